/** The output formats of documents: one line each; names, extensions and media types everywhere else derive from here. */
import type { Document } from '../ground/text/blocks.ts';
import type { LayoutWarning } from './layout/display.ts';
import type { FontSource } from './pdf/fonts.ts';
import type { TerminalOptions } from './terminal.ts';

/** What a renderer may need to know beside the document. */
export interface RenderOptions extends TerminalOptions {
  /** Draw tables with borders: for a person at a terminal, not for files and pipes. */
  readonly borders: boolean;
  /** Where the fonts of printed pages come from; called only by formats that draw glyphs. */
  readonly fonts: () => FontSource;
  /** Hears of every character that no font has and of rows that do not fit. */
  readonly onWarning: (warning: LayoutWarning) => void;
}

/** One format: its extension with the dot, its media type, and a renderer that loads its libraries when called. */
export interface Format {
  readonly name: string;
  readonly extension: string;
  readonly mime: string;
  readonly render: (doc: Document, options: RenderOptions) => Promise<string | Uint8Array>;
}

/** Every format of documents. JSON is not among them: it is made from results, not from pages. */
export const formats = [
  {
    name: 'text',
    extension: '.txt',
    mime: 'text/plain; charset=utf-8',
    render: async (doc, options) => {
      const { hasTable, renderTerminal } = await import('./terminal.ts');
      // The table library costs as much to load as everything else here: only where it draws.
      if (!options.borders || !hasTable(doc)) return renderTerminal(doc, options);
      return renderTerminal(doc, options, (await import('./terminal/bordered.ts')).drawBordered);
    },
  },
  {
    name: 'markdown',
    extension: '.md',
    mime: 'text/markdown; charset=utf-8',
    render: async (doc) => (await import('./markdown.ts')).renderMarkdown(doc),
  },
  {
    name: 'html',
    extension: '.html',
    mime: 'text/html; charset=utf-8',
    render: async (doc) => (await import('./html.ts')).renderHtml(doc),
  },
  {
    name: 'csv',
    extension: '.csv',
    mime: 'text/csv; charset=utf-8',
    render: async (doc) => (await import('./csv.ts')).renderCsvDocument(doc),
  },
  {
    name: 'xlsx',
    extension: '.xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: async (doc) => (await import('./xlsx/index.ts')).renderXlsx(doc),
  },
  {
    name: 'docx',
    extension: '.docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: async (doc) => (await import('./docx/index.ts')).renderDocx(doc),
  },
  {
    name: 'pdf',
    extension: '.pdf',
    mime: 'application/pdf',
    render: async (doc, { fonts, onWarning }) => {
      const { openFonts, renderPdf } = await import('./pdf/index.ts');
      return renderPdf(doc, { fonts: openFonts(fonts()), onWarning });
    },
  },
  {
    name: 'html-pages',
    extension: '.pages.html',
    mime: 'text/html; charset=utf-8',
    render: async (doc, { fonts, onWarning }) => {
      const { openFonts, renderPagesHtml } = await import('./pages-html/index.ts');
      return renderPagesHtml(doc, { fonts: openFonts(fonts()), onWarning });
    },
  },
] as const satisfies readonly Format[];

/** The name of a format. */
export type FormatName = (typeof formats)[number]['name'];

/** The format of this name, or undefined. */
export function findFormat(name: string): (typeof formats)[number] | undefined {
  return formats.find((format) => format.name === name);
}
