/** JSON for people and programs: keys in the given order, Chinese kept readable, nothing hidden in it. */

import { COMMAND, HIDDEN } from '../ground/text/clean.ts';

function escapeUnits(found: string): string {
  // Line feeds outside strings are the layout; within strings they are escaped already.
  if (found === '\n') return found;
  return Array.from({ length: found.length }, (_, i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`).join(
    '',
  );
}

function inert(json: string): string {
  return json.replace(HIDDEN, escapeUnits).replace(COMMAND, escapeUnits);
}

/**
 * Stable JSON: keys in the order given, two spaces, a final line feed. Control, zero-width, bidirectional and tag
 * characters are written as \u escapes (so is the second of two colons or number signs, which a CI log would obey).
 * Throws what `JSON.stringify` throws (circular values, big integers).
 */
export function renderJson(value: unknown): string {
  return `${inert(JSON.stringify(value, null, 2))}\n`;
}

/** One value on one line, escaped likewise and ended by a line feed: an entry of JSON Lines. */
export function renderJsonLine(value: unknown): string {
  return `${inert(JSON.stringify(value))}\n`;
}
