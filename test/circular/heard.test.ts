/** Who was asked and heard about a draft: rounds of one period, replies after the first, the last word of each. */
import { describe, expect, test } from 'vitest';
import { askedLast, heardOn, isLate, repliesTo, roundsOf, saidTo } from '../../src/circular/heard.ts';
import { windowOf } from '../../src/circular/window.ts';
import { parsePeriod } from '../../src/ground/calendar/period.ts';
import type { CircularRecord, FeedbackRecord } from '../../src/plan/circular-records.ts';
import type { Reply } from '../../src/plan/records.ts';
import { at, smallPlan } from './small.ts';

const base = (id: string, known: string) => ({ id, known, date: known, exercise: false, place: at(`${id}.yaml`) });
const round = (id: string, known: string, until: string, said: Readonly<Record<string, string>>): FeedbackRecord => ({
  ...base(id, known),
  period: id.slice(0, 7),
  asOf: '2010-07-20',
  until,
  units: Object.entries(said).map(([unit, words]) => ({
    unit,
    said: [{ anchor: `criticism/slack/${unit}`, words }],
  })),
});
const reply = (known: string, unit: string, circular: string | undefined, disputes = 0): Reply =>
  ({
    ...base(`reply-${known}-${unit}`, known),
    unit,
    to: circular === undefined ? { notice: 'n' } : { circular },
    words: '答复',
    evidence: [],
    ...(disputes > 0 && {
      disputes: Array.from({ length: disputes }, () => ({ anchor: `criticism/slack/${unit}`, words: '不符' })),
    }),
  }) as unknown as Reply;

const plan = smallPlan({
  records: {
    feedback: [
      round('2009-H2', '2010-01-10', '2010-01-15', { 丙局: '上期' }),
      round('2010-H1', '2010-07-22', '2010-07-27', { 甲局: '先说的', 乙局: '乙' }),
      round('2010-H1-2', '2010-07-29', '2010-08-03', { 甲局: '后说的' }),
    ],
    replies: [
      reply('2010-07-21', '甲局', '2010-H1', 1),
      reply('2010-07-22', '乙局', '2010-H1'),
      reply('2010-07-26', '甲局', '2010-H1', 2),
      reply('2010-07-28', '乙局', '2010-H1'),
      reply('2010-07-28', '甲局', undefined, 1),
      reply('2010-07-28', '甲局', '2009-H2', 1),
      reply('2010-07-28', '丙局', '2010-H1', 1),
      reply('2010-08-03', '甲局', '通报1'),
    ],
    circulars: [{ ...base('通报1', '2010-08-10'), period: '2010-H1', asOf: '2010-07-20' } as CircularRecord],
  },
});
const H1 = '2010-H1';

describe('rounds and replies', () => {
  test('are those of the period, known on the day', () => {
    expect(roundsOf(plan, H1, '2010-07-28').map(({ id }) => id)).toEqual(['2010-H1']);
    expect(roundsOf(plan, H1, '2010-07-29').map(({ id }) => id)).toEqual(['2010-H1', '2010-H1-2']);
    expect(roundsOf(plan, H1, '2010-07-21')).toEqual([]);
    const ids = (on: string) => repliesTo(plan, H1, on).map(({ known, unit }) => `${known} ${unit}`);
    expect(ids('2010-07-21')).toEqual([]);
    expect(ids('2010-07-28')).toEqual(['2010-07-22 乙局', '2010-07-26 甲局', '2010-07-28 乙局', '2010-07-28 丙局']);
    // The circular may be named by its own id as well.
    expect(ids('2010-08-03').at(-1)).toBe('2010-08-03 甲局');
  });

  test('the last round in which a unit was asked is what it was last shown', () => {
    expect(askedLast(plan, H1, '甲局', '2010-08-01')?.id).toBe('2010-H1-2');
    expect(askedLast(plan, H1, '乙局', '2010-08-01')?.id).toBe('2010-H1');
    expect(askedLast(plan, H1, '丙局', '2010-08-01')).toBeUndefined();
    expect(saidTo(plan, H1, '甲局', 'criticism/slack/甲局', '2010-07-28')).toBe('先说的');
    expect(saidTo(plan, H1, '甲局', 'criticism/slack/甲局', '2010-08-01')).toBe('后说的');
    expect(saidTo(plan, H1, '甲局', 'criticism/weak-measures/甲局', '2010-08-01')).toBeUndefined();
    expect(saidTo(plan, H1, '乙局', 'criticism/slack/乙局', '2010-08-01')).toBe('乙');
  });

  test('a reply is late after the day that its unit was given, not on it', () => {
    const late = (known: string, unit: string) =>
      isLate(plan, H1, plan.records.replies.find((one) => one.known === known && one.unit === unit)!);
    expect([late('2010-07-26', '甲局'), late('2010-07-28', '乙局'), late('2010-08-03', '甲局')]).toEqual([
      false,
      true,
      false,
    ]);
    expect(late('2010-07-28', '丙局')).toBe(false);
  });

  test('all together', () => {
    expect(heardOn(plan, '2011-H1', '2011-12-31')).toBeUndefined();
    expect(heardOn(plan, H1, '2010-07-28')).toEqual({
      date: '2010-07-22',
      units: ['甲局', '乙局'],
      until: '2010-07-27',
      answered: ['甲局', '乙局'],
      late: ['乙局'],
      disputes: 2,
    });
    expect(heardOn(plan, H1, '2010-08-03')).toMatchObject({ until: '2010-08-03', units: ['甲局', '乙局'] });
  });
});

test('the window opens the day after the last circular’s day, unless that is the day itself that is judged', () => {
  const period = parsePeriod('2010-H2')!;
  const since = (asOf: string) => windowOf(plan, period, asOf).since;
  expect(since('2010-12-31')).toBe('2010-07-21');
  // Not known yet: the period's own first day.
  expect(since('2010-08-09')).toBe('2010-07-01');
  const sameDay = smallPlan({
    records: {
      circulars: [{ ...base('通报1', '2010-07-20'), period: '2010-H1', asOf: '2010-07-20' } as CircularRecord],
    },
  });
  expect(windowOf(sameDay, period, '2010-07-20').since).toBe('2010-07-01');
  expect(windowOf(sameDay, period, '2010-07-21').since).toBe('2010-07-21');
});
