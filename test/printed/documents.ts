/** The documents that are printed and measured, by name, and which of them by which program. */
import type { Document } from '../../src/ground/text/blocks.ts';
import * as constructed from './constructed.ts';
import { exerciseCircular, exercisePapers } from './exercise.ts';
import * as sample from './sample.ts';

const { circular, upward, letter, minutes, ledger } = sample;

/** Documents with every element that the ruler looks for. */
export const ELEMENTS: ReadonlyMap<string, Document> = new Map(
  Object.entries({ circular, upward, letter, minutes, ledger }),
);

/** Letters and minutes as offices send them. */
const CONSTRUCTED: ReadonlyMap<string, Document> = new Map(Object.entries(constructed));

/** The circulars of the exercise. */
export const CIRCULARS: ReadonlyMap<string, Document> = new Map([
  ['circular 2010-H1', exerciseCircular('2010-H1')],
  ['circular 2010-H2', exerciseCircular('2010-H2')],
]);

/** The papers of the exercise. */
export const PAPERS = exercisePapers();

/** Everything in Chinese. */
export const DOCUMENTS: ReadonlyMap<string, Document> = new Map([...ELEMENTS, ...CONSTRUCTED, ...CIRCULARS, ...PAPERS]);

/** The exercise in English. */
export const IN_ENGLISH: ReadonlyMap<string, Document> = new Map([
  ['circular 2010-H1', exerciseCircular('2010-H1', 'en')],
  ...exercisePapers('en'),
]);

/** Papers of one page and of two, of each kind. */
const SOME_PAPERS = [
  'notice 2010-07-16-blue-personnel',
  'notice 2011-01-06-red-police-network',
  'order 2010-05-18-windows 市公安局',
  'order 2010-05-26-party 市委组织部',
  'minutes 2010-Q2',
  'minutes 2010-Q3',
  'decision 2010-11-02-extension-3.2',
  'decision 2010-12-28-close-out',
];

/** What LibreOffice prints from DOCX. */
export const BY_OFFICE = [...ELEMENTS.keys(), ...CONSTRUCTED.keys(), ...CIRCULARS.keys(), ...SOME_PAPERS];

/** What Chromium prints from HTML. */
export const BY_BROWSER = [
  ...ELEMENTS.keys(),
  'letterLong',
  'minutesLong',
  ...CIRCULARS.keys(),
  ...SOME_PAPERS.filter((_, index) => index % 3 === 1),
];
