/** records/replies/*.yaml: a unit's answer to a notice, a finding, a matter or a circular. */
import { present } from '../ground/present.ts';
import { at, defineRecord } from './kind.ts';
import { recordBase } from './record.ts';

export const replyKind = defineRecord('reply', {
  read(file, build) {
    const { data } = file;
    const base = recordBase(file, build, data.date, 'date');
    const unit = build.unit(data.unit, at(file, 'unit'));
    if (!base || unit === undefined) return;
    return {
      ...base,
      unit,
      date: base.known,
      to: present(data.to),
      words: data.words,
      ...present({
        disputes: data.disputes?.map((one) => ({ ...one, documents: one.documents ?? [] })),
        documents: data.documents,
        done: build.day(data.done, at(file, 'done')),
      }),
    };
  },
});
