/** Sentences for diagnostics, chosen by language and code. */
import { DIAGNOSTIC_CODES } from '../ground/codes/diagnostics.ts';
import type { Diagnostic } from '../ground/place.ts';
import { diagnostics as en } from './en/diagnostics.ts';
import { type Lang, topic } from './lang.ts';
import { diagnostics as zh } from './zh/diagnostics.ts';

type Args = Diagnostic['args'];

const sentences = topic({ zh, en });

/** What is wrong and what to type instead, as one line of plain text, not escaped. An unregistered code is its own sentence. */
export function sentence(lang: Lang, { code, args }: Pick<Diagnostic, 'code' | 'args'>): string {
  const catalogue = sentences(lang) as Readonly<Record<string, (a: Args) => string>>;
  return Object.hasOwn(catalogue, code) ? catalogue[code]!(args) : code;
}

/** What a code means in general: its sentence with `…` for every value. */
export function summary(lang: Lang, code: string): string {
  const names = DIAGNOSTIC_CODES.find((entry) => entry.code === code)?.args ?? [];
  return sentence(lang, { code, args: Object.fromEntries(names.map((name) => [name, name === 'near' ? '' : '…'])) });
}
