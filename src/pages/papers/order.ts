/** The rectification order (责令限期整改通知书) to one unit after an inspection: what was found, what is required, by when, where to send it. */
import { madeOnce } from '../../ground/grouped.ts';
import { present } from '../../ground/present.ts';

import type { Block, OfficialDocument } from '../../ground/text/blocks.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Finding, Inspection } from '../../plan/records.ts';
import type { PlanState } from '../../plan/state.ts';
import { paperWords } from '../../words/papers.ts';
import { clauseOf, letter, nameOf, numbered, officeName, type PaperContext, text } from './letter.ts';

/** The findings of an inspection that ordered a unit to make something good. */
export function ordersTo(inspection: Inspection, unit: string): Finding[] {
  return inspection.findings.filter((finding) => finding.unit === unit && finding.rectify !== undefined);
}

/** The units that an inspection gave orders to, in the order of its findings. */
export function unitsOrdered(inspection: Inspection): string[] {
  return [...new Set(inspection.findings.filter(({ rectify }) => rectify).map(({ unit }) => unit))];
}

/** How often a finding has been made: 1 where it repeats none. */
export function timesFound(state: PlanState, finding: Finding): number {
  const byId = findingsById(state.plan);
  const seen = new Set<string>();
  for (let id = finding.repeats; id !== undefined && !seen.has(id); id = byId.get(id)?.repeats) seen.add(id);
  return seen.size + 1;
}

const findingsById = madeOnce(
  ({ records }: Plan) => new Map(records.inspections.flatMap((one) => one.findings.map((each) => [each.id, each]))),
);

/** The order. Throws RangeError where the inspection ordered nothing of the unit. */
export function orderPaper(
  state: PlanState,
  inspection: Inspection,
  unit: string,
  context: PaperContext,
): OfficialDocument {
  const { plan } = state;
  const words = paperWords(context.lang);
  const findings = ordersTo(inspection, unit);
  if (findings.length === 0) throw new RangeError(`no order to ${unit} in ${inspection.id}`);
  const office = officeName(plan, context.lang);
  const sendTo = words.sendTo(office, plan.office?.address);
  const days = [...new Set(findings.map(({ rectify }) => rectify!.by))].sort();
  const by = nameOf(plan, inspection.by);
  const clause = clauseOf(plan, 'inspection', [inspection.mode]);
  const number = findings.find(({ rectify }) => rectify?.number !== undefined)?.rectify?.number;
  const leads = findings.flatMap(({ task }) => plan.tasks.get(task ?? '')?.lead.map((one) => one.unit) ?? []);
  return letter(state, context, {
    by: inspection.by,
    title: words.order.title,
    addressees: [unit],
    body: [
      text(
        words.order.opening({
          plan: plan.title,
          clause,
          on: inspection.date,
          to: inspection.known === inspection.date ? undefined : inspection.known,
          by,
          mode: inspection.mode,
          title: inspection.title,
          count: findings.length,
        }),
      ),
      { type: 'heading', level: 1, label: words.chapter(1), text: words.order.findings },
      ...findings.flatMap((finding, index) => findingBlocks(state, finding, index, findings.length, context)),
      { type: 'heading', level: 1, label: words.chapter(2), text: words.order.answer },
      ...numbered(words, [
        days.length > 1 ? words.order.reply(days[0]!, sendTo) : words.order.replyOne(days[0]!, sendTo),
        words.order.recheck(by),
        words.order.objection,
      ]),
    ],
    record: inspection,
    date: inspection.known,
    cc: [...new Set(leads)].filter((lead) => lead !== unit && lead !== inspection.by),
    ...present({ number }),
  });
}

function findingBlocks(
  state: PlanState,
  finding: Finding,
  index: number,
  count: number,
  context: PaperContext,
): Block[] {
  const words = paperWords(context.lang);
  const earlier = state.rectifications.find((one) => one.finding.id === finding.repeats);
  const sentence = words.order.finding({
    task: finding.task,
    title: finding.task === undefined ? undefined : state.plan.tasks.get(finding.task)?.title,
    contradicted: finding.result === 'contradicted',
    words: finding.words,
    repeats: earlier?.found,
    times: timesFound(state, finding),
  });
  const { by, require } = finding.rectify!;
  return [text(count === 1 ? sentence : `${words.item(index + 1)}${sentence}`), text(words.order.require(require, by))];
}
