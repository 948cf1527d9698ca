/** Seeded faults: signature, annexes. */
import { CELL, EM, LINE } from '../model.ts';
import { change, move, type Seed, texts, UNSEALED } from './tools.ts';

/** From the signature to the annexes. */
export const endSeeds: readonly Seed[] = [
  {
    name: 'sealed date two characters to the left',
    spoil: move('date', -2 * CELL),
    found: 'seal-date-right',
    related: ['seal-org-centre'],
  },
  { name: 'sealed body not over the date', spoil: move('org', 2 * CELL), found: 'seal-org-centre' },
  {
    name: 'unsealed date not moved to the right',
    doc: UNSEALED,
    spoil: move('date', -2 * CELL),
    found: 'signature-date-left',
    related: ['signature-right'],
  },
  {
    name: 'unsealed body three characters from the right',
    doc: UNSEALED,
    spoil: (papers) => {
      move('org', -CELL)(papers);
      move('date', -CELL)(papers);
    },
    found: 'signature-right',
  },
  {
    name: 'unsealed signature right under the text',
    doc: UNSEALED,
    spoil: (papers) => {
      for (const tag of ['org', 'date', 'note']) move(tag, 0, -LINE)(papers);
    },
    found: 'signature-gap',
  },
  {
    name: 'date two lines below the body',
    spoil: (papers) => {
      move('date', 0, LINE)(papers);
      move('note', 0, LINE)(papers);
    },
    found: 'date-line',
  },
  {
    name: 'date with a leading zero',
    spoil: (papers) => {
      const [date] = texts(papers, 'date');
      date!.text = '2010年07月15日';
      date!.x -= CELL / 2;
      texts(papers, 'org')[0]!.x -= CELL / 4;
    },
    found: 'date-form',
  },
  {
    name: 'signature on a page of its own',
    spoil: (papers) => {
      const page = papers.findIndex((paper) => paper.texts.some((text) => text.tag === 'org'));
      const tags = ['org', 'date', 'note'];
      const moved = papers[page]!.texts.filter((text) => tags.includes(text.tag));
      papers[page]!.texts = papers[page]!.texts.filter((text) => !moved.includes(text));
      papers.splice(page + 1, 0, { width: 210, height: 297, texts: moved, rules: [] });
    },
    found: 'signature-with-text',
    related: ['folio-present', 'folio-sequence', 'folio-side', 'imprint-page', 'margin-top'],
  },
  { name: 'note flush left', spoil: move('note', -2 * CELL), found: 'note-place' },
  {
    name: 'note without brackets',
    spoil: (papers) => {
      texts(papers, 'note')[0]!.text = '此件公开发布';
    },
    found: 'note-brackets',
  },
  {
    name: 'text above the annex label',
    spoil: (papers) => {
      const paper = papers.find((one) => one.texts.some((text) => text.tag === 'annex-label'))!;
      const label = texts([paper], 'annex-label')[0]!;
      paper.texts.push({ ...label, tag: 'stray', text: '续上页' });
      label.y += LINE;
    },
    found: 'annex-page',
    related: ['annex-label-place'],
  },
  { name: 'annex label in 仿宋', spoil: change('annex-label', { face: 'FangSong' }), found: 'annex-label-face' },
  { name: 'annex label indented', spoil: move('annex-label', 2 * CELL), found: 'annex-label-place' },
  { name: 'annex title on the second line', spoil: move('annex-title', 0, -LINE), found: 'annex-title-line' },
  { name: 'annex title not centred', spoil: move('annex-title', 8), found: 'annex-title-centre' },
  {
    name: 'annex title of 16 pt',
    spoil: (papers) => {
      for (const text of texts(papers, 'annex-title'))
        Object.assign(text, {
          size: 16,
          step: CELL,
          x: 106 - (text.text.length * CELL) / 2,
          y: 37 + 2 * LINE + 0.88 * EM,
        });
    },
    found: 'annex-title-size',
  },
  {
    name: 'annex named otherwise in the note',
    spoil: (papers) => {
      texts(papers, 'annex-name')[1]!.text = '整改期限一览';
    },
    found: 'annex-names-agree',
    related: ['annex-title-line', 'annex-title-size', 'text-complete', 'annex-note-hang'],
  },
];
