/** Deadlines and milestones as written → as the plan means them. Shared by the kinds that hold them. */
import type { DeadlineSpec, MilestoneSpec } from '../generated/documents.ts';
import { dayOf, isDay } from '../ground/calendar/dates.ts';
import { parseSpan } from '../ground/calendar/span.ts';
import { isRefused, resolveWords, wordsAgree } from '../ground/calendar/words-to-date.ts';
import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import { type Deadline, type DeadlineKind, type DeadlineOf, type ExtensionRule, fixedDay } from '../plan/deadline.ts';
import type { Milestone } from '../plan/plan.ts';
import type { Build } from './build.ts';
import { within as inside } from './kind.ts';

type Written = Exclude<DeadlineSpec, string>;

/** Reads a deadline; undefined after a diagnostic when it makes no sense. */
export function readDeadline(build: Build, spec: DeadlineSpec | undefined, place: Place): Deadline | undefined {
  if (spec === undefined) return undefined;
  if (typeof spec === 'string') {
    const by = build.day(spec, place);
    return by === undefined ? undefined : { kind: 'fixed', by, firmness: 'firm', inferred: false, place };
  }
  const kinds = kindsWritten(spec);
  if (kinds.length > 1) {
    build.say('deadline-mixed', { keys: kinds.map((kind) => READERS[kind].key).join('、') }, place);
    return undefined;
  }
  const base = {
    firmness: spec.firmness ?? ('firm' as const),
    inferred: spec.inferred === true,
    place,
    ...present({
      wording: spec.wording,
      precision: spec.precision,
      time: spec.time,
      extensions: readExtensionRule(spec),
    }),
  };
  const [kind] = kinds;
  const deadline = kind ? READERS[kind].read(build, spec, base, place) : fromWords(build, spec, base, place);
  if (deadline && spec.wording !== undefined) compareWords(build, spec, spec.wording, place);
  return deadline;
}

function readExtensionRule(spec: Written): ExtensionRule | undefined {
  const rule = spec.extensions;
  if (!rule) return undefined;
  return present({ times: rule.times, within: rule.within === undefined ? undefined : parseSpan(rule.within) });
}

interface Base {
  readonly firmness: 'firm' | 'strive' | 'explore';
  readonly inferred: boolean;
  readonly place: Place;
  readonly wording?: string;
  readonly time?: string;
  readonly extensions?: ExtensionRule;
  readonly precision?: 'day' | 'month' | 'quarter' | 'half-year' | 'year';
}

/** How a kind is written. */
interface Reader<D extends Deadline> {
  /** The key that stands for it where several kinds are written at once. */
  readonly key: keyof Written;
  isWritten(spec: Written): boolean;
  /** Undefined after a diagnostic when it makes no sense. */
  read(build: Build, spec: Written, base: Base, place: Place): D | undefined;
}

const recurs = (spec: Written) => spec.every !== undefined;
const follows = (spec: Written) => !recurs(spec) && (spec.after === 'event' || spec.event !== undefined);

const READERS: { readonly [K in DeadlineKind]: Reader<DeadlineOf<K>> } = {
  recurring: { key: 'every', isWritten: recurs, read: readRecurring },
  event: {
    key: 'after',
    isWritten: follows,
    read: (build, spec, base, place) => {
      const within = spec.within === undefined ? undefined : parseSpan(spec.within);
      if (within && spec.event !== undefined) return { kind: 'event', event: spec.event, within, ...base };
      build.say('event-without-span', { event: spec.event ?? '' }, place);
      return undefined;
    },
  },
  fixed: {
    key: 'by',
    isWritten: (spec) => spec.by !== undefined && !recurs(spec) && !follows(spec),
    read: (build, spec, base, place) => {
      const by = fullDay(build, spec.by!, inside(place, 'by'));
      const from = spec.from === undefined ? undefined : fullDay(build, spec.from, inside(place, 'from'));
      if (by === undefined) return undefined;
      if (from === undefined || from <= by) return { kind: 'fixed', by, ...base, ...present({ from }) };
      build.say('window-reversed', { from, to: by }, inside(place, 'from'));
      return undefined;
    },
  },
  standing: {
    key: 'standing',
    isWritten: (spec) => spec.standing === true,
    read: (_build, spec, base) => ({ kind: 'standing', review: spec.review ?? 'half-year', ...base }),
  },
  undetermined: {
    key: 'undetermined',
    isWritten: (spec) => spec.undetermined === true,
    read: (_build, _spec, base) => ({ kind: 'undetermined', ...base }),
  },
};

/** The kinds that are written: one, or none where there are words alone; more say nothing together. */
function kindsWritten(spec: Written): DeadlineKind[] {
  return (Object.keys(READERS) as DeadlineKind[]).filter((kind) => READERS[kind].isWritten(spec));
}

