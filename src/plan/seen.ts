/** The records seen on a day, indexed for the fold: later records do not exist yet. */
import { grouped, groupedFor } from '../ground/grouped.ts';
import type { CircularRecord } from './circular-records.ts';
import { hasExercise } from './exercise.ts';
import type { Plan } from './plan.ts';
import type { RecordBase } from './record.ts';
import type {
  Decision,
  DecisionItem,
  EventRecord,
  Finding,
  Inspection,
  Meeting,
  Recheck,
  Reply,
  Report,
  ReportItem,
} from './records.ts';

/** A report entry with the report it stands in. */
export interface SeenItem {
  readonly report: Report;
  readonly item: ReportItem;
}

/** A finding with its inspection and its re-checks in time order. */
export interface SeenFinding {
  readonly inspection: Inspection;
  readonly finding: Finding;
  readonly rechecks: readonly { readonly inspection: Inspection; readonly recheck: Recheck }[];
}

/** What a unit says of an assigned matter, in a report or in a reply. */
export type MatterClaim = Omit<Report['matters'][number], 'matter'>;

/** A decision entry with its decision. */
export interface SeenDecision {
  readonly decision: Decision;
  readonly item: DecisionItem;
}

/** Records known on or before a day. Keys `task/unit` use ids as the plan normalised them. */
export interface Seen {
  readonly asOf: string;
  readonly reports: readonly Report[];
  readonly inspections: readonly Inspection[];
  readonly meetings: readonly Meeting[];
  readonly replies: readonly Reply[];
  readonly events: readonly EventRecord[];
  readonly circulars: readonly CircularRecord[];
  readonly reportsOf: (unit: string) => readonly Report[];
  /** Inspections made by a unit, or by the office under its own name. */
  readonly inspectionsBy: (by: string) => readonly Inspection[];
  /** The latest day on which `by` inspected the task. */
  readonly inspectedOn: (by: string, task: string) => string | undefined;
  /** Events of a name that concern a unit: its own, and those that name nobody. */
  readonly eventsNamed: (event: string, unit: string) => readonly EventRecord[];
  /** What units say of an assigned matter, and the meeting entry that closed it. */
  readonly matterClaim: (matter: string) => MatterClaim | undefined;
  readonly matterClosing: (matter: string) => Meeting['closed'][number] | undefined;
  readonly repliesTo: (kind: 'notice' | 'finding', id: string) => readonly Reply[];
  /** Decisions that touch a duty for an owner. */
  readonly decisionsOnDuty: (duty: string, owner: string) => readonly SeenDecision[];
  readonly itemsOf: (task: string, unit: string) => readonly SeenItem[];
  readonly findingsOf: (task: string, unit: string) => readonly SeenFinding[];
  readonly findings: ReadonlyMap<string, SeenFinding>;
  readonly decisions: readonly SeenDecision[];
  /** Decisions that touch a task (or one of its parts) for a unit. */
  readonly decisionsOf: (task: string, unit: string) => readonly SeenDecision[];
  /** True when any record of any kind, or a breakdown, is practice data. */
  readonly exercise: boolean;
}

const NONE: readonly never[] = [];

/** Indexes the plan's records known on or before `asOf`. */
export function seenOn(plan: Plan, asOf: string): Seen {
  const upTo = <T extends RecordBase>(list: readonly T[]): T[] => list.filter((record) => record.known <= asOf);
  const { records } = plan;
  const reports = upTo(records.reports);
  const inspections = upTo(records.inspections);
  const meetings = upTo(records.meetings);
  const replies = upTo(records.replies);
  const events = upTo(records.events);
  const decisions = upTo(records.decisions).flatMap((decision) => decision.items.map((item) => ({ decision, item })));
  return {
    asOf,
    reports,
    inspections,
    meetings,
    replies,
    events,
    circulars: upTo(records.circulars),
    decisions,
    ...byReport(reports),
    ...byInspection(inspections),
    ...byMatter(reports, meetings, replies, decisions),
    ...byDecision(plan, decisions),
    eventsNamed: groupedFor(
      events,
      ({ event }) => event,
      ({ unit }) => unit,
    ),
    repliesTo: answers(replies),
    exercise: hasExercise(plan, asOf),
  };
}

