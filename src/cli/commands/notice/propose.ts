/** `duban notice propose`: which notices the rule asks for today, and why. */
import { ladderJson, ladderPage } from '../../../pages/records/ladder.ts';
import { stateOn } from '../../../plan/fold.ts';
import { ladderOn } from '../../../plan/ladder.ts';
import { pageContext, type Run } from '../../context.ts';
import { unitsNamed } from '../../given.ts';
import type { noticePropose } from './spec.ts';

/** Runs the command; with `--exit-code` it is 1 when a notice is due. */
export const run: Run<typeof noticePropose> = async (context, { options }) => {
  const ready = await context.ready();
  const state = stateOn(ready.plan, ready.asOf);
  const units = unitsNamed(ready.plan, options.unit);
  const all = ladderOn(state);
  const mine = <T extends { readonly subject: { readonly unit: string } }>(list: readonly T[]) =>
    list.filter(({ subject }) => !units || units.has(subject.unit));
  const ladder = { proposals: mine(all.proposals), holds: mine(all.holds) };
  const shared = pageContext(context, ready);
  await context.emit({
    document: () => ladderPage(state, ladder, shared),
    json: () => ladderJson(state, ladder, shared),
  });
  return options.exitCode === true && ladder.proposals.length > 0 ? 1 : 0;
};
