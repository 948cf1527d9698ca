/** What a command changes: files made whole, edited at their place, or bytes beside YAML. */
import type { Edit } from '../../yaml/edit.ts';
import type { PlainData } from '../../yaml/emit.ts';

/** The data of a new file: `kind` first; the order of keys is kept and `undefined` left out. */
export type CreatedData = { readonly [key: string]: PlainData };

/** A file to be made whole (a new record), edits of an existing one, or bytes beside YAML. Paths are relative to the plan folder, with `/`. */
export type FileChange =
  | { readonly path: string; readonly create: CreatedData }
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
