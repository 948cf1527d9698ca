/** What every paper of the office shares: its letterhead, whom to ask, where it came from, the mark of practice data. */

import type { Place } from '../../ground/place.ts';
import { present } from '../../ground/present.ts';
import type { Block, Document, OfficialDocument } from '../../ground/text/blocks.ts';
import { OFFICE, type Person, type Plan } from '../../plan/plan.ts';
import type { RecordBase } from '../../plan/record.ts';
import type { PlanState } from '../../plan/state.ts';
import type { Lang } from '../../words/lang.ts';
import { pageWords } from '../../words/pages.ts';
import { type Papers, paperWords } from '../../words/papers.ts';
import { jsonHead } from '../json.ts';
import { citation, type PageContext } from '../pages.ts';

/** What a paper needs beside the state. */
export interface PaperContext extends PageContext {
  /** Version of the tool. */
  readonly version: string;
  /** Whom a unit asks, where the plan does not say or it is another this time. */
  readonly contact?: string;
  readonly phone?: string;
}

/** What differs from one letter to the next. */
export interface LetterParts {
  /** Who signs; a unit id, the office, or a name that is neither. */
  readonly by: string;
  readonly title: string;
  readonly addressees: readonly string[];
  readonly body: readonly Block[];
  /** The record that the letter prints. */
  readonly record: Pick<RecordBase, 'exercise' | 'place'>;
  readonly date: string;
  readonly number?: string;
  readonly cc?: readonly string[];
}

/**
 * Characters of a name that stands centred above a date four characters from the right edge (GB/T 9704-2012, 7.3.5.1) and inside
 * the type area; a longer one is signed by the rule without a seal.
 */
const SEALED = 14;

/** A letter (信函格式) with the place of the seal, and whom to ask in its note. */
export function letter(state: PlanState, context: PaperContext, parts: LetterParts): OfficialDocument {
  const words = paperWords(context.lang);
  const org = nameOf(state.plan, parts.by);
  const { contact, phone } = contactOf(state.plan, context);
  return {
    kind: 'official',
    lang: context.lang,
    format: 'letter',
    head: { orgs: [org], ...present({ number: parts.number }) },
    title: parts.title,
    addressees: parts.addressees.map((unit) => nameOf(state.plan, unit)),
    body: parts.body,
    attachments: [],
    signature: { mode: [...org].length > SEALED ? 'none' : 'seal', orgs: [org], date: parts.date },
    note: words.contact(contact, phone),
    ...(parts.cc && parts.cc.length > 0 && { imprint: { cc: parts.cc } }),
    ...bannerOf(context.lang, parts.record.exercise),
    provenance: origin(state, context, parts.record.place),
  };
}

/** The mark of practice data. */
export function bannerOf(lang: Lang, exercise: boolean): { readonly banner?: string } {
  return exercise ? { banner: pageWords(lang).common.exercise } : {};
}

/** The last lines of a paper: plan, both clocks, the record it prints, the tool. */
export function origin(state: PlanState, context: PaperContext, place: Place): string[] {
  const { common } = pageWords(context.lang);
  const words = paperWords(context.lang);
  return [
    common.planLine(state.plan.title),
    common.clocks(state.asOf, context.revision),
    words.source(citation(context, place)),
    words.version(context.version),
  ];
}

/** Whom to ask: what was given, else what the plan says; each may be vacant. */
export function contactOf(
  plan: Plan,
  { contact, phone }: Pick<PaperContext, 'contact' | 'phone'>,
): { readonly contact: string | undefined; readonly phone: string | undefined } {
  return { contact: contact ?? personName(plan.office?.contact), phone: phone ?? plan.office?.phone };
}

/** A person as printed: the post, and the name where there is one. */
export function personName(person: Person | undefined): string | undefined {
  if (!person) return undefined;
  return person.name === undefined ? person.post : `${person.post}${person.name}`;
}

/** The printed name of whoever acts: the office's own, a unit's short name, or the words of the record. */
export function nameOf(plan: Plan, id: string): string {
  return id === OFFICE ? (plan.office?.name ?? id) : id;
}

/** The office by its name, or its generic word where the plan has none. */
export function officeName(plan: Plan, lang: Lang): string {
  return plan.office?.name ?? pageWords(lang).common.office;
}

/** A paragraph. */
export function text(words: string): Block {
  return { type: 'paragraph', text: words };
}

/** Sentences as numbered paragraphs; one alone has no number. */
export function numbered(words: Papers, sentences: readonly string[]): Block[] {
  return sentences.map((sentence, index) =>
    text(sentences.length === 1 ? sentence : `${words.item(index + 1)}${sentence}`),
  );
}

/** The clause of the plan under which a kind of duty stands. */
export function clauseOf(plan: Plan, settledBy: string, modes: readonly string[] = []): string | undefined {
  const duties = plan.duties.filter((duty) => duty.settledBy === settledBy);
  return (
    duties.find((duty) => modes.length > 0 && modes.some((mode) => duty.modes.includes(mode as never))) ?? duties[0]
  )?.clause;
}

/** The public type `duban.paper/1`: a paper with the record that it prints; schema in schema/output/paper.schema.json. */
export function paperJson(
  state: Pick<PlanState, 'plan' | 'asOf'>,
  { kind, record, document }: { readonly kind: string; readonly record: string; readonly document: Document },
  context: PageContext,
) {
  return { ...jsonHead('duban.paper/1', state, context), paper: kind, record, document };
}
