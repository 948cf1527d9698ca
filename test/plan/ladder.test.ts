/** The ladder of notices by rule: which colour is due when, what is waited for, what is exempt; one matter, one ladder. */
import { describe, expect, test } from 'vitest';
import { stateOn } from '../../src/plan/fold.ts';
import { ladderOn } from '../../src/plan/ladder.ts';
import type { Records } from '../../src/plan/records.ts';
import { by, decision, finding, inspection, meeting, notice, place, plan, reply, task } from './samples.ts';

/** `1.1` is due on 31 March; steps are `colour rule previous` or `hold rule`. */
function steps(day: string, records: Partial<Records> = {}, deadline = by('2010-03-31')): string[] {
  const { proposals, holds } = ladderOn(stateOn(plan({ tasks: [task('1.1', deadline)], records }), day));
  return [
    ...proposals.map(({ colour, rule, previous }) => [colour, rule, previous?.notice.id].filter(Boolean).join(' ')),
    ...holds.map(({ rule }) => `hold ${rule}`),
  ];
}

const about = { about: { task: '1.1' } };
const blue = notice('b', '2010-03-22', '2010-03-29', about);
const yellow = notice('y', '2010-04-02', '2010-04-09', { ...about, colour: 'yellow', previous: 'b' });
const red = notice('r', '2010-04-12', '2010-04-16', { ...about, colour: 'red', previous: 'y' });

describe('without a notice', () => {
  test.each([
    ['2010-03-20', []],
    ['2010-03-21', ['blue near']],
    ['2010-03-31', ['blue near']],
    ['2010-04-01', ['yellow overdue']],
  ] as const)('%s', (day, wanted) => {
    expect(steps(day)).toEqual(wanted);
  });

  test('an aim is reminded of, and missed it is no ground for more', () => {
    const aim = by('2010-03-31', { firmness: 'strive' });
    expect(steps('2010-03-25', {}, aim)).toEqual(['blue near']);
    expect(steps('2010-04-05', {}, aim)).toEqual([]);
  });
});

describe('after blue', () => {
  const silent = { notices: [blue] };
  const answered = { notices: [blue], replies: [reply('a', '2010-03-25', { notice: 'b' })] };
  test.each([
    ['the answer is awaited', '2010-03-29', silent, ['hold awaiting-answer']],
    ['silence past the answer day', '2010-03-30', silent, ['yellow unanswered b']],
    ['answered and not overdue', '2010-03-31', answered, []],
    ['answered and overdue', '2010-04-01', answered, ['yellow overdue b']],
  ] as const)('%s', (_name, day, records, wanted) => {
    expect(steps(day, records as Partial<Records>)).toEqual(wanted);
  });
});

describe('after yellow', () => {
  const silent = { notices: [blue, yellow] };
  const answered = { ...silent, replies: [reply('a', '2010-04-06', { notice: 'y' })] };
  test.each([
    ['the answer is awaited', '2010-04-09', silent, ['hold awaiting-answer']],
    ['silence past the answer day', '2010-04-10', silent, ['red unanswered y']],
    ['an answer gives the time of the notice', '2010-04-08', answered, ['hold awaiting-answer']],
    ['answered and still open', '2010-04-10', answered, ['red still-open y']],
    ['red is the last', '2010-05-10', { notices: [blue, yellow, red] }, ['hold red-sent']],
  ] as const)('%s', (_name, day, records, wanted) => {
    expect(steps(day, records as Partial<Records>)).toEqual(wanted);
  });
});

test('an exemption holds a notice back; what is done or closed needs none', () => {
  const exempt = { decisions: [decision('exemption', '2010-04-01', { task: '1.1', unit: '甲', grounds: 'others' })] };
  expect(steps('2010-04-05', exempt)).toEqual(['hold exempt']);
  const closed = { decisions: [decision('close-out', '2010-04-01', { task: '1.1', unit: '甲', on: '2010-03-30' })] };
  expect(steps('2010-04-05', closed)).toEqual([]);
});

test('rectification and matters have ladders of their own; a contradicted task is followed up by its order', () => {
  const records = {
    inspections: [
      inspection('i', '2010-03-01', [
        finding('i#1', '甲', 'contradicted', { task: '1.1', rectify: { by: '2010-03-20', require: '补办' } }),
      ]),
    ],
    meetings: [
      meeting('m', 'x', '2010-Q1', '2010-03-01', {
        matters: [{ id: 'm#1', unit: '甲', title: '报送', by: '2010-03-15', place: place() }],
      }),
    ],
  };
  const { proposals } = ladderOn(stateOn(plan({ tasks: [task('1.1', by('2010-03-31'))], records }), '2010-04-05'));
  expect(proposals.map(({ subject, colour }) => [subject.id, subject.about, colour])).toEqual([
    ['i#1', { finding: 'i#1' }, 'yellow'],
    ['m#1', { matter: 'm#1' }, 'yellow'],
  ]);
});

test('days to answer are working days of the policy', () => {
  const { proposals } = ladderOn(stateOn(plan({ tasks: [task('1.1', by('2010-03-31'))] }), '2010-04-01'));
  // 3 to 5 April 2010 were the holiday of 清明节.
  expect(proposals[0]?.answerBy.day).toBe('2010-04-09');
});
