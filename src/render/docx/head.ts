/** Head of an official document as WordprocessingML (GB/T 9704-2012 §7.2, §10.1). */
import type { OfficialDocument } from '../../ground/text/blocks.ts';
import { labels } from '../../words/labels.ts';
import { roughWidth } from '../layout/columns.ts';
import { CHARS, emptyLines, HEAD, PT, RED, SIZE, TEXT_WIDTH, TITLE_LINE, TYPE_AREA } from '../layout/grid.ts';
import { cornerLines, markOf, markSize } from '../layout/official.ts';
import { plainText } from '../layout/text.ts';
import { BLACK, type Counters, hairline, paragraph, runs, TITLE } from './blocks.ts';
import { textBox } from './drawing.ts';
import { letterRules } from './pages.ts';
import { cells, leadAbove, leadBelow, type Preset } from './preset.ts';
import { element, twips, value } from './xml.ts';

/** Empty space above the characters of a title line. */
export function titleLead(): number {
  return leadAbove(TITLE_LINE * PT, SIZE.two);
}

/** Height of the mark's lines: the characters stand in their middle. */
function markLine(size: number): number {
  return Math.round(size * 1.267 * 20);
}

function markXml(doc: OfficialDocument, size: number, before: number, after = 0): string {
  const { orgs, suffix } = markOf(doc);
  const run = (text: string): string => runs(text, { ...TITLE, size });
  const exact = { line: markLine(size) };
  if (orgs.length <= 1)
    return paragraph('Mark', run((orgs[0] ?? '') + suffix), { before: twips(before), after: twips(after), ...exact });
  const longest = Math.max(...orgs.map((org) => [...org].length));
  const nameWidth = Math.min(TEXT_WIDTH, (longest * size) / PT + 4);
  const suffixWidth = suffix === '' ? 0 : ([...suffix].length * size) / PT + 6;
  const widths = [nameWidth, suffixWidth].filter((each) => each > 0).map(twips);
  const cell = (index: number, merge: string, inside: string): string =>
    element(
      'w:tc',
      {},
      element(
        'w:tcPr',
        {},
        element('w:tcW', { 'w:w': widths[index] ?? 0, 'w:type': 'dxa' }),
        merge,
        value('w:vAlign', 'center'),
      ),
      inside,
    );
  const rows = orgs.map((org, index) =>
    element(
      'w:tr',
      {},
      cell(0, '', paragraph('Mark', run(org), { ...exact, align: 'distribute' })),
      suffix === ''
        ? ''
        : cell(
            1,
            index === 0 ? value('w:vMerge', 'restart') : element('w:vMerge'),
            index === 0 ? paragraph('Mark', run(suffix), exact) : paragraph('Mark', '', exact),
          ),
    ),
  );
  return [
    paragraph('Normal', '', { line: Math.max(20, twips(before)) }),
    element(
      'w:tbl',
      {},
      element(
        'w:tblPr',
        {},
        element('w:tblW', { 'w:w': widths.reduce((a, b) => a + b, 0), 'w:type': 'dxa' }),
        value('w:jc', 'center'),
        element('w:tblLayout', { 'w:type': 'fixed' }),
      ),
      element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
      ...rows,
    ),
  ].join('');
}

/** Size of the mark; a letter's stands alone and may be a little larger than a title. */
function sizeOfMark(doc: OfficialDocument): number {
  const { orgs, suffix } = markOf(doc);
  return markSize(orgs, suffix, TEXT_WIDTH * PT);
}

/** Head of a document or of minutes: corner lines, mark, number, red separator. */
export function documentHead(doc: OfficialDocument, preset: Preset): string {
  const pitch = preset.pitch / 20;
  const lines = cornerLines(doc.head);
  const corner = [0, 1, 2].map((line) => {
    const found = lines.find((entry) => entry.line === line);
    return paragraph(
      'Corner',
      found ? runs(found.text, found.face === 'hei' ? { colored: false, face: 'hei' } : BLACK) : '',
    );
  });
  const size = sizeOfMark(doc);
  const box = leadAbove(markLine(size) / 20, size);
  const below = leadBelow(markLine(size) / 20, size);
  const before = TYPE_AREA.top + HEAD.markTop - box - preset.top - (3 * pitch) / PT;
  const mark = markXml(doc, size, before);
  const gap = emptyLines(2) - below - leadAbove(pitch, SIZE.three);
  const rule = Math.round((HEAD.separatorGap - leadBelow(pitch, SIZE.three)) * PT);
  const border = element('w:bottom', {
    'w:val': 'single',
    'w:sz': 8,
    'w:space': rule,
    'w:color': RED.replace('#', ''),
  });
  const signers = doc.head.signers ?? [];
  if (signers.length === 0) {
    return [
      ...corner,
      mark,
      paragraph('DocumentNumber', runs(doc.head.number ?? '', BLACK), { before: twips(gap), borders: border }),
    ].join('');
  }
  return [...corner, mark, ...signerRows(doc, twips(gap), border)].join('');
}

