/**
 * The door to the words. Each topic has a file in `zh/` and one in `en/` of the same type, so that a missing sentence is a type
 * error, and beside them a file of its name that is imported; nothing else chooses by language.
 */
import type { Lang } from '../ground/text/blocks.ts';

export type { Lang };

/** The languages that can be printed. */
export const LANGS = Object.keys({ zh: 1, en: 1 } satisfies Readonly<Record<Lang, 1>>) as readonly Lang[];

/** The words of one topic, to be called with a language. */
export function topic<T>(catalogues: Readonly<Record<Lang, T>>): (lang: Lang) => T {
  return (lang) => catalogues[lang];
}

/** Something said in every language, for what was written by people whose language is not known. */
export function inEveryLang<T>(say: (lang: Lang) => T): T[] {
  return LANGS.map(say);
}

/** The language of a name such as `zh`, `zh-CN` or `en_GB.UTF-8`; undefined for any other. */
export function langNamed(name: string): Lang | undefined {
  return LANGS.find((lang) => name.startsWith(lang));
}
