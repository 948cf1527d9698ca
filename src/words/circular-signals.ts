/** The words of each signal of the circular. */
import { signals as en } from './en/circular-signals.ts';
import { topic } from './lang.ts';
import { signals as zh } from './zh/circular-signals.ts';

export const signalWords = topic({ zh, en });
