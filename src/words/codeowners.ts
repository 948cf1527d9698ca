/** What a CODEOWNERS file explains. */
import { codeowners as en } from './en/codeowners.ts';
import { topic } from './lang.ts';
import { type CodeownersWords, codeowners as zh } from './zh/codeowners.ts';

export const codeownersWords = topic<CodeownersWords>({ zh, en });
