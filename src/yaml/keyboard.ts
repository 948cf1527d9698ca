/**
 * What a Chinese keyboard types where YAML wants something else. YAML takes most of it as text without a word, so each
 * unquoted scalar is looked at before the parser sees it; quoted and block text is prose and left alone.
 */
import type { DiagnosticCode } from '../ground/codes/diagnostics.ts';
import { characterName, excerpt } from './text.ts';

/** A diagnostic at offsets of the text; `document.ts` turns it into lines. */
export interface Mark {
  readonly code: DiagnosticCode;
  readonly args: Readonly<Record<string, string | number>>;
  readonly start: number;
  readonly end: number;
}

/** Where an unquoted scalar stands. */
export interface PlainScalar {
  readonly start: number;
  readonly end: number;
  /** The kind of flow collection around it. */
  readonly flow: 'list' | 'mapping' | undefined;
}

/** Something that is wrong only if the parser trips over it too, or if it stands where a mapping was meant. */
export interface Suspicion {
  readonly scalar: PlainScalar;
  readonly mark: Mark;
  /** Code for a scalar that the parser accepts; undefined when nothing is then to be said. */
  readonly otherwise: DiagnosticCode | undefined;
}

const WORTH_A_LOOK = /[：\u3000\u00a0\u2000-\u200a\u202f\u205f“”‘’＂＇，、［］｛｝＃－:\t]|^[-—–−]/;
const WIDE_SPACE = /^[ \t]*([\u00a0\u2000-\u200a\u202f\u205f\u3000]+)/;
const LATIN_KEY = /^([A-Za-z_][\w.-]{0,40}) ?(：|:(?=[^\s/\\]))/;
const CHINESE_KEY = /^(?=[\w.（）()]*\p{Script=Han})([\p{Script=Han}\w.（）()]{1,12}) ?(：|:(?=\S))/u;
const COLON_AND_WIDE_SPACE = /^([\p{L}\p{N}_.-]{1,40}):[\u00a0\u3000]+/u;
const QUOTED = /^[“”＂]([^“”＂]*)[“”＂]$|^[‘’＇]([^‘’＇]*)[‘’＇]$/;

/** Looks at one unquoted scalar; `mark` and `suspect` receive what is found. */
export function lintPlainScalar(
  text: string,
  scalar: PlainScalar,
  mark: (mark: Mark) => void,
  suspect: (suspicion: Suspicion) => void,
): void {
  const source = text.slice(scalar.start, scalar.end);
  if (!WORTH_A_LOOK.test(source)) return;
  const isKey = /^[ \t]*:(?:\s|$)/.test(text.slice(scalar.end, scalar.end + 40));
  lintWhole(source, scalar, isKey, mark);
  const leads = leadsLine(text, scalar.start, /^[ \t]*(?:[-?][ \t]+)*$/);
  const lines = source.split('\n');
  let offset = scalar.start;
  const suspicions: Mark[] = [];
  for (const [index, line] of lines.entries()) {
    const isLastKey = isKey && index === lines.length - 1;
    if (scalar.flow === undefined ? index > 0 || leads : scalar.flow === 'mapping' && index === 0)
      lintLine(line, offset, scalar.flow === 'mapping', isLastKey, mark, (found) => suspicions.push(found));
    offset += line.length + 1;
  }
  const ownLine = leadsLine(text, scalar.start, /^[ \t]*$/);
  const every = ownLine && suspicions.length === lines.length;
  for (const found of suspicions)
    suspect({ scalar, mark: found, otherwise: every ? (`${found.code}-suspected` as DiagnosticCode) : undefined });
}

/** True when what stands before an offset on its line matches; no line of a plan is indented by more than 200 characters. */
export function leadsLine(text: string, offset: number, pattern: RegExp): boolean {
  const before = text.slice(Math.max(0, offset - 200), offset);
  const newline = before.lastIndexOf('\n');
  return (newline >= 0 || offset <= 200) && pattern.test(before.slice(newline + 1));
}

