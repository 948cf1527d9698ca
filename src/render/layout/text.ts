/** Raw text made safe to set: runs of one style, what a reader cannot see shown by its code point. */
import type { Run, Text } from '../../ground/text/blocks.ts';
import { HIDDEN } from '../../ground/text/clean.ts';

/** U+ and at least four hexadecimal digits. */
export function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Line breaks and spaces of all kinds as `\n` and a plain space. */
function plainSpaces(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/g, ' ');
}

/**
 * Text that any page can hold: line breaks as `\n`, and every control, zero-width or bidirectional character and half of
 * a surrogate pair in words, 〈U+202E〉, in brackets that every font of an office has. Visible characters never change.
 */
export function cleanText(text: string): string {
  return plainSpaces(text).replace(HIDDEN, (char) => (char === '\n' ? char : `〈${codePoint(char)}〉`));
}

/** Code points that `cleanText` puts in words, each once, in order of appearance. */
export function hiddenCharacters(text: string): string[] {
  const found = new Set<string>();
  plainSpaces(text).replace(HIDDEN, (char) => {
    if (char !== '\n') found.add(codePoint(char));
    return char;
  });
  return [...found];
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
