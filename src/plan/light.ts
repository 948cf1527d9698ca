/** The light of an undertaking, computed from its schedule and its reports; see docs/model.md for the table. */
import { periodOf } from '../ground/calendar/period.ts';
import type { Light, Schedule } from './state.ts';

/** What a light is computed from. */
export interface LightBasis {
  readonly schedule: Schedule;
  readonly asOf: string;
  /** Day it was done, for a red that was made good. */
  readonly done?: string;
  /** True when it was done after its day. */
  readonly doneLate: boolean;
  /** True when the unit's latest report that was due speaks of it. */
  readonly reported: boolean;
}

/** Red turns yellow when made good, never straight to green, and stays yellow for the half-year in which it was made good. */
export function lightOf(basis: LightBasis): Light {
  switch (basis.schedule) {
    case 'contradicted':
    case 'reopened':
    case 'overdue':
    case 'missed':
      return 'red';
    case 'behind-aim':
    case 'behind-pace':
    case 'due-soon':
      return 'yellow';
    case 'awaiting-verification':
      return basis.doneLate ? 'yellow' : basis.reported ? 'green' : 'grey';
    case 'open':
    case 'on-pace':
    case 'ahead':
    case 'standing':
      return madeGoodNow(basis) ? 'yellow' : basis.reported ? 'green' : 'grey';
    case 'closed-late':
      return madeGoodNow(basis) ? 'yellow' : 'blue';
    case 'closed-early':
    case 'closed-on-time':
    case 'closed':
      return 'blue';
    default:
      return 'grey';
  }
}

function madeGoodNow({ doneLate, done, asOf }: LightBasis): boolean {
  return doneLate && done !== undefined && periodOf('half-year', done).name === periodOf('half-year', asOf).name;
}
