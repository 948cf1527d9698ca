/** `duban decide close-out [ID]`, 销号: found done. */
import type { Run } from '../../context.ts';
import { decide } from '../../records/decide.ts';
import type { decideCloseOut } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof decideCloseOut> = (context, given) => decide(context, given, 'close-out');
