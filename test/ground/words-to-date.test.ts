import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefused, resolveWords, wordsAgree } from '../../src/ground/calendar/words-to-date.ts';

const in2010 = { year: 2010 };

const year = { by: '2010-12-31', precision: 'year' };
const december = { by: '2010-12-31', precision: 'month' };
const third = { by: '2010-09-30', precision: 'quarter' };
const firstHalf = { by: '2010-06-30', precision: 'half-year' };

describe('one time', () => {
  test.each([
    ['2010年底前', year],
    ['2010年年底前', year],
    ['2010年末', year],
    ['2010年', year],
    ['2010年度', year],
    ['2010年内', year],
    ['在2010年', year],
    ['到2010年底', year],
    ['截至2010年底', year],
    ['2010年底前完成', year],
    ['2010年底前。', year],
    ['2011年底', { by: '2011-12-31', precision: 'year' }],
    ['年底前', year],
    ['年内', year],
    ['今年年底', year],
    ['明年底前', { by: '2011-12-31', precision: 'year' }],
    ['2011年初', { by: '2011-01-31', precision: 'month' }],
    ['12月底前', december],
    ['12月末', december],
    ['12月', december],
    ['10月', { by: '2010-10-31', precision: 'month' }],
    ['2011年2月底前', { by: '2011-02-28', precision: 'month' }],
    ['十月份', { by: '2010-10-31', precision: 'month' }],
    ['10月中旬', { by: '2010-10-20', precision: 'month' }],
    ['2月下旬', { by: '2010-02-28', precision: 'month' }],
    ['上半年', firstHalf],
    ['2010年上半年', firstHalf],
    ['下半年', { by: '2010-12-31', precision: 'half-year' }],
    ['第三季度', third],
    ['三季度末', third],
    ['2010年第3季度', third],
    ['2010年12月31日', { by: '2010-12-31', precision: 'day' }],
    ['2010年12月31日前', { by: '2010-12-31', precision: 'day' }],
    ['12月15日以前', { by: '2010-12-15', precision: 'day' }],
    ['二〇一〇年十二月三十一日', { by: '2010-12-31', precision: 'day' }],
    ['二○一○年十月二十日', { by: '2010-10-20', precision: 'day' }],
    ['２０１０年１２月２５日前', { by: '2010-12-25', precision: 'day' }],
    ['2010 年 9 月 30 日', { by: '2010-09-30', precision: 'day' }],
    ['2010-12-31', { by: '2010-12-31', precision: 'day' }],
    ['２０１０－１２－３１', { by: '2010-12-31', precision: 'day' }],
    ['2010.9.30', { by: '2010-09-30', precision: 'day' }],
    ['2021.8', { by: '2021-08-31', precision: 'month' }],
    ['2021.10', { by: '2021-10-31', precision: 'month' }],
  ])('%s', (wording, expected) => {
    expect(resolveWords(wording, in2010)).toEqual(expected);
  });
  test('the end of the plan', () => {
    expect(resolveWords('方案期满前', { planTo: '2011-12-31' })).toEqual({ by: '2011-12-31', precision: 'day' });
  });
});

describe('a window', () => {
  test.each([
    ['3月—12月', { from: '2010-03-01', by: '2010-12-31', precision: 'month' }],
    ['3—12月', { from: '2010-03-01', by: '2010-12-31', precision: 'month' }],
    ['3-12月', { from: '2010-03-01', by: '2010-12-31', precision: 'month' }],
    ['3月到12月', { from: '2010-03-01', by: '2010-12-31', precision: 'month' }],
    ['三月至十二月底', { from: '2010-03-01', by: '2010-12-31', precision: 'month' }],
    ['2010年11月至2011年2月', { from: '2010-11-01', by: '2011-02-28', precision: 'month' }],
    ['2011年3月至6月', { from: '2011-03-01', by: '2011-06-30', precision: 'month' }],
    ['自3月1日起至6月30日止', { from: '2010-03-01', by: '2010-06-30', precision: 'day' }],
    ['2010-03-01至2010-06-30', { from: '2010-03-01', by: '2010-06-30', precision: 'day' }],
    ['2010—2012年', { from: '2010-01-01', by: '2012-12-31', precision: 'year' }],
    ['第一季度至第三季度', { from: '2010-01-01', by: '2010-09-30', precision: 'quarter' }],
    ['全年', { from: '2010-01-01', by: '2010-12-31', precision: 'year' }],
    ['2011年全年', { from: '2011-01-01', by: '2011-12-31', precision: 'year' }],
  ])('%s', (wording, expected) => {
    expect(resolveWords(wording, in2010)).toEqual(expected);
  });
});

