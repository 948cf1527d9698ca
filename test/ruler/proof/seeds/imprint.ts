/** Seeded faults: imprint, page numbers. */
import { CELL } from '../model.ts';
import { change, lines, move, redraw, type Seed, texts } from './tools.ts';

/** Imprint and page numbers. */
export const imprintSeeds: readonly Seed[] = [
  {
    name: 'imprint on an odd page',
    spoil: (papers) => {
      papers.splice(papers.length - 1, 0, { width: 210, height: 297, texts: [], rules: [] });
    },
    found: 'imprint-page',
    related: ['folio-present', 'folio-sequence', 'folio-side'],
  },
  {
    name: 'last imprint line 2 mm high',
    spoil: (papers) => {
      for (const tag of ['imprint-first', 'imprint-middle', 'imprint-last'])
        for (const rule of lines(papers, tag)) rule.y -= 2;
      for (const tag of ['copies', 'printer', 'printed']) move(tag, 0, -2)(papers);
    },
    found: 'imprint-last-line',
  },
  { name: 'last imprint line thin', spoil: redraw('imprint-last', { weight: 0.25 }), found: 'imprint-thick-lines' },
  { name: 'middle imprint line thick', spoil: redraw('imprint-middle', { weight: 0.35 }), found: 'imprint-thin-lines' },
  {
    name: 'no middle imprint line',
    spoil: (papers) =>
      papers.forEach((paper) => {
        paper.rules = paper.rules.filter((rule) => rule.tag !== 'imprint-middle');
      }),
    found: 'imprint-thin-lines',
  },
  { name: 'short imprint lines', spoil: redraw('imprint-middle', { x0: 33, x1: 179 }), found: 'imprint-line-width' },
  {
    name: 'imprint of 16 pt',
    spoil: (papers) => {
      change('printer', { size: 16 })(papers);
    },
    found: 'imprint-size',
  },
  { name: 'copies in 黑体', spoil: change('copies', { face: 'SimHei' }), found: 'imprint-face' },
  {
    name: 'copies flush left',
    spoil: (papers) => {
      texts(papers, 'copies')[0]!.x = 28;
    },
    found: 'copies-left',
  },
  {
    name: 'second line of copies not aligned',
    spoil: (papers) => {
      texts(papers, 'copies')[2]!.x -= CELL;
    },
    found: 'copies-hang',
  },
  {
    name: 'copies up to the edge',
    spoil: (papers) => {
      texts(papers, 'copies')[1]!.step *= 1.05;
    },
    found: 'copies-right',
  },
  {
    name: 'no full stop after the copies',
    spoil: (papers) => {
      const last = texts(papers, 'copies').at(-1)!;
      last.text = last.text.replace('。', '');
    },
    found: 'copies-end',
  },
  {
    name: 'printer flush left',
    spoil: (papers) => {
      texts(papers, 'printer')[0]!.x = 28;
    },
    found: 'printer-left',
  },
  { name: 'date of printing flush right', spoil: move('printed', CELL), found: 'printed-right' },
  {
    name: 'page number on the wrong side',
    spoil: (papers) => {
      const text = texts(papers, 'folio')[1]!;
      text.x = texts(papers, 'folio')[0]!.x;
    },
    found: 'folio-side',
  },
  {
    name: 'page number in the middle',
    spoil: (papers) => {
      texts(papers, 'folio')[0]!.x -= 30;
    },
    found: 'folio-inset',
  },
  { name: 'page number 2 mm low', spoil: move('folio', 0, 2), found: 'folio-height' },
  { name: 'page number of 12 pt', spoil: change('folio', { size: 12 }), found: 'folio-size' },
  {
    name: 'page number without dashes',
    spoil: (papers) => {
      const text = texts(papers, 'folio')[1]!;
      text.text = '2';
    },
    found: 'folio-form',
  },
  {
    name: 'page number missing',
    spoil: (papers) => {
      papers[2]!.texts = papers[2]!.texts.filter((text) => text.tag !== 'folio');
    },
    found: 'folio-present',
  },
  {
    name: 'page number twice',
    spoil: (papers) => {
      texts(papers, 'folio')[2]!.text = '— 2 —';
    },
    found: 'folio-sequence',
  },
];
