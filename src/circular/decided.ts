/**
 * What people decided, laid over what the signals give (审定): candidates dropped, praise or criticism added, each with its reason. The
 * figures are never touched: what was measured stays in the annexes whether it is spoken of or not. Pure.
 */

import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import type { SelectionItem, SelectionRecord } from '../plan/circular-records.ts';
import { recordsById } from '../plan/record-by-id.ts';
import {
  type Candidate,
  candidatesOf,
  isWithin,
  parseVerdictAnchor,
  type VerdictAnchor,
  verdictAnchor,
} from './anchors.ts';
import { requirementsAfter } from './requirements.ts';
import { type Side, VERDICTS } from './signals.ts';
import type { Added, Decided, Dropped, Judgement, UnitClass, UnitJudgement, VerdictResult } from './types.ts';
import { UNIT_CLASSES } from './types.ts';

/** Why an item of a decision cannot stand; the sentences are in `words/circular-life`. */
export interface SelectionProblem {
  readonly code:
    | 'no-candidate'
    | 'no-anchor'
    | 'already-candidate'
    | 'unit-not-judged'
    | 'evidence-missing'
    | 'evidence-unknown'
    | 'evidence-of-others'
    | 'evidence-later'
    | 'both-sides'
    | 'praise-beside-criticism'
    | 'fact-not-corrected'
    | 'reason-missing'
    | 'approver-recused';
  readonly anchor: string;
  readonly args: Readonly<Record<string, string>>;
}

/** The judgement with the decision laid over it; items that do not fit are passed over ({@link selectionProblems} names them). */
export function decided(judgement: Judgement, selection: SelectionRecord): Judgement & { readonly decided: Decided } {
  const candidates = candidatesOf(judgement);
  const dropped = selection.items.flatMap((item) => droppedOf(judgement, candidates, selection, item));
  const added = selection.items.flatMap((item) => addedOf(judgement, selection, item));
  const units = judgement.units.map((one) => afterDecision(one, dropped, added));
  const undecided = candidates
    .filter(({ anchor }) => !selection.items.some((item) => isWithin(item.anchor, anchor)))
    .map(({ anchor }) => anchor);
  return {
    ...judgement,
    units,
    classes: Object.fromEntries(
      UNIT_CLASSES.map((one) => [one, units.filter((unit) => unit.class === one).length]),
    ) as Record<UnitClass, number>,
    requirements: requirementsAfter(judgement, units),
    decided: { selection, dropped, added, undecided },
  };
}

function droppedOf(
  judgement: Judgement,
  candidates: readonly Candidate[],
  selection: SelectionRecord,
  item: SelectionItem,
): Dropped[] {
  const named = item.choice === 'dropped' ? parseVerdictAnchor(item.anchor) : undefined;
  if (!named) return [];
  const candidate = candidates.find(({ anchor }) => isWithin(item.anchor, anchor));
  const signals = candidate?.signals.filter(({ id }) => named.signal === undefined || id === named.signal) ?? [];
  return [
    {
      anchor: item.anchor,
      side: named.side,
      verdict: named.verdict,
      unit: named.unit,
      signals,
      grounds: item.grounds ?? 'other',
      reason: item.reason ?? '',
      approver: item.approver ?? selection.approver,
      places: [
        ...item.evidence.flatMap((id) => recordsById(judgement.state.plan, id).map(({ place }) => place)),
        item.place ?? selection.place,
      ],
      ...present({ reply: item.reply }),
    },
  ];
}

function addedOf(judgement: Judgement, selection: SelectionRecord, item: SelectionItem): Added[] {
  const named = item.choice === 'added' ? parseVerdictAnchor(item.anchor) : undefined;
  const places = item.evidence.flatMap((id) => recordsById(judgement.state.plan, id).map(({ place }) => place));
  if (!named || places.length === 0 || !judgement.units.some(({ unit }) => unit === named.unit)) return [];
  return [
    {
      anchor: item.anchor,
      side: named.side,
      verdict: named.verdict,
      unit: named.unit,
      words: item.words ?? '',
      reason: item.reason ?? '',
      approver: item.approver ?? selection.approver,
      places,
    },
  ];
}

function afterDecision(one: UnitJudgement, dropped: readonly Dropped[], added: readonly Added[]): UnitJudgement {
  const verdicts = one.verdicts.flatMap((verdict): VerdictResult[] => {
    const own = dropped.filter((drop) => drop.unit === one.unit && drop.verdict === verdict.verdict);
    const gone = new Set(own.flatMap(({ signals }) => signals.map(({ id }) => id)));
    const signals = verdict.signals.filter(({ id }) => !gone.has(id));
    // 工作扎实 holds by all its signals together or not at all.
    const whole = verdict.verdict === 'solid' && gone.size > 0;
    return signals.length === 0 || whole ? [] : [{ ...verdict, signals }];
  });
  const sides = new Set([
    ...verdicts.map(({ side }) => side),
    ...added.filter(({ unit }) => unit === one.unit).map(({ side }) => side),
  ]);
  // An added verdict has no signal of its own: it rests on the records that the decision names.
  const more = added
    .filter(({ unit, verdict }) => unit === one.unit && !verdicts.some((own) => own.verdict === verdict))
    .map(({ verdict, side }): VerdictResult => ({ verdict, side, signals: [] }));
  return { ...one, verdicts: inPrintedOrder([...verdicts, ...more]), class: classAfter(one, sides) };
}

function inPrintedOrder(list: readonly VerdictResult[]): VerdictResult[] {
  return VERDICTS.flatMap(({ id }) => list.filter(({ verdict }) => verdict === id));
}

