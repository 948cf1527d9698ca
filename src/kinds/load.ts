/**
 * From the files of a source to a plan: parse, check the shape, then the meaning; every problem of every file at once. A file
 * that cannot be read is an error and never makes the plan smaller: with errors there is no plan.
 */

import type { DocumentName } from '../generated/documents.ts';
import { KEYS, type KeyTree } from '../generated/keys.ts';
import { severityOf } from '../ground/codes/diagnostics.ts';
import { byText } from '../ground/order.ts';
import type { Citation, Diagnostic, Place, Position, Severity, Step } from '../ground/place.ts';
import type { Plan } from '../plan/plan.ts';
import type { ParsedDocument } from '../yaml/document.ts';
import type { Source } from '../yaml/source.ts';
import { Build } from './build.ts';
import { finishPlan } from './finish.ts';
import type { DocumentFile, DocumentKind } from './kind.ts';
import { findKind, kindNames } from './kinds.ts';
import { nearest } from './nearest.ts';
import { shownPath } from './shown-path.ts';
import { type Violation, valueAt, violations } from './structure.ts';

/** A diagnostic with its line, as it is printed. */
export interface LocatedDiagnostic extends Diagnostic {
  readonly severity: Severity;
  readonly position: Position;
}

/** What came of a source. */
export interface Loaded {
  readonly source: Source;
  /** Absent when there is any error. */
  readonly plan?: Plan;
  /** Sorted by path and line. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Turns a place into the line it is printed with; paths are relative to where the user stands. */
  readonly cite: (place: Place) => Citation;
}

/** Loads a plan from the parsed files of a source. Never throws for what is in the files. */
export function loadPlan(source: Source, documents: readonly ParsedDocument[]): Loaded {
  const build = new Build();
  const parsed = new Map(documents.map((document) => [document.path, document]));
  readAll(
    documents.flatMap((document) => takeUp(document, build) ?? []),
    build,
  );
  const plan = finishPlan(build, source);
  const problems = source.problems.map(
    ({ path, code, args }): Diagnostic => ({ code, args, file: path, position: FIRST }),
  );
  const read = documents.flatMap((document) => document.diagnostics);
  const diagnostics = located([...problems, ...read, ...build.diagnostics], parsed);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return {
    source,
    diagnostics,
    cite: (place) => ({ path: shownPath(source, place.file), line: resolve(parsed, place).line }),
    ...(plan && !failed && { plan }),
  };
}

/** A file that could be read and says its kind, with what is wrong with its shape. */
interface TakenUp {
  readonly kind: DocumentKind;
  readonly file: DocumentFile<never>;
  readonly wrong: readonly Violation[];
}

/** Checks the shape of a file; undefined where its text has errors or its kind is not known. Its kind is then incomplete. */
function takeUp(document: ParsedDocument, build: Build): TakenUp | undefined {
  const { path, data, lines } = document;
  const kind = kindOf(document, build);
  if (!kind) {
    // A file that cannot even say its kind may have held anything.
    for (const name of likelyKinds(path)) build.broken.add(name);
    return undefined;
  }
  const wrong = violations(
    path,
    data,
    kind.validator,
    (steps) => lines.written(steps),
    (steps) => allowedKeys(kind.kind, steps),
  );
  const errors = document.diagnostics.filter(({ code }) => severityOf(code) === 'error');
  // What could not be read right is not called wrong twice.
  const unread = new Set(errors.map(({ position }) => position?.line));
  for (const { code, args, place } of wrong)
    if (!unread.has(lines.resolve(place.steps, place.part).line)) build.say(code, args, place);
  if (errors.length > 0 || wrong.length > 0) build.broken.add(kind.kind);
  return errors.length > 0 ? undefined : { kind, file: { path, id: recordId(path), data: data as never }, wrong };
}

/** Reads the files in the order of their kinds: names before what uses them; then what misshapen ones say, when all names are known. */
function readAll(files: readonly TakenUp[], build: Build): void {
  const rank = new Map(kindNames.map((kind, index) => [kind, index]));
  // Without endings, so that a copy `x-2` comes after `x` and is the one that is called a duplicate.
  const stem = (path: string) => path.replace(/\.ya?ml$/, '');
  const whole = files
    .filter(({ wrong }) => wrong.length === 0)
    .sort((a, b) => rank.get(a.kind.kind)! - rank.get(b.kind.kind)! || byText(stem(a.file.path), stem(b.file.path)));
  for (const { kind, file } of whole) if (kind.declares) kind.read(file, build);
  for (const { kind, file } of whole) kind.announce?.(file, build);
  for (const { kind, file } of whole) if (!kind.declares) kind.read(file, build);
  for (const one of files) {
    // What is missing among the names that others use would be told again at each use.
    if (one.wrong.length === 0 || one.kind.declares) continue;
    for (const { code, args, place } of meaningOf(one, build)) build.say(code, args, place);
  }
}

