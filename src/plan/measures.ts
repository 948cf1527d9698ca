/** Measures on a day: latest values, met or not, exceeded or not. A task is done only when all its numeric targets are met. */
import type { Measure } from './plan.ts';
import type { SeenFinding, SeenItem } from './seen.ts';
import type { MeasureState } from './state.ts';

/** Whether a value meets a measure; undefined when there is no numeric target. */
export function meets(measure: Measure, value: number): boolean | undefined {
  if (measure.direction === 'zero') return value === 0;
  if (measure.target === undefined) return undefined;
  if (measure.direction === 'at-least') return value >= measure.target;
  if (measure.direction === 'at-most') return value <= measure.target;
  return Math.abs(value - measure.target) <= measure.tolerance;
}

/** Latest claimed and found value of each measure, in the order of the undertaking's measures. */
export function measureStates(measures: readonly Measure[], items: readonly SeenItem[], findings: readonly SeenFinding[]): MeasureState[] {
  return measures.map((measure) => {
    const claimed = lastValue(items.map(({ item }) => item.measures), measure.id);
    const verified = lastValue(findings.map(({ finding }) => finding.measures), measure.id);
    const value = verified ?? claimed;
    const met = value === undefined ? undefined : meets(measure, value);
    const exceeded = value !== undefined && measure.direction === 'at-least' && measure.target !== undefined && value > measure.target;
    const place = items.findLast(({ item }) => item.measures.some(({ id }) => id === measure.id))?.item.place;
    return {
      measure,
      exceeded,
      ...(claimed !== undefined && { claimed }),
      ...(verified !== undefined && { verified }),
      ...(met !== undefined && { met }),
      ...(place && { place }),
    };
  });
}

/** Whether a claim of done may stand: every numeric target met by the values claimed up to and including `item`. */
export function targetsMet(measures: readonly Measure[], items: readonly SeenItem[], item: SeenItem): boolean {
  const upTo = items.slice(0, items.indexOf(item) + 1);
  return measures.every((measure) => {
    if (measure.target === undefined && measure.direction !== 'zero') return true;
    const value = lastValue(upTo.map((one) => one.item.measures), measure.id);
    return value !== undefined && meets(measure, value) === true;
  });
}

function lastValue(lists: readonly (readonly { readonly id: string; readonly value: number }[])[], id: string): number | undefined {
  for (let index = lists.length - 1; index >= 0; index--) {
    const found = lists[index]!.find((row) => row.id === id);
    if (found) return found.value;
  }
  return undefined;
}
