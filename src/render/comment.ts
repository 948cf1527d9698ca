/** A Markdown comment for a forge: blocks, and parts that are folded away until somebody opens them. */
import type { Block, Page } from '../ground/text/blocks.ts';
import { escapeHtml } from '../ground/text/clean.ts';
import { renderMarkdown } from './markdown.ts';

/** A folded part. The summary is raw text. */
export interface FoldedPart {
  readonly summary: string;
  readonly blocks: readonly Block[];
}

/** The comment, ending with a line feed; empty when there are no blocks. */
export function renderComment(blocks: readonly Block[], folds: readonly FoldedPart[], lang: Page['lang']): string {
  if (blocks.length === 0) return '';
  const markdown = (list: readonly Block[]) =>
    renderMarkdown({ kind: 'page', lang, title: '', provenance: [], blocks: list })
      // The page's own title is not the comment's.
      .replace(/^#+ *\n+/, '')
      .trim();
  const parts = folds.map(
    (fold) => `<details>\n<summary>${escapeHtml(fold.summary)}</summary>\n\n${markdown(fold.blocks)}\n\n</details>`,
  );
  return `${[markdown(blocks), ...parts].join('\n\n')}\n`;
}
