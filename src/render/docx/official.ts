/** An official document as WordprocessingML: head, title, text, signature, annexes, imprint (GB/T 9704-2012 §7, §10). */
import type { OfficialDocument } from '../../page/document.ts';
import { roughWidth } from '../layout/columns.ts';
import { CHARS, emptyLines, HEAD, IMPRINT, PAPER, PT, RED, SIZE, TITLE_LINE, TYPE_AREA } from '../layout/grid.ts';
import {
  addresseeLine,
  annexLabel,
  annexNames,
  attendanceLines,
  cornerLines,
  imprintParts,
  markOf,
  markSize,
  noteText,
  signatureLines,
} from '../layout/official.ts';
import { TERMS } from '../layout/terms.ts';
import { plainText } from '../layout/text.ts';
import { breakTitle } from '../layout/title.ts';
import { blocksXml, type Counters, hairline, paragraph, runs } from './blocks.ts';
import { textBox } from './drawing.ts';
import { letterRules, type SectionLook, section } from './pages.ts';
import type { PageParts } from './parts.ts';
import { cells, leadAbove, leadBelow, type Preset } from './preset.ts';
import { element, twips, value } from './xml.ts';

/** Where the imprint goes, as the layout found it. */
export interface ImprintPlace {
  /** The imprint stands alone on an even page. */
  readonly ownPage: boolean;
  /** An empty page comes before it, so that neither is numbered (§7.5). */
  readonly afterBlank: boolean;
}

const BLACK = { colored: false } as const;
const WIDTH = TYPE_AREA.right - TYPE_AREA.left;
/** Right edge of lines in a title: 20 characters of 22 pt. */
const TITLE_CHARS = 20;

/** The body of an official document with its sections. */
export function officialXml(doc: OfficialDocument, preset: Preset, place: ImprintPlace, parts: PageParts, counters: Counters): string {
  const landscapes = doc.attachments.map((annex) => annex.landscape ?? false);
  const look = (landscape: boolean): SectionLook => ({
    landscape,
    folio: 'outside',
    ...(doc.banner ? { banner: doc.banner } : {}),
    margins: landscape
      ? { left: preset.bottom, right: preset.top, top: preset.left, bottom: preset.right }
      : preset,
    pitch: preset.pitch,
  });
  const letter = doc.format === 'letter';
  const first: SectionLook = letter
    ? { ...look(false), letterHead: letterHead(doc, preset, counters), headerTop: letterHeaderTop(doc) }
    : look(false);
  const pieces: string[] = [
    letter ? '' : head(doc, preset),
    title(doc, preset, letter ? emptyLines(2) - leadBelow(preset.pitch / 20, SIZE.three) - titleLead() : undefined),
    addressees(doc),
    blocksXml(doc.body, WIDTH, true, counters, doc.signature !== undefined),
    annexNote(doc),
    attendance(doc),
    signature(doc, preset),
    note(doc),
  ];
  let open = first;
  doc.attachments.forEach((annex, index) => {
    const turned = landscapes[index] ?? false;
    const newSection = turned !== open.landscape;
    if (newSection) {
      pieces.push(hairline('', section(open, parts, counters)));
      open = look(turned);
    }
    pieces.push(annexHead(doc, index, !newSection));
    pieces.push(blocksXml(annex.blocks, turned ? TYPE_AREA.bottom - TYPE_AREA.top : WIDTH, true, counters));
  });
  const boxes = imprintBox(doc, counters) + traceBox(doc, counters);
  const imprint = imprintParts(doc) !== undefined;
  if (imprint && (place.ownPage || open.landscape)) {
    pieces.push(hairline('', section(open, parts, counters)));
    open = { ...look(false), start: 'evenPage', folio: place.afterBlank ? 'none' : 'outside' };
  }
  if (boxes !== '') pieces.push(hairline(boxes));
  return pieces.join('') + section(open, parts, counters);
}

/** Empty space above the characters of a title line. */
function titleLead(): number {
  return leadAbove(TITLE_LINE * PT, SIZE.two);
}

/** Height of the mark's lines: the characters stand in their middle. */
function markLine(size: number): number {
  return Math.round(size * 1.267 * 20);
}

