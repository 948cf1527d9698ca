/** Words of recording and listing in the chosen language. */
import { records as en } from './en/records.ts';
import { failures } from './failures.ts';
import { inLang, type Lang } from './lang.ts';
import { type RecordCatalogue, records as zh } from './zh/records.ts';

/** The catalogue with the sentence of a refused answer. */
export type RecordWords = RecordCatalogue & {
  readonly refusal: (key: string, args: Readonly<Record<string, string | number>>) => string;
};

/** The words in a language. */
export function recordWords(lang: Lang): RecordWords {
  return { ...inLang(lang, { zh, en }), refusal: failures(lang).usage };
}
