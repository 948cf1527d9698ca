/** `duban decide exemption [ID]`, 免责: excused, for a reason that others set. */
import type { Run } from '../../context.ts';
import { decide } from '../../records/decide.ts';
import type { decideExemption } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof decideExemption> = (context, given) => decide(context, given, 'exemption');
