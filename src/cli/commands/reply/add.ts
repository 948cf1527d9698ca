/** `duban reply add [ID]`: the answer to anything that a unit answers. */
import type { Run } from '../../context.ts';
import { reply } from '../../records/reply.ts';
import type { replyAdd } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof replyAdd> = (context, given) =>
  reply(context, given, ['notice', 'finding', 'matter', 'circular']);
