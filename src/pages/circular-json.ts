/** The judgement as public JSON, `duban.circular/1`, described by `schema/output/circular.schema.json`. */

import { SIGNAL_DEFAULTS } from '../circular/signals.ts';
import type {
  AppliedRule,
  Comparison,
  Decided,
  Figures,
  Judgement,
  PolicyHistory,
  Requirement,
  UnitClass,
  UnitJudgement,
} from '../circular/types.ts';
import type { Citation, Place } from '../ground/place.ts';
import { type PolicySettings, settingsOf } from '../plan/policy.ts';
import type { Lang } from '../words/lang.ts';
import { type Sentence, sentencesOf } from './circular/sentences.ts';

/** Evidence as it is printed: file and line. */
export interface SourceLine {
  readonly path: string;
  readonly line: number;
}

/** The public type. Days are `YYYY-MM-DD`, shares percent with one decimal; an absent value is null where a reader expects one. */
export interface CircularOutput {
  readonly schema: 'duban.circular/1';
  readonly plan: string;
  readonly exercise: boolean;
  readonly period: string;
  /** First day whose records count. */
  readonly since: string;
  readonly asOf: string;
  readonly revision: string | null;
  readonly version: string | null;
  /** Null for a draft, as is `date`. */
  readonly number: string | null;
  readonly date: string | null;
  readonly units: readonly {
    readonly id: string;
    readonly group: string | null;
    readonly class: UnitClass;
    readonly rank: number | null;
    readonly figures: Figures;
    /** Every signal that is switched on with its value, fired or not; null where there was nothing to measure. */
    readonly measured: Readonly<Record<string, number | null>>;
    readonly verdicts: readonly {
      readonly verdict: string;
      readonly side: string;
      readonly signals: readonly {
        readonly id: string;
        readonly value: number;
        readonly threshold: number;
        readonly facts: readonly Record<string, unknown>[];
        readonly evidence: readonly SourceLine[];
      }[];
    }[];
    readonly withheld: UnitJudgement['withheld'];
  }[];
  readonly classes: Readonly<Record<UnitClass, number>>;
  readonly totals: Figures;
  readonly sections: Judgement['sections'];
  readonly checks: {
    readonly inspections: number;
    readonly unannounced: number;
    readonly findings: number;
    readonly problems: number;
  };
  readonly exemptions: readonly Record<string, unknown>[];
  readonly recusals: readonly Record<string, unknown>[];
  readonly office: { readonly name: string; readonly duties: readonly Record<string, unknown>[] } | null;
  /** What people decided; null while the signals speak alone. */
  readonly decided: Record<string, unknown> | null;
  readonly common: Judgement['common'];
  readonly requirements: readonly Requirement[];
  readonly text: readonly (Omit<Sentence, 'evidence'> & { readonly evidence: readonly SourceLine[] })[];
  readonly rules: readonly AppliedRule[];
  /** Every setting of the policy that was applied, under its name in plan.yaml. */
  readonly policy: PolicySettings;
  /** What became of the policy since the period began; null when nobody looked. */
  readonly history: PolicyHistory | null;
  /** Null for the first circular. */
  readonly comparison: Comparison | null;
}

/** The judgement as JSON; `lang` is the language of its sentences. */
export function circularJson(
  judgement: Judgement,
  lang: Lang,
  cite: (place: Place) => Citation,
  options: {
    readonly revision?: string;
    readonly version?: string;
    readonly number?: string;
    readonly date?: string;
  } = {},
): CircularOutput {
  const { state, window } = judgement;
  const lines = (places: readonly Place[]): SourceLine[] => {
    const found = new Map(places.map(cite).map(({ path, line }) => [`${path}:${line}`, { path, line }]));
    return [...found.values()];
  };
  return {
    schema: 'duban.circular/1',
    plan: state.plan.id,
    exercise: state.exercise,
    period: window.period.name,
    since: window.since,
    asOf: window.asOf,
    revision: options.revision ?? null,
    version: options.version ?? null,
    number: options.number ?? null,
    date: options.date ?? null,
    units: judgement.units.map((one) => unitJson(one, lines)),
    classes: judgement.classes,
    totals: judgement.totals,
    sections: judgement.sections,
    checks: {
      inspections: judgement.checks.inspections,
      unannounced: judgement.checks.unannounced,
      findings: judgement.checks.findings,
      problems: judgement.checks.problems,
    },
    exemptions: judgement.exemptions.map(({ places, ...one }) => ({ ...one, evidence: lines(places) })),
    recusals: judgement.recusals.map(({ place, ...one }) => ({ ...one, evidence: lines([place]) })),
    office: judgement.office
      ? {
          name: judgement.office.name,
          duties: judgement.office.duties.map((one) => ({
            id: one.id,
            state: one.state,
            due: one.due ?? null,
            met: one.met ?? null,
            daysLate: one.daysLate,
            reason: one.reason ?? null,
            evidence: lines([one.duty.place, ...one.places]),
          })),
        }
      : null,
    decided: judgement.decided ? decidedJson(judgement.decided, lines) : null,
    common: judgement.common,
    requirements: judgement.requirements,
    text: sentencesOf(judgement, lang).map(({ evidence, ...one }) => ({ ...one, evidence: lines(evidence) })),
    rules: judgement.rules,
    policy: settingsOf(state.plan.policy, SIGNAL_DEFAULTS),
    history: judgement.history ?? null,
    comparison: judgement.comparison ?? null,
  };
}

function unitJson(
  one: UnitJudgement,
  lines: (places: readonly Place[]) => SourceLine[],
): CircularOutput['units'][number] {
  return {
    id: one.unit,
    group: one.group ?? null,
    class: one.class,
    rank: one.rank ?? null,
    figures: one.figures,
    measured: Object.fromEntries(one.signals.map(({ id, value }) => [id, value ?? null])),
    verdicts: one.verdicts.map(({ verdict, side, signals }) => ({
      verdict,
      side,
      signals: signals.map(({ id, value, threshold, grounds }) => ({
        id,
        value: value ?? 0,
        threshold,
        facts: grounds.map(({ places, ...fact }) => ({ ...fact, evidence: lines(places) })),
        evidence: lines(grounds.flatMap(({ places }) => places)),
      })),
    })),
    withheld: one.withheld,
  };
}

function decidedJson(
  { selection, dropped, added, undecided }: Decided,
  lines: (places: readonly Place[]) => SourceLine[],
) {
  return {
    date: selection.date,
    approver: selection.approver,
    recused: selection.recused,
    dropped: dropped.map(({ places, signals, ...one }) => ({
      ...one,
      signals: signals.map(({ id, value }) => ({ id, value: value ?? 0 })),
      evidence: lines(places),
    })),
    added: added.map(({ places, ...one }) => ({ ...one, evidence: lines(places) })),
    undecided,
  };
}
