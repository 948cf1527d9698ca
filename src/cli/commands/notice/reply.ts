/** `duban notice reply [ID]`: the answer to a notice. */
import type { Run } from '../../context.ts';
import { reply } from '../../records/reply.ts';
import type { noticeReply } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof noticeReply> = (context, given) => reply(context, given, ['notice']);
