/** Seeded faults: letters, minutes. */
import { CELL, LETTER, MINUTES } from '../model.ts';
import { change, lines, move, redraw, type Seed, texts } from './tools.ts';

/** Letters and minutes. */
export const formatsSeeds: readonly Seed[] = [
  {
    name: 'letter: mark 5 mm low',
    doc: LETTER,
    spoil: move('mark', 0, 5),
    found: 'mark-top',
    related: ['letter-line-gap'],
  },
  {
    name: 'letter: double line thin over thick',
    doc: LETTER,
    spoil: (papers) => {
      redraw('letter-head-thick', { weight: 0.25 })(papers);
      redraw('letter-head-thin', { weight: 0.7 })(papers);
    },
    found: 'letter-line-weights',
  },
  {
    name: 'letter: foot line thick over thin',
    doc: LETTER,
    spoil: (papers) => {
      redraw('letter-foot-thick', { weight: 0.25 })(papers);
      redraw('letter-foot-thin', { weight: 0.7 })(papers);
    },
    found: 'letter-foot-weights',
  },
  {
    name: 'letter: first line 6 mm below the mark',
    doc: LETTER,
    spoil: (papers) => {
      for (const tag of ['letter-head-thick', 'letter-head-thin']) for (const rule of lines(papers, tag)) rule.y += 2;
      for (const text of papers[0]!.texts) if (text.tag !== 'mark') text.y += 2;
    },
    found: 'letter-line-gap',
  },
  {
    name: 'letter: foot line 25 mm above the edge',
    doc: LETTER,
    spoil: (papers) => {
      for (const tag of ['letter-foot-thick', 'letter-foot-thin']) for (const rule of lines(papers, tag)) rule.y -= 5;
    },
    found: 'letter-foot-line',
  },
  {
    name: 'letter: lines as wide as the type area',
    doc: LETTER,
    spoil: (papers) => {
      for (const paper of papers) for (const rule of paper.rules) Object.assign(rule, { x0: 27, x1: 183 });
    },
    found: 'letter-line-width',
  },
  {
    name: 'letter: lines not centred',
    doc: LETTER,
    spoil: (papers) => {
      for (const paper of papers)
        for (const rule of paper.rules) {
          rule.x0 += 4;
          rule.x1 += 4;
        }
    },
    found: 'letter-line-centre',
  },
  { name: 'letter: number at the left', doc: LETTER, spoil: move('number', -30), found: 'letter-number-right' },
  {
    name: 'letter: number low',
    doc: LETTER,
    spoil: move('number', 0, 2.5),
    found: 'letter-number-top',
    related: ['title-gap'],
  },
  {
    name: 'letter: first page numbered',
    doc: LETTER,
    spoil: (papers) => {
      papers[0]!.texts.push({
        tag: 'folio',
        text: '— 1 —',
        x: 160,
        y: 270.88,
        size: 14,
        face: 'FangSong',
        colour: '#000000',
        step: 4.94,
      });
    },
    found: 'folio-present',
    related: ['folio-inset'],
  },
  {
    name: 'letter: imprint with lines',
    doc: LETTER,
    spoil: (papers) => {
      papers.at(-1)!.rules.push({ tag: 'imprint', x0: 28, x1: 184, y: 262, weight: 0.35, colour: '#000000' });
    },
    found: 'letter-imprint-plain',
  },
  {
    name: 'minutes: attendance label in 仿宋',
    doc: MINUTES,
    spoil: change('attendance-label', { face: 'FangSong' }),
    found: 'attendance-label-face',
  },
  {
    name: 'minutes: attendance names in 楷体',
    doc: MINUTES,
    spoil: change('attendance-names', { face: 'KaiTi' }),
    found: 'attendance-names-face',
  },
  {
    name: 'minutes: attendance flush left',
    doc: MINUTES,
    spoil: move('attendance-label', -2 * CELL),
    found: 'attendance-indent',
  },
  {
    name: 'minutes: second line of names not aligned',
    doc: MINUTES,
    spoil: (papers) => {
      texts(papers, 'attendance-names')[1]!.x -= 3 * CELL;
    },
    found: 'attendance-hang',
  },
];
