/** Sentences for what ends a run: wrong usage, a world that does not answer, a plan with errors, a fault of duban itself. */
import { failures as en } from './en/failures.ts';
import { inLang, type Lang } from './lang.ts';
import { type Failures, failures as zh } from './zh/failures.ts';

/** The sentences in a language. */
export function failures(lang: Lang): Failures {
  return inLang(lang, { zh, en });
}
