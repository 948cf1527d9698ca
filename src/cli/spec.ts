/**
 * What a command takes, said once: from its spec come its help and the types of what its run receives, so that a mistyped option does
 * not compile. A spec stands in a leaf of its own that loads nothing of the command.
 */
import type { FormatName } from '../render/index.ts';
import type { CommandName, OptionWords } from '../words/commands.ts';

/** How an option is given: a bare flag; one text; texts collected, parted at commas (names); texts collected as typed (words). */
type Takes = 'flag' | 'text' | 'list' | 'each';

/** An option. A run receives it by commander's name for it: `--due-within` as `dueWithin`, `--no-input` as `input`. */
export interface Option<F extends string = string, T extends Takes = Takes, C extends string = string> {
  /** As commander writes them: `-o, --output <file>`. */
  readonly flags: F;
  readonly takes: T;
  /** Values it may take. */
  readonly of?: readonly C[];
  /** Its sentence in `words/commands`, where that is not called like the option. */
  readonly words?: OptionWords;
}

type About<C extends string> = Pick<Option<string, Takes, C>, 'of' | 'words'>;

/** Makes an option. It has a sentence of its name in the words, or says under which other name its sentence stands. */
interface Maker<T extends Takes> {
  <const F extends string, const C extends string = string>(
    flags: F,
    about: About<C> & { readonly words: OptionWords },
  ): Option<F, T, C>;
  <const F extends string, const C extends string = string>(
    flags: F & (NameOf<F> extends OptionWords ? unknown : never),
    about?: About<C>,
  ): Option<F, T, C>;
}

const option =
  <T extends Takes>(takes: T): Maker<T> =>
  <F extends string, C extends string>(flags: F, about: About<C> = {}): Option<F, T, C> => ({ flags, takes, ...about });

/** `--commit`: given or not. */
export const flag = option('flag');
/** `--date <date>`: one text. */
export const text = option('text');
/** `--unit <name>`: several times, or several parted by commas. */
export const list = option('list');
/** `--item <row>`: several times; each is kept as it was typed. */
export const each = option('each');

/** Formats of what is no page: for continuous integration, and calendars. */
type OtherFormat = 'github' | 'github-summary' | 'gitlab' | 'junit' | 'sarif' | 'ics';

/** See the module comment. */
export interface CommandSpec {
  /** One or two words: `overdue`, `circular draft`. */
  readonly name: CommandName;
  /** The Chinese name, accepted as well. */
  readonly alias: string;
  /** Arguments as commander writes them, e.g. `<range>`. */
  readonly args?: string;
  readonly options: readonly Option[];
  /** Values of `--format` that make sense here, beside `json`. */
  readonly formats: readonly (FormatName | OtherFormat)[];
}

/** Keeps the exact types of a spec. */
export const defineCommand = <const S extends CommandSpec>(spec: S): S => spec;

type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;
type Long<F extends string> = F extends `${string}--${infer L} ${string}`
  ? L
  : F extends `${string}--${infer L}`
    ? L
    : never;
type NameOf<F extends string> = Long<F> extends `no-${infer L}` ? Camel<L> : Camel<Long<F>>;
type ValueOf<O> =
  O extends Option<string, infer T, infer C>
    ? { flag: boolean; text: C; list: readonly C[]; each: readonly string[] }[T]
    : never;

/** What options come to once they are typed. */
export type Values<L extends readonly Option[]> = {
  readonly [O in L[number] as NameOf<O['flags']>]?: ValueOf<O>;
};

type Args<A> = A extends `<${string}...>`
  ? readonly [string, ...string[]]
  : A extends `<${string}>`
    ? readonly [string]
    : A extends `[${string}]`
      ? readonly [string?]
      : readonly string[];

/** What a run receives: the words after the command's name, and the options by commander's names. */
export interface Given<S extends CommandSpec = CommandSpec> {
  readonly args: Args<S['args']>;
  readonly options: Values<S['options']>;
}
