/** Workbooks in LibreOffice: what it shows is what was written, and what it saves is read back the same. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbook } from '../../src/render/xlsx/index.ts';
import { readSheets, type Sheet } from '../../src/tables/sheet/sheet.ts';
import { PATIENCE } from '../host/patience.ts';
import { program } from '../printed/programs.ts';
import { hostile } from './hostile.ts';
import { sample } from './xlsx-sample.ts';

const office = program('soffice', 'libreoffice');
const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

describe.skipIf(!office)('a workbook in LibreOffice (skipped where there is no soffice)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-xlsx-'));
  const texts = hostile.filter((text) => !text.includes('\n'));
  const made = {
    ...sample,
    sheets: [...sample.sheets, { name: '敌', columns: [{ width: 20 }], rows: texts.map((value) => [{ value }]) }],
  };
  const written = workbook(made);
  const before = readSheets(written, 'x.xlsx');
  let saved: Uint8Array;

  const convert = (to: string, out: string): void => {
    const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to];
    execFileSync(office!, [...options, '--outdir', join(folder, out), join(folder, 'form.xlsx')], {
      stdio: 'ignore',
      timeout: PATIENCE,
    });
  };

  beforeAll(() => {
    writeFileSync(join(folder, 'form.xlsx'), written);
    convert('xlsx:Calc MS Excel 2007 XML', 'saved');
    saved = readFileSync(join(folder, 'saved/form.xlsx'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

  it('saved again is read as what was written: values, kinds, merges, names, what is hidden', () => {
    const told = (sheets: readonly Sheet[]) => sheets.map(({ notes, ...sheet }) => sheet);
    expect(told(readSheets(saved, 'x.xlsx'))).toEqual(told(before));
    expect(readSheets(saved, 'x.xlsx').flatMap(({ notes }) => notes)).toEqual([]);
  });

  it('as .ods is read as the same values', () => {
    convert('ods', 'ods');
    const cells = (sheets: readonly Sheet[]) => sheets.map(({ name, rows, merges }) => ({ name, rows, merges }));
    expect(cells(readSheets(readFileSync(join(folder, 'ods/form.ods')), 'x.ods'))).toEqual(cells(before));
  });

  // Without a window LibreOffice keeps no frozen panes, of any file; those are in the golden XML.
  it('keeps its locks, rules, filter and repeated head', () => {
    const parts = Object.fromEntries(Object.entries(unzipSync(saved)).map(([name, data]) => [name, strFromU8(data)]));
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    expect(sheet).toMatch(/<sheetProtection [^>]*sheet="(true|1)"/);
    const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    const rules = [...sheet.matchAll(/<dataValidation [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'sqref'),
      attribute(tag, 'type'),
      attribute(tag, 'showErrorMessage'),
    ]);
    expect(rules.sort()).toEqual([
      ['C4', 'decimal', 'true'],
      ['D4', 'date', 'true'],
      ['E4', 'list', 'true'],
      ['F4', 'whole', 'true'],
      ['G4', 'list', 'true'],
      ['G5', 'list', 'true'],
    ]);
    expect(sheet).toMatch(/<formula1>(&quot;|")未启动,推进中,自报完成(&quot;|")<\/formula1>/);
    expect(sheet).toContain('duban_list_1');
    expect(sheet).toMatch(/<autoFilter ref="A3:G5"/);
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles[^>]*>[^<]*\$3:\$3/);
    expect(parts['xl/workbook.xml']).toContain('duban_rows');
    // Cells that are to be filled in, and only they, may be typed into.
    const looks = (/<cellXfs[\s\S]*<\/cellXfs>/.exec(parts['xl/styles.xml']!)?.[0] ?? '').split('<xf ').slice(1);
    const open = [...sheet.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)]
      .filter(([, , style]) => /<protection locked="(false|0)"/.test(looks[Number(style)]!))
      .map(([, place]) => place);
    expect(open).toEqual(['C4', 'D4', 'E4', 'F4', 'G4', 'G5']);
  });

  it('as CSV holds the same cells, nothing computed', () => {
    convert(ALL_SHEETS, 'csv');
    const name = readdirSync(join(folder, 'csv')).find((file) => file.includes('敌'))!;
    const [sheet] = readSheets(Buffer.concat([Buffer.from('sep=,\n'), readFileSync(join(folder, 'csv', name))]), name);
    const shown = (rows: Sheet['rows']) => rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : '')));
    // A text file cannot tell an apostrophe that marks a text from one that is its first character.
    const unmarked = (rows: string[][]) => rows.map((row) => row.map((text) => text.replace(/^'/, '')));
    expect(unmarked(shown(sheet!.rows))).toEqual(unmarked(shown(before.find((one) => one.name === '敌')!.rows)));
  });

  it('prints', () => {
    convert('pdf', 'pdf');
    expect(readFileSync(join(folder, 'pdf/form.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
