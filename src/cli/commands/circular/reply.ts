/** `duban circular reply`: what a unit answers to the draft (or objects to the issued circular), from its sheet or from flags. */
import { askedLast } from '../../../circular/heard.ts';
import { nearest } from '../../../kinds/nearest.ts';
import { anchorTyped } from '../../../pages/circular/anchor-words.ts';
import { circularLife } from '../../../words/circular-life.ts';
import { valueFor } from '../../ask/prompts.ts';
import { issuedOf, periodGiven, Refused, step, workTree } from '../../circular/basis.ts';
import { pairOf } from '../../circular/pairs.ts';
import { type FilledSheet, readReplySheet } from '../../circular/sheet.ts';
import type { Context, Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { sheetsOf } from '../../forms/forms.ts';
import { dayGiven, unitsNamed } from '../../given.ts';
import type { Given } from '../../spec.ts';
import { freePath, write } from '../../write/write.ts';
import type { circularReply } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof circularReply> = step(async (context, given) => {
  const work = await workTree(context);
  const { plan } = work;
  const file = given.args[0];
  const filled = file === undefined ? undefined : sheetOf(context, file);
  if (filled && filled.plan !== plan.id)
    throw new Refused('sheet-other', { file: file!, found: filled.plan, wanted: plan.id });
  const period = periodGiven(given.options.period ?? filled?.period);
  if (filled && filled.period !== period.name)
    throw new Refused('sheet-other', { file: file!, found: filled.period, wanted: period.name });
  const unit = await unitOf(context, given, plan, filled);
  const date = dayGiven(given.options.date) ?? filled?.date ?? context.host.today();
  const documents = given.options.document ?? [];
  const disputes = [
    ...(filled?.disputes ?? []),
    ...(given.options.dispute ?? []).map((text) => {
      const [anchor, words] = pairOf(text, '--dispute 批评/抓得不紧/市公安局=理由');
      return { anchor: anchorTyped(anchor), words, documents: [] as readonly string[] };
    }),
  ];
  const say = circularLife(context.lang);
  const issued = issuedOf(plan, period);
  const round = askedLast(plan, period.name, unit, date);
  if (!issued || date <= issued.date) {
    if (!round) throw new Refused('reply-not-asked', { period: period.name, unit });
    const said = round.units.find((one) => one.unit === unit)!.said.map(({ anchor }) => anchor);
    for (const { anchor } of disputes)
      if (!said.some((one) => anchor === one || anchor.startsWith(`${one}/`)))
        throw new Refused('reply-unknown-anchor', { unit, anchor, near: nearest(anchor, said) ?? '' });
    if (date > round.until) context.host.stderr.write(`${say.reply.late({ unit, date, by: round.until })}\n`);
  } else context.host.stderr.write(`${say.reply.afterIssue({ unit, period: period.name, date: issued.date })}\n`);

  const paper = circularLife(plan.lang);
  const words =
    given.options.words ??
    filled?.words ??
    (disputes.length > 0 ? paper.reply.disputed(disputes.length) : paper.reply.agreed);
  return write(context, work, given, {
    files: [
      {
        path: freePath(work, `records/replies/${date}-${unit}-circular-${period.name}`),
        create: {
          kind: 'reply',
          exercise: round?.exercise || issued?.exercise || given.options.exercise || undefined,
          unit,
          date,
          number: given.options.number,
          to: { circular: issued?.id ?? period.name },
          words,
          disputes:
            disputes.length === 0
              ? undefined
              : disputes.map((one) => ({
                  anchor: one.anchor,
                  words: one.words,
                  documents: one.documents.length === 0 ? undefined : [...one.documents],
                })),
          documents: documents.length === 0 ? undefined : [...documents],
          note: filled?.post,
        },
      },
    ],
    subject: paper.reply.subject(unit, period.name),
  });
});

function sheetOf(context: Context, file: string): FilledSheet {
  const filled = readReplySheet(sheetsOf(context, file));
  if (!filled) throw new Refused('sheet-wrong', { file });
  return filled;
}

async function unitOf(
  context: Context,
  given: Given<typeof circularReply>,
  plan: Parameters<typeof unitsNamed>[0],
  filled: FilledSheet | undefined,
): Promise<string> {
  const typed =
    given.options.unit ??
    filled?.unit ??
    (await valueFor(context, given, 'unit', (ask) =>
      ask.choose(
        circularLife(context.lang).sheet.unit,
        [...plan.units.keys()].map((unit) => ({ value: unit, label: unit })),
      ),
    ));
  const [unit] = unitsNamed(plan, [typed]) ?? [];
  if (unit === undefined || !plan.units.has(unit)) throw new UsageError('one-unit', { unit: typed });
  if (filled && filled.unit !== unit)
    throw new Refused('sheet-other', { file: given.args[0]!, found: filled.unit, wanted: unit });
  return unit;
}
