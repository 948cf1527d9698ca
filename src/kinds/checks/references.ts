/** Findings, matters, notices, circulars and tasks that records name must exist. */

import type { Place } from '../../ground/place.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RecordKind } from '../../plan/records.ts';
import type { Build } from '../build.ts';
import { within } from '../kind.ts';
import { nearest } from '../nearest.ts';

/** Findings, matters, notices and circulars that other records name must exist. */
export function checkReferences(build: Build, plan: Plan): void {
  const { records } = plan;
  const findings = new Map(
    records.inspections.flatMap((inspection) =>
      inspection.findings.map((finding) => [finding.id, inspection.date] as const),
    ),
  );
  const owners = new Map(
    records.inspections.flatMap((inspection) => inspection.findings.map(({ id, unit }) => [id, unit] as const)),
  );
  const matters = new Map(
    records.meetings.flatMap((meeting) => meeting.matters.map(({ id, unit }) => [id, unit] as const)),
  );
  const notices = new Set(records.notices.map(({ id }) => id));
  // A draft on which units were asked can be answered before there is a circular.
  const circulars = new Set([
    ...records.circulars.map(({ id }) => id),
    ...records.feedback.map(({ period }) => period),
  ]);
  // Records are dropped where their units and tasks could not be read.
  const incomplete = (['plan', 'units', 'tasks'] as const).some((kind) => build.broken.has(kind));
  const check = (
    code: 'finding-unknown' | 'matter-unknown' | 'notice-unknown' | 'circular-unknown',
    kind: RecordKind,
    known: { has(id: string): boolean; keys(): Iterable<string> },
    id: string | undefined,
    place: Place,
  ) => {
    if (id === undefined || known.has(id) || incomplete || build.broken.has(kind)) return;
    build.say(code, { id, near: nearest(id, [...known.keys()]) ?? '' }, place);
  };
  for (const inspection of records.inspections) {
    for (const finding of inspection.findings)
      check('finding-unknown', 'inspection', findings, finding.repeats, within(finding.place, 'repeats'));
    for (const recheck of inspection.rechecks) {
      check('finding-unknown', 'inspection', findings, recheck.finding, within(recheck.place, 'finding'));
      const found = findings.get(recheck.finding);
      if (inspection.by === owners.get(recheck.finding))
        build.say('self-rechecked', { unit: inspection.by }, within(recheck.place, 'finding'));
      if (found !== undefined && inspection.date < found)
        build.say('recheck-before-finding', { finding: recheck.finding }, within(recheck.place, 'finding'));
    }
  }
  for (const report of records.reports)
    for (const one of report.matters)
      check('matter-unknown', 'meeting', matters, one.matter, within(one.place, 'matter'));
  for (const meeting of records.meetings)
    for (const one of meeting.closed)
      check('matter-unknown', 'meeting', matters, one.matter, within(one.place, 'matter'));
  for (const decision of records.decisions) {
    for (const item of decision.items) {
      if (item.matter === undefined) continue;
      check('matter-unknown', 'meeting', matters, item.matter, within(item.place, 'matter'));
      const unit = matters.get(item.matter);
      if (decision.type === 'close-out' && decision.by === unit)
        build.say('self-closed', { unit }, within(item.place, 'matter'));
    }
  }
  for (const reply of records.replies) {
    check('notice-unknown', 'notice', notices, reply.to.notice, within(reply.place, 'to', 'notice'));
    check('finding-unknown', 'inspection', findings, reply.to.finding, within(reply.place, 'to', 'finding'));
    check('matter-unknown', 'meeting', matters, reply.to.matter, within(reply.place, 'to', 'matter'));
    check('circular-unknown', 'circular', circulars, reply.to.circular, within(reply.place, 'to', 'circular'));
  }
  for (const notice of records.notices) {
    check('finding-unknown', 'inspection', findings, notice.about.finding, within(notice.place, 'about', 'finding'));
    check('matter-unknown', 'meeting', matters, notice.about.matter, within(notice.place, 'about', 'matter'));
    check('notice-unknown', 'notice', notices, notice.previous, within(notice.place, 'previous'));
  }
  for (const duty of plan.duties) if (duty.task !== undefined) build.task(duty.task, within(duty.place, 'task'));
}
