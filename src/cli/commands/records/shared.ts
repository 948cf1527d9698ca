/** What the commands of records share: who acts, how a paper leaves the program, the public form of lists. */

import type { Place } from '../../../ground/place.ts';
import type { OfficialDocument } from '../../../ground/text/blocks.ts';
import { foldName } from '../../../kinds/names.ts';
import { contactOf, type PaperContext } from '../../../pages/papers/letter.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { Context, Ready } from '../../context.ts';
import { pageContext, sources } from '../../shared.ts';
import { VERSION } from '../../version.ts';
import type { Given } from '../registry.ts';
import type { Form } from './form.ts';

/** What a paper of this run needs. */
export function paperContext(context: Context, ready: Ready, given: Given): PaperContext {
  const { contact, phone } = given.options;
  return {
    ...pageContext(context, ready),
    version: VERSION,
    ...(typeof contact === 'string' && { contact }),
    ...(typeof phone === 'string' && { phone }),
  };
}

/** Gives out a paper. */
export async function givePaper(
  context: Context,
  ready: Ready,
  kind: string,
  id: string,
  paper: () => OfficialDocument,
): Promise<number> {
  const made = paper();
  await context.emit({
    document: () => made,
    json: () => ({
      schema: 'duban.paper/1',
      plan: ready.plan.id,
      asOf: ready.asOf,
      revision: ready.revision ?? null,
      paper: kind,
      record: id,
      document: made,
    }),
  });
  return 0;
}

/** Says which places of a letter stay vacant because nobody is named. */
export function tellVacant(form: Pick<Form, 'tell' | 'words' | 'plan'>, context: PaperContext): void {
  const { contact, phone } = contactOf(form.plan, context);
  const flags = [...(contact === undefined ? ['--contact'] : []), ...(phone === undefined ? ['--phone'] : [])];
  if (flags.length > 0) form.tell(form.words.advice.contact(flags.join(' ')));
}

/** Who acts: a unit by its id, the office by its name, or a body that is neither in its own words. */
export function bodyNamed(plan: Plan, typed: string): string {
  const key = foldName(typed);
  const unit = [...plan.units.values()].find((one) =>
    [one.id, one.fullName, ...one.aliases].some((name) => foldName(name) === key),
  );
  if (unit) return unit.id;
  return (key === '办公室' || key === 'office') && plan.office ? plan.office.name : typed;
}

/** One record of a list, in the public form. */
export interface ListedRecord {
  readonly id: string;
  readonly units: readonly string[];
  readonly title: string;
  readonly date: string;
  readonly due?: string;
  readonly state: string;
  readonly daysOverdue: number;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  readonly places: readonly Place[];
}

/** The public type `duban.records/1`; schema in schema/output/records.schema.json. */
export function recordsJson(ready: Ready, kind: string, items: readonly ListedRecord[]) {
  return {
    schema: 'duban.records/1',
    plan: ready.plan.id,
    asOf: ready.asOf,
    revision: ready.revision ?? null,
    kind,
    items: items.map(({ places, due, details, ...item }) => ({
      ...item,
      due: due ?? null,
      details,
      sources: sources(ready, places),
    })),
  };
}
