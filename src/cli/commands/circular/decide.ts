/** `duban circular decide`: people keep, drop or add praise and criticism, each with a reason; who had to step aside is recorded. */

import { candidatesOf, isWithin, parseVerdictAnchor } from '../../../circular/anchors.ts';
import { decided, likeCases } from '../../../circular/decided.ts';
import { isLate, repliesTo, roundsOf, saidTo } from '../../../circular/heard.ts';
import type { Judgement, Recusal } from '../../../circular/types.ts';
import { anchorShown, anchorTyped } from '../../../pages/circular/anchor-words.ts';
import { isHeard, saidOf } from '../../../pages/circular/said.ts';
import { type Selection, type SelectionRow, selectionJson, selectionPage } from '../../../pages/circular/selection.ts';
import type { DropGrounds, Recused, SelectionItem, SelectionRecord } from '../../../plan/circular-records.ts';
import type { Reply } from '../../../plan/records.ts';
import { circularWords } from '../../../words/circular.ts';
import { circularLife } from '../../../words/circular-life.ts';
import { inEveryLang } from '../../../words/lang.ts';
import type { Asker } from '../../ask/asker.ts';
import { asker, valueFor } from '../../ask/prompts.ts';
import {
  type Basis,
  basisOf,
  issuedOf,
  judgementOf,
  Refused,
  refuseIssued,
  selectionOn,
  step,
} from '../../circular/basis.ts';
import { pairOf, partsOf } from '../../circular/pairs.ts';
import { recusedOf } from '../../circular/recused.ts';
import { anchorList, refuseUnfit } from '../../circular/selection.ts';
import type { Context, Run } from '../../context.ts';
import type { Given } from '../../spec.ts';
import type { CreatedData } from '../../write/change.ts';
import { freePath, write } from '../../write/write.ts';
import type { circularDecide } from './spec.ts';

type GivenDecision = Given<typeof circularDecide>;

/** Runs the command. */
export const run: Run<typeof circularDecide> = step(async (context, given) => {
  const basis = await basisOf(context, given);
  const { period, ready, work, asOf, date, lang } = basis;
  refuseIssued(issuedOf(work.plan, period));
  const round = roundsOf(ready.plan, period.name, date).at(-1);
  if (round && round.asOf !== asOf)
    throw new Refused('as-of-differs', { what: round.place.file, recorded: round.asOf, now: asOf });
  const judgement = await judgementOf(context, ready, period, asOf, date);
  if (given.options.list) return list(context, basis, judgement);

  const person = noChoice(given) ? await asker(context, given) : undefined;
  const approver = await valueFor(context, given, 'approver', circularLife(context.lang).decide.askApprover);
  const recused = await recusedGiven(context, judgement.recusals, given, person);
  const typed = person ? await asked(context, basis, judgement, person) : itemsGiven(basis, given);
  const items = itemsDecided(judgement, typed, given);
  const selection: SelectionRecord = {
    id: period.name,
    known: date,
    exercise: judgement.state.exercise,
    place: { file: `records/selections/${period.name}.yaml`, steps: [] },
    period: period.name,
    date,
    asOf,
    approver,
    recused,
    items,
  };
  checkDecision(context, basis, judgement, selection);
  const change = {
    path: freePath(work, `records/selections/${period.name}`),
    create: created(basis, selection, given),
  };
  return write(context, work, given, { files: [change], subject: circularLife(lang).decide.subject(period.name) });
});

/** What was typed, and that all other candidates are kept; each with the approver of its unit where that is another. */
function itemsDecided(
  judgement: Judgement,
  typed: readonly SelectionItem[],
  { options }: GivenDecision,
): SelectionItem[] {
  const approvers = new Map(
    (options.approverFor ?? []).map((text) => pairOf(text, '--approver-for 市检察院=市委政法委分管副书记')),
  );
  const kept = candidatesOf(judgement)
    .filter(({ anchor }) => !typed.some((item) => isWithin(item.anchor, anchor)))
    .map(({ anchor }): SelectionItem => ({ anchor, choice: 'kept', evidence: [] }));
  return [...kept, ...typed].map((item) => {
    const own = approvers.get(parseVerdictAnchor(item.anchor)?.unit ?? '');
    return own === undefined ? item : { ...item, approver: own };
  });
}

