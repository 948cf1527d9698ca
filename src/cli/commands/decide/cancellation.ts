/** `duban decide cancellation [ID]`, 终止: nothing is owed any more. */
import type { Run } from '../../context.ts';
import { decide } from '../../records/decide.ts';
import type { decideCancellation } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof decideCancellation> = (context, given) => decide(context, given, 'cancellation');
