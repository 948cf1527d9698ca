/** What moved between two states of a plan. Things are matched by id, never by line: moved lines, comments and formatting are no change. */
import type { PlanState } from '../plan/state.ts';
import { type Fact, FactList } from './facts.ts';
import { progressFacts } from './progress.ts';
import { breakdownFacts, decidedMeasureFacts, promiseFacts } from './promises.ts';
import { recordFacts } from './records.ts';
import { type Side, sideOf } from './side.ts';
import { type Summary, summaryOf } from './summary.ts';
import { deadlineFacts, latenessFacts } from './time.ts';

/** A comparison. Places of `before` belong to the files of the one side, those of `after` to the other. */
export interface Diff {
  readonly plan: string;
  readonly before: PlanState;
  readonly after: PlanState;
  /** In the order of the registry, then by id. */
  readonly facts: readonly Fact[];
  readonly summary: Summary;
}

/** Compares two states, each judged on its own day. `units` keeps only what concerns these units. */
export function diffStates(before: PlanState, after: PlanState, units?: ReadonlySet<string>): Diff {
  const [from, to] = [sideOf(before), sideOf(after)];
  const facts = factsBetween(from, to).filter(({ unit }) => !units || (unit !== undefined && units.has(unit)));
  return { plan: after.plan.id, before, after, facts, summary: summaryOf(from, to, facts, units) };
}

function factsBetween(from: Side, to: Side): Fact[] {
  const facts = new FactList();
  for (const find of [
    progressFacts,
    latenessFacts,
    deadlineFacts,
    recordFacts,
    promiseFacts,
    breakdownFacts,
    decidedMeasureFacts,
  ])
    find(from, to, facts);
  return facts.sorted();
}
