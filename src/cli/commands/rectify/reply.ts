/** `duban rectify reply [ID]`: the answer to an order to make good. */
import type { Run } from '../../context.ts';
import { reply } from '../../records/reply.ts';
import type { rectifyReply } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof rectifyReply> = (context, given) => reply(context, given, ['finding']);
