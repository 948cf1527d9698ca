import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OFFICE } from '../../src/plan/plan.ts';
import { compare, type Files, load, PLAN, report, told } from './exercise.ts';

const R1 = 'records/reports/2010-H1/甲局.yaml';
const R2 = 'records/reports/2010-H2/甲局.yaml';
const half = {
  ...PLAN,
  [R1]: report(
    '甲局',
    '2010-H1',
    '2010-07-05',
    'task: "1.1", status: under-way, percent: 40',
    'task: "1.2", status: under-way, words: 正在办',
  ),
};
const year = {
  ...half,
  [R2]: report(
    '甲局',
    '2010-H2',
    '2011-01-10',
    'task: "1.1", status: done, done: 2010-12-20',
    'task: "1.2", status: under-way, percent: 60',
  ),
};
const visit = (result: string, more = '') => `kind: inspection
mode: special
date: 2011-01-20
by: 督办办公室
units: [甲局]
findings:
  - {id: "1", unit: 甲局, task: "1.1", result: ${result}, words: 看过${more}}
`;

describe('what a unit does', () => {
  test('progress, claim and report, each with its record and lines', () => {
    const { facts } = compare(half, '2010-07-31', year, '2011-01-15');
    expect(told(facts, 'progress-advanced')).toEqual(['1.1/甲局: 40 → 100']);
    expect(told(facts, 'claimed')).toEqual(['1.1/甲局: under-way → done']);
    expect(told(facts, 'report-filed')).toEqual(['half-year-report@2010-H2/甲局: null → 2011-01-10']);
    const claimed = facts.find(({ type }) => type === 'claimed')!;
    expect(claimed).toMatchObject({ unit: '甲局', task: '1.1', title: '建网', cause: '2010-H2/甲局' });
    expect(load(half).cite(claimed.places.before[0]!)).toEqual({ path: `plans/p/${R1}`, line: 6 });
    expect(load(year).cite(claimed.places.after[0]!)).toEqual({ path: `plans/p/${R2}`, line: 6 });
  });

  test('words without a number are never turned into one', () => {
    const { facts, summary } = compare(half, '2010-07-31', year, '2011-01-15');
    expect(facts.some(({ id, type }) => id === '1.2/甲局' && type.startsWith('progress'))).toBe(false);
    expect(summary.total.points).toEqual({ sum: 60, base: 1, mean: 60 });
  });

  test('where there is no number on both sides, the status says whether work moved', () => {
    const said = (item: string | undefined) =>
      item === undefined ? PLAN : { ...PLAN, [R1]: report('甲局', '2010-H1', '2010-07-05', `task: "1.4", ${item}`) };
    const moved = (was: string | undefined, now: string | undefined) =>
      compare(said(was), '2010-07-31', said(now), '2010-07-31')
        .facts.filter(({ type, id }) => id === '1.4/甲局' && type.startsWith('progress'))
        .map(({ type, before, after }) => `${type} ${before} → ${after}`);
    const [words, none, done] = ['status: under-way, words: 正在办', 'status: not-started', 'status: done'];
    expect(moved(undefined, words)).toEqual(['progress-advanced null → under-way']);
    expect(moved(undefined, none)).toEqual([]);
    expect(moved(none, words)).toEqual(['progress-advanced 0 → under-way']);
    expect(moved(words, done)).toEqual(['progress-advanced under-way → 100']);
    expect(moved(words, words)).toEqual([]);
    expect(moved(words, none)).toEqual(['progress-fell under-way → 0']);
    expect(moved(done, words)).toEqual(['progress-fell 100 → under-way']);
    expect(moved(words, undefined)).toEqual(['progress-fell under-way → null']);
  });

  test('the other way round the claim is withdrawn and progress fell', () => {
    const { facts } = compare(year, '2011-01-15', half, '2011-01-15');
    expect(told(facts, 'progress-fell')).toEqual(['1.1/甲局: 100 → 40']);
    expect(told(facts, 'claim-withdrawn')).toEqual(['1.1/甲局: done → under-way']);
    expect(told(facts, 'record-removed')).toEqual(['2010-H2/甲局: 2010-H2/甲局 → null']);
  });

  test('a record that the earlier day does not see yet is not removed', () => {
    expect(told(compare(year, '2011-01-15', year, '2010-07-31').facts, 'record-removed')).toEqual([]);
  });

  test('confirmed closes, contradicted and then cleared', () => {
    const seen = (text: string) => ({ ...year, 'records/inspections/2011-01-20-visit.yaml': text });
    const good = compare(year, '2011-01-15', seen(visit('confirmed')), '2011-01-31');
    expect(told(good.facts, 'closed')).toEqual(['1.1/甲局: awaiting-verification → closed-early']);
    expect(told(good.facts, 'verified')).toEqual(['1.1/甲局: null → confirmed']);
    expect(good.facts.find(({ type }) => type === 'closed')!.cause).toBe('2011-01-20-visit');
    const bad = seen(visit('contradicted', ', rectify: {by: 2011-02-10, require: 补}'));
    const contradicted = compare(year, '2011-01-15', bad, '2011-01-31');
    expect(told(contradicted.facts, 'contradicted')).toEqual(['1.1/甲局: null → contradicted']);
    expect(told(contradicted.facts, 'finding-opened')).toEqual(['2011-01-20-visit#1: null → 看过']);
    expect(told(compare(bad, '2011-01-31', bad, '2011-02-20').facts, 'rectification-overdue')).toEqual([
      '2011-01-20-visit#1: due-soon → overdue',
    ]);
    const recheck =
      'kind: inspection\nmode: special\ndate: 2011-02-15\nby: 督办办公室\nunits: [甲局]\nrechecks:\n  - {finding: "2011-01-20-visit#1", result: closed}\n';
    const cleared = compare(
      bad,
      '2011-01-31',
      { ...bad, 'records/inspections/2011-02-15-recheck.yaml': recheck },
      '2011-02-20',
    );
    expect(told(cleared.facts, 'contradiction-cleared')).toEqual(['1.1/甲局: contradicted → confirmed']);
    expect(told(cleared.facts, 'finding-closed')).toEqual(['2011-01-20-visit#1: due-soon → closed-late']);
  });

  test('each year of a recurring task stands by itself: a new year is no step back', () => {
    const first = {
      ...PLAN,
      [R1]: report('甲局', '2010-H1', '2010-07-05', 'task: "1.3", for: "2010", status: done, done: 2010-06-20'),
    };
    const second = {
      ...first,
      'records/reports/2011-H1/甲局.yaml': report(
        '甲局',
        '2011-H1',
        '2011-07-05',
        'task: "1.3", for: "2011", status: under-way',
      ),
    };
    const { facts } = compare(first, '2010-07-31', second, '2011-07-31');
    expect(
      facts.filter(({ type, unit }) => unit === '甲局' && (type === 'claim-withdrawn' || type === 'progress-fell')),
    ).toEqual([]);
    expect(told(compare(PLAN, '2010-05-01', first, '2010-07-31').facts, 'claimed')).toEqual([
      '1.3@2010/甲局: null → done',
    ]);
    expect(told(facts, 'became-overdue')).toContain('1.3@2011/甲局: not-open → missed');
  });
});

