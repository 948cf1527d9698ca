/** Flags of the form `ID=WORDS` and `ID=RECORD:WORDS`, with either kind of colon and equals sign. */
import { Refused } from './basis.ts';

/** The id and what stands behind the first equals sign. Refuses what has no such form; `form` says how to write it. */
export function pairOf(text: string, form: string): readonly [string, string] {
  const found = /^\s*([^=＝]+?)\s*[=＝]\s*([\s\S]+?)\s*$/u.exec(text);
  if (!found) throw new Refused('pair-wrong', { text, form });
  return [found[1]!, found[2]!];
}

/** `count` parts of words parted by colons; the last keeps its own colons. */
export function partsOf(words: string, count: number, text: string, form: string): readonly string[] {
  const parts: string[] = [];
  let rest = words;
  while (parts.length < count - 1) {
    const at = rest.search(/[:：]/u);
    if (at < 0) throw new Refused('pair-wrong', { text, form });
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at + 1);
  }
  const all = [...parts, rest.trim()];
  if (all.some((part) => part === '')) throw new Refused('pair-wrong', { text, form });
  return all;
}
