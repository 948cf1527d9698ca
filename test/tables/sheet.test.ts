/** Spreadsheets as programs save them, as clerks export and paste them, and as nobody should make them. */
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { SHEET_CODES, type SheetCode } from '../../src/ground/codes/sheet.ts';
import { type Cell, readPasted, readSheets, SheetError } from '../../src/tables/sheet/sheet.ts';
import { sheetWords } from '../../src/words/sheet.ts';
import { effort, ratio } from '../effort.ts';
import { type Book, book, formats, numbers, zip } from './sheet-files.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (made: Book) => readSheets(book(made), '表.xlsx')[0]!;
const shown = (cell: Cell | undefined) => (cell === undefined || cell.kind === 'empty' ? '' : cell.text);
const texts = (sheet: ReturnType<typeof readPasted>) => sheet.rows.map((row) => row.map(shown));
const code = (bytes: Uint8Array): SheetCode | undefined => {
  try {
    readSheets(bytes, 'x');
    return undefined;
  } catch (error) {
    if (error instanceof SheetError) return error.code;
    throw error;
  }
};

/** The largest workbook that is read: what is refused, or is damaged, may cost hardly more. */
const LARGEST = book({ rows: `<row>${'<c><v>1</v></c>'.repeat(400)}</row>`.repeat(250) });
const readLargest = () => effort(() => expect(code(LARGEST)).toBeUndefined());
/** Processor time that it takes. */
let largest: number;
beforeAll(async () => {
  largest = await readLargest();
});