describe('days', () => {
  test('time alone makes things overdue, and only what the overdue list says', () => {
    const { facts, summary } = compare(PLAN, '2010-09-30', PLAN, '2010-10-01');
    expect(told(facts, 'became-overdue')).toEqual(['1.2/乙局: due-soon → overdue', '1.2/甲局: due-soon → overdue']);
    expect(facts.find(({ type }) => type === 'became-overdue')).toMatchObject({ due: '2010-09-30' });
    expect(summary.total).toMatchObject({ becameOverdue: 2, advanced: 0 });
  });

  test('a date edited without a decision is told as moved; with one as extended, and not twice', () => {
    const moved = {
      ...PLAN,
      'tasks/1.yaml': PLAN['tasks/1.yaml']!.replace('deadline: 2010-12-31', 'deadline: 2011-03-31'),
    };
    expect(told(compare(PLAN, '2010-11-01', moved, '2010-11-01').facts, 'deadline-moved')).toEqual([
      '1.1/乙局: 2010-12-31 → 2011-03-31',
      '1.1/甲局: 2010-12-31 → 2011-03-31',
    ]);
    const decision = (refused: string) =>
      `kind: decision\ntype: extension\ndate: 2010-11-02\nby: 督办办公室\napprover: 主任\n${refused}items:\n  - {task: "1.1", unit: 甲局, from: 2010-12-31, to: 2011-03-31, reason: 停电}\n`;
    const path = 'records/decisions/2010-11-02-extension.yaml';
    const extended = compare(PLAN, '2010-11-01', { ...PLAN, [path]: decision('') }, '2010-11-30').facts;
    expect(told(extended, 'deadline-extended')).toEqual(['1.1/甲局: 2010-12-31 → 2011-03-31']);
    expect(told(extended, 'deadline-moved')).toEqual([]);
    expect(extended.find(({ type }) => type === 'deadline-extended')!.cause).toBe('2010-11-02-extension');
    const refused = compare(PLAN, '2010-11-01', { ...PLAN, [path]: decision('result: refused\n') }, '2010-11-30').facts;
    expect(told(refused, 'extension-refused')).toEqual(['1.1/甲局: 2010-12-31 → 2011-03-31']);
    expect(told(refused, 'deadline-extended')).toEqual([]);
  });

  test('a firm date that becomes an aim is moved; a removed one too; a date where none was is set', () => {
    const edit = (to: string) => ({
      ...PLAN,
      'tasks/1.yaml': PLAN['tasks/1.yaml']!.replace('deadline: 2010-12-31', to),
    });
    const weaker = compare(
      PLAN,
      '2010-11-01',
      edit('deadline: {by: 2010-12-31, firmness: strive}'),
      '2010-11-01',
    ).facts;
    expect(told(weaker, 'deadline-moved')).toContain('1.1/甲局: 2010-12-31 → 2010-12-31 strive');
    expect(told(compare(PLAN, '2010-11-01', edit('pace: none'), '2010-11-01').facts, 'deadline-moved')).toContain(
      '1.1/甲局: 2010-12-31 → null',
    );
    expect(told(compare(edit('pace: none'), '2010-11-01', PLAN, '2010-11-01').facts, 'deadline-set')).toContain(
      '1.1/甲局: null → 2010-12-31',
    );
  });

  test('an extension after an event is told with the event that is still open', () => {
    const event = (date: string, more = '') => `kind: event\nevent: 警情\ndate: ${date}\nunit: 甲局\n${more}`;
    const files = {
      ...PLAN,
      'tasks/1.yaml': PLAN['tasks/1.yaml']!.replace(
        'deadline: 2010-09-30',
        'deadline: {after: event, event: 警情, within: 10 days}',
      ),
      'records/events/2010-03-01-a.yaml': event('2010-03-01', 'done: 2010-03-05\n'),
      'records/events/2010-04-01-b.yaml': event('2010-04-01'),
      'records/events/2010-03-20-c.yaml': event('2010-03-20').replace('警情', '舆情'),
    };
    const decision =
      'kind: decision\ntype: extension\ndate: 2010-04-05\nby: 督办办公室\napprover: 领导\nitems:\n  - {task: "1.2", unit: 甲局, event: 2010-04-01-b, from: 2010-04-11, to: 2010-05-11, reason: 取证}\n';
    const { facts } = compare(
      files,
      '2010-04-30',
      { ...files, 'records/decisions/extension.yaml': decision },
      '2010-04-30',
    );
    expect(told(facts, 'deadline-extended')).toEqual(['1.2/甲局: 2010-04-11 → 2010-05-11']);
    const set = facts.filter(({ type }) => type === 'deadline-set');
    expect(set.map(({ id, after, cause }) => [id, after, cause])).toEqual([['1.2/甲局', '2010-04-11', '2010-04-01-b']]);
    expect(set[0]!.places.after.map(({ file }) => file)).toEqual(['records/events/2010-04-01-b.yaml']);
  });

  test('a duty not done is missed, one that is reported late is late', () => {
    expect(told(compare(PLAN, '2010-07-15', PLAN, '2010-07-16').facts, 'duty-missed')).toContain(
      'half-year-report@2010-H1/乙局: due-soon → missing',
    );
    const late = { ...PLAN, [R1]: report('甲局', '2010-H1', '2010-07-30', 'task: "1.1", status: not-started') };
    const { facts, summary } = compare(PLAN, '2010-07-16', late, '2010-07-31');
    expect(told(facts, 'report-late')).toEqual(['half-year-report@2010-H1/甲局: 2010-07-15 → 2010-07-30']);
    expect(told(facts, 'report-filed')).toEqual([]);
    expect(summary.total).toMatchObject({ reportsFiled: 1, reportsLate: 1 });
  });
});

