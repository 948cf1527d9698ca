/** Workbooks: the XML of a small one, what text can never become, order and references, the same bytes everywhere. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '../../src/ground/text/blocks.ts';
import { cleanText } from '../../src/render/layout/text.ts';
import { renderXlsx, type WorkbookSpec, workbook } from '../../src/render/xlsx/index.ts';
import { sheetNames } from '../../src/render/xlsx/parts.ts';
import { readSheets } from '../../src/tables/sheet/sheet.ts';
import { readXml } from '../../src/tables/sheet/xml.ts';
import { hostile } from './hostile.ts';
import { officialWith, pageWith } from './samples.ts';
import { sample } from './xlsx-sample.ts';

function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: string;
}

/** All elements of a part, read by a strict reader. */
function elements(xml: string): Element[] {
  const found: Element[] = [];
  const stack: string[] = [''];
  readXml(new TextEncoder().encode(xml), 'test', {
    open: (name, attributes) => {
      found.push({ name, attributes: Object.fromEntries(attributes), parent: stack.at(-1)! });
      stack.push(name);
    },
    close: () => {
      stack.pop();
    },
    text: () => {},
  });
  return found;
}

const texts = (bytes: Uint8Array) =>
  readSheets(bytes, 'x').flatMap(({ rows }) =>
    rows.flat().flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])),
  );

it('writes this XML', () => {
  // After an intended change: UPDATE=1 npx vitest run test/render/xlsx, then read the difference.
  const path = join(import.meta.dirname, 'golden/workbook.xml');
  const made = Object.entries(parts(workbook(sample)))
    .map(([name, xml]) => `<!-- ${name} -->\n${xml.replace(/></g, '>\n<')}\n`)
    .join('\n');
  if (process.env.UPDATE === '1') writeFileSync(path, made);
  expect(made).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '(no golden file; run with UPDATE=1)');
});

describe('every workbook', () => {
  const made: [string, Uint8Array][] = [
    ['of a form', workbook(sample)],
    ['of a page', renderXlsx(pageWith('文字'))],
    ['of an official document', renderXlsx(officialWith('文字'))],
    ['of hostile text', renderXlsx(pageWith(hostile.join(' ')))],
  ];

  it.each(made)('%s holds parts that are all declared, and relations that all lead somewhere', (_, bytes) => {
    const all = parts(bytes);
    const declared = elements(all['[Content_Types].xml']!)
      .filter(({ name }) => name === 'Override')
      .map(({ attributes }) => attributes.PartName!.slice(1));
    const needed = Object.keys(all).filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels'));
    expect(declared.sort()).toEqual(needed.sort());
    const targets = elements(all['xl/_rels/workbook.xml.rels']!).filter(({ name }) => name === 'Relationship');
    for (const { attributes } of targets) expect(Object.keys(all)).toContain(`xl/${attributes.Target}`);
    const ids = targets.map(({ attributes }) => attributes.Id);
    const sheets = elements(all['xl/workbook.xml']!).filter(({ name }) => name === 'sheet');
    for (const { attributes } of sheets) expect(ids).toContain(attributes.id);
    expect(new Set(sheets.map(({ attributes }) => attributes.name)).size).toBe(sheets.length);
  });

  it.each(made)(
    '%s has its elements in the order of the schema, its cells in order, styles and strings that exist',
    (_, bytes) => {
      const all = parts(bytes);
      const styles = elements(all['xl/styles.xml']!);
      const count = (parent: string, name: string) =>
        styles.filter((one) => one.parent === parent && one.name === name).length;
      for (const { attributes } of styles.filter(({ name, parent }) => name === 'xf' && parent === 'cellXfs')) {
        expect(Number(attributes.fontId)).toBeLessThan(count('fonts', 'font'));
        expect(Number(attributes.fillId)).toBeLessThan(count('fills', 'fill'));
        expect(Number(attributes.borderId)).toBeLessThan(count('borders', 'border'));
        const own = styles.filter(({ name }) => name === 'numFmt').map((one) => one.attributes.numFmtId);
        expect(Number(attributes.numFmtId) < 164 || own.includes(attributes.numFmtId!)).toBe(true);
      }
      const table = elements(all['xl/sharedStrings.xml']!);
      const strings = table.filter(({ name }) => name === 'si').length;
      expect(table[0]!.attributes.uniqueCount).toBe(String(strings));
      let uses = 0;
      for (const [name, xml] of Object.entries(all).filter(([name]) => name.includes('/worksheets/'))) {
        const list = elements(xml);
        const order = list.filter(({ parent }) => parent === 'worksheet').map((one) => ORDER.indexOf(one.name));
        expect(order).not.toContain(-1);
        expect(order).toEqual([...order].sort((a, b) => a - b));
        const cells = list.filter((one) => one.name === 'c');
        const places = cells.map(({ attributes }) => position(attributes.r!));
        for (let i = 1; i < places.length; i++) expect(places[i]! > places[i - 1]!).toBe(true);
        expect(list.find((one) => one.name === 'dimension')!.attributes.ref).toBe(dimension(places));
        for (const { attributes } of cells) expect(Number(attributes.s)).toBeLessThan(count('cellXfs', 'xf'));
        expect(
          list.some((one) => ['f', 'hyperlink', 'drawing', 'oleObject'].includes(one.name)),
          name,
        ).toBe(false);
        uses += cells.filter(({ attributes }) => attributes.t === 's').length;
      }
      expect(table[0]!.attributes.count).toBe(String(uses));
    },
  );
});