describe('firmness and principle', () => {
  test.each([
    ['力争2010年', { ...year, firmness: 'strive' }],
    ['力争在2010年底前完成', { ...year, firmness: 'strive' }],
    ['2010年底前力争完成', { ...year, firmness: 'strive' }],
    ['争取上半年', { ...firstHalf, firmness: 'strive' }],
    ['确保2010年底前完成', year],
    ['原则上每季度召开一次', { every: 'quarter', times: 1, inPrinciple: true }],
  ])('%s', (wording, expected) => {
    expect(resolveWords(wording, in2010)).toEqual(expected);
  });
});

describe('recurring', () => {
  test.each([
    ['每年', { every: 'year' }],
    ['每年年初', { every: 'year', by: '01-31' }],
    ['每年初', { every: 'year', by: '01-31' }],
    ['每年年底前', { every: 'year', by: '12-31' }],
    ['每年12月底前', { every: 'year', by: '12-31' }],
    ['每年6月20日前', { every: 'year', by: '06-20' }],
    ['每年上半年', { every: 'year', by: '06-30' }],
    ['每年两次', { every: 'year', times: 2 }],
    ['一年两次', { every: 'year', times: 2 }],
    ['每年不少于2次', { every: 'year', times: 2 }],
    ['每季度', { every: 'quarter' }],
    ['每季', { every: 'quarter' }],
    ['每季度一次', { every: 'quarter', times: 1 }],
    ['每季度末', { every: 'quarter' }],
    ['每季度末月25日前', { every: 'quarter', day: 25 }],
    ['每半年', { every: 'half-year' }],
    ['每半年报告一次', { every: 'half-year', times: 1 }],
    ['每月', { every: 'month' }],
    ['按月', { every: 'month' }],
    ['每个月', { every: 'month' }],
    ['每月25日', { every: 'month', day: 25 }],
    ['每月20日前', { every: 'month', day: 20 }],
    ['每月二十日前', { every: 'month', day: 20 }],
    ['每月底前', { every: 'month' }],
    ['每周', { every: 'week' }],
    ['每周二', { every: 'week', day: 2 }],
    ['每星期天前', { every: 'week', day: 7 }],
    ['每周一次', { every: 'week', times: 1 }],
    ['每半年结束后10个工作日内', { every: 'half-year', after: 'period-end', within: '10 working days' }],
  ])('%s', (wording, expected) => {
    expect(resolveWords(wording)).toEqual(expected);
  });
});

describe('from an event, standing, or no time at all', () => {
  test.each([
    ['收到之日起3个月', { after: 'event', event: '收到', within: '3 months' }],
    ['自收到之日起三个月内', { after: 'event', event: '收到', within: '3 months' }],
    ['会后5个工作日', { after: 'event', event: '会议', within: '5 working days' }],
    ['每次会后五个工作日内', { after: 'event', event: '会议', within: '5 working days' }],
    ['接到通知后15日内', { after: 'event', event: '接到通知', within: '15 days' }],
    ['文件印发之日起半年内', { after: 'event', event: '文件印发', within: '6 months' }],
    ['交办后两周内', { after: 'event', event: '交办', within: '14 days' }],
    ['批准后一年内', { after: 'event', event: '批准', within: '12 months' }],
    ['及时', { after: 'event' }],
    ['长期坚持', { standing: true }],
    ['持续推进', { standing: true }],
    ['常态化', { standing: true }],
    ['定期', { undetermined: true }],
    ['不定期', { undetermined: true }],
    ['适时', { undetermined: true }],
  ])('%s', (wording, expected) => {
    expect(resolveWords(wording)).toEqual(expected);
  });
});

