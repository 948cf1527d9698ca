/** Every sentence of the circular's body with the rule, the figures and the evidence that it rests on. The page and the JSON are both made from these. */

import { share } from '../../circular/share.ts';
import { VERDICTS, type VerdictId } from '../../circular/signals.ts';
import {
  type ClassCounts,
  type Judgement,
  type SignalResult,
  UNDERTAKING_CLASSES,
  UNIT_CLASSES,
} from '../../circular/types.ts';
import { grouped } from '../../ground/grouped.ts';
import type { Place } from '../../ground/place.ts';
import { present } from '../../ground/present.ts';
import { type CircularWords, circularWords } from '../../words/circular.ts';
import { signalWords } from '../../words/circular-signals.ts';
import type { Lang } from '../../words/lang.ts';
import { bare } from '../../words/phrases.ts';
import { type AnnexId, annexNumbers, isListed, isLongList, isMoved } from './annex-ids.ts';
import { addedRows } from './decided.ts';

/** The parts of the body. */
export type SentenceSection =
  | 'basis'
  | 'overall'
  | 'progress'
  | 'praise'
  | 'criticism'
  | 'office'
  | 'common'
  | 'requirements'
  | 'closing';

/** One sentence or paragraph. `rule` names what it was made by: a verdict, a requirement or a count. */
export interface Sentence {
  readonly section: SentenceSection;
  /** Under which verdict or plan section it stands. */
  readonly under?: string;
  readonly unit?: string;
  readonly sentence: string;
  /** Stable id: `criticism/slack/市公安局`, `overall/units`, `progress/3`. Every sentence of {@link sentencesOf} has one. */
  readonly anchor?: string;
  readonly rule: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly evidence: readonly Place[];
}

/** A row of the annex of evidence: one signal that a verdict on a unit rests on. Rows count from 1 in the order of the body. */
export interface EvidenceRow {
  readonly number: number;
  readonly unit: string;
  readonly verdict: VerdictId;
  readonly signal: SignalResult;
}

/** The rows of the annex of evidence: by verdict, then by unit. */
export function evidenceRows(judgement: Judgement): EvidenceRow[] {
  const rows: Omit<EvidenceRow, 'number'>[] = VERDICTS.flatMap(({ id }) =>
    judgement.units.flatMap(({ unit, verdicts }) =>
      verdicts
        .filter(({ verdict }) => verdict === id)
        .flatMap(({ verdict, signals }) => signals.map((signal) => ({ unit, verdict, signal }))),
    ),
  );
  return rows.map((row, index) => ({ ...row, number: index + 1 }));
}

interface Context {
  readonly judgement: Judgement;
  readonly words: CircularWords;
  readonly signals: ReturnType<typeof signalWords>;
  /** Number of an annex, or undefined where there is none. */
  readonly annex: ReadonlyMap<AnnexId, number>;
  readonly decimals: number;
}

/** All sentences in printed order. */
export function sentencesOf(judgement: Judgement, lang: Lang): Sentence[] {
  const words = circularWords(lang);
  const context: Context = {
    judgement,
    words,
    signals: signalWords(lang),
    annex: annexNumbers(judgement),
    decimals: judgement.state.plan.policy.decimals,
  };
  return anchored([
    ...basis(context),
    ...overall(context),
    ...progress(context),
    ...verdictSentences(context, 'praise'),
    ...verdictSentences(context, 'criticism'),
    ...officeSentence(context),
    ...judgement.common.map(
      (problem): Sentence => ({
        section: 'common',
        sentence: words.common(problem),
        rule: problem.kind,
        figures: { units: problem.units, of: problem.of, count: problem.count },
        evidence: [],
      }),
    ),
    ...requirements(context),
    { section: 'closing', sentence: words.closing, rule: 'closing', figures: {}, evidence: [] },
  ]);
}

/** Each sentence with its id, made from what it says of whom; a second one of the same kind is numbered. */
function anchored(list: readonly Sentence[]): Sentence[] {
  const seen = new Map<string, number>();
  return list.map((one) => {
    const { section, under = one.rule, unit } = one;
    const base = [section, ...(section === under ? [] : [under]), ...(unit === undefined ? [] : [unit])].join('/');
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { ...one, anchor: count === 1 ? base : `${base}-${count}` };
  });
}

