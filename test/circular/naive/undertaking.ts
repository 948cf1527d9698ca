/** What became of one task at one unit, read off the records one by one. Reads plain data; calls nothing of the program. */
import type { Plan, Task } from '../../../src/plan/plan.ts';
import type { DecisionItem, ReportItem } from '../../../src/plan/records.ts';
import { apart, half, halfOf, span } from './days.ts';

type Decision = Plan['records']['decisions'][number];

export interface Story {
  readonly done: string | undefined;
  readonly closed: string | undefined;
  readonly closedOut: boolean;
  readonly contradicted: boolean;
  readonly reopened: boolean;
  readonly cancelled: boolean;
  readonly claim: { readonly status: string; readonly known: string; readonly percent: number | undefined } | undefined;
  readonly verified: { readonly how: string; readonly known: string; readonly percent: number | undefined } | undefined;
}

/** Decisions that touch a task at a unit, seen by the day. */
export function decisionsOn(
  plan: Plan,
  asOf: string,
  task: string,
  unit: string,
): { readonly decision: Decision; readonly item: DecisionItem }[] {
  const found: { decision: Decision; item: DecisionItem }[] = [];
  for (const decision of plan.records.decisions) {
    if (decision.known > asOf) continue;
    for (const item of decision.items) {
      if (item.task === task && (item.unit === undefined || item.unit === unit)) found.push({ decision, item });
    }
  }
  return found;
}

/** Whether a decision of exemption counts at all. */
export function exempts(plan: Plan, decision: Decision, item: DecisionItem): boolean {
  return (
    decision.type === 'exemption' &&
    !decision.refused &&
    (plan.policy.exemptions as readonly string[]).includes(item.grounds ?? 'other')
  );
}

export function itemsOf(
  plan: Plan,
  asOf: string,
  task: string,
  unit: string,
): { readonly known: string; readonly date: string; readonly period: string; readonly item: ReportItem }[] {
  return plan.records.reports
    .filter((report) => report.unit === unit && report.known <= asOf)
    .flatMap((report) =>
      report.items
        .filter((item) => item.task === task)
        .map((item) => ({ known: report.known, date: report.date, period: report.period, item })),
    );
}

/** The latest value of the measure `m` in a list of entries. */
const latestValue = (
  lists: readonly (readonly { readonly id: string; readonly value: number }[])[],
): number | undefined => {
  let value: number | undefined;
  for (const list of lists) for (const one of list) if (one.id === 'm') value = one.value;
  return value;
};

