/** How many cases a test of generated cases tries: few in `npm test`, and as many as `npm run prove` asks for (scripts/prove.mjs holds the numbers). */
export function runs(name: `DUBAN_${string}`, few: number): number {
  return Number(process.env[name] ?? few);
}
