/** records/meetings/*.yaml: meetings held, or why one was not; assigned matters (原文三(二)). */
import { present } from '../ground/present.ts';
import { at, defineRecord } from './kind.ts';

export const meetingKind = defineRecord('meeting', {
  read(file, build) {
    const { data } = file;
    build.duty(data.duty, at(file, 'duty'));
    const period = build.period(data.period, at(file, 'period'));
    const date = build.day(data.date, at(file, 'date'));
    const notHeld = data.notHeld && build.day(data.notHeld.date, at(file, 'notHeld', 'date'));
    if ((data.date === undefined) === (data.notHeld === undefined)) build.say('meeting-undated', {}, at(file, 'duty'));
    const known = date ?? notHeld;
    if (period === undefined || known === undefined) {
      build.broken.add('meeting');
      return;
    }
    const present_ = (data.present ?? []).flatMap(
      (name, index) => build.expand(name, at(file, 'present', index)).units,
    );
    const absent = (data.absent ?? []).flatMap((one, index) => {
      const unit = build.unit(one.unit, at(file, 'absent', index, 'unit'));
      if (unit === undefined) return [];
      if (present_.includes(unit)) build.say('present-and-absent', { unit }, at(file, 'absent', index, 'unit'));
      return [{ unit, place: at(file, 'absent', index), ...present({ reason: one.reason }) }];
    });
    return {
      id: file.id,
      known,
      exercise: data.exercise === true,
      place: at(file),
      duty: data.duty,
      period,
      present: present_,
      absent,
      matters: (data.matters ?? []).flatMap((spec, index) => {
        const unit = build.unit(spec.unit, at(file, 'matters', index, 'unit'));
        const by = build.day(spec.by, at(file, 'matters', index, 'by'));
        if (spec.task !== undefined) build.task(spec.task, at(file, 'matters', index, 'task'));
        if (by !== undefined && by <= known)
          build.say('rectify-too-soon', { date: known, by }, at(file, 'matters', index, 'by'));
        if (unit === undefined || by === undefined) {
          build.broken.add('meeting');
          return [];
        }
        return [
          {
            id: `${file.id}#${spec.id}`,
            unit,
            title: spec.title,
            by,
            place: at(file, 'matters', index),
            ...present({ task: spec.task }),
          },
        ];
      }),
      closed: (data.closed ?? []).flatMap((spec, index) => {
        const on = build.day(spec.on, at(file, 'closed', index, 'on'));
        if (on !== undefined && on > known)
          build.say('done-in-future', { done: on, known }, at(file, 'closed', index, 'on'));
        const place = at(file, 'closed', index);
        return on === undefined ? [] : [{ matter: spec.matter, on, place, ...present({ words: spec.words }) }];
      }),
      agenda: data.agenda ?? [],
      ...present({ date, title: data.title, number: data.number, chair: data.chair, note: data.note }),
      ...(data.notHeld && notHeld !== undefined && { notHeld: { ...present(data.notHeld), date: notHeld } }),
    };
  },
});
