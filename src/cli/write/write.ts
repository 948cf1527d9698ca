/**
 * The one way in which a command changes a plan: the plan is loaded as it would be, refused if that brings errors, shown or
 * written whole or not at all, committed by itself if asked, and the way back is said.
 */

import type { Loaded } from '../../kinds/load.ts';
import type { Records } from '../../plan/records.ts';
import type { Context, Ready } from '../context.ts';
import type { Writing } from '../options.ts';
import type { Change } from './change.ts';

/** The plan as it would be with the change, loaded whole: its `plan` is missing where the change brings errors. */
export async function preview(context: Context, ready: Ready, change: Change): Promise<Loaded> {
  return (await import('./writing.ts')).preview(context, ready, change);
}

/**
 * Previews, and refuses with a `ChangeRefused` what would bring errors; tells new warnings on stderr. With `--dry-run` prints
 * the diff on stdout; else writes all files or none and says so, with `--commit` makes one commit of exactly these paths, and
 * says on stderr how to undo it. Where a person has answered questions, what is to be written is shown and confirmed. Gives the
 * exit code: 0, 2 when the person says no, 3 when the files are written and the commit failed.
 */
export async function write(context: Context, ready: Ready, given: Writing, change: Change): Promise<number> {
  return (await import('./writing.ts')).write(context, ready, given, change);
}

/** A free path for a new record from `records/notices/2010-11-02-blue-市法院`: `.yaml` at the end, `-2` and so on when taken. */
export function freePath(ready: Ready, stem: `records/${keyof Records}/${string}`): string {
  const { source } = ready.loaded;
  const taken = new Set([...source.files, ...source.problems].map(({ path }) => path.normalize('NFC').toLowerCase()));
  const plain = stem
    .replace(/\.ya?ml$/, '')
    // Names that some system refuses, and that a shell takes apart.
    .replace(/[\s\\:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/(^|\/)\.+/g, '$1');
  for (let number = 1; ; number++) {
    const path = `${plain}${number === 1 ? '' : `-${number}`}.yaml`;
    if (!taken.has(path.normalize('NFC').toLowerCase())) return path;
  }
}
