/** PDF of a document: the display list drawn with subset fonts, selectable, the same bytes everywhere. */
import type { Document } from '../../ground/text/blocks.ts';
import { labels } from '../../words/labels.ts';
import type { DisplayPage, Face, GlyphRun, Item, Layout, LayoutWarning } from '../layout/display.ts';
import { PT } from '../layout/grid.ts';
import { layoutDocument } from '../layout/index.ts';
import type { FontSet } from './fonts.ts';
import { newPdf, num, type PdfFile, textString } from './objects.ts';
import { type Subset, subsetFont } from './subset.ts';

export { type FontSet, type FontSource, openFonts } from './fonts.ts';
export { fontSource } from './source.ts';

/** `fonts` as `openFonts` gives them; `onWarning` hears of every character and row that could not be set as it should be. */
export interface PdfOptions {
  readonly fonts: FontSet;
  readonly onWarning?: (warning: LayoutWarning) => void;
}

/** The bytes of a PDF of either kind of document. */
export function renderPdf(doc: Document, options: PdfOptions): Uint8Array {
  const layout = layoutDocument(doc, options.fonts);
  for (const warning of [...options.fonts.warnings, ...layout.warnings]) options.onWarning?.(warning);
  const date = doc.kind === 'official' ? doc.signature?.date : undefined;
  return drawPdf(layout, options.fonts, date);
}

interface Drawn {
  readonly name: string;
  readonly subset: Subset;
}

/** Characters of each face, over all pages. */
export function charsByFace(layout: Layout): Map<Face, Set<string>> {
  const found = new Map<Face, Set<string>>();
  for (const page of layout.pages) {
    for (const item of [...page.items, ...(page.turned ?? [])]) {
      if (item.kind !== 'text') continue;
      const chars = found.get(item.face) ?? new Set();
      for (const char of item.chars) chars.add(char);
      found.set(item.face, chars);
    }
  }
  return found;
}

/** Draws a display list. `date` is the document's own (`YYYY-MM-DD`); there is no clock. */
function drawPdf(layout: Layout, fonts: FontSet, date?: string): Uint8Array {
  const pdf = newPdf();
  const pagesId = pdf.reserve();
  const drawn = new Map<Face, Drawn>();
  const resources: string[] = [];
  const used = charsByFace(layout);
  for (const face of [...used.keys()].sort()) {
    const subset = subsetFont(fonts.font(face), used.get(face) ?? [], face, false);
    const name = `F${drawn.size + 1}`;
    drawn.set(face, { name, subset });
    resources.push(`/${name} ${fontObject(pdf, fonts, face, subset, drawn.size)} 0 R`);
  }
  const resource = pdf.add(`<< /Font << ${resources.join(' ')} >> >>`);
  const kids = layout.pages.map((page) => {
    const content = pdf.stream(pageContent(page, drawn));
    const rotate = page.turned ? ' /Rotate 90' : '';
    return pdf.add(
      `<< /Type /Page /Parent ${pagesId} 0 R /MediaBox [0 0 ${num(page.width * PT)} ${num(page.height * PT)}]${rotate} /Resources ${resource} 0 R /Contents ${content} 0 R >>`,
    );
  });
  pdf.set(pagesId, `<< /Type /Pages /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  const root = pdf.add(
    `<< /Type /Catalog /Pages ${pagesId} 0 R /Lang (${labels(layout.lang).tag}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const stamp = date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? ` /CreationDate (D:${date.replace(/-/g, '')}000000Z)` : '';
  const author = layout.author ? ` /Author ${textString(layout.author)}` : '';
  const info = pdf.add(`<< /Title ${textString(layout.title)}${author} /Producer (duban)${stamp} >>`);
  return pdf.finish(root, info);
}

function fontObject(pdf: PdfFile, fonts: FontSet, face: Face, subset: Subset, count: number): number {
  const font = fonts.font(face);
  const scale = 1000 / font.unitsPerEm;
  // Six letters mark a subset (ISO 32000-1 §9.6.4).
  const name = `${'AAAAA'}${String.fromCharCode(64 + count)}+${font.postscript}`;
  const file = pdf.stream(subset.bytes, ` /Length1 ${subset.bytes.length}`);
  const box = font.box.map((value) => Math.round(value * scale)).join(' ');
  const descriptor = pdf.add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${box}] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /FontFile2 ${file} 0 R >>`,
  );
  const widths = subset.widths.map((width) => num(width)).join(' ');
  const descendant = pdf.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [0 [${widths}]] /CIDToGIDMap /Identity >>`,
  );
  const unicode = pdf.stream(toUnicode(subset.glyphs));
  return pdf.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`,
  );
}

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** What each glyph says, for search and copying. */
function toUnicode(glyphs: ReadonlyMap<string, number>): string {
  const seen = new Set<number>();
  const lines: string[] = [];
  for (const [char, glyph] of glyphs) {
    if (seen.has(glyph)) continue;
    seen.add(glyph);
    lines.push(
      `<${hex4(glyph)}> <${[...Array(char.length).keys()].map((index) => hex4(char.charCodeAt(index))).join('')}>`,
    );
  }
  const chunks: string[] = [];
  for (let index = 0; index < lines.length; index += 100) {
    const part = lines.slice(index, index + 100);
    chunks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${chunks.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`;
}

function pageContent(page: DisplayPage, drawn: ReadonlyMap<Face, Drawn>): string {
  const upright = page.items.map((item) => drawItem(item, page.height, drawn)).join('\n');
  if (!page.turned) return upright;
  const turned = page.turned.map((item) => drawItem(item, page.width, drawn)).join('\n');
  return `${upright}\nq 0 1 -1 0 ${num(page.width * PT)} 0 cm\n${turned}\nQ`;
}

function fill(color: string): string {
  const parts = [1, 3, 5].map((at) => num(Number.parseInt(color.slice(at, at + 2), 16) / 255));
  return `${parts.join(' ')} rg`;
}

function drawItem(item: Item, height: number, drawn: ReadonlyMap<Face, Drawn>): string {
  if (item.kind === 'text') return drawRun(item, height, drawn);
  const bottom = (height - item.y - item.height) * PT;
  return `${fill(item.color)} ${num(item.x * PT)} ${num(bottom)} ${num(item.width * PT)} ${num(item.height * PT)} re f`;
}

/** One text object for a run; each glyph is moved to its own place. */
function drawRun(run: GlyphRun, height: number, drawn: ReadonlyMap<Face, Drawn>): string {
  const face = drawn.get(run.face);
  if (!face) return '';
  const start = (run.xs[0] ?? 0) * PT;
  let pen = start;
  let shown = '';
  let open = '';
  run.chars.forEach((char, index) => {
    const glyph = face.subset.glyphs.get(char) ?? 0;
    // What is written is rounded, so the pen follows what is written.
    const move = Math.round(((pen - (run.xs[index] ?? 0) * PT) / run.size) * 1_000_00) / 100;
    if (move !== 0) {
      shown += `${open === '' ? '' : `<${open}>`}${num(move)} `;
      open = '';
      pen -= (move * run.size) / 1000;
    }
    open += hex4(glyph);
    pen += ((Math.round((face.subset.widths[glyph] ?? 0) * 1000) / 1000) * run.size) / 1000;
  });
  if (open !== '') shown += `<${open}>`;
  return `BT ${fill(run.color)} /${face.name} ${num(run.size)} Tf 1 0 0 1 ${num(start)} ${num((height - run.y) * PT)} Tm [${shown}] TJ ET`;
}
