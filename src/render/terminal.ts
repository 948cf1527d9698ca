/** Documents on a terminal, and as plain text where the output is a file or a pipe. */
import { Chalk } from 'chalk';
import type { Block, Document, OfficialDocument, Page, Run, Table, Text } from '../ground/text/blocks.ts';
import { clean, cleanRuns } from '../ground/text/clean.ts';
import { type Ambiguous, displayWidth } from '../ground/text/width.ts';
import { labels } from '../words/labels.ts';
import { attachmentLabel, attachmentNote } from './attachments.ts';
import { lineWidth, wrapRuns } from './runs.ts';
import {
  type DrawTable,
  drawPadded,
  drawRecords,
  type Paint,
  paintLine,
  prepare,
  rule,
  type Screen,
} from './terminal/table.ts';

/** How to draw on a terminal. */
export interface TerminalOptions {
  /** Columns of the terminal, 20 or more; Infinity keeps every paragraph and row on one line. */
  readonly columns: number;
  readonly color: boolean;
  /** Only ASCII lines and bullets: for terminals that draw box characters two columns wide. */
  readonly ascii: boolean;
  /** Columns of characters of ambiguous width. */
  readonly ambiguous: Ambiguous;
}

/** An official document is set no wider than this, as on a page. */
const PAGE_COLUMNS = 80;
const INDENT = '\u3000\u3000';

/**
 * A document as text that ends with a line feed. `drawTable` is tried first for each table; where it declines, the table
 * is drawn in padded columns or, without room for these, record by record. No line of a table is wider than the screen.
 */
export function renderTerminal(doc: Document, options: TerminalOptions, drawTable: DrawTable = drawPadded): string {
  const columns = doc.kind === 'official' ? Math.min(options.columns, PAGE_COLUMNS) : options.columns;
  const screen: Screen = { ...options, columns, paint: painter(options.color) };
  const lines = doc.kind === 'page' ? pageLines(doc, screen, drawTable) : officialLines(doc, screen, drawTable);
  return `${lines.join('\n')}\n`;
}

/** Colours by an explicit level: the library's own detection knows neither our options nor NO_COLOR. */
function painter(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const tones = {
    red: chalk.red,
    yellow: chalk.yellow,
    green: chalk.green,
    blue: chalk.cyan,
    grey: chalk.dim,
    muted: chalk.dim,
  };
  return (run) => {
    const toned = run.tone ? tones[run.tone](run.text) : run.text;
    return run.strong ? chalk.bold(toned) : toned;
  };
}

function pageLines(doc: Page, screen: Screen, drawTable: DrawTable): string[] {
  const lines = paragraph([{ text: doc.title, strong: true }], screen);
  for (const line of doc.provenance) lines.push(...paragraph([{ text: line, tone: 'muted' }], screen));
  for (const [i, block] of doc.blocks.entries()) {
    if (doc.blocks[i - 1]?.type !== 'heading') lines.push('');
    lines.push(...blockLines(block, screen, drawTable, doc.lang, ''));
  }
  return lines;
}

function paragraph(text: Text, screen: Screen, hanging = 0): string[] {
  const width = Math.max(2, screen.columns - hanging);
  return wrapRuns(cleanRuns(text), width, screen.ambiguous).map((line) => paintLine(line, screen.paint));
}

function styled(text: Text, style: Omit<Run, 'text'>): Run[] {
  return (typeof text === 'string' ? [{ text }] : text).map((run) => ({ ...style, ...run }));
}

function blockLines(
  block: Block,
  screen: Screen,
  drawTable: DrawTable,
  lang: Document['lang'],
  indent: string,
): string[] {
  switch (block.type) {
    case 'heading':
      return paragraph(
        styled([{ text: indent + (block.label ?? '') }, ...styled(block.text, {})], { strong: true }),
        screen,
      );
    case 'paragraph':
      return paragraph([{ text: indent }, ...styled(block.text, {})], screen);
    case 'note':
      return paragraph(styled(block.text, { tone: 'muted' }), screen);
    case 'list':
      return block.items.flatMap((item, i) => {
        const bullet = block.ordered ? `${i + 1}. ` : screen.ascii || screen.ambiguous === 2 ? '- ' : '• ';
        const hanging = displayWidth(bullet, screen.ambiguous);
        return paragraph(item, screen, hanging).map((line, n) => (n === 0 ? bullet : ' '.repeat(hanging)) + line);
      });
    case 'excerpt':
      // Never wrapped: the caret under a line must stay under its character.
      return block.lines.map((line) => clean(line));
    case 'table':
      return tableLines(block, screen, drawTable, lang);
  }
}

function tableLines(table: Table, screen: Screen, drawTable: DrawTable, lang: Document['lang']): string[] {
  const { cells, leftOut } = prepare(table, screen.columns);
  const lines = table.caption ? paragraph([{ text: table.caption, strong: true }], screen) : [];
  const words = labels(lang);
  lines.push(...(drawTable(cells, screen) ?? drawPadded(cells, screen) ?? drawRecords(cells, screen, words)));
  if (leftOut.length > 0) {
    lines.push(...paragraph([{ text: words.leftOut + words.colon + leftOut.join(words.list), tone: 'muted' }], screen));
  }
  if (table.note) lines.push(...paragraph([{ text: table.note, tone: 'muted' }], screen));
  return lines;
}

