/** Seeded faults: paper and type area. */
import { CELL, EM } from '../model.ts';
import { change, IMPRINT_TAGS, type Seed, shiftAll, texts } from './tools.ts';

/** Paper, type area, grid, colours. */
export const pageSeeds: readonly Seed[] = [
  {
    name: 'paper of another size',
    spoil: (papers) => {
      for (const paper of papers) Object.assign(paper, { width: 215.9, height: 279.4 });
    },
    found: 'paper',
  },
  {
    name: 'top margin 2 mm low',
    spoil: shiftAll(0, 2, 1, IMPRINT_TAGS),
    found: 'margin-top',
    related: ['type-area-bottom', 'inside-type-area', 'annex-label-place', 'annex-title-line'],
  },
  {
    name: 'everything 2 mm to the right',
    spoil: shiftAll(2, 0, 0),
    found: 'margin-left',
    related: [
      'type-area-right',
      'inside-type-area',
      'serial-place',
      'secrecy-place',
      'urgency-place',
      'mark-centre',
      'number-centre',
      'title-centre',
      'addressees-left',
      'paragraph-indent',
      'annex-note-indent',
      'seal-date-right',
      'note-place',
      'annex-label-place',
      'annex-title-centre',
      'copies-left',
      'copies-right',
      'printer-left',
      'printed-right',
      'folio-inset',
    ],
  },
  {
    name: '21 lines on a page',
    settings: { pitch: (225 - EM) / 20 },
    found: 'lines-per-page',
    related: ['line-pitch', 'annex-note-gap'],
  },
  {
    name: 'lines 28 pt apart',
    settings: { pitch: 28 / (72 / 25.4) },
    found: 'line-pitch',
    related: ['lines-per-page', 'type-area-bottom', 'annex-note-gap'],
  },
  { name: 'text of 15 pt', settings: { size: 15 }, found: 'text-size' },
  {
    name: '29 characters in a line',
    settings: { chars: 29 },
    found: 'chars-per-line',
    related: ['type-area-right', 'grid'],
  },
  {
    name: 'a line that runs out of the type area',
    spoil: (papers) => Object.assign(texts(papers, 'body')[1]!, { step: CELL * 1.1 }),
    found: 'type-area-right',
    related: ['inside-type-area'],
  },
  { name: 'coloured text', spoil: change('body', { colour: '#0000ff' }, 3), found: 'text-black' },
  {
    name: 'a character without meaning',
    spoil: (papers) => {
      const line = texts(papers, 'body')[2]!;
      line.text = `${line.text.slice(0, 5)}\uFFFD${line.text.slice(6)}`;
    },
    found: 'glyph-missing',
    related: ['text-complete'],
  },
  {
    name: 'a paragraph left out',
    spoil: (papers) =>
      papers.forEach((paper) => {
        paper.texts = paper.texts.filter((text) => text.tag !== 'heading-2');
      }),
    found: 'text-complete',
    related: ['line-pitch', 'lines-per-page'],
  },
  {
    name: 'lines a little too near each other',
    settings: { pitch: 10.38 },
    found: 'type-area-bottom',
    related: ['line-pitch'],
  },
  {
    name: 'text in the margin',
    spoil: (papers) => {
      papers[1]!.texts.push({ ...texts(papers, 'body')[9]!, tag: 'stray', text: '旁注', x: 8, y: 150 });
    },
    found: 'inside-type-area',
    related: ['text-complete'],
  },
];
