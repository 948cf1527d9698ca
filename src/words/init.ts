/** The sentences of `duban init`. */
import { init as en } from './en/init.ts';
import { topic } from './lang.ts';
import { type InitWords, init as zh } from './zh/init.ts';

export const initWords = topic<InitWords>({ zh, en });
