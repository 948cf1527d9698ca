/** Deadlines, measures, milestones and assignees as written → as the plan means them. Shared by the kinds that hold them. */
import type { DeadlineSpec, MeasureSpec, MilestoneSpec } from '../generated/documents.ts';
import { dayOf, isDay } from '../plan/dates.ts';
import { type Deadline, parseSpan } from '../plan/deadline.ts';
import type { Measure, Milestone } from '../plan/plan.ts';
import { isRefused, resolveWords, wordsAgree } from '../plan/words-to-date.ts';
import type { Place, Step } from '../source/source.ts';
import type { Build } from './build.ts';
import { present } from './kind.ts';

type Written = Exclude<DeadlineSpec, string>;

const inside = (place: Place, ...steps: Step[]): Place => ({ file: place.file, steps: [...place.steps, ...steps] });

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
    ...present({ wording: spec.wording, precision: spec.precision }),
  };
  const deadline = read(build, mode, spec, base, place);
  if (deadline && spec.wording !== undefined) compareWords(build, spec, spec.wording, place);
  return deadline;
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
      if (!monthDay(build, spec.by, inside(place, 'by')) || !monthDay(build, spec.from, inside(place, 'from'))) return undefined;
      if (spec.day !== undefined && (spec.every === 'year' || (spec.every === 'week' && spec.day > 7))) {
        build.say('day-out-of-range', { day: spec.day, every: spec.every! }, inside(place, 'day'));
        return undefined;
      }
      const within = spec.within === undefined ? undefined : parseSpan(spec.within);
      return {
        kind: 'recurring',
        every: spec.every!,
        times: spec.times ?? 1,
        shift: spec.shift ?? 'none',
        ...base,
        ...present({ by: spec.by?.slice(-5), from: spec.from?.slice(-5), day: spec.day, within }),
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
  const outcome = resolveWords(wording, build.year === undefined ? {} : { year: build.year });
  if (isRefused(outcome)) {
    const where = inside(place, 'wording');
    if (outcome.refused === 'no-year') build.say('year-missing', { wording }, where);
    else if (outcome.refused === 'not-a-day') build.say('wording-impossible', { wording }, where);
    else build.say('deadline-empty', { wording }, where);
    return { kind: 'undetermined', ...base };
  }
  const { by, from, precision, every, times, day, firmness, after, within, event, standing, undetermined } = outcome;
  const resolved: Written = present({ by, from, precision, every, times, day, firmness, after, within, event, standing, undetermined, wording }) as Written;
  const mode = modeOf(build, resolved, place);
  if (mode === undefined || mode === 'words' || (mode === 'event' && within === undefined)) return { kind: 'undetermined', ...base };
  const merged = { ...base, ...present({ precision, firmness: firmness ?? base.firmness }) };
  return read(build, mode, resolved, merged, place);
}

/** The date and the words beside it must say the same. */
function compareWords(build: Build, spec: Written, wording: string, place: Place): void {
  const where = inside(place, 'wording');
  const context = build.year === undefined ? {} : { year: build.year };
  const outcome = resolveWords(wording, context);
  if (isRefused(outcome)) {
    if (outcome.refused === 'not-a-day') build.say('wording-impossible', { wording }, where);
    return;
  }
  if (spec.inferred || spec.undetermined) return;
  if (spec.by === undefined && spec.every === undefined && !spec.standing) return;
  const agreement = wordsAgree(wording, spec, context);
  if (agreement.verdict === 'disagree') build.say('wording-disagrees', { wording, says: agreement.fields.join('、') }, where);
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

/** Reads measures and checks that a split adds up. */
export function readMeasures(build: Build, specs: readonly MeasureSpec[] | undefined, place: Place): Measure[] {
  return (specs ?? []).map((spec, index) => {
    const where = inside(place, index);
    const split = (spec.split ?? []).flatMap((row, rowIndex) => {
      const unit = build.unit(row.unit, inside(where, 'split', rowIndex, 'unit'));
      return unit === undefined ? [] : [{ unit, target: row.target }];
    });
    if (spec.split && spec.target !== undefined) {
      const sum = spec.split.reduce((total, row) => total + row.target, 0);
      if (Math.abs(sum - spec.target) > 1e-6) build.say('split-sum', { sum: round(sum), target: spec.target }, inside(where, 'split'));
    }
    return {
      id: spec.id,
      title: spec.title,
      direction: spec.direction ?? 'at-least',
      tolerance: spec.tolerance ?? 0,
      split,
      place: where,
      ...present({ target: spec.target, unit: spec.unit, comparedTo: spec.comparedTo, wording: spec.wording }),
    };
  });
}

/** Reads milestones; a stepped share must not fall as days go on. */
export function readMilestones(build: Build, specs: readonly MilestoneSpec[] | undefined, place: Place): Milestone[] {
  const milestones = (specs ?? []).flatMap((spec, index): Milestone[] => {
    const where = inside(place, index);
    const deadline = readDeadline(build, spec.deadline, inside(where, 'deadline'));
    if (!deadline) return [];
    return [{ id: spec.id, title: spec.title, kind: spec.kind ?? 'step', deadline, place: where, ...present({ share: spec.share }) }];
  });
  const dated = milestones.flatMap((one) => (one.deadline.kind === 'fixed' && one.share !== undefined ? [{ one, by: one.deadline.by, share: one.share }] : []));
  for (const [index, step] of dated.entries()) {
    const earlier = dated.slice(0, index).find((other) => (other.by < step.by && other.share > step.share) || (other.by > step.by && other.share < step.share));
    if (earlier) build.say('milestones-out-of-order', { title: step.one.title, share: step.share, day: step.by }, step.one.place);
  }
  return milestones;
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;
