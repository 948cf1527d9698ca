/** An official document as WordprocessingML: head, title, text, signature, annexes, imprint (GB/T 9704-2012 §7, §10). */
import type { OfficialDocument } from '../../ground/text/blocks.ts';
import { labels } from '../../words/labels.ts';
import { attachmentLabel } from '../attachments.ts';
import { roughWidth } from '../layout/columns.ts';
import type { Layout } from '../layout/display.ts';
import { CHARS, emptyLines, PT, SIZE, TEXT_WIDTH, TITLE_CHARS, TITLE_LINE, TYPE_AREA } from '../layout/grid.ts';
import {
  addresseeLine,
  annexNames,
  attendanceLines,
  bannerText,
  namesIn,
  noteText,
  signatureLines,
} from '../layout/official.ts';
import { plainText } from '../layout/text.ts';
import { breakTitle } from '../layout/title.ts';
import { BLACK, type BlockPlace, blocksXml, type Counters, hairline, paragraph, runs, TITLE } from './blocks.ts';
import { documentHead, letterHead, letterLines, titleLead } from './head.ts';
import { imprintBox, traceBox } from './imprint.ts';
import { type SectionLook, section } from './pages.ts';
import type { PageParts } from './parts.ts';
import { cells, leadAbove, leadBelow, type Preset, turnedMargins } from './preset.ts';
import type { ParagraphStyle } from './properties.ts';
import { scriptChanges, widestWidth } from './width.ts';
import { element, twips } from './xml.ts';

/** The body of an official document with its sections. */
export function officialXml(
  doc: OfficialDocument,
  preset: Preset,
  layout: Layout,
  parts: PageParts,
  counters: Counters,
): string {
  const landscapes = doc.attachments.map((annex) => annex.landscape ?? false);
  const look = (landscape: boolean): SectionLook => ({
    landscape,
    folio: 'outside',
    banner: bannerText(doc),
    margins: landscape ? turnedMargins(preset) : preset,
    pitch: preset.pitch,
  });
  const place = (width: number): BlockPlace => ({ official: true, width, tableLead: TYPE_AREA.top - preset.top });
  const letter = doc.format === 'letter';
  const moved = layout.addresseesMoved ?? false;
  const first: SectionLook = letter ? { ...look(false), letterLines: letterLines(doc, counters) } : look(false);
  const letterTop = letter ? letterHead(doc, preset, counters) : undefined;
  const pieces: string[] = [
    letterTop ? letterTop.xml : documentHead(doc, preset),
    title(doc, preset, letterTop?.before),
    moved ? '' : addressees(doc),
    blocksXml(doc.body, place(TEXT_WIDTH), counters, doc.signature !== undefined),
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
    pieces.push(blocksXml(annex.blocks, place(turned ? TYPE_AREA.bottom - TYPE_AREA.top : TEXT_WIDTH), counters));
  });
  const boxes = imprintBox(doc, moved, counters) + traceBox(doc, counters);
  if (layout.imprint?.ownPage) {
    pieces.push(hairline('', section(open, parts, counters)));
    // A written empty page: LibreOffice leaves out of a PDF those that it would insert itself.
    if (layout.imprint.afterBlank)
      pieces.push(paragraph('Normal', '', {}, section({ ...look(false), folio: 'none' }, parts, counters)));
    const start = letter ? 'nextPage' : 'evenPage';
    open = { ...look(false), start, folio: layout.imprint.afterBlank ? 'none' : 'outside' };
  }
  if (boxes !== '') pieces.push(hairline(boxes));
  return pieces.join('') + section(open, parts, counters);
}

function title(doc: OfficialDocument, preset: Preset, before?: number): string {
  if (doc.title === '') return '';
  const lead = before ?? emptyLines(2) - titleLead();
  const lines = breakTitle(plainText(doc.title), TITLE_CHARS, namesIn(doc));
  return paragraph('Title', runs(lines.join('\n'), TITLE), {
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
  const words = labels(doc.lang);
  const label = `${words.attachment}${words.colon}`;
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

/** Where one line of a signature stands, in characters of the grid; `centre` holds it there whatever its width. */
function signed(text: string, left: number, centred: boolean): ParagraphStyle {
  const width = widestWidth(text);
  const centre = left + width / 2;
  const half = Math.min(centre, CHARS - centre);
  if (centred && half - width / 2 > 1)
    return { left: cells(centre - half), right: cells(CHARS - centre - half), align: 'center' };
  // Programs set digits between Chinese characters with and without space: spread over one width, both edges are where they belong.
  return scriptChanges(text) > 0
    ? { left: cells(left), right: cells(Math.max(0, CHARS - left - width)), align: 'distribute' }
    : { left: cells(left) };
}

function signature(doc: OfficialDocument, preset: Preset): string {
  if (!doc.signature) return '';
  const lines = signatureLines(doc.signature, doc.lang, widestWidth);
  const sealed = doc.signature.mode === 'seal';
  const rows: string[] = [];
  for (let row = 0; row < lines.rows; row++) {
    const orgs = lines.orgs.filter((org) => org.row === row);
    const before = row === 0 ? { before: lines.before * preset.pitch } : {};
    if (lines.date?.row === row) {
      const keep = doc.note ? { keepNext: true } : {};
      const place = signed(lines.date.text, lines.date.left, false);
      rows.push(paragraph('Date', runs(lines.date.text, BLACK), { ...place, ...before, ...keep }));
      continue;
    }
    const inside = orgs
      .map((org, index) => (index === 0 ? '' : element('w:r', {}, element('w:tab'))) + runs(org.text, BLACK))
      .join('');
    const tabs = orgs.slice(1).map((org) => ({ kind: 'left' as const, at: cells(org.left) }));
    const first = orgs[0];
    const place =
      first && tabs.length === 0 ? signed(first.text, first.left, sealed) : { left: cells(first?.left ?? 0) };
    rows.push(paragraph('Signature', inside, { ...place, ...before, ...(tabs.length > 0 ? { tabs } : {}) }));
  }
  return rows.join('');
}

function note(doc: OfficialDocument): string {
  const text = noteText(doc);
  return text === '' ? '' : paragraph('BodyText', runs(text, BLACK));
}

/** 附件n at the left of the first line, title on the third (§7.3.7). */
function annexHead(doc: OfficialDocument, index: number, breakBefore: boolean): string {
  const annex = doc.attachments[index];
  if (!annex) return '';
  const limit = annex.landscape ? TITLE_CHARS + 8 : TITLE_CHARS;
  const lines = breakTitle(plainText(annex.title), limit, namesIn(doc));
  return [
    paragraph('AnnexLabel', runs(attachmentLabel(index, doc.attachments.length, doc.lang), BLACK), {
      pageBreakBefore: breakBefore,
    }),
    paragraph('Normal', ''),
    paragraph('AnnexTitle', runs(lines.join('\n'), TITLE)),
    paragraph('Normal', ''),
  ].join('');
}
