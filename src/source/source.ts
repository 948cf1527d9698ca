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

/** A step in a document: a key of a mapping or an index of a sequence. */
export type Step = string | number;

/** A place named by path in the document, not by line. `part` says whether the key, the value or the whole is meant (value when absent). */
export interface Place {
  readonly file: string;
  readonly steps: readonly Step[];
  readonly part?: 'key' | 'value';
  /** The line, where it has been resolved already (a plan kept by the cache). */
  readonly line?: number;
}

/** A resolved place. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One line of a file as `path:line`, the form in which evidence is printed. */
export interface Citation {
  readonly path: string;
  readonly line: number;
}

/** How bad a diagnostic is. Only `error` makes `validate` fail. */
export type Severity = 'error' | 'warning' | 'info';

/** Something about the files themselves (an inspection *finds*; a file has *diagnostics*). Sentences live in `words/`. */
export interface Diagnostic {
  /** Stable kebab-case code from the registry `rules/diagnostics.ts`. */
  readonly code: string;
  /** Values that the sentence needs. */
  readonly args: Readonly<Record<string, string | number>>;
  /** Place in a document, resolved to a line by `documents/locate`. */
  readonly place?: Place;
  /** Already known position (syntax errors), counted as in {@link Position}. */
  readonly position?: Position;
  readonly file: string;
}
