/** The entry of the bundle: `main` with the real world; sets the exit code and never ends the process itself, so that nothing piped is cut. */
import { nodeHost } from './host/node.ts';
import { main } from './main.ts';

/** Runs duban as a program. */
export async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), nodeHost());
}