function markXml(doc: OfficialDocument, size: number, before: number, after = 0): string {
  const { orgs, suffix } = markOf(doc);
  const style = element('w:rPr', {}, element('w:rFonts', { 'w:hint': 'eastAsia' }), value('w:sz', size * 2), value('w:szCs', size * 2));
  const run = (text: string): string => runs(text, BLACK).replaceAll('<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>', style);
  const exact = { line: markLine(size) };
  if (orgs.length <= 1) return paragraph('Mark', run((orgs[0] ?? '') + suffix), { before: twips(before), after: twips(after), ...exact });
  const longest = Math.max(...orgs.map((org) => [...org].length));
  const nameWidth = Math.min(WIDTH, (longest * size) / PT + 4);
  const suffixWidth = suffix === '' ? 0 : ([...suffix].length * size) / PT + 6;
  const widths = [nameWidth, suffixWidth].filter((each) => each > 0).map(twips);
  const cell = (index: number, merge: string, inside: string): string =>
    element('w:tc', {}, element('w:tcPr', {}, element('w:tcW', { 'w:w': widths[index] ?? 0, 'w:type': 'dxa' }), merge, value('w:vAlign', 'center')), inside);
  const rows = orgs.map((org, index) =>
    element(
      'w:tr',
      {},
      cell(0, '', paragraph('Mark', run(org), { ...exact, align: 'distribute' })),
      suffix === '' ? '' : cell(1, index === 0 ? value('w:vMerge', 'restart') : element('w:vMerge'), index === 0 ? paragraph('Mark', run(suffix), exact) : paragraph('Mark', '', exact)),
    ),
  );
  return [
    paragraph('Normal', '', { line: Math.max(20, twips(before)) }),
    element(
      'w:tbl',
      {},
      element('w:tblPr', {}, element('w:tblW', { 'w:w': widths.reduce((a, b) => a + b, 0), 'w:type': 'dxa' }), value('w:jc', 'center'), element('w:tblLayout', { 'w:type': 'fixed' })),
      element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
      ...rows,
    ),
  ].join('');
}

/** Size of the mark; a letter's stands alone and may be a little larger than a title. */
function sizeOfMark(doc: OfficialDocument): number {
  const { orgs, suffix } = markOf(doc);
  return markSize(orgs, suffix, WIDTH * PT);
}

/** Head of a document or of minutes: corner lines, mark, number, red separator. */
function head(doc: OfficialDocument, preset: Preset): string {
  const pitch = preset.pitch / 20;
  const lines = cornerLines(doc.head);
  const corner = [0, 1, 2].map((line) => {
    const found = lines.find((entry) => entry.line === line);
    return paragraph('Corner', found ? runs(found.text, found.face === 'hei' ? { colored: false, face: 'hei' } : BLACK) : '');
  });
  const size = sizeOfMark(doc);
  const box = leadAbove(markLine(size) / 20, size);
  const below = leadBelow(markLine(size) / 20, size);
  const before = TYPE_AREA.top + HEAD.markTop - box - preset.top - (3 * pitch) / PT;
  const mark = markXml(doc, size, before);
  const gap = emptyLines(2) - below - leadAbove(pitch, SIZE.three);
  const rule = Math.round((HEAD.separatorGap - leadBelow(pitch, SIZE.three)) * PT);
  const border = element('w:bottom', { 'w:val': 'single', 'w:sz': 8, 'w:space': rule, 'w:color': RED.replace('#', '') });
  const signers = doc.head.signers ?? [];
  if (signers.length === 0) {
    return [...corner, mark, paragraph('DocumentNumber', runs(doc.head.number ?? '', BLACK), { before: twips(gap), borders: border })].join('');
  }
  return [...corner, mark, ...signerRows(doc, twips(gap), border)].join('');
}

/** Number at the left and 签发人 at the right, two names a line (§7.2.5–7.2.6). */
function signerRows(doc: OfficialDocument, gap: number, border: string): string[] {
  const terms = TERMS[doc.lang];
  const names = (doc.head.signers ?? []).map(plainText);
  const rows: string[][] = [];
  for (let index = 0; index < names.length; index += 2) rows.push(names.slice(index, index + 2));
  const label = `${terms.signer}${terms.colon}`;
  const wide = Math.max(...rows.map((row) => roughWidth(row.join('　'))));
  const start = CHARS - 1 - wide - roughWidth(label);
  return rows.map((row, index) => {
    const last = index === rows.length - 1;
    const number = last ? runs(doc.head.number ?? '', BLACK) : '';
    const tab = element('w:r', {}, element('w:tab'));
    const lead = index === 0 ? runs(label, BLACK) : tab;
    return paragraph('DocumentNumber', number + tab + lead + runs(row.join('　'), { colored: false, face: 'kai' }), {
      align: 'left',
      left: cells(1),
      before: index === 0 ? gap : 0,
      tabs: [{ kind: 'left', at: cells(start) }, ...(index === 0 ? [] : [{ kind: 'left' as const, at: cells(start + roughWidth(label)) }])],
      ...(last ? { borders: border } : {}),
    });
  });
}

