/** The letter that asks a unit about a draft circular (征求意见函): what is said of it, by which rule, figures and records, and how to object. */

import type { Judgement } from '../../circular/types.ts';
import type { CountedDay } from '../../ground/calendar/calendar.ts';
import type { Citation, Place } from '../../ground/place.ts';
import { present } from '../../ground/present.ts';
import type { Block, OfficialDocument } from '../../ground/text/blocks.ts';
import { circularWords } from '../../words/circular.ts';
import { criteriaWords } from '../../words/circular-criteria.ts';
import { circularLife } from '../../words/circular-life.ts';
import { signalWords } from '../../words/circular-signals.ts';
import { commonWords } from '../../words/common.ts';
import type { Lang } from '../../words/lang.ts';
import { anchorShown } from './anchor-words.ts';
import { byFile } from './annex.ts';
import type { SaidCandidate } from './said.ts';
import { criterionOf } from './signal-words.ts';

/** What a letter is made from. `said` are the sentences about the unit. */
export interface FeedbackLetter {
  readonly judgement: Judgement;
  readonly unit: string;
  readonly said: readonly SaidCandidate[];
  /** Day of the letter. */
  readonly date: string;
  readonly until: CountedDay;
  readonly workingDays: number;
  readonly number?: string;
  readonly revision?: string;
  readonly version: string;
}

/** The letter in a language; `cite` turns places into `path:line`. */
export function feedbackLetter(letter: FeedbackLetter, lang: Lang, cite: (place: Place) => Citation): OfficialDocument {
  const { judgement, unit, said, date, until } = letter;
  const { state, window } = judgement;
  const words = circularWords(lang);
  const common = commonWords(lang);
  const say = circularLife(lang).feedback;
  const org = state.plan.office?.name ?? state.plan.issuer;
  const clause = state.plan.duties.find(({ settledBy }) => settledBy === 'circular')?.clause;
  const banner = words.banner(state.exercise, false);
  const paragraph = (text: string): Block => ({ type: 'paragraph', text });
  return {
    kind: 'official',
    lang,
    format: 'letter',
    head: { orgs: org === undefined ? [] : [org], ...present({ number: letter.number }) },
    title: say.title(window.period.name),
    addressees: [unit],
    body: [
      paragraph(say.opening({ plan: state.plan.title, clause, period: window.period.name, asOf: window.asOf })),
      { type: 'heading', level: 1, label: words.chapter(1), text: say.headings.said },
      ...said.map(
        ({ anchor, words: sentence, candidate: { side, verdict } }, index): Block => ({
          type: 'paragraph',
          text: `${said.length === 1 ? '' : words.item(index + 1)}${say.item({
            what: `${words.side[side]}${words.verdictJoin}${words.verdict[verdict]}`,
            sentence,
            anchor: anchorShown(anchor, lang),
          })}`,
        }),
      ),
      paragraph(say.rests(say.annex)),
      { type: 'heading', level: 1, label: words.chapter(2), text: say.headings.how },
      paragraph(say.until({ until: until.day, days: letter.workingDays, unpublished: until.unpublished })),
      paragraph(say.object),
      paragraph(say.silent),
    ],
    attachments: [
      {
        title: say.annex,
        landscape: true,
        blocks: said.map((one) => evidenceTable(letter, one, lang, cite)),
      },
    ],
    ...(org !== undefined && { signature: { mode: 'none', orgs: [org], date } }),
    ...(banner !== '' && { banner }),
    provenance: [
      common.planLine(state.plan.title),
      common.clocks(window.asOf, letter.revision),
      common.calendarLine(until.calendar),
      ...words.provenance({ version: letter.version }),
    ],
  };
}

function evidenceTable(
  { judgement }: FeedbackLetter,
  { anchor, candidate }: SaidCandidate,
  lang: Lang,
  cite: (place: Place) => Citation,
): Block {
  const criteria = criteriaWords(lang);
  const signals = signalWords(lang);
  const { column } = circularLife(lang).feedback;
  const { window } = judgement;
  return {
    type: 'table',
    caption: anchorShown(anchor, lang),
    columns: [
      { title: column.signal, nowrap: true },
      { title: column.rule, weight: 3 },
      { title: column.value, weight: 2 },
      { title: column.facts, weight: 4 },
      { title: column.source, weight: 4 },
    ],
    rows: candidate.signals.map((signal) => [
      signals[signal.id].title,
      criterionOf(judgement, signal, lang),
      criteria.value(signal),
      signals[signal.id].all(signal, window.asOf),
      byFile(
        signal.grounds.flatMap(({ places }) => places),
        cite,
      ),
    ]),
  };
}
