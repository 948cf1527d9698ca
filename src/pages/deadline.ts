/** Deadlines in words, kind by kind. */
import { present } from '../ground/present.ts';
import type { Deadline, DeadlineKind, DeadlineOf } from '../plan/deadline.ts';
import { pageWords } from '../words/pages.ts';
import type { PageContext } from './pages.ts';

interface Telling<D extends Deadline> {
  /** In full, with its wording and where it comes from. */
  full(deadline: D, source: string, context: PageContext): string;
  /** In a list, where no day can be given. */
  dayless(deadline: D, context: PageContext): string;
}

const TELLINGS: { readonly [K in DeadlineKind]: Telling<DeadlineOf<K>> } = {
  fixed: {
    full: ({ from, by, wording = '' }, source, { lang }) =>
      pageWords(lang).pages.explain.deadlineOf(from === undefined ? by : `${from}—${by}`, wording, source),
    dayless: noDay,
  },
  recurring: {
    full: ({ every, times, by, day, within, wording = '' }, source, { lang }) => {
      const words = pageWords(lang).pages.explain;
      const span = within && `${within.count} ${within.unit}`;
      return words.deadlineOf(words.recurring(every, times, present({ by, day, within: span })), wording, source);
    },
    dayless: ({ wording, every }, { lang }) => pageWords(lang).pages.ledger.recurring(wording ?? every),
  },
  event: {
    full: ({ event }, _source, context) => onEvent(event, context),
    dayless: ({ event }, context) => onEvent(event, context),
  },
  standing: {
    full: (_deadline, _source, { lang }) => pageWords(lang).pages.ledger.standing,
    dayless: (_deadline, { lang }) => pageWords(lang).pages.ledger.standing,
  },
  undetermined: {
    full: ({ wording = '' }, _source, { lang }) => pageWords(lang).pages.explain.noDay(wording),
    dayless: noDay,
  },
};

/** A deadline in full, with its wording and the words for where it comes from. */
export function deadlineText(deadline: Deadline, source: string, context: PageContext): string {
  const telling: Telling<Deadline> = TELLINGS[deadline.kind];
  return telling.full(deadline, source, context);
}

/** What stands in a list in the place of a day. */
export function daylessText(deadline: Deadline, context: PageContext): string {
  const telling: Telling<Deadline> = TELLINGS[deadline.kind];
  return telling.dayless(deadline, context);
}

function onEvent(event: string, { lang }: PageContext): string {
  return pageWords(lang).pages.ledger.event(event);
}

function noDay(_deadline: Deadline, { lang }: PageContext): string {
  return pageWords(lang).pages.ledger.none;
}