describe('the plan itself', () => {
  const edit = (from: string | RegExp, to: string) => ({
    ...PLAN,
    'tasks/1.yaml': PLAN['tasks/1.yaml']!.replace(from, to),
  });
  const facts = (after: Files) => compare(PLAN, '2010-03-01', after, '2010-03-01').facts;

  test('units, leads, tasks, parts, words, targets, policy', () => {
    expect(told(facts(edit('responsible: [甲局, 乙局]', 'responsible: [甲局, 丙局]')), 'unit-added')).toContain(
      '1.1/丙局: null → responsible',
    );
    expect(told(facts(edit('responsible: [甲局, 乙局]', 'responsible: [甲局, 丙局]')), 'unit-dropped')).toContain(
      '1.1/乙局: responsible → null',
    );
    expect(told(facts(edit('lead: [市委办]', 'lead: [丙局]')), 'lead-changed')).toContain('1.1: 市委办 → 丙局');
    expect(told(facts(edit(/ {2}- id: "1.4"\n.*\n/, '')), 'task-dropped')).toEqual(['1.4: 整顿 → null']);
    expect(told(facts(edit('title: 建网', 'title: 建成网络')), 'task-reworded')).toEqual(['1.1: 建网 → 建成网络']);
    expect(told(facts(edit('target: 100', 'target: 80')), 'measure-changed')).toEqual([
      '1.2#ren: at-least 100人 → at-least 80人',
    ]);
    const split = edit(
      'title: 整顿',
      'title: 整顿\n    parts:\n      - {id: "1.4.1", title: 一}\n      - {id: "1.4.2", title: 二}',
    );
    expect(told(facts(split), 'task-split')).toEqual(['1.4: null → 1.4.1,1.4.2']);
    expect(told(compare(split, '2010-03-01', PLAN, '2010-03-01').facts, 'task-merged')).toEqual([
      '1.4: 1.4.1,1.4.2 → null',
    ]);
    const policy = { ...PLAN, 'plan.yaml': `${PLAN['plan.yaml']}policy: {dueSoonDays: 15}\n` };
    expect(told(facts(policy), 'policy-changed')).toEqual(['policy.dueSoonDays: 30 → 15']);
  });

  test('a decision that says why is the cause', () => {
    const decision =
      'kind: decision\ntype: change\ndate: 2010-02-01\nby: 督办办公室\napprover: 主任\nitems:\n  - {task: "1.1", change: reworded, reason: 写全}\n';
    const after = { ...edit('title: 建网', 'title: 建成网络'), 'records/decisions/2010-02-01-words.yaml': decision };
    expect(facts(after).find(({ type }) => type === 'task-reworded')!.cause).toBe('2010-02-01-words');
  });
});

