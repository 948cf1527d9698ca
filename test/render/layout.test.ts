/** The layout: where things stand on the page, by the clauses of GB/T 9704-2012. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, OfficialDocument } from '../../src/ground/text/blocks.ts';
import { atomize } from '../../src/render/layout/atoms.ts';
import { breakLines } from '../../src/render/layout/break.ts';
import { columnWidths, tableSize } from '../../src/render/layout/columns.ts';
import type { DisplayPage, GlyphRun, Item, Metrics, Rect } from '../../src/render/layout/display.ts';
import { CELL, LINE, PT } from '../../src/render/layout/grid.ts';
import { layoutDocument, ROUGH_METRICS } from '../../src/render/layout/index.ts';
import { keptRows } from '../../src/render/layout/kept-rows.ts';
import { breakTitle } from '../../src/render/layout/title.ts';
import { circular, hostile, landscapeAnnex, ledger, letter, longAnnex, longTitle, minutes } from './layout-samples.ts';

const pagesOf = (doc: Document) => layoutDocument(doc, ROUGH_METRICS).pages;
const texts = (items: readonly Item[] = []): GlyphRun[] =>
  items.filter((item): item is GlyphRun => item.kind === 'text');
const rects = (items: readonly Item[]): Rect[] => items.filter((item): item is Rect => item.kind === 'rect');

/** Lines of a page by baseline: text, left edge, right edge, size. */
function linesOf(items: readonly Item[]) {
  const rows = new Map<number, GlyphRun[]>();
  for (const run of texts(items)) rows.set(run.y, [...(rows.get(run.y) ?? []), run]);
  return [...rows.entries()]
    .sort((a, b) => a[0] - b[0])
    .map(([y, runs]) => {
      const places = runs.flatMap((run) => run.chars.map((char, i) => ({ char, x: run.xs[i] ?? 0, run })));
      places.sort((a, b) => a.x - b.x);
      const first = places[0];
      const last = places[places.length - 1];
      return {
        y,
        top: y - (0.88 * (first?.run.size ?? 0)) / PT,
        text: places.map((place) => place.char).join(''),
        left: first?.x ?? 0,
        lastX: last?.x ?? 0,
        size: first?.run.size ?? 0,
        face: first?.run.face,
        color: first?.run.color,
      };
    });
}

const find = (page: DisplayPage | undefined, pattern: RegExp) => {
  const line = linesOf(page?.items ?? []).find((each) => pattern.test(each.text));
  if (!line) throw new Error(`no line ${pattern}`);
  return line;
};

describe('a body page', () => {
  const page = pagesOf(circular)[1];
  const body = linesOf(page?.items ?? []).filter((line) => line.size === 16);

  it('has 22 lines that fill the type area', () => {
    expect(body).toHaveLength(22);
    expect(body[0]?.top).toBeCloseTo(37, 2);
    expect((body[21]?.top ?? 0) + 16 / PT).toBeCloseTo(262, 2);
    for (const [index, line] of body.entries()) expect(line.y).toBeCloseTo((body[0]?.y ?? 0) + index * LINE, 2);
  });

  it('keeps its characters between 28 and 184 and its paragraphs two characters in', () => {
    for (const line of body) {
      expect(line.left).toBeGreaterThan(27.9);
      expect(line.lastX).toBeLessThan(184.05);
    }
    expect(find(page, /^二、予以表扬/).left).toBeCloseTo(28 + 2 * CELL, 2);
    expect(find(page, /^二、予以表扬/).face).toBe('hei');
    expect(find(page, /^（一）教育/).face).toBe('kai');
  });
});

