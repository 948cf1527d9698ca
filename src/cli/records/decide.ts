/** Decisions, the only ways in which a promise moves: what is asked of each kind, and what the rules say against it. */

import { present } from '../../ground/present.ts';
import { stateOn } from '../../plan/fold.ts';
import type { DecisionType } from '../../plan/records.ts';
import type { PlanState } from '../../plan/state.ts';
import { paperWords } from '../../words/papers.ts';
import type { decideChange, decideCloseOut, decideExemption, decideExtension } from '../commands/decide/spec.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { Values } from '../spec.ts';
import { write } from '../write/write.ts';
import { type UnitChange, unitEdits } from './change-units.ts';
import { type Field, Form, type Row } from './form.ts';
import { bodyNamed } from './shared.ts';
import { type Target, targetOf } from './targets.ts';

/** The options of every kind of decision. */
type Options = Values<
  | (typeof decideExtension)['options']
  | (typeof decideChange)['options']
  | (typeof decideCloseOut)['options']
  | (typeof decideExemption)['options']
>;

type DecisionForm = Form<Options>;

type Key = 'to' | 'from' | 'reason' | 'change' | 'measure' | 'amount' | 'agreedBy' | 'on' | 'grounds';
type DecisionField = Field<Key>;
type DecisionRow = Row<Key | 'target'>;

const REASON: DecisionField = { key: 'reason', kind: 'text' };
const TO: DecisionField = { key: 'to', kind: 'day' };
const NAMED = { optional: true, named: true } as const;

/** What an entry of each kind says beside its target. A row is the target followed by these. */
function fieldsOf(type: DecisionType, form: DecisionForm): readonly DecisionField[] {
  const papers = paperWords(form.context.lang);
  switch (type) {
    case 'extension':
      return [TO, REASON, { key: 'from', kind: 'day', ...NAMED }];
    case 'set-date':
      return [TO, REASON];
    case 'change':
      return [
        { key: 'change', kind: 'choice', choices: papers.change },
        REASON,
        { key: 'measure', kind: 'text', ...NAMED },
        { key: 'amount', kind: 'text', ...NAMED },
        { key: 'agreedBy', kind: 'text', ...NAMED },
      ];
    case 'close-out':
      return [{ key: 'on', kind: 'day' }, REASON];
    case 'exemption':
      return [{ key: 'grounds', kind: 'choice', choices: papers.grounds }, REASON];
    case 'cancellation':
      return [REASON];
  }
}

/** Records a decision of a kind; `only`: about an assigned matter and nothing else. */
export async function decide(
  context: Context,
  given: { readonly args: readonly [string?]; readonly options: Options },
  type: DecisionType,
  only?: 'matter',
): Promise<number> {
  const form = await Form.open(context, given);
  const { words } = form;
  const fields = fieldsOf(type, form);
  const date = await form.day('date', form.ready.asOf);
  const state = date === form.state.asOf ? form.state : stateOn(form.plan, date);
  const rows = await rowsOf(form, state, given.args[0], fields, date);
  const by = bodyNamed(form.plan, await form.text('by', form.office));
  const asksMore = type === 'extension';
  const result = asksMore ? await form.choice('result', paperWords(context.lang).decided, 'approved') : undefined;
  const applied = asksMore ? await form.day('applied', date) : undefined;
  const approver = await form.text('approver');
  const items = rows.map((row) => itemOf(form, state, type, row));
  for (const item of items) {
    if (only === 'matter' && item.matter === undefined)
      throw new UsageError('matter-wanted', { id: given.args[0] ?? '' });
    if (type === 'close-out' && item.unit === by) throw new UsageError('self-close', { unit: by });
    advise(form, state, type, item);
  }
  const [first] = items;
  const name = first?.task ?? first?.duty ?? 'matter';
  return write(context, form.ready, given, {
    subject: words.subject.decision(
      paperWords(context.lang).decision[type],
      rows.map(({ target }) => target!),
      result === 'refused',
    ),
    files: [
      {
        path: form.path('decisions', `${date}-${type}-${name}`),
        create: {
          kind: 'decision',
          exercise: form.exercise,
          type,
          date,
          by,
          result,
          applied,
          approver,
          number: form.flag('number'),
          title: form.flag('title'),
          // A matter names its own unit.
          items: items.map(({ unit, ...item }) => (item.matter === undefined ? ordered(item, unit) : item)),
          note: form.flag('note'),
        },
      },
      ...unitEdits(form.plan, items.flatMap(unitChange)),
    ],
  });
}

function unitChange({ task, unit, change: kind, reason }: Item): UnitChange[] {
  if (task === undefined || unit === undefined || (kind !== 'unit-added' && kind !== 'unit-dropped')) return [];
  return [{ task, unit, change: kind, reason }];
}

