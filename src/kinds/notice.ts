/** records/notices/*.yaml: blue, yellow and red notices (催办单·督办单), one matter each. */
import { present } from '../ground/present.ts';
import { at, defineRecord } from './kind.ts';
import { recordBase } from './record.ts';

export const noticeKind = defineRecord('notice', {
  read(file, build) {
    const { data } = file;
    const base = recordBase(file, build, data.date, 'date');
    const unit = build.unit(data.unit, at(file, 'unit'));
    const answerBy = build.day(data.answerBy, at(file, 'answerBy'));
    if (data.about.task !== undefined) {
      const task = build.taskOrPart(data.about.task, at(file, 'about', 'task'));
      if (task && unit !== undefined && !build.binds(task, unit, data.date))
        build.say('unit-not-bound', { unit, task: task.id }, at(file, 'about', 'task'));
    }
    if (data.about.duty !== undefined) build.duty(data.about.duty, at(file, 'about', 'duty'));
    if (!base || unit === undefined || answerBy === undefined) return;
    if (answerBy <= base.known) build.say('answer-too-soon', { date: base.known, by: answerBy }, at(file, 'answerBy'));
    return {
      ...base,
      colour: data.colour,
      unit,
      about: present(data.about),
      require: data.require,
      answerBy,
      ...present({ number: data.number, previous: data.previous }),
    };
  },
});
