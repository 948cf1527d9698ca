/** Names of attachments: before each of them, and in the note under the text (GB/T 9704-2012, 7.3.4 and 7.3.7). */
import { labels } from '../words/labels.ts';
import type { Lang } from '../words/lang.ts';

/** Label of the attachment at `index` (from 0): numbered only when there are several. */
export function attachmentLabel(index: number, count: number, lang: Lang): string {
  const { attachment, attachmentNo } = labels(lang);
  return count === 1 ? attachment : attachmentNo(index + 1);
}

/** Lines of the attachment note, 附件：1. …, raw; undefined when there are none. */
export function attachmentNote(
  titles: readonly string[],
  lang: Lang,
): { readonly label: string; readonly items: readonly string[] } | undefined {
  if (titles.length === 0) return undefined;
  const { attachment, colon } = labels(lang);
  return {
    label: attachment + colon,
    items: titles.length === 1 ? titles : titles.map((title, i) => `${i + 1}. ${title}`),
  };
}