function letterHeaderTop(doc: OfficialDocument): number {
  const size = sizeOfMark(doc);
  return HEAD.letterMarkTop - leadAbove(markLine(size) / 20, size);
}

/** A letter's head on its first page: mark, red double line, corner lines at the left and the number at the right. */
function letterHead(doc: OfficialDocument, preset: Preset, counters: Counters): string {
  const pitch = preset.pitch / 20;
  const size = sizeOfMark(doc);
  const ruleTop = HEAD.letterMarkTop + size / PT + HEAD.separatorGap;
  const ruleHeight = HEAD.letterThick + HEAD.letterRuleGap + HEAD.letterThin;
  const below = leadBelow(markLine(size) / 20, size);
  const gap = HEAD.separatorGap + ruleHeight + (SIZE.three * 7) / 8 / PT - below - leadAbove(pitch, SIZE.three);
  const lines = cornerLines(doc.head);
  const rows = Math.max(1, ...lines.map((entry) => entry.line + 1));
  const inner = Array.from({ length: rows }, (_, line) => {
    const found = lines.find((entry) => entry.line === line);
    const left = found ? runs(found.text, found.face === 'hei' ? { colored: false, face: 'hei' } : BLACK) : '';
    const right = line === 0 && doc.head.number ? element('w:r', {}, element('w:tab')) + runs(doc.head.number, BLACK) : '';
    return paragraph('Corner', left + right, {
      tabs: [{ kind: 'right', at: cells(CHARS) }],
      ...(line === 0 ? { before: twips(gap) } : {}),
    });
  });
  const rules = paragraph('Normal', letterRules(ruleTop, counters), { line: 20 });
  return markXml(doc, size, 0) + inner.join('') + rules;
}

function title(doc: OfficialDocument, preset: Preset, before?: number): string {
  if (doc.title === '') return '';
  const lead = before ?? emptyLines(2) - titleLead();
  const lines = breakTitle(plainText(doc.title), TITLE_CHARS);
  return paragraph('Title', runs(lines.join('\n'), BLACK), {
    before: twips(lead),
    after: twips(emptyLines(1) - leadBelow(TITLE_LINE * PT, SIZE.two) - leadAbove(preset.pitch / 20, SIZE.three)),
  });
}

function addressees(doc: OfficialDocument): string {
  const line = addresseeLine(doc);
  return line === '' ? '' : paragraph('Addressees', runs(line, BLACK));
}

/** 附件说明: an empty line under the text, two characters in, names under each other (§7.3.4). */
function annexNote(doc: OfficialDocument): string {
  const names = annexNames(doc);
  if (names.length === 0) return '';
  const terms = TERMS[doc.lang];
  const label = `${terms.annex}${terms.colon}`;
  const indent = 2 + roughWidth(label);
  const number = names.length === 1 ? 0 : names.length > 9 ? 2 : 1;
  // A page of signature without text is forbidden (§7.3.5.5).
  const keep = doc.signature ? { keepNext: true } : {};
  const edge = cells(indent + number);
  const tab = number === 0 ? '' : element('w:r', {}, element('w:tab'));
  const lines = names.map((entry, index) => {
    const first = index === 0;
    const inside = (first ? runs(label, BLACK) : '') + runs(entry.number, BLACK) + tab + runs(entry.name, BLACK);
    return paragraph('AnnexNote', inside, {
      left: edge,
      hanging: first ? edge - cells(2) : edge - cells(indent),
      tabs: [{ kind: 'left', at: edge }],
      align: 'left',
      ...keep,
    });
  });
  return paragraph('AnnexNote', '', keep) + lines.join('');
}

/** 出席, 请假, 列席: label in 黑体, names hanging behind the colon (§10.3). */
function attendance(doc: OfficialDocument): string {
  const lists = attendanceLines(doc);
  if (lists.length === 0) return '';
  const lines = lists.map((entry) => {
    const edge = cells(2 + roughWidth(entry.label));
    return paragraph('Attendance', runs(entry.label, { colored: false, face: 'hei' }) + runs(entry.names, BLACK), {
      left: edge,
      hanging: edge - cells(2),
    });
  });
  return paragraph('Attendance', '') + lines.join('');
}

