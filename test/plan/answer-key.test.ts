/** The source plan without breakdowns and records: what it alone says on the days that matter. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stateOn } from '../../src/plan/fold.ts';
import { overdueItems } from '../../src/plan/overdue.ts';
import { filesOf, loadFiles } from '../awkward/folder.ts';

const folder = join(import.meta.dirname, '../../plans/integrity-2010');
const loaded = loadFiles(filesOf(folder, (path) => !/^(records|breakdowns)\//.test(path)));
const plan = loaded.plan!;
const FOUR = ['市公安局', '市司法局', '市检察院', '市法院'];

/** `task state` → the units it is so for. */
function overdueOn(day: string, kind: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const one of overdueItems(stateOn(plan, day), { kinds: new Set([kind]) })) {
    const key = `${one.task ?? one.duty} ${one.period === undefined ? '' : `${one.period} `}${one.state}`;
    found[key] = [...(found[key] ?? []), one.unit].sort();
  }
  return found;
}

describe('the files', () => {
  test('are without errors and warnings', () => {
    expect(loaded.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('hold eight sections and thirty tasks', () => {
    expect([plan.sections.length, plan.tasks.size]).toEqual([8, 30]);
  });

  test('say what the source leaves open', () => {
    const count = (code: string) => loaded.diagnostics.filter((one) => one.code === code).length;
    expect({
      noTimeWord: count('no-time-word'),
      mentions: count('mention-undeclared'),
      slips: count('source-slip'),
    }).toEqual({ noTimeWord: 17, mentions: 8, slips: 8 });
    expect(loaded.diagnostics.find(({ code }) => code === 'liaison-vacant')?.args.count).toBe(8);
    expect(loaded.diagnostics.filter(({ code }) => code === 'no-dated-breakdown')).toHaveLength(8);
  });
});

describe('on 2011-01-01', () => {
  test('the dated tasks are overdue for each unit, the aim is told apart, the yearly ones are missed', () => {
    expect(overdueOn('2011-01-01', 'undertaking')).toEqual({
      '1.1 2010 missed': FOUR,
      '1.4 2010 missed': FOUR,
      '3.2 overdue': FOUR,
      '3.3 overdue': FOUR,
      '5.5 2010 missed': ['市委政法委'],
      '6.3 behind-aim': FOUR,
    });
  });

  test('each is late by the days since its day', () => {
    const days = overdueItems(stateOn(plan, '2011-01-01'), { kinds: new Set(['undertaking']) }).map(
      ({ task, daysOverdue }) => [task, daysOverdue],
    );
    expect(Object.fromEntries(days)).toEqual({ '1.1': 1, '1.4': 1, '3.2': 1, '3.3': 1, '5.5': 335, '6.3': 1 });
  });

  test('the duties of the plan are missing: nine reports, four meetings, one circular', () => {
    const found = overdueOn('2011-01-01', 'duty');
    expect(
      Object.entries(found)
        .map(([key, units]) => `${key} ${units.length}`)
        .sort(),
    ).toEqual([
      'circular 2010-H1 missing 1',
      'half-year-report 2010-H1 missing 9',
      'joint-meeting 2010-Q1 missing 1',
      'joint-meeting 2010-Q2 missing 1',
      'joint-meeting 2010-Q3 missing 1',
      'joint-meeting 2010-Q4 missing 1',
    ]);
  });

  test('no light is green where nobody has reported', () => {
    expect(
      stateOn(plan, '2011-01-01').undertakings.filter(({ light }) => light === 'green' || light === 'blue'),
    ).toEqual([]);
  });
});

test('the day before, nothing dated to the year is overdue', () => {
  expect(Object.keys(overdueOn('2010-12-31', 'undertaking'))).toEqual(['5.5 2010 missed']);
});

test('the recording systems are overdue only from 2012-01-01', () => {
  expect(overdueOn('2011-12-31', 'undertaking')).not.toHaveProperty('5.4 overdue');
  expect(overdueOn('2012-01-01', 'undertaking')).toHaveProperty('5.4 overdue', FOUR);
});

test('the ledger is kept; the other duties without a day are gaps while nothing is recorded', () => {
  const states = stateOn(plan, '2011-01-01').duties.filter(({ due }) => due === undefined);
  expect(states.filter(({ state }) => state === 'met').map(({ id }) => id)).toEqual(['work-ledger']);
  expect(new Set(states.filter(({ state }) => state === 'gap').map(({ duty }) => duty.id))).toEqual(
    new Set([
      'major-matter-review',
      'joint-case-review',
      'supervisors',
      'supervision-joint-meeting',
      'breakdown',
      'liaison',
      'agenda',
      'lead-supervision',
      'own-supervision',
      'general-inspection',
      'special-inspection',
    ]),
  );
});
