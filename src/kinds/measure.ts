/** Measures (量化指标) and the values that records give them. */
import type { MeasureSpec, MeasureValue as ValueSpec } from '../generated/documents.ts';
import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import { isNumeric } from '../plan/measures.ts';
import type { Measure, Task } from '../plan/plan.ts';
import type { MeasureValue } from '../plan/records.ts';
import { assignmentsOf } from '../plan/undertakings.ts';
import type { Build } from './build.ts';
import { within as inside } from './kind.ts';
import { nearest } from './nearest.ts';

/** Reads measures and checks that a split adds up. */
export function readMeasures(build: Build, specs: readonly MeasureSpec[] | undefined, place: Place): Measure[] {
  return (specs ?? []).map((spec, index) => {
    const where = inside(place, index);
    if ((specs ?? []).findIndex(({ id }) => id === spec.id) < index)
      build.say('id-duplicate', { id: spec.id }, inside(where, 'id'));
    const split = (spec.split ?? []).flatMap((row, rowIndex) => {
      const unit = build.unit(row.unit, inside(where, 'split', rowIndex, 'unit'));
      return unit === undefined ? [] : [{ unit, target: row.target }];
    });
    if (spec.split && spec.target !== undefined) {
      const sum = spec.split.reduce((total, row) => total + row.target, 0);
      if (Math.abs(sum - spec.target) > 1e-6)
        build.say('split-sum', { sum: round(sum), target: spec.target }, inside(where, 'split'));
    }
    if (spec.direction === 'about' && !spec.tolerance)
      build.say('tolerance-missing', { title: spec.title }, inside(where, 'direction'));
    if (spec.comparedTo !== undefined)
      build.say('measure-compared', { title: spec.title, to: spec.comparedTo }, inside(where, 'comparedTo'));
    return {
      id: spec.id,
      title: spec.title,
      direction: spec.direction ?? 'at-least',
      tolerance: spec.tolerance ?? 0,
      split,
      place: where,
      ...present({
        target: spec.target,
        unit: spec.unit,
        baseline: spec.baseline,
        comparedTo: spec.comparedTo,
        wording: spec.wording,
      }),
    };
  });
}

/** Reads the values that a record gives for a task and unit; the rows of a split must add up to the whole. */
export function readMeasureValues(
  build: Build,
  specs: readonly ValueSpec[] | undefined,
  task: Task | undefined,
  unit: string,
  place: Place,
): MeasureValue[] {
  const known = task ? measuresOf(build, task, unit) : [];
  return (specs ?? []).map((spec, index) => {
    const where = inside(place, index);
    const measure = known.find(({ id }) => id === spec.id);
    const ids = known.map(({ id }) => id);
    if (task && !measure)
      build.say('measure-unknown', { id: spec.id, near: nearest(spec.id, ids) ?? '' }, inside(where, 'id'));
    if (measure?.comparedTo !== undefined && spec.met === undefined) {
      build.say('measure-not-judged', { title: measure.title, to: measure.comparedTo }, inside(where, 'value'));
    }
    if (measure && isNumeric(measure) && spec.met !== undefined)
      build.say('measure-judged-twice', { title: measure.title }, inside(where, 'met'));
    const split = spec.split?.flatMap((row, n) => {
      const lower = build.unit(row.unit, inside(where, 'split', n, 'unit'));
      return lower === undefined ? [] : [{ unit: lower, value: row.value }];
    });
    if (spec.split) {
      const sum = spec.split.reduce((total, row) => total + row.value, 0);
      if (Math.abs(sum - spec.value) > 1e-6)
        build.say('split-sum', { sum: round(sum), target: spec.value }, inside(where, 'split'));
    }
    return { id: spec.id, value: spec.value, ...present({ met: spec.met, split }) };
  });
}

/** Everything that a unit answers for by number in a task. */
function measuresOf(build: Build, task: Task, unit: string): readonly Measure[] {
  const own = assignmentsOf(task)(unit);
  const breakdown = build.breakdowns.get(unit)?.items.get(task.id);
  return [
    ...task.measures,
    ...task.parts.flatMap((part) => part.measures),
    ...own.flatMap((one) => one.measures),
    ...(breakdown?.measures ?? []),
  ];
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;
