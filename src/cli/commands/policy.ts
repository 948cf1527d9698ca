/** `duban policy`: the rules of judgement in words, which are the plan's own and which are defaults. */
import { policyJson, policyPage } from '../../pages/policy.ts';
import type { Context } from '../context.ts';
import { pageContext } from '../shared.ts';

/** Runs the command. */
export async function run(context: Context): Promise<number> {
  const ready = await context.ready();
  await context.emit({
    document: () => policyPage(ready.plan, ready.asOf, pageContext(context, ready)),
    json: () => policyJson(ready.plan, pageContext(context, ready)),
  });
  return 0;
}
