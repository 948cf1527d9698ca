import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Column, Page, Table } from '../../src/ground/text/blocks.ts';
import { displayWidth } from '../../src/ground/text/width.ts';
import { drawBordered } from '../../src/render/terminal/bordered.ts';
import { renderTerminal, type TerminalOptions } from '../../src/render/terminal.ts';
import { officialWith, pageWith } from './samples.ts';

const plain: TerminalOptions = { columns: 80, color: false, ascii: false, ambiguous: 1 };
const page = (...blocks: Block[]): Page => ({
  kind: 'page',
  lang: 'zh',
  title: '台帐',
  provenance: ['截至 2010-12-31'],
  blocks,
});
const table = (columns: Column[], rows: Table['rows']): Table => ({ type: 'table', columns, rows });
const linesOf = (text: string) => text.trimEnd().split('\n');

const wide = table(
  [
    { title: '灯', nowrap: true },
    { title: '编号', nowrap: true },
    { title: '承办单位' },
    { title: '事项', weight: 3 },
    { title: '完成时限', nowrap: true },
    { title: '逾期天数', nowrap: true, align: 'right' },
  ],
  [
    [
      [{ text: '红', tone: 'red' }],
      '3.2',
      '市人力资源和社会保障局',
      '完善案件质量评查机制，建立“一案一评查”制度，形成长效机制',
      '2010-06-30',
      '184',
    ],
    [[{ text: '黄', tone: 'yellow' }], '5.10', '市财政局', '国库集中支付覆盖100%的预算单位', '2010-12-31', '0'],
  ],
);