function classAfter(one: UnitJudgement, sides: ReadonlySet<Side>): UnitClass {
  if (sides.size === 2) return 'both';
  if (sides.has('praise')) return 'praised';
  if (sides.has('criticism')) return 'criticised';
  return one.class === 'nothing-due' ? 'nothing-due' : 'neither';
}

/** What is wrong with the items of a decision, judged on the candidates; an empty list means that each can stand. */
export function selectionProblems(judgement: Judgement, selection: SelectionRecord): SelectionProblem[] {
  const candidates = candidatesOf(judgement);
  const after = decided(judgement, selection);
  return selection.items.flatMap((item) => {
    const say = (code: SelectionProblem['code'], args: Record<string, string> = {}): SelectionProblem[] => [
      { code, anchor: item.anchor, args },
    ];
    const named = parseVerdictAnchor(item.anchor);
    if (!named) return say('no-anchor');
    const approver = item.approver ?? selection.approver;
    if (judgement.recusals.some(({ unit, post }) => unit === named.unit && post === approver))
      return say('approver-recused', { unit: named.unit, approver });
    const candidate = candidates.find(({ anchor }) => isWithin(item.anchor, anchor));
    if (item.choice === 'kept') return candidate ? [] : say('no-candidate');
    if (item.reason === undefined || item.reason.trim() === '') return say('reason-missing');
    if (item.choice === 'dropped') {
      if (item.grounds !== 'fact-corrected') return candidate ? [] : say('no-candidate');
      if (item.evidence.length === 0) return say('evidence-missing');
      // A mended record takes the fact away; while it still speaks, it has not been mended.
      return candidate?.signals.some(({ id }) => named.signal === undefined || id === named.signal)
        ? say('fact-not-corrected')
        : evidenceProblems(judgement, named, item, say);
    }
    if (candidate) return say('already-candidate');
    if (!judgement.units.some(({ unit }) => unit === named.unit)) return say('unit-not-judged', { unit: named.unit });
    if (item.evidence.length === 0) return say('evidence-missing');
    return [...evidenceProblems(judgement, named, item, say), ...sidesProblems(after, named, item, say)];
  });
}

type Say = (code: SelectionProblem['code'], args?: Record<string, string>) => SelectionProblem[];

function evidenceProblems(
  judgement: Judgement,
  { unit }: VerdictAnchor,
  item: SelectionItem,
  say: Say,
): SelectionProblem[] {
  return item.evidence.flatMap((id) => {
    const found = recordsById(judgement.state.plan, id);
    if (found.length === 0) return say('evidence-unknown', { id });
    if (found.every(({ units }) => units.length > 0 && !units.includes(unit)))
      return say('evidence-of-others', { id, unit });
    if (found.every(({ known }) => known > judgement.window.asOf))
      return say('evidence-later', { id, day: found[0]!.known, asOf: judgement.window.asOf });
    return [];
  });
}

/** No unit is praised and criticised on one ground, and the plan may forbid praise beside any criticism. */
function sidesProblems(
  after: Judgement & { readonly decided: Decided },
  named: VerdictAnchor,
  item: SelectionItem,
  say: Say,
): SelectionProblem[] {
  const unit = after.units.find((one) => one.unit === named.unit)!;
  const against: Side = named.side === 'praise' ? 'criticism' : 'praise';
  const own = item.evidence.flatMap((id) => recordsById(after.state.plan, id).map(({ place }) => place));
  const others = [
    ...unit.verdicts
      .filter(({ side }) => side === against)
      .flatMap(({ signals }) => signals.flatMap(({ grounds }) => grounds.flatMap(({ places }) => places))),
    ...after.decided.added
      .filter((one) => one.unit === named.unit && one.side === against)
      .flatMap(({ places }) => places),
  ];
  if (own.some((place) => others.some((other) => samePlace(place, other))))
    return say('both-sides', { unit: named.unit });
  const forbids = after.state.plan.policy.praise === 'only-without-criticism';
  return forbids && unit.class === 'both' ? say('praise-beside-criticism', { unit: named.unit }) : [];
}

/** The same place, or one inside the other; a whole record holds everything in it. */
function samePlace(a: Place, b: Place): boolean {
  const [short, long] = a.steps.length <= b.steps.length ? [a.steps, b.steps] : [b.steps, a.steps];
  return a.file === b.file && short.every((step, index) => step === long[index]);
}

/** Units that are still criticised by a signal which was dropped for another unit on grounds of circumstances: like cases to be looked at again. */
export function likeCases({
  units,
  decided: { dropped },
}: {
  readonly units: readonly UnitJudgement[];
  readonly decided: Decided;
}): {
  readonly anchor: string;
  readonly others: readonly string[];
}[] {
  return dropped
    .filter(({ side, grounds }) => side === 'criticism' && grounds !== 'fact-corrected')
    .map((drop) => ({
      anchor: drop.anchor,
      others: units
        .filter(
          ({ unit, verdicts }) =>
            unit !== drop.unit &&
            verdicts.some(
              ({ verdict, signals }) =>
                verdict === drop.verdict && signals.some(({ id }) => drop.signals.some((signal) => signal.id === id)),
            ),
        )
        .map(({ unit, verdicts }) =>
          verdictAnchor({
            side: 'criticism',
            verdict: verdicts.find(({ verdict }) => verdict === drop.verdict)!.verdict,
            unit,
          }),
        ),
    }))
    .filter(({ others }) => others.length > 0);
}
