/** Words of a circular's life: feedback, decision, issue, verification, correction. */
import { circularLife as en } from './en/circular-life.ts';
import { topic } from './lang.ts';
import { type CircularLife, circularLife as zh } from './zh/circular-life.ts';

export const circularLife = topic<CircularLife>({ zh, en });