/** Refuses what does not fit, or leaves a dispute without an answer; tells what like cases met with otherwise. */
function checkDecision(context: Context, basis: Basis, judgement: Judgement, selection: SelectionRecord): void {
  refuseUnfit(context, judgement, selection);
  const unanswered = selection.items.filter(
    (item) => item.choice === 'kept' && item.reason === undefined && disputesOf(basis, item.anchor).length > 0,
  );
  if (unanswered.length > 0)
    throw new Refused('dispute-unanswered', {
      anchors: anchorList(
        context,
        unanswered.map(({ anchor }) => anchor),
      ),
    });
  const shown = (anchor: string) => anchorShown(anchor, context.lang);
  const say = circularLife(context.lang).decide;
  for (const { anchor, others } of likeCases(decided(judgement, selection)))
    context.host.stderr.write(`${say.like({ anchor: shown(anchor), others: others.map(shown) })}\n`);
}

/** The record as its file holds it. */
function created({ ready }: Basis, selection: SelectionRecord, { options }: GivenDecision): CreatedData {
  const { exercise, period, date, asOf, approver, recused, items } = selection;
  return {
    kind: 'selection',
    exercise: exercise || options.exercise || undefined,
    period,
    date,
    asOf,
    revision: ready.revision,
    approver,
    number: options.number,
    recused: recused.length === 0 ? undefined : recused.map(({ post, unit, note }) => ({ post, unit, note })),
    items: items.map((item) => ({
      anchor: item.anchor,
      choice: item.choice,
      grounds: item.grounds,
      words: item.words,
      reason: item.reason,
      evidence: item.evidence.length === 0 ? undefined : [...item.evidence],
      reply: item.reply,
      approver: item.approver,
    })),
  };
}

function noChoice({ options: { keep, drop, uphold, add } }: GivenDecision): boolean {
  return [keep, drop, uphold, add].every((typed) => typed === undefined);
}

/** The candidates with what is known about each, for people to decide on. */
async function list(context: Context, basis: Basis, judgement: Judgement): Promise<number> {
  const { period, ready, date, lang } = basis;
  const selection = selectionOn(ready.plan, period, date);
  const said = saidOf(judgement, lang);
  const rows = said.map((one): SelectionRow => {
    const { unit } = one.candidate;
    const before = saidTo(ready.plan, period.name, unit, one.anchor, date);
    const round = roundsOf(ready.plan, period.name, date).findLast((other) =>
      other.units.some((asked) => asked.unit === unit),
    );
    const shown = round?.units.find((asked) => asked.unit === unit)?.said.find(({ anchor }) => anchor === one.anchor);
    const replies = repliesTo(ready.plan, period.name, date).filter((reply) => reply.unit === unit);
    return {
      anchor: one.anchor,
      words: one.words,
      heard: before === undefined ? 'not' : isHeard(shown, one) ? 'asked' : 'changed',
      replied: replies.length > 0,
      late: replies.some((reply) => isLate(ready.plan, period.name, reply)),
      disputes: disputesOf(basis, one.anchor).map(({ words }) => words),
      choice: selection?.items.find((item) => isWithin(item.anchor, one.anchor))?.choice ?? 'undecided',
    };
  });
  const gone = roundsOf(ready.plan, period.name, date)
    .flatMap(({ units }) => units.flatMap((one) => one.said.map(({ anchor }) => anchor)))
    .filter((anchor, index, all) => all.indexOf(anchor) === index && !said.some((one) => one.anchor === anchor));
  const found: Selection = { judgement, rows, gone, revision: ready.revision };
  await context.emit({ document: () => selectionPage(found, context.lang), json: () => selectionJson(found) });
  return 0;
}

/** What units dispute under an anchor. */
function disputesOf(
  { ready, period, date }: Basis,
  anchor: string,
): { readonly reply: Reply; readonly words: string }[] {
  return repliesTo(ready.plan, period.name, date).flatMap((reply) =>
    (reply.disputes ?? [])
      .filter((one) => isWithin(one.anchor, anchor) || isWithin(anchor, one.anchor))
      .map(({ words }) => ({ reply, words })),
  );
}

/** A pair whose id may be typed in either form. */
function anchoredPair(text: string, form: string): readonly [string, string] {
  const [anchor, words] = pairOf(text, form);
  return [anchorTyped(anchor), words];
}

