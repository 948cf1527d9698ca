/** Measures on a day: latest values, met or not, exceeded or not. A task is done only when all its numeric targets are met. */
import { present } from '../ground/present.ts';
import type { Measure } from './plan.ts';
import type { MeasureValue } from './records.ts';
import type { Seen, SeenFinding, SeenItem } from './seen.ts';
import type { MeasureState } from './state.ts';
import type { Undertaking } from './undertakings.ts';

/** A measure as it stands on the day, with the target that the plan first gave where a decision changed it. */
export interface StandingMeasure {
  readonly measure: Measure;
  readonly original?: number;
}

/** The undertaking's measures with the targets that decisions have changed (上级追加, 调整). */
export function measuresOn(seen: Seen, undertaking: Undertaking): readonly StandingMeasure[] {
  if (undertaking.measures.length === 0) return [];
  const changes = seen
    .decisionsOf(undertaking.task.id, undertaking.unit)
    .filter(
      ({ decision, item }) =>
        decision.type === 'change' && !decision.refused && item.measure !== undefined && item.amount !== undefined,
    );
  return undertaking.measures.map((measure) => {
    const change = changes.findLast(({ item }) => item.measure === measure.id);
    if (!change) return { measure };
    return {
      measure: { ...measure, target: change.item.amount!.to },
      ...present({ original: measure.target }),
    };
  });
}

/** True when a machine can hold a number against it: 左右 without a tolerance and 不低于全市平均 are for people to judge. */
export function isNumeric(measure: Measure): boolean {
  if (measure.comparedTo !== undefined) return false;
  if (measure.direction === 'zero') return true;
  return measure.target !== undefined && (measure.direction !== 'about' || measure.tolerance > 0);
}

/** Whether a value meets a measure, by number or, where no number can say, as a person typed it; undefined when neither can. */
export function meets(measure: Measure, { value, met }: Omit<MeasureValue, 'id'>): boolean | undefined {
  if (!isNumeric(measure)) return met;
  if (measure.direction === 'zero') return value === 0;
  if (measure.target === undefined) return undefined;
  if (measure.direction === 'at-least') return value >= measure.target;
  if (measure.direction === 'at-most') return value <= measure.target;
  return Math.abs(value - measure.target) <= measure.tolerance;
}

/** Latest claimed and found value of each measure, in the order of the undertaking's measures. */
export function measureStates(
  measures: readonly StandingMeasure[],
  items: readonly SeenItem[],
  findings: readonly SeenFinding[],
): MeasureState[] {
  return measures.map(({ measure, original }) => {
    const claimed = lastValue(
      items.map(({ item }) => item.measures),
      measure.id,
    );
    const verified = lastValue(
      findings.map(({ finding }) => finding.measures),
      measure.id,
    );
    const value = verified ?? claimed;
    const met = value === undefined ? undefined : meets(measure, value);
    const exceeded =
      value !== undefined &&
      measure.direction === 'at-least' &&
      measure.target !== undefined &&
      value.value > measure.target &&
      isNumeric(measure);
    const place = items.findLast(({ item }) => item.measures.some(({ id }) => id === measure.id))?.item.place;
    return {
      measure,
      exceeded,
      split: measure.split.map((row) => {
        const reached = claimed?.split?.find(({ unit }) => unit === row.unit)?.value;
        return { ...row, ...present({ claimed: reached }) };
      }),
      ...present({ original }),
      ...(claimed !== undefined && { claimed: claimed.value }),
      ...(verified !== undefined && { verified: verified.value }),
      ...present({ met, place }),
    };
  });
}

/** Whether a claim of done may stand: every target that can be judged is met by the values claimed up to and including `item`. */
export function targetsMet(measures: readonly StandingMeasure[], items: readonly SeenItem[], item: SeenItem): boolean {
  if (measures.length === 0) return true;
  const upTo = items.slice(0, items.indexOf(item) + 1);
  return measures.every(({ measure }) => {
    if (!isNumeric(measure) && measure.comparedTo === undefined) return true;
    const value = lastValue(
      upTo.map((one) => one.item.measures),
      measure.id,
    );
    return value !== undefined && meets(measure, value) === true;
  });
}

function lastValue(lists: readonly (readonly MeasureValue[])[], id: string): MeasureValue | undefined {
  for (let index = lists.length - 1; index >= 0; index--) {
    const found = lists[index]!.find((row) => row.id === id);
    if (found) return found;
  }
  return undefined;
}
