/**
 * How a record is entered: each value comes from its flag, else from the person at the terminal, else from what is already
 * known, else it is asked for in a sentence. Everything typed is checked here and made what the files hold.
 */

import { readDay } from '../../ground/calendar/dates.ts';
import { present } from '../../ground/present.ts';
import { stateOn } from '../../plan/fold.ts';
import type { Plan } from '../../plan/plan.ts';
import { allRecords, type Records } from '../../plan/records.ts';
import type { PlanState } from '../../plan/state.ts';
import { failures } from '../../words/failures.ts';
import { type RecordWords, recordWords } from '../../words/records.ts';
import type { Asker } from '../ask/asker.ts';

import { asker } from '../ask/prompts.ts';
import type { Context, Ready } from '../context.ts';
import { isUsageError, UsageError } from '../errors.ts';
import { flagOf, unitsNamed } from '../given.ts';
import { freePath } from '../write/write.ts';
import { recordNamed, taskNamed } from './targets.ts';

/** One field of a row such as `--finding 单位|任务|…`; `choices` maps what files hold to how it is printed. */
export interface Field<Key extends string = string> {
  readonly key: Key;
  readonly kind: 'text' | 'unit' | 'task' | 'day' | 'number' | 'choice';
  readonly choices?: Readonly<Record<string, string>>;
  readonly optional?: true;
  /** Written as `键=值` behind the others, in any order. */
  readonly named?: true;
}

/** A row as it was typed, checked: texts by field. */
export type Row<Key extends string = string> = { readonly [key in Key]?: string | undefined };

/** What of the options every form looks at; a command may have none of them. */
interface Common {
  readonly input?: boolean;
  readonly yes?: boolean;
  readonly exercise?: boolean;
  readonly id?: string;
  readonly [other: string]: unknown;
}

/** The options that have such a value, by name. */
type Named<O, Value> = { [K in keyof O]-?: NonNullable<O[K]> extends Value ? K : never }[keyof O] & string;

/** See the module comment. `O`: the options of the command. */
export class Form<O extends Common = Common> {
  readonly context: Context;
  readonly options: O;
  readonly ready: Ready;
  readonly words: RecordWords;
  readonly asker: Asker | undefined;
  private known: PlanState | undefined;

  private constructor(context: Context, options: O, ready: Ready, person: Asker | undefined) {
    this.context = context;
    this.options = options;
    this.ready = ready;
    this.words = recordWords(context.lang);
    this.asker = person;
  }

  /** Loads the plan and finds out whether anybody can be asked. */
  static async open<O extends Common>(context: Context, given: { readonly options: O }): Promise<Form<O>> {
    const ready = await context.ready();
    return new Form(context, given.options, ready, await asker(context, given));
  }

  get plan(): Plan {
    return this.ready.plan;
  }

  /** The plan on the day of the run. */
  get state(): PlanState {
    this.known ??= stateOn(this.plan, this.ready.asOf);
    return this.known;
  }

  /** A flag as typed; `undefined` where it was not given or is empty. */
  flag(key: Named<O, string>): string | undefined {
    return typed(this.options[key]);
  }

  /** A flag that may be given several times. */
  many(key: Named<O, readonly string[]>): readonly string[] {
    const values: unknown = this.options[key];
    return Array.isArray(values) ? values.flatMap((one) => typed(one) ?? []) : [];
  }

  /** A text that must be there. */
  async text(key: Named<O, string>, initial?: string): Promise<string> {
    return this.value(key, this.flag(key), initial, (text) => text);
  }

  /** An argument behind the command's name, else asked for. */
  async argument(name: string, value: string | undefined): Promise<string> {
    return value ?? this.value(name, undefined, undefined, (text) => text);
  }

  /** A text that may be left out; asked for with `ask`. */
  async maybe(key: Named<O, string>, ask = false, initial?: string): Promise<string | undefined> {
    const given = this.flag(key);
    if (given !== undefined || !ask || !this.asker) return given;
    const options = { optional: true, ...present({ initial }) };
    const answer = (await this.asker.text(this.question(key), options))?.trim();
    return answer === '' ? undefined : answer;
  }

  /** A day that must be there. */
  async day(key: Named<O, string>, initial?: string): Promise<string> {
    return this.value(key, this.flag(key), initial, (text) => this.readDay(text, flagOf(key)));
  }

  /** A day that may be left out. */
  maybeDay(key: Named<O, string>): string | undefined {
    const given = this.flag(key);
    return given === undefined ? undefined : this.readDay(given, flagOf(key));
  }

