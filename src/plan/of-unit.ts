/** What a state says of one unit. A state is grouped once, however many units are asked for. */
import { grouped, madeOnce } from '../ground/grouped.ts';
import type { PlanState } from './state.ts';

/** The lists of a state in which everything is some unit's own; the office's are under its name. */
export type OfUnit = Pick<PlanState, 'undertakings' | 'duties' | 'rectifications' | 'matters' | 'notices' | 'gaps'>;

/** The unit's own part of each list, in the state's order. */
export function ofUnit(state: PlanState, unit: string): OfUnit {
  const { undertakings, duties, rectifications, matters, notices, gaps } = groupsOf(state);
  return {
    undertakings: undertakings(unit),
    duties: duties(unit),
    rectifications: rectifications(unit),
    matters: matters(unit),
    notices: notices(unit),
    gaps: gaps(unit),
  };
}

const groupsOf = madeOnce((state: PlanState) => ({
  undertakings: grouped(state.undertakings, ({ undertaking }) => undertaking.unit),
  duties: grouped(state.duties, ({ owner }) => owner),
  rectifications: grouped(state.rectifications, ({ finding }) => finding.unit),
  matters: grouped(state.matters, ({ matter }) => matter.unit),
  notices: grouped(state.notices, ({ notice }) => notice.unit),
  gaps: grouped(state.gaps, ({ unit }) => unit),
}));
