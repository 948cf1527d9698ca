/**
 * Stable ids of what a circular says: `criticism/slack/市公安局` is the sentence, `criticism/slack/市公安局/report-late` the signal that it
 * rests on. They are made from what is said of whom, not from where it stands, so a redraft keeps them.
 */
import { SIGNALS, type Side, type SignalId, VERDICTS, type VerdictId } from './signals.ts';
import type { Judgement, SignalResult } from './types.ts';

/** What an anchor of praise or criticism names. */
export interface VerdictAnchor {
  readonly side: Side;
  readonly verdict: VerdictId;
  readonly unit: string;
  readonly signal?: SignalId;
}

/** Praise or criticism of a unit that the signals give. */
export interface Candidate {
  readonly anchor: string;
  readonly side: Side;
  readonly verdict: VerdictId;
  readonly unit: string;
  readonly signals: readonly SignalResult[];
}

/** The anchor of a verdict on a unit, or of one signal of it. */
export function verdictAnchor({ side, verdict, unit, signal }: VerdictAnchor): string {
  return [side, verdict, unit, ...(signal === undefined ? [] : [signal])].join('/');
}

/** What an anchor of praise or criticism names; undefined for other sentences and for what is no anchor. */
export function parseVerdictAnchor(anchor: string): VerdictAnchor | undefined {
  const [side, verdict, unit, signal, ...more] = anchor.split('/');
  const found = VERDICTS.find((one) => one.id === verdict && one.side === side);
  const measured = SIGNALS.find(({ id }) => id === signal);
  if (!found || !unit || more.length > 0 || (signal !== undefined && measured?.verdict !== found.id)) return undefined;
  return { side: found.side, verdict: found.id, unit, ...(measured && { signal: measured.id }) };
}

/** Whether `inner` is the sentence `outer` or one of its signals. */
export function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** Every praise and criticism that the judgement gives, in printed order. */
export function candidatesOf(judgement: Judgement): Candidate[] {
  return VERDICTS.flatMap(({ id, side }) =>
    judgement.units.flatMap(({ unit, verdicts }) =>
      verdicts
        .filter(({ verdict }) => verdict === id)
        .map(
          ({ signals }): Candidate => ({
            anchor: verdictAnchor({ side, verdict: id, unit }),
            side,
            verdict: id,
            unit,
            signals,
          }),
        ),
    ),
  );
}
