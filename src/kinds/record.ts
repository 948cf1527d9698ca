/** What all kinds of records share when they are read. */
import type { RecordBase } from '../plan/record.ts';
import type { Build } from './build.ts';
import { at, type DocumentFile } from './kind.ts';

/** The head of a record known from `known`; undefined when the day is impossible. */
export function recordBase(
  file: DocumentFile<{ exercise?: true }>,
  build: Build,
  known: string,
  key: string,
): RecordBase | undefined {
  const day = build.day(known, at(file, key));
  if (day === undefined) return undefined;
  return { id: file.id, known: day, exercise: file.data.exercise === true, place: at(file) };
}