describe('the head of a document', () => {
  const page = pagesOf(circular)[0];

  it('puts number, urgency, mark and separator at their places', () => {
    expect(find(page, /^000123$/)).toMatchObject({ left: 28 });
    expect(find(page, /^000123$/).top).toBeCloseTo(37, 2);
    expect(find(page, /^加急$/).top).toBeCloseTo(37 + LINE, 2);
    const mark = find(page, /文件$/);
    expect(mark.top).toBeCloseTo(72, 2);
    expect(mark.color).toBe('#FF0000');
    const number = find(page, /〔2010〕3号$/);
    expect(number.top).toBeCloseTo(72 + mark.size / PT + 2 * LINE, 2);
    const separator = rects(page?.items ?? []).find((rect) => rect.color === '#FF0000');
    expect(separator).toMatchObject({ x: 28, width: 156, height: 0.35 });
    expect((separator?.y ?? 0) + 0.175 - (number.top + 16 / PT)).toBeCloseTo(4, 2);
    const title = find(page, /^关于2010年/);
    expect(title).toMatchObject({ size: 22, face: 'title' });
    expect(title.top - (separator?.y ?? 0) - 0.175).toBeCloseTo(2 * LINE, 2);
    expect(find(page, /^市法院/).left).toBe(28);
  });

  it('has text of the body on the first page', () => {
    expect(find(page, /^根据《/).left).toBeCloseTo(28 + 2 * CELL, 2);
  });

  it('moves addressees that leave no room for text to the imprint', () => {
    const addressees = Array.from({ length: 60 }, (_, i) => `第${i}号承办单位`);
    const layout = layoutDocument({ ...circular, addressees }, ROUGH_METRICS);
    expect(layout.addresseesMoved).toBe(true);
    expect(find(layout.pages[0], /^根据《/).left).toBeCloseTo(28 + 2 * CELL, 2);
    const last = layout.pages[layout.pages.length - 1];
    expect(find(last, /^主送：第0号/).y).toBeLessThan(find(last, /^抄送：/).y);
    expect(rects(last?.items ?? []).filter((rect) => rect.color === '#000000' && rect.width === 156)).toHaveLength(3);
  });

  it('sets several bodies under each other with 文件 at their middle', () => {
    const joint: OfficialDocument = {
      ...circular,
      head: { orgs: ['市委政法委', '市人民检察院'], suffix: '文件', number: 'X〔2010〕1号' },
    };
    const lines = linesOf(pagesOf(joint)[0]?.items ?? []).filter((line) => line.color === '#FF0000');
    const [first, suffix, second] = lines;
    expect(lines.map((line) => line.text)).toEqual(['市委政法委', '文件', '市人民检察院']);
    expect(first?.left).toBeCloseTo(second?.left ?? 0, 2);
    expect(first?.lastX).toBeCloseTo(second?.lastX ?? 0, 2);
    expect(suffix?.y).toBeCloseTo(((first?.y ?? 0) + (second?.y ?? 0)) / 2, 1);
  });

  it('sets the number at the left of the last signer', () => {
    const upward: OfficialDocument = { ...circular, head: { ...circular.head, signers: ['主任', '副主任', '书记'] } };
    const line = find(pagesOf(upward)[0], /号.*书记$/);
    expect(line.left).toBeCloseTo(28 + CELL, 2);
    expect(find(pagesOf(upward)[0], /^签发人：主任/).y).toBeCloseTo(line.y - LINE, 2);
  });
});

