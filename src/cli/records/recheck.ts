/** Re-checks: somebody else than the unit looks again; only that closes a rectification. */
import { paperWords } from '../../words/papers.ts';
import type { rectifyRecheck } from '../commands/rectify/spec.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { Given } from '../spec.ts';
import { write } from '../write/write.ts';
import { type Field, Form, type Row } from './form.ts';
import { bodyNamed } from './shared.ts';
import { recordNamed } from './targets.ts';

/** How a re-check is written in a row. */
export function recheckFields(results: Readonly<Record<string, string>>) {
  return [
    { key: 'finding', kind: 'text' },
    { key: 'result', kind: 'choice', choices: results },
    { key: 'due', kind: 'day', optional: true },
    { key: 'words', kind: 'text', optional: true },
  ] as const satisfies readonly Field[];
}

type RecheckRow = Row<ReturnType<typeof recheckFields>[number]['key']>;

/** Rows as the file holds them, each with the unit that it is about. */
export function readRechecks({ plan }: Pick<Form, 'plan'>, rows: readonly RecheckRow[]) {
  const findings = plan.records.inspections.flatMap((one) => one.findings);
  return rows.map((row) => {
    const finding = recordNamed(findings, row.finding!);
    return { unit: finding.unit, finding: finding.id, result: row.result!, by: row.due, words: row.words };
  });
}

/** Records the re-check of a finding, and of more in rows; `result` is given where the command itself says what it came to. */
export async function recheck(
  context: Context,
  given: Given<typeof rectifyRecheck>,
  result?: 'closed',
): Promise<number> {
  const form = await Form.open(context, given);
  const { plan, words } = form;
  const papers = paperWords(context.lang);
  const more = await form.rows('recheck', recheckFields(papers.recheck), false);
  const open = form.state.rectifications.filter(({ closed, due: day }) => closed === undefined && day !== undefined);
  const known =
    given.args[0] === undefined
      ? open.map(({ finding }) => finding)
      : plan.records.inspections.flatMap((one) => one.findings);
  const first =
    given.args[0] === undefined && more.length > 0
      ? undefined
      : (await form.pick(known, given.args[0], ({ unit, words: found }) => `${unit} ${found}`)).id;
  const rows =
    first === undefined
      ? more
      : [
          {
            finding: first,
            result: result ?? (await form.choice('result', papers.recheck)),
            due: form.maybeDay('due'),
            words: await form.maybe('words', true),
          },
          ...more,
        ];
  const rechecks = readRechecks(form, rows);
  const date = await form.day('date', form.ready.asOf);
  const by = bodyNamed(plan, await form.text('by', form.office));
  const units = [...new Set(rechecks.map(({ unit }) => unit))];
  // Said here as well as by the check of the files, because here it can be said before anything else is asked.
  if (units.includes(by)) throw new UsageError('self-recheck', { unit: by });
  for (const one of rechecks) {
    if (one.result !== 'closed' && one.by === undefined) form.tell(words.advice.noNewDay(one.finding));
    const state = form.state.rectifications.find(({ finding }) => finding.id === one.finding);
    if (one.result === 'closed' && state?.closed !== undefined)
      form.tell(words.advice.closedAlready(one.finding, state.closed));
    if (one.result === 'reopened' && state && state.closed === undefined)
      form.tell(words.advice.notClosed(one.finding));
  }
  const isLead = [...plan.tasks.values()].some((task) => task.lead.some(({ unit }) => unit === by));
  return write(context, form.ready, given, {
    subject: words.subject.recheck(
      papers.recheck[rechecks[0]!.result as keyof typeof papers.recheck],
      rechecks.map(({ finding }) => finding),
    ),
    files: [
      {
        path: form.path('inspections', `${date}-recheck`),
        create: {
          kind: 'inspection',
          exercise: form.exercise,
          mode: isLead ? 'lead' : 'special',
          date,
          by,
          title: form.flag('title'),
          units,
          rechecks: rechecks.map(({ unit: _unit, ...one }) => one),
          note: form.flag('note'),
        },
      },
    ],
  });
}
