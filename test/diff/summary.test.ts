import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { FACT_TYPES } from '../../src/diff/facts.ts';
import { COUNTED } from '../../src/diff/summary.ts';
import { diffPage } from '../../src/pages/diff.ts';
import { diffJson } from '../../src/pages/diff-json.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { compare, load, PLAN, report } from './exercise.ts';

const before = {
  ...PLAN,
  'records/reports/2010-H1/甲局.yaml': report(
    '甲局',
    '2010-H1',
    '2010-07-05',
    'task: "1.1", status: under-way, percent: 40',
    'task: "1.2", status: under-way, percent: 90',
  ),
};
const after = {
  ...before,
  'tasks/1.yaml': PLAN['tasks/1.yaml']!.replace('title: 建网', 'title: 建成网络'),
  'records/reports/2010-H2/甲局.yaml': report(
    '甲局',
    '2010-H2',
    '2011-01-10',
    'task: "1.1", status: done, done: 2010-12-20',
    'task: "1.2", status: under-way, percent: 65.5',
  ),
  'records/reports/2010-H2/乙局.yaml': report(
    '乙局',
    '2010-H2',
    '2011-01-20',
    'task: "1.1", status: under-way, percent: 30',
  ),
};
const diff = compare(before, '2010-07-31', after, '2011-01-31');
const sides = [before, after].map((files) => ({ revision: undefined, cite: load(files).cite })) as [
  Parameters<typeof diffJson>[1],
  Parameters<typeof diffJson>[2],
];
const json = diffJson(diff, ...sides);

describe('the summary', () => {
  test('every number of the total is the sum of the units', () => {
    const { units, plan, total } = diff.summary;
    const sum = (of: (tally: (typeof units)[number]) => number) => units.reduce((all, one) => all + of(one), 0);
    for (const name of Object.keys(COUNTED) as (keyof typeof COUNTED)[])
      expect([name, total[name]]).toEqual([name, sum((one) => one[name])]);
    expect(total.facts).toBe(sum(({ facts }) => facts) + plan);
    expect(total.facts).toBe(diff.facts.length);
    for (const side of ['before', 'after'] as const) {
      expect(total.undertakings[side]).toBe(sum(({ undertakings }) => undertakings[side]));
      expect(total.overdue[side]).toBe(sum(({ overdue }) => overdue[side]));
      for (const one of [...units, total])
        expect(Object.values(one.lights[side]).reduce((all, count) => all + count, 0)).toBe(one.undertakings[side]);
    }
    expect(plan).toBe(1);
  });

  test('overdue before, with what came and without what went, is overdue after', () => {
    for (const one of [...diff.summary.units, diff.summary.total])
      expect(one.overdue.before + one.becameOverdue - one.noLongerOverdue).toBe(one.overdue.after);
    expect(diff.summary.total.becameOverdue).toBeGreaterThan(0);
  });

  test('points with their base, rounded to one decimal', () => {
    expect(diff.summary.units.find(({ unit }) => unit === '甲局')!.points).toEqual({ sum: 35.5, base: 2, mean: 17.8 });
    expect(diff.summary.units.find(({ unit }) => unit === '乙局')!.points).toEqual({ sum: 0, base: 0, mean: null });
  });
});

test('points are of undertakings with a percent on both sides; what comes again and again has none', () => {
  const said = (period: string, date: string, ...items: string[]) => ({
    ...PLAN,
    [`records/reports/${period}/甲局.yaml`]: report('甲局', period, date, ...items),
  });
  const first = said(
    '2010-H1',
    '2010-07-05',
    'task: "1.1", status: under-way, percent: 40',
    'task: "1.2", status: under-way, percent: 20',
    'task: "1.3", for: "2010", status: under-way, percent: 10',
    'task: "1.4", status: under-way, words: 正在办',
  );
  const second = said(
    '2010-H2',
    '2011-01-10',
    'task: "1.1", status: under-way, percent: 50',
    'task: "1.2", status: under-way, words: 正在办',
    'task: "1.3", for: "2010", status: under-way, percent: 90',
    'task: "1.4", status: under-way, percent: 30',
  );
  const { summary } = compare(first, '2010-07-31', second, '2011-01-31');
  const points = { sum: 10, base: 1, mean: 10 };
  expect(summary.units.find(({ unit }) => unit === '甲局')!.points).toEqual(points);
  expect(summary.total.points).toEqual(points);
});

describe('the public type', () => {
  const schema = JSON.parse(readFileSync('schema/output/diff.schema.json', 'utf8'));
  const validate = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);

  test('is what its schema says, and the schema refuses what it does not', () => {
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...json, facts: [{ ...json.facts[0], type: 'moved' }] })).toBe(false);
    expect(validate({ ...json, extra: 1 })).toBe(false);
  });

  test('the schema names every fact type and every count', () => {
    expect(schema.definitions.fact.properties.type.enum).toEqual(FACT_TYPES.map(({ type }) => type));
    expect(schema.definitions.tally.required).toEqual(Object.keys(diff.summary.total));
  });

  test('each fact has the lines of its sides', () => {
    const advanced = json.facts.find(({ type }) => type === 'progress-advanced')!;
    expect(advanced).toMatchObject({ id: '1.1/乙局', before: null, after: 30, cause: '2010-H2/乙局' });
    expect(json.facts.find(({ id, type }) => type === 'progress-fell' && id === '1.2/甲局')!.sources).toEqual([
      { side: 'before', path: 'plans/p/records/reports/2010-H1/甲局.yaml', line: 7 },
      { side: 'after', path: 'plans/p/records/reports/2010-H2/甲局.yaml', line: 7 },
    ]);
    for (const { sources } of json.facts) expect(sources.length).toBeGreaterThan(0);
  });
});

describe('the page', () => {
  const shown = (lang: 'zh' | 'en', columns: number) =>
    renderTerminal(diffPage(diff, ...sides, lang), { columns, color: false, ascii: false, ambiguous: 1 });

  test('the summary comes first and ends with the total', () => {
    const [opening, heading, table] = diffPage(diff, ...sides, 'zh').blocks;
    expect(opening).toMatchObject({ type: 'paragraph', text: expect.stringContaining('2项前进，1项退步') });
    expect(heading).toMatchObject({ type: 'heading' });
    expect(table!.type === 'table' && table!.rows.at(-1)![0]).toEqual([{ text: '合计', strong: true }]);
  });

  test('every fact is on it, with both values and both lines', () => {
    const text = shown('zh', 200);
    expect(text).toMatch(
      /进度退步\s+1\.2 培训\s+90%\s+65\.5%\s+records\/reports\/2010-H1\/甲局\.yaml:7 → records\/reports\/2010-H2\/甲局\.yaml:7/,
    );
    expect(text).toMatch(/改写文字\s+1\.1 建成网络\s+建网/);
    for (const { fingerprint, id } of diff.facts)
      expect([fingerprint, text.includes(id.split('/')[0]!)]).toEqual([fingerprint, true]);
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  test('English has no code where a word belongs', () => {
    const text = shown('en', 200);
    expect(text).toContain('fell back');
    expect(text).not.toMatch(/undefined|null|NaN|became-overdue|progress-/);
  });

  test('nothing is wider than 80 columns', () => {
    for (const line of shown('en', 80).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('two equal states say so', () => {
    expect(diffPage(compare(before, '2010-07-31', before, '2010-07-31'), ...sides, 'zh').blocks).toEqual([
      { type: 'paragraph', text: '两个时点之间没有变化。' },
    ]);
  });
});