function byReport(reports: readonly Report[]): Pick<Seen, 'reportsOf' | 'itemsOf'> {
  const items = new Map<string, Map<string, SeenItem[]>>();
  for (const report of reports)
    for (const item of report.items) push(inner(items, item.task), report.unit, { report, item });
  return {
    reportsOf: grouped(reports, (one) => one.unit),
    itemsOf: (task, unit) => items.get(task)?.get(unit) ?? NONE,
  };
}

function byInspection(
  inspections: readonly Inspection[],
): Pick<Seen, 'inspectionsBy' | 'inspectedOn' | 'findings' | 'findingsOf'> {
  const rechecksOf = grouped(
    inspections.flatMap((inspection) => inspection.rechecks.map((recheck) => ({ inspection, recheck }))),
    ({ recheck }) => recheck.finding,
  );
  const findings = new Map<string, SeenFinding>();
  const byTask = new Map<string, Map<string, SeenFinding[]>>();
  const inspectedOn = new Map<string, Map<string, string>>();
  for (const inspection of inspections) {
    for (const finding of inspection.findings) {
      const seen = { inspection, finding, rechecks: rechecksOf(finding.id) };
      findings.set(finding.id, seen);
      if (finding.task === undefined) continue;
      inner(inspectedOn, inspection.by).set(finding.task, inspection.known);
      push(inner(byTask, finding.task), finding.unit, seen);
    }
  }
  return {
    inspectionsBy: grouped(inspections, (one) => one.by),
    inspectedOn: (by, task) => inspectedOn.get(by)?.get(task),
    findings,
    findingsOf: (task, unit) => byTask.get(task)?.get(unit) ?? NONE,
  };
}

/** The latest report speaks of a matter, unless a reply says done; the earliest of meetings and decisions closes it. */
function byMatter(
  reports: readonly Report[],
  meetings: readonly Meeting[],
  replies: readonly Reply[],
  decisions: readonly SeenDecision[],
): Pick<Seen, 'matterClaim' | 'matterClosing'> {
  const claims = new Map<string, MatterClaim>();
  for (const { matters } of reports) for (const claim of matters) claims.set(claim.matter, claim);
  for (const { to, done, place } of replies) {
    if (to.matter !== undefined && done !== undefined && claims.get(to.matter)?.status !== 'done')
      claims.set(to.matter, { status: 'done', done, place });
  }
  const closings = new Map<string, Meeting['closed'][number]>();
  for (const { closed } of meetings)
    for (const closing of closed) if (!closings.has(closing.matter)) closings.set(closing.matter, closing);
  for (const { decision, item } of decisions) {
    const { matter, place, on = decision.date } = item;
    if (matter === undefined || decision.type !== 'close-out' || decision.refused) continue;
    const earlier = closings.get(matter);
    if (!earlier || on < earlier.on) closings.set(matter, { matter, on, place });
  }
  return { matterClaim: (matter) => claims.get(matter), matterClosing: (matter) => closings.get(matter) };
}

function byDecision(plan: Plan, decisions: readonly SeenDecision[]): Pick<Seen, 'decisionsOf' | 'decisionsOnDuty'> {
  return {
    decisionsOf: groupedFor(
      decisions.filter(({ item }) => item.task !== undefined),
      ({ item }) => wholeTask(plan, item.task!),
      ({ item }) => item.unit,
    ),
    decisionsOnDuty: groupedFor(
      decisions.filter(({ item }) => item.duty !== undefined),
      ({ item }) => item.duty!,
      ({ item }) => item.unit,
    ),
  };
}

function answers(replies: readonly Reply[]): Seen['repliesTo'] {
  const to = {
    notice: grouped(replies, (one) => one.to.notice),
    finding: grouped(replies, (one) => one.to.finding),
  };
  return (kind, id) => to[kind](id);
}

/** The task that a task or part id belongs to; the id itself when it is neither. */
export function wholeTask(plan: Plan, id: string): string {
  if (plan.tasks.has(id)) return id;
  const cut = id.lastIndexOf('.');
  const parent = cut < 0 ? id : id.slice(0, cut);
  return plan.tasks.has(parent) ? parent : id;
}

/** Keys are looked up once for every undertaking, so they are not put together from two names. */
function inner<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const found = map.get(key);
  if (found) return found;
  const made = new Map<string, V>();
  map.set(key, made);
  return made;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
