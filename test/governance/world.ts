/** Changes of a plan in memory: files as texts on both sides, as `duban check` sees them. */
import { createHash } from 'node:crypto';
import { loadPlan } from '../../src/documents/load.ts';
import { type Actor, type PlanChange, type Side, sideOf } from '../../src/governance/change.ts';
import { type Breach, checkChange, type Outcome } from '../../src/governance/check.ts';
import type { Example } from '../../src/governance/rule.ts';
import { CHANGE_DAY, statesOf } from '../../src/governance/sample.ts';
import { type ParsedDocument, readDocument } from '../../src/source/document.ts';
import type { Source, SourceFile } from '../../src/source/source.ts';

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
  const yaml = Object.keys(files)
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path, bytes: new TextEncoder().encode(files[path]), blob: path }));
  const source: Source = { root: '', revision: undefined, date: undefined, files: yaml, problems: [] };
  const documents = yaml.map(parsed);
  const { plan, diagnostics } = loadPlan(source, documents);
  if (!plan) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    throw new Unreadable(
      JSON.stringify(errors.map(({ file, code, args, position }) => [file, position.line, code, args])),
    );
  }
  const others = Object.keys(files).filter((path) => !path.endsWith('.yaml'));
  const attachments = new Map(others.map((path) => [path, createHash('sha1').update(files[path]!).digest('hex')]));
  return sideOf(plan, new Map(documents.map(({ path, data }) => [path, data])), attachments);
}

/** A change from texts. */
export function change(base: Files, head: Files, more: Partial<PlanChange> = {}): PlanChange {
  const was = side(base);
  return { base: was, head: side(head), tip: was, day: CHANGE_DAY, broughtOn: () => more.day ?? CHANGE_DAY, ...more };
}

/** The outcome of an example. */
export function outcomeOf(example: Example): Outcome {
  const { base, head, tip } = statesOf(example);
  const day = example.on ?? CHANGE_DAY;
  const made = change(base, head, { day });
  const actor: Actor | undefined =
    example.actor === undefined ? undefined : { unit: example.actor === 'jia-ju' ? '甲局' : example.actor };
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
