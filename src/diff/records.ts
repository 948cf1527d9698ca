/** Facts that records are by themselves: reports, breakdowns, liaison officers, meetings, duties, findings, matters, notices, circulars. */
import { grouped } from '../ground/grouped.ts';
import { OFFICE } from '../plan/plan.ts';
import { allRecords } from '../plan/records.ts';
import type { FactList } from './facts.ts';
import { added, decisionsByPlace, known, recordNames, type Side } from './side.ts';

/** Duties whose record is no fact of its own, unlike a report, a meeting, a circular, a breakdown or a liaison officer. */
const SETTLED_QUIETLY: ReadonlySet<string> = new Set(['event', 'inspection', 'agenda']);

/** See the module comment. */
export function recordFacts(before: Side, after: Side, facts: FactList): void {
  reportFacts(before, after, facts);
  breakdownFacts(before, after, facts);
  liaisonFacts(before, after, facts);
  meetingFacts(before, after, facts);
  dutyFacts(before, after, facts);
  findingFacts(before, after, facts);
  matterFacts(before, after, facts);
  noticeFacts(before, after, facts);
  removedFacts(before, after, facts);
}

/** A report is told once: as filed, or as late against the duty that it settles. */
function reportFacts(before: Side, after: Side, facts: FactList): void {
  const owedBy = grouped(
    after.state.duties.filter(({ duty }) => duty.settledBy === 'report'),
    ({ owner }) => owner,
  );
  for (const report of added(
    before.seen.reports,
    after.seen.reports,
    (one) => `${one.period}/${one.unit}/${one.date}`,
  )) {
    const duty = owedBy(report.unit).find(({ period }) => period?.name === report.period);
    const late = duty?.state === 'met-late' && duty.met === report.known;
    const title = duty?.duty.title;
    const id = duty?.id ?? `report@${report.period}/${report.unit}`;
    const details = {
      unit: report.unit,
      title,
      due: duty?.due,
      after: report.known,
      cause: `${report.period}/${report.unit}`,
      from: [before.plan.duties.find(({ id: own }) => own === duty?.duty.id)?.place],
      to: [report.place],
    };
    if (late) facts.add('report-late', id, { ...details, before: duty.due });
    else facts.add('report-filed', id, details);
  }
}

function breakdownFacts(before: Side, after: Side, facts: FactList): void {
  for (const { unit, date, place } of after.plan.breakdowns.values()) {
    const old = before.plan.breakdowns.get(unit);
    if (date > after.asOf || (old && old.date <= before.asOf)) continue;
    facts.add('breakdown-filed', `breakdown/${unit}`, { unit, after: date, cause: `breakdown/${unit}`, to: [place] });
  }
}

function liaisonFacts(before: Side, after: Side, facts: FactList): void {
  const [had, have] = [liaisonsOf(before), liaisonsOf(after)];
  for (const unit of after.plan.units.keys()) {
    const [was, now] = [had(unit), have(unit)];
    if (!now || now.post === was?.post) continue;
    facts.add('liaison-named', `liaison/${unit}`, {
      unit,
      before: was?.post,
      after: now.post,
      cause: now.record,
      from: [was?.place],
      to: [now.place],
    });
  }
}

/** Who is liaison officer of a unit on the side's day. */
function liaisonsOf(side: Side) {
  const active = (one: { readonly since?: string; readonly until?: string }) =>
    (one.since ?? '') <= side.asOf && (one.until ?? '9999') >= side.asOf;
  const appointments = grouped(
    known(side, side.plan.records.appointments).filter((one) => one.role === 'liaison' && active(one)),
    ({ unit }) => unit,
  );
  return (unit: string) => {
    const appointed = appointments(unit).at(-1);
    if (appointed) return { post: appointed.post, place: appointed.place, record: appointed.id };
    const declared = side.plan.units.get(unit);
    const person = declared?.liaison.find(active);
    return person && { post: person.post, place: declared?.place, record: undefined };
  };
}

function meetingFacts(before: Side, after: Side, facts: FactList): void {
  for (const meeting of added(before.seen.meetings, after.seen.meetings, ({ id }) => id)) {
    const duty = after.plan.duties.find(({ id }) => id === meeting.duty);
    const details = {
      unit: duty?.owners.length === 1 ? duty.owners[0] : undefined,
      title: duty?.title,
      cause: meeting.id,
      to: [meeting.place],
    };
    if (meeting.date !== undefined) facts.add('meeting-held', meeting.id, { ...details, after: meeting.date });
    if (meeting.notHeld) facts.add('meeting-skipped', meeting.id, { ...details, after: meeting.notHeld.reason });
  }
  for (const circular of added(
    known(before, before.plan.records.circulars),
    known(after, after.plan.records.circulars),
    ({ id }) => id,
  )) {
    facts.add('circular-issued', circular.id, {
      unit: OFFICE,
      after: circular.date,
      cause: circular.id,
      to: [circular.place],
    });
  }
}

