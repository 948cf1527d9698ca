/** Page-exact HTML: each page of the display list as one SVG, in one file that needs nothing else and prints with the PDF's breaks. */
import type { Document } from '../../ground/text/blocks.ts';
import { labels } from '../../words/labels.ts';
import type { DisplayPage, Face, GlyphRun, Item, Layout, LayoutWarning } from '../layout/display.ts';
import { PT } from '../layout/grid.ts';
import { layoutDocument } from '../layout/index.ts';
import type { FontSet } from '../pdf/fonts.ts';
import { charsByFace } from '../pdf/index.ts';
import { subsetFont } from '../pdf/subset.ts';

export { openFonts } from '../pdf/fonts.ts';

/** As for a PDF. */
export interface PagesHtmlOptions {
  readonly fonts: FontSet;
  readonly onWarning?: (warning: LayoutWarning) => void;
}

/** Fonts of the office that come before the embedded ones where the machine has them. */
const LOCAL: Readonly<Partial<Record<Face, readonly string[]>>> = {
  fang: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong'],
  kai: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi'],
  hei: ['黑体', 'SimHei'],
  title: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S'],
};

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** One HTML file of either kind of document. */
export function renderPagesHtml(doc: Document, options: PagesHtmlOptions): string {
  const layout = layoutDocument(doc, options.fonts);
  for (const warning of [...options.fonts.warnings, ...layout.warnings]) options.onWarning?.(warning);
  return drawHtml(layout, options.fonts);
}

function drawHtml(layout: Layout, fonts: FontSet): string {
  const used = charsByFace(layout);
  const faces = [...used.keys()].sort().map((face) => fontFace(face, fonts, used.get(face) ?? new Set()));
  const paper = layout.pages[0];
  const size = paper ? `${paper.width}mm ${paper.height}mm` : '210mm 297mm';
  const style = [
    `@page{size:${size};margin:0}`,
    'html,body{margin:0;padding:0;background:#fff}',
    'svg{display:block}text{white-space:pre}',
    '.page{position:relative;overflow:hidden;break-after:page;break-inside:avoid;background:#fff}',
    '.page:last-child{break-after:auto}',
    '@media screen{body{background:#8a8a8a}.page{margin:6mm auto;box-shadow:0 0 2mm #0006}',
    // On a screen a turned sheet is shown the way it is read; on paper it lies with the others.
    '.turned{width:297mm!important;height:210mm!important}.turned svg{transform-origin:0 0;transform:translateX(297mm) rotate(90deg)}}',
    ...faces,
  ].join('\n');
  const pages = layout.pages.map((page, index) => pageSvg(page, index + 1)).join('\n');
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";
  return [
    '<!DOCTYPE html>',
    `<html lang="${labels(layout.lang).tag}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(layout.title)}</title>`,
    `<style>\n${style}\n</style>`,
    '</head>',
    `<body>\n${pages}\n</body>`,
    '</html>\n',
  ].join('\n');
}

function fontFace(face: Face, fonts: FontSet, chars: Set<string>): string {
  const subset = subsetFont(fonts.font(face), chars, `duban ${face}`, true);
  const data = base64(subset.bytes);
  const local = LOCAL[face]?.map((name) => `local("${name}")`).join(',');
  const own = local ? `@font-face{font-family:"own-${face}";src:${local}}\n` : '';
  const first = local ? `"own-${face}",` : '';
  return `${own}@font-face{font-family:"duban-${face}";src:url(data:font/ttf;base64,${data})}\n.${face}{font-family:${first}"duban-${face}"}`;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const triple = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const left = bytes.length - at;
    text += ALPHABET[triple >> 18];
    text += ALPHABET[(triple >> 12) & 63];
    text += left > 1 ? ALPHABET[(triple >> 6) & 63] : '=';
    text += left > 2 ? ALPHABET[triple & 63] : '=';
  }
  return text;
}

function pageSvg(page: DisplayPage, number: number): string {
  const upright = page.items.map(itemSvg).join('');
  const turned = page.turned
    ? `<g transform="matrix(0 -1 1 0 0 ${page.height})">${page.turned.map(itemSvg).join('')}</g>`
    : '';
  const box = `width:${page.width}mm;height:${page.height}mm`;
  return `<section class="page${page.turned ? ' turned' : ''}" style="${box}" aria-label="${number}"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}" style="${box}">${upright}${turned}</svg></section>`;
}

const mm = (value: number): string => String(Math.round(value * 1000) / 1000);

function itemSvg(item: Item): string {
  if (item.kind === 'rect')
    return `<rect x="${mm(item.x)}" y="${mm(item.y)}" width="${mm(item.width)}" height="${mm(item.height)}" fill="${item.color}"/>`;
  return pieces(item)
    .map(
      (run) =>
        `<text class="${run.face}" font-size="${mm(run.size / PT)}" fill="${run.color}" x="${run.xs.map(mm).join(' ')}" y="${mm(run.y)}">${escapeHtml(run.chars.join(''))}</text>`,
    )
    .join('');
}

/** Browsers differ in how many places a character of two code units takes in a list of places, so each such one stands alone. */
function pieces(run: GlyphRun): GlyphRun[] {
  if (!run.chars.some((char) => char.length > 1)) return [run];
  return run.chars.map((char, index) => ({ ...run, chars: [char], xs: [run.xs[index] ?? 0] }));
}
