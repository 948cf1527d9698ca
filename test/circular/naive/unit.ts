/** The figures and signals of one unit, counted from the records. */
import type { Duty, Plan } from '../../../src/plan/plan.ts';
import type { Finding, Inspection } from '../../../src/plan/records.ts';
import { half, monthsBefore, nthWorkingDay, percentOf, plus, span, workingDaysAfter } from './days.ts';
import { decisionsOn, exempts, itemsOf, type Work, workOf } from './undertaking.ts';

export interface Frame {
  readonly plan: Plan;
  readonly period: { readonly name: string; readonly from: string; readonly to: string };
  readonly since: string;
  readonly asOf: string;
}

export const inside = ({ since, asOf }: Frame, day: string): boolean => day >= since && day <= asOf;

/** Owed by somebody for a period, or once. */
export interface Owed {
  readonly duty: Duty;
  readonly owner: string;
  readonly period: string | undefined;
  readonly due: string | undefined;
  readonly met: string | undefined;
  readonly exempt: boolean;
  /** Excused by a recorded reason: only meetings held in principle. */
  readonly excused: boolean;
  readonly missing: boolean;
}

function dutyDecisions(plan: Plan, asOf: string, duty: string, owner: string) {
  return plan.records.decisions
    .filter(({ known }) => known <= asOf)
    .flatMap((decision) => decision.items.map((item) => ({ decision, item })))
    .filter(({ item }) => item.duty === duty && (item.unit === undefined || item.unit === owner));
}

/** Everything a unit or the office owes under the duties of the plan, begun by the day. */
export function owedBy({ plan, asOf }: Pick<Frame, 'plan' | 'asOf'>, owner: string): Owed[] {
  return plan.duties
    .filter(({ owners }) => owners.includes(owner))
    .flatMap((duty): Owed[] => {
      const { deadline } = duty;
      const periods =
        deadline.kind !== 'recurring'
          ? [undefined]
          : deadline.every === 'quarter'
            ? ['2010-Q1', '2010-Q2', '2010-Q3', '2010-Q4'].map(span)
            : [half(2010, 1), half(2010, 2)];
      return periods
        .filter((period) => period === undefined || period.from <= asOf)
        .map((period): Owed => {
          let due: string | undefined;
          if (deadline.kind === 'fixed') due = deadline.by;
          else if (deadline.kind === 'recurring' && deadline.within) {
            due =
              deadline.within.unit === 'working days'
                ? nthWorkingDay(period!.to, deadline.within.count, plan.calendar.years)
                : plus(period!.to, deadline.within.count);
          } else if (deadline.kind === 'recurring') due = period!.to;
          const own = dutyDecisions(plan, asOf, duty.id, owner);
          for (const { decision, item } of own) {
            const moves = decision.type === 'extension' || decision.type === 'set-date';
            if (moves && !decision.refused && (period === undefined || item.for === period.name)) due = item.to;
          }
          const exempt = own.some(
            ({ decision, item }) =>
              exempts(plan, decision, item) && (item.for === undefined || item.for === period?.name),
          );
          const met = exempt ? undefined : firstDeed(plan, asOf, duty, owner, period);
          const excused =
            !exempt &&
            met === undefined &&
            duty.inPrinciple &&
            plan.records.meetings.some(
              (one) => one.known <= asOf && one.duty === duty.id && one.period === period?.name && one.notHeld,
            );
          return {
            duty,
            owner,
            period: period?.name,
            due,
            met,
            exempt,
            excused,
            missing: !exempt && !excused && met === undefined && due !== undefined && asOf > due,
          };
        });
    });
}

