/** Documents as one self-contained HTML file: no script, nothing loaded, a good page on paper and on a phone. */
import type { Document, Page, Run, Table, Text } from '../ground/text/blocks.ts';
import { clean, cleanRuns, escapeCss, escapeHtml } from '../ground/text/clean.ts';
import { displayWidth } from '../ground/text/width.ts';
import { labels } from '../words/labels.ts';
import { type DrawBlock, officialBody } from './html/official.ts';
import { officialStyle, pageStyle } from './html/style.ts';

/** A document as HTML. The same document gives the same bytes. */
export function renderHtml(doc: Document): string {
  const official = doc.kind === 'official';
  const style = official ? officialStyle(escapeCss(doc.banner ?? '')) : pageStyle(doc.landscape === true);
  const body = official ? officialBody(doc, htmlBlock) : pageBody(doc);
  return `<!DOCTYPE html>
<html lang="${labels(doc.lang).tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<title>${escapeHtml(doc.title)}</title>
<style>
${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const htmlBlock: DrawBlock = (block, depth = 1) => {
  switch (block.type) {
    case 'heading': {
      const level = Math.min(6, block.level + depth);
      const text = block.label ? [{ text: block.label }, ...asRuns(block.text)] : block.text;
      return `<h${level} class="h${block.level}">${htmlText(text)}</h${level}>`;
    }
    case 'paragraph':
      return `<p>${htmlText(block.text)}</p>`;
    case 'note':
      return `<p class="note">${htmlText(block.text)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.items.map((item) => `<li>${htmlText(item)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'excerpt':
      return `<pre>${block.lines.map((line) => escapeHtml(line)).join('\n')}</pre>`;
    case 'table':
      return htmlTable(block);
  }
};

function asRuns(text: Text): readonly Run[] {
  return typeof text === 'string' ? [{ text }] : text;
}

function htmlText(text: Text): string {
  return cleanRuns(text)
    .map((run) => {
      const escaped = escapeHtml(run.text);
      const toned = run.tone ? `<span class="tone ${run.tone}">${escaped}</span>` : escaped;
      const marked = run.anchor === undefined ? toned : `<span id="${escapeId(run.anchor)}">${toned}</span>`;
      return run.strong ? `<strong>${marked}</strong>` : marked;
    })
    .join('');
}

/** An id without white space, which HTML forbids in one. */
function escapeId(anchor: string): string {
  return escapeHtml(anchor.replace(/\s+/g, '-'));
}

/** Titles up to this many columns stay on one line, which keeps their column from shrinking to a character's width. */
const WHOLE_TITLE = 12;

function htmlTable(table: Table): string {
  const classes = table.columns.map((column) => {
    const names = [column.align ?? 'left', column.nowrap ? 'whole' : ''].filter(
      (name) => name !== '' && name !== 'left',
    );
    return names.length > 0 ? ` class="${names.join(' ')}"` : '';
  });
  const head = table.columns.map((column) => {
    const title = clean(column.title);
    const names = [column.align ?? 'left', displayWidth(title) <= WHOLE_TITLE ? 'whole' : ''];
    return `<th scope="col"${classAttribute(names)}>${escapeHtml(title)}</th>`;
  });
  const rows = table.rows.map(
    (row) => `<tr>${table.columns.map((_, i) => `<td${classes[i]}>${htmlText(row[i] ?? '')}</td>`).join('')}</tr>`,
  );
  const caption = table.caption ? `<caption>${escapeHtml(table.caption)}</caption>\n` : '';
  const note = table.note ? `\n<p class="note">${escapeHtml(table.note)}</p>` : '';
  return `<div class="table">
<table>
${caption}${columnShares(table)}<thead><tr>${head.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>${note}`;
}

/** What differs from a left-aligned cell that may wrap. */
function classAttribute(names: readonly string[]): string {
  const kept = names.filter((name) => name !== '' && name !== 'left');
  return kept.length > 0 ? ` class="${kept.join(' ')}"` : '';
}

/** Column widths where the page asks for shares; otherwise the browser finds them from the contents. */
function columnShares(table: Table): string {
  if (!table.columns.some((column) => column.weight !== undefined)) return '';
  const open = table.columns.filter((column) => !column.nowrap);
  const total = open.reduce((sum, column) => sum + (column.weight ?? 1), 0);
  const columns = table.columns.map((column) => {
    // A column that keeps its contents whole takes its own width first; the shares divide what is left, roughly.
    if (column.nowrap) return '<col>';
    return `<col style="width:${Math.round(((column.weight ?? 1) / total) * 100)}%">`;
  });
  return `<colgroup>${columns.join('')}</colgroup>\n`;
}

function pageBody(doc: Page): string {
  const provenance = doc.provenance.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
  return `<main>
<header>
<h1>${escapeHtml(doc.title)}</h1>
<div class="provenance">
${provenance}
</div>
</header>
${doc.blocks.map((block) => htmlBlock(block)).join('\n')}
</main>`;
}
