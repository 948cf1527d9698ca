import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIAGNOSTIC_CODES } from '../../src/ground/codes/diagnostics.ts';
import { sentence, summary } from '../../src/words/diagnostics.ts';
import { diagnostics as en } from '../../src/words/en/diagnostics.ts';
import { diagnostics as zh } from '../../src/words/zh/diagnostics.ts';
import { CHARACTER_TITLES, KEY_TITLES, TYPE_TITLES, VALUE_TITLES } from '../../src/words/zh/schema.ts';
import { readDocument } from '../../src/yaml/document.ts';
import { EXAMPLES } from '../yaml/examples.ts';

type Args = Record<string, string | number>;

const LANGS = ['zh', 'en'] as const;
/** Values that mean something only out of a closed set. */
const SAMPLES: Readonly<Record<string, readonly [string | number, string | number]>> = {
  bound: ['min', 'max'],
  character: ['U+3000', 'U+0007'],
  count: [2, 3],
  counted: [29, 30],
  declared: [30, 31],
  every: ['month', 'year'],
  expected: ['string', 'string|object'],
  firstLine: [4, 5],
  from: ['2010-02-01', '2010-03-01'],
  instead: ['  ', '    '],
  keys: ['by、every', 'by、standing'],
  limit: [3_000_000, 9_000_000],
  line: [7, 8],
  period: ['2010-H1', '2010-Q2'],
  says: ['by', 'by、every'],
  size: [4_000_000, 8_000_000],
  title: ['标题', 'deadline'],
  what: ['sections', 'tasks'],
  written: ['3.10', '4.20'],
};
const sample = (name: string, which: 0 | 1) => (SAMPLES[name] ?? [`甲${name}`, `乙${name}`])[which];

describe.each(LANGS)('sentences in %s', (lang) => {
  it.each(DIAGNOSTIC_CODES)('$code uses each of its values', ({ code, args: names }) => {
    // A suggestion stands in the place of a list, so each value is tried with the others empty and with the others given.
    const given = Object.fromEntries(names.map((name) => [name, sample(name, 0)!])) as Args;
    const bases: Args[] = [given, { ...given, ...('near' in given && { near: '' }) }];
    const unused = names.filter((name) => {
      const other = sample(name, 1)!;
      return bases.every(
        (base) => sentence(lang, { code, args: { ...base, [name]: other } }) === sentence(lang, { code, args: base }),
      );
    });
    expect(unused).toEqual([]);
  });

  it.each(DIAGNOSTIC_CODES)('$code is whole, whatever is empty', ({ code, args: names }) => {
    const argsOf = (one: string | number) => Object.fromEntries(names.map((name) => [name, one]));
    const texts = [
      summary(lang, code),
      ...['', '0', '10', 'x'].map((one) => sentence(lang, { code, args: argsOf(one) })),
      sentence(lang, { code, args: argsOf(1) }),
      sentence(lang, { code, args: Object.fromEntries(names.map((name) => [name, sample(name, 0)!])) }),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/undefined|NaN|\[object|null/);
      expect(text).toMatch(lang === 'zh' ? /[。？]$/ : /[.?]$/);
      expect(text).not.toMatch(/\n/);
      if (lang === 'zh') expect(text).not.toMatch(/schema|token|JSON/i);
    }
  });

  it('survives any values', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DIAGNOSTIC_CODES),
        fc.array(
          fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.constantFrom('constructor', '__proto__', 'toString')),
          { minLength: 4, maxLength: 4 },
        ),
        (entry, values) => {
          const args = Object.fromEntries(entry.args.map((name, index) => [name, values[index]!]));
          expect(sentence(lang, { code: entry.code, args })).not.toMatch(/function|\[object/);
        },
      ),
    );
  });

  it('says no two codes alike', () => {
    const texts = DIAGNOSTIC_CODES.map(({ code }) => summary(lang, code));
    expect(new Set(texts).size).toBe(texts.length);
  });
});

it('has a sentence for every code and no other', () => {
  const codes = DIAGNOSTIC_CODES.map(({ code }) => code).sort();
  expect(Object.keys(zh).sort()).toEqual(codes);
  expect(Object.keys(en).sort()).toEqual(codes);
  expect(sentence('zh', { code: 'constructor', args: {} })).toBe('constructor');
});

