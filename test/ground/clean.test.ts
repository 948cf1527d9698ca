import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clean,
  cleanText,
  escapeCss,
  escapeCsv,
  escapeHtml,
  escapeMarkdown,
  escapeXml,
} from '../../src/ground/text/clean.ts';
import { hostile } from '../render/hostile.ts';

const anything = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
// biome-ignore format: one class
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufffe\uffff\u{e0000}-\u{e007f}]/u;

describe('clean', () => {
  it.each([
    ['市法院', '市法院'],
    ['a\u202eb', 'a⟨U+202E⟩b'],
    ['\u001b[31m', '⟨U+001B⟩[31m'],
    ['甲\r\n乙\n丙\r丁', '甲⏎乙⏎丙⟨U+000D⟩丁'],
    ['块文本\n', '块文本'],
    ['\u{e0041}', '⟨U+E0041⟩'],
    ['::error::x', ':⟨U+003A⟩error:⟨U+003A⟩x'],
    ['##[x', '#⟨U+0023⟩[x'],
    ['☎\ufe0f 龍\u{e0100}', '☎\ufe0f 龍\u{e0100}'],
    ['☎\ufe0f\ufe0f', '☎\ufe0f⟨U+FE0F⟩'],
    ['a\ufe0f', 'a⟨U+FE0F⟩'],
    ['9:30—10:00', '9:30—10:00'],
  ])('%j becomes %j', (raw, cleaned) => {
    expect(clean(raw)).toBe(cleaned);
  });

  it('leaves nothing hidden, no line break and no CI command, whole or in pieces', () => {
    fc.assert(
      fc.property(anything, fc.nat(20), (raw, at) => {
        for (const cleaned of [
          clean(raw),
          cleanText([{ text: raw.slice(0, at) }, { text: raw.slice(at), strong: true }]),
        ]) {
          expect(cleaned).not.toMatch(INVISIBLE);
          expect(cleaned).not.toMatch(/::|##/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is stable: clean text stays as it is', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        expect(clean(clean(raw))).toBe(clean(raw));
      }),
    );
  });
});

describe('escapers', () => {
  it('lets no markup through HTML, XML and CSS', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        expect(escapeHtml(raw)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
        expect(escapeXml(raw)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
        expect(escapeXml(raw)).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
        expect(escapeCss(raw).replace(/\\[0-9a-f]{1,6} /g, '')).toMatch(/^[A-Za-z0-9\u3000-\u9fff\uff00-\uffef]*$/);
      }),
      { numRuns: 500 },
    );
  });

  it('replaces what XML cannot hold', () => {
    expect(escapeXml('a\u0001\ufffe<b>')).toBe('a\ufffd\ufffd&lt;b&gt;');
  });

  it.each([
    ['2010-12-31', '2010-12-31'],
    ['3.2', '3.2'],
    ['1. 项', '1\\. 项'],
    ['- 项', '\\- 项'],
    ['[a](b)', '\\[a\\](b)'],
    ['a|b', 'a\\|b'],
    ['<b>', '&lt;b&gt;'],
    ['https://x', 'https:<!-- -->//x'],
    ['a@b.cn', 'a@<!-- -->b.cn'],
    ['#12', '\\#<!-- -->12'],
  ])('%s is written %s in Markdown', (raw, escaped) => {
    expect(escapeMarkdown(raw)).toBe(escaped);
  });

  it.each([
    ['-3', '-3'],
    ['72.9%', '72.9%'],
    ['0.5', '0.5'],
    ['2010-12-31', '2010-12-31'],
    ['市法院', '市法院'],
    ['007', "'007"],
    ['110101199003071234', "'110101199003071234"],
    ['3-2', "'3-2"],
    ['=1+1', "'=1+1"],
    ['-1+2', "'-1+2"],
    ['＝A1', "'＝A1"],
    ['\t=1', "'⟨U+0009⟩=1"],
    ['a,"b"', '"a,""b"""'],
    ["'已有", "''已有"],
  ])('%j is the CSV field %s', (raw, field) => {
    expect(escapeCsv(raw)).toBe(field);
  });

  it('keeps the trailing zero of a code but not the text mark of a figure', () => {
    expect(escapeCsv('3.10', true)).toBe("'3.10");
    expect(escapeCsv('3.10')).toBe('3.10');
  });
});
