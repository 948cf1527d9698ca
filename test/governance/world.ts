/** Changes of a plan in memory: files as texts on both sides, as `duban check` sees them. */
import { createHash } from 'node:crypto';
import type { Actor, PlanChange, Side } from '../../src/governance/change.ts';
import { type Breach, checkChange, type Outcome } from '../../src/governance/check.ts';
import type { Example } from '../../src/governance/rule.ts';
import { CHANGE_DAY, statesOf } from '../../src/governance/sample.ts';
import { sideOf } from '../../src/governance/side.ts';
import { loadPlan } from '../../src/kinds/load.ts';
import { type ParsedDocument, readDocument } from '../../src/yaml/document.ts';
import { PositionIndex } from '../../src/yaml/positions.ts';
import type { Source, SourceFile } from '../../src/yaml/source.ts';

export type Files = Readonly<Record<string, string>>;

const known = new Map<string, ParsedDocument>();

/** A file as read; the two sides of a change share most of theirs. */
function parsed(file: SourceFile): ParsedDocument {
  const key = `${file.path}\0${new TextDecoder().decode(file.bytes)}`;
  const document = known.get(key) ?? readDocument(file);
  if (known.size > 200) known.clear();
  known.set(key, document);
  return document;
}

/** Files with errors. */
export class Unreadable extends Error {}

/** One side of a change; fails with the errors of files that are no plan. */
export function side(files: Files): Side {
  const yaml = Object.keys(files).filter((path) => path.endsWith('.yaml'));
  const bytes = (path: string) => new TextEncoder().encode(files[path]);
  return loaded(
    yaml.map((path) => parsed({ path, bytes: bytes(path), blob: path })),
    Object.entries(files).filter(([path]) => !path.endsWith('.yaml')),
  );
}

/** The same from data, for many in short time: nothing is written or parsed. A text is a file that is not YAML. */
export function sideOfData(files: Readonly<Record<string, object | string>>): Side {
  const entries = Object.entries(files);
  const lines = new PositionIndex(undefined, [0], [], {});
  return loaded(
    entries.flatMap(([path, data]) => (typeof data === 'string' ? [] : [{ path, data, lines, diagnostics: [] }])),
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function loaded(documents: readonly ParsedDocument[], others: readonly (readonly [string, string])[]): Side {
  const sorted = [...documents].sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = sorted.map(({ path }) => ({ path, bytes: new Uint8Array(), blob: path }));
  const source: Source = { root: '', revision: undefined, date: undefined, files, problems: [] };
  const { plan, diagnostics } = loadPlan(source, sorted);
  if (!plan) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    throw new Unreadable(
      JSON.stringify(errors.map(({ file, code, args, position }) => [file, position.line, code, args])),
    );
  }
  const digest = (text: string) => createHash('sha1').update(text).digest('hex');
  const attachments = new Map(others.map(([path, text]) => [path, digest(text)]));
  return sideOf(plan, new Map(sorted.map(({ path, data }) => [path, data])), attachments);
}

/** A change from texts. */
export function change(base: Files, head: Files, more: Partial<PlanChange> = {}): PlanChange {
  return changeOf(side(base), side(head), more);
}

/** A change from sides. */
export function changeOf(base: Side, head: Side, more: Partial<PlanChange> = {}): PlanChange {
  return { base, head, tip: base, day: CHANGE_DAY, broughtOn: () => more.day ?? CHANGE_DAY, ...more };
}

/** The outcome of an example. */
export function outcomeOf(example: Example): Outcome {
  const { base, head, tip } = statesOf(example);
  const day = example.on ?? CHANGE_DAY;
  const made = change(base, head, { day });
  const actor: Actor | undefined = example.actor === undefined ? undefined : { unit: example.actor };
  return checkChange({
    ...made,
    ...(example.meanwhile && { tip: side(tip) }),
    ...(actor && { actor }),
  });
}

/** `rule of old→new` of breaches. */
export function told(breaches: readonly Breach[]): string[] {
  return breaches.map((one) => `${one.rule} ${one.of} ${one.old}→${one.new}`);
}
