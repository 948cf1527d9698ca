/** One command: its words on the command line and the module that does the work, loaded only when it is called. */
import type { Context } from '../context.ts';

/** A flag. `flags` as commander writes them; `key` names the sentence in `words/commands`. */
export interface OptionSpec {
  readonly flags: string;
  readonly key: string;
  /** Given several times, it collects; names joined by commas are parted. */
  readonly many?: true;
  /** Given several times, it collects; each is kept as it was typed (words, findings). */
  readonly each?: true;
  /** Values it may take. */
  readonly choices?: readonly string[];
}

/** What a command receives: the words after it and the flags, by commander's camel-case names. */
export interface Given {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** Does the work; gives the exit code. */
export type Run = (context: Context, given: Given) => number | Promise<number>;

/** See the module comment. */
export interface CommandSpec {
  /** One or two words: `overdue`, `circular draft`. */
  readonly name: string;
  /** The Chinese name, accepted as well. */
  readonly alias?: string;
  /** Arguments as commander writes them, e.g. `<range>`. */
  readonly args?: string;
  readonly options: readonly OptionSpec[];
  /** Names of `--format` values that make sense here, beside `json`. */
  readonly formats: readonly string[];
  readonly load: () => Promise<{ readonly run: Run }>;
}
