/** Who answers for a task, as written → by unit: groups expanded, what is a unit's own kept with it. */
import type { AssigneeSpec } from '../generated/documents.ts';
import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import type { Assignee } from '../plan/plan.ts';
import type { Build } from './build.ts';
import { readDeadline, readMilestones } from './deadline.ts';
import { within } from './kind.ts';
import { readMeasures } from './measure.ts';
import { nearest } from './nearest.ts';

/** Reads a list of units and groups. A unit named itself goes before the same unit in a group; named twice is said. */
export function assignees(build: Build, specs: readonly AssigneeSpec[] | undefined, place: Place): Assignee[] {
  const made = new Map<string, Assignee>();
  for (const [index, spec] of (specs ?? []).entries()) {
    const where = within(place, index);
    const inner = (step: string) => within(where, step);
    const written = typeof spec === 'string' ? { unit: spec } : spec;
    const { units, group } = build.expand(written.unit, typeof spec === 'string' ? where : inner('unit'));
    const own = {
      measures: readMeasures(build, written.measures, inner('measures')),
      milestones: readMilestones(build, written.milestones, inner('milestones')),
      place: where,
      ...present({ scope: written.scope, deadline: readDeadline(build, written.deadline, inner('deadline')), group }),
    };
    for (const unit of units) {
      const twin = made.get(unit);
      if (!twin || (group === undefined && twin.group !== undefined)) made.set(unit, { unit, ...own });
      else if (group === undefined) build.say('assignee-duplicate', { unit }, where);
    }
  }
  return [...made.values()];
}

/** Reads departments (日常工作承担部门) or units. */
export function departments(build: Build, names: readonly string[] | undefined, place: Place): string[] {
  return (names ?? []).flatMap((name, index) => build.department(name, within(place, index)) ?? []);
}

/** Reads other roles; each must be declared in plan.yaml. */
export function roleLists(
  build: Build,
  specs: Readonly<Record<string, AssigneeSpec[]>> | undefined,
  place: Place,
): Map<string, readonly Assignee[]> {
  const lists = new Map<string, readonly Assignee[]>();
  for (const [role, list] of Object.entries(specs ?? {})) {
    const where: Place = { ...within(place, role), part: 'key' };
    if (build.head && !build.roles.has(role))
      build.say('role-undeclared', { role, near: nearest(role, [...build.roles.keys()]) ?? '' }, where);
    lists.set(role, assignees(build, list, within(place, role)));
  }
  return lists;
}
