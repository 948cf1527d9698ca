/** Sentences about liaison officers. */
import { liaison as en } from './en/liaison.ts';
import { topic } from './lang.ts';
import { type LiaisonWords, liaison as zh } from './zh/liaison.ts';

export const liaisonWords = topic<LiaisonWords>({ zh, en });
