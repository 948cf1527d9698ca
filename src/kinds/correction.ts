/** records/corrections/*.yaml: a later paper that corrects an issued circular (更正通报). */
import { present } from '../ground/present.ts';
import { figuresOf } from './circular.ts';
import { at, defineRecord } from './kind.ts';
import { recordBase } from './record.ts';

export const correctionKind = defineRecord('correction', {
  read(file, build) {
    const { data } = file;
    const base = recordBase(file, build, data.date, 'date');
    if (!base) return;
    return {
      ...base,
      circular: data.circular,
      date: base.known,
      items: data.items.map(({ anchor, was, right, withdrawn, reason, records }) => ({
        anchor,
        was,
        withdrawn: withdrawn === true,
        reason,
        records: records ?? [],
        ...present({ right }),
      })),
      figures: figuresOf(build, data.figures, at(file, 'figures')),
      files: (data.files ?? []).map((one) => present(one)),
      ...present({
        asOf: build.day(data.asOf, at(file, 'asOf')),
        number: data.number,
        title: data.title,
        signatory: data.signatory,
        revision: data.revision,
        frozen: data.frozen && present(data.frozen),
        digest: data.digest,
      }),
    };
  },
});
