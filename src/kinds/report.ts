/** records/reports/<period>/<unit>.yaml: what a unit claims (书面报告, 原文三(二)). */
import type { ReportFile } from '../generated/documents.ts';
import { present } from '../ground/present.ts';
import type { Task } from '../plan/plan.ts';
import type { ReportItem } from '../plan/records.ts';
import { assignmentsOf } from '../plan/undertakings.ts';
import type { Build } from './build.ts';
import { at, type DocumentFile, defineRecord, nothingLeft } from './kind.ts';
import { readMeasureValues } from './measure.ts';
import { nearest } from './nearest.ts';
import { recordBase } from './record.ts';

type File = DocumentFile<ReportFile>;
type Item = ReportFile['items'][number];

export const reportKind = defineRecord('report', {
  read(file, build) {
    const { data } = file;
    const unit = build.unit(data.unit, at(file, 'unit'));
    const period = build.period(data.period, at(file, 'period'));
    const date = build.day(data.date, at(file, 'date'));
    const base = recordBase(file, build, data.received ?? data.date, data.received === undefined ? 'date' : 'received');
    if (unit === undefined || period === undefined || date === undefined || !base) return;
    if (base.known < date) build.say('known-before-date', { date, known: base.known }, at(file, 'received'));
    const key = `${unit} ${period} ${date}`;
    const twin = build.reportKeys.get(key);
    if (twin !== undefined) build.say('report-duplicate', { unit, period, file: twin }, at(file, 'unit'));
    else build.reportKeys.set(key, file.path);
    const agenda = data.agenda ?? {};
    return {
      ...base,
      unit,
      period,
      date,
      items: data.items.flatMap((item, index) => readItem(file, build, unit, base.known, item, index)),
      agenda: present({
        arranged: agenda.arranged?.met,
        supervised: agenda.supervised?.met,
        appraised: agenda.appraised?.met,
      }),
      matters: (data.matters ?? []).map((one, index) => ({
        matter: one.matter,
        status: one.status,
        place: at(file, 'matters', index),
        ...present({ done: build.day(one.done, at(file, 'matters', index, 'done')) }),
      })),
    };
  },
});

function readItem(file: File, build: Build, unit: string, known: string, item: Item, index: number): ReportItem[] {
  const here = (...steps: (string | number)[]) => at(file, 'items', index, ...steps);
  const {
    task: id,
    for: occurrence,
    status,
    done,
    percent,
    measures,
    milestones,
    parts,
    words,
    evidence,
    ...rest
  } = item;
  nothingLeft(rest);
  const task = build.task(id, here('task'));
  if (!task) return [];
  if (!build.binds(task, unit, known)) build.say('unit-not-bound', { unit, task: id }, here('task'));
  if (occurrence !== undefined) build.period(occurrence, here('for'));
  const doneOn = doneDay(build, item, known, here('done'));
  const ownMilestones = milestonesOf(build, task, unit);
  return [
    {
      task: task.id,
      status,
      measures: readMeasureValues(build, measures, task, unit, here('measures')),
      milestones: (milestones ?? []).flatMap((one, n) => {
        if (!ownMilestones.includes(one.id))
          build.say(
            'milestone-unknown',
            { id: one.id, near: nearest(one.id, ownMilestones) ?? '' },
            here('milestones', n, 'id'),
          );
        const day = build.day(one.done, here('milestones', n, 'done'));
        if (day !== undefined && day > known)
          build.say('done-in-future', { done: day, known }, here('milestones', n, 'done'));
        return day === undefined ? [] : [{ id: one.id, done: day }];
      }),
      parts: (parts ?? []).map((one, n) => {
        if (!task.parts.some((part) => part.id === one.id))
          build.say('part-unknown', { id: one.id, task: task.id }, here('parts', n, 'id'));
        return {
          id: one.id,
          status: one.status,
          ...present({
            done: doneDay(build, one, known, here('parts', n, 'done')),
            percent: one.percent,
            words: one.words,
          }),
        };
      }),
      evidence: evidence ?? [],
      place: here(),
      ...present({ for: occurrence, done: doneOn, percent, words }),
    },
  ];
}

function milestonesOf(build: Build, task: Task, unit: string): string[] {
  const own = assignmentsOf(task)(unit);
  const breakdown = build.breakdowns.get(unit)?.items.get(task.id);
  return [...task.milestones, ...own.flatMap((one) => one.milestones), ...(breakdown?.milestones ?? [])].map(
    ({ id }) => id,
  );
}

function doneDay(
  build: Build,
  one: { status: string; done?: string },
  known: string,
  place: ReturnType<typeof at>,
): string | undefined {
  const day = build.day(one.done, place);
  if (day === undefined) return undefined;
  if (one.status !== 'done') build.say('done-without-status', { status: one.status }, place);
  if (day > known) build.say('done-in-future', { done: day, known }, place);
  return day;
}