function officialLines(doc: OfficialDocument, screen: Screen, drawTable: DrawTable): string[] {
  const { lang, head } = doc;
  const word = labels(lang);
  const lines: string[] = [];
  // Running text stands close, as on the page; what is drawn gets air around it.
  const running = (blocks: readonly Block[]) =>
    blocks.flatMap((one, i) => [
      ...(i > 0 && (drawn(one) || drawn(blocks[i - 1])) ? [''] : []),
      ...blockLines(one, screen, drawTable, lang, word.indented ? INDENT : ''),
    ]);
  const line = () => screen.paint({ text: rule(screen.columns, screen), tone: 'muted' });

  if (doc.banner) lines.push(...aligned([{ text: doc.banner, strong: true, tone: 'red' }], screen, 'center'), '');
  for (const mark of [head.serial, head.secrecy, head.urgency]) if (mark) lines.push(...paragraph(mark, screen));
  for (const org of head.orgs.slice(0, -1))
    lines.push(...aligned([{ text: org, strong: true, tone: 'red' }], screen, 'center'));
  const lastOrg = (head.orgs.at(-1) ?? '') + (head.suffix ?? '');
  if (lastOrg) lines.push(...aligned([{ text: lastOrg, strong: true, tone: 'red' }], screen, 'center'));
  if (head.number) lines.push(...aligned(head.number, screen, 'center'));
  if (head.signers?.length)
    lines.push(...aligned(word.signer + word.colon + head.signers.join(word.list), screen, 'right'));
  if (lastOrg) lines.push(screen.paint({ text: rule(screen.columns, screen), tone: 'red' }));
  lines.push('', ...aligned([{ text: doc.title, strong: true }], screen, 'center'), '');
  for (const { label, names } of doc.attendance ?? []) {
    lines.push(...paragraph([{ text: label + word.colon, strong: true }, { text: names.join(word.list) }], screen));
  }
  if (doc.addressees.length > 0) lines.push(...paragraph(doc.addressees.join(word.list) + word.colon, screen));
  lines.push(...running(doc.body));
  const note = attachmentNote(
    doc.attachments.map((one) => one.title),
    lang,
  );
  if (note) {
    const hanging = displayWidth(INDENT + note.label, screen.ambiguous);
    lines.push('');
    note.items.forEach((item, i) => {
      const first = i === 0 ? INDENT + note.label : ' '.repeat(hanging);
      lines.push(...paragraph(item, screen, hanging).map((text, n) => (n === 0 ? first : ' '.repeat(hanging)) + text));
    });
  }
  if (doc.signature) {
    lines.push('');
    const { orgs, date } = doc.signature;
    for (const org of orgs) lines.push(...aligned(`${org}${INDENT}`, screen, 'right'));
    if (date) lines.push(...aligned(`${word.day(date)}${INDENT}`, screen, 'right'));
  }
  if (doc.note) lines.push(...paragraph(INDENT + word.brackets[0] + doc.note + word.brackets[1], screen));
  doc.attachments.forEach((attachment, i) => {
    lines.push(
      '',
      line(),
      ...paragraph([{ text: attachmentLabel(i, doc.attachments.length, lang), strong: true }], screen),
    );
    lines.push('', ...aligned([{ text: attachment.title, strong: true }], screen, 'center'));
    if (attachment.blocks.length > 0) lines.push('', ...running(attachment.blocks));
  });
  lines.push(...imprintLines(doc, screen, line));
  if (doc.provenance.length > 0) lines.push('');
  for (const text of doc.provenance) lines.push(...paragraph([{ text, tone: 'muted' }], screen));
  return lines;
}

function imprintLines(doc: OfficialDocument, screen: Screen, line: () => string): string[] {
  const word = labels(doc.lang);
  const { cc, printer, printDate } = doc.imprint ?? {};
  const parts: string[][] = [];
  if (cc?.length) parts.push(paragraph(word.cc + word.colon + cc.join(word.list) + word.sentenceEnd, screen));
  const printed = printDate ? word.printed(printDate) : '';
  if (printer || printed) parts.push(paragraph([printer, printed].filter(Boolean).join('　　'), screen));
  return parts.length === 0 ? [] : ['', ...parts.flatMap((part) => [line(), ...part]), line()];
}

function drawn(block: Block | undefined): boolean {
  return block?.type === 'table' || block?.type === 'excerpt' || block?.type === 'list';
}

function aligned(text: Text, screen: Screen, align: 'center' | 'right'): string[] {
  return wrapRuns(cleanRuns(text), screen.columns, screen.ambiguous).map((line) => {
    const missing = Math.max(0, screen.columns - lineWidth(line, screen.ambiguous));
    return (
      ' '.repeat(align === 'right' ? missing : Math.floor(missing / 2)) + paintLine(line, screen.paint)
    ).trimEnd();
  });
}

/** Whether drawing this document asks for a table library at all. */
export function hasTable(doc: Document): boolean {
  const blocks = doc.kind === 'page' ? doc.blocks : [...doc.body, ...doc.attachments.flatMap((one) => one.blocks)];
  return blocks.some((block) => block.type === 'table' && block.rows.length > 0);
}
