/** 序时进度: the share that is due by a day against the share done, both in percent of the whole. */
import { daysBetween } from '../ground/calendar/dates.ts';
import type { MilestoneState, Pace } from './state.ts';

/** What pace is measured with. `opens` and `due` bound the linear share; milestones with a share bound the stepped one. */
export interface PaceBasis {
  readonly method: 'linear' | 'milestones' | 'none';
  readonly opens?: string;
  readonly due?: string;
  readonly milestones: readonly MilestoneState[];
}

/** The pace on a day, or undefined when no share can be computed or no percent is known: words are never turned into a number. */
export function paceOn(asOf: string, basis: PaceBasis, actual: number | undefined): Pace | undefined {
  if (actual === undefined) return undefined;
  const expected = expectedShare(asOf, basis);
  if (expected === undefined) return undefined;
  return { expected, actual, points: tenth(actual - expected) };
}

/** Percent due by a day, rounded half up to one decimal. */
export function expectedShare(asOf: string, basis: PaceBasis): number | undefined {
  if (basis.method === 'none') return undefined;
  const steps = basis.milestones.filter((step) => step.milestone.share !== undefined && step.due !== undefined);
  if (basis.method === 'milestones' || (steps.length > 0 && basis.due === undefined)) {
    if (steps.length === 0) return undefined;
    return Math.max(0, ...steps.filter((step) => step.due! <= asOf).map((step) => step.milestone.share!));
  }
  if (basis.opens === undefined || basis.due === undefined || basis.due < basis.opens) return undefined;
  if (asOf < basis.opens) return 0;
  if (asOf >= basis.due) return 100;
  return tenth(((daysBetween(basis.opens, asOf) + 1) / (daysBetween(basis.opens, basis.due) + 1)) * 100);
}

/** Rounds half up (away from zero) to one decimal; the rounding rule of every printed share. */
export function tenth(value: number): number {
  const scaled = Math.round(Math.abs(value) * 10 + 1e-9) / 10;
  return value < 0 ? (scaled === 0 ? 0 : -scaled) : scaled;
}
