/** Reminders: for each unit and for the office a text to send, and a calendar. */
import { addDays, addMonths, type Day, daysBetween, minDay } from '../ground/calendar/dates.ts';
import { grouped, madeOnce } from '../ground/grouped.ts';
import { present } from '../ground/present.ts';
import type { Block, Calendar, CalendarEvent, Page } from '../ground/text/blocks.ts';
import { type DiaryEntry, diaryOf, type GatheredEntry, gathered } from '../plan/diary.ts';
import { ofUnit } from '../plan/of-unit.ts';
import { OFFICE } from '../plan/plan.ts';
import type { PlanState } from '../plan/state.ts';
import { pageWords } from '../words/pages.ts';
import { remindWords } from '../words/remind.ts';
import { jsonHead, sources } from './json.ts';
import { cited, ownerName, type PageContext, page } from './pages.ts';

/** What one owner is reminded of. */
export interface Reminder {
  /** A unit, or {@link OFFICE}. */
  readonly owner: string;
  readonly past: readonly DiaryEntry[];
  readonly soon: readonly DiaryEntry[];
  /** What the plan leaves open and this owner must fill, one sentence each. */
  readonly missing: readonly string[];
}

/** The owners that anything in the plan speaks of: units in the plan's order, the office last. */
export function owners(state: PlanState): string[] {
  const spoken = new Set([
    ...state.undertakings.map(({ undertaking }) => undertaking.unit),
    ...state.duties.map(({ owner }) => owner),
    ...state.rectifications.map(({ finding }) => finding.unit),
    ...state.matters.map(({ matter }) => matter.unit),
  ]);
  return [...state.plan.units.keys(), OFFICE].filter((owner) => spoken.has(owner));
}

/** What each of the owners is told: everything past its day, what falls due within so many days, what is missing. */
export function remindersOf(
  state: PlanState,
  wanted: readonly string[],
  withinDays: number,
  context: PageContext,
): Reminder[] {
  const until = addDays(state.asOf, withinDays);
  const entriesOf = grouped(diaryOf(state, '0001-01-01', until), ({ owner }) => owner);
  return wanted.map((owner) => {
    const own = entriesOf(owner);
    return {
      owner,
      // A meeting that others failed to call is no fault of those who would have come; an aim is never past its day.
      past: own.filter(({ state: stands, kind, aim }) => stands === 'past' && kind !== 'meeting' && !aim),
      soon: own.filter(({ state: stands }) => stands === 'ahead'),
      missing: missing(state, owner, context),
    };
  });
}

function missing(state: PlanState, owner: string, context: PageContext): string[] {
  const words = remindWords(context.lang);
  const { common } = pageWords(context.lang);
  const { gaps, duties } = ofUnit(state, owner);
  const tasks = (kind: string) => gaps.filter((gap) => gap.kind === kind);
  const sentence = (kind: string, say: (list: string) => string) => {
    const found = tasks(kind).map(({ task, id }) => task ?? id);
    return found.length === 0 ? [] : [say(common.list([...new Set(found)]))];
  };
  return [
    ...sentence('no-breakdown', words.noBreakdown),
    ...sentence('no-date', words.noDate),
    ...sentence('no-people', words.noPeople),
    ...duties
      .filter((duty) => duty.state === 'gap' && duty.met === undefined)
      .map(({ duty }) => words.gapDuty(duty.title)),
  ];
}

/** The texts as one page, a heading each. */
export function remindPage(
  state: PlanState,
  reminders: readonly Reminder[],
  withinDays: number,
  context: PageContext,
): Page {
  const words = remindWords(context.lang);
  return page(
    state,
    context,
    words.title,
    reminders.flatMap((one) => letter(state, one, withinDays, context)),
  );
}

function letter(state: PlanState, one: Reminder, withinDays: number, context: PageContext): Block[] {
  const words = remindWords(context.lang);
  const { common } = pageWords(context.lang);
  const own = one.owner === OFFICE;
  const day = common.day(state.asOf);
  const blocks: Block[] = [
    { type: 'heading', level: 1, text: own ? words.office : words.letter(ownerName(context.lang, one.owner)) },
    { type: 'paragraph', text: own ? words.openingOffice(day) : words.opening(day) },
  ];
  const group = (title: string, items: readonly string[]) => {
    if (items.length === 0) return;
    blocks.push({ type: 'heading', level: 2, text: title }, { type: 'list', ordered: true, items });
  };
  const sentences = (entries: readonly DiaryEntry[]) => entries.map((entry) => line(state, entry, context));
  group(words.groups.past(one.past.length), sentences(one.past));
  group(words.groups.soon(withinDays, one.soon.length), sentences(one.soon));
  group(words.groups.missing(one.missing.length), one.missing);
  if (one.past.length + one.soon.length === 0) blocks.push({ type: 'paragraph', text: words.nothing(withinDays) });
  const office = state.plan.office;
  if (!own)
    blocks.push({ type: 'paragraph', text: words.closing(office?.name ?? common.office, office?.address ?? '') });
  return blocks;
}

