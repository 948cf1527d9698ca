/** A filled form saved by LibreOffice says what was typed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/ground/calendar/period.ts';
import { stateOn } from '../../src/plan/fold.ts';
import { workbook } from '../../src/render/xlsx/index.ts';
import { breakdownForm } from '../../src/tables/forms/breakdown.ts';
import { readBreakdown } from '../../src/tables/forms/breakdown-answers.ts';
import { metaOf } from '../../src/tables/forms/reading.ts';
import { reportForm } from '../../src/tables/forms/report.ts';
import { readReport } from '../../src/tables/forms/report-answers.ts';
import { readSheets } from '../../src/tables/sheet/sheet.ts';
import { filesOf, loadFiles } from '../awkward/folder.ts';
import { PATIENCE } from '../host/patience.ts';
import { program } from '../printed/programs.ts';
import { fill } from './filled.ts';

const office = program('soffice', 'libreoffice');
const state = stateOn(loadFiles(filesOf(join(import.meta.dirname, '../../plans/integrity-2010'))).plan!, '2010-12-20');

/** The workbook as LibreOffice saves it again, in its own format and back. */
function savedAgain(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'duban-form-'));
  try {
    writeFileSync(join(folder, 'form.xlsx'), bytes);
    for (const [to, from, out] of [
      ['ods', 'form.xlsx', 'ods'],
      ['xlsx:Calc MS Excel 2007 XML', 'ods/form.ods', 'saved'],
    ] as const) {
      execFileSync(
        office!,
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          to,
          '--outdir',
          join(folder, out),
          join(folder, from),
        ],
        { stdio: 'ignore', timeout: PATIENCE },
      );
    }
    return readFileSync(join(folder, 'saved/form.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

describe.skipIf(!office)('forms saved by LibreOffice (skipped where there is no soffice)', () => {
  test('a report', () => {
    const spec = fill(reportForm(state, { unit: '市公安局', period: parsePeriod('2010-H2')! }, 'zh'), {
      进展: {
        '1.2': {
          本期进展: '已完成',
          完成日期: { day: '2010-11-28' },
          '进度（%）': 104.5,
          情况说明: '轮训125人\n第二行',
        },
        '3.2': { 本期进展: '推进中', '进度（%）': 80, 情况说明: '=1+1', 佐证材料: '甲；乙' },
      },
      指标: { '1.2#rotated': { 完成值: 125 } },
      整改交办催办: { '2010-Q2#2': { 本期进展: '已完成', 完成日期: { day: '2010-12-02' } } },
      签报: { 落款日期: { 填写: { day: '2011-01-10' } }, 本期有安排部署: { 填写: '是' } },
    });
    const read = (bytes: Uint8Array) => {
      const sheets = readSheets(bytes, 'form.xlsx');
      return { meta: metaOf(sheets), answers: readReport(state, '市公安局', sheets, 'form.xlsx') };
    };
    const bytes = workbook(spec);
    const before = read(bytes);
    expect(before.answers.problems).toEqual([]);
    expect(before.answers.items).toHaveLength(2);
    expect(read(savedAgain(bytes))).toEqual(before);
  });

  test('a breakdown', () => {
    const spec = fill(breakdownForm(state, '市法院', 'zh'), {
      落实方案: { '2.3': { 完成时限: { day: '2011-05-31' }, 具体责任人: '副主任' } },
      签报: { 落款日期: { 填写: { day: '2010-12-20' } } },
    });
    const bytes = workbook(spec);
    const read = (of: Uint8Array) => readBreakdown(state, '市法院', readSheets(of, 'form.xlsx'), 'form.xlsx');
    expect(read(bytes).problems).toEqual([]);
    expect(read(bytes).items.length).toBeGreaterThan(20);
    expect(read(savedAgain(bytes))).toEqual(read(bytes));
  });
});
