/** Words of the annexes of a circular. */
import { circularAnnex as en } from './en/circular-annex.ts';
import { topic } from './lang.ts';
import { type CircularAnnex, circularAnnex as zh } from './zh/circular-annex.ts';

export type { CircularAnnex };

export const annexWords = topic<CircularAnnex>({ zh, en });
