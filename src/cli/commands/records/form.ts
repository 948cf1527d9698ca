/**
 * How a record is entered: each value comes from its flag, else from the person at the terminal, else from what is already
 * known, else it is asked for in a sentence. Everything typed is checked here and made what the files hold.
 */

import { readDay } from '../../../ground/calendar/dates.ts';
import { present } from '../../../ground/present.ts';
import { stateOn } from '../../../plan/fold.ts';
import type { Plan } from '../../../plan/plan.ts';
import { allRecords, type Records } from '../../../plan/records.ts';
import type { PlanState } from '../../../plan/state.ts';
import { failures } from '../../../words/failures.ts';
import { type RecordWords, recordWords } from '../../../words/records.ts';
import type { Asker } from '../../ask/asker.ts';

import { asker } from '../../ask/prompts.ts';
import { type Context, type Ready, UsageError } from '../../context.ts';
import { unitsNamed } from '../../shared.ts';
import { freePath } from '../../write/write.ts';
import type { Given } from '../registry.ts';
import { recordNamed, taskNamed } from './targets.ts';

/** One field of a row such as `--finding 单位|任务|…`; `choices` maps what files hold to how it is printed. */
export interface Field {
  readonly key: string;
  readonly kind: 'text' | 'unit' | 'task' | 'day' | 'number' | 'choice';
  readonly choices?: Readonly<Record<string, string>>;
  readonly optional?: true;
  /** Written as `键=值` behind the others, in any order. */
  readonly named?: true;
}

/** A row as it was typed, checked: texts by field. */
export type Row = Readonly<Record<string, string | undefined>>;

/** See the module comment. */
export class Form {
  readonly context: Context;
  readonly given: Given;
  readonly ready: Ready;
  readonly words: RecordWords;
  readonly asker: Asker | undefined;
  private known: PlanState | undefined;

  private constructor(context: Context, given: Given, ready: Ready, person: Asker | undefined) {
    this.context = context;
    this.given = given;
    this.ready = ready;
    this.words = recordWords(context.lang);
    this.asker = person;
  }

  /** Loads the plan and finds out whether anybody can be asked. */
  static async open(context: Context, given: Given): Promise<Form> {
    const ready = await context.ready();
    return new Form(context, given, ready, await asker(context, given));
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
  flag(key: string): string | undefined {
    const value = this.given.options[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  }

  /** A flag that may be given several times. */
  many(key: string): readonly string[] {
    const value = this.given.options[key];
    return Array.isArray(value) ? (value as string[]).map((one) => one.trim()).filter((one) => one !== '') : [];
  }

  /** A text that must be there. */
  async text(key: string, initial?: string): Promise<string> {
    return this.value(key, initial, (text) => text);
  }

  /** A text that may be left out; asked for with `ask`. */
  async maybe(key: string, ask = false, initial?: string): Promise<string | undefined> {
    const typed = this.flag(key);
    if (typed !== undefined || !ask || !this.asker) return typed;
    const options = { optional: true, ...present({ initial }) };
    const answer = (await this.asker.text(this.question(key), options))?.trim();
    return answer === '' ? undefined : answer;
  }

  /** A day that must be there. */
  async day(key: string, initial?: string): Promise<string> {
    return this.value(key, initial, (text) => this.readDay(text, flagOf(key)));
  }

  /** A day that may be left out. */
  maybeDay(key: string): string | undefined {
    const typed = this.flag(key);
    return typed === undefined ? undefined : this.readDay(typed, flagOf(key));
  }

  /** A unit by any of its names. */
  async unit(key: string, initial?: string): Promise<string> {
    return this.value(key, initial, (text) => this.readUnit(text));
  }

  /** Units by any of their names, groups by their members. */
  units(key: string): readonly string[] {
    return [...(unitsNamed(this.plan, this.many(key)) ?? [])];
  }

  /** One of several, typed as files hold it or as it is printed. */
  async choice(key: string, choices: Readonly<Record<string, string>>, initial?: string): Promise<string> {
    const typed = this.flag(key);
    if (typed !== undefined) return this.readChoice(typed, choices, flagOf(key));
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
    typed: string | undefined,
    label: (one: T) => string,
  ): Promise<T> {
    if (typed !== undefined) return recordNamed(list, typed);
    if (!this.asker || list.length === 0)
      throw new UsageError('id-wanted', {
        known: list
          .slice(0, 3)
          .map(({ id }) => id)
          .join('、'),
      });
    return this.asker.choose(
      this.words.questions.id!,
      list.map((one) => ({ value: one, label: `${one.id}  ${label(one)}` })),
    );
  }

  /** Rows of a flag; without any, and with somebody to ask, asked for one after the other until enough. */
  async rows(key: string, fields: readonly Field[], ask = true): Promise<Row[]> {
    const typed = this.many(key);
    if (typed.length > 0) return typed.map((text) => this.row(key, text, fields));
    const rows: Row[] = [];
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
  row(key: string, text: string, fields: readonly Field[]): Row {
    const cells = text.split(/(?<!\\)[|｜]/).map((cell) => cell.replace(/\\([|｜])/g, '$1').trim());
    const positional = fields.filter(({ named }) => !named);
    const wrong = (): never => {
      throw new UsageError('row-wrong', { flag: flagOf(key), row: text, shape: this.shape(fields) });
    };
    const row: Record<string, string> = {};
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
    if (this.given.options.exercise === true) return true;
    const records = allRecords(this.plan.records);
    return records.length > 0 && records.every((one) => one.exercise) ? true : undefined;
  }

  /** The office's name, by which it acts. */
  get office(): string | undefined {
    return this.plan.office?.name ?? this.plan.issuer;
  }

  /** A free path for the record: `--id` names it, else `stem`. */
  path(folder: keyof Records, stem: string): string {
    return freePath(this.ready, `records/${folder}/${(this.flag('id') ?? stem).replaceAll('/', '-')}`);
  }

  /** Tells something on stderr: commentary, never the result. */
  tell(sentence: string): void {
    this.context.host.stderr.write(`${sentence}\n`);
  }

  /** An answer that must be given, read as it is checked. Only where somebody can be asked. */
  async answer(question: string, initial: string, read: (text: string) => string): Promise<string> {
    const text = await this.asker!.text(question, { initial, check: (typed) => this.wrong(() => read(typed.trim())) });
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

  private async askRow(fields: readonly Field[]): Promise<Row> {
    const row: Record<string, string> = {};
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

  private async value(key: string, initial: string | undefined, read: (text: string) => string): Promise<string> {
    const typed = this.flag(key);
    if (typed !== undefined) return read(typed);
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
      if (error instanceof UsageError) return failures(this.context.lang).usage(error.key, error.args);
      throw error;
    }
  }

  private question(key: string): string {
    return this.words.questions[key] ?? key;
  }
}

/** `--answer-by` for `answerBy`. */
export function flagOf(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
