/** Values that go into sentences on standard error: names of files, folders and revisions are somebody else's text too. */
import { clean } from '../ground/text/clean.ts';

/** The values, each on one line with nothing hidden in it. */
export function inertArgs(args: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? clean(value) : value]),
  );
}
