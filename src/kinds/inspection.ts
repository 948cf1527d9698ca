/** records/inspections/*.yaml: what was found, rectification orders and re-checks (原文三(三)). */
import type { InspectionFile } from '../generated/documents.ts';
import { present } from '../ground/present.ts';
import type { Finding } from '../plan/records.ts';
import type { Build } from './build.ts';
import { at, type DocumentFile, defineRecord } from './kind.ts';
import { readMeasureValues } from './measure.ts';
import { recordBase } from './record.ts';

type File = DocumentFile<InspectionFile>;

export const inspectionKind = defineRecord('inspection', {
  read(file, build) {
    const { data } = file;
    const base = recordBase(file, build, data.to ?? data.date, data.to === undefined ? 'date' : 'to');
    const date = build.day(data.date, at(file, 'date'));
    if (!base || date === undefined) return;
    const by = build.knownUnit(data.by) ?? data.by;
    const ids = new Set<string>();
    return {
      ...base,
      mode: data.mode,
      date,
      by,
      team: data.team ?? [],
      invited: data.invited ?? [],
      units: (data.units ?? []).flatMap((name, index) => build.expand(name, at(file, 'units', index)).units),
      findings: (data.findings ?? []).flatMap((spec, index) =>
        readFinding(file, build, by, base.known, ids, spec, index),
      ),
      rechecks: (data.rechecks ?? []).map((spec, index) => ({
        finding: spec.finding,
        result: spec.result,
        place: at(file, 'rechecks', index),
        ...present({ by: build.day(spec.by, at(file, 'rechecks', index, 'by')), words: spec.words }),
      })),
      ...present({
        title: data.title,
        number: data.number,
        scope: data.scope,
        method: data.method,
        note: data.note,
      }),
    };
  },
});

function readFinding(
  file: File,
  build: Build,
  by: string,
  known: string,
  ids: Set<string>,
  spec: NonNullable<InspectionFile['findings']>[number],
  index: number,
): Finding[] {
  const here = (...steps: (string | number)[]) => at(file, 'findings', index, ...steps);
  if (ids.has(spec.id)) build.say('id-duplicate', { id: spec.id }, here('id'));
  ids.add(spec.id);
  const unit = build.unit(spec.unit, here('unit'));
  const task = spec.task === undefined ? undefined : build.task(spec.task, here('task'));
  if (unit === undefined) {
    build.broken.add('inspection');
    return [];
  }
  if (task && !build.binds(task, unit, known)) build.say('unit-not-bound', { unit, task: task.id }, here('task'));
  // What a unit finds of itself verifies nothing.
  if (spec.result === 'confirmed' && by === unit) build.say('self-verified', { unit }, here('result'));
  const due = build.day(spec.rectify?.by, here('rectify', 'by'));
  if (due !== undefined && due <= known) build.say('rectify-too-soon', { date: known, by: due }, here('rectify', 'by'));
  return [
    {
      id: `${file.id}#${spec.id}`,
      unit,
      result: spec.result,
      measures: readMeasureValues(build, spec.measures, task, unit, here('measures')),
      words: spec.words,
      place: here(),
      ...present({ task: task?.id, for: spec.for, percent: spec.percent, repeats: spec.repeats }),
      ...(spec.rectify && due !== undefined && { rectify: { ...present(spec.rectify), by: due } }),
    },
  ];
}
