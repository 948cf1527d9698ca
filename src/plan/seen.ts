/** The records seen on a day, indexed for the fold: later records do not exist yet. */
import { groupedFor } from '../ground/grouped.ts';
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
  const records = plan.records;
  const reports = upTo(records.reports);
  const inspections = upTo(records.inspections);
  const meetings = upTo(records.meetings);

  const items = new Map<string, Map<string, SeenItem[]>>();
  const reportsByUnit = new Map<string, Report[]>();
  const matterClaims = new Map<string, MatterClaim>();
  for (const report of reports) {
    push(reportsByUnit, report.unit, report);
    for (const item of report.items) push(inner(items, item.task), report.unit, { report, item });
    for (const claim of report.matters) matterClaims.set(claim.matter, claim);
  }
  const matterClosings = new Map<string, Meeting['closed'][number]>();
  for (const meeting of meetings) {
    for (const closing of meeting.closed)
      if (!matterClosings.has(closing.matter)) matterClosings.set(closing.matter, closing);
  }
  const replies = upTo(records.replies);
  const repliesTo = new Map<string, Reply[]>();
  for (const reply of replies) {
    if (reply.to.notice !== undefined) push(repliesTo, `notice ${reply.to.notice}`, reply);
    if (reply.to.finding !== undefined) push(repliesTo, `finding ${reply.to.finding}`, reply);
    const { matter } = reply.to;
    if (matter !== undefined && reply.done !== undefined && matterClaims.get(matter)?.status !== 'done')
      matterClaims.set(matter, { status: 'done', done: reply.done, place: reply.place });
  }
  const events = upTo(records.events);
  const inspectionsBy = new Map<string, Inspection[]>();
  const inspectedOn = new Map<string, Map<string, string>>();
  const rechecks = new Map<string, { inspection: Inspection; recheck: Recheck }[]>();
  for (const inspection of inspections) {
    for (const recheck of inspection.rechecks) push(rechecks, recheck.finding, { inspection, recheck });
  }
  const findings = new Map<string, SeenFinding>();
  const findingsByTask = new Map<string, Map<string, SeenFinding[]>>();
  for (const inspection of inspections) {
    push(inspectionsBy, inspection.by, inspection);
    for (const finding of inspection.findings) {
      if (finding.task !== undefined) inner(inspectedOn, inspection.by).set(finding.task, inspection.known);
      const seen = { inspection, finding, rechecks: rechecks.get(finding.id) ?? [] };
      findings.set(finding.id, seen);
      if (finding.task !== undefined) push(inner(findingsByTask, finding.task), finding.unit, seen);
    }
  }
  const decisions: SeenDecision[] = [];
  for (const decision of upTo(records.decisions)) {
    for (const item of decision.items) {
      const seen = { decision, item };
      decisions.push(seen);
      if (item.matter !== undefined && decision.type === 'close-out' && !decision.refused) {
        const { matter, place } = item;
        const on = item.on ?? decision.date;
        const earlier = matterClosings.get(matter);
        if (!earlier || on < earlier.on) matterClosings.set(matter, { matter, on, place });
      }
    }
  }
  return {
    asOf,
    reports,
    inspections,
    meetings,
    replies,
    events,
    circulars: upTo(records.circulars),
    reportsOf: (unit) => reportsByUnit.get(unit) ?? NONE,
    inspectionsBy: (by) => inspectionsBy.get(by) ?? NONE,
    inspectedOn: (by, task) => inspectedOn.get(by)?.get(task),
    eventsNamed: groupedFor(
      events,
      ({ event }) => event,
      ({ unit }) => unit,
    ),
    matterClaim: (matter) => matterClaims.get(matter),
    matterClosing: (matter) => matterClosings.get(matter),
    repliesTo: (kind, id) => repliesTo.get(`${kind} ${id}`) ?? NONE,
    decisionsOnDuty: groupedFor(
      decisions.filter(({ item }) => item.duty !== undefined),
      ({ item }) => item.duty!,
      ({ item }) => item.unit,
    ),
    itemsOf: (task, unit) => items.get(task)?.get(unit) ?? NONE,
    findingsOf: (task, unit) => findingsByTask.get(task)?.get(unit) ?? NONE,
    findings,
    decisions,
    decisionsOf: groupedFor(
      decisions.filter(({ item }) => item.task !== undefined),
      ({ item }) => wholeTask(plan, item.task!),
      ({ item }) => item.unit,
    ),
    exercise: hasExercise(plan, asOf),
  };
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
