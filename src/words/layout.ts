/** Warnings of the printed page in the chosen language. */
import { layoutWarnings as en } from './en/layout.ts';
import { inLang, type Lang } from './lang.ts';
import { layoutWarnings as zh } from './zh/layout.ts';

/** One sentence. */
export function layoutWarning(
  lang: Lang,
  warning: { readonly code: string; readonly args: Readonly<Record<string, string | number>> },
): string {
  return inLang(lang, { zh, en })(warning.code, warning.args);
}
