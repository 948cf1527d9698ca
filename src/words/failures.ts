/** Sentences for what ends a run: wrong usage, a world that does not answer, a plan with errors, a fault of duban itself. */
import { failures as en } from './en/failures.ts';
import { topic } from './lang.ts';
import { type Failures, failures as zh } from './zh/failures.ts';

export const failures = topic<Failures>({ zh, en });