describe('signature and date', () => {
  it('without a seal: two characters from the right, the date two characters further', () => {
    const page = pagesOf(letter)[0];
    const org = find(page, /委员会办公室$/);
    const date = find(page, /^2010年5月24日$/);
    expect(date.left - org.left).toBeCloseTo(2 * CELL, 1);
    expect(org.lastX + CELL).toBeCloseTo(184 - 2 * CELL, 1);
    expect(date.y - org.y).toBeCloseTo(LINE, 2);
  });

  it('a date longer than the body takes the place at the right', () => {
    const page = pagesOf({ ...letter, signature: { mode: 'none', orgs: ['市委'], date: '2010-12-31' } })[0];
    const date = find(page, /^2010年12月31日$/);
    expect(date.lastX + CELL).toBeCloseTo(184 - 2 * CELL, 1);
    expect(date.left - find(page, /^市委$/).left).toBeCloseTo(2 * CELL, 1);
  });

  it('with a seal: the date four characters from the right, the body centred above, two lines free', () => {
    const page = pagesOf(circular).find((each) => linesOf(each.items).some((line) => line.text === '2010年7月15日'));
    const lines = linesOf(page?.items ?? []);
    const at = lines.findIndex((line) => line.text === '2010年7月15日');
    const [before, org, date] = [lines[at - 2], lines[at - 1], lines[at]];
    expect((date?.lastX ?? 0) + CELL).toBeCloseTo(184 - 4 * CELL, 1);
    const middle = (line: typeof org): number => ((line?.left ?? 0) + (line?.lastX ?? 0) + CELL) / 2;
    expect(middle(org)).toBeCloseTo(middle(date), 0);
    expect((org?.y ?? 0) - (before?.y ?? 0)).toBeCloseTo(3 * LINE, 2);
  });

  it('never stands on a page without text, whatever the length of the text', () => {
    for (let count = 1; count < 40; count++) {
      const body = Array.from({ length: count }, () => ({ type: 'paragraph' as const, text: '逐项核实。' }));
      const pages = pagesOf({ ...circular, body, attachments: [] });
      const page = pages.find((each) => linesOf(each.items).some((line) => line.text === '2010年7月15日'));
      expect(
        linesOf(page?.items ?? []).filter((line) => line.text === '逐项核实。').length,
        `${count}`,
      ).toBeGreaterThanOrEqual(Math.min(2, count));
    }
  });
});

describe('annexes', () => {
  it('begin on their own page, label on the first line and title on the third', () => {
    const page = pagesOf(circular).find((each) => linesOf(each.items).some((line) => line.text === '附件1'));
    const label = find(page, /^附件1$/);
    expect(label).toMatchObject({ left: 28, face: 'hei', size: 16 });
    expect(label.top).toBeCloseTo(37, 2);
    expect(find(page, /^2010年上半年/).top).toBeCloseTo(37 + 2 * LINE, 2);
  });

  it('are listed with names under each other', () => {
    const page = pagesOf(circular).find((each) => linesOf(each.items).some((line) => line.text.startsWith('附件：')));
    expect(find(page, /^附件：1\./).left).toBeCloseTo(28 + 2 * CELL, 2);
    expect(find(page, /^2\.逾期/).left).toBeCloseTo(28 + 5 * CELL, 2);
  });

  it('repeat the head of a table on every page and print each row once, whole', () => {
    const rows = 2000;
    const doc = longAnnex(rows);
    const pages = pagesOf(doc).filter((page) => linesOf(page.items).some((line) => line.text.startsWith('任务')));
    expect(pages.length).toBeGreaterThan(60);
    const numbers = pages.flatMap((page) => linesOf(page.items).filter((line) => /2010-06-30\d+$/.test(line.text)));
    expect(numbers).toHaveLength(rows);
    for (const page of pages) {
      const bottom = Math.max(
        ...rects(page.items)
          .filter((rect) => rect.color === '#000000')
          .map((rect) => rect.y + rect.height),
      );
      expect(bottom).toBeLessThan(262.4);
    }
  });

  it('begin and end a page with no less than three rows of a table', () => {
    const few = Array.from({ length: 70 }, (_, index) => index + 6).flatMap((rows) => {
      const counts = pagesOf(longAnnex(rows))
        .map((page) => linesOf(page.items).filter((line) => /2010-06-30\d+$/.test(line.text)).length)
        .filter((count) => count > 0);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows);
      return counts.length > 1 && Math.min(counts[0]!, counts[counts.length - 1]!) < 3 ? [[rows, counts]] : [];
    });
    expect(few).toEqual([]);
  });

  it('keep no rows together that would leave half of a page empty', () => {
    expect(keptRows([50, 50, 50, 50, 50], 100)).toEqual([false, false, false, false, false]);
    expect(keptRows([10, 10, 10, 10, 10, 10, 10], 100)).toEqual([true, true, false, false, true, true, false]);
    expect(keptRows([15, 15, 15, 15, 15, 15, 15], 100)).toEqual([false, false, false, false, true, true, false]);
    expect(keptRows([1], 100)).toEqual([false]);
    expect(keptRows([], 100)).toEqual([]);
  });

  it('that are wide lie turned on an upright page whose number stays outside', () => {
    const pages = pagesOf(landscapeAnnex);
    const turned = pages.filter((page) => page.turned);
    expect(turned.length).toBeGreaterThan(0);
    for (const page of turned) {
      expect([page.width, page.height]).toEqual([210, 297]);
      expect(find(page, /^— \d+ —$/).y).toBeCloseTo(270.88, 1);
      for (const run of texts(page.turned)) {
        if (run.size < 11 && run.face === 'hei') continue;
        expect(run.xs[0]).toBeGreaterThanOrEqual(34.9);
        expect(run.xs[run.xs.length - 1]).toBeLessThan(260);
      }
    }
  });
});