export function storyOf(plan: Plan, asOf: string, task: Task, unit: string, period?: string): Story {
  const every = itemsOf(plan, asOf, task.id, unit);
  const target = task.measures[0]?.target;
  const moments: { known: string; order: number; play: () => void }[] = [];
  let done: string | undefined;
  let closed: string | undefined;
  let closedOut = false;
  let contradicted = false;
  let reopened = false;
  let cancelled = false;
  let stands = false;
  let claim: Story['claim'];
  let claimedDay: string | undefined;
  let verified: Story['verified'];
  const shut = (day: string, known: string) => {
    done = day;
    closed = known;
    contradicted = false;
    reopened = false;
  };
  const open = () => {
    if (closed === undefined) return;
    closed = undefined;
    closedOut = false;
    done = undefined;
    reopened = true;
  };
  every.forEach((entry, index) => {
    const about = entry.item.for ?? halfOf(entry.item.done ?? span(entry.period).to);
    if (period !== undefined && about !== period) return;
    moments.push({
      known: entry.known,
      order: 0,
      play: () => {
        const { item } = entry;
        const value = latestValue(every.slice(0, index + 1).map((one) => one.item.measures));
        const met = target === undefined || (value !== undefined && value >= target);
        const before = claim?.status === 'done' ? claimedDay : undefined;
        claim = { status: item.status, known: entry.known, percent: item.percent };
        claimedDay = item.status === 'done' ? (item.done ?? before ?? entry.date) : undefined;
        stands = item.status === 'done' && met;
        if (stands) {
          if (closed === undefined && !contradicted) done = claimedDay;
        } else if (closed !== undefined) open();
        else done = undefined;
      },
    });
  });
  for (const inspection of plan.records.inspections) {
    if (inspection.known > asOf) continue;
    for (const finding of inspection.findings) {
      if (finding.task !== task.id || finding.unit !== unit) continue;
      if (period !== undefined && (finding.for ?? halfOf(inspection.date)) !== period) continue;
      moments.push({
        known: inspection.known,
        order: 1,
        play: () => {
          if (finding.result !== 'confirmed' && finding.result !== 'contradicted') return;
          verified = { how: finding.result, known: inspection.known, percent: finding.percent };
          if (finding.result === 'confirmed') {
            contradicted = false;
            if (stands && closed === undefined) shut(done ?? inspection.date, inspection.known);
          } else {
            open();
            contradicted = true;
            done = undefined;
          }
        },
      });
      for (const visit of plan.records.inspections) {
        if (visit.known > asOf) continue;
        for (const recheck of visit.rechecks) {
          if (recheck.finding !== finding.id) continue;
          moments.push({
            known: visit.known,
            order: 2,
            play: () => {
              const lie = finding.result === 'contradicted';
              if (recheck.result === 'closed' && lie) {
                contradicted = false;
                verified = { how: 'confirmed', known: visit.known, percent: finding.percent };
                if (stands && closed === undefined) shut(done ?? visit.date, visit.known);
              } else if (recheck.result === 'reopened') {
                open();
                if (lie) {
                  contradicted = true;
                  done = undefined;
                }
              }
            },
          });
        }
      }
    }
  }
  for (const { decision, item } of decisionsOn(plan, asOf, task.id, unit)) {
    if (decision.refused || (period !== undefined && item.for !== period)) continue;
    moments.push({
      known: decision.known,
      order: 3,
      play: () => {
        if (decision.type === 'close-out' && decision.by !== unit) {
          shut(item.on ?? claimedDay ?? decision.date, decision.known);
          closedOut = item.for === undefined || period !== undefined;
        } else if (decision.type === 'cancellation') cancelled = true;
      },
    });
  }
  moments.sort((a, b) => (a.known === b.known ? a.order - b.order : a.known < b.known ? -1 : 1));
  for (const moment of moments) moment.play();
  return { done, closed, closedOut, contradicted, reopened, cancelled, claim, verified };
}

export interface Turn {
  readonly period: string;
  readonly due: string;
  readonly state: 'done' | 'done-late' | 'excused' | 'missed' | 'waiting' | 'not-open';
  readonly done: string | undefined;
  readonly verified: boolean;
  /** By any exemption that names the period, or names none and was not ended. */
  readonly exempt: boolean;
}

/** One task at one unit on the day, as a circular sees it. */
export interface Work {
  readonly task: Task;
  readonly unit: string;
  readonly class: string;
  readonly story: Story;
  readonly day: string | undefined;
  readonly firmness: string;
  readonly recurring: boolean;
  readonly standing: boolean;
  readonly done: string | undefined;
  readonly closed: string | undefined;
  readonly turns: readonly Turn[];
  readonly exempt: boolean;
  readonly points: number | undefined;
  readonly expected: number | undefined;
  readonly actual: number | undefined;
  /** undefined: no target, or no value. */
  readonly met: boolean | undefined;
  readonly hasTarget: boolean;
  readonly found: number | undefined;
  readonly target: number | undefined;
  readonly early: boolean;
  readonly extendedLate: boolean;
  readonly opens: string | undefined;
  readonly fromBreakdown: boolean;
  readonly noRow: boolean;
  readonly noPeople: boolean;
}

