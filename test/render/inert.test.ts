/** No text of a plan becomes an escape, a command, a formula or markup in any format. The formats of offices and of CI: xlsx.test, docx.test, ci.test. */
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/ground/text/blocks.ts';
import { renderCsvDocument } from '../../src/render/csv.ts';
import { renderHtml } from '../../src/render/html.ts';
import { renderCalendar } from '../../src/render/ics.ts';
import { renderJson } from '../../src/render/json.ts';
import { breakTitle } from '../../src/render/layout/title.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { drawBordered } from '../../src/render/terminal/bordered.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { parseCsv } from './csv-reader.ts';
import { hostile } from './hostile.ts';
import { officialWith, pageWith } from './samples.ts';

// biome-ignore format: one class
const HIDDEN = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\ufffe\uffff\u{1ffff}\u{e0000}-\u{e007f}]|(?<=[a-z])\ufe01|\ufe02/u;
const documents = (text: string): Document[] => [pageWith(text), officialWith(text)];

it('has enough hostile texts', () => {
  expect(new Set(hostile).size).toBeGreaterThanOrEqual(60);
});

describe.each(hostile.map((text) => [text]))('%j', (text) => {
  it('is inert on a terminal and in a CI log', () => {
    for (const doc of documents(text)) {
      for (const columns of [24, 80, 120]) {
        for (const draw of [undefined, drawBordered]) {
          const output = renderTerminal(doc, { columns, color: false, ascii: false, ambiguous: 1 }, draw);
          expect(output).not.toMatch(HIDDEN);
          expect(output).not.toMatch(/^\s*::|##/m);
        }
      }
    }
  });

  it('adds nothing to the colours of the page', () => {
    const sequences = (value: string) =>
      renderTerminal(pageWith(value), { columns: 400, color: true, ascii: false, ambiguous: 1 }).match(
        /[\u001b\u009b][^m]*m?/g,
      );
    expect(new Set(sequences(text))).toEqual(new Set(sequences('文字')));
  });

  it('is inert in HTML', () => {
    const frame = (doc: Document) =>
      renderHtml(doc)
        .replace(/<style>[\s\S]*?<\/style>/, '')
        .match(/<[^>]*>/g);
    // A long title has line breaks of its own, as many as on paper.
    const titleBreaks = (doc: Document): number =>
      doc.kind === 'page' || /[\r\n\u2028\u2029]/.test(doc.title)
        ? 0
        : breakTitle(doc.title, 20, [...doc.head.orgs, ...doc.addressees]).length - 1;
    const breaks = (doc: Document): number => frame(doc)?.filter((tag) => tag === '<br>').length ?? 0;
    const others = (doc: Document): (string | undefined)[] | undefined =>
      frame(doc)
        ?.filter((tag) => tag !== '<br>')
        .map(unsized);
    documents(text).forEach((doc, i) => {
      const harmless = documents('文字')[i] as Document;
      expect(others(doc)).toEqual(others(harmless));
      expect(breaks(doc)).toBe(breaks(harmless) + titleBreaks(doc));
      expect(renderHtml(doc)).not.toMatch(HIDDEN);
      expect(renderHtml(doc).match(/<\/style>/g)).toHaveLength(1);
    });
  });

  it('is inert in Markdown', () => {
    for (const doc of documents(text)) {
      const output = renderMarkdown(doc);
      expect(output).not.toMatch(HIDDEN);
      expect(output).not.toMatch(/^\s*::|##\[|##vso|##teamcity/m);
      const prose = output.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '').replace(/<!-- -->|<\/?strong>/g, '\u0001');
      expect(prose).not.toMatch(/</);
      expect(prose).not.toMatch(/:\/\/|\bwww\.|@\w|#\d/);
      expect(prose.replace(/\\[\\`*_[\]|~$#^]/g, '').replace(/\*\*/g, '')).not.toMatch(/[`*_[\]~$^]/);
      const tableRows = prose.split('\n').filter((line) => line.startsWith('| '));
      expect(tableRows.length).toBeGreaterThan(0);
      for (const row of tableRows) expect(row.replace(/\\./g, '').match(/\|/g)).toHaveLength(4);
      const count = (pattern: RegExp, value: string) => value.match(pattern)?.length ?? 0;
      const harmless = renderMarkdown(doc.kind === 'page' ? pageWith('文字') : officialWith('文字'));
      for (const pattern of [/^#{1,6} /gm, /^[-+*] /gm, /^\d+[.)] /gm, /^---+$/gm, /^===+$/gm]) {
        expect(count(pattern, prose)).toBe(count(pattern, harmless));
      }
    }
  });

  it('is inert in CSV', () => {
    for (const doc of documents(text)) {
      const rows = parseCsv(renderCsvDocument(doc).slice(1));
      expect(rows.map((row) => row.length)).toEqual([3, 3, 3]);
      for (const field of rows.flat()) {
        expect(field).not.toMatch(HIDDEN);
        expect(field).not.toMatch(/\n/);
        if (!/^-?\d+(?:\.\d+)?%?$/.test(field)) expect(field).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }
    }
  });

  it('adds no line, property or event to a calendar', () => {
    const calendar = (said: string) =>
      renderCalendar({
        name: said,
        stamp: '2010-07-01',
        events: [
          {
            uid: said,
            day: '2010-07-15',
            summary: said,
            description: said,
            category: said,
            status: 'confirmed',
            alarmDays: 7,
          },
        ],
      });
    const names = (file: string) =>
      file
        .replace(/\r\n /g, '')
        .split('\r\n')
        .map((line) => /^[A-Z-]*/.exec(line)![0]);
    const file = calendar(text);
    expect(names(file)).toEqual(names(calendar('文字')));
    expect(file.replaceAll('\r\n', '')).not.toMatch(HIDDEN);
    expect(file).not.toMatch(/^\s*(?:::|##)/m);
  });

  it('survives JSON with nothing hidden', () => {
    const output = renderJson({ [text]: [text] });
    expect(JSON.parse(output)).toEqual(JSON.parse(JSON.stringify({ [text]: [text] })));
    expect(output).not.toMatch(HIDDEN);
    expect(output).not.toMatch(/::|##/);
  });
});

/** The size of the red mark and the wrapping of heads follow the length of their text. */
function unsized(tag: string): string {
  return tag.replace(' long"', '"').replace('<th scope="col" class="whole">', '<th scope="col">');
}