function basis({ judgement, words, annex }: Context): Sentence[] {
  const { state, window, checks, totals, history } = judgement;
  const duty = state.plan.duties.find(({ settledBy }) => settledBy === 'circular');
  const { due, onTime, late, excused } = totals.reports;
  const figures = {
    due,
    received: onTime + late,
    excused,
    inspections: checks.inspections,
    unannounced: checks.unannounced,
  };
  const changed = history?.known === true && history.revisions.length > 0;
  return [
    {
      section: 'basis',
      sentence: words.basis({ plan: state.plan.title, clause: duty?.clause, period: window.period.name }),
      rule: 'basis',
      figures: {},
      evidence: [duty?.place ?? state.plan.place],
    },
    {
      section: 'basis',
      sentence: words.checked({ asOf: window.asOf, since: window.since, ...figures }),
      rule: 'checked',
      figures,
      evidence: checks.places,
    },
    ...(changed
      ? [
          {
            section: 'basis',
            sentence: words.policyChanged(annex.get('rules')!),
            rule: 'policy-changed',
            figures: { revisions: history.revisions.length },
            evidence: [state.plan.policy.place ?? state.plan.place],
          } as const,
        ]
      : []),
  ];
}

/** Classes that are not empty, with their shares of the total. */
function filledClasses(counts: ClassCounts, total: number, decimals?: number) {
  return UNDERTAKING_CLASSES.filter((id) => counts[id] > 0).map((id) => ({
    id,
    count: counts[id],
    share: decimals === undefined ? undefined : share(counts[id], total, decimals),
  }));
}

function overall({ judgement, words, annex, decimals }: Context): Sentence[] {
  const { units, classes, totals, supervising, comparison } = judgement;
  const unitClasses = UNIT_CLASSES.filter((id) => classes[id] > 0).map((id) => ({ id, count: classes[id] }));
  const { percent, kinds: _kinds, ...due } = totals.due;
  const of = (sentence: string, rule: string, figures: Sentence['figures']): Sentence => ({
    section: 'overall',
    sentence,
    rule,
    figures,
    evidence: [],
  });
  const idle = units.filter((unit) => unit.class === 'nothing-due').map(({ unit }) => unit);
  const { reports, rectifications } = totals;
  return [
    of(words.overallUnits(units.length, unitClasses), 'units', { total: units.length, ...classes }),
    // Where the only class says the same of everybody, the names would add nothing.
    ...(idle.length > 0 && idle.length < units.length
      ? [
          of(
            words.nothingDue({ units: idle, annex: isLongList(idle.length) ? annex.get('units') : undefined }),
            'nothing-due',
            { units: idle.length },
          ),
        ]
      : []),
    ...(units.length > 0 && classes.praised + classes.both === 0 ? [of(words.noPraise, 'no-praise', {})] : []),
    ...(units.length > 0 && classes.criticised + classes.both === 0 ? [of(words.noCriticism, 'no-criticism', {})] : []),
    of(
      words.counts(totals.undertakings, filledClasses(totals.classes, totals.undertakings, decimals), decimals),
      'undertakings',
      { total: totals.undertakings, ...totals.classes },
    ),
    ...(supervising > 0 ? [of(words.supervising(supervising), 'supervising', { count: supervising })] : []),
    of(words.overallDue({ ...due, percent }, decimals), 'due', { ...due, ...present({ percent }) }),
    ...(reports.due > 0 ? [of(words.overallReports(reports), 'reports', { ...reports })] : []),
    ...(rectifications.total > 0
      ? [of(words.overallRectifications(rectifications), 'rectifications', { ...rectifications })]
      : []),
    ...(comparison
      ? [
          of(words.compared(comparison, decimals, annex.get('comparison')!), 'comparison', {
            up: comparison.up,
            down: comparison.down,
            level: comparison.level,
            closedBefore: comparison.totals.closed.before,
            closedNow: comparison.totals.closed.now,
            overdueBefore: comparison.totals.overdue.before,
            overdueNow: comparison.totals.overdue.now,
            dueBefore: comparison.totals.due.before.base,
            onTimeBefore: comparison.totals.due.before.part,
            dueNow: comparison.totals.due.now.base,
            onTimeNow: comparison.totals.due.now.part,
            ...present({ points: comparison.totals.due.points }),
          }),
        ]
      : []),
  ];
}