/** CT_Worksheet (ECMA-376, part 1, 18.3.1.99), as far as it is used. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'dataValidations',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'ignoredErrors',
];

/** A number that grows along rows and down the sheet. */
function position(name: string): number {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name)!;
  return Number(row) * 20_000 + [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function dimension(places: readonly number[]): string {
  const last = Math.max(...places.map((place) => Math.floor(place / 20_000)));
  const right = Math.max(...places.map((place) => place % 20_000));
  const letter = String.fromCharCode(64 + right);
  return last === 1 && right === 1 ? 'A1' : `A1:${letter}${last}`;
}

describe('text', () => {
  it.each(hostile.map((text) => [text]))('%j is text and nothing else', (text) => {
    // What a reader of spreadsheets may see of it: no more elements, no other parts than for harmless text.
    const frame = (bytes: Uint8Array) =>
      Object.entries(parts(bytes))
        .filter(([name]) => name.includes('/worksheets/'))
        .map(([name, xml]) => [
          name,
          elements(xml)
            .map((one) => one.name)
            .filter((one) => !/^ignoredError/.test(one)),
        ]);
    expect(frame(renderXlsx(pageWith(text)))).toEqual(frame(renderXlsx(pageWith('文字'))));
    const form = workbook(everywhere(text));
    for (const xml of [renderXlsx(pageWith(text)), form].flatMap((bytes) => Object.values(parts(bytes)))) {
      expect(xml).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufffe\uffff]/);
      expect(xml).not.toMatch(/<f>|<f |<hyperlink/);
    }
    // Read back it is the text that any page shows of it.
    const [cell] = readSheets(form, 'x')[0]!.rows[0]!;
    expect(cell).toEqual({ kind: 'text', text: cleanText(text) });
    const messages = elements(parts(form)['xl/worksheets/sheet1.xml']!).filter(({ name }) => name === 'dataValidation');
    expect(messages).toHaveLength(1);
    expect(messages[0]!.attributes.prompt).toBe(cleanText(text).replace(/\n/g, ' '));
  });

  it.each(['=1+1', '+cmd|calc', '-1+2', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠SUM', ' =1', "'=1"])(
    '%j stays what it is, also for someone who edits the cell',
    (text) => {
      const bytes = workbook({ title: 'x', sheets: [{ name: 'x', columns: [], rows: [[{ value: text }]] }] });
      expect(texts(bytes)).toEqual([text]);
      const cell = elements(parts(bytes)['xl/worksheets/sheet1.xml']!).find(({ name }) => name === 'c')!;
      expect(cell.attributes.t).toBe('s');
      const looks = elements(parts(bytes)['xl/styles.xml']!).filter((one) => one.parent === 'cellXfs');
      expect(looks[Number(cell.attributes.s)]!.attributes.quotePrefix).toBe('1');
    },
  );

  it('that looks like an escape of the format is kept', () => {
    const words = ['_x0041_', '__x000D__', '_x005F_x0041_', 'a_x1_b'];
    const rows = words.map((value) => [{ value }]);
    expect(texts(workbook({ title: 'x', sheets: [{ name: 'x', columns: [], rows }] }))).toEqual(words);
  });

  it('that is longer than a cell may be is cut where it shows', () => {
    const [text] = texts(
      workbook({ title: 'x', sheets: [{ name: 'x', columns: [], rows: [[{ value: '字'.repeat(40_000) }]] }] }),
    );
    expect(text).toHaveLength(32_767);
    expect(text!.endsWith('字…')).toBe(true);
  });
});

/** A text in every place of a specification that takes one. */
function everywhere(text: string): WorkbookSpec {
  const cell = { value: text, prompt: text, refusal: text, list: [text, 'b'] } as const;
  return {
    title: text,
    creator: text,
    sheets: [
      { name: text, columns: [{ width: 10 }], rows: [[cell, { ...cell, rule: 'date' }]], banner: text, repeatRows: 1 },
      { name: text, columns: [], rows: [[{ value: { day: text } }]] },
    ],
  };
}

