/** `duban rectify recheck [ID]`: what another than the unit found when it looked again. */
import type { Run } from '../../context.ts';
import { recheck } from '../../records/recheck.ts';
import type { rectifyRecheck } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof rectifyRecheck> = (context, given) => recheck(context, given);
