/** Seeded faults: text. */
import { CELL, EM, filler, LINE } from '../model.ts';
import { change, move, type Seed, texts, withBody } from './tools.ts';

/** From the addressees to the annex note. */
export const textSeeds: readonly Seed[] = [
  {
    name: 'addressees too near',
    spoil: (papers) => {
      for (const text of papers[0]!.texts) if (['addressees', 'body', 'heading-1'].includes(text.tag)) text.y -= 4;
    },
    found: 'addressees-gap',
  },
  {
    name: 'addressees indented',
    spoil: (papers) => {
      texts(papers, 'addressees')[1]!.x += CELL;
    },
    found: 'addressees-left',
    related: ['margin-left'],
  },
  {
    name: 'half-width colon',
    spoil: (papers) => {
      const last = texts(papers, 'addressees').at(-1)!;
      last.text = last.text.replace('：', ':');
    },
    found: 'addressees-colon',
  },
  {
    name: 'no colon',
    spoil: (papers) => {
      const last = texts(papers, 'addressees').at(-1)!;
      last.text = last.text.replace('：', '');
    },
    found: 'addressees-colon',
  },
  {
    name: 'a paragraph indented by one character',
    spoil: (papers) => {
      texts(papers, 'body')[0]!.x -= CELL;
    },
    found: 'paragraph-indent',
  },
  { name: 'level 1 in 仿宋', spoil: change('heading-1', { face: 'FangSong' }), found: 'heading-1-face' },
  { name: 'level 2 in 黑体', spoil: change('heading-2', { face: 'SimHei' }), found: 'heading-2-face' },
  { name: 'level 3 in 楷体', spoil: change('heading-3', { face: 'KaiTi' }), found: 'heading-3-face' },
  { name: 'text in 楷体', spoil: change('body', { face: 'KaiTi' }), found: 'text-face' },
  {
    name: 'a full stop at the start of a line',
    doc: withBody(`${filler(27).slice(0, 26)}。${filler(60)}`),
    found: 'line-start',
  },
  {
    name: 'an opening bracket at the end of a line',
    doc: withBody(`${filler(26).slice(0, 25)}（${filler(60)}`),
    found: 'line-end',
  },
  { name: 'a year divided', doc: withBody(`${filler(26).slice(0, 25)}2010年${filler(60)}`), found: 'number-whole' },
  {
    name: 'no text on the first page',
    spoil: (papers) => {
      const all = papers[0]!.texts;
      const body = all.filter((text) => ['body', 'heading-1'].includes(text.tag));
      papers[0]!.texts = all.filter((text) => !body.includes(text));
      papers.splice(1, 0, {
        width: 210,
        height: 297,
        texts: body.map((text, row) => ({ ...text, y: 37 + 0.88 * EM + row * LINE })),
        rules: [],
      });
    },
    found: 'first-page-text',
    related: ['lines-per-page', 'type-area-bottom', 'folio-present', 'folio-sequence', 'folio-side', 'imprint-page'],
  },
  {
    name: 'annex note without an empty line',
    spoil: (papers) => {
      move('annex-note', 0, -LINE)(papers);
      move('annex-name', 0, -LINE)(papers);
    },
    found: 'annex-note-gap',
  },
  { name: 'annex note flush left', spoil: move('annex-note', -2 * CELL), found: 'annex-note-indent' },
  {
    name: 'second annex name not aligned',
    spoil: (papers) => {
      texts(papers, 'annex-name')[1]!.x += CELL;
    },
    found: 'annex-note-hang',
  },
  {
    name: 'a mark after an annex name',
    spoil: (papers) => {
      texts(papers, 'annex-name')[1]!.text += '。';
    },
    found: 'annex-note-end',
  },
];
