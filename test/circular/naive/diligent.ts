/** Units that keep order: chance alone would hardly ever make one that has everything broken down, reported in time and verified. */
import type { Plan, Task } from '../../../src/plan/plan.ts';
import type { Finding, Inspection, Report } from '../../../src/plan/records.ts';
import { at, item } from '../small.ts';
import { plus } from './days.ts';

/** How a unit keeps order. */
export interface Diligence {
  readonly unit: string;
  /** Days by which its work is done before the day; negative: after it. */
  readonly ahead: number;
  /** Percent that it tells of work on its way. */
  readonly percent: number;
  /** Of its claims, every how many-th is left unverified; 0: none. */
  readonly unverified: number;
  /** The value that is found of a measure, beside the target. */
  readonly above: number;
  /** Value claimed below the target. */
  readonly short: boolean;
  /** An absence without a reason. */
  readonly absent: boolean;
}

/** The plan in which these units reported each half-year in time, and were checked after that. */
export function withDiligent(plan: Plan, units: readonly Diligence[]): Plan {
  const ids = new Set(units.map(({ unit }) => unit));
  const { records } = plan;
  const stranger = (unit: string | undefined) => unit === undefined || !ids.has(unit);
  const sorted = <T extends { readonly known: string }>(list: readonly T[]): T[] =>
    [...list].sort((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : 0));
  const breakdowns = new Map([...plan.breakdowns].filter(([unit]) => !ids.has(unit)));
  const reports: Report[] = [];
  const findings: Finding[][] = [[], []];
  for (const one of units) {
    const tasks = [...plan.tasks.values()].filter((task) => task.responsible.some(({ unit }) => unit === one.unit));
    breakdowns.set(one.unit, {
      unit: one.unit,
      date: '2010-02-01',
      exercise: false,
      place: at(`b/${one.unit}.yaml`),
      items: new Map(
        tasks.map(({ id }) => [
          id,
          {
            task: id,
            leader: '副局长',
            section: '一科',
            person: '科长',
            measures: [],
            milestones: [],
            place: at(`b/${one.unit}.yaml`, id),
          },
        ]),
      ),
    });
    for (const [h, sent] of ['2010-07-05', '2011-01-05'].entries()) {
      const period = `2010-H${h + 1}`;
      const entries = tasks.map((task, n) => {
        const done = doneDay(task, one.ahead, h, sent);
        const value = (task.measures[0]?.target ?? 0) + (one.short ? -1 : 0);
        if (done !== undefined && !(one.unverified > 0 && n % one.unverified === one.unverified - 1))
          findings[h]!.push({
            id: `e${h}#${one.unit}${n}`,
            unit: one.unit,
            task: task.id,
            result: 'confirmed',
            measures: task.measures.length === 0 ? [] : [{ id: 'm', value: task.measures[0]!.target! + one.above }],
            words: '属实',
            place: at(`e${h}.yaml`, one.unit, n),
            ...(task.deadline!.kind === 'recurring' && { for: period }),
          });
        return item(task.id, done === undefined ? 'under-way' : 'done', {
          place: at(`g${h}${one.unit}.yaml`, n),
          ...(done === undefined ? { percent: one.percent } : { done }),
          ...(task.deadline!.kind === 'recurring' && { for: period }),
          ...(task.measures.length > 0 && { measures: [{ id: 'm', value }] }),
        });
      });
      reports.push({
        id: `g${h}${one.unit}`,
        known: sent,
        exercise: false,
        place: at(`g${h}${one.unit}.yaml`),
        unit: one.unit,
        period,
        date: sent,
        items: entries,
        agenda: { arranged: true, supervised: true, appraised: true },
        matters: [],
      });
    }
  }
  const checks = findings.map(
    (list, h): Inspection => ({
      id: `e${h}`,
      known: ['2010-07-08', '2011-01-08'][h]!,
      exercise: false,
      place: at(`e${h}.yaml`),
      mode: 'comprehensive',
      date: ['2010-07-08', '2011-01-08'][h]!,
      by: '办公室',
      units: [],
      team: [],
      invited: [],
      findings: list,
      rechecks: [],
    }),
  );
  // What was said of a finding or a matter of theirs goes with it.
  const left = <T extends { readonly id: string; readonly unit: string }>(list: readonly T[]) =>
    new Set(list.filter(({ unit }) => stranger(unit)).map(({ id }) => id));
  const found = left(records.inspections.flatMap((one) => one.findings));
  const matters = left(records.meetings.flatMap((one) => one.matters));
  const gone = (id: string | undefined, among: ReadonlySet<string>) => id !== undefined && !among.has(id);
  return {
    ...plan,
    breakdowns,
    records: {
      ...records,
      reports: sorted([
        ...records.reports
          .filter(({ unit }) => stranger(unit))
          .map((one) => ({ ...one, matters: one.matters.filter(({ matter }) => matters.has(matter)) })),
        ...reports,
      ]),
      inspections: sorted([
        ...records.inspections.map((one) => ({
          ...one,
          findings: one.findings.filter(({ unit }) => stranger(unit)),
          rechecks: one.rechecks.filter(({ finding }) => found.has(finding)),
        })),
        ...(units.length > 0 ? checks : []),
      ]),
      meetings: records.meetings.map((one) => ({
        ...one,
        closed: one.closed.filter(({ matter }) => matters.has(matter)),
        absent: one.absent.filter(({ unit }) => stranger(unit) || units.some((own) => own.unit === unit && own.absent)),
        matters: one.matters.filter(({ unit }) => stranger(unit)),
      })),
      decisions: records.decisions.filter(({ items }) =>
        items.every(({ unit }) => unit !== undefined && stranger(unit)),
      ),
      notices: records.notices
        .filter(({ unit }) => stranger(unit))
        .map((one) => ({
          ...one,
          about: gone(one.about.finding, found) || gone(one.about.matter, matters) ? {} : one.about,
        })),
    },
  };
}

/** The day it was done, where it is due by the half-year and the report can tell of it. */
function doneDay(task: Task, ahead: number, h: number, sent: string): string | undefined {
  const { deadline } = task;
  if (deadline?.kind === 'recurring') return plus(['2010-06-30', '2010-12-31'][h]!, -Math.abs(ahead));
  if (deadline?.kind !== 'fixed' || deadline.firmness !== 'firm') return undefined;
  const done = plus(deadline.by, -ahead);
  return done <= sent ? done : undefined;
}
