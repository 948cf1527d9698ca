/** Words of a circular's life (feedback, decision, issue, verification, correction) in the chosen language. */
import { circularLife as en } from './en/circular-life.ts';
import { inLang, type Lang } from './lang.ts';
import { type CircularLife, circularLife as zh } from './zh/circular-life.ts';

/** The words in a language. */
export function circularLife(lang: Lang): CircularLife {
  return inLang(lang, { zh, en });
}
