/** What people decided laid over what the signals give: dropped, added, kept, and what of a decision cannot stand. */
import { describe, expect, test } from 'vitest';
import { candidatesOf, isWithin, parseVerdictAnchor, verdictAnchor } from '../../src/circular/anchors.ts';
import { decided, likeCases, selectionProblems } from '../../src/circular/decided.ts';
import { SIGNALS, sideOf } from '../../src/circular/signals.ts';
import type { SelectionItem, SelectionRecord } from '../../src/plan/circular-records.ts';
import {
  at,
  breakdown,
  by,
  duty,
  finding,
  inspection,
  item,
  judged,
  noDate,
  report,
  reportDuty,
  type Small,
  task,
  unitOf,
} from './small.ts';

/** 甲局 reported late and left a task undone; 乙局 reported late as well; a good practice was found with 丙局. */
const SMALL: Small = {
  units: [{ id: '丙局', group: '局' }],
  tasks: [task('1', by('2010-06-01'), { units: ['甲局'] }), task('2', by('2010-12-31'), { units: ['乙局', '丙局'] })],
  duties: [{ ...reportDuty, owners: ['甲局', '乙局', '丙局'] }],
  records: {
    reports: [
      report('2010-07-15', [item('1', 'under-way')]),
      report('2010-07-14', [], { id: 'report-乙', unit: '乙局', place: at('report-乙.yaml') }),
      report('2010-07-09', [], { id: 'report-丙', unit: '丙局', place: at('report-丙.yaml') }),
    ],
    inspections: [
      inspection('2010-05-10', [
        finding('visit#1', 'confirmed', { unit: '丙局', task: '2', place: at('visit.yaml', 'findings', 0) }),
        finding('visit#2', 'confirmed', { unit: '甲局', task: '1', place: at('visit.yaml', 'findings', 1) }),
        finding('visit#3', 'confirmed', { unit: '甲局', place: at('visit.yaml', 'findings', 2) }),
      ]),
    ],
  },
};
const judgement = judged(SMALL);

const APPROVER = '分管领导';
function selection(...items: readonly Partial<SelectionItem>[]): SelectionRecord {
  return {
    id: '2010-H1',
    known: '2010-07-25',
    exercise: false,
    place: at('selection.yaml'),
    period: '2010-H1',
    date: '2010-07-25',
    asOf: '2010-07-20',
    approver: APPROVER,
    recused: [],
    items: items.map((one) => ({ anchor: '', choice: 'kept', evidence: [], ...one })),
  };
}

const add = (anchor: string, evidence: string, more: Partial<SelectionItem> = {}): Partial<SelectionItem> => ({
  anchor,
  choice: 'added',
  words: '做法好',
  reason: '可以推广',
  evidence: [evidence],
  ...more,
});
const drop = (anchor: string, more: Partial<SelectionItem> = {}): Partial<SelectionItem> => ({
  anchor,
  choice: 'dropped',
  grounds: 'circumstances',
  reason: '情有可原',
  ...more,
});
const laid = (...items: readonly Partial<SelectionItem>[]) => decided(judgement, selection(...items));
const verdicts = (one: ReturnType<typeof laid>, unit: string) =>
  unitOf(one, unit).verdicts.map(({ verdict }) => verdict);

test('the signals give what the decisions below are about', () => {
  expect(candidatesOf(judgement).map(({ anchor }) => anchor)).toEqual([
    'criticism/slack/甲局',
    'criticism/slack/乙局',
    'criticism/little-result/甲局',
  ]);
});

