/** `duban meeting list`: assigned matters, then meetings, those that are due and not held among them. */
import { meetingsPage } from '../../../pages/records/lists.ts';
import { meetingsJson } from '../../../pages/records/lists-json.ts';
import type { Run } from '../../context.ts';
import { emitList, knownOn } from '../../records/list.ts';
import type { meetingList } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof meetingList> = (context, { options }) =>
  emitList(context, options, (state, isWanted, shared) => {
    const matters = state.matters.filter(
      ({ matter, closed }) => isWanted(matter.unit) && (!options.open || closed === undefined),
    );
    const missing = state.duties.filter(
      (one) => one.duty.settledBy === 'meeting' && one.due !== undefined && /^(missing|due-soon)$/.test(one.state),
    );
    return {
      document: () => meetingsPage(state, matters, missing, shared),
      json: () => meetingsJson(state, matters, knownOn(state, state.plan.records.meetings), shared),
    };
  });
