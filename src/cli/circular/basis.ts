/**
 * What a step of a circular's life goes by: the period, the commit whose plan is judged, the day of judgement, and the work tree
 * into which the step writes its record. What is judged is always a commit where there is a repository, so that it can be named.
 */

import { decided } from '../../circular/decided.ts';
import { judge } from '../../circular/judge.ts';
import type { Judgement } from '../../circular/types.ts';
import type { Day } from '../../ground/calendar/dates.ts';
import type { Period } from '../../ground/calendar/period.ts';
import type { Citation, Place } from '../../ground/place.ts';
import { present } from '../../ground/present.ts';
import { isHostError } from '../../host/host.ts';
import type { CircularRecord, SelectionRecord } from '../../plan/circular-records.ts';
import { stateOn } from '../../plan/fold.ts';
import type { Plan } from '../../plan/plan.ts';
import { circularLife } from '../../words/circular-life.ts';
import type { Lang } from '../../words/lang.ts';
import type { Context, Ready, Run } from '../context.ts';
import { isUsageError, PlanErrors, UsageError } from '../errors.ts';
import { dayGiven, periodTyped } from '../given.ts';
import type { CommandSpec } from '../spec.ts';
import { circularDay } from './day.ts';
import { policyHistory } from './policy-history.ts';
import { previousCircular } from './previous.ts';

/** A step that cannot be taken, with a sentence of `words/circular-life`. Exit code 3. */
export class Refused extends Error {
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;
  constructor(code: string, args: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.args = args;
  }
}

/** A command whose refusals are told on stderr. */
export function step<S extends CommandSpec>(run: Run<S>): Run<S> {
  return async (context, given) => {
    try {
      return await run(context, given);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const say = circularLife(context.lang).refused[error.code];
      context.host.stderr.write(`${say?.(error.args) ?? error.code}\n`);
      return 3;
    }
  };
}

/** See the module comment. */
export interface Basis {
  readonly period: Period;
  /** The plan that is judged. */
  readonly ready: Ready;
  /** The plan as it lies in the work tree, to which records are added. */
  readonly work: Ready;
  /** Day of judgement. */
  readonly asOf: Day;
  /** Day of the step itself: `--date`, else today. */
  readonly date: Day;
  /** Language of official papers: the plan's, unless `--lang` was typed. */
  readonly lang: Lang;
}

/** Reads what a step goes by. Refuses a work tree whose plan files differ from the last commit, unless `--at` says which commit is meant. */
export async function basisOf(
  context: Context,
  { options }: { readonly options: { readonly period?: string; readonly date?: string } },
): Promise<Basis> {
  const period = periodGiven(options.period);
  const work = await workTree(context);
  const ready = (await committed(context, work)) ?? work;
  const date = dayGiven(options.date) ?? context.host.today();
  const asOf = context.asOfGiven ?? settledDay(ready.plan, period, date) ?? circularDay(ready.plan, period, date);
  if (asOf < period.from) throw new UsageError('period-not-begun', { period: period.name, asOf });
  return { period, ready, work, asOf, date, lang: paperLang(context, ready.plan) };
}

/** The half-year that was typed. */
export function periodGiven(typed: string | undefined): Period {
  if (typed === undefined) throw new UsageError('period-missing');
  const period = periodTyped(typed);
  if (period?.kind !== 'half-year') throw new UsageError('period-wrong', { period: typed });
  return period;
}

/** The day on which the last step settled: what was asked about and decided is what is issued. */
function settledDay({ records }: Plan, { name }: Period, date: Day): Day | undefined {
  const last = <T extends { readonly period: string; readonly known: Day; readonly asOf: Day }>(list: readonly T[]) =>
    list.findLast((one) => one.period === name && one.known <= date)?.asOf;
  return last(records.selections) ?? last(records.feedback);
}

/** The plan of the work tree, whatever `--at` says. */
export async function workTree(context: Context): Promise<Ready> {
  const loaded = await context.load(context.source());
  if (!loaded.plan) throw new PlanErrors(loaded);
  return { plan: loaded.plan, loaded, asOf: context.asOfGiven ?? context.host.today(), revision: undefined };
}

/** The plan at a commit. */
export async function atCommit(context: Context, revision: string): Promise<Ready> {
  const loaded = await context.load(context.source(revision));
  if (!loaded.plan) throw new PlanErrors(loaded);
  const asOf = context.asOfGiven ?? loaded.source.date ?? context.host.today();
  return { plan: loaded.plan, loaded, asOf, revision: loaded.source.revision };
}

/** The commit to go by: `--at`, else the last one, which must hold exactly the plan files of the work tree. Undefined without a repository. */
async function committed(context: Context, work: Ready): Promise<Ready | undefined> {
  const { at } = context.options;
  if (at !== undefined) return atCommit(context, at);
  if (context.host.git.top(context.folder().folder) === undefined) return undefined;
  const head = await headOf(context);
  const files = changedFiles(work, head);
  if (files.length > 0) throw new Refused('dirty', { files: files.join('、') });
  return head;
}

async function headOf(context: Context): Promise<Ready> {
  try {
    return await atCommit(context, 'HEAD');
  } catch (error) {
    const isNew =
      (isHostError(error) && error.code === 'revision-unknown') ||
      (isUsageError(error) && error.key.startsWith('plan-'));
    if (isNew) throw new Refused('not-committed');
    throw error;
  }
}

/** Plan files of which the work tree has another content than the commit; line ends alone are no difference. */
function changedFiles(work: Ready, head: Ready): string[] {
  const files = (ready: Ready) => new Map(ready.loaded.source.files.map((file) => [file.path, file]));
  const [now, then] = [files(work), files(head)];
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  return [...new Set([...now.keys(), ...then.keys()])].sort().filter((path) => {
    const [a, b] = [now.get(path), then.get(path)];
    return !a || !b || (a.blob !== b.blob && text(a.bytes) !== text(b.bytes));
  });
}

/** The language of an official paper. */
export function paperLang(context: Context, plan: Plan): Lang {
  return context.options.lang === undefined ? plan.lang : context.lang;
}

/** The judgement by the signals alone, compared with the circular before. `date` is the circular's, from which its days run. */
export async function judgementOf(
  context: Context,
  ready: Ready,
  period: Period,
  asOf: Day,
  date?: Day,
): Promise<Judgement> {
  const previous = await previousCircular(context, ready, period, asOf);
  return judge(stateOn(ready.plan, asOf), period, {
    history: policyHistory(context, ready, period),
    ...present({ previous, date }),
  });
}

/** The last decision on a period known on a day. */
export function selectionOn(plan: Plan, period: Period, on: Day): SelectionRecord | undefined {
  return plan.records.selections.findLast((one) => one.period === period.name && one.known <= on);
}

/** The judgement with the decision of people, where there is one. */
export function judgementDecided(judgement: Judgement, selection: SelectionRecord | undefined): Judgement {
  return selection ? decided(judgement, selection) : judgement;
}

/** Places as paths inside the plan folder: the same from wherever duban is called. */
export function citeInPlan(ready: Ready): (place: Place) => Citation {
  return (place) => ({ path: place.file, line: ready.loaded.cite(place).line });
}

/** Refuses a step that comes too late. */
export function refuseIssued(issued: CircularRecord | undefined): void {
  if (issued)
    throw new Refused('already-issued', { period: issued.period, date: issued.date, file: issued.place.file });
}

/** The issued circular of a period, if there is one. */
export function issuedOf(plan: Plan, period: Period): CircularRecord | undefined {
  return plan.records.circulars.find((one) => one.period === period.name);
}
