/** What all records have in common. */
import type { Place } from '../ground/place.ts';

/** What every record has. */
export interface RecordBase {
  /** File name without folder and ending. */
  readonly id: string;
  /** Day from which the record is seen, `YYYY-MM-DD`. */
  readonly known: string;
  /** Made-up data for practice. */
  readonly exercise: boolean;
  readonly place: Place;
}
