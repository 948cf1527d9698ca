/** The papers of an issued circular, made from what its record freezes: the issue and its verification both make them here, so that they can only differ where the input does. */

import { createHash } from 'node:crypto';
import { SIGNAL_DEFAULTS } from '../../circular/signals.ts';
import type { Judgement, UnitJudgement } from '../../circular/types.ts';
import type { Day } from '../../ground/calendar/dates.ts';
import type { Period } from '../../ground/calendar/period.ts';
import { by } from '../../ground/order.ts';
import { present } from '../../ground/present.ts';
import type { OfficialDocument } from '../../ground/text/blocks.ts';
import { circularDocument } from '../../pages/circular.ts';
import { circularJson } from '../../pages/circular-json.ts';
import type { JudgedUnit, Recused, SelectionRecord } from '../../plan/circular-records.ts';
import type { Plan } from '../../plan/plan.ts';
import { settingsOf } from '../../plan/policy.ts';
import { renderJson } from '../../render/json.ts';
import { circularLife } from '../../words/circular-life.ts';
import type { Lang } from '../../words/lang.ts';
import { readDocument } from '../../yaml/document.ts';
import type { SourceFile } from '../../yaml/source.ts';
import type { Context, Ready } from '../context.ts';
import type { CreatedData } from '../write/change.ts';
import { citeInPlan, judgementDecided, judgementOf } from './basis.ts';

/** Everything that decides the bytes of a circular, beside the version of duban. */
export interface Issue {
  readonly ready: Ready;
  readonly period: Period;
  readonly asOf: Day;
  readonly date: Day;
  readonly number: string | undefined;
  readonly lang: Lang;
  readonly selection: SelectionRecord | undefined;
  readonly recused: readonly Recused[];
  /** Version that is printed on the papers. */
  readonly version: string;
}

/** One file as it leaves. */
export interface Paper {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The papers with what they were made from. */
export interface Made {
  readonly judgement: Judgement;
  readonly document: OfficialDocument;
  readonly papers: readonly Paper[];
}

/** Makes the circular in every format, and the file copy as PDF. */
export async function makeCircular(context: Context, issue: Issue): Promise<Made> {
  const { ready, period, asOf, date, number, lang, selection, recused, version } = issue;
  const judgement = judgementDecided(await judgementOf(context, ready, period, asOf, date), selection);
  const cite = citeInPlan(ready);
  const options = {
    date,
    recused,
    version,
    ...present({ number, revision: ready.revision }),
  };
  const document = circularDocument(judgement, lang, cite, options);
  const copy = circularDocument(judgement, lang, cite, { ...options, fileCopy: true });
  const { circular, fileCopy } = circularLife(lang).issue.files;
  return {
    judgement,
    document,
    papers: [
      ...(await papersOf(context, document, circular)),
      { name: `${circular}.json`, bytes: bytesOf(renderJson(circularJson(judgement, lang, cite, options))) },
      { name: `${fileCopy}.pdf`, bytes: bytesOf(await context.render(copy, 'pdf')) },
    ],
  };
}

/** An official document as DOCX, PDF, HTML and Markdown. */
export async function papersOf(context: Context, document: OfficialDocument, name: string): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (const [format, ending] of FORMATS)
    papers.push({ name: `${name}${ending}`, bytes: bytesOf(await context.render(document, format)) });
  return papers;
}

const FORMATS = [
  ['docx', '.docx'],
  ['pdf', '.pdf'],
  ['html', '.html'],
  ['markdown', '.md'],
] as const;

/** Text as UTF-8. */
export function bytesOf(made: string | Uint8Array): Uint8Array {
  return typeof made === 'string' ? new TextEncoder().encode(made) : made;
}

/** SHA-256 in lower-case hex. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The digest of a record: of its data without the digest itself, keys in order, however the file is laid out. */
export function digestOf(data: Readonly<Record<string, unknown>>): string {
  const { digest: _digest, ...rest } = data;
  return sha256(JSON.stringify(inOrder(rest)));
}

/** A record's data with its digest, as a file is made of it. */
export function digested(data: { readonly kind: string } & Readonly<Record<string, unknown>>): CreatedData {
  // What a record holds is plain data; its types are interfaces, which TypeScript does not take for such.
  return { ...data, digest: digestOf(data) } as unknown as CreatedData;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.sort(by(([key]) => key)).map(([key, one]) => [key, inOrder(one)]));
}

/** The data of a record's file as it lies there. */
export function dataOf(file: SourceFile): Readonly<Record<string, unknown>> {
  return (readDocument(file).data ?? {}) as Readonly<Record<string, unknown>>;
}

/** Every setting of a plan's policy by its name in `plan.yaml`. */
export function allSettings({ policy }: Plan): Record<string, number | string | boolean> {
  return {
    ...settingsOf(policy, SIGNAL_DEFAULTS),
    ...Object.fromEntries(Object.entries(policy.procedure).map(([key, value]) => [`procedure.${key}`, value])),
  };
}

/** The digest of a policy. */
export function policyDigest(plan: Plan): string {
  return digestOf(allSettings(plan));
}

/** The figures that the next circular is compared with. */
export function judgedUnits({ units }: Judgement): JudgedUnit[] {
  return units.map(judgedUnit);
}

function judgedUnit({ unit, class: own, verdicts, figures }: UnitJudgement): JudgedUnit {
  const { total, onTime, late, unmet, exempt } = figures.due;
  const { reports } = figures;
  return {
    unit,
    class: own,
    ...(verdicts.length > 0 && { verdicts: verdicts.map(({ verdict }) => verdict) }),
    undertakings: figures.undertakings,
    closed: figures.classes.closed,
    overdue: figures.classes.overdue,
    due: { total, onTime, late, unmet, exempt },
    reports: { due: reports.due, onTime: reports.onTime, late: reports.late, missing: reports.missing },
  };
}