describe('imprint and page numbers', () => {
  it('the last line of the imprint is the foot of the type area of an even page', () => {
    for (let count = 0; count < 40; count++) {
      const body = Array.from({ length: count + 1 }, () => ({ type: 'paragraph' as const, text: '逐项核实。' }));
      const layout = layoutDocument({ ...circular, body, attachments: [] }, ROUGH_METRICS);
      const index = layout.pages.findIndex((page) =>
        linesOf(page.items).some((line) => line.text.startsWith('抄送：')),
      );
      expect(index % 2, `${count}`).toBe(1);
      expect(index).toBe(layout.pages.length - 1);
      const rules = rects(layout.pages[index]?.items ?? []).filter((rect) => rect.color === '#000000');
      expect(rules.map((rule) => rule.height)).toEqual([0.35, 0.25, 0.35]);
      expect((rules[2]?.y ?? 0) + 0.175).toBeCloseTo(262, 3);
      const numbered = linesOf(layout.pages[index]?.items ?? []).some((line) => /^— \d+ —$/.test(line.text));
      expect(numbered, `${count}`).toBe(layout.imprint?.afterBlank === false);
    }
  });

  it('numbers stand outside: right on odd pages, left on even ones, a character in', () => {
    const pages = pagesOf(circular);
    expect(find(pages[0], /^— 1 —$/).lastX + 14 / PT).toBeCloseTo(184 - 14 / PT, 1);
    expect(find(pages[1], /^— 2 —$/).left).toBeCloseTo(28 + 14 / PT, 2);
    expect(find(pages[1], /^— 2 —$/).y - (0.38 * 14) / PT).toBeCloseTo(269, 2);
  });

  it('a banner stands on every page, also on turned and otherwise empty ones', () => {
    for (const page of pagesOf(landscapeAnnex)) {
      const all = [...page.items, ...(page.turned ?? [])];
      expect(linesOf(all).some((line) => line.text.includes('演练数据'))).toBe(true);
    }
  });
});

describe('letters and minutes', () => {
  it('a letter has its mark at 30, its double lines and no number on the first page', () => {
    const page = pagesOf(letter)[0];
    const mark = find(page, /^中共××市委政法委员会$/);
    expect(mark.top).toBeCloseTo(30, 2);
    const red = rects(page?.items ?? []).filter((rect) => rect.color === '#FF0000');
    expect(red.map((rect) => rect.width)).toEqual([170, 170, 170, 170]);
    expect(red.map((rect) => rect.height)).toEqual([0.7, 0.25, 0.25, 0.7]);
    expect((red[0]?.y ?? 0) - 30 - mark.size / PT).toBeCloseTo(4, 2);
    expect((red[3]?.y ?? 0) + 0.7).toBeCloseTo(277, 2);
    expect(linesOf(page?.items ?? []).some((line) => /^— 1 —$/.test(line.text))).toBe(false);
    expect(find(page, /18号$/).text).toBe('特急政法督函〔2010〕18号');
  });

  it('minutes hang the names behind the label', () => {
    const page = pagesOf(minutes)[0];
    const label = find(page, /^出席：/);
    expect(label).toMatchObject({ face: 'hei' });
    expect(find(page, /^院分管副检察长/).left).toBeCloseTo(label.left + 3 * CELL, 2);
  });
});

