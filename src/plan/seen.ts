/** The records seen on a day, indexed for the fold: later records do not exist yet. */
import type { Plan } from './plan.ts';
import type {
  Decision,
  DecisionItem,
  EventRecord,
  Finding,
  Inspection,
  Meeting,
  Recheck,
  RecordBase,
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
  readonly itemsOf: (task: string, unit: string) => readonly SeenItem[];
  readonly findingsOf: (task: string, unit: string) => readonly SeenFinding[];
  readonly findings: ReadonlyMap<string, SeenFinding>;
  readonly decisions: readonly SeenDecision[];
  /** Decisions that touch a task (or one of its parts) for a unit. */
  readonly decisionsOf: (task: string, unit: string) => readonly SeenDecision[];
  /** True when any of these, or a breakdown, is practice data. */
  readonly exercise: boolean;
}

/** Indexes the plan's records known on or before `asOf`. */
export function seenOn(plan: Plan, asOf: string): Seen {
  const upTo = <T extends RecordBase>(list: readonly T[]): T[] => list.filter((record) => record.known <= asOf);
  const records = plan.records;
  const reports = upTo(records.reports);
  const inspections = upTo(records.inspections);
  const meetings = upTo(records.meetings);

  const items = new Map<string, SeenItem[]>();
  for (const report of reports) {
    for (const item of report.items) push(items, `${item.task}/${report.unit}`, { report, item });
  }
  const rechecks = new Map<string, { inspection: Inspection; recheck: Recheck }[]>();
  for (const inspection of inspections) {
    for (const recheck of inspection.rechecks) push(rechecks, recheck.finding, { inspection, recheck });
  }
  const findings = new Map<string, SeenFinding>();
  const findingsByTask = new Map<string, SeenFinding[]>();
  for (const inspection of inspections) {
    for (const finding of inspection.findings) {
      const seen = { inspection, finding, rechecks: rechecks.get(finding.id) ?? [] };
      findings.set(finding.id, seen);
      if (finding.task !== undefined) push(findingsByTask, `${finding.task}/${finding.unit}`, seen);
    }
  }
  const decisions: SeenDecision[] = [];
  const decisionsByTask = new Map<string, SeenDecision[]>();
  for (const decision of upTo(records.decisions)) {
    for (const item of decision.items) {
      const seen = { decision, item };
      decisions.push(seen);
      if (item.task !== undefined) push(decisionsByTask, wholeTask(plan, item.task), seen);
    }
  }
  const used: RecordBase[] = [
    ...reports,
    ...inspections,
    ...meetings,
    ...upTo(records.decisions),
    ...upTo(records.notices),
    ...upTo(records.replies),
    ...upTo(records.events),
    ...upTo(records.appointments),
    ...upTo(records.circulars),
  ];
  return {
    asOf,
    reports,
    inspections,
    meetings,
    replies: upTo(records.replies),
    events: upTo(records.events),
    itemsOf: (task, unit) => items.get(`${task}/${unit}`) ?? [],
    findingsOf: (task, unit) => findingsByTask.get(`${task}/${unit}`) ?? [],
    findings,
    decisions,
    decisionsOf: (task, unit) =>
      (decisionsByTask.get(task) ?? []).filter(({ item }) => item.unit === undefined || item.unit === unit),
    exercise: used.some((record) => record.exercise) || [...plan.breakdowns.values()].some((breakdown) => breakdown.exercise && breakdown.date <= asOf),
  };
}

/** The task that a task or part id belongs to; the id itself when it is neither. */
export function wholeTask(plan: Plan, id: string): string {
  if (plan.tasks.has(id)) return id;
  const cut = id.lastIndexOf('.');
  const parent = cut < 0 ? id : id.slice(0, cut);
  return plan.tasks.has(parent) ? parent : id;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
