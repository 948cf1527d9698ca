/** What people decided about the candidates, as the circular prints it: added rows of evidence, what was dropped and why, who stepped aside. */
import { parseVerdictAnchor } from '../../circular/anchors.ts';
import { type Heard, heardOn } from '../../circular/heard.ts';
import type { Added, Dropped, Judgement } from '../../circular/types.ts';
import type { Recused } from '../../plan/circular-records.ts';
import { circularWords } from '../../words/circular.ts';
import { circularLife } from '../../words/circular-life.ts';
import { signalWords } from '../../words/circular-signals.ts';
import type { Lang } from '../../words/lang.ts';

/** A row of the annex of evidence for praise or criticism that people added; numbered on after the rows of signals. */
export interface AddedRow {
  readonly number: number;
  readonly added: Added;
}

/** The rows, in the order of the decision. */
export function addedRows({ units, decided }: Judgement): AddedRow[] {
  if (!decided) return [];
  const signals = units.reduce(
    (sum, { verdicts }) => sum + verdicts.reduce((own, verdict) => own + verdict.signals.length, 0),
    0,
  );
  return decided.added.map((added, index) => ({ number: signals + index + 1, added }));
}

/** Paragraphs of the annex of rules: who approved, who stepped aside, what was dropped, added and why. */
export function decisionNotes(judgement: Judgement, lang: Lang): string[] {
  const words = circularWords(lang);
  const { decided } = judgement;
  if (!decided) return [];
  const say = circularLife(lang);
  const { selection, dropped, added } = decided;
  return [
    say.decision.approved({ date: selection.date, approver: selection.approver, number: selection.number }),
    ...dropped.map((one) => say.decision.dropped({ ...one, what: whatOf(one, lang), figures: figuresOf(one, lang) })),
    ...added.map((one) =>
      say.decision.added({ ...one, what: `${words.side[one.side]}${words.verdictJoin}${words.verdict[one.verdict]}` }),
    ),
  ];
}

function whatOf({ anchor, side, verdict }: Dropped, lang: Lang): string {
  const words = circularWords(lang);
  const signal = parseVerdictAnchor(anchor)?.signal;
  const which = signal === undefined ? '' : words.inBrackets(signalWords(lang)[signal].title);
  return `${words.side[side]}${words.verdictJoin}${words.verdict[verdict]}${which}`;
}

/** The figures that stand although they are not spoken of. */
function figuresOf({ signals }: Dropped, lang: Lang): string {
  const titles = signalWords(lang);
  return signals.map(({ id, value }) => `${titles[id].title}${value ?? 0}`).join(circularWords(lang).listJoin);
}

/** What an issued circular says of how it came about: who was asked before, who stepped aside. A draft says nothing of who was asked. */
export function issueNotes(
  { state, window, decided }: Judgement,
  lang: Lang,
  issued: { readonly date?: string; readonly recused?: readonly Recused[] },
): string[] {
  const say = circularLife(lang);
  const heard: Heard | undefined =
    issued.date === undefined ? undefined : heardOn(state.plan, window.period.name, issued.date);
  const recused = [...(decided?.selection.recused ?? []), ...(issued.recused ?? [])];
  return [
    ...(issued.date === undefined ? [] : [heard ? say.heard.asked(heard) : say.heard.none]),
    ...(recused.length === 0 ? [] : [say.decision.recused(recused.map(say.decision.recusedOne))]),
  ];
}