  /** A unit by any of its names. */
  async unit(key: Named<O, string>, initial?: string): Promise<string> {
    return this.value(key, this.flag(key), initial, (text) => this.readUnit(text));
  }

  /** Units by any of their names, groups by their members. */
  units(key: Named<O, readonly string[]>): readonly string[] {
    return [...(unitsNamed(this.plan, this.many(key)) ?? [])];
  }

  /** One of several, typed as files hold it or as it is printed. */
  async choice(key: Named<O, string>, choices: Readonly<Record<string, string>>, initial?: string): Promise<string> {
    const given = this.flag(key);
    if (given !== undefined) return this.readChoice(given, choices, flagOf(key));
    if (this.asker) {
      const options = Object.entries(choices).map(([value, label]) => ({ value, label }));
      return this.asker.choose(this.question(key), options, initial);
    }
    if (initial !== undefined) return initial;
    throw new UsageError('value-missing', { flag: flagOf(key) });
  }

  /** A record by the id that was typed; without one, and with somebody to ask, chosen from the list, the first ones first. */
  async pick<T extends { readonly id: string }>(
    list: readonly T[],
    id: string | undefined,
    label: (one: T) => string,
  ): Promise<T> {
    if (id !== undefined) return recordNamed(list, id);
    if (!this.asker || list.length === 0)
      throw new UsageError('id-wanted', {
        known: list
          .slice(0, 3)
          .map((one) => one.id)
          .join('、'),
      });
    return this.asker.choose(
      this.words.questions.id!,
      list.map((one) => ({ value: one, label: `${one.id}  ${label(one)}` })),
    );
  }

  /** Rows of a flag; without any, and with somebody to ask, asked for one after the other until enough. */
  async rows<Key extends string>(
    key: Named<O, readonly string[]>,
    fields: readonly Field<Key>[],
    ask = true,
  ): Promise<Row<Key>[]> {
    const texts = this.many(key);
    if (texts.length > 0) return texts.map((text) => this.row(key, text, fields));
    const rows: Row<Key>[] = [];
    if (!this.asker || !ask) return rows;
    // A choice, not a confirmation: --yes would confirm for ever.
    const more = () => {
      const { yes, no } = this.words;
      const answers = [yes, no].map((label) => ({ value: label === yes, label }));
      return this.asker!.choose(
        this.words.another(this.words.rows[key] ?? key, rows.length),
        answers,
        rows.length === 0,
      );
    };
    while (await more()) rows.push(await this.askRow(fields));
    return rows;
  }

  /** One row, checked field by field. */
  row<Key extends string>(key: Named<O, readonly string[]>, text: string, fields: readonly Field<Key>[]): Row<Key> {
    const cells = text.split(/(?<!\\)[|｜]/).map((cell) => cell.replace(/\\([|｜])/g, '$1').trim());
    const positional = fields.filter(({ named }) => !named);
    const wrong = (): never => {
      throw new UsageError('row-wrong', { flag: flagOf(key), row: text, shape: this.shape(fields) });
    };
    const row: { [key in Key]?: string } = {};
    let next = 0;
    for (const cell of cells) {
      const extra = /^([^=＝]{1,12})[=＝](.+)$/.exec(cell);
      const field =
        extra && fields.find((one) => one.named && [one.key, this.words.fields[one.key]].includes(extra[1]!.trim()));
      if (field) row[field.key] = this.readField(field, extra![2]!.trim(), key);
      else {
        const at = positional[next++];
        if (!at) return wrong();
        if (cell !== '') row[at.key] = this.readField(at, cell, key);
      }
    }
    if (positional.some((field) => !field.optional && row[field.key] === undefined)) return wrong();
    return row;
  }

  /** How a row is written: `单位|任务|结论|情况|[整改期限]|[键=…]`. */
  shape(fields: readonly Field[]): string {
    return fields
      .map((field) => {
        const name = this.words.fields[field.key] ?? field.key;
        return field.named ? `[${name}=…]` : field.optional ? `[${name}]` : name;
      })
      .join('|');
  }

  /** `exercise: true` where the records so far are practice data, or where the flag says so. */
  get exercise(): true | undefined {
    if (this.options.exercise) return true;
    const records = allRecords(this.plan.records);
    return records.length > 0 && records.every((one) => one.exercise) ? true : undefined;
  }

  /** The office's name, by which it acts. */
  get office(): string | undefined {
    return this.plan.office?.name ?? this.plan.issuer;
  }

