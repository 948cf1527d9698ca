/** Bytes to text: encodings that are recognised and named, line starts, and characters that may not stand in a plan. */
import type { DiagnosticCode } from '../ground/codes/diagnostics.ts';
import type { Position } from '../ground/place.ts';

/** Text of a file, or why it is not text. `line` and `column` tell where the first wrong byte stands. */
export type Decoded =
  | { readonly text: string }
  | {
      readonly code: DiagnosticCode;
      readonly args: Record<string, string>;
      readonly line: number;
      readonly column: number;
    };

/** Decodes UTF-8 with or without a byte order mark; names UTF-16 and GBK, which Windows programs write, instead of guessing. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [a, b] = bytes;
  const wide =
    (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (bytes.length > 1 && (a === 0) !== (b === 0));
  if (wide) return { code: 'encoding-utf16', args: {}, line: 1, column: 1 };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ...nameEncoding(bytes), ...firstBadByte(bytes) };
  }
}

function nameEncoding(bytes: Uint8Array): { code: DiagnosticCode; args: Record<string, string> } {
  // UTF-8 that was cut or mended by hand has more of it left than went wrong, and converting it would finish it off.
  const left = new TextDecoder('utf-8').decode(bytes);
  const count = (pattern: RegExp) => left.match(pattern)?.length ?? 0;
  if (count(/\p{Script=Han}/gu) > count(/\ufffd/g)) return { code: 'encoding-unknown', args: { byte: '' } };
  try {
    // Random bytes also decode as GB 18030 now and then; a clerk's file has Chinese characters in it.
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    if (/\p{Script=Han}/u.test(text) && !/[\p{Co}\p{Cn}]/u.test(text)) return { code: 'encoding-gbk', args: {} };
  } catch {
    // Neither: named below by its first wrong byte.
  }
  return { code: 'encoding-unknown', args: { byte: '' } };
}

function firstBadByte(bytes: Uint8Array): { line: number; column: number } & { args: Record<string, string> } {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const part = bytes.subarray(start, end);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(part);
    } catch {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(part);
      const column = Math.max(0, text.indexOf('\ufffd'));
      const at = start + new TextEncoder().encode(text.slice(0, column)).length;
      const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
      return { line, column: column + 1, args: { byte } };
    }
    line += 1;
    start = end;
  }
  return { line: 1, column: 1, args: { byte: '' } };
}

/** Offsets at which lines start; the first is 0. A line ends with LF, alone or after CR. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Line of an offset, counted from 1. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** A range of offsets as lines and columns. */
export function toPosition(starts: readonly number[], start: number, end: number): Position {
  const line = lineAt(starts, start);
  const endLine = lineAt(starts, end);
  return {
    line,
    column: start - starts[line - 1]! + 1,
    endLine,
    endColumn: end - starts[endLine - 1]! + 1,
  };
}

/**
 * Characters that no plan needs and that make text look like something else: C0 and C1 controls, a CR without LF, bidirectional
 * controls (Unicode UAX #9), zero-width characters, tags, noncharacters and halves of surrogate pairs.
 */
const REFUSED =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff]|\udb40[\udc00-\udc7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\r(?!\n)/g;
const BIDIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const INVISIBLE = /[\u00ad\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff]|\udb40/;

/** One refused character. */
export interface RefusedCharacter {
  readonly code: DiagnosticCode;
  /** Its name as `U+202E`. */
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

/** Refused characters of a text in order, at most `limit`. */
export function refusedCharacters(text: string, limit: number): RefusedCharacter[] {
  const found: RefusedCharacter[] = [];
  for (const match of text.matchAll(REFUSED)) {
    if (found.length === limit) break;
    const [typed] = match;
    found.push({
      code: BIDIRECTIONAL.test(typed)
        ? 'bidirectional-character'
        : INVISIBLE.test(typed)
          ? 'invisible-character'
          : 'control-character',
      character: characterName(typed),
      start: match.index,
      end: match.index + typed.length,
    });
  }
  return found;
}

/** The text with every refused character replaced by as many U+FFFD, so that the parser meets none and offsets stay. */
export function withoutRefused(text: string): string {
  return text.replace(REFUSED, (typed) => '\ufffd'.repeat(typed.length));
}

/** `U+3000` for an ideographic space. */
export function characterName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A stretch of the file fit for one line of a message: line breaks and refused characters as spaces, at most 60 characters. */
export function excerpt(text: string): string {
  const line = text
    .slice(0, 400)
    .replace(REFUSED, ' ')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= 60 ? line : `${characters.slice(0, 59).join('')}…`;
}
