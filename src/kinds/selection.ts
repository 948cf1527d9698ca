/** records/selections/*.yaml: what people decided about the candidates of a circular (审定), with reasons and who stepped aside. */
import type { SelectionFile } from '../generated/documents.ts';
import { present } from '../ground/present.ts';
import type { SelectionItem } from '../plan/circular-records.ts';
import type { Build } from './build.ts';
import { recusedOf } from './circular.ts';
import { at, type DocumentFile, defineRecord } from './kind.ts';
import { recordBase } from './record.ts';

export const selectionKind = defineRecord('selection', {
  read(file, build) {
    const { data } = file;
    const base = recordBase(file, build, data.date, 'date');
    const period = build.period(data.period, at(file, 'period'));
    const asOf = build.day(data.asOf, at(file, 'asOf'));
    if (!base || period === undefined || asOf === undefined) return;
    return {
      ...base,
      period,
      date: base.known,
      asOf,
      approver: data.approver,
      recused: recusedOf(build, data.recused, at(file, 'recused')),
      items: data.items.map((one, index) => readItem(file, build, one, index)),
      ...present({ revision: data.revision, number: data.number }),
    };
  },
});

function readItem(
  file: DocumentFile<SelectionFile>,
  build: Build,
  spec: SelectionFile['items'][number],
  index: number,
): SelectionItem {
  const place = at(file, 'items', index, 'anchor');
  const { anchor, choice } = spec;
  const evidence = spec.evidence ?? [];
  if (choice !== 'kept' && spec.reason === undefined) build.say('choice-without-reason', { anchor }, place);
  if (choice === 'added' && (evidence.length === 0 || spec.words === undefined))
    build.say('added-without-evidence', { anchor }, place);
  if (spec.grounds === 'fact-corrected' && evidence.length === 0)
    build.say('corrected-without-record', { anchor }, place);
  return {
    anchor,
    choice,
    evidence,
    place: at(file, 'items', index),
    ...present({
      grounds: spec.grounds,
      words: spec.words,
      reason: spec.reason,
      reply: spec.reply,
      approver: spec.approver,
    }),
  };
}
