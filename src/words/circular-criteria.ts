/** Words of the criteria that a circular judges by. */
import { criteria as en } from './en/circular-criteria.ts';
import { topic } from './lang.ts';
import { type Criteria, criteria as zh } from './zh/circular-criteria.ts';

export type { Criteria };

export const criteriaWords = topic<Criteria>({ zh, en });
