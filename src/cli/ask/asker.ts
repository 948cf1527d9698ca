/** What can be asked of a person. */

/** One possible answer. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

/** How a text is asked for. */
export interface TextOptions {
  readonly initial?: string;
  /** A sentence when the answer is wrong. */
  readonly check?: (text: string) => string | undefined;
  readonly optional?: boolean;
}

/** Asks. Ctrl-C and Esc raise a {@link UsageError} `cancelled`: exit code 2, nothing written. */
export interface Asker {
  /** Undefined only when `optional` and left empty. */
  text(question: string, options?: TextOptions): Promise<string | undefined>;
  choose<T>(question: string, choices: readonly Choice<T>[], initial?: T): Promise<T>;
  chooseMany<T>(question: string, choices: readonly Choice<T>[]): Promise<T[]>;
  /** With `--yes` it is true without a question. */
  confirm(question: string, initial?: boolean): Promise<boolean>;
}
