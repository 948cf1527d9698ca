/** A record of a circular's life written with its papers, in the plan folder or beside it. */
import type { Context } from '../context.ts';
import type { Writing } from '../options.ts';
import type { Change, FileChange } from '../write/change.ts';
import { write } from '../write/write.ts';
import type { Basis } from './basis.ts';
import type { Paper } from './outputs.ts';

/** Where the papers go, and how the record is written. */
type GivenOutside = Writing & { readonly options: { readonly into?: string } };

/** A record and its papers; `folder`: where in the plan they lie unless they go elsewhere. */
interface Outgoing extends Omit<Change, 'files'> {
  readonly record: FileChange;
  readonly papers: readonly Paper[];
  readonly folder: string;
}

/** The folder outside the plan that was asked for, with `--into` or `-o`. */
export function elsewhere(context: Context, { options }: GivenOutside): string | undefined {
  return options.into ?? context.options.output;
}

/** Writes a record with its papers: into the plan folder in one change, or, with `--into`, beside it once the record is written. */
export async function writeWith(
  context: Context,
  given: GivenOutside,
  { work }: Pick<Basis, 'work'>,
  { record, papers, folder, ...about }: Outgoing,
): Promise<number> {
  const output = elsewhere(context, given);
  const inside =
    output === undefined ? papers.map(({ name, bytes }): FileChange => ({ path: `${folder}/${name}`, bytes })) : [];
  const code = await write(context, work, given, {
    files: [record, ...inside],
    ...about,
  });
  if (code !== 0 || output === undefined || given.options.dryRun) return code;
  const target = output.replace(/[\\/]+$/, '');
  context.host.files.makeFolder(target);
  for (const { name, bytes } of papers) {
    context.host.files.write(`${target}/${name}`, bytes);
    context.host.stderr.write(`${target}/${name}\n`);
  }
  return code;
}