function readRecurring(build: Build, spec: Written, base: Base, place: Place): DeadlineOf<'recurring'> | undefined {
  if (!monthDay(build, spec.by, inside(place, 'by')) || !monthDay(build, spec.from, inside(place, 'from')))
    return undefined;
  if (spec.day !== undefined && (spec.every === 'year' || (spec.every === 'week' && spec.day > 7))) {
    build.say('day-out-of-range', { day: spec.day, every: spec.every! }, inside(place, 'day'));
    return undefined;
  }
  const ways = (['by', 'day', 'weekday', 'within'] as const).filter((key) => spec[key] !== undefined);
  if (ways.length > 1) {
    build.say('deadline-mixed', { keys: ways.join('、') }, place);
    return undefined;
  }
  return {
    kind: 'recurring',
    every: spec.every!,
    times: spec.times ?? 1,
    shift: spec.shift ?? 'none',
    ...base,
    ...present({
      by: spec.by?.slice(-5),
      from: spec.from?.slice(-5),
      day: spec.day,
      weekday: spec.weekday,
      week: spec.week,
      within: spec.within === undefined ? undefined : parseSpan(spec.within),
    }),
  };
}

/** Words alone: resolved by the plan's year, never beyond what they say. */
function fromWords(build: Build, spec: Written, base: Base, place: Place): Deadline | undefined {
  const wording = spec.wording;
  if (wording === undefined) {
    build.say('deadline-empty', { wording: '' }, place);
    return undefined;
  }
  const outcome = resolveWords(wording, build.words);
  if (isRefused(outcome)) {
    const where = inside(place, 'wording');
    if (outcome.refused === 'no-year') build.say('year-missing', { wording }, where);
    else if (outcome.refused === 'not-a-day') build.say('wording-impossible', { wording }, where);
    else build.say('deadline-empty', { wording }, where);
    return { kind: 'undetermined', ...base };
  }
  const { by, from, precision, every, times, day, firmness, after, within, event, standing, undetermined } = outcome;
  const resolved: Written = present({
    by,
    from,
    precision,
    every,
    times,
    day,
    firmness,
    after,
    within,
    event,
    standing,
    undetermined,
    wording,
  }) as Written;
  const [kind, ...others] = kindsWritten(resolved);
  // Words such as 及时 name an event and no time to answer it in.
  const spanless = after === 'event' && within === undefined;
  if (kind === undefined || others.length > 0 || spanless) return { kind: 'undetermined', ...base };
  const merged = { ...base, ...present({ precision, firmness: firmness ?? base.firmness }) };
  return READERS[kind].read(build, resolved, merged, place);
}

/** The date and the words beside it must say the same. */
function compareWords(build: Build, spec: Written, wording: string, place: Place): void {
  const where = inside(place, 'wording');
  const context = build.words;
  const outcome = resolveWords(wording, context);
  if (isRefused(outcome)) {
    if (outcome.refused === 'not-a-day') build.say('wording-impossible', { wording }, where);
    return;
  }
  if (spec.inferred || spec.undetermined) return;
  if (spec.by === undefined && spec.every === undefined && spec.after === undefined && !spec.standing) return;
  const agreement = wordsAgree(wording, spec, context);
  if (agreement.verdict === 'disagree')
    build.say('wording-disagrees', { wording, says: agreement.fields.join('、') }, where);
}

/** A whole date; `MM-DD` takes the plan's year. */
function fullDay(build: Build, text: string, place: Place): string | undefined {
  if (text.length === 10) return build.day(text, place);
  if (build.year === undefined) {
    build.say('year-missing', { wording: text }, place);
    return undefined;
  }
  return build.day(`${build.year}-${text}`, place);
}

/** Whether a yearly `MM-DD` can exist in some year. */
function monthDay(build: Build, text: string | undefined, place: Place): boolean {
  if (text === undefined) return true;
  const [month, date] = text.slice(-5).split('-').map(Number);
  if (dayOf(2000, month!, date!) !== undefined || isDay(text)) return true;
  build.say('date-impossible', { date: text }, place);
  return false;
}

/** Reads milestones; a stepped share must not fall as days go on. */
export function readMilestones(build: Build, specs: readonly MilestoneSpec[] | undefined, place: Place): Milestone[] {
  const milestones = (specs ?? []).flatMap((spec, index): Milestone[] => {
    const where = inside(place, index);
    const twin = (specs ?? []).findIndex(({ id }) => id === spec.id);
    if (twin < index) build.say('id-duplicate', { id: spec.id }, inside(where, 'id'));
    const deadline = readDeadline(build, spec.deadline, inside(where, 'deadline'));
    if (!deadline) return [];
    return [
      {
        id: spec.id,
        title: spec.title,
        kind: spec.kind ?? 'step',
        deadline,
        place: where,
        ...present({ share: spec.share }),
      },
    ];
  });
  const dated = milestones.flatMap((one) => {
    const by = fixedDay(one.deadline);
    return by !== undefined && one.share !== undefined ? [{ one, by, share: one.share }] : [];
  });
  for (const [index, step] of dated.entries()) {
    const earlier = dated
      .slice(0, index)
      .find(
        (other) => (other.by < step.by && other.share > step.share) || (other.by > step.by && other.share < step.share),
      );
    if (earlier)
      build.say('milestones-out-of-order', { title: step.one.title, share: step.share, day: step.by }, step.one.place);
  }
  return milestones;
}
