/** `duban decide change [ID]`, 调整: units, targets or words of a task. */
import type { Run } from '../../context.ts';
import { decide } from '../../records/decide.ts';
import type { decideChange } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof decideChange> = (context, given) => decide(context, given, 'change');
