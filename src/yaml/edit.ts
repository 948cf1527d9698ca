/**
 * Edits of a file as splices of its text at the node's own place: quotes, indentation, comments, blank lines and line ends of
 * everything else stay as they were. Every result is parsed again and must equal the old data with the intent applied, with all
 * its comments; otherwise nothing is changed and the reason is raised.
 */
import { Lexer, parseDocument } from 'yaml';
import type { Step } from '../ground/place.ts';
import { readDocument } from './document.ts';
import { EmitError, type PlainData } from './emit.ts';
import { type Edit, EditError, intended, isMapping, isSame, valueBelow, withoutUndefined } from './intent.ts';
import { type Primitive, type Splice, splicesFor } from './splice.ts';

export { type Edit, EditError };

const BOM = '\ufeff';

/** The text with the edits made, one after the other. Throws {@link EditError}; the text given is then still the right one. */
export function editText(text: string, edits: readonly Edit[]): string {
  const head = text.startsWith(BOM) ? BOM : '';
  let state = read(text.slice(head.length), []);
  for (const edit of edits) {
    try {
      const wanted = intended(state.data, edit);
      for (const batch of batches(primitives(state.data, edit))) state = apply(state, batch);
      if (!isSame(state.data, wanted)) throw new EditError('not-possible', edit.at);
    } catch (error) {
      if (error instanceof EmitError) throw new EditError('value-refused', edit.at, error.message);
      throw error;
    }
  }
  return head + state.text;
}

interface State {
  readonly text: string;
  readonly data: unknown;
}

function read(text: string, steps: readonly Step[]): State {
  const { data, diagnostics } = readDocument({ path: '', bytes: new TextEncoder().encode(text) });
  const failed = diagnostics.find(({ code }) => !code.endsWith('-suspected'));
  if (data === undefined || failed) throw new EditError('unreadable', steps, failed?.code);
  return { text, data };
}

/** Makes changes that do not touch each other, and checks all that was promised. */
function apply(state: State, batch: readonly Primitive[]): State {
  const steps = batch[0]!.at;
  const document = parseDocument(state.text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: true,
    logLevel: 'silent',
  });
  const splices = batch.flatMap((one) => splicesFor(document, state.text, one)).sort((a, b) => a.start - b.start);
  const text = spliced(state.text, splices, steps);
  let wanted = state.data;
  for (const one of batch) wanted = intended(wanted, one);
  const made = readAgain(text, steps);
  if (!isSame(made.data, wanted)) throw new EditError('not-possible', steps);
  if (!isSame(comments(text), comments(state.text))) throw new EditError('comment-lost', steps);
  return made;
}

/** A result that cannot be read is a place that cannot be edited so; the file itself is sound. */
function readAgain(text: string, steps: readonly Step[]): State {
  try {
    return read(text, steps);
  } catch (error) {
    throw error instanceof EditError ? new EditError('not-possible', steps, error.message) : error;
  }
}

function spliced(text: string, splices: readonly Splice[], steps: readonly Step[]): string {
  let made = '';
  let at = 0;
  for (const { start, end, insert } of splices) {
    if (start < at || end < start || end > text.length) throw new EditError('not-possible', steps, 'overlap');
    made += text.slice(at, start) + insert;
    at = end;
  }
  return made + text.slice(at);
}

/** Every comment of a text, in order. */
function comments(text: string): string[] {
  const found: string[] = [];
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (isScalar) isScalar = false;
    else if (lexeme === '\x1f') isScalar = true;
    else if (lexeme.startsWith('#')) found.push(lexeme.trimEnd());
  }
  return found;
}

/** An edit as the smallest changes that make it: what is equal on both sides is not touched. */
function primitives(data: unknown, edit: Edit): Primitive[] {
  const { at } = edit;
  const old = valueBelow(data, at);
  if (edit.op === 'remove') return [edit];
  const value = withoutUndefined(edit.value);
  if (edit.op === 'set') return old === undefined ? [{ op: 'set', at, value }] : difference(at, old, value);
  return Array.isArray(old) && old.length > 0 ? [{ op: 'append', at, value }] : [{ op: 'set', at, value: [value] }];
}

function difference(at: readonly Step[], old: unknown, value: PlainData): Primitive[] {
  if (isSame(old, value)) return [];
  if (isMapping(old) && isMapping(value)) {
    const kept = Object.keys(old).filter((key) => Object.hasOwn(value, key));
    if (kept.length > 0)
      return [
        ...kept.flatMap((key) => difference([...at, key], old[key], value[key])),
        ...Object.keys(old)
          .filter((key) => !Object.hasOwn(value, key))
          .map((key): Primitive => ({ op: 'remove', at: [...at, key] })),
        ...Object.entries(value)
          .filter(([key]) => !Object.hasOwn(old, key))
          .map(([key, item]): Primitive => ({ op: 'set', at: [...at, key], value: item })),
      ];
  }
  if (Array.isArray(old) && Array.isArray(value) && old.length > 0 && value.length > 0)
    return listDifference(at, old, value);
  return [{ op: 'set', at, value }];
}

/** Equal items at the front stay, and those at the end where items were taken out between; the rest is paired off. */
function listDifference(at: readonly Step[], old: readonly unknown[], value: readonly PlainData[]): Primitive[] {
  let front = 0;
  while (front < old.length && front < value.length && isSame(old[front], value[front])) front += 1;
  let back = 0;
  if (value.length <= old.length)
    while (back < value.length - front && isSame(old[old.length - 1 - back], value[value.length - 1 - back])) back += 1;
  const found: Primitive[] = [];
  const paired = Math.min(old.length, value.length) - back;
  for (let index = front; index < paired; index++) found.push(...difference([...at, index], old[index], value[index]));
  for (let index = old.length - back - 1; index >= paired; index--)
    if (old.length > value.length) found.push({ op: 'remove', at: [...at, index] });
  for (const item of value.slice(old.length)) found.push({ op: 'append', at, value: item });
  return found;
}

/** Replacements of values next to each other can share one parse; what changes the shape goes alone. */
function batches(all: readonly Primitive[]): Primitive[][] {
  const made: Primitive[][] = [];
  let open = false;
  for (const one of all) {
    const isPlain = one.op === 'set' && (typeof one.value !== 'object' || one.value === null);
    if (isPlain && open) made.at(-1)!.push(one);
    else made.push([one]);
    open = isPlain;
  }
  return made;
}
