/** What every `… list` of records shares: the state, and what was asked for. */
import type { Page } from '../../ground/text/blocks.ts';
import type { PageContext } from '../../pages/pages.ts';
import { stateOn } from '../../plan/fold.ts';
import type { RecordBase } from '../../plan/record.ts';
import type { PlanState } from '../../plan/state.ts';
import { type Context, pageContext } from '../context.ts';
import { unitsNamed } from '../given.ts';

/** A list as a page and as JSON. */
export interface ListMade {
  readonly document: () => Page;
  readonly json: () => unknown;
}

/** Emits what `make` makes; `isWanted` is true of what is about a unit that was named, and of everything where none was. */
export async function emitList(
  context: Context,
  options: { readonly unit?: readonly string[] },
  make: (state: PlanState, isWanted: (...units: readonly string[]) => boolean, shared: PageContext) => ListMade,
): Promise<number> {
  const ready = await context.ready();
  const units = unitsNamed(ready.plan, options.unit);
  const isWanted = (...of: readonly string[]) => !units || of.some((unit) => units.has(unit));
  await context.emit(make(stateOn(ready.plan, ready.asOf), isWanted, pageContext(context, ready)));
  return 0;
}

/** Records that are known on the day of the state. */
export function knownOn<T extends RecordBase>({ asOf }: PlanState, records: readonly T[]): T[] {
  return records.filter(({ known }) => known <= asOf);
}
