/** `duban notice list`: what is open or past its day first. */
import { noticesPage } from '../../../pages/records/lists.ts';
import { noticesJson } from '../../../pages/records/lists-json.ts';
import { supersededIn } from '../../../plan/ladder.ts';
import type { Run } from '../../context.ts';
import { emitList } from '../../records/list.ts';
import type { noticeList } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof noticeList> = (context, { options }) =>
  emitList(context, options, (state, isWanted, shared) => {
    const superseded = supersededIn(state);
    const rows = state.notices.filter(
      ({ notice, answered }) =>
        isWanted(notice.unit) && (!options.open || (answered === undefined && !superseded.has(notice.id))),
    );
    return { document: () => noticesPage(state, rows, shared), json: () => noticesJson(state, rows, shared) };
  });
