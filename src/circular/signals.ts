/**
 * The signals of the half-year circular: what each verdict of clause 三(二) is measured by, with its default threshold. Ids and
 * numbers only, because reading a plan needs them on every start; `measure.ts` does the measuring.
 */

/** The five verdicts of clause 三(二), in printed order. `needs` says whether one signal is enough or every one must hold. */
export const VERDICTS = [
  { id: 'solid', side: 'praise', needs: 'all' },
  { id: 'marked-results', side: 'praise', needs: 'any' },
  { id: 'slack', side: 'criticism', needs: 'any' },
  { id: 'weak-measures', side: 'criticism', needs: 'any' },
  { id: 'little-result', side: 'criticism', needs: 'any' },
] as const;

/** 工作扎实, 成效显著, 抓得不紧, 措施不力, 成效不大. */
export type VerdictId = (typeof VERDICTS)[number]['id'];
export type Side = (typeof VERDICTS)[number]['side'];

/** One signal: it fires when the measured value reaches the threshold. */
export interface Signal {
  readonly id: string;
  readonly verdict: VerdictId;
  /** Default threshold in the signal's own unit; `policy.signals` of a plan goes before it. */
  readonly threshold: number;
  /** `count` of facts, `holds` 1 or 0, `percent` in points. */
  readonly measuredIn: 'count' | 'holds' | 'percent';
}

/** Every signal, in the order in which the rules are printed. */
export const SIGNALS = [
  { id: 'report-late', verdict: 'slack', threshold: 1, measuredIn: 'count' },
  { id: 'report-missing', verdict: 'slack', threshold: 1, measuredIn: 'count' },
  { id: 'breakdown-missing', verdict: 'slack', threshold: 1, measuredIn: 'count' },
  { id: 'people-missing', verdict: 'slack', threshold: 1, measuredIn: 'count' },
  { id: 'liaison-missing', verdict: 'slack', threshold: 1, measuredIn: 'count' },
  { id: 'meeting-missed', verdict: 'slack', threshold: 1, measuredIn: 'count' },
  { id: 'meeting-absent', verdict: 'slack', threshold: 1, measuredIn: 'count' },
  { id: 'duty-missing', verdict: 'slack', threshold: 1, measuredIn: 'count' },
  { id: 'stalled', verdict: 'slack', threshold: 1, measuredIn: 'count' },
  { id: 'rectification-overdue', verdict: 'weak-measures', threshold: 1, measuredIn: 'count' },
  { id: 'rectification-reopened', verdict: 'weak-measures', threshold: 1, measuredIn: 'count' },
  { id: 'finding-repeated', verdict: 'weak-measures', threshold: 1, measuredIn: 'count' },
  { id: 'notice-unanswered', verdict: 'weak-measures', threshold: 1, measuredIn: 'count' },
  { id: 'matter-overdue', verdict: 'weak-measures', threshold: 1, measuredIn: 'count' },
  { id: 'contradicted', verdict: 'little-result', threshold: 1, measuredIn: 'count' },
  { id: 'overdue', verdict: 'little-result', threshold: 1, measuredIn: 'count' },
  { id: 'missed', verdict: 'little-result', threshold: 1, measuredIn: 'count' },
  { id: 'behind-pace', verdict: 'little-result', threshold: 2, measuredIn: 'count' },
  { id: 'under-target', verdict: 'little-result', threshold: 1, measuredIn: 'count' },
  { id: 'all-reports-on-time', verdict: 'solid', threshold: 1, measuredIn: 'holds' },
  { id: 'breakdown-complete', verdict: 'solid', threshold: 1, measuredIn: 'holds' },
  { id: 'nothing-to-rectify', verdict: 'solid', threshold: 1, measuredIn: 'holds' },
  { id: 'verified-share', verdict: 'solid', threshold: 50, measuredIn: 'percent' },
  { id: 'closed-early', verdict: 'marked-results', threshold: 1, measuredIn: 'count' },
  { id: 'closed-on-time', verdict: 'marked-results', threshold: 1, measuredIn: 'count' },
  { id: 'target-exceeded', verdict: 'marked-results', threshold: 1, measuredIn: 'count' },
  { id: 'good-practice', verdict: 'marked-results', threshold: 1, measuredIn: 'count' },
] as const satisfies readonly Signal[];

export type SignalId = (typeof SIGNALS)[number]['id'];

/** The default threshold of each signal. */
export const SIGNAL_DEFAULTS: ReadonlyMap<string, number> = new Map(
  SIGNALS.map(({ id, threshold }) => [id, threshold]),
);

/** What a signal is measured in. */
export function measuredIn(id: SignalId): Signal['measuredIn'] {
  return SIGNALS.find((signal) => signal.id === id)!.measuredIn;
}

/** The ids that `policy.signals` of a plan may name. */
export const signalIds: readonly string[] = SIGNALS.map(({ id }) => id);

/** Praise or criticism. */
export function sideOf(verdict: VerdictId): Side {
  return VERDICTS.find(({ id }) => id === verdict)!.side;
}
