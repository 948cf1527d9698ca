/** The library's syntax errors in our codes. */
import type { ErrorCode } from 'yaml';
import type { DiagnosticCode } from '../ground/codes/diagnostics.ts';
import type { Diagnostic } from '../ground/place.ts';
import { excerpt } from './text.ts';

/** Our code for an error of the library. Its messages tell apart what its codes do not. */
export function wordError(
  code: ErrorCode,
  message: string,
  text: string,
  [start, end]: readonly [number, number],
  depth: number,
): { code: DiagnosticCode; args: Diagnostic['args'] } {
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(start, lineEnd < 0 ? text.length : lineEnd);
  const typed = excerpt(line) || excerpt(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  switch (code) {
    case 'BAD_INDENT':
      return message.includes(' end with a ') ? bracket(message) : { code: 'bad-indentation', args: {} };
    case 'TAB_AS_INDENT':
      return { code: 'tab-indentation', args: {} };
    case 'MULTILINE_IMPLICIT_KEY':
      return { code: 'missing-colon', args: { typed, instead: `${typed}: ` } };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { code: 'two-colons', args: { typed, instead: `"${typed.replaceAll('"', '')}"` } };
    case 'BLOCK_IN_FLOW':
      return { code: 'block-in-flow', args: {} };
    case 'BAD_SCALAR_START':
      return { code: 'bad-start-character', args: { typed, instead: `"${typed.replaceAll('"', '')}"` } };
    case 'BAD_DQ_ESCAPE':
      return { code: 'bad-escape', args: { typed: excerpt(message.replace(/^.*sequence /s, '')) } };
    case 'KEY_OVER_1024_CHARS':
      return { code: 'key-too-long', args: { limit: 1024 } };
    case 'RESOURCE_EXHAUSTION':
      return { code: 'too-deep', args: { limit: depth } };
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'MULTIPLE_ANCHORS':
    case 'BAD_PROP_ORDER':
      return { code: 'anchor-refused', args: { typed } };
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return { code: 'tag-refused', args: { typed } };
    case 'BAD_DIRECTIVE':
      return { code: 'directive-refused', args: { typed } };
    case 'UNEXPECTED_TOKEN':
      return { code: 'unexpected-text', args: { typed: excerpt(text.slice(start, end)) || typed } };
    case 'MISSING_CHAR':
      return missing(message, typed);
    default:
      return { code: 'syntax-error', args: { typed } };
  }
}

function missing(message: string, typed: string): { code: DiagnosticCode; args: Diagnostic['args'] } {
  if (message.includes("'quote")) return { code: 'missing-quote', args: { quote: "'" } };
  if (message.includes('"quote')) return { code: 'missing-quote', args: { quote: '"' } };
  if (message.includes('map values')) return { code: 'missing-colon', args: { typed, instead: `${typed}: ` } };
  if (message.startsWith('Missing ,')) return { code: 'missing-comma', args: {} };
  if (message.includes('- indicator')) return { code: 'bad-indentation', args: {} };
  if (/space|separated/.test(message)) return { code: 'missing-space', args: { typed, instead: ` ${typed}` } };
  if (message.includes(' end with a ')) return bracket(message);
  return { code: 'syntax-error', args: { typed } };
}

function bracket(message: string): { code: DiagnosticCode; args: Diagnostic['args'] } {
  return { code: 'missing-bracket', args: { bracket: message.endsWith(']') ? ']' : '}' } };
}
