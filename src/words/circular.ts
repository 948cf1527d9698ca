/** Words of the circular's body. */
import { circular as en } from './en/circular.ts';
import { topic } from './lang.ts';
import { type CircularWords, circular as zh } from './zh/circular.ts';

export type { CircularWords };

export const circularWords = topic<CircularWords>({ zh, en });