function firstDeed(
  plan: Plan,
  asOf: string,
  duty: Duty,
  owner: string,
  period: { readonly name: string; readonly from: string; readonly to: string } | undefined,
): string | undefined {
  const { records } = plan;
  const seen = <T extends { readonly known: string }>(list: readonly T[]) => list.filter(({ known }) => known <= asOf);
  const days = ((): string[] => {
    switch (duty.settledBy) {
      case 'report':
        return seen(records.reports)
          .filter((one) => one.unit === owner && one.period === period!.name)
          .map(({ known }) => known);
      case 'agenda':
        return seen(records.reports)
          .filter((one) => one.unit === owner && one.period === period!.name)
          .filter(({ agenda }) => agenda.arranged && agenda.supervised && agenda.appraised)
          .map(({ known }) => known);
      case 'inspection':
        return seen(records.inspections)
          .filter((one) => one.by === owner && duty.modes.includes(one.mode))
          .filter(({ date }) => date >= period!.from && date <= period!.to)
          .map(({ known }) => known);
      case 'meeting':
        return seen(records.meetings)
          .filter((one) => one.duty === duty.id && one.date !== undefined && one.period === period!.name)
          .map(({ known }) => known);
      case 'circular':
        return seen(records.circulars)
          .filter((one) => one.period === period!.name)
          .map(({ known }) => known);
      case 'breakdown': {
        const filed = plan.breakdowns.get(owner);
        return filed && filed.date <= asOf ? [filed.date] : [];
      }
      case 'liaison':
        return seen(records.appointments)
          .filter((one) => one.role === 'liaison' && one.unit === owner)
          .map(({ known }) => known)
          .slice(0, 1);
      default:
        return [];
    }
  })();
  return days.sort()[0];
}

/** Whether an owed thing is this circular's. */
export function isCurrent({ period, since, asOf }: Frame, one: Owed): boolean {
  if (one.due === undefined || one.due > asOf) return false;
  if (one.period !== undefined) {
    const { to } = span(one.period);
    return to >= period.from && to <= period.to;
  }
  return one.met === undefined || one.due >= since || one.met >= since;
}

export interface Rectified {
  readonly finding: Finding;
  readonly found: string;
  readonly due: string;
  readonly closed: string | undefined;
  readonly reopenings: number;
  readonly late: boolean;
}

const byOthers = (inspection: Inspection, unit: string) => inspection.mode !== 'self' && inspection.by !== unit;

function rectifications({ plan, asOf, since }: Frame, unit: string): { all: Rectified[]; own: Rectified[] } {
  const all: Rectified[] = [];
  const own: Rectified[] = [];
  for (const inspection of plan.records.inspections) {
    if (inspection.known > asOf) continue;
    for (const finding of inspection.findings) {
      if (finding.result === 'confirmed' || finding.result === 'good-practice' || finding.unit !== unit) continue;
      let due = finding.rectify?.by;
      let closed: string | undefined;
      let reopenings = 0;
      for (const visit of plan.records.inspections) {
        if (visit.known > asOf) continue;
        for (const recheck of visit.rechecks) {
          if (recheck.finding !== finding.id) continue;
          if (recheck.by) due = recheck.by;
          if (recheck.result === 'closed') closed = visit.date;
          else {
            if (recheck.result === 'reopened' || closed !== undefined) reopenings++;
            closed = undefined;
          }
        }
      }
      const state: Rectified = {
        finding,
        found: inspection.date,
        due: due ?? '',
        closed,
        reopenings,
        late: closed === undefined && due !== undefined && asOf > due,
      };
      all.push(state);
      if (
        byOthers(inspection, unit) &&
        due !== undefined &&
        inspection.date <= asOf &&
        (closed === undefined || closed >= since)
      )
        own.push(state);
    }
  }
  return { all, own };
}

/** A signal: its value, and of each fact the subject that it is about. */
export interface Measured {
  readonly value: number | undefined;
  readonly subjects: readonly string[];
}

export interface UnitCount {
  readonly unit: string;
  readonly figures: Record<string, unknown>;
  readonly signals: ReadonlyMap<string, Measured>;
  readonly works: readonly Work[];
  readonly own: readonly Owed[];
  readonly rectified: readonly Rectified[];
  readonly judged: boolean;
  readonly onTime: number;
  readonly dueTotal: number;
}

/** What an undertaking can have come to, in the order of the paper. */
export const CLASSES = [
  'closed',
  'closed-late',
  'to-verify',
  'under-way',
  'behind-pace',
  'behind-aim',
  'overdue',
  'contradicted',
  'no-evidence',
  'not-yet',
  'no-date',
];

interface Tally {
  onTime: number;
  late: number;
  unmet: number;
  exempt: number;
}
const tally = (): Tally => ({ onTime: 0, late: 0, unmet: 0, exempt: 0 });
const counts = (one: Tally) => ({ total: one.onTime + one.late + one.unmet, ...one });

