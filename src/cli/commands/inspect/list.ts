/** `duban inspect list`: inspections with something open first. */
import { inspectionsPage, openByInspection } from '../../../pages/records/lists.ts';
import { inspectionsJson } from '../../../pages/records/lists-json.ts';
import { unitsVisited } from '../../../plan/demands.ts';
import type { Run } from '../../context.ts';
import { emitList, knownOn } from '../../records/list.ts';
import type { inspectList } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof inspectList> = (context, { options }) =>
  emitList(context, options, (state, isWanted, shared) => {
    const openOf = openByInspection(state);
    const isOpen = ({ id }: { readonly id: string }) => (openOf.get(id) ?? 0) > 0;
    const rows = knownOn(state, state.plan.records.inspections).filter(
      (one) => isWanted(...unitsVisited(one)) && (!options.open || isOpen(one)),
    );
    return { document: () => inspectionsPage(state, rows, shared), json: () => inspectionsJson(state, rows, shared) };
  });
