/** A decision as a letter: the answer to a request for more time, or the notice of a day set, a change, a cancellation, a close-out, an exemption. */
import { present } from '../../ground/present.ts';

import type { OfficialDocument } from '../../ground/text/blocks.ts';
import type { Decision, DecisionItem } from '../../plan/records.ts';
import type { PlanState } from '../../plan/state.ts';
import { paperWords } from '../../words/papers.ts';
import { letter, nameOf, numbered, type PaperContext, text } from './letter.ts';
import { taskOrPart } from './notice.ts';

/** The letter to the units that the decision concerns. */
export function decisionPaper(state: PlanState, decision: Decision, context: PaperContext): OfficialDocument {
  const { decide: words, ...papers } = paperWords(context.lang);
  const { items, type, refused } = decision;
  const whats = [...new Set(items.map((item) => whatOf(state, item, context, true)))];
  const sentences = items.map((item) => sentence(state, decision, item, context));
  const late = items.find(
    ({ from }) => from !== undefined && decision.applied !== undefined && decision.applied > from,
  );
  return letter(state, context, {
    by: decision.by,
    title: words.title({ type, refused, subjects: whats.length === 1 ? whats[0]! : words.some }),
    addressees: unitsOf(state, decision),
    body: [
      text(
        type === 'extension'
          ? words.extensionOpening(
              decision.applied,
              [...new Set(items.map(({ unit }) => unit ?? words.every))].join('、'),
            )
          : words.opening(nameOf(state.plan, decision.by)),
      ),
      ...numbered(paperWords(context.lang), sentences),
      ...(type === 'extension' ? [text(words.extensionAfter(refused))] : []),
      ...(late && decision.applied !== undefined ? [text(words.late(decision.applied, late.from!))] : []),
      ...(decision.approver === undefined
        ? [text(words.approver(papers.vacant))]
        : [text(words.approver(decision.approver))]),
      ...(decision.note === undefined ? [] : [text(decision.note)]),
    ],
    record: decision,
    date: decision.date,
    ...present({ number: decision.number }),
  });
}

/** What an entry is about, in words: `任务3.2“…”`, a duty's period, a matter. */
export function whatOf(
  state: PlanState,
  item: DecisionItem,
  context: Pick<PaperContext, 'lang'>,
  inTitle = false,
): string {
  const { decide: words } = paperWords(context.lang);
  if (item.duty !== undefined)
    return words.duty(state.plan.duties.find(({ id }) => id === item.duty)?.title ?? item.duty, item.for);
  if (item.matter !== undefined)
    return state.matters.find(({ matter }) => matter.id === item.matter)?.matter.title ?? item.matter;
  const id = item.task ?? '';
  const { title } = taskOrPart(state, id);
  const name = item.for === undefined ? title : words.duty(title, item.for);
  return inTitle ? words.taskInTitle(id, name) : words.task(id, name);
}

function sentence(state: PlanState, decision: Decision, item: DecisionItem, context: PaperContext): string {
  const papers = paperWords(context.lang);
  const words = papers.decide;
  const what = whatOf(state, item, context);
  const { reason } = item;
  const unit = item.unit ?? matterUnit(state, item) ?? words.every;
  switch (decision.type) {
    case 'extension':
      return words.extension({
        what: words.ofUnit(unit, what),
        from: item.from ?? '',
        to: item.to ?? '',
        reason: reason ?? papers.vacant,
        refused: decision.refused,
      });
    case 'set-date':
      return words['set-date']({ unit, what, to: item.to ?? '', reason });
    case 'change':
      return words.change({
        unit: item.unit ?? '',
        what,
        change: papers.change[item.change ?? ''] ?? item.change ?? '',
        amount: item.amount,
        reason,
      });
    case 'cancellation':
      return words.cancellation({ unit, what, reason });
    case 'close-out':
      return words['close-out']({ unit, what, on: item.on, reason });
    case 'exemption':
      return words.exemption({
        unit,
        what,
        grounds: item.grounds === undefined ? undefined : (papers.grounds[item.grounds] ?? item.grounds),
        reason,
      });
  }
}

function matterUnit(state: PlanState, item: DecisionItem): string | undefined {
  return state.matters.find(({ matter }) => matter.id === item.matter)?.matter.unit;
}

/** The units concerned, each once, in the plan's order; an entry without a unit speaks to all that its task or duty binds. */
function unitsOf(state: PlanState, { items }: Decision): string[] {
  const named = new Set(
    items.flatMap((item) => {
      if (item.unit !== undefined) return [item.unit];
      const owner = matterUnit(state, item);
      if (owner !== undefined) return [owner];
      if (item.duty !== undefined) return state.plan.duties.find(({ id }) => id === item.duty)?.owners ?? [];
      return state.undertakings
        .filter(
          ({ undertaking }) =>
            undertaking.role !== 'lead' &&
            (undertaking.task.id === item.task || undertaking.parts.some(({ id }) => id === item.task)),
        )
        .map(({ undertaking }) => undertaking.unit);
    }),
  );
  const order = [...state.plan.units.keys()];
  return [...named].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