describe('a table on a terminal', () => {
  it('has borders, keeps dates whole and wraps running text', () => {
    expect(renderTerminal(page(wide), plain, drawBordered)).toBe(`台帐
截至 2010-12-31

┌────┬──────┬──────────┬───────────────────────────────────┬────────────┬──────┐
│ 灯 │ 编号 │ 承办单位 │ 事项                              │ 完成时限   │ 逾期 │
│    │      │          │                                   │            │ 天数 │
├────┼──────┼──────────┼───────────────────────────────────┼────────────┼──────┤
│ 红 │ 3.2  │ 市人力资 │ 完善案件质量评查机制，建立“一案一 │ 2010-06-30 │  184 │
│    │      │ 源和社会 │ 评查”制度，形成长效机制           │            │      │
│    │      │ 保障局   │                                   │            │      │
├────┼──────┼──────────┼───────────────────────────────────┼────────────┼──────┤
│ 黄 │ 5.10 │ 市财政局 │ 国库集中支付覆盖100%的预算单位    │ 2010-12-31 │    0 │
└────┴──────┴──────────┴───────────────────────────────────┴────────────┴──────┘
`);
  });

  it('is drawn in padded columns without the library', () => {
    const lines = linesOf(renderTerminal(page(wide), { ...plain, ascii: true }));
    expect(lines[3]).toMatch(/^灯 {2}编号 {2}承办单位/);
    expect(lines[5]).toMatch(/^-- {2}---- {2}/);
  });

  it('keeps each row on one line where nothing limits the width', () => {
    const lines = linesOf(renderTerminal(page(wide), { ...plain, columns: Number.POSITIVE_INFINITY }));
    expect(lines).toHaveLength(3 + 2 + 2);
  });

  it('is printed record by record where columns have no room', () => {
    expect(linesOf(renderTerminal(page(wide), { ...plain, columns: 30 }, drawBordered)).slice(3, 9)).toEqual([
      '灯：      红',
      '编号：    3.2',
      '承办单位：市人力资源和社会保障',
      '          局',
      '事项：    完善案件质量评查机',
      '          制，建立“一案一评查”',
    ]);
  });

  it('says which columns a narrow screen leaves out', () => {
    const narrow = table([{ title: '单位' }, { title: '最近报告', minColumns: 100 }], [['市法院', '已报送']]);
    expect(renderTerminal(page(narrow), plain)).toContain('未列出的栏：最近报告');
    expect(renderTerminal(page(narrow), { ...plain, columns: 100 })).toContain('已报送');
  });

  const cell = fc
    .array(
      fc.constantFrom(
        '市法院',
        '关于进展情况',
        '。',
        '，',
        '“试行”',
        '（二）',
        '2010-12-31',
        '95.5%',
        ' ',
        'plans/a/b.yaml:12',
        'report',
        '●',
        '①',
        '👍',
        'e\u0301',
        '甲',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('').trim());
  const anyTable = fc.integer({ min: 1, max: 8 }).chain((count) =>
    fc.record({
      columns: fc.array(
        fc.record({
          title: fc.constantFrom('单位', '完成时限', '最近一次书面报告', 'Unit'),
          align: fc.constantFrom('left' as const, 'right' as const, 'center' as const),
          weight: fc.integer({ min: 1, max: 4 }),
          nowrap: fc.boolean(),
        }),
        { minLength: count, maxLength: count },
      ),
      rows: fc.array(fc.array(cell, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 6 }),
    }),
  );
  const ink = (text: string) => [...text.replace(/[\s│┌┐└┘├┤┬┴┼─|+\-：:]/g, '')].sort().join('');

  it('loses no character and keeps within the screen, whatever it holds', () => {
    fc.assert(
      fc.property(
        anyTable,
        fc.integer({ min: 20, max: 130 }),
        fc.constantFrom(1 as const, 2 as const),
        fc.boolean(),
        fc.boolean(),
        ({ columns, rows }, width, ambiguous, ascii, borders) => {
          const options = { ...plain, columns: width, ambiguous, ascii };
          const output = renderTerminal(page(table(columns, rows)), options, borders ? drawBordered : undefined);
          const body = linesOf(output).slice(3);
          for (const line of body) expect(displayWidth(line, ambiguous)).toBeLessThanOrEqual(width);
          const cells = rows.flat().join('');
          const titles = columns.map((column) => column.title).join('');
          const drawn = ink(body.join(''));
          if (drawn !== ink(titles + cells)) {
            // Record by record: a title stands before every value that is not empty.
            const records = rows.flatMap((row) =>
              row.flatMap((value, i) => (value === '' ? [] : [columns[i]?.title ?? '', value])),
            );
            expect(drawn).toBe(ink(records.join('')));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('aligns its borders', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 40, max: 130 }), ({ columns, rows }, width) => {
        const body = linesOf(
          renderTerminal(page(table(columns, rows)), { ...plain, columns: width }, drawBordered),
        ).slice(3);
        if (!body[0]?.startsWith('┌')) return;
        expect(new Set(body.map((line) => displayWidth(line))).size).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it('goes to the library only with characters whose width it counts as we do', () => {
    const fromTable = createRequire(createRequire(import.meta.url).resolve('cli-table3'));
    const libraryWidth = fromTable('string-width') as (text: string) => number;
    const wrong: string[] = [];
    for (let code = 0x20; code <= 0x2a6df; code++) {
      if (code >= 0xd800 && code <= 0xf8ff) continue;
      if (code > 0xffff && code < 0x1f000) continue;
      const char = String.fromCodePoint(code);
      if (libraryWidth(char) === displayWidth(char)) continue;
      const cells = { columns: [{ title: '字' }], rows: [[[{ text: char }]]] };
      if (drawBordered(cells, { ...plain, paint: (run) => run.text })) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('leaves long lists to padded columns', () => {
    const rows = Array.from({ length: 201 }, (_, i) => ['市法院', `${i}`]);
    expect(renderTerminal(page(table([{ title: '单位' }, { title: '序' }], rows)), plain, drawBordered)).not.toContain(
      '│',
    );
  });
});

describe('a page on a terminal', () => {
  it('has colour only where asked, always beside the word', () => {
    const coloured = renderTerminal(page(wide), { ...plain, color: true }, drawBordered);
    expect(coloured).toContain('\u001b[31m红\u001b[39m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderTerminal(page(wide), plain, drawBordered));
  });

  it('draws every block', () => {
    expect(renderTerminal(pageWith('文字'), { ...plain, ascii: true, columns: 30 })).toMatchInlineSnapshot(`
      "文字
      文字

      一、文字
      文字
      文字

      文字文字

      - 文字
      - 文字

      1. 文字

      文字
      文字    事项    天数
      ------  ------  ----
      文字    红文字     3
      市法院  文字    文字
      文字

      文字

      文字
      ^
      "
    `);
  });
});

describe('an official document on a terminal', () => {
  it('is a readable page', () => {
    expect(renderTerminal(officialWith('文字'), { ...plain, columns: 40 })).toMatchInlineSnapshot(`
      "                  文字

      文字
      文字
      文字
                        文字
                      文字文字
                        文字
                                  签发人：文字
      ────────────────────────────────────────

                        文字

      文字：文字
      文字、文字：
      　　一、文字
      　　文字
      　　文字
      　　文字文字

      • 文字
      • 文字

      1. 文字

      文字
      文字    事项    天数
      ──────  ──────  ────
      文字    红文字     3
      市法院  文字    文字
      文字

      文字

      文字
      ^

      　　附件：1. 文字
                2. 文字

                                      文字
                              2010年7月9日
      　　（文字）

      ────────────────────────────────────────
      附件1

                        文字

      　　一、文字
      　　文字
      　　文字
      　　文字文字

      • 文字
      • 文字

      1. 文字

      文字
      文字    事项    天数
      ──────  ──────  ────
      文字    红文字     3
      市法院  文字    文字
      文字

      文字

      文字
      ^

      ────────────────────────────────────────
      附件2

                        文字

      ────────────────────────────────────────
      抄送：文字。
      ────────────────────────────────────────
      文字　　2010年7月9日印发
      ────────────────────────────────────────

      文字
      "
    `);
  });

  it('is no wider than a page, but for excerpts', () => {
    const doc = officialWith('文字'.repeat(60));
    const body = doc.body.filter((block) => block.type !== 'excerpt');
    const lines = linesOf(renderTerminal({ ...doc, body, attachments: [] }, { ...plain, columns: 200 }));
    expect(Math.max(...lines.map((line) => displayWidth(line)))).toBe(80);
  });
});
