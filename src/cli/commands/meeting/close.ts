/** `duban meeting close [ID]`: an assigned matter closed out between two meetings. */
import type { Run } from '../../context.ts';
import { decide } from '../../records/decide.ts';
import type { meetingClose } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof meetingClose> = (context, given) => decide(context, given, 'close-out', 'matter');
