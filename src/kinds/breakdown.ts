/** breakdowns/<unit>.yaml: a unit's own standard, date and people (落实方案, 原文三(一)). */
import { present } from '../ground/present.ts';
import { fixedDay } from '../plan/deadline.ts';
import type { BreakdownItem } from '../plan/plan.ts';
import { readDeadline, readMilestones } from './deadline.ts';
import { at, defineKind } from './kind.ts';
import { readMeasures } from './measure.ts';

export const breakdownKind = defineKind('breakdown', {
  declares: false,
  read(file, build) {
    const { data } = file;
    const unit = build.unit(data.unit, at(file, 'unit'));
    const date = build.day(data.date, at(file, 'date'));
    if (unit === undefined || date === undefined) return;
    const twin = build.breakdowns.get(unit);
    if (twin) {
      build.say('breakdown-duplicate', { unit, file: twin.place.file }, at(file, 'unit'));
      return;
    }
    const items = new Map<string, BreakdownItem>();
    for (const [index, spec] of data.items.entries()) {
      const task = build.task(spec.task, at(file, 'items', index, 'task'));
      if (!task) continue;
      if (!build.binds(task, unit, date))
        build.say('unit-not-bound', { unit, task: spec.task }, at(file, 'items', index, 'task'));
      if (items.has(spec.task)) build.say('id-duplicate', { id: spec.task }, at(file, 'items', index, 'task'));
      const deadline = readDeadline(build, spec.deadline, at(file, 'items', index, 'deadline'));
      const own = task.responsible.find((one) => one.unit === unit)?.deadline ?? task.deadline;
      const [aim, promised] = [fixedDay(deadline), fixedDay(own)];
      if (aim !== undefined && promised !== undefined && aim > promised) {
        build.say('breakdown-later-than-plan', { date: aim, plan: promised }, at(file, 'items', index, 'deadline'));
      }
      items.set(spec.task, {
        task: spec.task,
        measures: readMeasures(build, spec.measures, at(file, 'items', index, 'measures')),
        milestones: readMilestones(build, spec.milestones, at(file, 'items', index, 'milestones')),
        place: at(file, 'items', index),
        ...present({
          title: spec.title,
          standard: spec.standard,
          deadline,
          // The unit answers with the people named for the whole where an item names none.
          leader: spec.leader ?? data.leader,
          section: spec.section ?? data.section,
          person: spec.person ?? data.person,
          pace: spec.pace,
        }),
      });
    }
    build.breakdowns.set(unit, {
      unit,
      date,
      items,
      exercise: data.exercise === true,
      place: at(file),
      ...present({ number: data.number }),
    });
  },
});
