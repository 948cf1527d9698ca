/** `duban report add`: a unit's report by flags or by answering questions. */

import { readDay } from '../../../ground/calendar/dates.ts';
import type { Period } from '../../../ground/calendar/period.ts';
import { present } from '../../../ground/present.ts';
import { stateOn } from '../../../plan/fold.ts';
import type { PlanState } from '../../../plan/state.ts';
import { reportForm } from '../../../tables/forms/report.ts';
import { readReport } from '../../../tables/forms/report-answers.ts';
import { sheetsOfFlags, type TypedReport } from '../../../tables/forms/report-flags.ts';
import { formWords } from '../../../words/forms.ts';
import type { Asker } from '../../ask/asker.ts';
import { asker, valueFor } from '../../ask/prompts.ts';
import type { Context, Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { receive } from '../../forms/received.ts';
import { dayGiven, reportPeriod, unitsNamed } from '../../given.ts';
import type { Given } from '../../spec.ts';
import type { reportAdd } from './spec.ts';

/** Runs the command. What is not given by flags is asked at a terminal: for each undertaking chosen its status, then its figures. */
export const run: Run<typeof reportAdd> = async (context, given) => {
  const ready = await context.ready();
  const words = formWords(context.lang).ask;
  const { options } = given;
  const named = options.unit === undefined ? undefined : unitsNamed(ready.plan, [options.unit]);
  if (named && named.size !== 1) throw new UsageError('form-of-one');
  const unit =
    [...(named ?? [])][0] ??
    (await valueFor(context, given, 'unit', (ask) =>
      ask.choose(
        words.unit,
        [...ready.plan.units.keys()].map((value) => ({ value, label: value })),
      ),
    ));
  const period = reportPeriod(await valueFor(context, given, 'period', words.period));
  const received = dayGiven(options.received) ?? context.host.today();
  const state = stateOn(ready.plan, received);
  const flags = typedBy(given);
  const person = flags.items.length + flags.follow.length === 0 ? await asker(context, given) : undefined;
  if (!person && flags.items.length + flags.follow.length === 0)
    throw new UsageError('value-missing', { flag: '--item' });
  const typed = person ? await asked(person, context, formRows(state, unit, period), flags, received) : flags;
  const answers = readReport(state, unit, sheetsOfFlags(typed), '--item');
  // Nobody was shown a form: what is not mentioned was not left empty.
  return await receive(context, ready, given, { unit, period, received }, { ...answers, unsaid: [] });
};

function typedBy({ options }: Given<typeof reportAdd>): TypedReport {
  const { item = [], measure = [], milestone = [], follow = [], date, number, signedBy, note } = options;
  const { arranged, supervised, appraised } = options;
  return {
    items: item,
    measures: measure,
    milestones: milestone,
    follow,
    ...present({ date, number, signedBy, note }),
    agenda: present({ arranged, supervised, appraised }),
  };
}

/** The rows of the unit's form: number, title, what was last reported. */
function formRows(state: PlanState, unit: string, period: Period) {
  const [progress] = reportForm(state, { unit, period }, 'zh').sheets;
  return progress!.rows
    .filter((row) => row.length > 4 && row[0]?.style === 'fixed')
    .map(([code, title, due, last]) => ({
      code: String(code?.value),
      title: String(title?.value),
      hint: [due?.value, last?.value].filter((one) => typeof one === 'string' && one !== '').join('；'),
    }));
}

async function asked(
  person: Asker,
  context: Context,
  rows: ReturnType<typeof formRows>,
  flags: TypedReport,
  received: string,
): Promise<TypedReport> {
  const words = formWords(context.lang);
  const isDay = (typed: string) => (readDay(typed) === undefined ? words.ask.dayWrong : undefined);
  const date = flags.date ?? (await person.text(words.ask.date, { initial: received, check: isDay }))!;
  const chosen = await person.chooseMany(
    words.ask.which,
    rows.map(({ code, title, hint }) => ({ value: code, label: `${code} ${title}`, hint })),
  );
  const items: string[] = [];
  for (const code of chosen) {
    const { title } = rows.find((row) => row.code === code)!;
    const status = await person.choose(
      `${code} ${title}`,
      (['under-way', 'done', 'not-started'] as const).map((value) => ({ value, label: words.status[value][0]! })),
    );
    const done = status === 'done' ? await person.text(words.ask.done, { check: isDay }) : undefined;
    const percent =
      status === 'under-way'
        ? await person.text(words.ask.percent, {
            optional: true,
            check: (typed) => (/^\d*(\.\d+)?%?$/.test(typed.normalize('NFKC')) ? undefined : words.ask.percentWrong),
          })
        : undefined;
    const said = await person.text(words.ask.words, { optional: true });
    items.push(
      [
        code,
        words.status[status][0]!,
        done ?? '',
        percent === undefined || percent === '' ? '' : `${percent.replace(/[%％]$/, '')}%`,
        said ?? '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    );
  }
  return { ...flags, date, items };
}