function signature(doc: OfficialDocument, preset: Preset): string {
  if (!doc.signature) return '';
  const lines = signatureLines(doc.signature, TERMS[doc.lang], roughWidth);
  const rows: string[] = [];
  for (let row = 0; row < lines.rows; row++) {
    const orgs = lines.orgs.filter((org) => org.row === row);
    const dated = lines.date?.row === row ? lines.date : undefined;
    const before = row === 0 ? lines.before * preset.pitch : 0;
    if (dated) rows.push(paragraph('Date', runs(dated.text, BLACK), { left: cells(dated.left), before }));
    else {
      const inside = orgs.map((org, index) => (index === 0 ? '' : element('w:r', {}, element('w:tab'))) + runs(org.text, BLACK)).join('');
      const tabs = orgs.slice(1).map((org) => ({ kind: 'left' as const, at: cells(org.left) }));
      rows.push(paragraph('Signature', inside, { left: cells(orgs[0]?.left ?? 0), before, ...(tabs.length > 0 ? { tabs } : {}) }));
    }
  }
  return rows.join('');
}

function note(doc: OfficialDocument): string {
  const text = noteText(doc);
  return text === '' ? '' : paragraph('BodyText', runs(text, BLACK));
}

/** 附件n at the left of the first line, title on the third (§7.3.7). */
function annexHead(doc: OfficialDocument, index: number, breakBefore: boolean): string {
  const terms = TERMS[doc.lang];
  const annex = doc.attachments[index];
  if (!annex) return '';
  const limit = annex.landscape ? TITLE_CHARS + 8 : TITLE_CHARS;
  const lines = breakTitle(plainText(annex.title), limit);
  return [
    paragraph('AnnexLabel', runs(annexLabel(doc, index, terms), BLACK), { pageBreakBefore: breakBefore }),
    paragraph('Normal', ''),
    paragraph('AnnexTitle', runs(lines.join('\n'), BLACK)),
    paragraph('Normal', ''),
  ].join('');
}

/** 版记 at the foot of the type area: lines of 4号 between rules as wide as the text (§7.4). */
function imprintBox(doc: OfficialDocument, counters: Counters): string {
  const found = imprintParts(doc);
  if (!found) return '';
  const terms = TERMS[doc.lang];
  const rows: { readonly xml: string; readonly lines: number }[] = [];
  if (found.copies) {
    const label = `${terms.copyTo}${terms.colon}`;
    const hanging = roughWidth(label) * SIZE.four * 20;
    const perLine = (WIDTH * PT) / SIZE.four - 2 - roughWidth(label);
    const lines = Math.ceil(roughWidth(found.copies) / (perLine - 0.5));
    rows.push({ xml: paragraph('Imprint', runs(label + found.copies, BLACK), { left: 280 + hanging, hanging, right: 280, align: 'both' }), lines });
  }
  if (found.printer || found.printed) {
    const tab = element('w:r', {}, element('w:tab'));
    const inside = runs(found.printer ?? '', BLACK) + (found.printed ? tab + runs(found.printed, BLACK) : '');
    rows.push({ xml: paragraph('Imprint', inside, { left: 280, right: 0, tabs: [{ kind: 'right', at: twips(WIDTH) - 280 }] }), lines: 1 });
  }
  const ruled = doc.format !== 'letter';
  const border = (side: string, size: number): string => element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': '000000' });
  const width = twips(WIDTH);
  const height = rows.reduce((sum, row) => sum + row.lines, 0) * IMPRINT.line;
  const table = element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      ruled ? element('w:tblBorders', {}, border('top', 8), border('bottom', 8), border('insideH', 6)) : '',
      element('w:tblLayout', { 'w:type': 'fixed' }),
    ),
    element('w:tblGrid', {}, element('w:gridCol', { 'w:w': width })),
    ...rows.map((row) => element('w:tr', {}, element('w:trPr', {}, element('w:cantSplit')), element('w:tc', {}, element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })), row.xml))),
  );
  // A box must end with a paragraph; a hairline one takes a point.
  const tail = hairline();
  const boxHeight = height + 1;
  const box = { x: TYPE_AREA.left, y: TYPE_AREA.bottom - boxHeight + 1 / PT, width: WIDTH, height: boxHeight };
  return textBox(++counters.drawing, box, table + tail, { bottom: true, wrap: true });
}

/** What made this file, small in the foot margin of the last page. */
function traceBox(doc: OfficialDocument, counters: Counters): string {
  if (doc.provenance.length === 0) return '';
  const lines = doc.provenance.map((line) => paragraph('Trace', runs(line, BLACK))).join('');
  return textBox(++counters.drawing, { x: TYPE_AREA.left, y: 276, width: WIDTH, height: PAPER.height - 276 - 6 }, lines);
}