describe('titles', () => {
  it('of 60 characters come in lines that fit, with nothing lost and no word broken', () => {
    const lines = breakTitle(longTitle.title, 20);
    expect(lines.join('')).toBe(longTitle.title);
    expect(lines.length).toBeLessThanOrEqual(4);
    for (const word of ['党风廉政建设', '实施方案', '进展情况', '限期整改', '2010年', '下半年'])
      expect(
        lines.some((line) => line.includes(word)),
        word,
      ).toBe(true);
    expect(layoutDocument(longTitle, ROUGH_METRICS).warnings).toEqual([]);
  });

  it('break inside no date', () => {
    const lines = breakTitle('关于2010年1月1日至2010年12月31日全市政法机关3类147项反腐倡廉工作任务完成情况的通报', 20);
    for (const date of ['2010年1月1日', '2010年12月31日'])
      expect(
        lines.some((line) => line.includes(date)),
        date,
      ).toBe(true);
  });

  it('of many numbers come in lines that no program has to break again', () => {
    const lines = breakTitle('关于2010年6项2011年7项2012年8项2013年9项工作任务落实情况的通报', 20);
    // Digits 0.6 em, a fifth of an em where the script changes.
    const wide = (line: string): number =>
      [...line].reduce((sum, char) => sum + (/[0-9]/.test(char) ? 0.6 : 1), 0) +
      [...line.matchAll(/(?<=[0-9])(?![0-9])|(?<![0-9])(?=[0-9])/g)].length * 0.2;
    expect(Math.max(...lines.map(wide))).toBeLessThanOrEqual(20);
  });

  it('keep every character for any text', () => {
    const chars = fc.constantFrom(...'关于市的和、，《》通报2010年A ');
    fc.assert(
      fc.property(fc.array(chars, { minLength: 1, maxLength: 90 }), (list) => {
        const title = list.join('');
        expect(breakTitle(title, 20).join('').replace(/ /g, '')).toBe(title.replace(/ /g, ''));
      }),
      { numRuns: 60 },
    );
  });
});

describe('line breaking', () => {
  const style = { face: 'fang', size: 16, color: '#000000' } as const;
  const chars = fc.constantFrom(...'一二三四五六七八九十，。；：、（）《》“”〔〕0123456789%AB x—…');

  it('loses nothing, keeps the width and puts no closing mark first and no opening mark last', () => {
    fc.assert(
      fc.property(fc.array(chars, { minLength: 1, maxLength: 300 }), (list) => {
        // Marks without anything between them can be impossible to break well.
        const text = list.join('').replace(/([，。；：、（）《》“”〔〕—…])[，。；：、（）《》“”〔〕—…]+/g, '$1');
        const atoms = atomize([{ text, style }], ROUGH_METRICS, 156, true, { missing: () => {} });
        const lines = breakLines(atoms, 156 - 2 * CELL, 156, true);
        const shown = lines.map((line) => line.atoms.flatMap((atom) => atom.chars.map((glyph) => glyph.char)).join(''));
        expect(shown.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
        for (const [index, line] of shown.entries()) {
          if (index > 0) expect(line).not.toMatch(/^[，。；：、）》”〕…]/);
          if (index < shown.length - 1) expect(line).not.toMatch(/[（《“〔]$/);
        }
        for (const line of lines)
          expect(line.width - line.atoms.reduce((sum, atom) => sum + atom.give, 0)).toBeLessThan(156.02);
      }),
      { numRuns: 150 },
    );
  });

  it('stands on the grid again after a number', () => {
    const atoms = atomize([{ text: '截至6月30日共147项', style }], ROUGH_METRICS, 156, true, { missing: () => {} });
    let x = 0;
    for (const atom of atoms) {
      if (atom.kind === 'han') expect(x / CELL).toBeCloseTo(Math.round(x / CELL), 6);
      x += atom.width;
    }
  });

  it('cuts a word that no line holds', () => {
    const atoms = atomize([{ text: 'w'.repeat(10_000), style }], ROUGH_METRICS, 156, true, { missing: () => {} });
    const lines = breakLines(atoms, 156, 156, true);
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) expect(line.width).toBeLessThan(156.02);
  });
});

