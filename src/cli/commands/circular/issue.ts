/** `duban circular issue`: the circular leaves the house. Its record freezes commit, day, version, rules, figures and the digest of every file. */
import { askedLast, heardOn, roundsOf } from '../../../circular/heard.ts';
import type { Judgement, Recusal } from '../../../circular/types.ts';
import { isHeard, saidOf } from '../../../pages/circular/said.ts';
import type { Recused, SelectionRecord } from '../../../plan/circular-records.ts';
import { circularWords } from '../../../words/circular.ts';
import { circularLife } from '../../../words/circular-life.ts';
import { valueFor } from '../../ask/prompts.ts';
import {
  type Basis,
  basisOf,
  issuedOf,
  judgementDecided,
  judgementOf,
  Refused,
  refuseIssued,
  selectionOn,
  step,
} from '../../circular/basis.ts';
import {
  allSettings,
  digested,
  type Issue,
  judgedUnits,
  type Made,
  makeCircular,
  policyDigest,
  sha256,
} from '../../circular/outputs.ts';
import { recusedOf } from '../../circular/recused.ts';
import { anchorList, refuseUnfit } from '../../circular/selection.ts';
import { elsewhere, writeWith } from '../../circular/write.ts';
import type { Context, Run } from '../../context.ts';
import { VERSION } from '../../version.ts';
import type { CreatedData } from '../../write/change.ts';
import type { circularIssue } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof circularIssue> = step(async (context, given) => {
  const basis = await basisOf(context, given);
  const { period, ready, work, asOf, date, lang } = basis;
  refuseIssued(issuedOf(work.plan, period) ?? issuedOf(ready.plan, period));
  if (date < asOf) throw new Refused('date-before-as-of', { date, asOf });
  const candidates = await judgementOf(context, ready, period, asOf, date);
  const selection = selectionOn(ready.plan, period, '9999-12-31');
  checkSelection(context, basis, candidates, selection);
  const judgement = judgementDecided(candidates, selection);
  checkHeard(context, basis, judgement);
  const recused = recusedOf(given.options.recused ?? [], judgement.recusals);
  checkRecusals(context, basis, judgement.recusals, [...(selection?.recused ?? []), ...recused]);

  const signatory = await valueFor(context, given, 'signatory', circularLife(context.lang).issue.askSignatory);
  const issued: Issue = {
    ready,
    period,
    asOf,
    date,
    number: given.options.number,
    lang,
    selection,
    recused,
    version: VERSION,
  };
  const made = await makeCircular(context, issued);
  const folder = `circulars/${period.name}`;
  const inside = elsewhere(context, given) === undefined ? folder : undefined;
  const create = created(context, issued, made, { signatory, inside, exercise: given.options.exercise === true });
  const code = await writeWith(context, given, basis, {
    record: { path: `records/circulars/${period.name}.yaml`, create },
    papers: made.papers,
    folder,
    subject: circularLife(lang).issue.subject(period.name, issued.number),
    sent: true,
  });
  if (code !== 0 || given.options.dryRun) return code;
  const say = circularLife(context.lang).issue;
  const told = [
    say.done({ period: period.name, revision: ready.revision, files: made.papers.length }),
    ready.revision === undefined ? say.unfrozen : say.verifyHint(period.name),
  ];
  for (const text of told) context.host.stderr.write(`${text}\n`);
  return 0;
});

