/** `duban decide list`: the newest first. */
import { decisionsPage } from '../../../pages/records/lists.ts';
import { decisionsJson } from '../../../pages/records/lists-json.ts';
import type { Run } from '../../context.ts';
import { emitList, knownOn } from '../../records/list.ts';
import type { decideList } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof decideList> = (context, { options }) =>
  emitList(context, options, (state, isWanted, shared) => {
    const rows = knownOn(state, state.plan.records.decisions).filter(
      ({ items }) =>
        items.some(({ unit }) => unit === undefined) || isWanted(...items.flatMap(({ unit }) => unit ?? [])),
    );
    return { document: () => decisionsPage(state, rows, shared), json: () => decisionsJson(state, rows, shared) };
  });