describe('a tight line', () => {
  const paragraph = (text: string) => pagesOf({ ...letter, body: [{ type: 'paragraph', text }] });
  const bodyLines = (text: string) =>
    paragraph(text).flatMap((page) => linesOf(page.items).filter((line) => line.size === 16 && line.y > 90));

  it('begins its paragraph two characters in, though an opening mark comes first', () => {
    const lines = bodyLines(
      '（五）尚无时限的承办事项（市司法局22项、市监察局1项、市委组织部2项），由承办单位提出完成时限。',
    );
    const first = lines.find((line) => line.text.startsWith('（五）'));
    expect(first?.left).toBeCloseTo(28 + 2 * CELL, 2);
  });

  it('lets no ink stand beyond the type area, and ends flush with the box or with the mark', () => {
    const pieces = fc.constantFrom('市', '局', '、', '，', '。', '（', '）', '“', '”', '2010', '1', '项', '《', '》');
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 30, maxLength: 120 }), (words) => {
        const lines = bodyLines(words.join(''));
        for (const line of lines) {
          expect(line.left).toBeGreaterThan(27.99);
          const last = line.text.at(-1) ?? '';
          const ink = '、，。）”》'.includes(last) ? CELL / 2 : /\d/.test(last) ? CELL / 2 : CELL;
          expect(line.lastX + ink).toBeLessThan(184.1);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('a long path in a narrow cell', () => {
  it('is divided after its joining marks', () => {
    const path = 'records/decisions/2010-03-26-set-date-duties.yaml:10';
    const parts = [{ text: path, style: { face: 'fang' as const, size: 10.5, color: '#000000' } }];
    const atoms = atomize(parts, ROUGH_METRICS, 24, false, { missing: () => {} });
    expect(atoms.map((atom) => atom.chars.map(({ char }) => char).join(''))).toEqual([
      'records/',
      'decisions/',
      '2010-',
      '03-',
      '26-',
      'set-',
      'date-',
      'duties.',
      'yaml:',
      '10',
    ]);
  });
});

describe('columns', () => {
  it('sum to the width and give short codes and dates what they need', () => {
    const table = {
      type: 'table' as const,
      columns: [
        { title: '编号', nowrap: true },
        { title: '事项', weight: 3 },
        { title: '时限', nowrap: true },
      ],
      rows: [['1.1', '很长的事项'.repeat(20), '2010-12-31']],
    };
    const { widths } = columnWidths(table, 156, 4.2, 1.8);
    expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(156, 6);
    expect(widths[2]).toBeGreaterThan(10 * 0.5 * 4.2 + 1.8);
    expect(widths[1]).toBeGreaterThan(100);
  });

  it('give room to the column that saves most lines by it', () => {
    const long = '很长的事项'.repeat(8);
    const table = {
      type: 'table' as const,
      columns: [{ title: '单位', weight: 9 }, { title: '事项' }, { title: '备注' }],
      rows: [
        ['市公安局', long, '无'],
        ['市法院', long, '另附说明'],
      ],
    };
    const { widths, fit } = columnWidths(table, 156, 4.2, 1.8);
    expect(fit).toBe('easy');
    // Nothing wraps in the short columns, and they take no more than a little beyond it.
    expect(widths[0]).toBeGreaterThan(4 * 4.2 + 1.8);
    expect(widths[2]).toBeGreaterThan(4 * 4.2 + 1.8);
    expect(widths[1]).toBeGreaterThan(105);
  });

  it('set a table of many columns smaller, and warn of none that still fits', () => {
    const columns = ['单位', ...Array.from({ length: 12 }, (_, index) => `第${index}类承办事项`)].map((title) => ({
      title,
      align: 'right' as const,
    }));
    const table = {
      type: 'table' as const,
      columns,
      rows: [['市人力资源和社会保障局', ...columns.slice(1).map(() => '100%')]],
    };
    expect(tableSize(table, 225, 1.8, [12, 10.5])).toBe(10.5);
    expect(tableSize({ ...table, columns: columns.slice(0, 4) }, 225, 1.8, [12, 10.5])).toBe(12);
    const annex = { title: '一览', landscape: true, blocks: [table] };
    expect(layoutDocument({ ...letter, attachments: [annex] }, ROUGH_METRICS).warnings).toEqual([]);
  });

  it('sum to the width and leave every column some, whatever the table', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 60 });
    const column = fc.record({ title: fc.string({ maxLength: 12 }), nowrap: fc.boolean(), weight: fc.nat(5) });
    const tables = fc.integer({ min: 1, max: 9 }).chain((count) =>
      fc.record({
        columns: fc.array(column, { minLength: count, maxLength: count }),
        rows: fc.array(fc.array(cell, { minLength: count, maxLength: count }), { maxLength: 8 }),
      }),
    );
    fc.assert(
      fc.property(tables, fc.integer({ min: 40, max: 225 }), ({ columns, rows }, width) => {
        const { widths } = columnWidths({ type: 'table', columns, rows }, width, 4.2, 1.8);
        expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(width, 6);
        expect(Math.min(...widths)).toBeGreaterThan(1.8);
      }),
      { numRuns: 100 },
    );
  });
});

describe('warnings', () => {
  it('name a character that no font has, with its place, and draw 〓', () => {
    const without: Metrics = { find: (face, char) => (char === '镕' ? undefined : ROUGH_METRICS.find(face, char)) };
    const doc: OfficialDocument = { ...letter, body: [{ type: 'paragraph', text: '由镕负责' }] };
    const layout = layoutDocument(doc, without);
    expect(layout.warnings).toEqual([
      { code: 'glyph-missing', args: { character: '镕', code: 'U+9555', where: 'body.0', near: '由镕负责' } },
    ]);
    expect(find(layout.pages[0], /由〓负责/).text).toBe('由〓负责');
  });

  it('print what cannot be seen in words', () => {
    const layout = layoutDocument({ ...letter, body: [{ type: 'paragraph', text: 'abc\u202egnp' }] }, ROUGH_METRICS);
    expect(layout.warnings).toEqual([{ code: 'character-hidden', args: { code: 'U+202E', where: 'body.0' } }]);
    expect(find(layout.pages[0], /abc/).text).toBe('abc〈U+202E〉gnp');
  });

  it('tell of a table that is too wide', () => {
    const columns = Array.from({ length: 30 }, () => ({ title: '很长的栏名', nowrap: true }));
    const layout = layoutDocument({ ...letter, body: [{ type: 'table', columns, rows: [] }] }, ROUGH_METRICS);
    expect(layout.warnings.map((warning) => warning.code)).toEqual(['table-too-wide']);
  });

  it('tell of a row taller than a page', () => {
    const table = { type: 'table' as const, columns: [{ title: '甲' }], rows: [['字'.repeat(4000)]] };
    const layout = layoutDocument({ ...letter, body: [table] }, ROUGH_METRICS);
    expect(layout.warnings).toContainEqual({ code: 'row-split', args: { where: 'body.0.rows.0' } });
  });
});

describe('any document', () => {
  it('stays on its paper, whatever its text', () => {
    for (const doc of [hostile(), ledger(60), circular, minutes]) {
      for (const page of pagesOf(doc)) {
        for (const run of texts(page.items)) {
          expect(Math.min(...run.xs)).toBeGreaterThan(0);
          expect(Math.max(...run.xs)).toBeLessThan(page.width);
          expect(run.y).toBeLessThan(page.height);
        }
      }
    }
  });

  it('of the ordinary kind repeats the head of its table on each page', () => {
    const pages = pagesOf(ledger(60));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages[0]).toMatchObject({ width: 297, height: 210 });
    for (const page of pages) expect(linesOf(page.items).some((line) => line.text.startsWith('编号任务'))).toBe(true);
  });
});