/** The record as its file holds it; `inside`: the folder of the plan in which the papers lie. */
function created(
  { options }: Context,
  { ready, period, asOf, date, number, lang, selection, recused, version }: Issue,
  { judgement, document, papers }: Made,
  about: { readonly signatory: string; readonly inside: string | undefined; readonly exercise: boolean },
): CreatedData {
  const rounds = roundsOf(ready.plan, period.name, date).map(({ id }) => id);
  return digested({
    kind: 'circular',
    exercise: judgement.state.exercise || about.exercise || undefined,
    period: period.name,
    date,
    asOf,
    number,
    title: document.title,
    signatory: about.signatory,
    revision: ready.revision,
    frozen: {
      version,
      lang,
      calendar: judgement.deadlines.reply.calendar,
      policy: policyDigest(ready.plan),
      ownFonts: options.fontDir === undefined ? undefined : true,
    },
    feedback: rounds.length === 0 ? undefined : rounds,
    selection: selection?.id,
    recused: recused.length === 0 ? undefined : recused.map(({ post, unit, note }) => ({ post, unit, note })),
    rules: allSettings(ready.plan),
    figures: judgedUnits(judgement),
    files: papers.map(({ name, bytes }) => ({ name, folder: about.inside, sha256: sha256(bytes) })),
  });
}

/** A decision must fit the candidates of the commit: nothing new, nothing that the records no longer give. */
function checkSelection(
  context: Context,
  { asOf, date }: Basis,
  candidates: Judgement,
  selection: SelectionRecord | undefined,
): void {
  if (!selection) return;
  if (selection.asOf !== asOf)
    throw new Refused('as-of-differs', { what: selection.place.file, recorded: selection.asOf, now: asOf });
  if (selection.date > date) throw new Refused('decided-later', { decided: selection.date, date });
  refuseUnfit(context, candidates, selection);
  const undecided = judgementDecided(candidates, selection).decided?.undecided ?? [];
  if (undecided.length > 0) throw new Refused('undecided', { anchors: anchorList(context, undecided) });
}

/** Nobody who was asked is cut short, and where anybody was asked everybody who is criticised was. */
function checkHeard(context: Context, { ready, period, asOf, date, lang }: Basis, judgement: Judgement): void {
  const criticised = saidOf(judgement, lang).filter(({ candidate }) => candidate.side === 'criticism');
  const heard = heardOn(ready.plan, period.name, date);
  const say = circularLife(context.lang).issue;
  if (!heard) {
    if (criticised.length === 0) return;
    if (ready.plan.policy.procedure.feedback === 'required') throw new Refused('feedback-missing');
    context.host.stderr.write(`${say.unheard}\n`);
    return;
  }
  for (const round of roundsOf(ready.plan, period.name, date)) {
    if (round.asOf !== asOf)
      throw new Refused('as-of-differs', { what: round.place.file, recorded: round.asOf, now: asOf });
    const waiting = round.units.map(({ unit }) => unit).filter((unit) => !heard.answered.includes(unit));
    if (date <= round.until && waiting.length > 0)
      throw new Refused('feedback-open', { until: round.until, units: waiting.join('、') });
  }
  const unheard = criticised.filter((one) => {
    const round = askedLast(ready.plan, period.name, one.candidate.unit, date);
    const said = round?.units.find(({ unit }) => unit === one.candidate.unit)?.said;
    return !isHeard(
      said?.find(({ anchor }) => anchor === one.anchor),
      one,
    );
  });
  if (unheard.length > 0)
    throw new Refused('unheard', {
      anchors: anchorList(
        context,
        unheard.map(({ anchor }) => anchor),
      ),
    });
}

function checkRecusals(
  context: Context,
  { ready }: Basis,
  recusals: readonly Recusal[],
  recused: readonly Recused[],
): void {
  // The plan names nobody of a lead unit: it is printed, and nobody can be required to be recorded.
  const open = recusals.filter(
    (one) =>
      one.role !== 'lead-unit' &&
      !recused.some(({ post }) => post === one.post || (one.post === undefined && post === one.unit)),
  );
  if (open.length === 0) return;
  const words = circularWords(context.lang);
  const posts = open.map(words.recusal);
  if (ready.plan.policy.procedure.recusal === 'required')
    throw new Refused('recusal', { posts: posts.join('；'), first: open[0]!.post ?? open[0]!.unit });
  context.host.stderr.write(`${circularLife(context.lang).issue.recusalNoted(posts)}\n`);
}