/** Diagnostics with their lines, in the order of files and lines, not too many of each file. */
function located(
  diagnostics: readonly Diagnostic[],
  parsed: ReadonlyMap<string, ParsedDocument>,
): readonly LocatedDiagnostic[] {
  return fewOfEach(
    diagnostics
      .map(
        (one): LocatedDiagnostic => ({
          ...one,
          severity: severityOf(one.code),
          position: one.position ?? (one.place ? resolve(parsed, one.place) : FIRST),
        }),
      )
      .sort(
        (a, b) =>
          byText(a.file, b.file) ||
          a.position.line - b.position.line ||
          a.position.column - b.position.column ||
          byText(a.code, b.code),
      ),
  );
}

/** Errors told of one file; who mends a hundred will look again. */
const MOST_ERRORS = 100;

/** Without the errors of a file beyond {@link MOST_ERRORS}, which are counted. The list is in the order of files. */
function fewOfEach(all: readonly LocatedDiagnostic[]): readonly LocatedDiagnostic[] {
  const told = new Map<string, number>();
  const over = new Map<string, { count: number; one: LocatedDiagnostic }>();
  const kept = all.filter((one) => {
    if (one.severity !== 'error') return true;
    // The reader of the text has counted some already.
    const isCount = one.code === 'more-diagnostics';
    const before = isCount ? Number(one.args.count) : 1;
    const count = told.get(one.file) ?? 0;
    if (!isCount && count < MOST_ERRORS) {
      told.set(one.file, count + 1);
      return true;
    }
    const { count: more, one: first } = over.get(one.file) ?? { count: 0, one };
    over.set(one.file, { count: more + before, one: first });
    return false;
  });
  if (over.size === 0) return all;
  return kept.flatMap((one, index) => {
    const last = kept[index + 1]?.file !== one.file;
    const more = last ? over.get(one.file) : undefined;
    return more ? [one, { ...more.one, code: 'more-diagnostics', args: { count: more.count } }] : [one];
  });
}

/** The kinds that a file may have been, by its name and folder (`/repl` for `records/replies`); any of them may now be incomplete. */
function likelyKinds(path: string): DocumentName[] {
  return kindNames.filter((kind) => path.startsWith(kind) || path.includes(`/${kind.slice(0, -1)}`));
}

/** What a misshapen record says wrongly in its well-shaped places, so that all problems come at once. */
function meaningOf({ kind, file, wrong }: TakenUp, build: Build): Violation[] {
  const scratch = build.scratch();
  try {
    kind.read(file, scratch);
  } catch {
    // A missing key ends the reading; its own diagnostic is there already, and what was said until then still holds.
  }
  const covered = (place: Place) =>
    place.steps.length === 0 ||
    valueAt(file.data, place.steps) === undefined ||
    wrong.some(
      ({ code, place: at }) => code !== 'key-missing' && at.steps.every((step, index) => place.steps[index] === step),
    );
  return scratch.diagnostics.flatMap(({ code, args, place }) =>
    place && !covered(place) ? [{ code: code as Violation['code'], args, place }] : [],
  );
}

const FIRST: Position = { line: 1, column: 1, endLine: 1, endColumn: 1 };

function kindOf(document: ParsedDocument, build: Build): DocumentKind | undefined {
  const { data, path } = document;
  if (data === undefined) return undefined;
  const written =
    typeof data === 'object' && data !== null && !Array.isArray(data)
      ? (data as Record<string, unknown>).kind
      : undefined;
  if (written === undefined) {
    build.say('kind-missing', { kinds: kindNames.join('、') }, { file: path, steps: [] });
    return undefined;
  }
  const kind = findKind(written);
  if (!kind)
    build.say(
      'kind-unknown',
      { kind: String(written), near: nearest(String(written), kindNames) ?? '', kinds: kindNames.join('、') },
      { file: path, steps: ['kind'] },
    );
  return kind;
}

function resolve(parsed: ReadonlyMap<string, ParsedDocument>, place: Place): Position {
  return parsed.get(place.file)?.lines.resolve(place.steps, place.part) ?? FIRST;
}

/** The id of a record: its file name without folder and ending. */
export function recordId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
}

function allowedKeys(kind: DocumentName, steps: readonly Step[]): readonly string[] {
  let tree: KeyTree | undefined = KEYS[kind];
  for (const step of steps) {
    if (tree === undefined || tree === 0) return [];
    tree = typeof step === 'number' ? tree['[]'] : (tree[step] ?? tree['*']);
  }
  return tree === undefined || tree === 0 ? [] : Object.keys(tree).filter((key) => key !== '*' && key !== '[]');
}
