/** `duban meeting add`: a meeting held, with who came and what was assigned; or the recorded reason why it was not held. */

import { daysBetween } from '../../../ground/calendar/dates.ts';
import { parsePeriod, periodOf } from '../../../ground/calendar/period.ts';
import { personName } from '../../../pages/papers/letter.ts';
import { rhythmOf } from '../../../plan/deadline.ts';
import type { Duty } from '../../../plan/plan.ts';
import type { MatterState } from '../../../plan/state.ts';
import { paperWords } from '../../../words/papers.ts';
import type { Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { type Field, Form, type Row } from '../../records/form.ts';
import { seriesOf } from '../../records/series.ts';
import { some } from '../../records/shared.ts';
import { recordNamed } from '../../records/targets.ts';
import type { Values } from '../../spec.ts';
import { write } from '../../write/write.ts';
import type { meetingAdd } from './spec.ts';

const MATTER = [
  { key: 'unit', kind: 'unit' },
  { key: 'title', kind: 'text' },
  { key: 'due', kind: 'day' },
  { key: 'task', kind: 'task', optional: true },
] as const satisfies readonly Field[];
const ABSENT = [
  { key: 'unit', kind: 'unit' },
  { key: 'reason', kind: 'text', optional: true },
] as const satisfies readonly Field[];
const CLOSED = [
  { key: 'matter', kind: 'text' },
  { key: 'on', kind: 'day' },
  { key: 'words', kind: 'text', optional: true },
] as const satisfies readonly Field[];

type ClosedRow = Row<(typeof CLOSED)[number]['key']>;

/** Runs the command. */
export const run: Run<typeof meetingAdd> = async (context, given) => {
  const form = await Form.open(context, given);
  const { words } = form;
  const { minutes } = paperWords(context.lang);
  const duty = await seriesOf(form);
  const notHeld = form.flag('notHeld');
  const date = await form.day('date', form.ready.asOf);
  const period = periodGiven(form, duty, date);
  const title = await form.text('title', minutes.heldTitle(period, duty.title));
  const path = form.path('meetings', stemOf(form, duty, period));
  const head = { kind: 'meeting', exercise: form.exercise, duty: duty.id, period };
  if (notHeld !== undefined) {
    return write(context, form.ready, given, {
      subject: words.subject.notHeld(period, duty.title),
      files: [
        {
          path,
          create: {
            ...head,
            notHeld: { date, reason: notHeld, approver: await form.text('approver') },
            note: form.flag('note'),
          },
        },
      ],
    });
  }
  const usual = duty.chair ?? personName(form.plan.office?.leadOfficial);
  // Asked, an empty answer leaves the place vacant.
  const chair = (await form.maybe('chair', true, usual)) ?? (form.asker ? undefined : usual);
  const present = await presentUnits(form, duty);
  const absent = await form.rows('absent', ABSENT, false);
  const unheard = duty.participants.filter(
    (unit) => !present.includes(unit) && !absent.some((one) => one.unit === unit),
  );
  const away = [...absent.map(({ unit, reason }) => ({ unit: unit!, reason })), ...(await askAway(form, unheard))];
  if (chair === undefined) form.tell(words.advice.noChair());
  const agenda = await agendaItems(form);
  const matters = (await form.rows('matter', MATTER)).map((row, index) => ({
    id: String(index + 1),
    unit: row.unit!,
    title: row.title!,
    by: row.due!,
    task: row.task,
  }));
  const open = form.state.matters.filter(({ closed }) => closed === undefined);
  const closed = (await closedRows(form, open, date)).map((row) => ({
    matter: recordNamed(
      form.state.matters.map(({ matter }) => matter),
      row.matter!,
    ).id,
    on: row.on!,
    words: row.words,
  }));
  for (const one of matters)
    if (daysBetween(date, one.by) < 3) form.tell(words.advice.shortTime(one.unit, one.title, one.by));
  return write(context, form.ready, given, {
    subject: words.subject.meeting(title),
    files: [
      {
        path,
        create: {
          ...head,
          date,
          title,
          number: form.flag('number'),
          chair,
          present: some(present),
          absent: some(away),
          agenda: some(agenda),
          matters: some(matters),
          closed: some(closed),
          note: form.flag('note'),
        },
      },
    ],
  });
};

type MeetingForm = Form<Values<(typeof meetingAdd)['options']>>;

/** The period typed, else the one of the day. */
function periodGiven(form: MeetingForm, { deadline }: Duty, day: string): string {
  const typed = form.flag('period');
  if (typed !== undefined) {
    if (!parsePeriod(typed)) throw new UsageError('period-unreadable', { period: typed });
    return typed;
  }
  return periodOf(rhythmOf(deadline)?.every ?? 'quarter', day).name;
}

/** `2010-Q4` where the series has been named so, else `2010-Q4-joint-meeting`. */
function stemOf({ plan }: MeetingForm, duty: Duty, period: string): string {
  const bare = plan.records.meetings.some((one) => one.duty === duty.id && one.id === one.period);
  return bare ? period : `${period}-${duty.id}`;
}

/** Who came; `全体` and `all` stand for every member. */
async function presentUnits(form: MeetingForm, duty: Duty): Promise<readonly string[]> {
  const typed = form.many('present');
  if (typed.length === 1 && /^(全体|全部|all)$/.test(typed[0]!)) return duty.participants;
  if (typed.length > 0) return form.units('present');
  if (!form.asker || duty.participants.length === 0) throw new UsageError('value-missing', { flag: '--present' });
  return form.asker.chooseMany(
    form.words.questions.present!,
    duty.participants.map((unit) => ({ value: unit, label: unit })),
  );
}

/** The items discussed; asked for in one line. */
async function agendaItems(form: MeetingForm): Promise<readonly string[]> {
  const typed = form.many('agenda');
  if (typed.length > 0 || !form.asker) return typed;
  const line = (await form.asker.text(form.words.questions.agenda!, { optional: true })) ?? '';
  return line
    .split(/[;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Matters that are settled: from flags, else chosen among the open ones, each with its day. */
async function closedRows(form: MeetingForm, open: readonly MatterState[], date: string): Promise<ClosedRow[]> {
  const typed = await form.rows('closed', CLOSED, false);
  if (typed.length > 0 || !form.asker || open.length === 0) return typed;
  const chosen = await form.asker.chooseMany(
    form.words.questions.closed!,
    open.map(({ matter }) => ({ value: matter, label: `${matter.id}  ${matter.unit}  ${matter.title}` })),
  );
  const rows: ClosedRow[] = [];
  for (const { id } of chosen) {
    const on = await form.answer(form.words.closedOn(id), date, (text) => form.readDay(text, '--closed'));
    rows.push({
      matter: id,
      on,
      words: (await form.asker.text(form.words.fields.words!, { optional: true }))?.trim() || undefined,
    });
  }
  return rows;
}

/** Members who neither came nor were excused: asked one by one, else left for the warning of the file's own check. */
async function askAway(form: MeetingForm, units: readonly string[]) {
  const away: { unit: string; reason: string | undefined }[] = [];
  if (!form.asker) return away;
  for (const unit of units) {
    const reason = await form.asker.text(form.words.whyAway(unit), { optional: true });
    away.push({ unit, reason: reason?.trim() === '' ? undefined : reason?.trim() });
  }
  return away;
}
