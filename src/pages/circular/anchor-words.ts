/** Ids of praise and criticism as offices read and type them: `批评/抓得不紧/市公安局` for `criticism/slack/市公安局`. Records and JSON keep the plain id. */
import { parseVerdictAnchor, verdictAnchor } from '../../circular/anchors.ts';
import { SIGNALS, VERDICTS } from '../../circular/signals.ts';
import { circularWords } from '../../words/circular.ts';
import { signalWords } from '../../words/circular-signals.ts';
import type { Lang } from '../../words/lang.ts';

/** The id in the words of a language; ids of other sentences, and all ids in English, stay as they are. */
export function anchorShown(anchor: string, lang: Lang): string {
  const words = circularWords(lang);
  const named = words.anchorsInWords ? parseVerdictAnchor(anchor) : undefined;
  if (!named) return anchor;
  const parts = [words.side[named.side], words.verdict[named.verdict], named.unit];
  return [...parts, ...(named.signal === undefined ? [] : [signalWords(lang)[named.signal].title])].join('/');
}

/** The plain id behind what was typed: either form, full-width strokes too. What is neither is given back as it is. */
export function anchorTyped(text: string): string {
  const typed = text.normalize('NFKC').trim();
  const words = circularWords('zh');
  const [side, verdict, unit, signal] = typed.split('/').map((part) => part.trim());
  const found = VERDICTS.find((one) => words.verdict[one.id] === verdict && words.side[one.side] === side);
  if (!found || !unit) return typed;
  const measured = SIGNALS.find(({ id }) => signalWords('zh')[id].title === signal);
  if (signal !== undefined && !measured) return typed;
  return verdictAnchor({ side: found.side, verdict: found.id, unit, ...(measured && { signal: measured.id }) });
}
