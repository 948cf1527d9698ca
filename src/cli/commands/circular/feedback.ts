/** `duban circular feedback --period 2010-H1`: a letter and a reply sheet for each unit that the draft names, and the record of who was asked. */

import { askedLast } from '../../../circular/heard.ts';
import { addWorkingDays } from '../../../ground/calendar/calendar.ts';
import { present } from '../../../ground/present.ts';
import { type FeedbackLetter, feedbackLetter } from '../../../pages/circular/feedback.ts';
import { isHeard, type SaidCandidate, saidOf } from '../../../pages/circular/said.ts';
import { circularWords } from '../../../words/circular.ts';
import { circularLife } from '../../../words/circular-life.ts';
import {
  type Basis,
  basisOf,
  citeInPlan,
  issuedOf,
  judgementOf,
  Refused,
  refuseIssued,
  step,
} from '../../circular/basis.ts';
import { bytesOf, type Paper } from '../../circular/outputs.ts';
import { replyWorkbook } from '../../circular/sheet.ts';
import { writeWith } from '../../circular/write.ts';
import type { Context, Run } from '../../context.ts';
import { unitsNamed } from '../../given.ts';
import { VERSION } from '../../version.ts';
import type { CreatedData } from '../../write/change.ts';
import { freePath } from '../../write/write.ts';
import type { circularFeedback } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof circularFeedback> = step(async (context, given) => {
  const basis = await basisOf(context, given);
  const { period, ready, work, asOf, date, lang } = basis;
  refuseIssued(issuedOf(work.plan, period));
  const judgement = await judgementOf(context, ready, period, asOf, date);
  const asked = toAsk(basis, saidOf(judgement, lang), unitsNamed(ready.plan, given.options.unit));
  const workingDays = ready.plan.policy.procedure.feedbackDays;
  const until = addWorkingDays(date, workingDays, ready.plan.calendar);
  const { number } = given.options;

  const path = freePath(work, `records/feedback/${period.name}`);
  const round = /-(\d+)\.yaml$/.exec(path.slice('records/feedback/'.length + period.name.length))?.[1];
  const papers: Paper[] = [];
  for (const [unit, said] of asked) {
    const letter = {
      judgement,
      unit,
      said,
      date,
      until,
      workingDays,
      version: VERSION,
      ...present({ number, revision: ready.revision }),
    };
    papers.push(...(await papersFor(context, basis, letter)));
  }
  const create: CreatedData = {
    kind: 'feedback',
    exercise: judgement.state.exercise || given.options.exercise || undefined,
    period: period.name,
    date,
    asOf,
    until: until.day,
    workingDays,
    revision: ready.revision,
    number,
    units: [...asked].map(([unit, said]) => ({
      unit,
      said: said.map(({ anchor, words, grounds }) => ({ anchor, words, grounds })),
    })),
  };
  const code = await writeWith(context, given, basis, {
    record: { path, create },
    papers,
    folder: `circulars/${period.name}/feedback${round === undefined ? '' : `-${round}`}`,
    subject: circularLife(lang).asked.subject(period.name, [...asked.keys()]),
  });
  if (code === 0 && !given.options.dryRun)
    context.host.stderr.write(`${circularLife(context.lang).asked.done({ units: asked.size, until: until.day })}\n`);
  return code;
});

/** The letter to a unit, and the sheet on which it answers. */
async function papersFor(context: Context, { ready, period, lang }: Basis, letter: FeedbackLetter): Promise<Paper[]> {
  const { unit, said, until, judgement } = letter;
  const { exercise } = judgement.state;
  const { workbook } = await import('../../../render/xlsx/workbook.ts');
  const banner = circularWords(lang).banner(exercise, false);
  const sheet = { plan: ready.plan.id, period: period.name, unit, until: until.day, said, exercise, banner };
  const { feedback: say } = circularLife(lang);
  return [
    {
      name: `${unit}-${say.letterFile}.docx`,
      bytes: bytesOf(await context.render(feedbackLetter(letter, lang, citeInPlan(ready)), 'docx')),
    },
    { name: `${unit}-${say.reply.file}.xlsx`, bytes: workbook(replyWorkbook(sheet, lang)) },
  ];
}

/** Units to ask with their sentences: those named, else all who have not been heard on what is said of them now. */
function toAsk(
  { ready, work, period, date }: Basis,
  said: readonly SaidCandidate[],
  chosen: ReadonlySet<string> | undefined,
): Map<string, SaidCandidate[]> {
  const all = new Map<string, SaidCandidate[]>();
  for (const unit of ready.plan.units.keys()) {
    const own = said.filter(({ candidate }) => candidate.unit === unit);
    if (own.length > 0) all.set(unit, own);
  }
  if (all.size === 0) throw new Refused('nobody-named');
  if (chosen) {
    for (const unit of chosen) if (!all.has(unit)) throw new Refused('unit-not-named', { unit });
    return new Map([...all].filter(([unit]) => chosen.has(unit)));
  }
  const unheard = new Map(
    [...all].filter(([unit, own]) => {
      const before = askedLast(work.plan, period.name, unit, date)?.units.find((one) => one.unit === unit)?.said;
      return !own.every((one) =>
        isHeard(
          before?.find(({ anchor }) => anchor === one.anchor),
          one,
        ),
      );
    }),
  );
  if (unheard.size === 0) {
    const last = askedLast(work.plan, period.name, [...all.keys()][0]!, date)!;
    throw new Refused('already-asked', { units: [...all.keys()].join('、'), date: last.date, until: last.until });
  }
  return unheard;
}
