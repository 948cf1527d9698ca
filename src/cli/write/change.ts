/** What a command changes: files made whole, edited at their place, or bytes beside YAML. */
import type { Edit } from '../../yaml/edit.ts';
import type { PlainData } from '../../yaml/emit.ts';

/** A file to be made whole (a new record), edits of an existing one, or bytes beside YAML. Paths are relative to the plan folder, with `/`. */
export type FileChange =
  /** `kind` first; the order of keys is kept and `undefined` left out. */
  | { readonly path: string; readonly create: { readonly [key: string]: PlainData } }
  | { readonly path: string; readonly edits: readonly Edit[] }
  /** An evidence copy, an issued PDF: made or replaced whole. */
  | { readonly path: string; readonly bytes: Uint8Array };

/** What one command changes, all or nothing. */
export interface Change {
  readonly files: readonly FileChange[];
  /** First line of the commit message, in the plan's language, e.g. `记录市法院2010年上半年书面报告`. */
  readonly subject: string;
  /** A paper that others hold from now on: taking the files back is no way to undo it, and the clerk is told so. */
  readonly sent?: true;
}
