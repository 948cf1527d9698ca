/** Generated changes: a planted illegal edit is always found, a legal one never alarms, and to write it otherwise changes nothing. `DUBAN_RUNS` sets how many. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkChange } from '../../src/governance/check.ts';
import { rules } from '../../src/governance/rules.ts';
import { runs } from '../runs.ts';
import { Dice } from './dice.ts';
import { ILLEGAL } from './illegal.ts';
import { ADDING, LEGAL } from './legal.ts';
import { rearranged, written } from './otherwise.ts';
import { change, changeOf, sideOfData, told, Unreadable } from './world.ts';
import { DAY, type Edit, type World, world } from './worlds.ts';

const RUNS = runs('DUBAN_RUNS', 200);
const seeds = fc.integer({ min: 0, max: 0xffffffff });
const options = { numRuns: RUNS, endOnFailure: true };

/** Days of commits do not matter here: everything is brought on the day of the change. */
function outcome(base: World, head: World, dice: Dice) {
  const texts = written(base, dice);
  return checkChange(change(texts, written(head, dice, { files: base, texts }), { day: DAY }));
}

/** One in ten goes through its text; the rest is compared as data, which is a good deal faster. */
function outcomeOfData(base: World, head: World, dice: Dice) {
  if (dice.maybe(0.1)) return outcome(base, head, dice);
  return checkChange(changeOf(sideOfData(base), sideOfData(head), { day: DAY }));
}

function legally(files: World, dice: Dice): World {
  const head = structuredClone(files);
  edited(head, LEGAL, dice);
  return head;
}

function edited(files: World, edits: readonly Edit[], dice: Dice): void {
  for (const edit of dice.shuffled(edits).slice(0, 1 + dice.below(3))) edit(files, dice);
}

function readable<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

test('every rule is planted, but for those that need to know more than two plans', () => {
  const planted = new Set(ILLEGAL.map(([id]) => id));
  expect(rules.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([
    'unit-removed',
    'foreign-edit',
    'approval-unused',
  ]);
});

describe(`generated changes (${RUNS} each)`, () => {
  test('a planted illegal edit is found', () => {
    const planted = new Map<string, number>();
    let unreadable = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const dice = new Dice(seed);
        const base = world(dice);
        const head = structuredClone(base);
        let rule = '';
        for (const [id, edit] of dice.shuffled(ILLEGAL)) {
          if (!edit(head, dice)) continue;
          rule = id;
          break;
        }
        if (dice.maybe()) edited(head, ADDING, dice);
        planted.set(rule, (planted.get(rule) ?? 0) + 1);
        const found = readable(() => outcomeOfData(base, dice.maybe() ? rearranged(head, dice) : head, dice));
        // With an extension beside it, an edited deadline contradicts the decision: such a head is refused as it is.
        if (found === undefined) unreadable++;
        else if (!found.breaches.some((one) => one.rule === rule))
          throw new Error(`${rule} not found: ${told(found.breaches)}`);
      }),
      options,
    );
    expect(unreadable).toBeLessThan(RUNS / 10);
    if (RUNS >= 1000) expect([...new Set(ILLEGAL.map(([id]) => id))].filter((id) => !planted.has(id))).toEqual([]);
  });

  test('legal edits raise no alarm', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const dice = new Dice(seed);
        const base = world(dice);
        const head = legally(base, dice);
        const { breaches } = outcomeOfData(base, dice.maybe() ? rearranged(head, dice, true) : head, dice);
        expect(told(breaches)).toEqual([]);
      }),
      options,
    );
  });

  test('to reorder, reformat and move never changes the verdict', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const dice = new Dice(seed);
        const base = world(dice);
        const head = legally(base, dice);
        dice.pick(ILLEGAL)[1](head, dice);
        const prints = (one: World, other: World) =>
          readable(() => outcome(one, other, dice))
            ?.breaches.map(({ rule, of, fingerprint }) => `${rule} ${of} ${fingerprint}`)
            .sort();
        const plain = prints(base, head);
        expect(prints(rearranged(base, dice), rearranged(head, dice))).toEqual(plain);
      }),
      { ...options, numRuns: Math.ceil(RUNS / 4) },
    );
  });
});