describe('.xlsx', () => {
  it('gives shared, rich, inline and computed text; readings of characters are not text', () => {
    const sheet = read({
      strings:
        '<si><t>市法院</t><phoneticPr fontId="1"/></si><si><r><t>建立</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 机制</t></r><rPh sb="0" eb="1"><t>jian</t></rPh></si>',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>甲</t></r><r><t>&amp;&#20057;</t></r></is></c><c r="D1" t="str"><f>A1&amp;1</f><v>市法院1</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="G1"><f>SUM(A1)</f></c></row>',
    });
    expect(texts(sheet)).toEqual([['市法院', '建立 机制', '甲&乙', '市法院1', 'TRUE', '#DIV/0!']]);
    expect(sheet.notes).toEqual([
      { code: 'formula', row: 0, column: 3 },
      { code: 'formula', row: 0, column: 5 },
      { code: 'error-value', row: 0, column: 5 },
      { code: 'formula-without-value', row: 0, column: 6 },
    ]);
  });

  it('takes characters by number, line ends and CDATA as they are meant', () => {
    const rows =
      '<row><c t="inlineStr"><is><t>a_x000D_\nb_x005F_x0041_</t></is></c><c t="inlineStr"><is><t><![CDATA[<b>&]]></t></is></c></row>';
    expect(texts(read({ rows }))).toEqual([['a\nb_x0041_', '<b>&']]);
  });

  it('places cells by their names, with gaps, and counts where there are none', () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="AB2"><v>3</v></c></row><row><c><v>4</v></c></row><row r="9"><c r="A9" s="1"/></row>';
    const sheet = read({ rows });
    expect(sheet.rows).toHaveLength(3);
    expect(sheet.rows[1]).toHaveLength(28);
    expect(texts(sheet)[1]!.slice(0, 4)).toEqual(['', '1', '2', '']);
    expect(texts(sheet)[2]).toEqual(['4']);
  });

  it('reads elements with any prefix, names with backslashes and other cases', () => {
    const made = zip({
      '_rels\\.rels':
        '<p:Relationships xmlns:p="x"><p:Relationship Id="1" Type="http://x/officeDocument" Target="/XL/Workbook.xml"/></p:Relationships>',
      'xl\\workbook.xml':
        '<x:workbook xmlns:x="m" xmlns:d3="r"><x:sheets><x:sheet name="表" sheetId="7" d3:id="R1"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Type="http://x/worksheet" Target="../xl/./s.xml" Id="R1"/></Relationships>',
      'xl/s.xml':
        '\ufeff<?xml version="1.0"?>\n<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(texts(readSheets(made, 'x')[0]!)).toEqual([['5']]);
  });

  it.each([
    ['yyyy\\-mm\\-dd', 40_482, { kind: 'date', day: '2010-10-31', text: '2010-10-31', shows: 'day' }],
    ['yyyy"年"m"月"d"日"', 40_482, { kind: 'date', day: '2010-10-31', text: '2010-10-31', shows: 'day' }],
    ['[$-804]yyyy"年"m"月";@', 40_452, { kind: 'date', day: '2010-10-01', text: '2010年10月', shows: 'month' }],
    ['m"月"d"日"', 40_482, { kind: 'date', day: '2010-10-31', text: '10月31日', shows: 'month-day' }],
    ['[DBNum1][$-804]yyyy年m月d日', 40_482, { kind: 'date', day: '2010-10-31' }],
    ['yyyy/m/d h:mm', 40_482.604_166_7, { kind: 'date', text: '2010-10-31 14:30' }],
    ['yyyy', 40_482, { kind: 'date', text: '2010年', shows: 'year' }],
    [14, 61, { kind: 'date', day: '1900-03-01' }],
    [14, 59, { kind: 'date', day: '1900-02-28' }],
    [14, 60, { kind: 'number', number: 60 }],
    [14, 0.5, { kind: 'number', number: 0.5 }],
    [14, -5, { kind: 'number', number: -5 }],
    [14, 2_958_466, { kind: 'number' }],
    [31, 40_482, { kind: 'date', shows: 'day' }],
    [57, 40_452, { kind: 'date', shows: 'month' }],
    [58, 40_482, { kind: 'date', shows: 'month-day' }],
    [20, 0.604, { kind: 'number' }],
    ['h:mm:ss', 40_482.5, { kind: 'number' }],
    ['[h]:mm', 30, { kind: 'number' }],
    ['上午/下午h"时"mm"分"', 0.6, { kind: 'number' }],
    ['General', 3.1, { kind: 'number', number: 3.1, text: '3.1' }],
    ['0.00', 3.1, { kind: 'number', number: 3.1, text: '3.10' }],
    ['0.00_ ;[Red]\\-0.00\\ ', -3.1, { kind: 'number', text: '-3.10' }],
    ['0.0%', 0.729, { kind: 'number', number: 0.729, text: '72.9%' }],
    [9, 0.8, { kind: 'number', text: '80%' }],
    ['000', 7, { kind: 'number', number: 7, text: '007' }],
    ['#,##0.##', 1234.5, { kind: 'number', text: '1234.5' }],
    ['0.00E+00', 1234.5, { kind: 'number', text: '1234.5' }],
    ['"第"0"项"', 3, { kind: 'number', text: '3' }],
    ['General', '3.1000000000000001', { kind: 'number', number: 3.1 }],
    ['General', '0.30000000000000004', { kind: 'number', number: 0.3, text: '0.3' }],
  ])('shows by the format %j the number %j as a clerk sees it', (format, value, expected) => {
    expect(read({ rows: numbers(value), styles: formats(format) }).rows[0]![0]).toMatchObject(expected);
  });

  it('counts days from 1904 where the file does', () => {
    const made = { rows: numbers(39_020), styles: formats(14), properties: '<workbookPr date1904="1"/>' };
    expect(shown(read(made).rows[0]![0])).toBe('2010-10-31');
  });

  it('tells merges, and what is hidden', () => {
    const sheet = read({
      before: '<cols><col min="2" max="3" width="9" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>',
      rows: '<row r="1"><c><v>1</v></c><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row><row r="3"><c><v>3</v></c></row>',
      after: '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="$B$1:C2"/><mergeCell ref="D4"/></mergeCells>',
      state: 'veryHidden',
    });
    expect(sheet).toMatchObject({ hidden: true, hiddenRows: [1], hiddenColumns: [1] });
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 2, right: 0 },
      { top: 0, left: 1, bottom: 1, right: 2 },
    ]);
  });
});

