/** Words of recording and listing. */
import { records as en } from './en/records.ts';
import { topic } from './lang.ts';
import { type RecordWords, records as zh } from './zh/records.ts';

export type { RecordWords };

export const recordWords = topic<RecordWords>({ zh, en });