/** Counts one unit. */
export function countUnit(frame: Frame, unit: string): UnitCount {
  const { plan, asOf, since, period } = frame;
  const { records, policy } = plan;
  const years = plan.calendar.years;
  const works = plan.sections
    .flatMap(({ tasks }) => tasks)
    .filter((task) => task.responsible.some((one) => one.unit === unit))
    .map((task) => workOf(plan, asOf, task, unit))
    .filter((work) => work.class !== 'cancelled');
  const owed = owedBy(frame, unit).filter((one) => isCurrent(frame, one));
  const held = owed.filter((one) => !one.exempt && !one.excused);
  const { all: allRectified, own: rectified } = rectifications(frame, unit);

  const classes: Record<string, number> = Object.fromEntries(CLASSES.map((id) => [id, 0]));
  for (const work of works) classes[work.class] = classes[work.class]! + 1;

  // What fell due, kind by kind.
  const due = { undertakings: tally(), duties: tally(), rectifications: tally(), matters: tally(), notices: tally() };
  const mine = (turn: { readonly due: string; readonly period: string }) =>
    turn.due <= asOf && span(turn.period).to >= period.from && span(turn.period).to <= period.to;
  for (const work of works) {
    if (work.firmness !== 'firm') continue;
    if (work.recurring) {
      for (const turn of work.turns.filter(mine)) {
        if (turn.exempt) due.undertakings.exempt++;
        else if (turn.done === undefined) due.undertakings.unmet++;
        else if (turn.done > turn.due) due.undertakings.late++;
        else due.undertakings.onTime++;
      }
      continue;
    }
    if (work.day === undefined || work.standing) continue;
    const settled = work.closed ?? work.done;
    if (settled === undefined && work.day > asOf) continue;
    if (settled !== undefined && (work.day > asOf || (work.day < since && settled < since))) continue;
    const pending =
      work.closed === undefined && (work.done === undefined || work.story.contradicted || work.story.reopened);
    if (work.exempt) due.undertakings.exempt++;
    else if (pending || work.done === undefined || work.story.reopened || work.story.contradicted)
      due.undertakings.unmet++;
    else if (work.done > work.day) due.undertakings.late++;
    else due.undertakings.onTime++;
  }
  for (const one of owed) {
    if (one.exempt || one.excused) due.duties.exempt++;
    else if (one.met === undefined) due.duties.unmet++;
    else if (one.met > one.due!) due.duties.late++;
    else due.duties.onTime++;
  }
  const follow = (into: Tally, day: string, settled: string | undefined, inTime: boolean) => {
    if (day > asOf && settled === undefined) return;
    if (inTime) into.onTime++;
    else if (settled !== undefined) into.late++;
    else into.unmet++;
  };
  for (const one of rectified)
    follow(due.rectifications, one.due, one.closed, one.closed !== undefined && one.closed <= one.due);

  const matters = records.meetings
    .filter((meeting) => meeting.known <= asOf)
    .flatMap((meeting) => meeting.matters.map((matter) => ({ matter, assigned: meeting.known })))
    .filter(({ matter }) => matter.unit === unit)
    .map(({ matter }) => {
      const closing = records.meetings
        .filter(({ known }) => known <= asOf)
        .flatMap((meeting) => meeting.closed)
        .find((one) => one.matter === matter.id);
      const claim = records.reports
        .filter(({ known }) => known <= asOf)
        .flatMap((report) => report.matters)
        .filter((one) => one.matter === matter.id)
        .at(-1);
      const claimed = !closing && claim?.status === 'done' && (claim.done === undefined || claim.done <= matter.by);
      return { matter, closed: closing?.on, claimed };
    })
    .filter(({ closed }) => closed === undefined || closed >= since);
  for (const one of matters)
    follow(
      due.matters,
      one.matter.by,
      one.closed,
      one.claimed || (one.closed !== undefined && one.closed <= one.matter.by),
    );

  const settledMatter = (id: string) =>
    records.meetings.some((meeting) => meeting.known <= asOf && meeting.closed.some(({ matter }) => matter === id));
  const notices = records.notices
    .filter((notice) => notice.unit === unit && notice.known <= asOf)
    .map((notice) => ({
      notice,
      answered: records.replies.find((reply) => reply.known <= asOf && reply.to.notice === notice.id)?.date,
    }))
    .filter(({ notice, answered }) => {
      if (answered !== undefined) return answered >= since;
      if (records.notices.some((later) => later.known <= asOf && later.previous === notice.id)) return false;
      const { about } = notice;
      if (about.finding !== undefined) {
        const anywhere = plan.units.keys();
        return ![...anywhere].some((name) =>
          rectifications(frame, name).all.some((one) => one.finding.id === about.finding && one.closed !== undefined),
        );
      }
      if (about.matter !== undefined) return !settledMatter(about.matter);
      if (about.duty !== undefined)
        return !owedBy(frame, unit).some(
          (one) =>
            one.duty.id === about.duty &&
            (about.for === undefined || about.for === one.period) &&
            one.met !== undefined,
        );
      if (about.task === undefined) return true;
      const task = plan.tasks.get(about.task);
      if (!task) return true;
      return !(
        task.responsible.some((one) => one.unit === unit) && workOf(plan, asOf, task, unit).closed !== undefined
      );
    });
  for (const one of notices)
    follow(
      due.notices,
      one.notice.answerBy,
      one.answered,
      one.answered !== undefined && one.answered <= one.notice.answerBy,
    );

  const findings = records.inspections
    .filter((inspection) => inside(frame, inspection.known) && byOthers(inspection, unit))
    .flatMap((inspection) => inspection.findings.map((finding) => ({ inspection, finding })))
    .filter(({ finding }) => finding.unit === unit);
  const meetings = records.meetings
    .filter((meeting) => meeting.date !== undefined && inside(frame, meeting.known))
    .flatMap((meeting) => {
      const duty = plan.duties.find(({ id }) => id === meeting.duty);
      const absent = meeting.absent.find((one) => one.unit === unit);
      const present = meeting.present.includes(unit);
      if (!duty || (!duty.participants.includes(unit) && !absent && !present)) return [];
      return [{ meeting, how: absent ? (absent.reason ? 'excused' : 'absent') : present ? 'attended' : 'unrecorded' }];
    });
  const claims = works.flatMap((work): ('verified' | 'contradicted' | 'waiting')[] => {
    if (work.recurring)
      return work.turns
        .filter((turn) => mine(turn) && !turn.exempt && turn.done !== undefined)
        .map((turn) => (turn.verified ? 'verified' : 'waiting'));
    if (work.closed !== undefined) return inside(frame, work.closed) ? ['verified'] : [];
    if (work.story.claim?.status !== 'done') return [];
    return [work.story.contradicted ? 'contradicted' : 'waiting'];
  });
  const extensions = records.decisions
    .filter(({ type, known }) => type === 'extension' && inside(frame, known))
    .flatMap(({ refused, items }) => items.map((item) => ({ refused, item })))
    .filter(({ item }) =>
      item.unit !== undefined
        ? item.unit === unit
        : item.duty !== undefined
          ? plan.duties.some(({ id, owners }) => id === item.duty && owners.includes(unit))
          : works.some(({ task }) => task.id === item.task),
    );
  const reports = held.filter(({ duty }) => duty.settledBy === 'report');
  const points = works.flatMap((work) => (work.points === undefined ? [] : [work.points]));
  const withTarget = works.filter(({ hasTarget }) => hasTarget);
  const count = <T>(list: readonly T[], test: (one: T) => boolean) => list.filter(test).length;
  const kinds = Object.fromEntries(Object.entries(due).map(([kind, one]) => [kind, counts(one)]));
  const sum = tally();
  for (const one of Object.values(due))
    for (const key of ['onTime', 'late', 'unmet', 'exempt'] as const) sum[key] += one[key];
  const dueAll = counts(sum);
  const percent = percentOf(sum.onTime, dueAll.total, policy.decimals);

  const late = (x: { readonly met: string | undefined; readonly due: string | undefined }) =>
    x.met !== undefined && x.met > x.due!;
  const figures = {
    undertakings: works.length,
    classes,
    closed: {
      onTime: count(
        works,
        (one) => one.class === 'closed' && one.done !== undefined && one.day !== undefined && !one.recurring,
      ),
      undated: count(
        works,
        (one) => one.class === 'closed' && !(one.done !== undefined && one.day !== undefined && !one.recurring),
      ),
    },
    pace: {
      measured: points.length,
      ahead: count(points, (one) => one >= policy.paceAhead),
      onPace: count(points, (one) => one < policy.paceAhead && one >= -policy.paceTolerance),
      behind: count(points, (one) => one < -policy.paceTolerance),
    },
    measures: {
      total: withTarget.length,
      met: count(withTarget, ({ met }) => met === true),
      unmet: count(withTarget, ({ met }) => met === false),
      open: count(withTarget, ({ met }) => met === undefined),
    },
    claims: {
      done: claims.length,
      verified: count(claims, (one) => one === 'verified'),
      contradicted: count(claims, (one) => one === 'contradicted'),
      waiting: count(claims, (one) => one === 'waiting'),
    },
    reports: {
      due: reports.length,
      onTime: count(reports, (one) => one.met !== undefined && !late(one)),
      late: count(reports, late),
      missing: count(reports, (one) => one.met === undefined),
      excused: count(owed, (one) => one.duty.settledBy === 'report' && one.exempt),
      lateDays: reports.filter(late).reduce((total, one) => total + workingDaysAfter(one.due!, one.met!, years), 0),
    },
    breakdown: {
      needed: works.length,
      covered: count(works, ({ noRow }) => !noRow),
      named: count(works, ({ noRow, noPeople }) => !noRow && !noPeople),
    },
    meetings: {
      called: meetings.length,
      attended: count(meetings, ({ how }) => how === 'attended'),
      excused: count(meetings, ({ how }) => how === 'excused'),
      absent: count(meetings, ({ how }) => how === 'absent'),
      unrecorded: count(meetings, ({ how }) => how === 'unrecorded'),
    },
    findings: {
      total: findings.length,
      confirmed: count(findings, ({ finding }) => finding.result === 'confirmed'),
      contradicted: count(findings, ({ finding }) => finding.result === 'contradicted'),
      problems: count(findings, ({ finding }) => finding.result === 'problem'),
      goodPractices: count(findings, ({ finding }) => finding.result === 'good-practice'),
    },
    rectifications: {
      total: rectified.length,
      closed: count(rectified, (one) => one.closed !== undefined && one.closed <= one.due),
      closedLate: count(rectified, (one) => one.closed !== undefined && one.closed > one.due),
      overdue: count(rectified, (one) => one.late),
      open: count(rectified, (one) => one.closed === undefined && !one.late),
      reopened: count(rectified, (one) => one.reopenings > 0),
    },
    matters: {
      total: matters.length,
      settled: count(matters, (one) => one.claimed || (one.closed !== undefined && one.closed <= one.matter.by)),
      settledLate: count(matters, (one) => one.closed !== undefined && one.closed > one.matter.by),
      overdue: count(matters, (one) => one.closed === undefined && !one.claimed && asOf > one.matter.by),
      open: count(matters, (one) => one.closed === undefined && !one.claimed && asOf <= one.matter.by),
    },
    notices: {
      total: notices.length,
      settled: count(notices, (one) => one.answered !== undefined && one.answered <= one.notice.answerBy),
      settledLate: count(notices, (one) => one.answered !== undefined && one.answered > one.notice.answerBy),
      overdue: count(notices, (one) => one.answered === undefined && asOf > one.notice.answerBy),
      open: count(notices, (one) => one.answered === undefined && asOf <= one.notice.answerBy),
      blue: count(notices, ({ notice }) => notice.colour === 'blue'),
      yellow: count(notices, ({ notice }) => notice.colour === 'yellow'),
      red: count(notices, ({ notice }) => notice.colour === 'red'),
    },
    extensions: {
      asked: extensions.length,
      granted: count(extensions, ({ refused }) => !refused),
      refused: count(extensions, ({ refused }) => refused),
    },
    due: { ...dueAll, ...(percent !== undefined && { percent }), kinds },
  };

  // The signals, one by one, from the same lists.
  const signals = new Map<string, Measured>();
  const say = (id: string, subjects: readonly string[], value: number | undefined = subjects.length) =>
    signals.set(id, { value, subjects });
  const dutySubject = (one: Owed) =>
    `${one.duty.id}${one.period === undefined ? '' : `@${one.period}`}${one.duty.owners.length > 1 ? `/${one.owner}` : ''}`;
  const of = (kind: string) => held.filter(({ duty }) => duty.settledBy === kind);
  say('report-late', reports.filter(late).map(dutySubject));
  say('report-missing', reports.filter(({ missing }) => missing).map(dutySubject));
  say(
    'liaison-missing',
    of('liaison')
      .filter(({ missing }) => missing)
      .map(dutySubject),
  );
  say(
    'meeting-missed',
    of('meeting')
      .filter(({ missing }) => missing)
      .map(dutySubject),
  );
  say(
    'meeting-absent',
    meetings.filter(({ how }) => how === 'absent').map(({ meeting }) => `${meeting.id}/${unit}`),
  );
  say(
    'duty-missing',
    held
      .filter(
        ({ duty, missing }) =>
          missing && ['agenda', 'inspection', 'event', 'circular', 'ledger'].includes(duty.settledBy),
      )
      .filter(
        (one) =>
          one.duty.settledBy !== 'agenda' || !reports.some((other) => other.missing && other.period === one.period),
      )
      .map(dutySubject),
  );
  const filing = owedBy(frame, unit).find(({ duty }) => duty.settledBy === 'breakdown');
  const past = filing?.due !== undefined && filing.due < asOf && !(filing.exempt && isCurrent(frame, filing));
  const gaps = (test: (work: Work) => boolean) =>
    past ? works.filter(test).map(({ task }) => `${task.id}/${unit}`) : [];
  const rows = gaps(({ noRow }) => noRow);
  if (past && filing!.missing) say('breakdown-missing', [dutySubject(filing!)], Math.max(1, rows.length));
  else say('breakdown-missing', rows);
  say(
    'people-missing',
    gaps(({ noPeople }) => noPeople),
  );

  const subject = (work: Work) => `${work.task.id}/${unit}`;
  const limit = monthsBefore(asOf, policy.stalledMonths);
  say(
    'stalled',
    works
      .filter((work) => !work.recurring && work.day !== undefined && work.firmness === 'firm' && work.day >= asOf)
      .filter(
        (work) => !work.story.contradicted && work.done === undefined && work.closed === undefined && !work.exempt,
      )
      .filter((work) => lastMove(frame, work) <= limit)
      .map(subject),
  );
  const findingSubject = (finding: Finding) =>
    finding.task === undefined ? finding.id : `${finding.task}/${finding.unit}`;
  say(
    'rectification-overdue',
    rectified.filter((one) => one.late).map(({ finding }) => findingSubject(finding)),
  );
  say(
    'rectification-reopened',
    records.inspections
      .filter(({ known }) => inside(frame, known))
      .flatMap(({ rechecks }) => rechecks)
      .filter(({ result }) => result === 'reopened')
      .flatMap((recheck) => rectified.filter(({ finding }) => finding.id === recheck.finding))
      .map(({ finding }) => findingSubject(finding)),
  );
  say(
    'finding-repeated',
    findings.filter(({ finding }) => finding.repeats).map(({ finding }) => findingSubject(finding)),
  );
  say(
    'notice-unanswered',
    notices.filter((one) => one.answered === undefined && asOf > one.notice.answerBy).map(({ notice }) => notice.id),
  );
  say(
    'matter-overdue',
    matters
      .filter((one) => one.closed === undefined && !one.claimed && asOf > one.matter.by)
      .map(({ matter }) => matter.id),
  );

  // One task counts once, by the gravest thing.
  const little: Record<string, string[]> = {
    contradicted: [],
    overdue: [],
    missed: [],
    'behind-pace': [],
    'under-target': [],
  };
  for (const work of works) {
    if (work.firmness !== 'firm') continue;
    const open = work.closed === undefined;
    const missed = work.turns.filter((turn) => mine(turn) && !turn.exempt && turn.state === 'missed');
    const undatedOnly = !work.recurring && !work.standing && work.day === undefined;
    if (work.story.contradicted && !undatedOnly) little.contradicted!.push(subject(work));
    else if (
      !work.recurring &&
      !work.standing &&
      open &&
      work.done === undefined &&
      work.day !== undefined &&
      asOf > work.day &&
      !work.exempt
    )
      little.overdue!.push(subject(work));
    else if (missed.length > 0) little.missed!.push(...missed.map(() => subject(work)));
    else if (work.class === 'behind-pace' && !work.exempt) little['behind-pace']!.push(subject(work));
    else if (work.met === false && !work.exempt) {
      const lastTurn = work.turns.filter((turn) => mine(turn) && !turn.exempt).at(-1)?.due;
      const over = work.turns.length > 0 ? lastTurn !== undefined : work.day !== undefined && work.day <= asOf;
      if (over && (open || inside(frame, work.closed!))) little['under-target']!.push(subject(work));
    }
  }
  for (const [id, subjects] of Object.entries(little)) say(id, subjects);

  const onTimeReports = reports.filter((one) => one.met !== undefined && !late(one));
  if (reports.length === 0) say('all-reports-on-time', [], undefined);
  signals.set('all-reports-on-time', {
    value: reports.length === 0 ? undefined : onTimeReports.length === reports.length ? 1 : 0,
    subjects: onTimeReports.map(dutySubject),
  });
  signals.set('breakdown-complete', {
    value: works.length === 0 ? undefined : works.every(({ noRow, noPeople }) => !noRow && !noPeople) ? 1 : 0,
    subjects: works.length > 0 && plan.breakdowns.has(unit) ? [`breakdown/${unit}`] : [],
  });
  const bad = rectified.some(
    (one) => one.late || one.reopenings > 0 || (one.closed !== undefined && one.closed > one.due),
  );
  signals.set('nothing-to-rectify', {
    value: bad || works.some(({ story }) => story.contradicted) ? 0 : 1,
    subjects: rectified
      .filter((one) => one.closed !== undefined && one.closed <= one.due)
      .map(({ finding }) => findingSubject(finding)),
  });
  const verified = works.flatMap((work): string[] => {
    if (work.recurring)
      return work.turns
        .filter((turn) => mine(turn) && !turn.exempt && turn.done !== undefined && turn.verified)
        .map(() => subject(work));
    return work.closed !== undefined && inside(frame, work.closed) ? [subject(work)] : [];
  });
  signals.set('verified-share', {
    value: percentOf(verified.length, claims.length, policy.decimals),
    subjects: claims.length === 0 ? [] : verified,
  });
  const wasRed = (work: Work) =>
    work.extendedLate ||
    records.inspections.some(
      ({ known, findings: list }) =>
        known <= asOf &&
        list.some((one) => one.result === 'contradicted' && one.task === work.task.id && one.unit === unit),
    ) ||
    allRectified.some((one) => one.reopenings > 0 && one.finding.task === work.task.id);
  const inTime = works.filter(
    (work) =>
      work.class === 'closed' &&
      !work.recurring &&
      work.done !== undefined &&
      work.day !== undefined &&
      inside(frame, work.closed!) &&
      !wasRed(work),
  );
  say('closed-early', inTime.filter(({ early }) => early).map(subject));
  say('closed-on-time', inTime.filter(({ early }) => !early).map(subject));
  say(
    'target-exceeded',
    works
      .filter(({ target }) => target !== undefined)
      .filter((work) => {
        const value = findings
          .filter(
            ({ finding }) =>
              finding.task === work.task.id && finding.result !== 'contradicted' && finding.measures.length > 0,
          )
          .at(-1)?.finding.measures[0]?.value;
        return value !== undefined && value > work.target!;
      })
      .map(subject),
  );
  say(
    'good-practice',
    findings.filter(({ finding }) => finding.result === 'good-practice').map(({ finding }) => findingSubject(finding)),
  );

  return {
    unit,
    figures,
    signals,
    works,
    own: owed,
    rectified,
    judged: dueAll.total + dueAll.exempt + meetings.length + findings.length > 0,
    onTime: sum.onTime,
    dueTotal: dueAll.total,
  };
}

/** The last day on which anything changed: words or figures of a report, a confirmation, an extension, a breakdown that gave the day. */
function lastMove({ plan, asOf }: Frame, work: Work): string {
  const days = [work.opens ?? plan.period!.from];
  if (work.fromBreakdown) days.push(plan.breakdowns.get(work.unit)!.date);
  for (const { decision, item } of decisionsOn(plan, asOf, work.task.id, work.unit)) {
    if ((decision.type === 'extension' || decision.type === 'set-date') && !decision.refused && item.to)
      days.push(decision.known);
  }
  let before = '';
  for (const { known, item } of itemsOf(plan, asOf, work.task.id, work.unit)) {
    const { place: _place, ...said } = item;
    const now = JSON.stringify(said);
    if (now !== before) days.push(known);
    before = now;
  }
  if (work.story.verified?.how === 'confirmed') days.push(work.story.verified.known);
  return days.sort().at(-1)!;
}