describe('added', () => {
  test('praise stands with its words, reason, approver and record, and makes the unit a praised one', () => {
    const made = laid(add('praise/marked-results/丙局', 'visit#1'));
    expect(made.decided.added).toEqual([
      {
        anchor: 'praise/marked-results/丙局',
        side: 'praise',
        verdict: 'marked-results',
        unit: '丙局',
        words: '做法好',
        reason: '可以推广',
        approver: APPROVER,
        places: [at('visit.yaml', 'findings', 0)],
      },
    ]);
    expect(unitOf(judgement, '丙局').class).toBe('neither');
    expect(unitOf(made, '丙局')).toMatchObject({
      class: 'praised',
      verdicts: [{ verdict: 'marked-results', side: 'praise', signals: [] }],
    });
    expect([judgement.classes.praised, made.classes.praised]).toEqual([0, 1]);
    // Nobody else is praised for it.
    expect(verdicts(made, '乙局')).toEqual(['slack']);
  });

  test('criticism is asked to be answered like any other', () => {
    const made = laid(add('criticism/weak-measures/丙局', 'visit#1', { approver: '另一位领导' }));
    expect(unitOf(made, '丙局').class).toBe('criticised');
    expect(made.decided.added[0]!.approver).toBe('另一位领导');
    const asked = (one: typeof judgement) =>
      one.requirements.find(({ kind }) => kind === 'reply')!.units.map(({ unit }) => unit);
    expect([asked(judgement), asked(made)]).toEqual([
      ['甲局', '乙局'],
      ['甲局', '乙局', '丙局'],
    ]);
  });

  test('beside criticism it makes both, in printed order, and the verdict of signals keeps its signals', () => {
    const made = laid(add('praise/marked-results/乙局', 'report-乙'), add('criticism/slack/乙局', 'report-乙'));
    expect(unitOf(made, '乙局').class).toBe('both');
    expect(verdicts(made, '乙局')).toEqual(['marked-results', 'slack']);
    expect(unitOf(made, '乙局').verdicts[1]!.signals.map(({ id }) => id)).toEqual(['report-late', 'stalled']);
  });

  test.each([
    ['without a record', add('praise/marked-results/丙局', 'visit#1', { evidence: [] })],
    ['with a record that is not there', add('praise/marked-results/丙局', 'visit#9')],
    ['of a unit that is not judged', add('praise/marked-results/丁局', 'visit#1')],
    ['under no verdict', add('praise/slack/丙局', 'visit#1')],
    ['that is only kept', add('praise/marked-results/丙局', 'visit#1', { choice: 'kept' })],
  ])('%s it is passed over', (_what, one) => {
    const made = laid(one);
    expect(made.decided.added).toEqual([]);
    expect(made.units).toEqual(judgement.units);
  });
});

test('praise that holds by all its signals together is dropped with any of them, and with none of another', () => {
  const good = judged({
    tasks: [task('1.1', by('2010-07-05')), task('1.2', by('2010-12-31', { from: '2010-07-01' }))],
    duties: [reportDuty],
    breakdowns: [breakdown('2010-04-20', [{ task: '1.1' }, { task: '1.2' }])],
    records: {
      reports: [report('2010-07-02', [item('1.1', 'done', { done: '2010-07-02' }), item('1.2', 'under-way')])],
      inspections: [inspection('2010-07-08', [finding('a', 'confirmed', { task: '1.1' })])],
    },
  });
  const left = (...items: readonly Partial<SelectionItem>[]) => verdicts(decided(good, selection(...items)), '甲局');
  expect(left({ anchor: 'praise/solid/甲局' })).toEqual(['solid', 'marked-results']);
  expect(left(drop('praise/marked-results/甲局'))).toEqual(['solid']);
  expect(left(drop('praise/solid/甲局/all-reports-on-time'))).toEqual(['marked-results']);
  expect(left(drop('praise/solid/甲局'))).toEqual(['marked-results']);
});