describe('duties', () => {
  test('a meeting that moves to another weekday is told, however its rule is written', () => {
    const text = PLAN['plan.yaml']!;
    const held = (rule: string) => ({
      ...PLAN,
      'plan.yaml': text.replace(/(id: joint-meeting[\s\S]*?deadline: )\{[^}]*\}/, `$1{every: quarter, ${rule}}`),
    });
    const { facts } = compare(held('weekday: 1, week: 1'), '2010-03-31', held('weekday: 5, week: last'), '2010-03-31');
    expect(told(facts, 'deadline-moved')).toEqual(['joint-meeting: quarter×1 weekday 1/1 → quarter×1 weekday last/5']);
    const from = compare(held('from: 01-31'), '2010-03-31', held('by: 01-31'), '2010-03-31');
    expect(told(from.facts, 'deadline-moved')).toHaveLength(1);
  });

  const edited = (from: string, to: string) => {
    const text = PLAN['plan.yaml']!.replace(from, to);
    expect(text).not.toBe(PLAN['plan.yaml']);
    return { ...PLAN, 'plan.yaml': text };
  };
  const decided = (type: string, items: string, more = '') => ({
    'records/decisions/2010-04-01-duty.yaml': `kind: decision\ntype: ${type}\ndate: 2010-04-01\nby: 督办办公室\napprover: 领导\n${more}items:\n  - {${items}, reason: 议定}\n`,
  });
  const facts = (before: Files, after: Files, asOf = '2010-04-30') =>
    compare(before, asOf, after, asOf)
      .facts.filter(
        ({ type }) => type.startsWith('deadline') || type.startsWith('extension') || type.startsWith('duty'),
      )
      .map(({ type, id, unit, before: was, after: now, cause }) => [type, id, unit, was, now, cause]);

  test('a day that the plan gives or moves', () => {
    const dated = edited('deadline: {undetermined: true}', 'deadline: 2010-06-30');
    const later = edited('deadline: {undetermined: true}', 'deadline: 2010-09-30');
    expect(facts(PLAN, dated)).toEqual([['deadline-set', 'breakdown', undefined, null, '2010-06-30', undefined]]);
    expect(facts(dated, later)).toEqual([
      ['deadline-moved', 'breakdown', undefined, '2010-06-30', '2010-09-30', undefined],
    ]);
    expect(facts(later, later)).toEqual([]);
  });

  test('a day that a decision sets, moves or refuses to move, told once', () => {
    const set = { ...PLAN, ...decided('set-date', 'duty: breakdown, unit: 甲局, to: 2010-06-30') };
    expect(facts(PLAN, set)).toEqual([
      ['deadline-set', 'breakdown/甲局', '甲局', null, '2010-06-30', '2010-04-01-duty'],
    ]);
    expect(facts(set, set)).toEqual([]);
    const moved = 'duty: half-year-report, for: "2010-H1", unit: 甲局, from: 2010-07-15, to: 2010-07-31';
    expect(facts(PLAN, { ...PLAN, ...decided('extension', moved) })).toEqual([
      ['deadline-extended', 'half-year-report@2010-H1/甲局', '甲局', '2010-07-15', '2010-07-31', '2010-04-01-duty'],
    ]);
    expect(facts(PLAN, { ...PLAN, ...decided('extension', moved, 'result: refused\n') })).toEqual([
      ['extension-refused', 'half-year-report@2010-H1/甲局', '甲局', '2010-07-15', '2010-07-31', '2010-04-01-duty'],
    ]);
    // One owner of it is meant where no unit is named and there is no other.
    const meeting = 'duty: joint-meeting, for: "2010-Q2", to: 2010-07-31';
    expect(facts(PLAN, { ...PLAN, ...decided('extension', meeting) })[0]!.slice(0, 3)).toEqual([
      'deadline-extended',
      'joint-meeting@2010-Q2',
      OFFICE,
    ]);
    expect(facts(PLAN, { ...PLAN, ...decided('set-date', 'duty: breakdown, to: 2010-06-30') })[0]!.slice(0, 3)).toEqual(
      ['deadline-set', 'breakdown', undefined],
    );
    // Another decision about a duty moves no day.
    expect(facts(PLAN, { ...PLAN, ...decided('change', 'duty: breakdown, change: reworded') })).toEqual([]);
  });

  test('one that a decision excuses is told so; one that is merely settled or skipped is not', () => {
    const excused = {
      ...PLAN,
      ...decided('exemption', 'duty: half-year-report, for: "2010-H1", unit: 甲局, grounds: force-majeure'),
    };
    expect(facts(PLAN, excused, '2010-07-31')).toEqual([
      ['duty-excused', 'half-year-report@2010-H1/甲局', '甲局', null, '议定', '2010-04-01-duty'],
    ]);
    const skipped = {
      ...PLAN,
      'records/meetings/2010-Q2.yaml':
        'kind: meeting\nduty: joint-meeting\nperiod: "2010-Q2"\nnotHeld: {date: 2010-06-20, reason: 防汛, approver: 领导}\n',
    };
    expect(facts(PLAN, skipped, '2010-07-31')).toEqual([]);
  });

  test('one that its own record settles is told when it is met, and not again', () => {
    const files = edited(
      '  - id: breakdown\n',
      '  - {id: ledger, title: 建立台账, settledBy: event, owedBy: [office], deadline: 2010-06-30}\n  - id: breakdown\n',
    );
    const met = { ...files, 'records/events/2010-06-20.yaml': 'kind: event\nevent: ledger\ndate: 2010-06-20\n' };
    expect(facts(files, met, '2010-07-31').map(([type, id, , was, now, cause]) => [type, id, was, now, cause])).toEqual(
      [['duty-met', 'ledger', null, '2010-06-20', '2010-06-20']],
    );
    const moved = {
      ...met,
      'plan.yaml': files['plan.yaml'].replace('2010-06-30}', '2010-06-10}'),
    };
    expect(facts(met, moved, '2010-07-31').map(([type]) => type)).toEqual(['deadline-moved']);
  });
});