/** One sentence a section; a section in which nobody has anything to do is not spoken of. */
function progress({ judgement: { sections }, words, decimals }: Context): Sentence[] {
  return sections
    .filter(({ undertakings }) => undertakings > 0)
    .map((one) => ({
      section: 'progress',
      under: one.id,
      sentence: words.counts(one.undertakings, filledClasses(one.classes, one.undertakings), decimals),
      rule: 'undertakings',
      figures: { total: one.undertakings, ...one.classes },
      evidence: [],
    }));
}

function verdictSentences({ judgement, words, signals, annex }: Context, side: 'praise' | 'criticism'): Sentence[] {
  const rowsOf = grouped(evidenceRows(judgement), ({ unit }) => unit);
  const addedTo = grouped(addedRows(judgement), ({ added }) => added.unit);
  const { asOf } = judgement.window;
  const evidence = annex.get('evidence')!;
  return VERDICTS.filter((verdict) => verdict.side === side).flatMap(({ id }) =>
    judgement.units.flatMap(({ unit }): Sentence[] => {
      const own = rowsOf(unit).filter((row) => row.verdict === id);
      const added = addedTo(unit).find((row) => row.added.verdict === id);
      if (own.length === 0 && !added) return [];
      const facts = own.map(({ signal }) =>
        isMoved(signal) ? words.inAnnex(signals[signal.id].brief(signal, asOf)) : signals[signal.id].all(signal, asOf),
      );
      if (added) facts.push(bare(added.added.words));
      const numbers = [...own.map(({ number }) => number), ...(added ? [added.number] : [])];
      return [
        {
          section: side,
          under: id,
          unit,
          sentence: words.unitFacts(unit, facts, words.rows(evidence, numbers[0]!, numbers.at(-1)!)),
          rule: id,
          figures: Object.fromEntries(own.map(({ signal }) => [signal.id, signal.value ?? 0])),
          evidence: unique([
            ...own.flatMap(({ signal }) => signal.grounds.flatMap(({ places }) => places)),
            ...(added?.added.places ?? []),
          ]),
        },
      ];
    }),
  );
}

/** The office's own duties; an office that owed nothing has nothing to report of itself. */
function officeSentence({ judgement: { office, window }, words }: Context): Sentence[] {
  if (!office || office.duties.length === 0) return [];
  const parts = office.duties.map((one) =>
    words.officeDuty({
      title: one.duty.title,
      period: one.period?.name,
      due: one.due!,
      state: one.state,
      met: one.met,
      days: one.daysLate,
      reason: one.reason,
      asOf: window.asOf,
    }),
  );
  const of = (...states: string[]) => office.duties.filter(({ state }) => states.includes(state)).length;
  return [
    {
      section: 'office',
      sentence: words.office(office.name, parts),
      rule: 'office',
      figures: {
        due: office.duties.length,
        onTime: of('met'),
        late: of('met-late'),
        missing: of('missing'),
        excused: of('excused'),
        open: of('open', 'due-soon'),
      },
      evidence: unique(office.duties.flatMap(({ duty, places }) => [duty.place, ...places])),
    },
  ];
}

function requirements({ judgement, words, annex }: Context): Sentence[] {
  const { requirements: all, office, units } = judgement;
  return all.map((one, index) => {
    const name =
      office === undefined
        ? words.officeShort
        : index === 0
          ? words.officeFirst(office.name, office.address)
          : words.officeShort;
    return {
      section: 'requirements',
      sentence: words.requirement(one, name, {
        every: one.units.length === units.length && units.length > 1,
        annex: isListed(judgement, one) ? annex.get('requirements') : undefined,
      }),
      rule: one.kind,
      figures: { units: one.units.length, count: one.units.reduce((sum, { count }) => sum + count, 0) },
      evidence: [],
    };
  });
}

/** Places once each, in order. */
export function unique(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter((place) => {
    const key = JSON.stringify([place.file, place.steps]);
    return seen.has(key) ? false : seen.add(key);
  });
}