it.each(Object.entries(EXAMPLES))('words what reading the example of %s gives', (code, example) => {
  const found = readDocument({ path: 'a.yaml', bytes: new TextEncoder().encode(example) }).diagnostics.find(
    (one) => one.code === code,
  )!;
  for (const lang of LANGS) expect(sentence(lang, found)).not.toContain('undefined');
  const { instead } = found.args;
  if (typeof instead === 'string' && instead.trim() !== '') expect(sentence('zh', found)).toContain(instead);
});

describe('as a clerk reads it', () => {
  const say = (code: string, args: Args) => sentence('zh', { code, args });

  it('asks whether the nearest name was meant', () => {
    expect(say('unit-unknown', { name: '市法援', near: '市法院' })).toBe(
      '单位“市法援”没有在 units.yaml 里登记；是不是“市法院”？',
    );
    expect(say('unit-unknown', { name: '某单位', near: '' })).toBe(
      '单位“某单位”没有在 units.yaml 里登记；请先登记，或改用已登记的名称。',
    );
    expect(say('key-unknown', { key: 'dealine', near: 'deadline', allowed: '' })).toBe(
      '这里没有栏目“dealine”；是不是“deadline”（完成时限）？',
    );
  });

  it('says what a number would become', () => {
    expect(say('number-unquoted', { written: '3.10', instead: '"3.10"' })).toBe(
      '3.10 会被读成数字 3.1，请加引号写成 "3.10"。',
    );
    expect(say('number-unquoted', { written: '2010', instead: '"2010"' })).toBe(
      '2010 会被读成数字，而不是文字，请加引号写成 "2010"。',
    );
    expect(say('number-unquoted', { written: 'true', instead: '"true"' })).toContain('是非值');
  });

  it('names types, keys, values and characters in Chinese', () => {
    expect(say('type-wrong', { written: '[…]', expected: 'string|object' })).toBe(
      '这里写的是一个列表，应当是文字或一组“栏目: 内容”。',
    );
    expect(say('key-missing', { key: 'deadline', title: 'deadline' })).toBe('缺少栏目“deadline”（完成时限），请补上。');
    expect(say('value-not-allowed', { written: 'dnoe', allowed: 'not-started、under-way、done', near: 'done' })).toBe(
      '不能写“dnoe”；是不是“done”（已完成）？可用的有：“not-started”（未启动）、“under-way”（推进中）、“done”（已完成）。',
    );
    expect(say('wide-space-indentation', { character: 'U+3000', instead: '    ' })).toBe(
      '行首缩进用了全角空格（U+3000），请改用半角空格（此处 4 个）。',
    );
    expect(say('empty-value', { title: '0' })).toContain('列表第 1 项');
    expect(say('pattern-wrong', { written: '上半年', title: 'period' })).toContain('2010-H1（上半年）');
    for (const titles of [CHARACTER_TITLES, KEY_TITLES, TYPE_TITLES, VALUE_TITLES]) {
      for (const title of Object.values(titles)) expect(title).toMatch(/^[\p{Script=Han}（）“”：、:\-\w ]+$/u);
    }
  });

  it('tells what has no dated breakdown', () => {
    expect(say('no-dated-breakdown', { unit: '市法院', count: 3, total: 26, tasks: '1.2、1.3、2.1' })).toBe(
      '市法院的 26 项承办事项中有 3 项还没有带时限的落实方案：1.2、1.3、2.1。',
    );
  });

  it('puts a task or a title into the sentence', () => {
    expect(say('time-undetermined', { task: '4.2', wording: '定期' })).toMatch(
      /^任务 4\.2 的时间没有定下来（原文：“定期”）/,
    );
    expect(say('time-undetermined', { task: '制定落实方案', wording: '' })).toMatch(
      /^“制定落实方案”的时间没有定下来，/,
    );
    expect(say('date-inferred', { what: 'period', wording: '2010-01-01—2011-12-31' })).toMatch(/^方案的起止日期（2010/);
  });

  it('rounds a size up, so that it is never said to be the limit', () => {
    expect(say('file-too-large', { size: 2_097_153, limit: 2_097_152 })).toBe(
      '文件有 2.1 MB，超过 2 MB 的上限，请拆成几个文件。',
    );
  });
});