/** Occurrences that are now missing; those settled by an event; those excused by a decision. */
function dutyFacts(before: Side, after: Side, facts: FactList): void {
  const old = new Map(before.state.duties.map((one) => [one.id, one]));
  for (const now of after.state.duties) {
    const was = old.get(now.id);
    if (was?.state === now.state) continue;
    const cause = now.places.map(after.recordAt).find((name) => name !== undefined);
    const details = {
      unit: now.owner,
      title: now.duty.title,
      due: now.due,
      cause,
      from: was ? [was.duty.place, ...was.places] : [],
      to: [now.duty.place, ...now.places],
    };
    if (now.state === 'missing') facts.add('duty-missed', now.id, { ...details, before: was?.state, after: 'missing' });
    const met = now.met !== undefined && was?.met === undefined;
    if (met && SETTLED_QUIETLY.has(now.duty.settledBy)) facts.add('duty-met', now.id, { ...details, after: now.met });
    const decided = now.places.some((place) => decisionsByPlace(after).has(place));
    if (now.state === 'excused' && decided) facts.add('duty-excused', now.id, { ...details, after: now.reason });
  }
}

function findingFacts(before: Side, after: Side, facts: FactList): void {
  const old = new Map(before.state.rectifications.map((one) => [one.finding.id, one]));
  for (const now of after.state.rectifications) {
    const was = old.get(now.finding.id);
    const { finding } = now;
    const cause = after.recordAt(now.places.at(-1));
    const details = {
      unit: finding.unit,
      task: finding.task,
      title: finding.words,
      due: now.due,
      cause,
      from: was?.places,
      to: now.places,
    };
    if (!was)
      facts.add('finding-opened', finding.id, {
        ...details,
        after: finding.words,
        cause: now.inspection,
        to: [finding.place],
      });
    if (now.reopenings > (was?.reopenings ?? 0))
      facts.add('finding-reopened', finding.id, { ...details, before: was?.state, after: now.state });
    if (now.closed !== undefined && was?.closed === undefined)
      facts.add('finding-closed', finding.id, { ...details, before: was?.state, after: now.state });
    if (now.state === 'overdue' && was?.state !== 'overdue')
      facts.add('rectification-overdue', finding.id, {
        ...details,
        before: was?.state,
        after: 'overdue',
        cause: undefined,
      });
  }
  for (const { finding, inspection } of after.seen.findings.values()) {
    if (finding.result !== 'good-practice' || before.seen.findings.has(finding.id)) continue;
    facts.add('practice-found', finding.id, {
      unit: finding.unit,
      task: finding.task,
      title: finding.words,
      after: finding.words,
      cause: inspection.id,
      to: [finding.place],
    });
  }
}

function matterFacts(before: Side, after: Side, facts: FactList): void {
  const old = new Map(before.state.matters.map((one) => [one.matter.id, one]));
  for (const now of after.state.matters) {
    const was = old.get(now.matter.id);
    const { matter } = now;
    const details = {
      unit: matter.unit,
      task: matter.task,
      title: matter.title,
      due: matter.by,
      from: was?.places,
      to: now.places,
    };
    const cause = after.recordAt(now.places.at(-1));
    if (!was)
      facts.add('matter-assigned', matter.id, {
        ...details,
        after: matter.by,
        cause: after.recordAt(matter.place),
        to: [matter.place],
      });
    if (now.closed !== undefined && was?.closed === undefined)
      facts.add('matter-closed', matter.id, { ...details, before: was?.state, after: now.state, cause });
    if (now.state === 'overdue' && was?.state !== 'overdue')
      facts.add('matter-overdue', matter.id, { ...details, before: was?.state, after: 'overdue' });
  }
}

function noticeFacts(before: Side, after: Side, facts: FactList): void {
  const old = new Map(before.state.notices.map((one) => [one.notice.id, one]));
  for (const now of after.state.notices) {
    const was = old.get(now.notice.id);
    const { notice } = now;
    const details = {
      unit: notice.unit,
      task: notice.about.task,
      title: notice.require,
      due: notice.answerBy,
      from: was?.places,
      to: now.places,
    };
    if (!was)
      facts.add('notice-issued', notice.id, { ...details, after: notice.colour, cause: notice.id, to: [notice.place] });
    if (now.answered !== undefined && was?.answered === undefined) {
      facts.add('notice-answered', notice.id, {
        ...details,
        before: was?.state,
        after: now.state,
        cause: after.recordAt(now.places.at(-1)),
      });
    }
    if (now.state === 'overdue' && was?.state !== 'overdue')
      facts.add('notice-overdue', notice.id, { ...details, before: was?.state, after: 'overdue' });
  }
}

/** Records are added, not rewritten: one that was there and is gone is told, whatever day is judged. */
function removedFacts(before: Side, after: Side, facts: FactList): void {
  const now = new Set(recordNames(after.plan).values());
  const had = recordNames(before.plan);
  for (const { place } of [...known(before, allRecords(before.plan.records)), ...before.plan.breakdowns.values()]) {
    const name = had.get(place.file)!;
    if (!now.has(name)) facts.add('record-removed', name, { before: name, from: [place] });
  }
}
