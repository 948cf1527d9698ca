/** What every page shares: states, lights, kinds, dates, periods. */
import { common as en } from './en/common.ts';
import { topic } from './lang.ts';
import { type Common, common as zh } from './zh/common.ts';

export type { Common };

export const commonWords = topic<Common>({ zh, en });