const GROUNDS: readonly DropGrounds[] = ['made-good', 'circumstances', 'other'];

function itemsGiven(basis: Basis, { options }: GivenDecision): SelectionItem[] {
  const replyTo = (anchor: string) => {
    const found = disputesOf(basis, anchor).at(-1)?.reply.id;
    return found === undefined ? {} : { reply: found };
  };
  return [
    ...(options.keep ?? []).map((text): SelectionItem => {
      const [anchor, reason] = anchoredPair(text, '--keep 批评/抓得不紧/市公安局=理由');
      return { anchor, choice: 'kept', reason, evidence: [], ...replyTo(anchor) };
    }),
    ...(options.drop ?? []).map((text): SelectionItem => {
      const [anchor, words] = anchoredPair(text, '--drop 批评/抓得不紧/市公安局=理由');
      const { grounds, reason } = groundsOf(words);
      return { anchor, choice: 'dropped', grounds, reason, evidence: [], ...replyTo(anchor) };
    }),
    ...(options.uphold ?? []).map((text): SelectionItem => {
      const form = '--uphold 批评/抓得不紧/市公安局=2010-H1/市公安局：理由';
      const [anchor, words] = anchoredPair(text, form);
      const [record, reason] = partsOf(words, 2, text, form);
      return {
        anchor,
        choice: 'dropped',
        grounds: 'fact-corrected',
        reason: reason!,
        evidence: [record!],
        ...replyTo(anchor),
      };
    }),
    ...(options.add ?? []).map((text): SelectionItem => {
      const form = '--add 表扬/成效显著/市法院=2010-05-18-windows#1：事实：理由';
      const [anchor, words] = anchoredPair(text, form);
      const [record, fact, reason] = partsOf(words, 3, text, form);
      return { anchor, choice: 'added', words: fact!, reason: reason!, evidence: [record!] };
    }),
  ];
}

/** `已经改正：理由` names the grounds; without them they are other ones. */
function groundsOf(words: string): { readonly grounds: DropGrounds; readonly reason: string } {
  const [head, ...rest] = words.split(/[:：]/u);
  const named = GROUNDS.find((one) =>
    [one, ...inEveryLang(circularLife).map(({ grounds }) => grounds[one])].includes(head!.trim()),
  );
  return named && rest.join('：').trim() !== ''
    ? { grounds: named, reason: rest.join('：').trim() }
    : { grounds: 'other', reason: words };
}

/** Posts typed with `--recused`; where a post is one that has to step aside, its unit is taken from there. */
async function recusedGiven(
  context: Context,
  recusals: readonly Recusal[],
  given: GivenDecision,
  person: Asker | undefined,
): Promise<Recused[]> {
  const typed = given.options.recused ?? [];
  const words = circularWords(context.lang);
  const posts =
    typed.length > 0 || !person || recusals.length === 0
      ? typed
      : await person.chooseMany(
          circularLife(context.lang).decide.askRecused,
          recusals.map((one) => ({ value: one.post ?? one.unit, label: words.recusal(one) })),
        );
  return recusedOf(posts, recusals);
}

async function asked(context: Context, basis: Basis, judgement: Judgement, person: Asker): Promise<SelectionItem[]> {
  const { decide: say, grounds } = circularLife(context.lang);
  const said = saidOf(judgement, basis.lang);
  const anchors = await person.chooseMany(
    say.askDrop,
    said.map(({ anchor, words }) => ({ value: anchor, label: anchorShown(anchor, context.lang), hint: words })),
  );
  const items: SelectionItem[] = [];
  for (const anchor of anchors) {
    const chosen = await person.choose(
      say.askGrounds(anchorShown(anchor, context.lang)),
      GROUNDS.map((value) => ({ value, label: grounds[value] })),
      'other',
    );
    const reason = (await person.text(say.askReason(anchorShown(anchor, context.lang)))) ?? '';
    items.push({ anchor, choice: 'dropped', grounds: chosen, reason, evidence: [] });
  }
  for (const { anchor } of said) {
    if (anchors.includes(anchor) || disputesOf(basis, anchor).length === 0) continue;
    const reason = (await person.text(say.askKeep(anchorShown(anchor, context.lang)))) ?? '';
    items.push({ anchor, choice: 'kept', reason, evidence: [] });
  }
  return items;
}
