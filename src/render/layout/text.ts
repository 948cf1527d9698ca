/** Raw text made safe to set: runs of one style, without characters that a page cannot hold. */
import type { Run, Text } from '../../page/document.ts';

/** Characters that draw nothing and can change how others read: controls, bidirectional marks, tags, byte order marks. */
const INERT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]|[\u{e0000}-\u{e0fff}]/gu;

/** Halves of a surrogate pair that stand alone; no file format can hold them. */
const LONE = /\p{Surrogate}/gu;

/**
 * Text that any format can hold: no control, bidirectional or invisible character, no lone surrogate (U+FFFD instead),
 * line breaks as `\n`, tabs and odd spaces as spaces. Visible characters are never changed.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(INERT, '')
    .replace(LONE, '\ufffd');
}

/** Characters that `cleanText` takes out of a text, each once, in order of appearance. */
export function droppedCharacters(text: string): string[] {
  const kept = text.replace(/[\u2028\u2029\u0085]/g, '\n').match(INERT) ?? [];
  return [...new Set(kept)];
}

/** A text as runs, cleaned; empty runs are left out. */
export function runsOf(text: Text): Run[] {
  const runs = typeof text === 'string' ? [{ text }] : text;
  return runs.map((run) => ({ ...run, text: cleanText(run.text) })).filter((run) => run.text !== '');
}

/** A text without its styles, cleaned. */
export function plainText(text: Text): string {
  return runsOf(text)
    .map((run) => run.text)
    .join('');
}
