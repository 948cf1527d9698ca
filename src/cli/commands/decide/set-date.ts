/** `duban decide set-date [ID]`, 补定时限: a day for what has none. */
import type { Run } from '../../context.ts';
import { decide } from '../../records/decide.ts';
import type { decideSetDate } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof decideSetDate> = (context, given) => decide(context, given, 'set-date');
