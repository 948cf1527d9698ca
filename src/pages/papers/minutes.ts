/** Minutes of a meeting (纪要格式), or the statement why one was not held (信函格式). */

import { daysBetween } from '../../ground/calendar/dates.ts';
import { present } from '../../ground/present.ts';
import type { Block, OfficialDocument } from '../../ground/text/blocks.ts';
import { unaccounted } from '../../plan/attendance.ts';
import type { Meeting } from '../../plan/records.ts';
import type { MatterState, PlanState } from '../../plan/state.ts';
import { paperWords } from '../../words/papers.ts';
import { bannerOf, letter, numbered, officeName, origin, type PaperContext, text } from './letter.ts';

/** The title of a meeting: its own, else period and series. */
export function meetingTitle(state: PlanState, meeting: Meeting, context: Pick<PaperContext, 'lang'>): string {
  const duty = state.plan.duties.find(({ id }) => id === meeting.duty);
  return meeting.title ?? paperWords(context.lang).minutes.heldTitle(meeting.period, duty?.title ?? meeting.duty);
}

/** Minutes of a meeting that was held, or the statement about one that was not. */
export function minutesPaper(state: PlanState, meeting: Meeting, context: PaperContext): OfficialDocument {
  return meeting.date === undefined ? notHeldPaper(state, meeting, context) : heldPaper(state, meeting, context);
}

function heldPaper(state: PlanState, meeting: Meeting, context: PaperContext): OfficialDocument {
  const { minutes: words } = paperWords(context.lang);
  const duty = state.plan.duties.find(({ id }) => id === meeting.duty);
  const title = meetingTitle(state, meeting, context);
  return {
    kind: 'official',
    lang: context.lang,
    format: 'minutes',
    head: {
      orgs: [duty?.title ?? title],
      suffix: words.suffix,
      ...present({ number: meeting.number }),
    },
    title: words.title(title),
    addressees: [],
    body: heldBody(state, meeting, title, context),
    attachments: [],
    attendance: attendance(state, meeting, context),
    imprint: {
      cc: [...new Set([...(duty?.participants ?? []), ...meeting.present, ...meeting.absent.map(({ unit }) => unit)])],
      printer: officeName(state.plan, context.lang),
    },
    ...bannerOf(context.lang, meeting.exercise),
    provenance: origin(state, context, meeting.place),
  };
}

function heldBody(state: PlanState, meeting: Meeting, title: string, context: PaperContext): Block[] {
  const words = paperWords(context.lang);
  const { minutes } = words;
  let chapters = 0;
  const chapter = (name: string): Block => ({
    type: 'heading',
    level: 1,
    label: words.chapter(++chapters),
    text: name,
  });
  const earlier = earlierMatters(state, meeting);
  return [
    text(minutes.opening({ on: meeting.date!, chair: meeting.chair, title, agenda: 0 })),
    ...(meeting.agenda.length > 0 ? [text(minutes.agenda(meeting.agenda))] : []),
    chapter(minutes.matters),
    ...(meeting.matters.length === 0
      ? [text(minutes.none)]
      : numbered(
          words,
          meeting.matters.map((one) =>
            minutes.matter({ unit: one.unit, title: one.title, by: one.by, task: one.task }),
          ),
        )),
    ...(earlier.length > 0 ? [chapter(minutes.earlier), ...numbered(words, earlier.map(told))] : []),
    ...(meeting.note !== undefined ? [chapter(minutes.note), text(meeting.note)] : []),
  ];

  function told({ matter, closed }: MatterState): string {
    const { unit, title: what, by } = matter;
    if (closed !== undefined && closed <= meeting.date!) {
      const late = closed > by ? daysBetween(by, closed) : 0;
      const entry = meeting.closed.find((one) => one.matter === matter.id);
      return minutes.closed({ unit, title: what, on: closed, by, late, words: entry?.words });
    }
    const late = meeting.date! > by ? daysBetween(by, meeting.date!) : 0;
    return minutes.open({ unit, title: what, by, late });
  }
}

/** Matters of earlier meetings of the series that this one closed, or that were open on its day. */
function earlierMatters(state: PlanState, meeting: Meeting): MatterState[] {
  const { meetings } = state.plan.records;
  const closedHere = new Set(meeting.closed.map(({ matter }) => matter));
  const series = new Map(
    meetings.flatMap((one) => one.matters.map((matter) => [matter.id, { duty: one.duty, on: one.known }] as const)),
  );
  return state.matters.filter(({ matter, closed }) => {
    if (closedHere.has(matter.id)) return true;
    const from = series.get(matter.id);
    const wasOpen = closed === undefined || closed > meeting.known;
    return from?.duty === meeting.duty && from.on < meeting.known && wasOpen;
  });
}

type Attendance = NonNullable<OfficialDocument['attendance']>;

function attendance(state: PlanState, meeting: Meeting, context: PaperContext): Attendance {
  const { minutes } = paperWords(context.lang);
  const excused = meeting.absent.filter(({ reason }) => reason !== undefined);
  const absent = meeting.absent.filter(({ reason }) => reason === undefined);
  const lists = [
    { label: minutes.present, names: meeting.present },
    { label: minutes.excused, names: excused.map(({ unit, reason }) => minutes.withReason(unit, reason!)) },
    { label: minutes.absent, names: absent.map(({ unit }) => unit) },
    { label: minutes.unlisted, names: unaccounted(state.plan, meeting) },
  ];
  return lists.filter(({ names }) => names.length > 0);
}

function notHeldPaper(state: PlanState, meeting: Meeting, context: PaperContext): OfficialDocument {
  const { minutes: words } = paperWords(context.lang);
  const { plan } = state;
  const duty = plan.duties.find(({ id }) => id === meeting.duty);
  const name = duty?.title ?? meeting.duty;
  const { date, reason, approver } = meeting.notHeld!;
  return letter(state, context, {
    by: officeName(plan, context.lang),
    title: words.notHeldTitle(meeting.period, name),
    addressees: duty?.participants ?? [],
    body: [
      text(
        words.notHeld({
          plan: plan.title,
          clause: duty?.clause,
          period: meeting.period,
          duty: name,
          reason,
          approver,
        }),
      ),
      text(words.notHeldEnd),
    ],
    record: meeting,
    date,
    ...present({ number: meeting.number }),
  });
}
