/** records/circulars/*.yaml: a circular that was issued (通报). */
import type { CircularFile } from '../generated/documents.ts';
import { circular as validator } from '../generated/validators.js';
import { at, type DocumentKind, present } from './kind.ts';
import { recordBase } from './record.ts';

export const circularKind: DocumentKind<CircularFile> = {
  kind: 'circular',
  order: 4,
  validator,
  read(file, build) {
    const { data } = file;
    const base = recordBase(file, build, data.date, 'date');
    const period = build.period(data.period, at(file, 'period'));
    const asOf = build.day(data.asOf, at(file, 'asOf'));
    if (!base || period === undefined || asOf === undefined) return;
    build.records.circulars.push({
      ...base,
      period,
      date: base.known,
      asOf,
      ...present({ number: data.number, signatory: data.signatory, revision: data.revision }),
    });
  },
};
