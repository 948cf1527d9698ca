/** Extensions (延期) and dates set later (补定时限): which decision entries move which due. */
import { present } from '../ground/present.ts';
import type { Decision, DecisionItem } from './records.ts';
import type { Seen } from './seen.ts';
import type { Extension } from './state.ts';
import type { Undertaking } from './undertakings.ts';

/** Whether a decision entry moves the day of a task or part, refused ones included. */
export function isExtension(decision: Decision, item: DecisionItem, taskOrPart: string): boolean {
  return (
    (decision.type === 'extension' || decision.type === 'set-date') && item.task === taskOrPart && item.to !== undefined
  );
}

/** Extensions and set dates that decisions gave to one due (empty part: the whole), in time order, refused ones included. */
export function extensionsOf(seen: Seen, undertaking: Undertaking, part: string): readonly Extension[] {
  const decisions = seen.decisionsOf(undertaking.task.id, undertaking.unit);
  if (decisions.length === 0) return [];
  const wanted = part === '' ? undertaking.task.id : part;
  return decisions
    .filter(({ decision, item }) => isExtension(decision, item, wanted))
    .map(({ decision, item }) => {
      const occurrence = item.for ?? item.event;
      return {
        from: item.from ?? '',
        to: item.to!,
        decision: decision.id,
        known: decision.known,
        refused: decision.refused,
        place: item.place,
        ...present({ for: occurrence, reason: item.reason }),
      };
    });
}