/** Number at the left and 签发人 at the right, two names a line (§7.2.5–7.2.6). */
function signerRows(doc: OfficialDocument, gap: number, border: string): string[] {
  const words = labels(doc.lang);
  const names = (doc.head.signers ?? []).map(plainText);
  const rows: string[][] = [];
  for (let index = 0; index < names.length; index += 2) rows.push(names.slice(index, index + 2));
  const label = `${words.signer}${words.colon}`;
  const wide = Math.max(...rows.map((row) => roughWidth(row.join('　'))));
  const start = CHARS - 1 - wide - roughWidth(label);
  return rows.map((row, index) => {
    const last = index === rows.length - 1;
    const tab = element('w:r', {}, element('w:tab'));
    const number = tab + (last ? runs(doc.head.number ?? '', BLACK) : '');
    const lead = index === 0 ? runs(label, BLACK) : tab;
    return paragraph('DocumentNumber', number + tab + lead + runs(row.join('　'), { colored: false, face: 'kai' }), {
      align: 'left',
      before: index === 0 ? gap : 0,
      // An indent would shorten the separator, which is the paragraph's border.
      tabs: [
        { kind: 'left', at: cells(1) },
        { kind: 'left', at: cells(start) },
        ...(index === 0 ? [] : [{ kind: 'left' as const, at: cells(start + roughWidth(label)) }]),
      ],
      ...(last ? { borders: border } : {}),
    });
  });
}

/** Where the parts of a letter's head stand, millimetres from the upper edge. */
function letterPlaces(doc: OfficialDocument) {
  const size = sizeOfMark(doc);
  const { orgs } = markOf(doc);
  const height = (markLine(size) / 20 / PT) * Math.max(1, orgs.length);
  const top = HEAD.letterMarkTop - leadAbove(markLine(size) / 20, size);
  const ruleTop = top + height - leadBelow(markLine(size) / 20, size) + HEAD.separatorGap;
  const ruleBottom = ruleTop + HEAD.letterThick + HEAD.letterRuleGap + HEAD.letterThin;
  return { size, top, height, ruleTop, ruleBottom };
}

/** A letter's red double lines, for the header of its first page. */
export function letterLines(doc: OfficialDocument, counters: Counters): string {
  return letterRules(letterPlaces(doc).ruleTop, counters);
}

/** A letter's mark in a box above the type area; its anchor takes a point of height. */
function letterMark(doc: OfficialDocument, counters: Counters): string {
  const { size, top, height } = letterPlaces(doc);
  const box = { x: TYPE_AREA.left, y: top, width: TEXT_WIDTH, height: height + 1 };
  const inside = markXml(doc, size, 0) + (markOf(doc).orgs.length > 1 ? hairline() : '');
  return hairline(textBox(++counters.drawing, box, inside));
}

/** A letter's mark, corner lines at the left and number at the right; then the space above its title. */
export function letterHead(
  doc: OfficialDocument,
  preset: Preset,
  counters: Counters,
): { readonly xml: string; readonly before: number } {
  const pitch = preset.pitch / 20;
  const { ruleBottom } = letterPlaces(doc);
  const start = preset.top + 1 / PT;
  const lines = cornerLines(doc.head);
  const rows = Math.max(doc.head.number ? 1 : 0, ...lines.map((entry) => entry.line + 1));
  const first = ruleBottom + (SIZE.three * 7) / 8 / PT - start - leadAbove(pitch, SIZE.three);
  const xml = Array.from({ length: rows }, (_, line) => {
    const found = lines.find((entry) => entry.line === line);
    const left = found ? runs(found.text, found.face === 'hei' ? { colored: false, face: 'hei' } : BLACK) : '';
    const right =
      line === 0 && doc.head.number ? element('w:r', {}, element('w:tab')) + runs(doc.head.number, BLACK) : '';
    return paragraph('Corner', left + right, {
      tabs: [{ kind: 'right', at: cells(CHARS) }],
      ...(line === 0 ? { before: twips(first) } : {}),
    });
  });
  const before = rows > 0 ? emptyLines(2) - leadBelow(pitch, SIZE.three) : ruleBottom + emptyLines(2) - start;
  return { xml: letterMark(doc, counters) + xml.join(''), before: before - titleLead() };
}
