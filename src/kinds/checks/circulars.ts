/** The life of a circular across files: one circular a period, replies to those who were asked and in time, records that are named exist. */
import type { Plan } from '../../plan/plan.ts';
import { citedKinds, evidenceRecords, recordsById } from '../../plan/record-by-id.ts';
import type { Build } from '../build.ts';
import { within } from '../kind.ts';
import { nearest } from '../nearest.ts';

/** Says where the records of a circular's life do not fit together. */
export function checkCirculars(build: Build, plan: Plan): void {
  const { records } = plan;
  const first = new Map<string, string>();
  for (const one of records.circulars) {
    const file = first.get(one.period);
    if (file !== undefined) build.say('circular-twice', { period: one.period, file }, within(one.place, 'period'));
    else first.set(one.period, one.place.file);
  }
  checkReplies(build, plan);
  // What is cited may stand in a file that could not be taken up.
  if ((['plan', 'units', 'tasks', ...citedKinds] as const).some((kind) => build.broken.has(kind))) return;
  const known = (id: string, place: Parameters<Build['say']>[2]) => {
    if (recordsById(plan, id).length > 0) return;
    build.say(
      'record-unknown',
      {
        id,
        near:
          nearest(
            id,
            evidenceRecords(plan).map((one) => one.id),
          ) ?? '',
      },
      place,
    );
  };
  for (const selection of records.selections) {
    for (const [n, item] of selection.items.entries()) {
      for (const [m, id] of item.evidence.entries()) known(id, within(selection.place, 'items', n, 'evidence', m));
      if (item.reply !== undefined && !records.replies.some(({ id }) => id === item.reply))
        build.say(
          'record-unknown',
          {
            id: item.reply,
            near:
              nearest(
                item.reply,
                records.replies.map(({ id }) => id),
              ) ?? '',
          },
          within(selection.place, 'items', n, 'reply'),
        );
    }
  }
  for (const correction of records.corrections) {
    const circular = records.circulars.find(({ id }) => id === correction.circular);
    if (!circular && !build.broken.has('circular'))
      build.say(
        'circular-unknown',
        {
          id: correction.circular,
          near:
            nearest(
              correction.circular,
              records.circulars.map(({ id }) => id),
            ) ?? '',
        },
        within(correction.place, 'circular'),
      );
    else if (circular && correction.date < circular.date)
      build.say(
        'corrected-before-issue',
        { date: correction.date, issued: circular.date },
        within(correction.place, 'date'),
      );
    for (const [n, item] of correction.items.entries())
      for (const [m, id] of item.records.entries()) known(id, within(correction.place, 'items', n, 'records', m));
  }
}

/** Replies to a draft: of units that were asked, about sentences that they were shown, by the day they were given. */
function checkReplies(build: Build, plan: Plan): void {
  const { records } = plan;
  for (const reply of records.replies) {
    const period = reply.to.circular;
    if (period === undefined) continue;
    const issued = records.circulars.find((one) => one.id === period);
    const asked = records.feedback.filter((one) => one.period === (issued?.period ?? period) && one.date <= reply.date);
    // After the issue a reply is an objection to the circular itself, which every unit may make.
    if (asked.length === 0 || (issued && reply.date > issued.date)) continue;
    const own = asked.findLast((one) => one.units.some(({ unit }) => unit === reply.unit));
    if (!own) {
      build.say('reply-not-asked', { unit: reply.unit, period }, within(reply.place, 'unit'));
      continue;
    }
    if (reply.date > own.until)
      build.say('reply-late', { unit: reply.unit, date: reply.date, by: own.until }, within(reply.place, 'date'));
    const said = own.units.find(({ unit }) => unit === reply.unit)!.said;
    for (const [n, { anchor }] of (reply.disputes ?? []).entries())
      if (!said.some((one) => anchor === one.anchor || anchor.startsWith(`${one.anchor}/`)))
        build.say(
          'anchor-not-said',
          {
            unit: reply.unit,
            anchor,
            near:
              nearest(
                anchor,
                said.map((one) => one.anchor),
              ) ?? '',
          },
          within(reply.place, 'disputes', n, 'anchor'),
        );
  }
}
