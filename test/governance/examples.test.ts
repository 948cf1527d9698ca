/** Every rule's own examples: the bad one is found and nothing else is, the good one passes; and a decision as it is printed allows the bad one. */
import { describe, expect, test } from 'vitest';
import { approvalLines } from '../../src/governance/approval.ts';
import { checkChange } from '../../src/governance/check.ts';
import type { Example } from '../../src/governance/rule.ts';
import { rules } from '../../src/governance/rules.ts';
import { CHANGE_DAY, SAMPLE, statesOf } from '../../src/governance/sample.ts';
import { change, outcomeOf, side, told } from './world.ts';

test('the sample is a plan', () => {
  expect(side(SAMPLE).plan.id).toBe('sample');
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('finds its bad example', () => {
    const found = outcomeOf(rule.bad).breaches.filter((one) => one.rule === id);
    expect(found).not.toEqual([]);
    for (const one of found) {
      expect(one.level).toBe(rule.level);
      expect(one.of).not.toBe('');
      expect(one.old === null && one.new === null).toBe(false);
    }
  });

  test('has nothing to say of its good example', () => {
    expect(told(outcomeOf(rule.good).breaches)).toEqual([]);
  });
});

/** What a bad example breaks beside its own rule, because one edit is two wrongs. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  'check-weakened': ['deadline-later'],
};

test('a bad example breaks its own rule alone', () => {
  const found = rules.map(({ id, bad }) => [
    id,
    [...new Set(outcomeOf(bad).breaches.map(({ rule }) => rule))].filter((rule) => rule !== id),
  ]);
  expect(Object.fromEntries(found.filter(([, rest]) => rest!.length > 0))).toEqual(BESIDES);
});

/** Not a matter of approval: it says that an approval has no use. */
const NOT_ALLOWED = ['approval-unused'];

describe('a decision as it is printed allows the bad example', () => {
  test.each(rules.filter(({ id }) => !NOT_ALLOWED.includes(id)).map(({ id, bad }) => [id, bad as Example] as const))(
    '%s',
    (_id, bad) => {
      const { base, head, tip } = statesOf(bad);
      const day = bad.on ?? CHANGE_DAY;
      const actor = bad.actor === undefined ? {} : { actor: { unit: bad.actor } };
      const with_ = (files: typeof head) =>
        checkChange({ ...change(base, files, { day, ...actor }), ...(bad.meanwhile && { tip: side(tip) }) });
      const items = with_(head).breaches.flatMap((breach) => approvalLines(breach, '演示'));
      const decision = (more = '') =>
        `kind: decision\ntype: change\ndate: ${day}\nby: 督查室\n${more}items:\n${items.map((line) => `  ${line}\n`).join('')}`;
      const path = `records/decisions/${day}-z.yaml`;
      // Whoever may not touch another's papers may not decide either; the decision is brought by the office.
      const rest = (files: typeof head) =>
        told(with_(files).breaches).filter((line) => !line.startsWith(`foreign-edit decision/${day}-z`));
      expect(rest({ ...head, [path]: decision('approver: 市政府秘书长\n') })).toEqual([]);
      // Without an approver it is no decision.
      expect(rest({ ...head, [path]: decision() }).length).toBeGreaterThan(0);
      expect(rest({ ...head, [path]: decision('approver: 市政府秘书长\nresult: refused\n') }).length).toBeGreaterThan(
        0,
      );
    },
  );
});
