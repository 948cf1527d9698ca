/** Warnings of the printed page. */
import type { Args } from '../ground/codes/args.ts';
import { layout as en } from './en/layout.ts';
import { type Lang, topic } from './lang.ts';
import { layout as zh } from './zh/layout.ts';

const sentences = topic<Readonly<Record<string, ((args: Args) => string) | undefined>>>({ zh, en });

/** One sentence; a code without one is told with its values. */
export function layoutWarning(lang: Lang, { code, args }: { readonly code: string; readonly args: Args }): string {
  return sentences(lang)[code]?.(args) ?? `${code} ${Object.values(args).join(' ')}`;
}
