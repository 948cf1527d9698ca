/** `duban event list`: what has no day of being done first. */
import { eventsPage } from '../../../pages/records/lists.ts';
import { eventsJson } from '../../../pages/records/lists-json.ts';
import type { Run } from '../../context.ts';
import { emitList, knownOn } from '../../records/list.ts';
import type { eventList } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof eventList> = (context, { options }) =>
  emitList(context, options, (state, isWanted, shared) => {
    const rows = knownOn(state, state.plan.records.events).filter(
      ({ unit, done }) => isWanted(...(unit === undefined ? [] : [unit])) && (!options.open || done === undefined),
    );
    return { document: () => eventsPage(state, rows, shared), json: () => eventsJson(state, rows, shared) };
  });
