/** Tables over several pages and turned sheets: the head repeats, rows stay whole, the head of a wide annex lies at the left. */
import { describe, expect, it } from 'vitest';
import type { OfficialDocument, Page } from '../../../src/ground/text/blocks.ts';
import { checkPdf, expectationOf, type Finding, type RuleId } from '../index.ts';
import { CIRCULAR, pagesOf } from './model.ts';
import { type Paper, type Text, writePdf } from './paper.ts';

const COLUMNS = ['编号', '任务', '时限'];
const ROWS = Array.from({ length: 12 }, (_, row) => [
  `${row + 1}`,
  `第${'一二三四五六七八九十甲乙'[row]}项任务落实到责任科室`,
  '2010-12-31',
]);

const LEDGER: Page = {
  kind: 'page',
  lang: 'zh',
  title: '工作台帐',
  provenance: ['截至2010年6月30日'],
  blocks: [{ type: 'table', columns: COLUMNS.map((title) => ({ title })), rows: ROWS }],
};

const text = (words: string, x: number, y: number, more: Partial<Text> = {}): Text => ({
  tag: 'cell',
  text: words,
  x,
  y,
  size: 10.5,
  face: 'FangSong',
  colour: '#000000',
  step: 3.7,
  ...more,
});

/** Six rows a page; a task of more than eight characters has two lines. */
function ledgerPages(): Paper[] {
  return [0, 1].map((page): Paper => {
    const cells = COLUMNS.map((title, column) => text(title, 20 + column * 60, 40, { tag: 'head' }));
    ROWS.slice(page * 6, page * 6 + 6).forEach(([id = '', task = '', due = ''], row) => {
      const y = 50 + row * 12;
      cells.push(text(id, 20, y), text(task.slice(0, 8), 80, y), text(task.slice(8), 80, y + 5), text(due, 140, y));
    });
    const heads =
      page === 0 ? [text('工作台帐', 90, 25, { size: 18, step: 6.35 }), text('截至2010年6月30日', 80, 32)] : [];
    return {
      width: 210,
      height: 297,
      texts: [...heads, ...cells, text(`— ${page + 1} —`, 100, 285, { tag: 'folio' })],
      rules: [],
    };
  });
}

const faults = (findings: readonly Finding[]): RuleId[] =>
  findings.filter((one) => one.verdict === 'fault').map((one) => one.rule);

describe('a table of an official document', () => {
  it('is found whole though a line of a cell repeats a word of what stands outside the type area', async () => {
    const [head = '', id = '', end = ''] = ['事项', '报送专网割接', '方案'];
    const doc: OfficialDocument = {
      ...CIRCULAR,
      attachments: [],
      body: [...CIRCULAR.body, { type: 'table', columns: [{ title: head }], rows: [[id + end]] }],
      provenance: ['方案：某市工作方案'],
    };
    const papers = pagesOf({ ...doc, body: CIRCULAR.body });
    const page = papers.find((paper) => paper.texts.some((one) => one.tag === 'org'))!;
    const y = Math.max(...page.texts.filter((one) => one.y < 200).map((one) => one.y)) + 20;
    page.texts.push(text(head, 30, y), text(id, 30, y + 6), text(end, 30, y + 12));
    papers.at(-1)!.texts.push(text('方案：某市工作方案', 30, 277));
    expect(faults(await checkPdf(writePdf(papers), expectationOf(doc)))).toEqual([]);
  });
});

