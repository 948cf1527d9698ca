/** Words of the papers that the office prints. */
import { papers as en } from './en/papers.ts';
import { topic } from './lang.ts';
import { type Papers, papers as zh } from './zh/papers.ts';

export type { NoticeMatter } from './zh/papers.ts';
export type { Papers };

export const paperWords = topic<Papers>({ zh, en });
