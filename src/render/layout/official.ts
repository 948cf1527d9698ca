/** What an official document prints where, as far as it does not depend on a format: head lines, annex names, signature. */
import type { DocumentHead, OfficialDocument, Signature } from '../../ground/text/blocks.ts';
import { labels } from '../../words/labels.ts';
import type { Lang } from '../../words/lang.ts';
import { roughWidth } from './columns.ts';
import { CHARS } from './grid.ts';
import { cleanText, runsOf } from './text.ts';

/** A line at the upper left of the type area: the six digits, or 密级 and 紧急程度 in 黑体. */
interface CornerLine {
  readonly text: string;
  readonly face: 'song' | 'hei';
  /** Line of the type area, from 0. */
  readonly line: number;
}

/** 份号, 密级 and 紧急程度 from above (§7.2.1–7.2.3): a classification stands on the second line even without a number. */
export function cornerLines(head: DocumentHead): CornerLine[] {
  const lines: CornerLine[] = [];
  if (head.serial) lines.push({ text: cleanText(head.serial), face: 'song', line: 0 });
  if (head.secrecy) lines.push({ text: cleanText(head.secrecy), face: 'hei', line: 1 });
  if (head.urgency)
    lines.push({ text: cleanText(head.urgency), face: 'hei', line: (lines[lines.length - 1]?.line ?? -1) + 1 });
  return lines;
}

/** The mark as its lines of bodies and the word after them (文件, 纪要 or nothing). */
export function markOf(doc: OfficialDocument): { readonly orgs: readonly string[]; readonly suffix: string } {
  return { orgs: doc.head.orgs.map(cleanText).filter((org) => org !== ''), suffix: cleanText(doc.head.suffix ?? '') };
}

/** Size of the mark in points: large, yet within the type area; several bodies stand smaller. */
export function markSize(orgs: readonly string[], suffix: string, width: number): number {
  const longest = Math.max(1, ...orgs.map(roughWidth));
  const chars = longest + roughWidth(suffix);
  // Narrower than the type area, so that the separator below is the widest line.
  const room = width * 0.95;
  const most = orgs.length > 3 ? 26 : orgs.length > 1 ? 34 : 48;
  return Math.max(12, Math.min(most, Math.floor((room / chars) * 2) / 2));
}

/** Names of the annex note (§7.3.4): numbered only where there are several, without marks at their end. */
export function annexNames(doc: OfficialDocument): { readonly number: string; readonly name: string }[] {
  const many = doc.attachments.length > 1;
  return doc.attachments.map((annex, index) => ({
    number: many ? `${index + 1}.` : '',
    name: cleanText(annex.title)
      .replace(/\n/g, '')
      .replace(/[，。；、,.;]+$/u, ''),
  }));
}

/** Bodies and date of a signature, each with its left edge in characters of the grid. */
interface SignatureLines {
  readonly orgs: readonly { readonly text: string; readonly left: number; readonly row: number }[];
  readonly date?: { readonly text: string; readonly left: number; readonly row: number };
  /** Empty lines between the text and the first row. */
  readonly before: number;
  readonly rows: number;
}

/** Rows that a seal of 42 mm needs before the next row of names. */
const SEAL_ROWS = 4;

/**
 * Places of the signature (§7.3.5.1–7.3.5.2). Without a seal the last body stands two characters from the right and the
 * date begins two characters to the right of it; a longer date takes the right edge and moves the body. With a seal the
 * date stands four characters from the right with the body centred above, and two lines stay free so that the seal's
 * upper edge comes within a line of the text. `measure` gives widths in characters of the grid.
 */
export function signatureLines(signature: Signature, lang: Lang, measure: (text: string) => number): SignatureLines {
  const orgs = signature.orgs.map(cleanText);
  const date = signature.date === undefined ? undefined : cleanText(labels(lang).day(signature.date));
  const dateWidth = date === undefined ? 0 : measure(date);
  if (signature.mode === 'seal') return sealed(orgs, date, dateWidth, measure);
  const lastWidth = measure(orgs[orgs.length - 1] ?? '');
  let right = CHARS - 2;
  let dateLeft = Math.max(0, right - lastWidth) + 2;
  if (dateLeft + dateWidth > CHARS - 2) {
    dateLeft = CHARS - 2 - dateWidth;
    right = Math.min(right, dateLeft - 2 + lastWidth);
  }
  const placed = orgs.map((text, row) => ({ text, left: Math.max(0, right - measure(text)), row }));
  return {
    orgs: placed,
    ...(date === undefined ? {} : { date: { text: date, left: Math.max(0, dateLeft), row: orgs.length } }),
    before: 1,
    rows: orgs.length + (date === undefined ? 0 : 1),
  };
}