describe('a table of two pages', () => {
  const check = async (spoil: (papers: Paper[]) => void): Promise<RuleId[]> => {
    const papers = ledgerPages();
    spoil(papers);
    return faults(await checkPdf(writePdf(papers), expectationOf(LEDGER)));
  };

  it('passes when its head repeats and its rows are whole', async () => {
    const findings = await checkPdf(writePdf(ledgerPages()), expectationOf(LEDGER));
    expect(faults(findings)).toEqual([]);
    const measured = findings.filter((one) => one.verdict === 'ok').map((one) => one.rule);
    expect(measured).toEqual(
      expect.arrayContaining(['paper', 'table-head-repeats', 'table-rows-whole', 'folio-sequence', 'text-complete']),
    );
  });

  it('names the page without the head', async () => {
    const papers = ledgerPages();
    papers[1]!.texts = papers[1]!.texts.filter((one) => one.tag !== 'head');
    const findings = await checkPdf(writePdf(papers), expectationOf(LEDGER));
    expect(findings.find((one) => one.rule === 'table-head-repeats')).toMatchObject({ verdict: 'fault', page: 2 });
  });

  it('finds a row that goes over a page end', async () => {
    expect(
      await check((papers) => {
        const first = papers[0]!.texts;
        const last = first.findLastIndex((one) => one.text === ROWS[5]![1]!.slice(8));
        const [moved] = first.splice(last, 1);
        const due = first.findIndex((one, index) => index >= last && one.text === '2010-12-31');
        const [date] = first.splice(due, 1);
        papers[1]!.texts.splice(3, 0, { ...moved!, y: 46 }, { ...date!, y: 46 });
      }),
    ).toEqual(['table-rows-whole']);
  });

  it('finds a row of which one cell goes on behind the others', async () => {
    expect(
      await check((papers) => {
        const first = papers[0]!.texts;
        const [moved] = first.splice(
          first.findLastIndex((one) => one.text === ROWS[5]![1]!.slice(8)),
          1,
        );
        papers[1]!.texts.splice(3, 0, { ...moved!, y: 46 });
      }),
    ).toEqual(['table-rows-whole']);
  });

  it('finds a row that was left out, paper that lies the wrong way and text off the paper', async () => {
    expect(
      await check((papers) =>
        papers[0]!.texts.splice(
          papers[0]!.texts.findIndex((one) => one.text.startsWith('第三')),
          1,
        ),
      ),
    ).toEqual(['text-complete']);
    expect(
      await check((papers) => {
        for (const paper of papers) Object.assign(paper, { width: 297, height: 210 });
      }),
    ).toContain('paper');
    expect(
      await check((papers) =>
        papers[0]!.texts.forEach((one) => {
          if (one.text === '2010-12-31') one.x = 195;
        }),
      ),
    ).toContain('inside-type-area');
  });
});

describe('a wide annex', () => {
  const doc: OfficialDocument = {
    ...CIRCULAR,
    attachments: [
      { title: '承办事项总表', landscape: true, blocks: [{ type: 'paragraph', text: '表内为截至本日的事项。' }] },
    ],
  };
  const wide = (turned: boolean): Paper[] => {
    const papers = pagesOf({ ...doc, attachments: [] });
    const last = papers.pop()!;
    const sheet = (words: string, x: number, y: number, more: Partial<Text>): Text =>
      text(words, x, y, { size: 16, step: 5.64, turned, ...more });
    // Annex note by hand: the model numbers its annexes, and there is one here.
    const page = papers.find((paper) => paper.texts.some((one) => one.tag === 'org'))!;
    const org = page.texts.find((one) => one.tag === 'org')!;
    for (const one of page.texts) if (['org', 'date', 'note'].includes(one.tag)) one.y += 2 * 10.4455;
    page.texts.push({ ...org, tag: 'annex-note', text: '附件：承办事项总表', x: 39.143, y: org.y - 3 * 10.4455 });
    const folio = last.texts.find((one) => one.tag === 'folio')!;
    const annex: Paper = {
      width: 210,
      height: 297,
      rules: [],
      texts: [
        sheet('附件', 35, 33, { face: 'SimHei' }),
        sheet('承办事项总表', 120, 55, { face: 'XiaoBiaoSong', size: 22, step: 7.76 }),
        sheet('表内为截至本日的事项。', 46, 75, {}),
        { ...folio },
      ],
    };
    const blank: Paper = { ...last };
    return [...papers, annex, blank].map((paper, index) => {
      const number = paper.texts.find((one) => one.tag === 'folio')!;
      const even = index % 2 === 1;
      Object.assign(number, { text: `— ${index + 1} —`, x: even ? 28 + 4.94 : 184 - 4.94 - 3.5 * 4.94 });
      return paper;
    });
  };

  it('passes with its head at the left of the upright page, and is blamed where it stands upright', async () => {
    const verdict = async (turned: boolean) => {
      const findings = await checkPdf(writePdf(wide(turned)), expectationOf(doc));
      return findings.find((one) => one.rule === 'wide-annex-head')?.verdict;
    };
    expect([await verdict(true), await verdict(false)]).toEqual(['ok', 'fault']);
  });
});