function lintWhole(source: string, scalar: PlainScalar, isKey: boolean, mark: (mark: Mark) => void): void {
  const { start, end, flow } = scalar;
  const quoted = QUOTED.exec(source);
  if (quoted) {
    const inner = quoted[1] ?? quoted[2] ?? '';
    const code = isKey || /^[ -~]*$/.test(inner) ? 'curly-quotes' : 'curly-quotes-suspected';
    mark({ code, args: { typed: excerpt(source), instead: excerpt(`"${inner}"`) }, start, end });
  }
  const brackets = /^[［｛]/.test(source) || (flow && /[］｝]$/.test(source));
  if (brackets) {
    const instead = source.replace(/[［］｛｝，、]/g, (typed) => HALF_WIDTH[typed] ?? typed).trim();
    mark({ code: 'fullwidth-bracket', args: { typed: excerpt(source), instead: excerpt(instead) }, start, end });
  } else if ((flow === 'list' || (flow === 'mapping' && isKey)) && /[，、]/.test(source)) {
    const instead = source.replace(/[，、]\s*/g, ', ');
    const at = start + source.search(/[，、]/);
    mark({
      code: 'fullwidth-comma-in-list',
      args: { typed: excerpt(source), instead: excerpt(instead) },
      start: at,
      end: at + 1,
    });
  }
}

const HALF_WIDTH: Readonly<Record<string, string>> = {
  '［': '[',
  '］': ']',
  '｛': '{',
  '｝': '}',
  '，': ', ',
  '、': ', ',
};

function lintLine(
  line: string,
  offset: number,
  inMapping: boolean,
  isKey: boolean,
  mark: (mark: Mark) => void,
  suspect: (mark: Mark) => void,
): void {
  const wide = WIDE_SPACE.exec(line);
  if (wide) {
    const spaces = wide[1]!;
    const start = offset + wide[0].length - spaces.length;
    const args = { character: characterName(spaces), instead: ' '.repeat(spaces.length * 2) };
    mark({ code: 'wide-space-indentation', args, start, end: start + spaces.length });
  } else if (/^ *\t/.test(line)) {
    const start = offset + line.indexOf('\t');
    mark({ code: 'tab-indentation', args: {}, start, end: start + 1 });
  }
  const content = line.replace(WIDE_SPACE, '').replace(/^[ \t]+|[ \t\r]+$/g, '');
  const start = offset + line.indexOf(content);
  const say = (code: DiagnosticCode, length: number, at: number, instead: string): Mark => ({
    code,
    args: { typed: excerpt(content), instead: excerpt(instead) },
    start: start + at,
    end: start + at + length,
  });
  const rest = (from: number): string => content.slice(from).replace(/^[\s\u3000\u00a0]+/, '');
  if (/^-[\u3000\u00a0]/.test(content)) mark(say('wide-space-after-dash', 1, 1, `- ${rest(1)}`));
  else if (/^-[^\s\d.-]/.test(content)) mark(say('dash-without-space', 1, 0, `- ${rest(1)}`));
  else if (/^－|^[—–−](?=\s)/.test(content)) mark(say('fullwidth-dash', 1, 0, `- ${rest(1)}`));
  else if (content.startsWith('＃')) mark(say('fullwidth-hash', 1, 0, `# ${rest(1)}`));
  if (isKey) return;
  const spaced = COLON_AND_WIDE_SPACE.exec(content);
  if (spaced) {
    const length = spaced[0].length - spaced[1]!.length - 1;
    mark(say('wide-space-after-colon', length, spaced[1]!.length + 1, `${spaced[1]}: ${rest(spaced[0].length)}`));
    return;
  }
  const latin = LATIN_KEY.exec(content);
  const keyed = latin ?? CHINESE_KEY.exec(content);
  if (!keyed) return;
  const at = keyed[0].length - 1;
  const code = keyed[2] === '：' ? 'fullwidth-colon' : 'colon-without-space';
  const found = say(code, 1, at, `${keyed[1]}: ${rest(at + 1)}`);
  if (latin || inMapping) mark(found);
  else suspect(found);
}
