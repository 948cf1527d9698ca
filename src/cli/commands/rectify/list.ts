/** `duban rectify list`: what is open or past its day first. */
import { rectificationsPage } from '../../../pages/records/lists.ts';
import { rectificationsJson } from '../../../pages/records/lists-json.ts';
import type { Run } from '../../context.ts';
import { emitList } from '../../records/list.ts';
import type { rectifyList } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof rectifyList> = (context, { options }) =>
  emitList(context, options, (state, isWanted, shared) => {
    const rows = state.rectifications.filter(
      ({ finding, due, closed }) =>
        (due !== undefined || finding.rectify !== undefined) &&
        isWanted(finding.unit) &&
        (!options.open || closed === undefined),
    );
    return {
      document: () => rectificationsPage(state, rows, shared),
      json: () => rectificationsJson(state, rows, shared),
    };
  });
