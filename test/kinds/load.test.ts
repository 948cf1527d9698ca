/** Loading: every problem of every file at once, names folded, nothing smaller for what could not be read, quick for big plans. */
import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../../src/yaml/source.ts';
import { loadFiles } from '../awkward/folder.ts';

const PLAN = 'kind: plan\nid: p\ntitle: 样例\nperiod: {from: 2010-01-01, to: 2010-12-31}\n';
const UNITS = 'kind: units\nunits: [{id: 市法院, aliases: [市人民法院, 市中级人民法院]}, {id: 市检察院}]\n';
const TASKS =
  'kind: tasks\nsection: "1"\ntitle: 一\nresponsible: [市法院]\ntasks: [{id: "1.1", title: 甲, deadline: 2010-06-30}]\n';

function load(files: Record<string, string>) {
  const encoder = new TextEncoder();
  return loadFiles(
    Object.entries(files).map(([path, text]): SourceFile => ({ path, bytes: encoder.encode(text), blob: '' })),
  );
}
const errors = (files: Record<string, string>) =>
  load(files)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, file }) => `${file} ${code}`);

const whole = { 'plan.yaml': PLAN, 'units.yaml': UNITS, 'tasks/1.yaml': TASKS };

describe('names', () => {
  test('aliases and full-width letters are the same unit', () => {
    const report = (unit: string) =>
      `kind: report\nunit: ${unit}\nperiod: 2010-H1\ndate: 2010-06-30\nitems: [{task: "1.1", status: done}]\n`;
    for (const unit of ['市法院', '市人民法院', '"市 中级人民法院"']) {
      expect(load({ ...whole, 'records/r.yaml': report(unit) }).plan?.records.reports[0]?.unit).toBe('市法院');
    }
  });

  test('a unit that the task does not name cannot report on it', () => {
    expect(
      errors({
        ...whole,
        'records/r.yaml':
          'kind: report\nunit: 市检察院\nperiod: 2010-H1\ndate: 2010-06-30\nitems: [{task: "1.1", status: done}]\n',
      }),
    ).toEqual(['records/r.yaml unit-not-bound']);
  });
});

describe('a file that cannot be read', () => {
  test('is one error, not one for every name that it would have declared', () => {
    expect(
      errors({ ...whole, 'units.yaml': 'kind: units\nunits: [{id: 市法院}, {id: 市检察院}]\nunknown: 1\n' }),
    ).toEqual(['units.yaml key-unknown']);
    expect(
      errors({
        ...whole,
        'plan.yaml': `${PLAN}roles: 1\n`,
        'records/m.yaml': 'kind: meeting\nduty: x\nperiod: 2010-Q1\ndate: 2010-01-05\n',
      }),
    ).toEqual(['plan.yaml type-wrong']);
  });

  test('gives no plan, rather than a smaller one', () => {
    expect(load({ ...whole, 'tasks/2.yaml': 'kind: tasks\n' }).plan).toBeUndefined();
  });
});

test('days that come after the record that tells of them are refused', () => {
  const report =
    'kind: report\nunit: 市法院\nperiod: 2010-H1\ndate: 2010-06-30\nitems: [{task: "1.1", status: done, done: 2010-07-01}]\n';
  const closeOut =
    'kind: decision\ntype: close-out\ndate: 2010-06-30\nby: 市检察院\nitems: [{task: "1.1", on: 2010-07-01}]\n';
  expect(errors({ ...whole, 'records/r.yaml': report })).toEqual(['records/r.yaml done-in-future']);
  expect(errors({ ...whole, 'records/d.yaml': closeOut })).toEqual(['records/d.yaml done-in-future']);
});

test('an extension names the day that stood, be it the plan’s or the breakdown’s', () => {
  const open = TASKS.replace(', deadline: 2010-06-30', '');
  const breakdown = 'kind: breakdown\nunit: 市法院\ndate: 2010-03-01\nitems: [{task: "1.1", deadline: 2010-09-30}]\n';
  const decision = (from: string, to: string) =>
    `kind: decision\ntype: extension\ndate: 2010-09-01\nby: 市检察院\nitems: [{task: "1.1", unit: 市法院, from: ${from}, to: ${to}}]\n`;
  const withBreakdown = { ...whole, 'tasks/1.yaml': open, 'breakdowns/b.yaml': breakdown };
  expect(errors({ ...withBreakdown, 'records/d.yaml': decision('2010-09-30', '2010-10-31') })).toEqual([]);
  expect(errors({ ...withBreakdown, 'records/d.yaml': decision('2010-08-31', '2010-10-31') })).toEqual([
    'records/d.yaml extension-from-mismatch',
  ]);
  expect(errors({ ...whole, 'records/d.yaml': decision('2010-06-30', '2010-10-31') })).toEqual([]);
  // The second one runs from where the first one left it.
  expect(
    errors({
      ...whole,
      'records/d.yaml': decision('2010-06-30', '2010-10-31'),
      'records/e.yaml': decision('2010-06-30', '2010-12-31').replace('09-01', '10-01'),
    }),
  ).toEqual(['records/e.yaml extension-from-mismatch']);
});

test('a part binds whom it names: a responsible unit, the lead or another role, and nobody else', () => {
  const tasks = (unit: string) =>
    `kind: tasks\nsection: "1"\ntitle: 一\nlead: [市检察院]\nresponsible: [市法院]\ntasks: [{id: "1.1", title: 甲, parts: [{id: "1.1.1", title: 乙, responsible: [${unit}]}]}]\n`;
  const units = UNITS.replace('{id: 市检察院}', '{id: 市检察院}, {id: 市公安局}');
  expect(errors({ ...whole, 'units.yaml': units, 'tasks/1.yaml': tasks('市检察院') })).toEqual([]);
  expect(errors({ ...whole, 'units.yaml': units, 'tasks/1.yaml': tasks('市公安局') })).toEqual([
    'tasks/1.yaml part-unit-outside',
  ]);
});

describe('a record whose shape is wrong', () => {
  const bad = 'kind: report\nunit: 市法苑\nperiod: 2010-H1\ndate: 2010-06-31\nitems: [{task: 1.10, status: doing}]\n';

  test('is still read for its meaning, and no place is called wrong twice', () => {
    expect(errors({ ...whole, 'r.yaml': bad })).toEqual([
      'r.yaml unit-unknown',
      'r.yaml date-impossible',
      'r.yaml number-unquoted',
      'r.yaml value-not-allowed',
    ]);
  });

  test('gives nothing to the plan, and a missing key does not stop the others', () => {
    const loaded = load({ ...whole, 'r.yaml': bad, 's.yaml': 'kind: report\nunit: 市检查院\n' });
    expect(loaded.plan).toBeUndefined();
    expect(loaded.diagnostics.filter(({ file }) => file === 's.yaml').map(({ code }) => code)).toContain(
      'unit-unknown',
    );
  });
});

test('a unit mistyped in a section is one error, not one for each of its records', () => {
  const report =
    'kind: report\nunit: 市法院\nperiod: 2010-H1\ndate: 2010-06-30\nitems: [{task: "1.1", status: done}]\n';
  expect(errors({ ...whole, 'tasks/1.yaml': TASKS.replace('[市法院]', '[市法苑]'), 'r.yaml': report })).toEqual([
    'tasks/1.yaml unit-unknown',
  ]);
});
