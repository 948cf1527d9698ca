/** records/events/*.yaml: what a deadline runs from. */
import { present } from '../ground/present.ts';
import { at, defineRecord } from './kind.ts';
import { recordBase } from './record.ts';

export const eventKind = defineRecord('event', {
  read(file, build) {
    const { data } = file;
    const base = recordBase(file, build, data.date, 'date');
    if (!base) return;
    if (data.task !== undefined) build.task(data.task, at(file, 'task'));
    const unit = data.unit === undefined ? undefined : build.unit(data.unit, at(file, 'unit'));
    return {
      ...base,
      event: data.event,
      date: base.known,
      ...present({ task: data.task, unit, done: build.day(data.done, at(file, 'done')) }),
    };
  },
});
