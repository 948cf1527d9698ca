/**
 * Random edits of generated and of shipped files: the data is the old one with the intent applied, and nothing outside the place
 * of the edit has moved by a byte. `DUBAN_EDITS` sets how many.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isMap, isSeq, type Node, type Pair, parse, parseDocument } from 'yaml';
import type { Step } from '../../src/ground/place.ts';
import { type Edit, EditError, editText } from '../../src/yaml/edit.ts';
import { runs } from '../runs.ts';
import { anyMapping, anyValue, type Pick, pathsOf, picker, styled } from './styled-yaml.ts';

const EDITS = runs('DUBAN_EDITS', 1000);
const SEED = Number(process.env.DUBAN_SEED ?? 20101231);

const plans = join(import.meta.dirname, '../../plans');
const shipped = readdirSync(plans, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => readFileSync(join(plans, path), 'utf8'))
  .filter((text) => text.length < 12_000);

/** By a reader of its own, so that the editor is not its own witness. */
const read = (text: string): unknown => parse(text.replace(/^\ufeff/, ''), { uniqueKeys: false });

function anyEdit(data: unknown, pick: Pick): Edit {
  const paths = pathsOf(data);
  const at = paths[pick(paths.length)] ?? ['kind'];
  const value = anyValue(pick, pick(3));
  const here = below(data, at);
  switch (pick(10)) {
    case 0:
    case 1:
      return { op: 'remove', at };
    case 2:
    case 3:
      return {
        op: 'append',
        at: Array.isArray(here)
          ? at
          : [...at.slice(0, -1), '新键'].filter((s) => typeof s === 'string' || at.length > 1),
        value,
      };
    case 4:
      return typeof here === 'object' && here !== null && !Array.isArray(here)
        ? { op: 'set', at: [...at, '新键'], value }
        : { op: 'set', at: ['新键'], value };
    case 5:
      return { op: 'set', at, value: nudged(here, pick) as never };
    default:
      return { op: 'set', at, value };
  }
}

/** Nearly the same value: one leaf of it is another. */
function nudged(value: unknown, pick: Pick): unknown {
  if (typeof value !== 'object' || value === null) return anyValue(pick, 0);
  const copy = structuredClone(value) as Record<Step, unknown>;
  const steps = Object.keys(copy);
  if (steps.length === 0) return copy;
  const step = steps[pick(steps.length)]!;
  copy[step] = nudged(copy[step], pick);
  return copy;
}

function below(data: unknown, at: readonly Step[]): unknown {
  return at.reduce<unknown>((here, step) => (here as Record<Step, unknown> | undefined)?.[step], data);
}

/** What the edit means, written down a second time. */
function meant(data: unknown, edit: Edit): unknown {
  const copy = structuredClone(data) as Record<Step, unknown>;
  const parent = below(copy, edit.at.slice(0, -1)) as Record<Step, unknown>;
  const last = edit.at.at(-1)!;
  if (edit.op === 'remove') Array.isArray(parent) ? parent.splice(last as number, 1) : delete parent[last];
  else if (edit.op === 'set') parent[last] = edit.value;
  else parent[last] = [...((parent[last] ?? []) as unknown[]), edit.value];
  return copy;
}

/** The stretch of the old text in which the edit may show: from the start of the first line concerned to the end of the last. */
function stretch(text: string, edit: Edit): readonly [number, number] {
  const bom = text.startsWith('\ufeff') ? 1 : 0;
  const document = parseDocument(text.slice(bom), { uniqueKeys: false });
  const spanOf = (at: readonly Step[]): readonly [number, number] | undefined => {
    let here = document.contents as Node | null;
    let start = 0;
    for (const step of at) {
      if (isMap(here)) {
        const pair = (here.items as Pair<Node, Node | null>[]).find(
          ({ key }) => (key as { value?: unknown }).value === step,
        );
        if (!pair) return undefined;
        start = pair.key.range![0];
        here = pair.value ?? pair.key;
      } else if (isSeq(here)) {
        const block = !here.flow;
        here = (here.items as (Node | null)[])[step as number] ?? null;
        start = here?.range?.[0] ?? start;
        if (block) start = text.lastIndexOf('-', start + bom - 1) - bom;
      } else return undefined;
    }
    return here?.range ? [start + bom, here.range[2] + bom] : undefined;
  };
  const span = spanOf(edit.at) ?? spanOf(edit.at.slice(0, -1)) ?? [0, text.length];
  const parent = edit.op === 'remove' ? (spanOf(edit.at.slice(0, -1)) ?? span) : span;
  const only = edit.op === 'remove' && Object.keys(below(read(text), edit.at.slice(0, -1)) as object).length === 1;
  const [start, end] = only ? [parent[0], Math.max(parent[1], span[1])] : span;
  // A dash or a bracket before it, and the comma, comment or line break after it, belong to the place.
  const from = Math.max(0, text.lastIndexOf('\n', Math.max(0, start - 1)) - 1);
  const after = text.indexOf('\n', Math.max(start, end - 1));
  const to = after < 0 ? text.length : Math.min(text.length, after + 1);
  return [from, edit.op === 'remove' ? Math.max(to, nextOf(text, edit.at, spanOf) ?? 0) : to];
}

/** Where the entry after a removed one begins: it takes its place behind a dash. */
function nextOf(
  text: string,
  at: readonly Step[],
  spanOf: (at: readonly Step[]) => readonly [number, number] | undefined,
): number | undefined {
  const siblings = Object.keys(below(read(text), at.slice(0, -1)) as object);
  const next = siblings[siblings.indexOf(String(at.at(-1))) + 1];
  if (next === undefined) return undefined;
  return spanOf([...at.slice(0, -1), typeof at.at(-1) === 'number' ? Number(next) : next])?.[0];
}

/** Comments in order, found by hand: a `#` at the start of a line or after a space, outside of the long texts and quotes. */
function comments(text: string): string[] {
  return [...text.matchAll(/#\s?(?:旁注|注释)\d+|# (?:开头|末尾)的注释/g)].map(([found]) => found);
}

test(`${EDITS} random edits keep every byte outside the edit`, () => {
  const refused: Record<string, number> = {};
  let made = 0;
  for (let number = 0; number < EDITS; number++) {
    const pick = picker(SEED + number);
    const text = pick(4) === 0 ? shipped[pick(shipped.length)]! : styled(anyMapping(pick), pick);
    const data = read(text);
    const edit = anyEdit(data, pick);
    const told = `seed ${SEED + number}\n${JSON.stringify(edit)}\n${text}`;
    let after: string;
    try {
      after = editText(text, [edit]);
    } catch (error) {
      if (!(error instanceof EditError)) throw new Error(`${error}\n${told}`);
      refused[error.code] = (refused[error.code] ?? 0) + 1;
      if (process.env.DUBAN_SHOW === error.code) console.log(told, error.message);
      continue;
    }
    made += 1;
    expect(read(after), `${told}\n--- became\n${after}`).toEqual(meant(data, edit));
    const [from, to] = stretch(text, edit);
    expect(after.startsWith(text.slice(0, from)), `start moved: ${told}\n--- became\n${after}`).toBe(true);
    expect(after.endsWith(text.slice(to)), `end moved: ${told}\n--- became\n${after}`).toBe(true);
    expect(comments(after), `${told}\n--- became\n${after}`).toEqual(comments(text));
    if (text.includes('\r\n')) expect(/(?<!\r)\n/.test(after), told).toBe(false);
  }
  expect(made / EDITS).toBeGreaterThan(0.9);
});