describe('dropped', () => {
  test('one signal leaves the others standing, a whole verdict leaves nothing', () => {
    const overdue = laid(drop('criticism/little-result/甲局/overdue'));
    expect(verdicts(overdue, '甲局')).toEqual(['slack']);
    expect(overdue.decided.dropped).toMatchObject([
      { unit: '甲局', side: 'criticism', verdict: 'little-result', reason: '情有可原', approver: APPROVER },
    ]);
    expect(overdue.decided.dropped[0]!.signals.map(({ id }) => id)).toEqual(['overdue']);
    // The place of an item that is only being decided is that of the decision.
    expect(overdue.decided.dropped[0]!.places).toEqual([at('selection.yaml')]);
    const all = laid(drop('criticism/slack/甲局'), drop('criticism/little-result/甲局'));
    expect([verdicts(all, '甲局'), unitOf(all, '甲局').class]).toEqual([[], 'neither']);
    // The same signal of another unit is another matter.
    expect(verdicts(all, '乙局')).toEqual(['slack']);
    expect(all.units.map(({ figures }) => figures)).toEqual(judgement.units.map(({ figures }) => figures));
  });

  test('with what mended the fact, and the reply that was accepted', () => {
    const made = laid(
      drop('criticism/slack/丙局/report-late', {
        grounds: 'fact-corrected',
        evidence: ['report-丙'],
        reply: '答复',
        place: at('selection.yaml', 'items', 0),
      }),
    );
    expect(made.decided.dropped).toMatchObject([
      { signals: [], reply: '答复', places: [at('report-丙.yaml'), at('selection.yaml', 'items', 0)] },
    ]);
  });

  test('like cases that are still criticised are named, others are not', () => {
    expect(likeCases(laid(drop('criticism/slack/甲局')))).toEqual([
      { anchor: 'criticism/slack/甲局', others: ['criticism/slack/乙局'] },
    ]);
    expect(likeCases(laid(drop('criticism/little-result/甲局')))).toEqual([]);
    expect(likeCases(laid(drop('criticism/slack/甲局'), drop('criticism/slack/乙局')))).toEqual([]);
    expect(likeCases(laid(drop('criticism/slack/甲局', { grounds: 'fact-corrected' })))).toEqual([]);
  });

  test('what nothing was decided about is named', () => {
    const made = laid({ anchor: 'criticism/slack/甲局/report-late' }, drop('criticism/little-result/甲局'));
    expect(made.decided.undecided).toEqual(['criticism/slack/乙局']);
  });
});

