/** The command line's words in the chosen language. */
import { commandWords as en } from './en/commands.ts';
import { inLang, type Lang } from './lang.ts';
import { type CommandWords, commandWords as zh } from './zh/commands.ts';

/** Help and usage errors in a language. */
export function commandWords(lang: Lang): CommandWords {
  return inLang(lang, { zh, en });
}
