/** records/circulars/*.yaml: a circular that was issued (通报). */
import type { JudgedUnit as JudgedUnitSpec, RecusedList } from '../generated/documents.ts';
import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import type { JudgedUnit, Recused } from '../plan/circular-records.ts';
import type { Build } from './build.ts';
import { at, defineRecord, within } from './kind.ts';
import { recordBase } from './record.ts';

/** See the module comment. */
export const circularKind = defineRecord('circular', {
  read(file, build) {
    const { data } = file;
    const base = recordBase(file, build, data.date, 'date');
    const period = build.period(data.period, at(file, 'period'));
    const asOf = build.day(data.asOf, at(file, 'asOf'));
    if (!base || period === undefined || asOf === undefined) return;
    if (base.known < asOf) build.say('issued-before-as-of', { date: base.known, asOf }, at(file, 'date'));
    return {
      ...base,
      period,
      date: base.known,
      asOf,
      ...present({
        recused: data.recused && recusedOf(build, data.recused, at(file, 'recused')),
        feedback: data.feedback,
        figures: data.figures && figuresOf(build, data.figures, at(file, 'figures')),
        files: data.files?.map((one) => present(one)),
        number: data.number,
        title: data.title,
        signatory: data.signatory,
        revision: data.revision,
        frozen: data.frozen && present(data.frozen),
        rules: data.rules,
        selection: data.selection,
        digest: data.digest,
      }),
    };
  },
});

/** Who stepped aside; a unit that is named must be declared. */
export function recusedOf(build: Build, list: RecusedList | undefined, place: Place): Recused[] {
  return (list ?? []).map((one, index) => ({
    post: one.post,
    ...present({
      unit: one.unit === undefined ? undefined : build.unit(one.unit, within(place, index, 'unit')),
      note: one.note,
    }),
  }));
}

/** The figures of units as they were judged. */
export function figuresOf(build: Build, list: readonly JudgedUnitSpec[] | undefined, place: Place): JudgedUnit[] {
  return (list ?? []).flatMap((one, index) => {
    const unit = build.unit(one.unit, within(place, index, 'unit'));
    return unit === undefined ? [] : [{ ...(present(one) as JudgedUnit), unit }];
  });
}
