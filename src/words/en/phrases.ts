/** Parts of sentences. */
import { bare } from '../phrases.ts';

/** In quotation marks. */
export const quoted = (words: string) => `“${bare(words)}”`;

/** A number of things; the plural, where it is not made with an s. */
export const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

/** The verb after a number of things. */
export const are = (count: number) => (count === 1 ? 'is' : 'are');

/** Asks after what is close to what was typed, if anything is. */
export const near = (name: string | number | undefined, [open, close] = ['"', '"']) =>
  name === '' ? '' : `; did you mean ${open}${name}${close}?`;
