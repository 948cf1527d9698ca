/** The outcome of a check as the public type `duban.check/1`; schema in schema/output/check.schema.json. */
import type { Actor } from '../governance/change.ts';
import type { Breach } from '../governance/check.ts';
import type { Day } from '../ground/calendar/dates.ts';
import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import { breachText, type CheckView } from './check.ts';
import { factSources } from './diff-json.ts';

/** What was compared with what. */
export interface CheckHead {
  /** Null where the head has no plan that can be read. */
  readonly plan: string | null;
  readonly base: { readonly revision: string; readonly mergeBase: string };
  /** `revision` is null for the work tree. */
  readonly head: { readonly revision: string | null };
  readonly day: Day;
  readonly asOf: Day;
}

/** A check that could be made. */
export function checkJson(
  { plan, base, head, day, asOf }: CheckHead,
  actor: Actor | undefined,
  exercise: boolean,
  view: CheckView,
) {
  const { outcome, facts, lang } = view;
  const told = (breach: Breach) => ({
    rule: breach.rule,
    level: breach.level,
    of: breach.of,
    ...present({ task: breach.task, unit: breach.unit, title: breach.title }),
    old: breach.old,
    new: breach.new,
    message: breachText(breach, lang),
    fingerprint: breach.fingerprint,
    sources: sourcesOf(breach, view),
  });
  const [before, after] = (['base', 'head'] as const).map((side) => ({
    revision: undefined,
    cite: (place: Place) => view.cite(side, place),
  }));
  return {
    schema: 'duban.check/1',
    plan,
    exercise,
    base,
    head,
    day,
    asOf,
    actor: actor === undefined ? null : typeof actor === 'string' ? actor : actor.unit,
    counts: { ...countsOf(outcome.breaches), allowed: outcome.allowed.length },
    breaches: outcome.breaches.map((breach) => ({ ...told(breach), ...present({ unfit: breach.unfit }) })),
    allowed: outcome.allowed.map(({ breach, decision }) => ({ ...told(breach), decision })),
    facts: facts.map((fact) => {
      const { type, id, places: _places, fingerprint, ...rest } = fact;
      return { type, id, ...rest, fingerprint, sources: factSources(fact, before!, after!) };
    }),
    diagnostics: [],
  };
}

/** One that could not: the base does not have this plan, or the head's files have errors, told as diagnostics. */
export function uncheckedJson({ plan, base, head, day, asOf }: CheckHead, diagnostics: readonly unknown[] = []) {
  return {
    schema: 'duban.check/1',
    plan,
    exercise: false,
    base,
    head,
    day,
    asOf,
    actor: null,
    counts: { error: diagnostics.length, warning: 0, info: 0, allowed: 0 },
    breaches: [],
    allowed: [],
    facts: [],
    diagnostics,
  };
}

function countsOf(list: readonly { readonly level: string }[]) {
  const count = (level: string) => list.filter((one) => one.level === level).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

function sourcesOf(breach: Breach, { cite }: CheckView) {
  const lines = (side: 'base' | 'head', places: readonly Place[]) =>
    places.map((place) => ({ side: side === 'base' ? 'before' : 'after', ...cite(side, place) }));
  return [...lines('base', breach.places.base), ...lines('head', breach.places.head)];
}
