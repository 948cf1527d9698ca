/** records/decisions/*.yaml: extension, set-date, change, cancellation, close-out, exemption. A promise moves only through one of these. */
import type { DecisionFile } from '../generated/documents.ts';
import { present } from '../ground/present.ts';
import type { DecisionItem } from '../plan/records.ts';
import type { Build } from './build.ts';
import { at, type DocumentFile, defineRecord } from './kind.ts';
import { recordBase } from './record.ts';

type File = DocumentFile<DecisionFile>;

export const decisionKind = defineRecord('decision', {
  announce({ data }, build) {
    if (data.type !== 'change' || data.result === 'refused') return;
    for (const { task, unit, change } of data.items) {
      if (change !== 'unit-dropped' || task === undefined || unit === undefined) continue;
      build.noteDropped(task, build.knownUnit(unit) ?? unit, data.date);
    }
  },
  read(file, build) {
    const { data } = file;
    const base = recordBase(file, build, data.date, 'date');
    if (!base) return;
    const by = build.knownUnit(data.by) ?? data.by;
    const items = data.items.flatMap((spec, index) => readItem(file, build, by, spec, index));
    return {
      ...base,
      type: data.type,
      date: base.known,
      by,
      refused: data.result === 'refused',
      items,
      ...present({
        approver: data.approver,
        number: data.number,
        title: data.title,
        applied: build.day(data.applied, at(file, 'applied')),
        note: data.note,
      }),
    };
  },
});

function readItem(
  file: File,
  build: Build,
  by: string,
  spec: DecisionFile['items'][number],
  index: number,
): DecisionItem[] {
  const here = (...steps: (string | number)[]) => at(file, 'items', index, ...steps);
  const { type } = file.data;
  const allows = spec.edit !== undefined && spec.of !== undefined;
  if (spec.task === undefined && spec.duty === undefined && spec.matter === undefined && !allows)
    build.say('decision-without-object', {}, here());
  const task = spec.task === undefined ? undefined : build.taskOrPart(spec.task, here('task'));
  if (spec.duty !== undefined) build.duty(spec.duty, here('duty'));
  if (spec.for !== undefined) build.period(spec.for, here('for'));
  const unit = spec.unit === undefined ? undefined : build.unit(spec.unit, here('unit'));
  // A unit that was dropped is no longer bound; the decision that dropped it names it all the same.
  if (task && unit !== undefined && type !== 'change' && !build.binds(task, unit, file.data.date))
    build.say('unit-not-bound', { unit, task: task.id }, here('unit'));
  if (type === 'close-out' && unit !== undefined && by === unit) build.say('self-closed', { unit }, here('unit'));
  const on = build.day(spec.on, here('on'));
  if (on !== undefined && on > file.data.date)
    build.say('done-in-future', { done: on, known: file.data.date }, here('on'));
  for (const [n, name] of (spec.agreedBy ?? []).entries()) build.unit(name, here('agreedBy', n));
  const from = build.day(spec.from, here('from'));
  const to = build.day(spec.to, here('to'));
  if ((type === 'extension' || type === 'set-date') && to === undefined && spec.to === undefined)
    build.say('extension-without-date', {}, here());
  if (type === 'extension') {
    if (from !== undefined && to !== undefined && to <= from)
      build.say('extension-not-later', { from, to }, here('to'));
    if (from !== undefined && file.data.applied !== undefined && file.data.applied > from) {
      build.say('extension-asked-late', { date: file.data.applied, from }, at(file, 'applied'));
    }
  }
  return [
    {
      place: here(),
      ...present({
        task: spec.task,
        duty: spec.duty,
        matter: spec.matter,
        for: spec.for,
        unit,
        from,
        to,
        on,
        change: spec.change,
        event: spec.event,
        measure: spec.measure,
        amount: spec.amount,
        agreedBy: spec.agreedBy,
        grounds: spec.grounds,
        reason: spec.reason,
        edit: spec.edit,
        of: spec.of,
        old: spec.old === undefined ? undefined : String(spec.old),
        new: spec.new === undefined ? undefined : String(spec.new),
      }),
    },
  ];
}
