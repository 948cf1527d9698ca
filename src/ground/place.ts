/** Where something stands in a file, as a path of keys or as a line, and what a diagnostic says of it. */

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
  /** Stable kebab-case code from the registry `codes/diagnostics.ts`. */
  readonly code: string;
  /** Values that the sentence needs. */
  readonly args: Readonly<Record<string, string | number>>;
  /** Place in a document, resolved to a line where it is printed. */
  readonly place?: Place;
  /** Already known position (syntax errors), counted as in {@link Position}. */
  readonly position?: Position;
  readonly file: string;
}
