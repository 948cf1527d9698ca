/** `duban check --base REV`: what a branch changes in the plan's own words, and what of it no decision allows. */

import { diffStates } from '../../../diff/diff.ts';
import type { Actor, PlanChange, Side } from '../../../governance/change.ts';
import { checkChange, LEVEL_RANK } from '../../../governance/check.ts';
import { present } from '../../../ground/present.ts';
import { stateOn } from '../../../plan/fold.ts';
import { OFFICE, type Plan } from '../../../plan/plan.ts';
import { askedOnce } from '../../asked-once.ts';
import { type Ends, findEnds } from '../../check/ends.ts';
import { emitNew, emitOutcome, emitUnreadable } from '../../check/output.ts';
import { readAll } from '../../check/sides.ts';
import type { Context, Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { unitsNamed } from '../../given.ts';
import type { Given } from '../../spec.ts';
import type { check } from './spec.ts';

/** Runs the command; exit code 1 where something is at or above `--fail-on`, or the head cannot be read. */
export const run: Run<typeof check> = async (context, { options }) => {
  const { base: revision, failOn = 'error', account } = options;
  if (revision === undefined) throw new UsageError('base-missing');
  // By delegation, as in `diff`: a tree is listed once, a blob read once, for all three states.
  const thrifty = Object.create(context.host, { git: { value: askedOnce(context.host.git) } });
  const once: Context = Object.create(context, { host: { value: thrifty } });
  const ends = findEnds(once, revision, options.head ?? context.options.at);
  const { base, tip, head } = await readAll(once, ends);
  if (!context.langChosen) context.lang = (head.loaded.plan ?? base?.loaded.plan)?.lang ?? context.lang;
  if (!head.side) {
    await emitUnreadable(context, ends, head);
    return 1;
  }
  if (!base?.side || !tip?.side) {
    await emitNew(context, ends, head);
    return 0;
  }
  const actor = actorOf(tip.side.plan, options);
  const change = changeOf(once, ends, { base: base.side, tip: tip.side, head: head.side }, actor);
  const outcome = checkChange(change);
  const asOf = context.asOfGiven ?? change.day;
  const { facts } = diffStates(stateOn(change.base.plan, asOf), stateOn(change.head.plan, asOf));
  await emitOutcome(context, { ends, base, head, change, outcome, facts, asOf, account });
  return outcome.breaches.some(({ level }) => LEVEL_RANK[level] <= LEVEL_RANK[failOn]) ? 1 : 0;
};

type Sides = Readonly<Record<'base' | 'tip' | 'head', Side>>;

function changeOf({ host }: Context, ends: Ends, sides: Sides, actor: Actor | undefined): PlanChange {
  const { git } = host;
  const from = git.commit(ends.top, ends.base).date;
  const until = ends.workTree ? host.today() : git.commit(ends.top, ends.head).date;
  // Whoever makes a commit sets its day; that of the base is the least that can be true.
  const clamped = (day: string) => (day < from ? from : day);
  const day = clamped(until);
  return {
    ...sides,
    day,
    broughtOn: broughtOn(git.history(ends.top, ends.base, ends.head, ''), ends, day, clamped),
    ...present({ actor }),
  };
}

type History = ReturnType<Context['host']['git']['history']>;

/** The day of the first commit that brought a file, under whatever name; what is not committed is brought on the day of the change. */
function broughtOn(
  history: History,
  { prefix }: Ends,
  day: string,
  clamped: (day: string) => string,
): PlanChange['broughtOn'] {
  const days = new Map<string, string>();
  const objects = new Map<string, string>();
  const latest = new Map<string, string>();
  for (const { date, files } of history) {
    for (const { path, object } of files) {
      if (!days.has(path)) days.set(path, date);
      if (!objects.has(object)) objects.set(object, date);
      latest.set(path, object);
    }
  }
  return (path) => {
    const whole = prefix === '' ? path : `${prefix}/${path}`;
    const object = latest.get(whole);
    const found = [days.get(whole), object === undefined ? undefined : objects.get(object)].filter(
      (one) => one !== undefined,
    );
    return found.length === 0 ? day : clamped(found.sort()[0]!);
  };
}

/**
 * Who brings the change. `--actor` is a name that the caller vouches for; `--account` a login of the hosting platform, which anybody may
 * choose, so that only those listed on the base stand for anybody.
 */
function actorOf(plan: Plan, { actor, account }: Given<typeof check>['options']): Actor | undefined {
  if (actor !== undefined) {
    const named = unitsNamed(plan, [actor]) ?? new Set<string>();
    if (named.size !== 1) throw new UsageError('one-unit', { unit: actor });
    const [unit] = named;
    return unit === OFFICE ? 'office' : { unit: unit! };
  }
  if (account === undefined) return undefined;
  const isListed = (accounts: readonly string[] = []) =>
    accounts.some((one) => one.toLowerCase() === account.toLowerCase());
  if (isListed(plan.check?.officeAccounts)) return 'office';
  const unit = [...plan.units.values()].find(({ accounts }) => isListed(accounts));
  return unit ? { unit: unit.id } : 'stranger';
}
