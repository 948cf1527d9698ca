/** Seeded faults: head. */
import { CELL, CIRCULAR, LINE } from '../model.ts';
import { change, lines, move, redraw, type Seed, texts, UPWARD } from './tools.ts';

/** From the corner lines to the title. */
export const headSeeds: readonly Seed[] = [
  { name: 'copy number lower', spoil: move('serial', 0, 3), found: 'serial-place' },
  {
    name: 'copy number of five digits',
    doc: { ...CIRCULAR, head: { ...CIRCULAR.head, serial: '00123' } },
    found: 'serial-form',
  },
  { name: 'classification in 仿宋', spoil: change('secrecy', { face: 'FangSong' }), found: 'secrecy-face' },
  { name: 'classification indented', spoil: move('secrecy', CELL), found: 'secrecy-place' },
  {
    name: 'urgency above the classification',
    spoil: (papers) => {
      move('urgency', 0, -LINE)(papers);
      move('secrecy', 0, LINE)(papers);
    },
    found: 'urgency-place',
    related: ['secrecy-place'],
  },
  { name: 'urgency in 楷体', spoil: change('urgency', { face: 'KaiTi' }), found: 'urgency-face' },
  { name: 'mark not red', spoil: change('mark', { colour: '#000000' }), found: 'mark-red' },
  { name: 'mark 3 mm high', spoil: move('mark', 0, -3), found: 'mark-top', related: ['number-gap'] },
  { name: 'mark not centred', spoil: move('mark', 4), found: 'mark-centre' },
  {
    name: 'mark too wide',
    spoil: (papers) => {
      for (const text of texts(papers, 'mark')) Object.assign(text, { step: 17, x: 106 - 81 });
    },
    found: 'mark-width',
    related: ['inside-type-area', 'mark-centre'],
  },
  {
    name: 'number one line below the mark',
    spoil: move('number', 0, -LINE),
    found: 'number-gap',
    related: ['separator-gap'],
  },
  { name: 'number at the left', spoil: move('number', -10), found: 'number-centre' },
  {
    name: 'number with a leading zero',
    doc: { ...CIRCULAR, head: { ...CIRCULAR.head, number: '政法廉办〔2010〕03号' } },
    found: 'number-form',
  },
  {
    name: 'number in square brackets',
    doc: { ...CIRCULAR, head: { ...CIRCULAR.head, number: '政法廉办[2010]3号' } },
    found: 'number-form',
  },
  {
    name: 'separator 5 mm below the number',
    spoil: (papers) => {
      for (const rule of lines(papers, 'separator')) rule.y += 1;
    },
    found: 'separator-gap',
    related: ['title-gap'],
  },
  { name: 'short separator', spoil: redraw('separator', { x0: 33, x1: 179 }), found: 'separator-width' },
  { name: 'separator not centred', spoil: redraw('separator', { x0: 30, x1: 186 }), found: 'separator-centre' },
  { name: 'separator black', spoil: redraw('separator', { colour: '#000000' }), found: 'separator-gap' },
  {
    name: 'title of 18 pt',
    spoil: (papers) => {
      for (const text of texts(papers, 'title')) {
        text.x = 106 - (text.text.length * 6.35) / 2;
        text.size = 18;
        text.step = 6.35;
      }
    },
    found: 'title-size',
    related: ['addressees-gap', 'title-gap'],
  },
  { name: 'title in 黑体', spoil: change('title', { face: 'SimHei' }), found: 'title-face' },
  { name: 'title not centred', spoil: move('title', 5), found: 'title-centre' },
  { name: 'title one line too high', spoil: move('title', 0, -LINE), found: 'title-gap', related: ['addressees-gap'] },
  {
    name: 'a word of the title divided',
    spoil: (papers) => {
      const [title] = texts(papers, 'title');
      const paper = papers[0]!;
      const [a, b] = [title!.text.slice(0, 6), title!.text.slice(6)];
      Object.assign(title!, { text: a, x: 106 - (a.length * title!.step) / 2, y: title!.y - 12.7 });
      paper.texts.push({ ...title!, text: b, x: 106 - (b.length * title!.step) / 2, y: title!.y + 12.7 });
    },
    found: 'title-words',
    related: ['title-gap'],
  },
  {
    name: 'signers up to the edge',
    doc: UPWARD,
    spoil: (papers) => {
      move('signer', CELL)(papers);
      move('signer-label', CELL)(papers);
    },
    found: 'signer-place',
  },
  {
    name: 'number on the row of the first signer',
    doc: UPWARD,
    spoil: move('number', 0, -LINE),
    found: 'signer-rows',
    related: ['separator-gap'],
  },
  { name: 'signers in 仿宋', doc: UPWARD, spoil: change('signer', { face: 'FangSong' }), found: 'signer-face' },
  {
    name: 'title lines too far apart',
    spoil: (papers) => {
      const title = texts(papers, 'title')[0]!;
      const [a, b] = [title.text.slice(0, 9), title.text.slice(9)];
      Object.assign(title, { text: a, x: 106 - (a.length * title.step) / 2 });
      papers[0]!.texts.push({ ...title, text: b, x: 106 - (b.length * title.step) / 2, y: title.y + 15 });
      for (const text of papers[0]!.texts) if (['addressees', 'body', 'heading-1'].includes(text.tag)) text.y += 15;
      papers[0]!.texts = papers[0]!.texts.filter((text) => text.tag === 'folio' || text.y < 262);
    },
    found: 'title-pitch',
    related: ['text-complete'],
  },
];
