/** records/feedback/*.yaml: units that a draft of the circular names were asked for their comment (征求意见). */
import { present } from '../ground/present.ts';
import { at, defineRecord } from './kind.ts';
import { recordBase } from './record.ts';

export const feedbackKind = defineRecord('feedback', {
  read(file, build) {
    const { data } = file;
    const base = recordBase(file, build, data.date, 'date');
    const period = build.period(data.period, at(file, 'period'));
    const asOf = build.day(data.asOf, at(file, 'asOf'));
    const until = build.day(data.until, at(file, 'until'));
    if (!base || period === undefined || asOf === undefined || until === undefined) return;
    if (until <= base.known) build.say('answer-too-soon', { date: base.known, by: until }, at(file, 'until'));
    return {
      ...base,
      period,
      date: base.known,
      asOf,
      until,
      units: data.units.flatMap((one, index) => {
        const unit = build.unit(one.unit, at(file, 'units', index, 'unit'));
        return unit === undefined ? [] : [{ unit, said: one.said }];
      }),
      ...present({ revision: data.revision, number: data.number }),
    };
  },
});
