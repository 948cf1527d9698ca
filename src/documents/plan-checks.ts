/** The last step of loading: owners of duties resolved, references between records checked, counts compared, coverage told. */
import { type Duty, OFFICE, type Plan } from '../plan/plan.ts';
import type { RecordBase } from '../plan/records.ts';
import { undertakingsOf } from '../plan/undertakings.ts';
import type { Place, Source } from '../source/source.ts';
import type { Build, PendingDuty } from './build.ts';
import { nearest } from './nearest.ts';

/** The whole plan, or undefined when its head or its units are not there. */
export function finishPlan(build: Build, source: Source): Plan | undefined {
  const folder: Place = { file: 'plan.yaml', steps: [] };
  if (!build.head && !build.broken.has('plan')) build.say('plan-missing', {}, folder);
  if (build.units.size === 0 && !build.broken.has('units') && source.files.length > 0) build.say('units-missing', {}, { file: 'units.yaml', steps: [] });
  if (!build.head) return undefined;
  const order = (id: string) => id.split(/[.-]/).map((part) => part.padStart(6, '0')).join('.');
  build.sections.sort((a, b) => (order(a.id) < order(b.id) ? -1 : 1));
  const plan: Plan = {
    ...build.head,
    duties: build.pendingDuties.map((pending) => withOwners(build, pending)),
    sections: build.sections,
    tasks: new Map(build.sections.flatMap((section) => section.tasks.map((task) => [task.id, task] as const))),
    units: build.units,
    groups: build.groups,
    breakdowns: build.breakdowns,
    records: sorted(build.records),
  };
  checkReferences(build, plan);
  checkReports(build, plan);
  checkCounts(build, plan);
  checkExtensions(build, plan);
  if (plan.sections.length > 0) tellCoverage(build, plan);
  return plan;
}

function withOwners(build: Build, { duty, ownedBy }: PendingDuty): Duty {
  const owners: string[] = [];
  const responsible = () => [...build.tasks.values()].flatMap((task) => [...task.responsible, ...[...task.roles.values()].flat()].map(({ unit }) => unit));
  for (const { name, place } of ownedBy) {
    if (name === 'lead') owners.push(...[...build.tasks.values()].flatMap((task) => task.lead.map(({ unit }) => unit)));
    else if (name === 'responsible') owners.push(...responsible());
    else if (name === OFFICE) {
      if (!build.head?.office) build.say('office-missing', { id: duty.id }, place);
      owners.push(OFFICE);
    } else owners.push(...build.expand(name, place).units);
  }
  const unique = [...new Set(owners)];
  // Units are listed in the order in which the plan declares them.
  const rank = new Map([...build.units.keys()].map((id, index) => [id, index]));
  unique.sort((a, b) => (rank.get(a) ?? -1) - (rank.get(b) ?? -1));
  return { ...duty, owners: unique };
}

function sorted(records: Build['records']): Plan['records'] {
  const byKnown = <T extends RecordBase>(list: T[]): T[] =>
    [...list].sort((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : a.place.file < b.place.file ? -1 : 1));
  return {
    reports: byKnown(records.reports),
    inspections: byKnown(records.inspections),
    meetings: byKnown(records.meetings),
    decisions: byKnown(records.decisions),
    notices: byKnown(records.notices),
    replies: byKnown(records.replies),
    events: byKnown(records.events),
    appointments: byKnown(records.appointments),
    circulars: byKnown(records.circulars),
  };
}

/** Findings, matters, notices and circulars that other records name must exist. */
function checkReferences(build: Build, plan: Plan): void {
  const { records } = plan;
  const findings = new Map(records.inspections.flatMap((inspection) => inspection.findings.map((finding) => [finding.id, inspection.date] as const)));
  const matters = new Set(records.meetings.flatMap((meeting) => meeting.matters.map(({ id }) => id)));
  const notices = new Set(records.notices.map(({ id }) => id));
  const circulars = new Set(records.circulars.map(({ id }) => id));
  const check = (code: 'finding-unknown' | 'matter-unknown' | 'notice-unknown' | 'circular-unknown', kind: string, known: { has(id: string): boolean; keys(): Iterable<string> }, id: string | undefined, place: Place) => {
    if (id === undefined || known.has(id) || build.broken.has(kind)) return;
    build.say(code, { id, near: nearest(id, [...known.keys()]) ?? '' }, place);
  };
  for (const inspection of records.inspections) {
    for (const finding of inspection.findings) check('finding-unknown', 'inspection', findings, finding.repeats, within(finding.place, 'repeats'));
    for (const recheck of inspection.rechecks) {
      check('finding-unknown', 'inspection', findings, recheck.finding, within(recheck.place, 'finding'));
      const found = findings.get(recheck.finding);
      if (found !== undefined && inspection.date < found) build.say('recheck-before-finding', { finding: recheck.finding }, within(recheck.place, 'finding'));
    }
  }
  for (const report of records.reports) for (const one of report.matters) check('matter-unknown', 'meeting', matters, one.matter, within(one.place, 'matter'));
  for (const meeting of records.meetings) for (const one of meeting.closed) check('matter-unknown', 'meeting', matters, one.matter, within(one.place, 'matter'));
  for (const reply of records.replies) {
    check('notice-unknown', 'notice', notices, reply.to.notice, within(reply.place, 'to', 'notice'));
    check('finding-unknown', 'inspection', findings, reply.to.finding, within(reply.place, 'to', 'finding'));
    check('matter-unknown', 'meeting', matters, reply.to.matter, within(reply.place, 'to', 'matter'));
    check('circular-unknown', 'circular', circulars, reply.to.circular, within(reply.place, 'to', 'circular'));
  }
  for (const notice of records.notices) {
    check('finding-unknown', 'inspection', findings, notice.about.finding, within(notice.place, 'about', 'finding'));
    check('matter-unknown', 'meeting', matters, notice.about.matter, within(notice.place, 'about', 'matter'));
    check('notice-unknown', 'notice', notices, notice.previous, within(notice.place, 'previous'));
  }
  for (const duty of plan.duties) if (duty.task !== undefined) build.task(duty.task, within(duty.place, 'task'));
}

