/** Where a plan's bytes come from: a folder of the work tree or a Git revision. Both look the same to what reads them. */

/** One file of a plan: path relative to the plan folder with `/`, bytes, and the git blob id of those bytes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly blob: string;
}

/** A file that could not be taken up, with the reason as a diagnostic code. */
export interface SourceProblem {
  readonly path: string;
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** All files of one plan at one moment. */
export interface Source {
  /** How the plan folder is named to the user, relative to where the user stands, e.g. `plans/integrity-2010`. */
  readonly root: string;
  /** Commit id, or undefined for the work tree. */
  readonly revision: string | undefined;
  /** Day of that commit in Asia/Shanghai, or undefined for the work tree. */
  readonly date: string | undefined;
  /** Files whose name ends in .yaml or .yml, sorted by path. */
  readonly files: readonly SourceFile[];
  readonly problems: readonly SourceProblem[];
  /** Paths and blob ids known without reading a byte, sorted by path; only where nothing in the listing was refused. */
  readonly listing?: readonly Pick<SourceFile, 'path' | 'blob'>[];
}
