/**
 * Makes text inert at the output edge: what a reader cannot see is shown as its code point, and each format has one
 * escaper. Text that reaches these functions is raw and untrusted.
 */
import type { Run, Text } from './blocks.ts';

// Controls, line and paragraph separators, zero-width and bidirectional controls, fillers, tags, lone surrogates and
// noncharacters. Listed by code point, not by Unicode property, so that every Node version agrees.
const INVISIBLE =
  '\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e' +
  '\\u2060-\\u206f\\u2800\\u3164\\ud800-\\udfff\\ufdd0-\\ufdef\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff\\u{1bca0}-\\u{1bca3}' +
  '\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e00ff}\\u{e01f0}-\\u{e0fff}' +
  Array.from({ length: 16 }, (_, i) => `\\u{${(i + 1).toString(16)}fffe}\\u{${(i + 1).toString(16)}ffff}`).join('');
const HAN = '\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';
// Variation selectors are spared once where they belong: names in rare Han characters need them, and pictures.
const SELECTORS =
  `[\\ufe03-\\ufe0d]|(?<![${HAN}])[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]|` +
  `(?<![^A-Za-z\\s\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}${INVISIBLE}])[\\ufe0e\\ufe0f]`;

/** Characters that a reader cannot see, or that change what is seen around them. For `replace` only. */
export const HIDDEN = new RegExp(`[${INVISIBLE}]|${SELECTORS}`, 'gu');

/** What makes a CI log obey: `::` at the start of a line and, anywhere, `##[`, `##vso[` and `##teamcity[`. For `replace` only. */
export const COMMAND = /(?<=:):|(?<=#)#/g;

function visible(char: string): string {
  return `⟨U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/**
 * Text on one line with nothing hidden in it: a line break becomes ⏎ (one at the very end is dropped), every other
 * control, zero-width, bidirectional or tag character becomes ⟨U+202E⟩ with its own code point, and the second of two
 * colons or number signs likewise, so that no CI log takes the text for a command.
 * `previous` is the character printed just before, where a text is cleaned in pieces.
 */
export function clean(text: string, previous = ''): string {
  const context = /[:#]$/.test(previous) ? previous.slice(-1) : '';
  return (context + text.replace(/[\r\n]+$/, ''))
    .replace(/\r\n|\n/g, '⏎')
    .replace(HIDDEN, visible)
    .replace(COMMAND, visible)
    .slice(context.length);
}

/** The characters of a text without its styles, raw. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}

/** The runs of a text, each cleaned; empty ones left out. */
export function cleanRuns(text: Text): Run[] {
  const raw: readonly Run[] = typeof text === 'string' ? [{ text }] : text;
  const runs: Run[] = [];
  let previous = '';
  for (const run of raw) {
    const cleaned = clean(run.text, previous);
    if (cleaned === '') continue;
    runs.push({ ...run, text: cleaned });
    previous = cleaned;
  }
  return runs;
}

/** A text as one clean line without styles. */
export function cleanText(text: Text): string {
  return cleanRuns(text)
    .map((run) => run.text)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Raw text for an element or a quoted attribute of HTML: cleaned, then escaped. */
export function escapeHtml(text: string, previous = ''): string {
  return clean(text, previous).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** Raw text for an element or a quoted attribute of XML 1.0; characters that XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** Raw text for a quoted CSS string, without its quotes: everything but letters, digits and CJK as hexadecimal escapes. */
export function escapeCss(text: string): string {
  return clean(text).replace(
    /[^A-Za-z0-9\u3000-\u9fff\uff00-\uffef]/gu,
    (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `,
  );
}

/** An empty comment: it keeps a renderer from seeing an address, a mention or an issue number in plain text. */
const SPLIT = '<!-- -->';

/**
 * Raw text for a line of GitHub-flavoured Markdown, also within a table cell: cleaned, with everything escaped that could
 * be markup, HTML, a link, a mention, an issue reference or an emoji code. `previous` is the text already on the line;
 * without it the text begins a line, loses its leading spaces and cannot begin a list, a rule or a heading.
 */
export function escapeMarkdown(text: string, previous = ''): string {
  const cleaned = clean(text, previous);
  const inline = (previous === '' ? cleaned.trimStart() : cleaned).replace(/[\\`*_[\]|~$#^&<>]/g, (char) =>
    /[&<>]/.test(char) ? (ENTITIES[char] ?? char) : `\\${char}`,
  );
  const start = previous === '' ? inline.replace(/^[-+=]/, '\\$&').replace(/^\d+(?=[.)](?:\s|$))/, '$&\\') : inline;
  return start.replace(
    /:(?=\/\/)|\bwww(?=\.)|@|#(?=\d)|\bGH-(?=\d)|\b(?:mailto|xmpp):|:(?=[a-z+-][a-z0-9\\_+-]*:)/gi,
    `$&${SPLIT}`,
  );
}

/** A figure as duban prints it: a spreadsheet may read it as a number. */
const FIGURE = /^-?(?:0|[1-9]\d{0,10})(?:\.\d+)?%?$/;
const FORMULA_START = /^['=+\-@\t\r\0＝＋－＠﹦﹢﹣﹫]/;
/** What a spreadsheet would change on opening: 007, 123456789012345678, 3-2, 1/2. */
const WOULD_CHANGE = /^(?:-?\d+(?:\.\d+)?%?|\d{1,2}[-/]\d{1,2}|\d+(?:\.\d+)?[Ee][+-]?\d+)$/;

/**
 * Raw text for one CSV field (RFC 4180), cleaned. A leading apostrophe marks as text what a spreadsheet would take for a
 * formula or rewrite as another number or date; figures stay numbers. `code` says that digits are a code and not a
 * figure, so that 3.10 does not become 3.1.
 */
export function escapeCsv(text: string, code = false): string {
  // The first character decides before cleaning, for a tab or NUL in front of a formula is a known disguise.
  const figure = FIGURE.test(text) && !(code && /\.\d*0$/.test(text));
  const cleaned = clean(text);
  const guarded =
    !figure && (FORMULA_START.test(text) || FORMULA_START.test(cleaned.trimStart()) || WOULD_CHANGE.test(cleaned));
  const value = guarded ? `'${cleaned}` : cleaned;
  return /[",;\r\n\t]|^\s|\s$/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}