/** An exemption that names no period excuses the day as it stood; a day given later ends it. */
function isExempt(plan: Plan, asOf: string, task: string, unit: string, period: string | undefined): boolean {
  const all = decisionsOn(plan, asOf, task, unit);
  return all.some(({ decision, item }) => {
    if (!exempts(plan, decision, item)) return false;
    if (item.for !== undefined) return item.for === period;
    return !all.some(
      (later) =>
        (later.decision.type === 'extension' || later.decision.type === 'set-date') &&
        later.item.to !== undefined &&
        !later.decision.refused &&
        later.decision.known > decision.known,
    );
  });
}

const oneDecimal = (x: number): number => Math.sign(x) * (Math.round(Math.abs(x) * 10 + 1e-9) / 10);

export function workOf(plan: Plan, asOf: string, task: Task, unit: string): Work {
  const story = storyOf(plan, asOf, task, unit);
  const filed = plan.breakdowns.get(unit);
  const row = filed && filed.date <= asOf ? filed.items.get(task.id) : undefined;
  const planned = task.deadline!;
  const undated = planned.kind === 'undetermined';
  const fromBreakdown = undated && row?.deadline !== undefined;
  const rule = fromBreakdown ? row!.deadline! : planned;
  const aim = !undated && row?.deadline?.kind === 'fixed' ? row.deadline.by : undefined;
  const moves = decisionsOn(plan, asOf, task.id, unit).filter(
    ({ decision, item }) => (decision.type === 'extension' || decision.type === 'set-date') && item.to !== undefined,
  );
  const granted = moves.filter(({ decision }) => !decision.refused);
  const recurring = rule.kind === 'recurring';
  const first = rule.kind === 'fixed' ? rule.by : undefined;
  const moved = recurring ? undefined : granted.at(-1)?.item;
  const day = moved?.to ?? first;
  const turns = recurring ? turnsOf(plan, asOf, task, unit) : [];

  let { done, closed } = story;
  if (recurring && !story.closedOut) {
    done = undefined;
    closed = undefined;
    const finished = turns.every(({ state }) => state === 'done' || state === 'done-late' || state === 'excused');
    const last = turns.filter((turn) => turn.done !== undefined).at(-1)?.done;
    if (finished && last !== undefined) {
      done = last;
      if (turns.every((turn) => turn.verified || turn.state === 'excused')) closed = last;
    }
  }
  const opens = (rule.kind === 'fixed' ? rule.from : undefined) ?? plan.period!.from;
  let expected: number | undefined;
  let actual: number | undefined;
  if (rule.kind === 'fixed' && done === undefined) {
    const { claim, verified } = story;
    const [said, seen] = [claim?.percent, verified?.percent];
    const stale = said !== undefined && verified !== undefined && verified.known < claim!.known;
    actual = said === undefined ? seen : seen === undefined || stale ? said : Math.min(said, seen);
    if (actual !== undefined && day! >= opens) {
      expected =
        asOf < opens ? 0 : asOf >= day! ? 100 : oneDecimal(((apart(opens, asOf) + 1) / (apart(opens, day!) + 1)) * 100);
    }
  }
  const points = expected === undefined ? undefined : oneDecimal(actual! - expected);

  const target = task.measures[0]?.target;
  const said = latestValue(itemsOf(plan, asOf, task.id, unit).map(({ item }) => item.measures));
  const found = latestValue(
    plan.records.inspections
      .filter(({ known }) => known <= asOf)
      .flatMap(({ findings }) => findings.filter((one) => one.task === task.id && one.unit === unit))
      .map(({ measures }) => measures),
  );
  const value = found ?? said;

  const early = done !== undefined && day !== undefined && apart(done, day) >= plan.policy.earlyDays;
  const extended =
    moved !== undefined && (first ?? (moved.from || undefined)) !== undefined && (first ?? moved.from) !== day;
  const late = day !== undefined && asOf > day;
  const slow =
    (!extended && aim !== undefined && asOf > aim) || (points !== undefined && points < -plan.policy.paceTolerance);
  const isReported = reportedLately(plan, asOf, task, unit);
  const schedule = (): string => {
    if (closed !== undefined) return done !== undefined && day !== undefined && done > day ? 'closed-late' : 'closed';
    if (done !== undefined && rule.kind !== 'standing') return 'to-verify';
    if (rule.kind === 'standing') return isReported ? 'under-way' : 'no-evidence';
    if (recurring) {
      const past = turns.filter(({ state }) => ['missed', 'done', 'done-late', 'excused'].includes(state)).at(-1);
      if (past?.state === 'missed') return 'overdue';
      if (turns.some(({ state }) => state === 'waiting') || past) return 'under-way';
      return 'not-yet';
    }
    if (day === undefined) return slow ? 'behind-pace' : 'no-date';
    if (late) return rule.firmness === 'firm' ? 'overdue' : 'behind-aim';
    if (rule.kind === 'fixed' && rule.from !== undefined && asOf < rule.from) return 'not-yet';
    return slow ? 'behind-pace' : 'under-way';
  };
  const plain = schedule();
  const shown = story.cancelled
    ? 'cancelled'
    : story.contradicted || (story.reopened && closed === undefined)
      ? 'contradicted'
      : plain;
  return {
    task,
    unit,
    class: shown,
    story,
    day,
    firmness: rule.firmness,
    recurring,
    standing: rule.kind === 'standing',
    done,
    closed,
    turns,
    exempt: isExempt(plan, asOf, task.id, unit, undefined),
    points,
    expected,
    actual,
    met: target === undefined || value === undefined ? undefined : value >= target,
    hasTarget: target !== undefined,
    found,
    target,
    early,
    extendedLate: granted.some(
      ({ decision, item }) => item.from !== undefined && item.from !== '' && decision.known > item.from,
    ),
    opens: rule.kind === 'fixed' ? rule.from : undefined,
    fromBreakdown,
    noRow: row === undefined,
    noPeople: row !== undefined && !(row.leader && row.section && row.person),
  };
}

