/** `duban inspect add`: an inspection or visit with its findings, rectification orders and re-checks. */

import { unitsVisited, visitsAround } from '../../../plan/demands.ts';
import { paperWords } from '../../../words/papers.ts';
import type { Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { type Field, Form, type Row } from '../../records/form.ts';
import { readRechecks, recheckFields } from '../../records/recheck.ts';
import { bodyNamed, some } from '../../records/shared.ts';
import { write } from '../../write/write.ts';
import type { inspectAdd } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof inspectAdd> = async (context, given) => {
  const form = await Form.open(context, given);
  const { plan, words } = form;
  const papers = paperWords(context.lang);
  const mode = await form.choice('mode', papers.mode);
  const date = await form.day('date', form.ready.asOf);
  const to = form.maybeDay('to');
  const by = bodyNamed(plan, await form.text('by', form.office));
  const title = await form.maybe('title', true);
  const named = form.units('units');
  const findings = (await form.rows('finding', findingFields(papers.result))).map((row, index) =>
    findingOf(row, index, form),
  );
  const rechecks = readRechecks(form, await form.rows('recheck', recheckFields(papers.recheck), false));
  const units = [...new Set([...named, ...findings.map(({ unit }) => unit), ...rechecks.map(({ unit }) => unit)])];
  if (units.length === 0) throw new UsageError('inspection-empty');
  advise(form, { mode, date, units, findings, rechecksOnly: findings.length === 0 && rechecks.length > 0 });
  const day = to ?? date;
  return write(context, form.ready, given, {
    subject: words.subject.inspection(papers.mode[mode as keyof typeof papers.mode], title, units),
    files: [
      {
        path: form.path('inspections', `${date}-${mode}`),
        create: {
          kind: 'inspection',
          exercise: form.exercise,
          mode,
          date,
          to: to === undefined || to === date ? undefined : day,
          by,
          title,
          number: form.flag('number'),
          team: some(form.many('team')),
          invited: some(form.many('invited')),
          units,
          scope: form.flag('scope'),
          method: form.flag('method'),
          findings: some(findings),
          rechecks: some(rechecks.map(({ unit: _unit, ...one }) => one)),
          note: form.flag('note'),
        },
      },
    ],
  });
};

/** How a finding is written. */
function findingFields(results: Readonly<Record<string, string>>) {
  return [
    { key: 'unit', kind: 'unit' },
    { key: 'task', kind: 'task', optional: true },
    { key: 'result', kind: 'choice', choices: results },
    { key: 'words', kind: 'text' },
    { key: 'due', kind: 'day', optional: true },
    { key: 'require', kind: 'text', optional: true },
    { key: 'percent', kind: 'number', optional: true, named: true },
    { key: 'measures', kind: 'text', optional: true, named: true },
    { key: 'for', kind: 'text', optional: true, named: true },
    { key: 'repeats', kind: 'text', optional: true, named: true },
    { key: 'number', kind: 'text', optional: true, named: true },
  ] as const satisfies readonly Field[];
}

type FindingRow = Row<ReturnType<typeof findingFields>[number]['key']>;

function findingOf(row: FindingRow, index: number, form: Pick<Form, 'words'>) {
  if ((row.due === undefined) !== (row.require === undefined))
    throw new UsageError('order-incomplete', { row: row.words ?? '' });
  return {
    id: String(index + 1),
    unit: row.unit!,
    task: row.task,
    for: row.for,
    result: row.result!,
    percent: row.percent === undefined ? undefined : Number(row.percent),
    measures: row.measures === undefined ? undefined : measuresOf(row.measures, form),
    words: row.words!,
    repeats: row.repeats,
    rectify: row.due === undefined ? undefined : { by: row.due, require: row.require!, number: row.number },
  };
}

/** `trained:538,coverage:100`. */
function measuresOf(text: string, form: Pick<Form, 'words'>) {
  return text.split(/[,，、;；]/).map((one) => {
    const [, id, value] = /^\s*([^:：]+)[:：]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(one.normalize('NFKC')) ?? [];
    if (id === undefined)
      throw new UsageError('measure-wrong', { flag: '--finding', value: text, word: form.words.fields.measures! });
    return { id: id.trim(), value: Number(value) };
  });
}

interface Visit {
  readonly mode: string;
  readonly date: string;
  readonly units: readonly string[];
  readonly findings: readonly ReturnType<typeof findingOf>[];
  readonly rechecksOnly: boolean;
}

/** What the rules say against it without forbidding it: a second visit within a month, a problem without an order, the same problem again. */
function advise(
  form: Pick<Form, 'plan' | 'words' | 'tell'>,
  { mode, date, units, findings, rechecksOnly }: Visit,
): void {
  const { advice } = form.words;
  if (mode !== 'self' && !rechecksOnly) {
    for (const unit of units) {
      const [other] = visitsAround(form.plan, unit, date);
      if (other) form.tell(advice.visit(unit, other.date, other.title ?? other.id, other.id));
    }
  }
  for (const finding of findings) {
    if (finding.result !== 'problem' && finding.result !== 'contradicted') continue;
    if (finding.rectify === undefined && mode !== 'self' && mode !== 'survey')
      form.tell(advice.noOrder(finding.unit, finding.words));
    if (finding.repeats !== undefined || finding.task === undefined) continue;
    const earlier = form.plan.records.inspections
      .filter((one) => one.known <= date && unitsVisited(one).includes(finding.unit))
      .flatMap((one) => one.findings)
      .findLast(
        (one) =>
          one.unit === finding.unit &&
          one.task === finding.task &&
          (one.result === 'problem' || one.result === 'contradicted'),
      );
    if (earlier) form.tell(advice.again(finding.unit, finding.task, earlier.id));
  }
}