function line(state: PlanState, entry: DiaryEntry, context: PageContext): string {
  const words = remindWords(context.lang);
  const { common } = pageWords(context.lang);
  const day = entry.original === undefined ? entry.day : words.moved(entry.day, entry.original);
  const when =
    entry.state === 'past'
      ? words.late(day, daysBetween(entry.day, state.asOf))
      : words.due(day, daysBetween(state.asOf, entry.day));
  const kind = `${words.kinds[entry.kind]}${entry.aim ? `·${words.aim}` : ''}`;
  const title = words.summary('', entry.title, entry.period === undefined ? '' : common.period(entry.period), '');
  // The internal name of a duty tells a unit nothing; numbers of tasks are the plan's own.
  return entry.kind === 'undertaking' || entry.kind === 'milestone'
    ? words.item(entry.number, title, kind, when)
    : words.plain(title, kind, when);
}

/** How far back settled and past things stay in a calendar, and how far it looks ahead. */
const MONTHS_BACK = 6;
const MONTHS_AHEAD = 18;

/** What stands in all calendars, and what in each. */
const calendarsOf = madeOnce((state: PlanState) => {
  const ahead = addMonths(state.asOf, MONTHS_AHEAD);
  const until = state.plan.period ? minDay(state.plan.period.to, ahead) : ahead;
  // What is overdue from the last year of the plan must not vanish because the plan has ended.
  const entries = diaryOf(state, addMonths(state.asOf, -MONTHS_BACK), until > state.asOf ? until : ahead);
  return { entries, entriesOf: grouped(entries, ({ owner }) => owner) };
});

/** The calendar of a unit, or the office's with everything that it watches. */
export function calendarOf(state: PlanState, owner: string, context: PageContext): Calendar {
  const words = remindWords(context.lang);
  const { common } = pageWords(context.lang);
  const { entries, entriesOf } = calendarsOf(state);
  const own: readonly (DiaryEntry & Partial<GatheredEntry>)[] =
    owner === OFFICE ? gathered(entries, [...state.plan.units.keys()]) : entriesOf(owner);
  const mark = state.exercise ? `【${common.exercise}】` : '';
  return {
    name: `${mark}${words.calendar(state.plan.title, ownerName(context.lang, owner))}`,
    stamp: state.asOf,
    events: own.map((entry) => event(state, owner, entry, mark, context)),
  };
}

function event(
  state: PlanState,
  owner: string,
  entry: DiaryEntry & Partial<GatheredEntry>,
  mark: string,
  context: PageContext,
): CalendarEvent {
  const words = remindWords(context.lang);
  const { common } = pageWords(context.lang);
  const each = entry.each ?? [];
  const units =
    owner !== OFFICE || entry.owner === OFFICE
      ? ''
      : each.length > 1
        ? words.units(each.length)
        : ownerName(context.lang, entry.owner);
  const period = entry.period === undefined ? '' : common.period(entry.period);
  const moment = entry.original === undefined ? words.moment(entry.day) : words.moments(entry.day, entry.original);
  const open = entry.state === 'ahead' || entry.state === 'past';
  return {
    uid: uidOf(state, owner, entry),
    day: entry.day,
    summary: `${mark}${words.summary(words.states[entry.state], entry.title, period, units)}`,
    description: [
      ...(entry.kind === 'undertaking' || entry.kind === 'milestone' ? [words.number(entry.number)] : []),
      each.length > 1 ? '' : moment,
      ...(each.length > 1
        ? each.map((one) => words.each(ownerName(context.lang, one.owner), one.day, words.states[one.state]))
        : []),
      words.source(cited(context, entry.places)),
      words.clocks(common.day(state.asOf)),
    ]
      .filter((text) => text !== '')
      .join('\n'),
    category: words.kinds[entry.kind],
    status: entry.state === 'cancelled' ? 'cancelled' : 'confirmed',
    ...(open && state.plan.policy.dueSoonDays > 0 && { alarmDays: alarmDays(state, entry.day) }),
  };
}

/** As early as the plan calls a thing due soon, but not later than a week before. */
function alarmDays(state: PlanState, day: Day): number {
  const left = daysBetween(state.asOf, day);
  return Math.max(1, Math.min(state.plan.policy.dueSoonDays, 7, Math.max(1, left)));
}

function uidOf(state: PlanState, owner: string, entry: DiaryEntry): string {
  return `${state.plan.id}/${owner}/${entry.kind}/${entry.id}@duban`;
}

/** The public type `duban.remind/1`; schema in schema/output/remind.schema.json. `within` is the window of days asked for. */
export function remindJson(state: PlanState, reminders: readonly Reminder[], within: number, context: PageContext) {
  const entry = (one: Reminder['past'][number]) => ({
    id: one.id,
    kind: one.kind,
    number: one.number,
    title: one.title,
    day: one.day,
    state: one.state,
    aim: one.aim,
    ...present({ period: one.period, original: one.original }),
    sources: sources(context, one.places),
  });
  return {
    ...jsonHead('duban.remind/1', state, context),
    within,
    owners: reminders.map((one) => ({
      owner: one.owner,
      past: one.past.map(entry),
      soon: one.soon.map(entry),
      missing: one.missing,
    })),
  };
}