test('a claim of one occurrence that falls is withdrawn: to nothing, or to what is left of it', () => {
  const twice = {
    ...PLAN,
    'tasks/1.yaml': PLAN['tasks/1.yaml']!.replace(
      'deadline: {every: year, by: 06-30}',
      'deadline: {every: year, times: 2}',
    ),
  };
  const done = (period: string, date: string, day: string) => ({
    [`records/reports/${period}/甲局.yaml`]: report(
      '甲局',
      period,
      date,
      `task: "1.3", for: "2010", status: done, done: ${day}`,
    ),
  });
  const first = done('2010-H1', '2010-07-05', '2010-05-10');
  const second = done('2010-H2', '2011-01-10', '2010-11-10');
  const withdrawn = (before: Files, after: Files) =>
    told(compare(before, '2011-01-31', after, '2011-01-31').facts, 'claim-withdrawn');
  expect(withdrawn({ ...twice, ...first, ...second }, { ...twice, ...first })).toEqual([
    '1.3@2010/甲局: done → under-way',
  ]);
  const { facts } = compare({ ...twice, ...first, ...second }, '2011-01-31', { ...twice, ...first }, '2011-01-31');
  const { places } = facts.find(({ type }) => type === 'claim-withdrawn')!;
  const files = (side: readonly { readonly file: string }[]) => side.map(({ file }) => file);
  expect(files(places.before)).toEqual(['records/reports/2010-H1/甲局.yaml', 'records/reports/2010-H2/甲局.yaml']);
  expect(files(places.after)).toEqual(['records/reports/2010-H1/甲局.yaml']);
  expect(withdrawn({ ...twice, ...first, ...second }, twice)).toEqual(['1.3@2010/甲局: done → null']);
  expect(withdrawn({ ...PLAN, ...first }, PLAN)).toEqual(['1.3@2010/甲局: done → null']);
  expect(withdrawn({ ...PLAN, ...first }, { ...PLAN, ...first })).toEqual([]);
});

