/** Deadlines and milestones as written → as the plan means them. Shared by the kinds that hold them. */
import type { DeadlineSpec, MilestoneSpec } from '../generated/documents.ts';
import { dayOf, isDay } from '../ground/calendar/dates.ts';
import { isRefused, resolveWords, wordsAgree } from '../ground/calendar/words-to-date.ts';
import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import { type Deadline, type ExtensionRule, parseSpan } from '../plan/deadline.ts';
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
  const mode = modeOf(build, spec, place);
  if (mode === undefined) return undefined;
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
  const deadline = read(build, mode, spec, base, place);
  if (deadline && spec.wording !== undefined) compareWords(build, spec, spec.wording, place);
  return deadline;
}

function readExtensionRule(spec: Written): ExtensionRule | undefined {
  const rule = spec.extensions;
  if (!rule) return undefined;
  return present({ times: rule.times, within: rule.within === undefined ? undefined : parseSpan(rule.within) });
}

type Mode = 'fixed' | 'recurring' | 'event' | 'standing' | 'undetermined' | 'words';

/** Which kind of deadline is written; several at once or none is said. */
function modeOf(build: Build, spec: Written, place: Place): Mode | undefined {
  const modes: [Mode, string][] = [];
  if (spec.every !== undefined) modes.push(['recurring', 'every']);
  else if (spec.after === 'event' || spec.event !== undefined) modes.push(['event', 'after']);
  else if (spec.by !== undefined) modes.push(['fixed', 'by']);
  if (spec.standing) modes.push(['standing', 'standing']);
  if (spec.undetermined) modes.push(['undetermined', 'undetermined']);
  if (modes.length > 1) {
    build.say('deadline-mixed', { keys: modes.map(([, key]) => key).join('、') }, place);
    return undefined;
  }
  if (modes.length === 1) return modes[0]![0];
  return 'words';
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

function read(build: Build, mode: Mode, spec: Written, base: Base, place: Place): Deadline | undefined {
  switch (mode) {
    case 'fixed': {
      const by = fullDay(build, spec.by!, inside(place, 'by'));
      const from = spec.from === undefined ? undefined : fullDay(build, spec.from, inside(place, 'from'));
      if (by === undefined) return undefined;
      if (from !== undefined && from > by) {
        build.say('window-reversed', { from, to: by }, inside(place, 'from'));
        return undefined;
      }
      return { kind: 'fixed', by, ...base, ...present({ from }) };
    }
    case 'recurring': {
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
      const within = spec.within === undefined ? undefined : parseSpan(spec.within);
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
          within,
        }),
      };
    }
    case 'event': {
      const within = spec.within === undefined ? undefined : parseSpan(spec.within);
      if (!within || spec.event === undefined) {
        build.say('event-without-span', { event: spec.event ?? '' }, place);
        return undefined;
      }
      return { kind: 'event', event: spec.event, within, ...base };
    }
    case 'standing':
      return { kind: 'standing', review: spec.review ?? 'half-year', ...base };
    case 'undetermined':
      return { kind: 'undetermined', ...base };
    case 'words':
      return fromWords(build, spec, base, place);
  }
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
  const mode = modeOf(build, resolved, place);
  if (mode === undefined || mode === 'words' || (mode === 'event' && within === undefined))
    return { kind: 'undetermined', ...base };
  const merged = { ...base, ...present({ precision, firmness: firmness ?? base.firmness }) };
  return read(build, mode, resolved, merged, place);
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
  const dated = milestones.flatMap((one) =>
    one.deadline.kind === 'fixed' && one.share !== undefined ? [{ one, by: one.deadline.by, share: one.share }] : [],
  );
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
