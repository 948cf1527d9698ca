/** `duban decide extension [ID]`, 延期: more time for what has a day. */
import type { Run } from '../../context.ts';
import { decide } from '../../records/decide.ts';
import type { decideExtension } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof decideExtension> = (context, given) => decide(context, given, 'extension');
