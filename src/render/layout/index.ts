/** The layout: a document becomes a display list, from which PDF and page-exact HTML are drawn. Pure. */
import type { Document } from '../../ground/text/blocks.ts';
import { roughWidth } from './columns.ts';
import type { Layout, Metrics } from './display.ts';
import { layoutOfficial, layoutPage } from './paged.ts';

/** Pages of either kind of document. `metrics` comes from the fonts that will be drawn. */
export function layoutDocument(doc: Document, metrics: Metrics): Layout {
  return doc.kind === 'official' ? layoutOfficial(doc, metrics) : layoutPage(doc, metrics);
}

/** Widths near those of any usual set of fonts, for formats that draw with fonts unknown here. */
export const ROUGH_METRICS: Metrics = {
  find: (face, char) => ({ face, width: roughWidth(char) }),
};