test('a liaison officer is told when one is named or another takes the place, with the record', () => {
  const named = (date: string, post: string, more = '') => ({
    [`records/appointments/${date}.yaml`]: `kind: appointment\nunit: 甲局\nrole: liaison\npost: ${post}\ndate: ${date}\n${more}`,
  });
  const declared = {
    ...PLAN,
    'units.yaml': PLAN['units.yaml']!.replace('  - id: 甲局', '  - id: 甲局\n    liaison: [{post: 科员}]'),
  };
  const facts = (before: Files, after: Files, asOf = '2010-06-30') =>
    compare(before, asOf, after, asOf)
      .facts.filter(({ type }) => type === 'liaison-named')
      .map(({ id, before: was, after: now, cause }) => [id, was, now, cause]);
  const first = { ...PLAN, ...named('2010-04-01', '主任') };
  expect(facts(PLAN, first)).toEqual([['liaison/甲局', null, '主任', '2010-04-01']]);
  expect(facts(first, first)).toEqual([]);
  expect(facts(first, { ...first, ...named('2010-05-01', '副主任') })).toEqual([
    ['liaison/甲局', '主任', '副主任', '2010-05-01'],
  ]);
  expect(facts(first, { ...first, ...named('2010-05-01', '主任') })).toEqual([]);
  // Neither one whose time is over nor one who has not begun nor one for another post.
  expect(facts(PLAN, { ...PLAN, ...named('2010-04-01', '主任', 'until: 2010-05-31\n') })).toEqual([]);
  expect(facts(PLAN, first, '2010-03-31')).toEqual([]);
  expect(facts(PLAN, declared)).toEqual([['liaison/甲局', null, '科员', undefined]]);
  expect(facts(declared, { ...declared, ...named('2010-04-01', '主任') })).toEqual([
    ['liaison/甲局', '科员', '主任', '2010-04-01'],
  ]);
});

