/** Lists as .xlsx through the command line: what is read back is what the JSON of the same command says. */
import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { type Cell, readSheets } from '../../src/tables/sheet/sheet.ts';
import { memoryHost } from '../host/memory.ts';
import { duban, files } from './integrity.ts';

async function sheets(...args: string[]) {
  const host = memoryHost({ files, lang: 'zh', today: '2011-01-31' });
  const exit = await main([...args, '-o', '表.xlsx'], host);
  expect([exit, host.out(), host.err()]).toEqual([0, '', '']);
  return readSheets(host.contents.get(`${host.cwd}/表.xlsx`)!, '表.xlsx');
}

/** Rows below the head that begins with this title, by the titles of their columns. */
function table(rows: readonly (readonly Cell[])[], first: string): Record<string, Cell>[] {
  const at = rows.findIndex((row) => row[0]?.kind === 'text' && row[0].text === first);
  const titles = rows[at]!.map((cell) => (cell.kind === 'empty' ? '' : cell.text));
  return rows.slice(at + 1).map((row) => Object.fromEntries(row.map((cell, i) => [titles[i], cell])));
}

interface Row {
  readonly id: string;
  readonly unit: string;
  readonly due?: string;
  readonly percent?: number;
  readonly daysOverdue: number;
}

describe('.xlsx', () => {
  test('of the ledger holds each undertaking, with real dates and figures, the clocks and the exercise mark', async () => {
    const [sheet, ...rest] = await sheets('ledger');
    expect(rest).toEqual([]);
    const { rows: told } = JSON.parse((await duban(['ledger', '--format', 'json'])).out) as { rows: Row[] };
    const found = table(sheet!.rows, '编号').slice(0, told.length);
    expect(found.length).toBeGreaterThan(100);
    found.forEach((row, i) => {
      const { id, unit, due, percent } = told[i]!;
      expect(row.编号).toEqual({ kind: 'text', text: id.split('/')[0] });
      expect(row.单位).toEqual({ kind: 'text', text: unit });
      if (due !== undefined) expect(row.期限).toMatchObject({ kind: 'date', day: due });
      if (percent !== undefined) expect(row['进度%']).toMatchObject({ kind: 'number', number: percent });
    });
    const head = sheet!.rows
      .slice(0, 4)
      .flat()
      .map((cell) => (cell.kind === 'empty' ? '' : cell.text))
      .join('\n');
    expect(head).toContain('【演练数据】');
    expect(head).toContain('2011年1月31日');
  });

  test('of what is overdue is one table of all kinds', async () => {
    const [sheet, ...rest] = await sheets('overdue');
    expect(rest).toEqual([]);
    const { items } = JSON.parse((await duban(['overdue', '--format', 'json'])).out) as { items: Row[] };
    const found = table(sheet!.rows, '种类');
    expect(found.map((row) => row.期限)).toMatchObject(
      items.map(({ due }) => ({ text: expect.stringMatching(`^${due}`) })),
    );
  });

  test('of nothing overdue says so', async () => {
    const [sheet] = await sheets('overdue', '--unit', '市纪委', '--kind', 'matter', '--as-of', '2010-07-30');
    expect(sheet!.rows.flat().filter((cell) => cell.kind === 'text').length).toBeGreaterThan(2);
  });

  test('is not put on a screen', async () => {
    const { exit, err } = await duban(['ledger', '--format', 'xlsx']);
    expect(exit).toBe(2);
    expect(err).toMatch(/xlsx.*-o/);
  });
});
