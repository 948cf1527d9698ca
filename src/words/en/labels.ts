/** Fixed words of an official document, and marks around the given text, in English. */
import type { Labels } from '../zh/labels.ts';
import { day } from './dates.ts';

export const labels: Labels = {
  tag: 'en',
  indented: false,
  colon: ': ',
  list: ', ',
  sentenceEnd: '.',
  brackets: ['(', ')'],
  day,
  attachment: 'Annex',
  attachmentNo: (n) => `Annex ${n}`,
  attachmentTitle: (label, title) => `${label}: ${title}`,
  mainTo: 'To',
  cc: 'Copies',
  signer: 'Signed off by',
  printed: (date) => `${day(date)} printed`,
  leftOut: 'Columns left out',
  pageOf: 'Page &P of &N',
  group: 'Group',
  lists: 'Lists',
};
