/** Every sentence of the circular's body with the rule, the figures and the evidence that it rests on. The page and the JSON are both made from these. */
import { share } from '../../circular/figures.ts';
import { VERDICTS, type VerdictId } from '../../circular/signals.ts';
import {
  type ClassCounts,
  type Judgement,
  type SignalResult,
  UNDERTAKING_CLASSES,
  UNIT_CLASSES,
} from '../../circular/types.ts';
import type { Place } from '../../source/source.ts';
import { circular as en } from '../../words/en/circular.ts';
import { inLang, type Lang } from '../../words/lang.ts';
import { type CircularWords, circular as zh } from '../../words/zh/circular.ts';

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

/** Annex that holds the evidence. */
export const EVIDENCE_ANNEX = 6;

/** The words of the circular in a language. */
export function circularWords(lang: Lang): CircularWords {
  return inLang(lang, { zh, en });
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

/** All sentences in printed order. */
export function sentencesOf(judgement: Judgement, lang: Lang): Sentence[] {
  const words = circularWords(lang);
  return [
    ...basis(judgement, words),
    ...overall(judgement, words),
    ...progress(judgement, words),
    ...verdictSentences(judgement, words, 'praise'),
    ...verdictSentences(judgement, words, 'criticism'),
    ...officeSentence(judgement, words),
    ...judgement.common.map(
      (problem): Sentence => ({
        section: 'common',
        sentence: words.common(problem),
        rule: problem.kind,
        figures: { units: problem.units, of: problem.of, count: problem.count },
        evidence: [],
      }),
    ),
    ...requirements(judgement, words),
    { section: 'closing', sentence: words.closing, rule: 'closing', figures: {}, evidence: [] },
  ];
}

function basis({ state, window, checks, totals }: Judgement, words: CircularWords): Sentence[] {
  const duty = state.plan.duties.find(({ settledBy }) => settledBy === 'circular');
  const { due, onTime, late, excused } = totals.reports;
  const figures = {
    due,
    received: onTime + late,
    excused,
    inspections: checks.inspections,
    unannounced: checks.unannounced,
  };
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
  ];
}

/** Classes that are not empty, with their shares of the total. */
function present(counts: ClassCounts, total: number, withShare: boolean) {
  return UNDERTAKING_CLASSES.filter((id) => counts[id] > 0).map((id) => ({
    id,
    count: counts[id],
    share: withShare ? share(counts[id], total) : undefined,
  }));
}

function overall({ units, classes, totals, supervising }: Judgement, words: CircularWords): Sentence[] {
  const unitClasses = UNIT_CLASSES.filter((id) => classes[id] > 0).map((id) => ({ id, count: classes[id] }));
  const { percent, ...due } = totals.due;
  const of = (sentence: string, rule: string, figures: Sentence['figures']): Sentence => ({
    section: 'overall',
    sentence,
    rule,
    figures,
    evidence: [],
  });
  return [
    of(words.overallUnits(units.length, unitClasses), 'units', { total: units.length, ...classes }),
    of(words.counts(totals.undertakings, present(totals.classes, totals.undertakings, true)), 'undertakings', {
      total: totals.undertakings,
      ...totals.classes,
    }),
    ...(supervising > 0 ? [of(words.supervising(supervising), 'supervising', { count: supervising })] : []),
    of(words.overallDue({ ...due, percent }), 'due', { ...due, ...(percent !== undefined && { percent }) }),
    of(words.overallReports(totals.reports), 'reports', { ...totals.reports }),
    of(words.overallRectifications(totals.rectifications), 'rectifications', { ...totals.rectifications }),
  ];
}

function progress({ sections }: Judgement, words: CircularWords): Sentence[] {
  return sections.map((one) => ({
    section: 'progress',
    under: one.id,
    sentence: words.counts(one.undertakings, present(one.classes, one.undertakings, false)),
    rule: 'undertakings',
    figures: { total: one.undertakings, ...one.classes },
    evidence: [],
  }));
}

function verdictSentences(judgement: Judgement, words: CircularWords, side: 'praise' | 'criticism'): Sentence[] {
  const rows = evidenceRows(judgement);
  const { asOf } = judgement.window;
  return VERDICTS.filter((verdict) => verdict.side === side).flatMap(({ id }) =>
    judgement.units.flatMap(({ unit }): Sentence[] => {
      const own = rows.filter((row) => row.unit === unit && row.verdict === id);
      if (own.length === 0) return [];
      const facts = own.map(({ signal }) => words.fact[signal.id](signal, asOf));
      return [
        {
          section: side,
          under: id,
          unit,
          sentence: words.unitFacts(unit, facts, words.rows(EVIDENCE_ANNEX, own[0]!.number, own.at(-1)!.number)),
          rule: id,
          figures: Object.fromEntries(own.map(({ signal }) => [signal.id, signal.value ?? 0])),
          evidence: unique(own.flatMap(({ signal }) => signal.grounds.flatMap(({ places }) => places))),
        },
      ];
    }),
  );
}

function officeSentence({ office, window }: Judgement, words: CircularWords): Sentence[] {
  if (!office) return [];
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
      sentence: parts.length === 0 ? words.officeNone(office.name) : words.office(office.name, parts),
      rule: 'office',
      figures: {
        due: office.duties.length,
        onTime: of('met'),
        late: of('met-late'),
        missing: of('missing'),
        excused: of('excused'),
      },
      evidence: unique(office.duties.flatMap(({ duty, places }) => [duty.place, ...places])),
    },
  ];
}

function requirements({ requirements: all, office, units }: Judgement, words: CircularWords): Sentence[] {
  return all.map((one, index) => {
    const name =
      office === undefined
        ? words.officeShort
        : index === 0
          ? words.officeFirst(office.name, office.address)
          : words.officeShort;
    return {
      section: 'requirements',
      sentence: words.requirement(one, name, one.units.length === units.length && units.length > 1),
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
