/** `duban notice propose`: which notices the rule asks for today, and why. */
import { ladderPage } from '../../../pages/records/ladder.ts';
import { stateOn } from '../../../plan/fold.ts';
import { ladderOn } from '../../../plan/ladder.ts';
import type { Context } from '../../context.ts';
import { pageContext, sources, unitsNamed } from '../../shared.ts';
import type { Given } from '../registry.ts';

/** Runs the command; with `--exit-code` it is 1 when a notice is due. */
export async function run(context: Context, given: Given): Promise<number> {
  const ready = await context.ready();
  const state = stateOn(ready.plan, ready.asOf);
  const units = unitsNamed(ready.plan, given.options.unit);
  const all = ladderOn(state);
  const mine = <T extends { readonly subject: { readonly unit: string } }>(list: readonly T[]) =>
    list.filter(({ subject }) => !units || units.has(subject.unit));
  const ladder = { proposals: mine(all.proposals), holds: mine(all.holds) };
  await context.emit({
    document: () => ladderPage(state, ladder, pageContext(context, ready)),
    json: () => ({
      schema: 'duban.proposals/1',
      plan: ready.plan.id,
      asOf: ready.asOf,
      revision: ready.revision ?? null,
      proposals: ladder.proposals.map(({ subject, colour, rule, previous, answerBy }) => ({
        id: subject.id,
        unit: subject.unit,
        title: subject.title,
        colour,
        rule,
        due: subject.due ?? null,
        daysOverdue: subject.daysOverdue,
        previous: previous?.notice.id ?? null,
        answerBy: answerBy.day,
        sources: sources(ready, subject.places),
      })),
      holds: ladder.holds.map(({ subject, rule, previous }) => ({
        id: subject.id,
        unit: subject.unit,
        rule,
        due: subject.due ?? null,
        previous: previous?.notice.id ?? null,
      })),
    }),
  });
  return given.options.exitCode === true && ladder.proposals.length > 0 ? 1 : 0;
}