describe('.ods', () => {
  const ods = (content: string, more: Readonly<Record<string, string>> = {}) =>
    zip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x">${content}</o:document-content>`,
      ...more,
    });

  it('gives values as they show, repeated and merged cells; comments are not text', () => {
    const [sheet, ...rest] = readSheets(
      ods(
        '<style name="ta2"><table-properties display="false"/></style><t:tracked-changes><t:table-cell><x:p>old</x:p></t:table-cell></t:tracked-changes>' +
          '<t:table t:name="表" t:style-name="ta2"><t:table-column/><t:table-column t:visibility="collapse" t:number-columns-repeated="2"/>' +
          '<t:table-row><t:table-cell o:value-type="string" t:number-columns-spanned="2"><o:annotation><x:p>批注</x:p></o:annotation><x:p>一<x:s x:c="2"/><x:span>二</x:span></x:p><x:p>三</x:p></t:table-cell><t:covered-table-cell/><t:table-cell o:value-type="float" o:value="3.1"><x:p>3.10</x:p></t:table-cell></t:table-row>' +
          '<t:table-row t:number-rows-repeated="2" t:visibility="filter"><t:table-cell o:value-type="date" o:date-value="2010-10-31"><x:p>2010-10-31</x:p></t:table-cell><t:table-cell o:value-type="date" o:date-value="2010-10-01"><x:p>2010年10月</x:p></t:table-cell><t:table-cell t:number-columns-repeated="2" o:value-type="percentage" o:value="0.729" t:formula="of:=1"><x:p>72.9%</x:p></t:table-cell></t:table-row>' +
          '<t:table-row t:number-rows-repeated="1048000"><t:table-cell t:number-columns-repeated="16384"/></t:table-row></t:table>',
      ),
      'x.ods',
    );
    expect(rest).toEqual([]);
    expect(texts(sheet!)).toEqual([
      ['一  二\n三', '', '3.10'],
      ['2010-10-31', '2010年10月', '72.9%', '72.9%'],
      ['2010-10-31', '2010年10月', '72.9%', '72.9%'],
    ]);
    expect(sheet).toMatchObject({ name: '表', hidden: true, hiddenRows: [1, 2], hiddenColumns: [1, 2] });
    expect(sheet!.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(sheet!.notes).toHaveLength(4);
  });

  it('with a password is told from a damaged one', () => {
    const manifest = '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
    expect(code(ods('', { 'META-INF/manifest.xml': manifest }))).toBe('sheet-encrypted');
  });

  it('cannot repeat itself beyond the limits', () => {
    const cell = '<t:table-cell t:number-columns-repeated="400" o:value-type="string"><x:p>a</x:p></t:table-cell>';
    const row = (times: number, inside: string) =>
      `<t:table-row t:number-rows-repeated="${times}">${inside}</t:table-row>`;
    expect(code(ods(`<t:table>${row(1_000_000, cell)}</t:table>`))).toBe('sheet-too-many-cells');
    expect(code(ods(`<t:table>${row(1, cell.replace('400', '16384'))}</t:table>`))).toBe('sheet-too-many-columns');
    const formula = '<t:table-cell t:formula="x" t:number-columns-repeated="1000000"/>';
    expect(code(ods(`<t:table>${row(1_000_000, formula)}</t:table>`))).toBe('sheet-too-many-cells');
  });
});

