/** What a decision allows and what it does not; what counts as an edit of a record; days of commits. */
import { describe, expect, test } from 'vitest';
import type { PlanChange } from '../../src/governance/change.ts';
import { checkChange } from '../../src/governance/check.ts';
import type { ExampleEdit } from '../../src/governance/rule.ts';
import { decision, edited, SAMPLE } from '../../src/governance/sample.ts';
import { change, told } from './world.ts';

const check = (edits: readonly ExampleEdit[], more: Partial<PlanChange> = {}, before: readonly ExampleEdit[] = []) => {
  const base = edited(SAMPLE, before);
  return checkChange(change(base, edited(base, edits), more));
};

const LATER: ExampleEdit = { file: 'tasks/1.yaml', find: 'deadline: 2010-09-30', put: 'deadline: 2010-10-31' };
const ITEM = 'edit: deadline-later, of: "1.2", old: 2010-09-30, new: 2010-10-31, reason: 教材推迟';

describe('a decision', () => {
  const why = (text: ExampleEdit) => check([LATER, text]).breaches.map(({ rule, unfit }) => [rule, unfit?.why]);
  const replaced = (from: string, to: string): ExampleEdit => {
    const made = decision([ITEM]) as { file: string; text: string };
    expect(made.text).toContain(from);
    return { file: made.file, text: made.text.replace(from, to) };
  };

  test('that names it exactly allows the edit', () => {
    const { breaches, allowed } = check([LATER, decision([ITEM])]);
    expect(told(breaches)).toEqual([]);
    expect(allowed.map((one) => [one.breach.rule, one.decision])).toEqual([['deadline-later', '2010-07-05-edit']]);
  });

  test.each([
    ['another new value', 'new: 2010-10-31', 'new: 2010-11-30', 'values-differ'],
    ['another old value', 'old: 2010-09-30', 'old: 2010-08-31', 'values-differ'],
    ['no approver', 'approver: 市政府秘书长\n', '', 'approver-missing'],
    ['no reason', ', reason: 教材推迟', '', 'reason-missing'],
    ['a refusal', 'type: change\n', 'type: change\nresult: refused\n', 'refused'],
    ['another type', 'type: change\n', 'type: exemption\n', 'type-wrong'],
    ['a later day', 'date: 2010-07-05', 'date: 2010-07-06', 'not-yet'],
  ])('with %s does not, and it is said why', (_what, from, to, reason) => {
    expect(why(replaced(from, to))[0]).toEqual(['deadline-later', reason]);
  });

  test('on another thing is not spoken of, but told as of no use', () => {
    expect(why(replaced('of: "1.2"', 'of: "1.1"'))).toEqual([
      ['deadline-later', undefined],
      ['approval-unused', undefined],
    ]);
  });

  test('of the unit that it concerns does not allow its own breakdown to be weakened', () => {
    const edit: ExampleEdit = {
      file: 'breakdowns/甲局.yaml',
      find: 'deadline: 2010-11-30',
      put: 'deadline: 2010-12-20',
    };
    const item = 'edit: breakdown-later, of: "breakdown/甲局#1.1", old: 2010-11-30, new: 2010-12-20, reason: 推迟';
    const own = check([edit, decision([item], { by: '甲局' })]).breaches.filter(
      ({ rule }) => rule === 'breakdown-later',
    );
    expect(own.map(({ unfit }) => unfit?.why)).toEqual(['self-approved']);
    expect(told(check([edit, decision([item])]).breaches)).toEqual([]);
  });

  test('that names no values allows the edit that it comes with, and none later', () => {
    const reworded: ExampleEdit = { file: 'tasks/1.yaml', find: 'title: 培训\n', put: 'title: 业务培训\n' };
    const text =
      'kind: decision\ntype: change\ndate: 2010-07-05\nby: 督查室\napprover: 秘书长\nitems: [{task: "1.2", change: reworded, reason: 漏字}]\n';
    const paper: ExampleEdit = { file: 'records/decisions/title.yaml', text };
    expect(told(check([reworded, paper]).breaches)).toEqual([]);
    expect(check([reworded], {}, [paper]).breaches.map(({ rule }) => rule)).toEqual(['task-reworded']);
  });

  test('that is edited in the branch allows nothing new', () => {
    const paper = decision([ITEM]) as { file: string; text: string };
    const widened: ExampleEdit = { file: paper.file, find: 'new: 2010-10-31', put: 'new: 2011-06-30' };
    const later: ExampleEdit = { file: 'tasks/1.yaml', find: 'deadline: 2010-09-30', put: 'deadline: 2011-06-30' };
    expect(check([later, widened], {}, [paper]).breaches.map(({ rule, unfit }) => [rule, unfit?.why])).toEqual([
      ['deadline-later', 'values-differ'],
      ['decision-edited', undefined],
    ]);
  });
});

