/** DOCX for editing: real styles, headings, grid, fields and tables, zipped to the same bytes everywhere. */
import type { Document, Page } from '../../ground/text/blocks.ts';
import { PAPER } from '../layout/grid.ts';
import { layoutDocument, ROUGH_METRICS } from '../layout/index.ts';
import { plainText } from '../layout/text.ts';
import { blocksXml, type Counters, LIST, paragraph, runs } from './blocks.ts';
import { DRAWING_SPACES } from './drawing.ts';
import { officialXml } from './official.ts';
import { section } from './pages.ts';
import { type PageParts, packageBytes } from './parts.ts';
import { PRESETS } from './preset.ts';
import { fontTablePart, numberingPart, settingsPart } from './settings.ts';
import { stylesPart } from './styles.ts';
import { element, part } from './xml.ts';

/** `preset` chooses how margins and line distance meet the rules; see `PRESETS`. */
export interface DocxOptions {
  readonly preset?: keyof typeof PRESETS;
}

/** Margins of an ordinary page, millimetres. */
const PAGE_MARGINS = { top: 22, bottom: 22, left: 20, right: 20 } as const;

/** The bytes of a DOCX of either kind of document. Pure; throws nothing of its own. */
export function renderDocx(doc: Document, options: DocxOptions = {}): Uint8Array {
  const preset = PRESETS[options.preset ?? 'gb33476'];
  const parts: PageParts = { list: [] };
  const counters: Counters = { lists: [], drawing: 0 };
  const inside =
    doc.kind === 'official'
      ? officialXml(doc, preset, layoutDocument(doc, ROUGH_METRICS), parts, counters)
      : pageXml(doc, parts, counters);
  const document = part(
    element('w:document', { ...DRAWING_SPACES, 'mc:Ignorable': undefined }, element('w:body', {}, inside)),
  );
  const list = doc.kind === 'official' ? LIST.official : LIST.page;
  const main = {
    'document.xml': document,
    'styles.xml': stylesPart(doc, preset),
    'settings.xml': settingsPart(),
    'fontTable.xml': fontTablePart(),
    'numbering.xml': numberingPart(counters.lists, list.indent, list.hanging),
  };
  const date = doc.kind === 'official' ? doc.signature?.date : undefined;
  const creator = doc.kind === 'official' ? doc.head.orgs[0] : undefined;
  return packageBytes(main, parts, {
    title: plainText(doc.title),
    ...(creator ? { creator: plainText(creator) } : {}),
    ...(date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { date } : {}),
  });
}

function pageXml(doc: Page, parts: PageParts, counters: Counters): string {
  const landscape = doc.landscape ?? false;
  const width = (landscape ? PAPER.height : PAPER.width) - PAGE_MARGINS.left - PAGE_MARGINS.right;
  const look = { colored: true } as const;
  const head = [
    paragraph('Title', runs(doc.title, { ...look, base: 'title' })),
    ...doc.provenance.map((line) => paragraph('Provenance', runs(line, look))),
  ];
  const end = section({ landscape, folio: 'centre', margins: PAGE_MARGINS, pitch: 400 }, parts, counters);
  return head.join('') + blocksXml(doc.blocks, { official: false, width, tableLead: 0 }, counters) + end;
}