describe('text', () => {
  // 编号,任务 in GBK.
  const gbk = Uint8Array.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc8, 0xce, 0xce, 0xf1]);
  const wide = (text: string, big: boolean) => {
    const view = new DataView(new ArrayBuffer(2 + text.length * 2));
    [...`\ufeff${text}`].forEach((char, i) => {
      view.setUint16(i * 2, char.charCodeAt(0), !big);
    });
    return new Uint8Array(view.buffer);
  };

  it.each([
    ['UTF-8', bytesOf('编号,任务')],
    ['UTF-8 with its mark', bytesOf('\ufeff编号,任务')],
    ['GBK', gbk],
    ['UTF-16LE', wide('编号,任务', false)],
    ['UTF-16BE', wide('编号,任务', true)],
  ])('in %s is read', (_, bytes) => {
    const [sheet] = readSheets(bytes, '收到/任务表.csv');
    expect(sheet!.name).toBe('任务表');
    expect(texts(sheet!)).toEqual([['编号', '任务']]);
  });

  it.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b,c\nd;e\nf;g\n',
      [
        ['a', 'b,c'],
        ['d', 'e'],
        ['f', 'g'],
      ],
    ],
    [
      'a\tb,c,d\ne\tf,g',
      [
        ['a', 'b,c,d'],
        ['e', 'f,g'],
      ],
    ],
    ['sep=;\r\na;b', [['a', 'b']]],
    ['"a,b","c""d","e\nf"\n', [['a,b', 'c"d', 'e\nf']]],
    ['"十二五"规划,b', [['"十二五"规划', 'b']]],
    ['a "b" c,d', [['a "b" c', 'd']]],
    ['一\n二\n', [['一'], ['二']]],
    [',b,\n\n,,c', [['', 'b'], [], ['', '', 'c']]],
    ['一，二\n三,四\n五\n六', [['一，二'], ['三,四'], ['五'], ['六']]],
    ["'007,'=1+1,'3.10,'甲", [['007', '=1+1', '3.10', "'甲"]]],
    ['="007",1.10,2010-2-3', [['007', '1.10', '2010-2-3']]],
    ['', []],
    ['\n\n', []],
  ])('%j is these cells', (text, cells) => {
    expect(texts(readSheets(bytesOf(text), 'x.csv')[0]!)).toEqual(cells);
    expect(texts(readPasted(text, 'x'))).toEqual(cells);
  });

  it('of any cells is read back, whatever the separator', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '甲', '"', ',', ';', '\t', '\n', ' ', '1') });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
        const text = rows.map((row) => row.map((one) => `"${one.replace(/"/g, '""')}"`).join(separator) + end).join('');
        const told = separator === '\t' ? text : `sep=${separator}\n${text}`;
        const expected = trimmed(rows);
        expect(texts(readPasted(told, 'x'))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

/** Rows without what is empty at their ends. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}

describe('what is refused, with its code', () => {
  const doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  const sheetPart = (text: string) => book({ parts: { 'xl/worksheets/sheet1.xml': text } });
  const inside = (text: string) => book({ rows: `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>` });
  const good = inside('甲乙丙丁'.repeat(50));
  const patched = (change: (view: DataView, at: number) => void, signature: number) => {
    const bytes = Uint8Array.from(good);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++) if (view.getUint32(at, true) === signature) change(view, at);
    return bytes;
  };
  const ole = (name: string) =>
    Uint8Array.from([
      ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      ...[...`${'\0'.repeat(500)}${name}`].flatMap((char) => [char.charCodeAt(0), 0]),
    ]);

  const cases: readonly (readonly [string, SheetCode, () => Uint8Array])[] = [
    ['a file of 11 MB', 'sheet-file-too-large', () => new Uint8Array(11 * 1024 * 1024)],
    ['a part of 65 MB', 'sheet-unpacked-too-large', () => sheetPart(' '.repeat(65 * 1024 * 1024))],
    [
      'too many cells',
      'sheet-too-many-cells',
      () => book({ rows: `<row>${'<c><v>1</v></c>'.repeat(400)}</row>`.repeat(251) }),
    ],
    [
      'a cell far below',
      'sheet-too-many-rows',
      () => book({ rows: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' }),
    ],
    ['a cell far right', 'sheet-too-many-columns', () => book({ rows: '<row r="1"><c r="XFD1"><v>1</v></c></row>' })],
    ['a cell of 33,000 characters', 'sheet-cell-too-long', () => inside('字'.repeat(33_000))],
    [
      'a DOCTYPE with an entity from a file',
      'sheet-markup-refused',
      () => sheetPart(`${doctype}<worksheet>&a;</worksheet>`),
    ],
    ['an entity that nobody declared', 'sheet-damaged', () => inside('&a;')],
    ['entities named like parts of the language', 'sheet-damaged', () => inside('&__proto__;&constructor;')],
    ['a character that is none', 'sheet-damaged', () => inside('&#x110000;')],
    ['tags that cross', 'sheet-damaged', () => sheetPart('<worksheet><a></worksheet></a>')],
    ['elements 200 deep', 'sheet-damaged', () => inside(`${'<r>'.repeat(200)}${'</r>'.repeat(200)}`)],
    ['two roots', 'sheet-damaged', () => sheetPart('<worksheet/><worksheet/>')],
    ['bytes that are no UTF-8', 'sheet-damaged', () => cutCharacter()],
    ['a string that is not there', 'sheet-damaged', () => book({ rows: '<row><c t="s"><v>9</v></c></row>' })],
    ['a sheet that is not there', 'sheet-damaged', () => book({ parts: { 'xl/worksheets/sheet1.xml': undefined } })],
    ['a file cut off', 'sheet-damaged', () => good.slice(0, good.length - 30)],
    ['a wrong checksum', 'sheet-damaged', () => patched((view, at) => view.setUint32(at + 16, 1, true), 0x02014b50)],
    ['a size that lies', 'sheet-damaged', () => patched((view, at) => view.setUint32(at + 24, 10, true), 0x02014b50)],
    [
      'a part with a password',
      'sheet-encrypted',
      () => patched((view, at) => view.setUint16(at + 8, 1, true), 0x02014b50),
    ],
    ['a workbook with a password', 'sheet-encrypted', () => ole('EncryptedPackage')],
    ['an .xls', 'sheet-old-format', () => ole('Workbook')],
    [
      'an .xlsb',
      'sheet-binary-workbook',
      () => zip({ '_rels/.rels': '<R><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.bin"/></R>' }),
    ],
    [
      'a .docx',
      'sheet-not-a-spreadsheet',
      () =>
        zip({
          '_rels/.rels': '<R><Relationship Id="1" Type="x/officeDocument" Target="word/document.xml"/></R>',
          'word/document.xml': '<document/>',
          'word/_rels/document.xml.rels': '<R/>',
        }),
    ],
    ['a zip of photographs', 'sheet-not-a-spreadsheet', () => zip({ 'a.jpg': 'x' })],
    ['a PDF', 'sheet-not-a-spreadsheet', () => bytesOf('%PDF-1.7\n')],
    ['a picture', 'sheet-not-a-spreadsheet', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
    ['a web page called .xls', 'sheet-web-page', () => bytesOf('\n<html><table><tr><td>1</td></tr></table></html>')],
    ['bytes of no encoding', 'sheet-encoding-unknown', () => Uint8Array.from([0x61, 0xff, 0xff, 0x2c])],
    ['a quote without end', 'sheet-quote-open', () => bytesOf('a,b\n"c,d\n')],
    [
      '500 sheets',
      'sheet-too-many-sheets',
      () => book({ properties: '<sheets>' + '<sheet name="a" sheetId="1"/>'.repeat(500) + '</sheets>' }),
    ],
  ];

  it.each(cases)('%s: %s', async (_, wanted, make) => {
    const bytes = make();
    expect(code(bytes)).toBe(wanted);
    const refusal = () => effort(() => code(bytes));
    expect(await ratio(refusal, readLargest, 1.5, [await refusal(), largest])).toBeLessThan(1.5);
  });

  it('is every code there is, each with a sentence in both languages', () => {
    expect(new Set(cases.map(([, wanted]) => wanted))).toEqual(new Set(SHEET_CODES.map((one) => one.code)));
    for (const { code: key, args } of SHEET_CODES) {
      expect(sheetWords('zh').error[key](args)).toMatch(/\p{Script=Han}/u);
      expect(sheetWords('en').error[key](args)).not.toMatch(/undefined|NaN|\p{Script=Han}/u);
      expect(sheetWords('zh').error[key](args)).not.toMatch(/undefined|NaN/);
    }
  });

  it('merges, hidden columns and repeated paths cost nothing', () => {
    const sheet = read({
      rows: '<row><c><v>1</v></c></row>',
      before: '<cols><col min="-999999999" max="999999999" hidden="1"/></cols>',
      after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2000)}</mergeCells>`,
    });
    expect(sheet.hiddenColumns).toEqual([0]);
    expect(sheet.merges).toHaveLength(2000);
    expect(code(book({ rows: '', parts: { '../../evil.xml': '<x/>', '/etc/evil': '<x/>' } }))).toBeUndefined();
  });
});

/** A workbook part that ends within a character. */
function cutCharacter(): Uint8Array {
  const part = Uint8Array.from([...bytesOf('<workbook>'), 0xe5, 0xad, ...bytesOf('</workbook>')]);
  return zipSync({
    '_rels/.rels': bytesOf('<R><Relationship Id="1" Type="x/officeDocument" Target="xl/w.xml"/></R>'),
    'xl/w.xml': part,
    'xl/_rels/w.xml.rels': bytesOf('<R/>'),
  });
}

describe('whatever the bytes are', () => {
  const seeds = [
    book({
      strings: '<si><t>甲</t></si><si><r><t>乙</t></r></si>',
      styles: formats('yyyy\\-mm\\-dd', '0.00'),
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>40482</v></c></row><row r="2"><c r="A2" s="1"><v>3.1</v></c></row>',
      after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    }),
    bytesOf('编号,任务\r\n"1.1","a\nb"\r\n'),
    bytesOf('<html><table>'),
  ];
  const attempt = async (bytes: Uint8Array): Promise<void> => {
    const cost = await effort(() => {
      try {
        for (const sheet of readSheets(bytes, 'x.xlsx')) expect(Array.isArray(sheet.rows)).toBe(true);
      } catch (error) {
        if (!(error instanceof SheetError)) throw error;
        expect(SHEET_CODES.map((one) => one.code)).toContain(error.code);
      }
    });
    expect(cost).toBeLessThan(largest);
  };

  it('only the coded error is raised, soon', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), attempt), { numRuns: 1000 });
  });

  it('also for files with bytes changed, put in, left out', async () => {
    const edit = fc.record({
      at: fc.nat(),
      byte: fc.integer({ min: 0, max: 255 }),
      kind: fc.constantFrom('set', 'add', 'cut'),
    });
    const mutated = fc
      .tuple(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 6 }))
      .map(([seed, edits]) => edits.reduce(changed, seed));
    await fc.assert(fc.asyncProperty(mutated, attempt), { numRuns: 2000 });
  });

  it('also for parts of workbooks whose XML was changed and packed again', async () => {
    const pieces = [
      '<c',
      '<v>',
      '</v>',
      '</c>',
      '<row r="',
      '"',
      '>',
      'A1',
      '1e309',
      '-1',
      '&#0;',
      '&lt;',
      '<f/>',
      '</row>',
      ' t="s"',
      ' s="99"',
      '<is>',
      '\n',
      '𝒳',
      '<',
      '/',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), async (list) => {
        await attempt(book({ rows: list.join(''), strings: list.slice(3).join(''), styles: list.slice(5).join('') }));
      }),
      { numRuns: 2000 },
    );
  });

  function changed(bytes: Uint8Array, { at, byte, kind }: { at: number; byte: number; kind: string }): Uint8Array {
    if (bytes.length === 0) return bytes;
    const place = at % bytes.length;
    const tail = bytes.subarray(kind === 'add' ? place : place + 1);
    const put = kind === 'cut' ? [] : [byte];
    return Uint8Array.from([...bytes.subarray(0, place), ...put, ...tail]);
  }
});