type Item = Target & {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly on?: string | undefined;
  readonly change?: string | undefined;
  readonly measure?: string | undefined;
  readonly amount?: { readonly from: number; readonly to: number } | undefined;
  readonly agreedBy?: readonly string[] | undefined;
  readonly grounds?: string | undefined;
  readonly reason?: string | undefined;
};

/** An entry with its unit behind what it is about, as files have it. */
function ordered({ task, duty, for: period, ...rest }: Omit<Item, 'unit'>, unit: string | undefined): Item {
  return {
    ...present({ task, duty, for: period, unit }),
    ...rest,
  };
}

/** Entries from `--item` rows, else one from the id behind the command and the flags of its fields. */
async function rowsOf(
  form: DecisionForm,
  state: PlanState,
  id: string | undefined,
  fields: readonly DecisionField[],
  date: string,
): Promise<DecisionRow[]> {
  const rows = form
    .many('item')
    .map((text) => form.row('item', text, [{ key: 'target' as const, kind: 'text' }, ...fields]));
  if (id === undefined && rows.length > 0) return rows;
  const target = await form.argument('target', id);
  // An id that names nothing is told before anything else is asked.
  targetOf(state, target);
  const row: { [key in Key | 'target']?: string | undefined } = { target };
  for (const field of fields) {
    if (field.optional) row[field.key] = field.kind === 'day' ? form.maybeDay(field.key) : form.flag(field.key);
    else if (field.kind === 'choice') row[field.key] = await form.choice(field.key, field.choices ?? {});
    else if (field.kind === 'day') row[field.key] = await form.day(field.key, field.key === 'on' ? date : undefined);
    else row[field.key] = await form.text(field.key);
  }
  return [row, ...rows];
}

function itemOf(form: DecisionForm, state: PlanState, type: DecisionType, row: DecisionRow): Item {
  const target = targetOf(state, row.target!);
  return {
    ...target,
    from: type === 'extension' ? (row.from ?? currentDue(state, target, row.target!)) : undefined,
    to: row.to,
    on: row.on,
    change: row.change,
    measure: row.measure,
    amount: row.amount === undefined ? undefined : amountOf(row.amount),
    agreedBy: row.agreedBy?.split(/[,，、]/).map((unit) => form.readUnit(unit.trim())),
    grounds: row.grounds,
    reason: row.reason,
  };
}

/** The day that an extension moves: the one that stands now. Several units with several days have to be named one by one. */
function currentDue(state: PlanState, target: Target, typed: string): string {
  const days = new Set(duesOf(state, target));
  if (days.size === 0) throw new UsageError('no-day-yet', { id: typed });
  if (days.size > 1) throw new UsageError('several-days', { id: typed, days: [...days].join('、') });
  return [...days][0]!;
}

function duesOf(state: PlanState, { task, duty, unit, ...rest }: Target): string[] {
  const occurrence = rest.for ?? rest.event;
  const isUnit = (one: string) => unit === undefined || unit === one;
  if (duty !== undefined) {
    return state.duties.flatMap((one) =>
      one.duty.id === duty && isUnit(one.owner) && one.period?.name === occurrence && one.due !== undefined
        ? [one.due]
        : [],
    );
  }
  return state.undertakings.flatMap(({ undertaking, dues, occurrences }) => {
    if (undertaking.role === 'lead' || !isUnit(undertaking.unit)) return [];
    if (undertaking.task.id !== task && !undertaking.parts.some(({ id }) => id === task)) return [];
    if (occurrence !== undefined)
      return occurrences.flatMap((one) => (one.period.name === occurrence ? [one.due] : []));
    const due = dues.find((one) => one.due.part === task) ?? dues[0];
    return due?.day === undefined ? [] : [due.day];
  });
}

function amountOf(text: string): { from: number; to: number } {
  const [, from, to] =
    /^\s*(-?\d+(?:\.\d+)?)\s*(?:\.\.|→|->|到|至|改为)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text.normalize('NFKC')) ?? [];
  if (from === undefined || to === undefined) throw new UsageError('amount-wrong', { value: text });
  return { from: Number(from), to: Number(to) };
}

/** What is no fault of the file and yet worth a second look. */
function advise(form: DecisionForm, state: PlanState, type: DecisionType, item: Item): void {
  const { advice } = form.words;
  if (type !== 'close-out' || item.task === undefined || item.unit === undefined) return;
  const found = state.undertakings.find(
    ({ undertaking }) => undertaking.task.id === item.task && undertaking.unit === item.unit,
  );
  if (found && found.claim?.status !== 'done') form.tell(advice.notClaimed(item.unit, item.task));
}
