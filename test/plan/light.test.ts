/** The table of lights in docs/model.md, row by row. */
import { describe, expect, test } from 'vitest';
import { type LightBasis, lightOf } from '../../src/plan/light.ts';
import { type Light, SCHEDULES, type Schedule } from '../../src/plan/state.ts';

const basis = (schedule: Schedule, more: Partial<LightBasis> = {}): LightBasis => ({
  schedule,
  asOf: '2010-09-30',
  doneLate: false,
  reported: true,
  ...more,
});

const REPORTED: Record<Schedule, Light> = {
  contradicted: 'red',
  reopened: 'red',
  overdue: 'red',
  missed: 'red',
  'behind-aim': 'yellow',
  'behind-pace': 'yellow',
  'due-soon': 'yellow',
  'awaiting-verification': 'green',
  open: 'green',
  'on-pace': 'green',
  ahead: 'green',
  standing: 'green',
  'standing-no-evidence': 'grey',
  'not-open': 'grey',
  'not-triggered': 'grey',
  'no-date': 'grey',
  'closed-late': 'blue',
  'closed-on-time': 'blue',
  'closed-early': 'blue',
  closed: 'blue',
  supporting: 'grey',
  cancelled: 'grey',
};

describe('lights', () => {
  test.each(SCHEDULES)('%s, with a report that speaks of it', (schedule) => {
    expect(lightOf(basis(schedule))).toBe(REPORTED[schedule]);
  });

  test.each(SCHEDULES)('%s is never green without a report', (schedule) => {
    expect(lightOf(basis(schedule, { reported: false }))).not.toBe('green');
  });

  test('what was made good late is yellow for that half-year, then blue or green', () => {
    expect(lightOf(basis('closed-late', { doneLate: true, done: '2010-07-05' }))).toBe('yellow');
    expect(lightOf(basis('closed-late', { doneLate: true, done: '2010-06-30' }))).toBe('blue');
    expect(lightOf(basis('on-pace', { doneLate: true, done: '2010-07-05' }))).toBe('yellow');
    expect(lightOf(basis('on-pace', { doneLate: true, done: '2010-06-30' }))).toBe('green');
  });

  test('done late and not verified stays yellow until somebody has looked', () => {
    expect(lightOf(basis('awaiting-verification', { doneLate: true, done: '2010-01-05' }))).toBe('yellow');
  });
});