  /** A free path for the record: `--id` names it, else `stem`. */
  path(folder: keyof Records, stem: string): string {
    return freePath(this.ready, `records/${folder}/${(typed(this.options.id) ?? stem).replaceAll('/', '-')}`);
  }

  /** Tells something on stderr: commentary, never the result. */
  tell(sentence: string): void {
    this.context.host.stderr.write(`${sentence}\n`);
  }

  /** An answer that must be given, read as it is checked. Only where somebody can be asked. */
  async answer(question: string, initial: string, read: (text: string) => string): Promise<string> {
    const text = await this.asker!.text(question, {
      initial,
      check: (answer) => this.wrong(() => read(answer.trim())),
    });
    return read((text ?? initial).trim());
  }

  /** A day as people type it: `2010-11-2`, `2010年11月2日`, `2010/11/2`. */
  readDay(text: string, flag: string): string {
    const day = readDay(text);
    if (day === undefined) throw new UsageError('day-wrong', { flag, day: text });
    return day;
  }

  /** A unit's id. */
  readUnit(text: string): string {
    const [unit, ...more] = unitsNamed(this.plan, [text]) ?? [];
    if (unit === undefined || more.length > 0) throw new UsageError('unit-several', { unit: text });
    return unit;
  }

  private readChoice(text: string, choices: Readonly<Record<string, string>>, flag: string): string {
    const exact = Object.entries(choices).find(([value, label]) => value === text || label === text);
    // 专项 for 专项督查, 不符 for 与自报不符: part of a label will do where it is part of one only.
    const part = text.length < 2 ? [] : Object.entries(choices).filter(([, label]) => label.includes(text));
    const found = exact ?? (part.length === 1 ? part[0] : undefined);
    if (!found) {
      const shown = Object.entries(choices).map(([value, label]) => `${value}（${label}）`);
      throw new UsageError('choice-wrong', { flag, value: text, choices: shown.join('、') });
    }
    return found[0];
  }

  private readField(field: Field, text: string, key: string): string {
    const flag = flagOf(key);
    switch (field.kind) {
      case 'unit':
        return this.readUnit(text);
      case 'day':
        return this.readDay(text, flag);
      case 'task':
        return taskNamed(this.plan, text);
      case 'choice':
        return this.readChoice(text, field.choices ?? {}, flag);
      case 'number': {
        const folded = text.normalize('NFKC').replace(/%$/, '');
        if (!/^-?\d+(\.\d+)?$/.test(folded)) throw new UsageError('number-wrong', { flag, value: text });
        return folded;
      }
      default:
        return text;
    }
  }

  private async askRow<Key extends string>(fields: readonly Field<Key>[]): Promise<Row<Key>> {
    const row: { [key in Key]?: string } = {};
    for (const field of fields.filter(({ named }) => !named)) {
      const name = this.words.fields[field.key] ?? field.key;
      const question = field.optional ? this.words.optional(name) : name;
      if (field.choices && !field.optional) {
        const options = Object.entries(field.choices).map(([value, label]) => ({ value, label }));
        row[field.key] = await this.asker!.choose(question, options);
        continue;
      }
      const answer = await this.asker!.text(question, {
        ...(field.optional && { optional: true }),
        check: (text) =>
          text.trim() === '' ? undefined : this.wrong(() => this.readField(field, text.trim(), field.key)),
      });
      if (answer !== undefined && answer.trim() !== '')
        row[field.key] = this.readField(field, answer.trim(), field.key);
    }
    return row;
  }

  private async value(
    key: string,
    value: string | undefined,
    initial: string | undefined,
    read: (text: string) => string,
  ): Promise<string> {
    if (value !== undefined) return read(value);
    if (this.asker) {
      const answer = await this.asker.text(this.question(key), {
        ...present({ initial }),
        check: (text) => this.wrong(() => read(text.trim())),
      });
      if (answer !== undefined && answer.trim() !== '') return read(answer.trim());
    }
    if (initial !== undefined) return initial;
    throw new UsageError('value-missing', { flag: flagOf(key) });
  }

  /** The sentence that a wrong answer gets, or nothing. */
  private wrong(read: () => unknown): string | undefined {
    try {
      read();
      return undefined;
    } catch (error) {
      if (isUsageError(error)) return failures(this.context.lang).usage(error.key, error.args);
      throw error;
    }
  }

  private question(key: string): string {
    return this.words.questions[key] ?? key;
  }
}

/** Without blanks around it; `undefined` for what is no text or empty. */
function typed(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
