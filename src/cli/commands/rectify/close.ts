/** `duban rectify close [ID]`: a re-check that found everything made good. */
import type { Run } from '../../context.ts';
import { recheck } from '../../records/recheck.ts';
import type { rectifyClose } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof rectifyClose> = (context, given) => recheck(context, given, 'closed');
