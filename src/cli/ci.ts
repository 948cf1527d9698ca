/** The formats of continuous integration, for every command that lists what is wrong. */
import type { CiDiagnostic } from '../render/ci.ts';
import { VERSION } from './version.ts';

const FORMATS = ['github', 'gitlab', 'junit', 'sarif'] as const;

/** The writers as {@link Result.other} takes them; `describe` says what a code means. */
export function ciWriters(
  command: 'validate' | 'check',
  list: () => readonly CiDiagnostic[],
  describe: (code: string) => string,
): Readonly<Record<string, () => Promise<string>>> {
  const write = (name: (typeof FORMATS)[number]) => async () =>
    (await import('../render/ci.ts')).ciFormats[name](list(), VERSION, describe, command);
  return Object.fromEntries(FORMATS.map((name) => [name, write(name)]));
}