describe('refused', () => {
  test.each([
    ['9月31日', 'not-a-day'],
    ['2011年2月29日前', 'not-a-day'],
    ['13月底前', 'not-a-day'],
    ['每月32日', 'not-a-day'],
    ['每年9月31日', 'not-a-day'],
    ['3月至9月31日', 'not-a-day'],
    ['10月前', 'ambiguous'],
    ['2010年前', 'ambiguous'],
    ['2021.1', 'ambiguous'],
    ['11月至2月', 'ends-before-start'],
    ['3日内', 'no-event'],
    ['三个月内', 'no-event'],
    ['即日起3个月', 'no-event'],
    ['方案期满前', 'no-plan-end'],
    ['', 'not-understood'],
    ['   ', 'not-understood'],
    ['10年底', 'not-understood'],
    ['12月中', 'not-understood'],
    ['每两年', 'not-understood'],
    ['每季度25日', 'not-understood'],
    ['每年0次', 'not-understood'],
    ['2010年底前，2011年底前', 'not-understood'],
    ['6月底前完成50%', 'not-understood'],
    ['尽早谋划2010年', 'not-understood'],
    ['国庆节前', 'not-understood'],
    ['收到后0日内', 'not-understood'],
    ['底前', 'not-understood'],
    ['每周前', 'not-understood'],
    ['一季度一次', 'not-understood'],
    ['2010至上半年', 'not-understood'],
    ['初', 'not-understood'],
    ['年', 'not-understood'],
    ['上半年后10日内', 'no-event'],
    ['by the end of 2010', 'not-understood'],
  ])('%s', (wording, refused) => {
    expect(resolveWords(wording, in2010)).toEqual({ refused });
  });
  test.each(['12月底前', '10月', '上半年', '第三季度', '年底前', '年内', '12月31日', '3月—12月', '今年', '全年'])(
    '%s when no year is known',
    (wording) => {
      expect(resolveWords(wording)).toEqual({ refused: 'no-year' });
    },
  );
  test('any text gives an answer and never throws', () => {
    const pieces = [
      '2010',
      '年',
      '月',
      '日',
      '12',
      '31',
      '底',
      '前',
      '每',
      '季度',
      '半',
      '至',
      '—',
      '-',
      '起',
      '内',
      '个',
      '后',
      '十',
      '一',
      '力争',
      '.',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
        const outcome = resolveWords(parts.join(''), in2010);
        if (!isRefused(outcome)) expect(Object.keys(outcome).length).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(resolveWords(text)).toBeTypeOf('object');
      }),
    );
  });
  test('a paragraph is no time limit', () => {
    expect(resolveWords(`${'长期'.repeat(5000)}年底前`)).toEqual({ refused: 'not-understood' });
  });
});

describe('words and deadline', () => {
  test.each([
    ['2010年底前', { by: '2010-12-31' }],
    ['12月底前', { by: '2010-12-31' }],
    ['力争2010年', { by: '2010-12-31', firmness: 'strive' }],
    ['每年', { every: 'year', by: '12-20' }],
    ['每月', { every: 'month', day: 25 }],
    ['3月—12月', { from: '2010-03-01', by: '2010-12-31' }],
    ['定期', { undetermined: true as const }],
    ['定期', { by: '2010-12-31', inferred: true as const }],
    ['会后5个工作日', { after: 'event', within: '5 working days' }],
  ])('%s agrees', (wording, deadline) => {
    expect(wordsAgree(wording, deadline)).toMatchObject({ verdict: 'agree', fields: [] });
  });
  test.each([
    ['2010年底前', { by: '2011-12-31' }, ['by']],
    ['2010年底前', { by: '2010-11-30' }, ['by']],
    ['2010年底前', { by: '2010-12-31', firmness: 'strive' }, ['firmness']],
    ['力争2010年', { by: '2010-12-31' }, ['firmness']],
    ['3月—12月', { from: '2010-04-01', by: '2010-12-31' }, ['from']],
    ['每年两次', { every: 'year', times: 1 }, ['times']],
    ['每年两次', { every: 'year' }, ['times']],
    ['每季度', { every: 'half-year' }, ['every']],
    ['每月20日前', { every: 'month', day: 25 }, ['day']],
    ['2010年底前', { standing: true as const }, ['by', 'standing']],
    ['长期坚持', { by: '2010-12-31' }, ['standing', 'by']],
    ['定期', { by: '2010-12-31' }, ['undetermined', 'by']],
    ['会后5个工作日', { after: 'event', within: '5 days' }, ['within']],
  ])('%s disagrees with %j', (wording, deadline, fields) => {
    expect(wordsAgree(wording, deadline)).toMatchObject({ verdict: 'disagree', fields });
  });
  test('nothing is said of words that are refused', () => {
    expect(wordsAgree('9月31日', { by: '2010-09-30' })).toMatchObject({
      verdict: 'unknown',
      words: { refused: 'not-a-day' },
    });
    expect(wordsAgree('明年底前', { by: '2011-12-31' })).toMatchObject({ verdict: 'unknown' });
  });
  test("the plan's year goes before the deadline's", () => {
    expect(wordsAgree('12月底前', { by: '2011-12-31' }, in2010)).toMatchObject({ verdict: 'disagree', fields: ['by'] });
  });
});
