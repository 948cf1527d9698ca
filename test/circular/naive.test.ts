/**
 * Every figure of the circular, in its JSON, its text and its annexes, counted a second time by code that shares nothing with the
 * program (`naive/`), on plans made at random. `DUBAN_RUNS` says how many.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshotOf } from '../../src/circular/compare.ts';
import { judge } from '../../src/circular/judge.ts';
import { circularJson } from '../../src/page/circular/output.ts';
import { stateOn } from '../../src/plan/fold.ts';
import { parsePeriod } from '../../src/plan/period.ts';
import { officeDuties, recount } from './naive/circular.ts';
import { anyCase, type Case } from './naive/generate.ts';
import { cite } from './small.ts';

const numRuns = Number(process.env.DUBAN_RUNS ?? 300);
const timeout = 5_000 + numRuns * 100;

function circularOf({ plan, period, asOf, date }: Case, previous?: Parameters<typeof judge>[2]) {
  return judge(stateOn(plan, asOf), parsePeriod(period)!, { date, ...previous });
}

test('every figure of the JSON is what a naive recount finds', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const output = JSON.parse(JSON.stringify(circularJson(circularOf(one), 'zh', cite)));
      const naive = recount(one);
      expect(output.since).toBe(naive.frame.since);
      for (const [index, unit] of naive.units.entries()) {
        const told = output.units[index];
        expect(told.id).toBe(unit.unit);
        expect(told.group).toBe(unit.group ?? null);
        expect({ unit: told.id, ...told.figures }).toEqual({ unit: unit.unit, ...unit.count.figures });
        const on = [...unit.count.signals].filter(([id]) => one.plan.policy.signals.get(id) !== 'off');
        expect(told.measured).toEqual(Object.fromEntries(on.map(([id, { value }]) => [id, value ?? null])));
        expect(
          told.verdicts.map((v: { verdict: string; signals: { id: string; value: number }[] }) => [
            v.verdict,
            v.signals.map(({ id, value }) => [id, value]),
          ]),
        ).toEqual(unit.verdicts.map(({ verdict, signals }) => [verdict, signals]));
        expect(told.withheld).toEqual(unit.withheld);
        expect(told.class).toBe(unit.class);
        expect(told.rank).toBe(unit.rank);
      }
      expect(output.units.length).toBe(naive.units.length);
      expect(output.classes).toEqual(naive.classes);
      expect(output.totals).toEqual(naive.totals);
      expect(output.sections).toEqual(naive.sections);
      expect(output.checks).toEqual(naive.checks);
      expect(output.common).toEqual(naive.common);
      expect(output.requirements).toEqual(naive.requirements);
      expect(output.exemptions.map(({ kind, unit }: { kind: string; unit: string }) => `${kind} ${unit}`)).toEqual(naive.exemptions);
      expect(output.office.duties.length).toBe(officeDuties(naive.frame));
    }),
    { numRuns },
  );
}, timeout);