describe('names of sheets', () => {
  it('are made to fit', () => {
    expect(sheetNames(['一：二/三', "'引'", 'History', '', 'a', 'A', 'a', '\u202e', '[x]?*'])).toEqual([
      '一：二／三',
      '引',
      'History_',
      'Sheet4',
      'a',
      'A (2)',
      'a (3)',
      'Sheet8',
      '［x］？＊',
    ]);
    expect(sheetNames(['长'.repeat(40), '长'.repeat(40)])).toEqual(['长'.repeat(31), `${'长'.repeat(27)} (2)`]);
  });

  it('are always allowed and never the same', () => {
    const name = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...hostile));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(wanted.length);
        for (const one of names) {
          expect(one.length).toBeGreaterThan(0);
          expect(one.length).toBeLessThanOrEqual(31);
          expect(one).not.toMatch(/[:\\/?*[\]]|^'|'$|^history$/i);
          expect(one).not.toMatch(/\p{Cs}/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('bytes', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it('are the same in every time zone and carry no time', () => {
    const made = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Apia'].map((name) => {
      process.env.TZ = name;
      return workbook(sample);
    });
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
    expect(parts(made[0]!)['docProps/core.xml']).not.toMatch(/dcterms:(created|modified)>/);
  });
});

describe('forms', () => {
  const xml = parts(workbook(sample))['xl/worksheets/sheet1.xml']!;
  const all = elements(xml);

  it('are locked but for what is to be filled in', () => {
    expect(all.find(({ name }) => name === 'sheetProtection')!.attributes).toMatchObject({ sheet: '1' });
    const looks = elements(parts(workbook(sample))['xl/styles.xml']!);
    const unlocked = looks.filter(({ name }) => name === 'protection').map(({ attributes }) => attributes.locked);
    expect(new Set(unlocked)).toEqual(new Set(['0']));
    expect(xml).not.toContain('password');
  });

  it('check what is typed: short lists in the rule, long ones and those with commas in a hidden sheet', () => {
    expect(xml).toContain('<formula1>&quot;未启动,推进中,自报完成&quot;</formula1>');
    expect(xml).toContain('<formula1>duban_list_1</formula1>');
    const book = parts(workbook(sample))['xl/workbook.xml']!;
    expect(book).toContain('选项');
    expect(book).toMatch(/name="选项"[^>]*state="hidden"/);
    expect(readSheets(workbook(sample), 'x').at(-1)).toMatchObject({ name: '选项', hidden: true });
  });

  it('need a sheet that shows', () => {
    expect(() => workbook({ title: 'x', sheets: [{ ...sample.sheets[0]!, hidden: true }] })).toThrow(RangeError);
  });
});

describe('pages', () => {
  const page: Page = {
    kind: 'page',
    lang: 'zh',
    title: '逾期',
    provenance: ['方案：甲', '截至2010年7月26日', '【演练数据】'],
    blocks: [
      { type: 'paragraph', text: '共 2 项。' },
      { type: 'heading', level: 1, text: '任务' },
      {
        type: 'table',
        columns: [
          { title: '编号', nowrap: true },
          { title: '期限' },
          { title: '率', align: 'right' },
          { title: '天数', align: 'right' },
        ],
        rows: [
          ['3.10', '2010-07-09', '72.90%', '12'],
          ['1.2', '长期坚持', '—', '+3'],
        ],
      },
      { type: 'heading', level: 1, text: '义务' },
      { type: 'heading', level: 2, text: '上级' },
      { type: 'table', columns: [{ title: '一' }], rows: [['a']] },
      { type: 'heading', level: 2, text: '本级' },
      { type: 'table', columns: [{ title: '一' }], rows: [['b']] },
    ],
  };
  const [first, second, ...rest] = readSheets(renderXlsx(page), 'x');
  const plain = (sheet: typeof first) =>
    sheet!.rows.map((row) => row.map((cell) => (cell.kind === 'empty' ? '' : cell.text)));

  it('are a sheet a heading, with clocks and the exercise mark on each', () => {
    expect(rest).toEqual([]);
    expect(plain(first)).toEqual([
      ['逾期'],
      ['【演练数据】'],
      ['方案：甲　截至2010年7月26日'],
      ['共 2 项。'],
      ['任务'],
      ['编号', '期限', '率', '天数'],
      ['3.10', '2010-07-09', '72.90%', '12'],
      ['1.2', '长期坚持', '—', '+3'],
    ]);
    expect(second!.name).toBe('义务');
  });

  it('hold days, figures and shares that can be reckoned with, and codes as text', () => {
    expect(first!.rows[6]!.map((cell) => cell.kind)).toEqual(['text', 'date', 'number', 'number']);
    expect(first!.rows[6]![2]).toMatchObject({ number: 0.729 });
    expect(first!.rows[7]!.map((cell) => cell.kind)).toEqual(['text', 'text', 'text', 'text']);
  });

  it('join tables of the same columns, so that they can be filtered as one', () => {
    expect(plain(second).slice(3)).toEqual([['义务'], ['类别', '一'], ['上级', 'a'], ['本级', 'b']]);
    const xml = parts(renderXlsx(page))['xl/worksheets/sheet2.xml']!;
    expect(xml).toContain('<autoFilter ref="A5:B7"/>');
    expect(parts(renderXlsx(page))['xl/workbook.xml']).toContain("'义务'!$5:$5");
  });
});