test('a matter is told with the meeting that gave it and the meeting that closed it', () => {
  const meeting = (period: string, date: string, more: string) =>
    `kind: meeting\nduty: joint-meeting\nperiod: "${period}"\ndate: ${date}\npresent: [甲局]\n${more}`;
  const given = {
    ...PLAN,
    'records/meetings/2010-Q2.yaml': meeting(
      '2010-Q2',
      '2010-05-20',
      'matters:\n  - {id: "1", unit: 甲局, title: 报方案, by: 2010-06-30}\n',
    ),
  };
  const claimed = {
    ...given,
    [R1]: `${report('甲局', '2010-H1', '2010-07-05', 'task: "1.1", status: under-way')}matters: [{matter: "2010-Q2#1", status: under-way}]\n`,
  };
  const closed = {
    ...claimed,
    'records/meetings/2010-Q3.yaml': meeting(
      '2010-Q3',
      '2010-08-20',
      'closed: [{matter: "2010-Q2#1", on: 2010-08-01}]\n',
    ),
  };
  const causes = (before: Files, asOf: string, after: Files, afterAsOf: string) =>
    compare(before, asOf, after, afterAsOf)
      .facts.filter(({ id }) => id === '2010-Q2#1')
      .map(({ type, cause, before: was, after: now }) => [type, cause, was, now]);
  expect(causes(PLAN, '2010-05-01', given, '2010-05-31')).toEqual([['matter-assigned', '2010-Q2', null, '2010-06-30']]);
  expect(causes(given, '2010-05-31', claimed, '2010-07-31')).toEqual([
    ['matter-overdue', undefined, 'due-soon', 'overdue'],
  ]);
  expect(causes(claimed, '2010-07-31', closed, '2010-08-31')).toEqual([
    ['matter-closed', '2010-Q3', 'overdue', 'closed-late'],
  ]);
});

test('a target that a decision changed is told with the decision, though the plan still says the first', () => {
  const decision =
    'kind: decision\ntype: change\ndate: 2010-02-01\nby: 督办办公室\napprover: 主任\nitems:\n  - {task: "1.2", unit: 甲局, change: target, measure: ren, amount: {from: 100, to: 150}, reason: 追加}\n';
  const { facts } = compare(
    PLAN,
    '2010-03-01',
    { ...PLAN, 'records/decisions/2010-02-01-target.yaml': decision },
    '2010-03-01',
  );
  expect(told(facts, 'measure-changed')).toEqual(['1.2/甲局#ren: at-least 100人 → at-least 150人']);
  expect(facts.find(({ type }) => type === 'measure-changed')!.cause).toBe('2010-02-01-target');
});

describe('what is no change', () => {
  /** The same plan with the keys of mappings in another order, comments, blank lines, and files under other names. */
  function rewritten(files: Files, seed: number): Files {
    const turn = (text: string) => {
      const keys = text.split(/^(?=[a-z])/m);
      const turned = [...keys.slice(seed % keys.length), ...keys.slice(0, seed % keys.length)].join('');
      const lines = turned
        .replace(/\{([^{}]*)\}/g, (_, inner: string) => `{${inner.split(', ').reverse().join(', ')}}`)
        .split('\n');
      return `# ${seed}\n\n${lines.map((line, index) => (line !== '' && index % 2 === seed % 2 ? `${line} # 注` : line)).join('\n')}`;
    };
    const path = (name: string) => (name.startsWith('tasks/') ? `tasks/x${seed}.yaml` : name);
    return Object.fromEntries(Object.entries(files).map(([name, text]) => [path(name), turn(text)]));
  }

  test('the same state twice', () => {
    expect(compare(year, '2011-01-15', year, '2011-01-15').facts).toEqual([]);
  });

  test('comments, blank lines, order of keys, names of files', () => {
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        const again = rewritten(year, seed);
        expect(Object.values(again).join('')).not.toBe(Object.values(year).join(''));
        expect(compare(year, '2011-01-15', again, '2011-01-15').facts).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('fingerprints are the same when lines have moved', () => {
    const marks = (before: Files, after: Files) =>
      compare(before, '2010-07-31', after, '2011-01-15').facts.map(({ fingerprint }) => fingerprint);
    expect(marks(rewritten(half, 1), rewritten(year, 2))).toEqual(marks(half, year));
    expect(new Set(marks(half, year)).size).toBe(marks(half, year).length);
  });
});