function sealed(
  orgs: readonly string[],
  date: string | undefined,
  dateWidth: number,
  measure: (text: string) => number,
): SignatureLines {
  const dateLeft = CHARS - 4 - dateWidth;
  const widest = Math.max(0, ...orgs.map(measure));
  const perRow = orgs.length === 1 ? 1 : widest > 9 ? 2 : 3;
  const rowCount = Math.ceil(orgs.length / perRow);
  const placed = orgs.map((text, index) => {
    const wide = measure(text);
    const row = Math.floor(index / perRow) * SEAL_ROWS;
    if (orgs.length === 1) {
      const centre = date === undefined ? CHARS - 7.5 : dateLeft + dateWidth / 2;
      return { text, left: Math.max(0, Math.min(CHARS - wide, centre - wide / 2)), row };
    }
    const inRow = Math.min(perRow, orgs.length - Math.floor(index / perRow) * perRow);
    const slot = CHARS / inRow;
    return { text, left: Math.max(0, slot * (index % perRow) + (slot - wide) / 2), row };
  });
  const last = (rowCount - 1) * SEAL_ROWS;
  return {
    orgs: placed,
    ...(date === undefined ? {} : { date: { text: date, left: dateLeft, row: last + 1 } }),
    before: 2,
    rows: last + (date === undefined ? 1 : 2),
  };
}

/** Text of 主送机关 with its colon (§7.3.2); empty where there is none. */
export function addresseeLine(doc: OfficialDocument): string {
  const names = doc.addressees.map(cleanText).filter((name) => name !== '');
  if (names.length === 0) return '';
  const joined = names.join(labels(doc.lang).list).replace(/[：:，。]+$/u, '');
  return `${joined}${labels(doc.lang).colon.trimEnd()}`;
}

/** What an imprint says. */
interface ImprintParts {
  /** 主送 where it had no room on the first page, then 抄送; no rule stands between them (§7.4.2). */
  readonly lists: readonly { readonly label: string; readonly text: string }[];
  readonly printer: string;
  readonly printed: string;
}

/**
 * The imprint of a document (§7.4), undefined where it says nothing. `addressees` moves them here (§7.3.2).
 * A letter prints neither printer nor date (§10.1).
 */
export function imprintParts(doc: OfficialDocument, addressees: boolean): ImprintParts | undefined {
  const words = labels(doc.lang);
  const { cc = [], printer = '', printDate } = doc.imprint ?? {};
  const list = (label: string, names: readonly string[]) => {
    const kept = names.map(cleanText).filter((name) => name !== '');
    const text = `${kept.join(words.list).replace(/[：:。.]+$/u, '')}${words.sentenceEnd}`;
    return kept.length > 0 ? [{ label: `${label}${words.colon}`, text }] : [];
  };
  const lists = [...(addressees ? list(words.mainTo, doc.addressees) : []), ...list(words.cc, cc)];
  const letter = doc.format === 'letter';
  const parts = {
    lists,
    printer: letter ? '' : cleanText(printer),
    printed: letter || !printDate ? '' : cleanText(words.printed(printDate)),
  };
  return lists.length > 0 || parts.printer !== '' || parts.printed !== '' ? parts : undefined;
}

/** Lists of people of minutes, as label and names (§10.3). */
export function attendanceLines(doc: OfficialDocument): { readonly label: string; readonly names: string }[] {
  const words = labels(doc.lang);
  return (doc.attendance ?? []).map((entry) => ({
    label: `${cleanText(entry.label).replace(/[：:]$/u, '')}${words.colon.trimEnd()}`,
    names: entry.names.map(cleanText).join(words.list),
  }));
}

/** A note under the date in its brackets, once. */
export function noteText(doc: OfficialDocument): string {
  if (!doc.note) return '';
  const [open, close] = labels(doc.lang).brackets;
  const bare = runsOf(doc.note)
    .map((run) => run.text)
    .join('')
    .replace(/^[（(]|[）)]$/gu, '');
  return `${open}${bare}${close}`;
}

/** Units of a document, which its titles do not break inside. */
export function namesIn(doc: OfficialDocument): string[] {
  return [...doc.head.orgs, ...doc.addressees].map(cleanText);
}

/** The mark of every page on one line that leaves room beside it. */
export function bannerText(doc: OfficialDocument): string {
  const chars = [...cleanText(doc.banner ?? '').replace(/\s+/g, ' ')];
  let width = 0;
  const kept = chars.filter((char) => {
    width += roughWidth(char);
    return width <= 24;
  });
  return kept.length < chars.length ? `${kept.join('')}…` : kept.join('');
}
