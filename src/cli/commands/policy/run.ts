/** `duban policy`: the rules of judgement in words, which are the plan's own and which are defaults. */
import { policyJson, policyPage } from '../../../pages/policy.ts';
import { pageContext, type Run } from '../../context.ts';
import type { policy } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof policy> = async (context) => {
  const ready = await context.ready();
  const shared = pageContext(context, ready);
  await context.emit({
    document: () => policyPage(ready.plan, ready.asOf, shared),
    json: () => policyJson(ready.plan, shared),
  });
  return 0;
};
