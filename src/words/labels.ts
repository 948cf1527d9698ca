/** The fixed words and marks of an official document (GB/T 9704-2012) and of whatever else a renderer adds to the given text. */
import { labels as en } from './en/labels.ts';
import { topic } from './lang.ts';
import { type Labels, labels as zh } from './zh/labels.ts';

export type { Labels };

export const labels = topic<Labels>({ zh, en });
