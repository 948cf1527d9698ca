/** Documents as GitHub-flavoured Markdown, inert wherever it is shown. */
import type { Block, Document, OfficialDocument, Page, Run, Table, Text } from '../ground/text/blocks.ts';
import { clean, escapeMarkdown } from '../ground/text/clean.ts';
import { labels } from '../words/labels.ts';
import { attachmentLabel, attachmentNote } from './attachments.ts';

/** A document as Markdown that ends with a line feed. Tones are left out: their meaning is in the words. */
export function renderMarkdown(doc: Document): string {
  const parts = doc.kind === 'page' ? pageParts(doc) : officialParts(doc);
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Where asterisks would touch punctuation or a space, only the element is sure to work. */
const PLAIN_ENDS = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su;

function inline(text: Text): string {
  const merged: Run[] = [];
  for (const run of typeof text === 'string' ? [{ text }] : text) {
    const last = merged.at(-1);
    // Runs that get no markup between them are escaped as one, so that no link arises across the seam.
    if (last && Boolean(last.strong) === Boolean(run.strong))
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  let before = '';
  let result = '';
  for (const run of merged) {
    const escaped = escapeMarkdown(run.text, before);
    before += run.text;
    if (!run.strong || escaped.trim() === '') result += escaped;
    else result += PLAIN_ENDS.test(escaped) ? `**${escaped}**` : `<strong>${escaped}</strong>`;
  }
  return result.trim();
}

function heading(level: number, text: Text, label = ''): string {
  const runs: readonly Run[] = typeof text === 'string' ? [{ text }] : text;
  // A heading is strong already.
  return `${'#'.repeat(level)} ${inline([{ text: label }, ...runs].map((run) => ({ text: run.text })))}`;
}

function block(one: Block, depth: number): string {
  switch (one.type) {
    case 'heading':
      return heading(Math.min(6, one.level + depth), one.text, one.label);
    case 'paragraph':
      return inline(one.text);
    case 'note':
      return `> ${inline(one.text)}`;
    case 'list':
      return one.items.map((item, i) => `${one.ordered ? `${i + 1}.` : '-'} ${inline(item)}`).join('\n');
    case 'excerpt':
      return fenced(one.lines);
    case 'table':
      return table(one);
  }
}

/** A code block whose fence is longer than any run of backticks in it. */
function fenced(lines: readonly string[]): string {
  const cleaned = lines.map((line) => clean(line));
  const longest = Math.max(2, ...cleaned.flatMap((line) => (line.match(/`+/g) ?? []).map((ticks) => ticks.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...cleaned, fence].join('\n');
}

const RULES = { left: '---', right: '--:', center: ':-:' } as const;

function table(one: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [
    row(one.columns.map((column) => inline(column.title))),
    row(one.columns.map((column) => RULES[column.align ?? 'left'])),
    ...one.rows.map((cells) => row(one.columns.map((_, i) => inline(cells[i] ?? '')))),
  ];
  return [
    one.caption ? inline([{ text: one.caption, strong: true }]) : '',
    lines.join('\n'),
    one.note ? `> ${inline(one.note)}` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function pageParts(doc: Page): string[] {
  return [heading(1, doc.title), provenance(doc.provenance), ...doc.blocks.map((one) => block(one, 1))];
}

function provenance(lines: readonly string[]): string {
  return lines.map((line) => `> ${inline(line)}`).join('\\\n');
}

function officialParts(doc: OfficialDocument): string[] {
  const { head, lang } = doc;
  const word = labels(lang);
  const strong = (text: string) => inline([{ text, strong: true }]);
  const note = attachmentNote(
    doc.attachments.map((one) => one.title),
    lang,
  );
  const marks = [head.serial, head.secrecy, head.urgency]
    .filter((mark) => mark !== undefined)
    .map((mark) => inline(mark));
  const signers = head.signers?.length ? inline(word.signer + word.colon + head.signers.join(word.list)) : '';
  const imprint = doc.imprint ?? {};
  const printed = imprint.printDate ? word.printed(imprint.printDate) : '';
  const issued = [imprint.printer, printed].filter((part): part is string => Boolean(part)).join('　');
  const closing = [
    imprint.cc?.length ? inline(word.cc + word.colon + imprint.cc.join(word.list) + word.sentenceEnd) : '',
    issued ? inline(issued) : '',
    provenance(doc.provenance),
  ].filter((part) => part !== '');
  return [
    doc.banner ? strong(doc.banner) : '',
    marks.join('\\\n'),
    head.orgs.length > 0 ? strong(head.orgs.join(' ') + (head.suffix ?? '')) : '',
    head.number ? inline(head.number) : '',
    signers,
    heading(1, doc.title),
    ...(doc.attendance ?? []).map(({ label, names }) =>
      inline([{ text: label, strong: true }, { text: word.colon + names.join(word.list) }]),
    ),
    doc.addressees.length > 0 ? inline(doc.addressees.join(word.list) + word.colon) : '',
    ...doc.body.map((one) => block(one, 1)),
    note ? inline(note.label + (note.items.length === 1 ? note.items[0] : '')) : '',
    note && note.items.length > 1 ? doc.attachments.map((one, i) => `${i + 1}. ${inline(one.title)}`).join('\n') : '',
    ...signature(doc),
    doc.note ? inline(word.brackets[0] + doc.note + word.brackets[1]) : '',
    ...doc.attachments.flatMap((one, i) => [
      heading(2, word.attachmentTitle(attachmentLabel(i, doc.attachments.length, lang), one.title)),
      ...one.blocks.map((child) => block(child, 2)),
    ]),
    ...(closing.length > 0 ? ['---', ...closing] : []),
  ];
}

function signature(doc: OfficialDocument): string[] {
  if (!doc.signature) return [];
  const { orgs, date } = doc.signature;
  return [[...orgs, ...(date ? [labels(doc.lang).day(date)] : [])].map((line) => inline(line)).join('\\\n')];
}