/** A report should speak of every task that its unit serves (整体工作进展, 原文三(二)). */
function checkReports(build: Build, plan: Plan): void {
  if (build.broken.has('tasks')) return;
  const served = new Map<string, string[]>();
  for (const task of plan.tasks.values()) {
    for (const { unit } of task.responsible) served.set(unit, [...(served.get(unit) ?? []), task.id]);
  }
  for (const report of plan.records.reports) {
    const told = new Set(report.items.map(({ task }) => task));
    const silent = (served.get(report.unit) ?? []).filter((id) => !told.has(id));
    if (silent.length > 0) {
      build.say('report-misses-task', { unit: report.unit, period: report.period, tasks: silent.join('、'), count: silent.length }, within(report.place, 'items'));
    }
  }
}

/** The plan's own words about how many sections and tasks it has. */
function checkCounts(build: Build, plan: Plan): void {
  const { declared } = build;
  if (!declared) return;
  for (const [what, said, counted] of [
    ['sections', declared.sections, plan.sections.length],
    ['tasks', declared.tasks, plan.tasks.size],
  ] as const) {
    if (said !== undefined && said !== counted) build.say('declared-count', { what, declared: said, counted }, within(declared.place, what));
  }
}

/** An extension names the day it moves: it must be the day that stood until then. */
function checkExtensions(build: Build, plan: Plan): void {
  const standing = new Map<string, string>();
  const undertakings = undertakingsOf(plan, '9999-12-31');
  for (const decision of plan.records.decisions) {
    if (decision.type !== 'extension' && decision.type !== 'set-date') continue;
    for (const item of decision.items) {
      if (item.task === undefined || item.to === undefined) continue;
      const touched = undertakings.filter(({ task, unit, role }) => role !== 'lead' && (item.unit === undefined || item.unit === unit) && (task.id === item.task || task.parts.some((part) => part.id === item.task)));
      for (const undertaking of touched) {
        const due = undertaking.dues.find((one) => one.part === item.task) ?? undertaking.dues[0]!;
        const key = `${undertaking.id}:${due.part}`;
        const actual = standing.get(key) ?? (due.deadline.kind === 'fixed' ? due.deadline.by : undefined);
        if (decision.type === 'extension' && item.from !== undefined && actual !== undefined && actual !== item.from) {
          build.say('extension-from-mismatch', { from: item.from, actual }, within(item.place, 'from'));
        }
        if (!decision.refused) standing.set(key, item.to);
      }
    }
  }
}

/** Which undertakings have no date of the plan and none in a breakdown: the first question of every office. */
function tellCoverage(build: Build, plan: Plan): void {
  const open = new Map<string, string[]>();
  const totals = new Map<string, number>();
  for (const undertaking of undertakingsOf(plan, '9999-12-31')) {
    if (undertaking.role === 'lead' || !undertaking.delivers) continue;
    totals.set(undertaking.unit, (totals.get(undertaking.unit) ?? 0) + 1);
    const dated = undertaking.breakdown?.deadline !== undefined;
    if (!dated && undertaking.role !== 'lead-delivers') open.set(undertaking.unit, [...(open.get(undertaking.unit) ?? []), undertaking.task.id]);
  }
  for (const [unit, tasks] of open) {
    const declared = build.units.get(unit);
    const args = { unit, count: tasks.length, total: totals.get(unit) ?? tasks.length, tasks: tasks.join('、') };
    build.say('no-dated-breakdown', args, plan.breakdowns.get(unit)?.place ?? declared?.place ?? plan.place);
  }
  const liaison = plan.duties.find((duty) => duty.settledBy === 'liaison');
  if (liaison) {
    const appointed = new Set(plan.records.appointments.filter(({ role }) => role === 'liaison').map(({ unit }) => unit));
    const vacant = liaison.owners.filter((unit) => !appointed.has(unit) && (build.units.get(unit)?.liaison.length ?? 0) === 0);
    if (vacant.length > 0) build.say('liaison-vacant', { units: vacant.join('、'), count: vacant.length }, liaison.place);
  }
}

function within(place: Place, ...steps: string[]): Place {
  return { file: place.file, steps: [...place.steps, ...steps] };
}
