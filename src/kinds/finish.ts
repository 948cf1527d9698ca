/** The last step of loading: owners of duties resolved, records put in order, and what only the whole can show checked. */
import { byText } from '../ground/order.ts';
import type { Place } from '../ground/place.ts';
import { type Duty, OFFICE, type Plan } from '../plan/plan.ts';
import type { RecordBase } from '../plan/record.ts';
import { type Records, recordLists, recordsOf } from '../plan/records.ts';
import type { Source } from '../yaml/source.ts';
import type { Build, PendingDuty } from './build.ts';
import { checkAttendance } from './checks/attendance.ts';
import { checkCirculars } from './checks/circulars.ts';
import { checkCounts } from './checks/counts.ts';
import { checkReports, tellCoverage } from './checks/coverage.ts';
import { checkDecisions } from './checks/extensions.ts';
import { checkNotices } from './checks/notices.ts';
import { checkPeriods } from './checks/periods.ts';
import { checkReferences } from './checks/references.ts';

/** The whole plan, or undefined when its head or its units are not there. */
export function finishPlan(build: Build, source: Source): Plan | undefined {
  const folder: Place = { file: 'plan.yaml', steps: [] };
  if (!build.head && !build.broken.has('plan')) build.say('plan-missing', {}, folder);
  if (build.units.size === 0 && !build.broken.has('units') && source.files.length > 0)
    build.say('units-missing', {}, { file: 'units.yaml', steps: [] });
  if (!build.head) return undefined;
  const order = (id: string) =>
    id
      .split(/[.-]/)
      .map((part) => part.padStart(6, '0'))
      .join('.');
  build.sections.sort((a, b) => byText(order(a.id), order(b.id)));
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
  checkDecisions(build, plan);
  checkNotices(build, plan);
  checkCirculars(build, plan);
  checkPeriods(build, plan);
  checkAttendance(build, plan);
  if (plan.sections.length > 0) tellCoverage(build, plan);
  return plan;
}

function withOwners(build: Build, { duty, ownedBy }: PendingDuty): Duty {
  const owners: string[] = [];
  const responsible = () =>
    [...build.tasks.values()].flatMap((task) =>
      [...task.responsible, ...[...task.roles.values()].flat()].map(({ unit }) => unit),
    );
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

function sorted(records: Records): Records {
  // Without endings, so that the second record of a day, `x-2`, comes after `x`.
  const stem = ({ place }: RecordBase) => place.file.replace(/\.ya?ml$/, '');
  return recordLists((kind) =>
    [...recordsOf(records, kind)].sort((a, b) => byText(a.known, b.known) || byText(stem(a), stem(b))),
  );
}
