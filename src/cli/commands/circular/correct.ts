/** `duban circular correct`: a later paper says what an issued circular got wrong, what is right and why. The circular itself is never touched. */

import { parseVerdictAnchor } from '../../../circular/anchors.ts';
import type { Judgement, UnitClass } from '../../../circular/types.ts';
import { present } from '../../../ground/present.ts';
import { nearest } from '../../../kinds/nearest.ts';
import { anchorTyped } from '../../../pages/circular/anchor-words.ts';
import { type ChangedText, changedJson, changedPage } from '../../../pages/circular/changed.ts';
import { saidOf } from '../../../pages/circular/said.ts';
import { sentencesOf } from '../../../pages/circular/sentences.ts';
import type { CorrectionItem, JudgedUnit, SelectionRecord } from '../../../plan/circular-records.ts';
import { recordsById } from '../../../plan/record-by-id.ts';
import { circularLife } from '../../../words/circular-life.ts';
import type { Lang } from '../../../words/lang.ts';
import { valueFor } from '../../ask/prompts.ts';
import { type Basis, basisOf, issuedOf, judgementDecided, judgementOf, Refused, step } from '../../circular/basis.ts';
import { makeCorrection } from '../../circular/correction-paper.ts';
import { frozenIssue, selectionById } from '../../circular/frozen.ts';
import { digested, digestOf, judgedUnits, sha256 } from '../../circular/outputs.ts';
import { elsewhere, writeWith } from '../../circular/write.ts';
import type { Ready, Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import type { Given } from '../../spec.ts';
import { VERSION } from '../../version.ts';
import type { circularCorrect } from './spec.ts';

/** What each anchor said at the issue, and what the records give now. */
type Texts = Readonly<Record<'was' | 'now', ReadonlyMap<string, string>>>;

/** Runs the command; without `--anchor` it lists the sentences that the records now give otherwise. */
export const run: Run<typeof circularCorrect> = step(async (context, given) => {
  const basis = await basisOf(context, given);
  const { period, ready, work, date } = basis;
  const circular = issuedOf(work.plan, period);
  if (!circular) throw new Refused('not-issued', { period: period.name });
  if (date < circular.date) throw new Refused('date-before-as-of', { date, asOf: circular.date });
  const issue = await frozenIssue(context, circular);
  const { lang } = issue;
  const judgedAt = async (at: Ready, selection: SelectionRecord | undefined) =>
    judgementDecided(await judgementOf(context, at, period, issue.asOf, issue.date), selection);
  const then = await judgedAt(issue.ready, issue.selection);
  const now = await judgedAt(ready, selectionById(ready, circular.selection));
  const texts: Texts = { was: textsOf(then, lang), now: textsOf(now, lang) };
  const anchors = (given.options.anchor ?? []).map(anchorTyped);
  if (anchors.length === 0) {
    const found = { plan: ready.plan, circular, changed: changedTexts(texts), revision: ready.revision };
    await context.emit({ document: () => changedPage(found, context.lang), json: () => changedJson(found) });
    return 0;
  }
  const say = circularLife(context.lang);
  const reason = await valueFor(context, given, 'reason', say.correct.askReason);
  const signatory = await valueFor(context, given, 'signatory', say.issue.askSignatory);
  const items = itemsOf(basis, given, anchors, texts, reason);
  const figures = changedFigures(circular.figures ?? [], judgedUnits(now), items);
  const count = work.plan.records.corrections.filter((one) => one.circular === circular.id).length + 1;
  const { number } = given.options;
  const content = {
    exercise: circular.exercise || given.options.exercise === true,
    date,
    asOf: circular.asOf,
    items,
    figures,
    frozen: { version: VERSION, lang },
    ...present({ number, revision: ready.revision }),
  };
  const { document, papers } = await makeCorrection(context, ready, circular, content);
  const folder = `circulars/${period.name}/correction-${count}`;
  const inside = elsewhere(context, given) === undefined ? folder : undefined;
  const create = digested({
    kind: 'correction',
    exercise: content.exercise || undefined,
    circular: circular.id,
    date,
    asOf: circular.asOf,
    number,
    title: document.title,
    signatory,
    revision: ready.revision,
    items: items.map(itemData),
    figures: figures.length === 0 ? undefined : figures,
    frozen: { ...content.frozen, ownFonts: context.options.fontDir === undefined ? undefined : true },
    files: papers.map(({ name, bytes }) => ({ name, folder: inside, sha256: sha256(bytes) })),
  });
  return writeWith(context, given, basis, {
    record: { path: `records/corrections/${circular.id}-${count}.yaml`, create },
    papers,
    folder,
    subject: circularLife(lang).correct.subject(period.name),
    sent: true,
  });
});

/** What is corrected at each anchor; refuses what says the same as before. */
function itemsOf(
  { period, work }: Basis,
  { options }: Given<typeof circularCorrect>,
  anchors: readonly string[],
  texts: Texts,
  reason: string,
): CorrectionItem[] {
  const { right, evidence: records = [], withdraw } = options;
  if (right !== undefined && anchors.length > 1) throw new UsageError('right-of-several');
  for (const id of records) if (recordsById(work.plan, id).length === 0) throw new UsageError('record-missing', { id });
  return anchors.map((anchor): CorrectionItem => {
    const was = texts.was.get(anchor);
    if (was === undefined)
      throw new Refused('anchor-unknown', {
        anchor,
        period: period.name,
        near: nearest(anchor, [...texts.was.keys()]) ?? '',
      });
    const is = right ?? texts.now.get(anchor);
    const withdrawn = withdraw === true || is === undefined;
    if (!withdrawn && is === was) throw new Refused('nothing-to-correct', { anchor });
    return { anchor, was, withdrawn, reason, records, ...(!withdrawn && { right: is }) };
  });
}

function itemData({ anchor, was, right, withdrawn, reason, records }: CorrectionItem) {
  return {
    anchor,
    was,
    right,
    withdrawn: withdrawn || undefined,
    reason,
    records: records.length === 0 ? undefined : [...records],
  };
}

/** What each anchor says; of praise and criticism without the rows of annexes, which move. */
function textsOf(judgement: Judgement, lang: Lang): Map<string, string> {
  const said = new Map(saidOf(judgement, lang).map(({ anchor, words }) => [anchor, words]));
  return new Map(
    sentencesOf(judgement, lang).map(({ anchor = '', sentence }) => [anchor, said.get(anchor) ?? sentence]),
  );
}

function changedTexts(texts: Record<'was' | 'now', ReadonlyMap<string, string>>): ChangedText[] {
  return [...new Set([...texts.was.keys(), ...texts.now.keys()])]
    .filter((anchor) => texts.was.get(anchor) !== texts.now.get(anchor))
    .map((anchor) => {
      const [was, is] = [texts.was.get(anchor), texts.now.get(anchor)];
      return { anchor, ...present({ was, now: is }) };
    });
}

/**
 * Units whose figures are not those issued. Praise and criticism stay as issued but for what is withdrawn: a correction says nothing new
 * of a unit that has not been heard on it.
 */
function changedFigures(
  issued: readonly JudgedUnit[],
  now: readonly JudgedUnit[],
  items: readonly CorrectionItem[],
): JudgedUnit[] {
  return now
    .map((one): JudgedUnit => {
      const before = issued.find(({ unit }) => unit === one.unit);
      const { verdicts: _now, ...rest } = one;
      const gone = items.flatMap(({ withdrawn, anchor }) => {
        const named = withdrawn ? parseVerdictAnchor(anchor) : undefined;
        return named?.unit === one.unit && named.signal === undefined ? [named.verdict] : [];
      });
      const verdicts = (before?.verdicts ?? []).filter((verdict) => !gone.includes(verdict));
      const own = gone.length === 0 && before ? before.class : classOf(one.class, verdicts);
      return { ...rest, class: own, ...(verdicts.length > 0 && { verdicts }) };
    })
    .filter((one) => {
      const before = issued.find(({ unit }) => unit === one.unit);
      return !before || digestOf({ ...before }) !== digestOf({ ...one });
    });
}

function classOf(now: UnitClass, verdicts: NonNullable<JudgedUnit['verdicts']>): UnitClass {
  const praised = verdicts.some((one) => one === 'solid' || one === 'marked-results');
  const criticised = verdicts.some((one) => one !== 'solid' && one !== 'marked-results');
  if (praised && criticised) return 'both';
  if (praised) return 'praised';
  if (criticised) return 'criticised';
  return now === 'nothing-due' ? 'nothing-due' : 'neither';
}
