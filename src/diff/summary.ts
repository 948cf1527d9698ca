/** The summary of a comparison: for each unit how far it moved, with numbers that sum. */
import { grouped } from '../ground/grouped.ts';
import type { OverdueItem } from '../plan/overdue.ts';
import { LIGHTS, type Light, type UndertakingState } from '../plan/state.ts';
import type { Fact, FactType } from './facts.ts';
import { percentOf } from './progress.ts';
import type { Side } from './side.ts';

/** Undertakings by light; cancelled ones are not counted. */
export type LightCounts = Readonly<Record<Light, number>>;

/** A number on both sides. */
export interface BeforeAfter<T> {
  readonly before: T;
  readonly after: T;
}

/** Percent points moved, over the undertakings that have a percent on both sides; recurring ones have none. */
export interface Points {
  readonly sum: number;
  /** How many undertakings the sum is over. */
  readonly base: number;
  /** sum ÷ base to one decimal; null without a base. */
  readonly mean: number | null;
}

/** The facts that are counted, by the name of their count. */
export const COUNTED = {
  advanced: ['progress-advanced'],
  fell: ['progress-fell'],
  claimed: ['claimed'],
  verified: ['verified'],
  contradicted: ['contradicted'],
  closed: ['closed'],
  reopened: ['reopened'],
  becameOverdue: ['became-overdue'],
  noLongerOverdue: ['no-longer-overdue'],
  extended: ['deadline-extended'],
  reportsFiled: ['report-filed', 'report-late'],
  reportsLate: ['report-late'],
  dutiesMissed: ['duty-missed'],
  findingsOpened: ['finding-opened'],
  findingsClosed: ['finding-closed'],
} as const satisfies Record<string, readonly FactType[]>;
/** A column of the summary. */
export type CountName = keyof typeof COUNTED;

/** One row: a unit, or what is nobody's own, or the total. */
export interface Tally extends Readonly<Record<CountName, number>> {
  readonly facts: number;
  readonly undertakings: BeforeAfter<number>;
  /** Undertakings, parts and occurrences past their day; aims missed are not among them. */
  readonly overdue: BeforeAfter<number>;
  readonly lights: BeforeAfter<LightCounts>;
  readonly points: Points;
}

/** Rows by unit in the plan's order; `total` is their sum, with the facts that are no unit's own in `plan`. */
export interface Summary {
  readonly units: readonly (Tally & { readonly unit: string })[];
  /** Facts about the plan itself, of no unit. */
  readonly plan: number;
  readonly total: Tally;
}

/** Sums up facts for all units that have an undertaking or a fact; `only` limits it to some. */
export function summaryOf(before: Side, after: Side, facts: readonly Fact[], only?: ReadonlySet<string>): Summary {
  const owners = new Set<string>([...after.plan.units.keys(), ...before.plan.units.keys()]);
  for (const { unit } of facts) if (unit !== undefined) owners.add(unit);
  const bound = new Set(
    [...before.undertakings.values(), ...after.undertakings.values()].map((one) => one.undertaking.unit),
  );
  for (const { unit } of facts) if (unit !== undefined) bound.add(unit);
  const units = new Set([...owners].filter((unit) => bound.has(unit) && (!only || only.has(unit))));
  const [was, now] = [heldBy(before, units), heldBy(after, units)];
  const [wasOf, nowOf] = [byUnit(was), byUnit(now)];
  const factsOf = grouped(facts, ({ unit }) => unit);
  return {
    units: [...units].map((unit) => ({
      unit,
      ...tally({ before: wasOf(unit), after: nowOf(unit) }, before, factsOf(unit)),
    })),
    plan: factsOf(undefined).length,
    total: tally({ before: was, after: now }, before, facts),
  };
}

/** What is counted of a side: undertakings that are not cancelled, and what is past its day. */
interface Held {
  readonly undertakings: readonly UndertakingState[];
  readonly late: readonly OverdueItem[];
}

function heldBy(side: Side, units: ReadonlySet<string>): Held {
  return {
    undertakings: [...side.undertakings.values()].filter(
      ({ undertaking, cancelled }) => units.has(undertaking.unit) && !cancelled,
    ),
    late: [...side.late.values()].filter(({ unit, state }) => units.has(unit) && state !== 'behind-aim'),
  };
}

function byUnit(held: Held): (unit: string) => Held {
  const undertakings = grouped(held.undertakings, ({ undertaking }) => undertaking.unit);
  const late = grouped(held.late, ({ unit }) => unit);
  return (unit) => ({ undertakings: undertakings(unit), late: late(unit) });
}

function tally(held: BeforeAfter<Held>, before: Side, facts: readonly Fact[]): Tally {
  const both = <T>(count: (side: Held) => T): BeforeAfter<T> => ({
    before: count(held.before),
    after: count(held.after),
  });
  const counts = Object.entries(COUNTED).map(([name, types]) => [
    name,
    facts.filter(({ type }) => (types as readonly FactType[]).includes(type)).length,
  ]);
  return {
    facts: facts.length,
    ...(Object.fromEntries(counts) as Record<CountName, number>),
    undertakings: both(({ undertakings }) => undertakings.length),
    overdue: both(({ late }) => late.length),
    lights: both(({ undertakings }) => lightCounts(undertakings)),
    points: pointsOf(before, held.after.undertakings),
  };
}

function lightCounts(undertakings: readonly UndertakingState[]): LightCounts {
  const counts = LIGHTS.map((light) => [light, undertakings.filter((one) => one.light === light).length] as const);
  return Object.fromEntries(counts) as Record<Light, number>;
}

function pointsOf(before: Side, undertakings: readonly UndertakingState[]): Points {
  const moves = undertakings.flatMap((now) => {
    const was = before.undertakings.get(now.undertaking.id);
    const [from, to] = [percentOf(was?.claim), percentOf(now.claim)];
    return from === undefined || to === undefined || now.occurrences.length > 0 ? [] : [to - from];
  });
  const sum = rounded(moves.reduce((total, move) => total + move, 0));
  return { sum, base: moves.length, mean: moves.length === 0 ? null : rounded(sum / moves.length) };
}

/** To one decimal, halves away from zero. */
function rounded(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * 10)) / 10 || 0;
}
