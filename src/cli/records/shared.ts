/** What the commands of records share: who acts, how a paper leaves the program. */

import { present } from '../../ground/present.ts';
import type { Document } from '../../ground/text/blocks.ts';
import { foldName } from '../../kinds/names.ts';
import { contactOf, type PaperContext, paperJson } from '../../pages/papers/letter.ts';
import { stateOn } from '../../plan/fold.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RecordBase } from '../../plan/record.ts';
import type { PlanState } from '../../plan/state.ts';
import { type Context, pageContext, type Ready } from '../context.ts';
import { unitCalled } from '../given.ts';
import type { Values } from '../spec.ts';
import { VERSION } from '../version.ts';
import type { Form } from './form.ts';
import type { letter } from './options.ts';

/** What a paper of this run needs. */
export function paperContext(context: Context, ready: Ready, { contact, phone }: Values<typeof letter>): PaperContext {
  return { ...pageContext(context, ready), version: VERSION, ...present({ contact, phone }) };
}

/** Gives out a paper that prints a record. */
export async function givePaper(
  context: Context,
  ready: Ready,
  kind: string,
  record: string,
  document: Document,
): Promise<number> {
  await context.emit({
    document: () => document,
    json: () => paperJson(ready, { kind, record, document }, pageContext(context, ready)),
  });
  return 0;
}

/** The plan on the day of a record: what became known later does not change a paper that was sent. */
export function onItsDay(plan: Plan, { known }: RecordBase): PlanState {
  return stateOn(plan, known);
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
  const unit = unitCalled(plan, typed);
  if (unit) return unit.id;
  return (key === '办公室' || key === 'office') && plan.office ? plan.office.name : typed;
}

/** A list, or nothing where it is empty: an empty key is not written. */
export function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
