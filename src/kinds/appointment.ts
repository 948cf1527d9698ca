/** records/appointments/*.yaml: a liaison officer or another post named, or changed (原文二). */
import { present } from '../ground/present.ts';
import { at, defineRecord } from './kind.ts';
import { recordBase } from './record.ts';

export const appointmentKind = defineRecord('appointment', {
  read(file, build) {
    const { data } = file;
    const base = recordBase(file, build, data.date, 'date');
    const unit = build.unit(data.unit, at(file, 'unit'));
    if (!base || unit === undefined) return;
    return {
      ...base,
      unit,
      role: data.role,
      post: data.post,
      ...present({ name: data.name, until: build.day(data.until, at(file, 'until')) }),
    };
  },
});