describe('what cannot stand', () => {
  const wrong = (...items: readonly Partial<SelectionItem>[]) =>
    selectionProblems(judgement, selection(...items)).map(({ code }) => code);

  test.each<[string, Partial<SelectionItem>, readonly string[]]>([
    ['a candidate kept', { anchor: 'criticism/slack/甲局' }, []],
    ['kept what is none', { anchor: 'criticism/slack/丙局' }, ['no-candidate']],
    ['no anchor at all', { anchor: 'overall/units' }, ['no-anchor']],
    ['a candidate dropped', drop('criticism/slack/甲局'), []],
    ['dropped what is none', drop('criticism/slack/丙局'), ['no-candidate']],
    ['dropped without a reason', drop('criticism/slack/甲局', { reason: '  ' }), ['reason-missing']],
    ['mended without a record', drop('criticism/slack/丙局', { grounds: 'fact-corrected' }), ['evidence-missing']],
    ['mended', drop('criticism/slack/丙局', { grounds: 'fact-corrected', evidence: ['report-丙'] }), []],
    [
      'said to be mended while it still speaks',
      drop('criticism/slack/甲局/report-late', { grounds: 'fact-corrected', evidence: ['report-2010-07-15'] }),
      ['fact-not-corrected'],
    ],
    [
      'mended in one of two signals',
      drop('criticism/slack/甲局/report-missing', { grounds: 'fact-corrected', evidence: ['report-2010-07-15'] }),
      [],
    ],
    ['added', add('praise/marked-results/丙局', 'visit#1'), []],
    ['added what the signals give', add('criticism/slack/甲局', 'visit#2'), ['already-candidate']],
    ['added of nobody judged', add('praise/marked-results/丁局', 'visit#1'), ['unit-not-judged']],
    ['added without a record', add('praise/marked-results/丙局', '', { evidence: [] }), ['evidence-missing']],
    ['added on no record', add('praise/marked-results/丙局', 'visit#9'), ['evidence-unknown']],
    ['added on the record of another', add('praise/marked-results/丙局', 'visit#2'), ['evidence-of-others']],
    ['praised for what it is criticised for', add('praise/marked-results/甲局', 'report-2010-07-15'), ['both-sides']],
    ['praised for something else', add('praise/marked-results/甲局', 'visit#3'), []],
    [
      'praised for what it is criticised for, by another record',
      add('praise/marked-results/甲局', 'visit#2'),
      ['both-sides'],
    ],
  ])('%s', (_what, one, codes) => {
    expect(wrong(one)).toEqual(codes);
  });

  test('a record known later than the day judged', () => {
    const late = judged({
      ...SMALL,
      records: {
        ...SMALL.records,
        inspections: [inspection('2010-07-21', [finding('later#1', 'confirmed', { unit: '丙局' })])],
      },
    });
    const found = selectionProblems(late, selection(add('praise/marked-results/丙局', 'later#1')));
    expect(found).toMatchObject([
      { code: 'evidence-later', args: { id: 'later#1', day: '2010-07-21', asOf: '2010-07-20' } },
    ]);
  });

  test('both sides added on one record; praise beside criticism where the plan forbids it', () => {
    expect(wrong(add('praise/marked-results/丙局', 'visit#1'), add('criticism/weak-measures/丙局', 'visit#1'))).toEqual(
      ['both-sides', 'both-sides'],
    );
    const strict = judged({ ...SMALL, policy: { praise: 'only-without-criticism' } });
    const codes = (one: Partial<SelectionItem>) => selectionProblems(strict, selection(one)).map(({ code }) => code);
    expect(codes(add('praise/marked-results/甲局', 'visit#3'))).toEqual(['praise-beside-criticism']);
    expect(codes(add('praise/marked-results/丙局', 'visit#1'))).toEqual([]);
  });

  test('an approver who has to step aside, for his own unit only', () => {
    const own = judged({ ...SMALL, office: { director: { post: '丙局局长' } } });
    const codes = (one: Partial<SelectionItem>, approver: string) =>
      selectionProblems(own, { ...selection(one), approver }).map(({ code }) => code);
    expect(codes(add('praise/marked-results/丙局', 'visit#1'), '丙局局长')).toEqual(['approver-recused']);
    expect(codes(add('praise/marked-results/丙局', 'visit#1', { approver: '丙局局长' }), APPROVER)).toEqual([
      'approver-recused',
    ]);
    expect(codes({ anchor: 'criticism/slack/甲局' }, '丙局局长')).toEqual([]);
  });
});

describe('anchors', () => {
  test('of every signal lead back to it', () => {
    for (const { id, verdict } of SIGNALS) {
      const named = { side: sideOf(verdict), verdict, unit: '甲局', signal: id };
      expect(parseVerdictAnchor(verdictAnchor(named))).toEqual(named);
      const { signal: _signal, ...whole } = named;
      expect(parseVerdictAnchor(verdictAnchor(whole))).toEqual(whole);
    }
  });

  test.each([
    'criticism/slack',
    'criticism/slack/',
    'criticism/slack//report-late',
    'praise/slack/甲局',
    'criticism/nothing/甲局',
    'criticism/slack/甲局/nothing',
    'criticism/slack/甲局/overdue',
    'criticism/slack/甲局/report-late/more',
    'overall/units',
    '',
  ])('%s is none', (anchor) => {
    expect(parseVerdictAnchor(anchor)).toBeUndefined();
  });

  test('a signal is within its sentence, a longer name of a unit is not', () => {
    expect(isWithin('criticism/slack/甲局', 'criticism/slack/甲局')).toBe(true);
    expect(isWithin('criticism/slack/甲局/report-late', 'criticism/slack/甲局')).toBe(true);
    expect(isWithin('criticism/slack/甲局', 'criticism/slack/甲局/report-late')).toBe(false);
    expect(isWithin('criticism/slack/甲局二处', 'criticism/slack/甲局')).toBe(false);
  });
});

test('an agenda without a day is nobody’s lapse', () => {
  // Beside the decision: what nobody promised for a day is no candidate.
  const made = judged({ duties: [duty('议程', 'agenda', noDate)], tasks: SMALL.tasks! });
  expect(candidatesOf(made).map(({ anchor }) => anchor)).toEqual(['criticism/little-result/甲局']);
});
