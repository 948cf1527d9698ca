/** `duban circular feedback --period 2010-H1`: a letter and a reply sheet for each unit that the draft names, and the record of who was asked. */

import { askedLast } from '../../../circular/heard.ts';
import { addWorkingDays } from '../../../ground/calendar/calendar.ts';
import { present } from '../../../ground/present.ts';
import { feedbackLetter } from '../../../pages/circular/feedback.ts';
import { isHeard, type SaidCandidate, saidOf } from '../../../pages/circular/said.ts';
import { circularWords } from '../../../words/circular.ts';
import { circularLife } from '../../../words/circular-life.ts';
import { type Basis, basisOf, citeInPlan, issuedOf, judgementOf, Refused, step } from '../../circular/basis.ts';
import { replyWorkbook } from '../../circular/sheet.ts';
import { writeWith } from '../../circular/write.ts';
import type { Run } from '../../context.ts';
import { unitsNamed } from '../../given.ts';
import { VERSION } from '../../version.ts';
import type { FileChange } from '../../write/change.ts';
import { freePath } from '../../write/write.ts';
import type { circularFeedback } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof circularFeedback> = step(async (context, given) => {
  const basis = await basisOf(context, given);
  const { period, ready, work, asOf, date, lang } = basis;
  const issued = issuedOf(work.plan, period);
  if (issued) throw new Refused('already-issued', { period: period.name, date: issued.date, file: issued.place.file });
  const judgement = await judgementOf(context, ready, period, asOf, date);
  const asked = toAsk(basis, saidOf(judgement, lang), unitsNamed(ready.plan, given.options.unit));
  const workingDays = ready.plan.policy.procedure.feedbackDays;
  const until = addWorkingDays(date, workingDays, ready.plan.calendar);

  const path = freePath(work, `records/feedback/${period.name}`);
  const round = /-(\d+)\.yaml$/.exec(path.slice('records/feedback/'.length + period.name.length))?.[1];
  const folder = `circulars/${period.name}/feedback${round === undefined ? '' : `-${round}`}`;
  const say = circularLife(lang);
  const number = given.options.number;
  const papers: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const { workbook } = await import('../../../render/xlsx/workbook.ts');
  for (const [unit, said] of asked) {
    const letter = feedbackLetter(
      {
        judgement,
        unit,
        said,
        date,
        until,
        workingDays,
        version: VERSION,
        ...present({ number, revision: ready.revision }),
      },
      lang,
      citeInPlan(ready),
    );
    papers.push({
      name: `${unit}-${say.feedback.letterFile}.docx`,
      bytes: (await context.render(letter, 'docx')) as Uint8Array,
    });
    papers.push({
      name: `${unit}-${say.feedback.reply.file}.xlsx`,
      bytes: workbook(
        replyWorkbook(
          {
            plan: ready.plan.id,
            period: period.name,
            unit,
            until: until.day,
            said,
            exercise: judgement.state.exercise,
            banner: circularWords(lang).banner(judgement.state.exercise, false),
          },
          lang,
        ),
      ),
    });
  }
  const record: FileChange = {
    path,
    create: {
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
    },
  };
  const code = await writeWith(
    context,
    given,
    basis,
    record,
    papers,
    folder,
    say.asked.subject(period.name, [...asked.keys()]),
  );
  if (code === 0 && given.options.dryRun !== true)
    context.host.stderr.write(`${circularLife(context.lang).asked.done({ units: asked.size, until: until.day })}\n`);
  return code;
});

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