describe('records', () => {
  const EVENT: ExampleEdit = {
    file: 'records/events/e.yaml',
    text: 'kind: event\nevent: 收到交办\ndate: 2010-06-01\n',
  };

  test('a key that was open may be filled in; nothing else', () => {
    const fill = (put: string): ExampleEdit => ({ file: 'records/events/e.yaml', find: 'date: 2010-06-01\n', put });
    expect(told(check([fill('date: 2010-06-01\ndone: 2010-07-02\n')], {}, [EVENT]).breaches)).toEqual([]);
    const moved = check([fill('date: 2010-06-20\ndone: 2010-07-02\n')], {}, [EVENT]).breaches;
    expect(moved.map(({ rule, args }) => [rule, args?.fields])).toEqual([
      ['record-edited', 'date 2010-06-01→2010-06-20; done —→2010-07-02'],
    ]);
  });

  test('another file name is no change; another name and other words are a removal and a new record', () => {
    const text = SAMPLE['records/inspections/2010-05-18.yaml']!;
    const away: ExampleEdit = { file: 'records/inspections/2010-05-18.yaml', remove: true };
    const renamed = { file: 'records/inspections/2010-05-18-windows.yaml', text };
    expect(told(check([away, renamed]).breaches)).toEqual([]);
    const other = { ...renamed, text: text.replace('没有培训计划', '培训计划不细') };
    expect(check([away, other]).breaches.map(({ rule }) => rule)).toEqual(['record-removed', 'record-backdated']);
  });
});

describe('close-outs', () => {
  const meeting: ExampleEdit = {
    file: 'records/meetings/2010-Q2.yaml',
    text: 'kind: meeting\nduty: joint-meeting\nperiod: "2010-Q2"\ndate: 2010-06-30\nmatters:\n  - {id: "1", unit: 甲局, title: 补报材料, by: 2010-07-31}\n',
  };
  const closing = (by: string): ExampleEdit => ({
    file: 'records/decisions/close.yaml',
    text: `kind: decision\ntype: close-out\ndate: 2010-07-05\nby: ${by}\napprover: 秘书长\nitems:\n  - {matter: "2010-Q2#1", on: 2010-07-03, reason: 已补报}\n`,
  });

  test('an assigned matter is not closed by a department of its unit', () => {
    expect(check([closing('甲局综合科')], {}, [meeting]).breaches.map(({ rule, of }) => [rule, of])).toEqual([
      ['self-close-out', 'decision/close#2010-Q2#1'],
    ]);
    expect(told(check([closing('督查室')], {}, [meeting]).breaches)).toEqual([]);
  });

  test('nor by the unit that brings the paper in the name of another', () => {
    const found = check([closing('督查室')], { actor: { unit: '甲局' } }, [meeting]).breaches;
    expect(found.map(({ rule }) => rule)).toEqual(['self-close-out', 'foreign-edit']);
  });
});

describe('days', () => {
  const policy: ExampleEdit = { file: 'plan.yaml', find: 'overdue: 1', put: 'overdue: 3' };

  test('a standard may be changed before the plan begins, not on its first day', () => {
    expect(told(check([policy], { day: '2009-12-31' }).breaches)).toEqual([]);
    expect(check([policy], { day: '2010-01-01' }).breaches.map(({ rule }) => rule)).toEqual(['policy-changed']);
  });

  test('days of grace are those of the base', () => {
    const report: ExampleEdit = {
      file: 'records/reports/2010-H1/乙局.yaml',
      text: 'kind: report\nunit: 乙局\nperiod: "2010-H1"\ndate: 2010-06-20\nitems: []\n',
    };
    const grace = (days: number): ExampleEdit => ({
      file: 'plan.yaml',
      find: 'policy:\n',
      put: `check: {graceDays: ${days}}\npolicy:\n`,
    });
    const rulesOf = (edits: ExampleEdit[], before: ExampleEdit[] = []) =>
      check(edits, {}, before).breaches.map(({ rule }) => rule);
    expect(rulesOf([report])).toEqual(['record-backdated']);
    expect(rulesOf([report], [grace(15)])).toEqual([]);
    expect(rulesOf([report, grace(15)])).toEqual(['check-weakened', 'record-backdated']);
  });
});