function turnsOf(plan: Plan, asOf: string, task: Task, unit: string): Turn[] {
  return [half(2010, 1), half(2010, 2)].map((period): Turn => {
    const story = storyOf(plan, asOf, task, unit, period.name);
    let due = period.to;
    let excused = false;
    for (const { decision, item } of decisionsOn(plan, asOf, task.id, unit)) {
      if (item.for !== period.name) continue;
      if ((decision.type === 'extension' || decision.type === 'set-date') && !decision.refused && item.to)
        due = item.to;
      if (exempts(plan, decision, item)) excused = true;
    }
    const done = story.contradicted ? undefined : story.done;
    const state =
      done !== undefined
        ? done > due
          ? 'done-late'
          : 'done'
        : excused
          ? 'excused'
          : asOf > due
            ? 'missed'
            : asOf < period.from
              ? 'not-open'
              : 'waiting';
    return {
      period: period.name,
      due,
      state,
      done,
      verified: story.closed !== undefined,
      exempt: state === 'excused' || isExempt(plan, asOf, task.id, unit, period.name),
    };
  });
}

/** Whether the unit's newest report speaks of the task and is not older than the half-year that ended last (or the one before, for two months). */
function reportedLately(plan: Plan, asOf: string, task: Task, unit: string): boolean {
  const reports = plan.records.reports.filter((one) => one.unit === unit && one.known <= asOf);
  let newest: string | undefined;
  for (const { period } of reports) if (newest === undefined || span(period).to >= span(newest).to) newest = period;
  if (newest === undefined) return false;
  const year = Number(asOf.slice(0, 4));
  const ended = asOf.slice(5, 7) <= '06' ? half(year - 1, 2) : half(year, 1);
  const before = ended.name.endsWith('H1') ? half(year - 1, 2) : half(Number(ended.name.slice(0, 4)), 1);
  const grace = ended.name.endsWith('H1')
    ? `${ended.name.slice(0, 4)}-08-30`
    : `${Number(ended.name.slice(0, 4)) + 1}-02-28`;
  const to = span(newest).to;
  const current = to >= ended.to || (to >= before.to && asOf <= grace);
  return current && itemsOf(plan, asOf, task.id, unit).some(({ period }) => period === newest);
}
