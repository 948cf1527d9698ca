/** How a change is made; see `write.ts`. Apart, so that the editor of YAML is evaluated only to write. */

import { clean } from '../../ground/text/clean.ts';
import { type CommitFile, type FolderLock, HostError, isHostError } from '../../host/host.ts';
import type { Loaded, LocatedDiagnostic } from '../../kinds/load.ts';
import { shownPath } from '../../kinds/shown-path.ts';
import { renderJson } from '../../render/json.ts';
import { type DiffLine, unifiedDiff } from '../../render/unified.ts';
import { failures } from '../../words/failures.ts';
import { writingWords } from '../../words/writing.ts';
import { type Edit, EditError, editText } from '../../yaml/edit.ts';
import { EmitError, emitYaml, type PlainData } from '../../yaml/emit.ts';
import { LIMITS } from '../../yaml/limits.ts';
import { isYaml, sortByPath } from '../../yaml/names.ts';
import type { Source, SourceFile } from '../../yaml/source.ts';
import { asker } from '../ask/prompts.ts';
import type { Context, Ready } from '../context.ts';
import { ChangeRefused, UsageError } from '../errors.ts';
import type { Writing } from '../options.ts';
import { shellWord } from '../shell.ts';
import type { Change } from './change.ts';

/** Bytes of evidence that one file may have. */
const LARGEST = 256 * 1024 * 1024;

/** One file before and after; `before` is undefined for a new one. */
interface Prepared {
  readonly path: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
}

/** See `preview` in `write.ts`. */
export async function preview(context: Context, ready: Ready, change: Change): Promise<Loaded> {
  return previewOf(context, ready.loaded.source, prepare(context, ready.loaded.source, change));
}

/** See `write` in `write.ts`. */
export async function write(context: Context, ready: Ready, given: Writing, change: Change): Promise<number> {
  const { host } = context;
  const words = writingWords(context.lang);
  if (ready.revision !== undefined) throw new UsageError('write-at-revision');
  const { source } = ready.loaded;
  const files = prepare(context, source, change);
  const shown = (path: string) => shownPath(source, path);
  if (files.length === 0) {
    host.stderr.write(`${words.nothing}\n`);
    if (context.format === 'json') tellJson(context, change, files, shown, undefined, given);
    return 0;
  }
  const loaded = await previewOf(context, source, files);
  await checkPreview(context, ready.loaded, loaded);
  const diff = () => diffText(context, files, shown);
  if (given.options.dryRun === true) {
    if (context.format === 'json') tellJson(context, change, files, shown, undefined, given);
    else host.stdout.write(diff());
    host.stderr.write(`${words.dryRun}\n`);
    return 0;
  }
  if (context.asked) {
    host.stderr.write(diff());
    const ask = await asker(context, given);
    if (ask && !(await ask.confirm(words.confirm, true))) {
      host.stderr.write(`${words.ask.cancelled}\n`);
      return 2;
    }
  }
  const commit = given.options.commit === true;
  const folder = context.folder().folder;
  const committed: CommitFile[] = files.map(({ path, before, after }) => ({ path, before, bytes: after }));
  const lock = host.files.lock(folder);
  try {
    await checkAgain(context, source, files);
    if (commit) host.git.commitable(folder, committed);
    const undo = commit ? undefined : undoHint(context, folder, files, shown);
    writeFiles(context, lock, files);
    const id = commit ? recorded(context, folder, committed, change) : undefined;
    if (context.format === 'json') tellJson(context, change, files, shown, id, given);
    else {
      for (const { path, before } of files)
        host.stdout.write(`${before === undefined ? words.created(shown(path)) : words.changed(shown(path))}\n`);
      if (id !== undefined) host.stdout.write(`${words.committed(id.slice(0, 12), clean(change.subject))}\n`);
    }
    if (commit && id === undefined) return 3;
    if (change.sent) host.stderr.write(`${words.sent}\n`);
    host.stderr.write(
      `${undo ?? words.undoCommit(`git${inFolder(source)} revert --no-edit ${id?.slice(0, 12) ?? ''}`)}\n`,
    );
    return 0;
  } finally {
    lock.release();
  }
}

function prepare(context: Context, source: Source, change: Change): Prepared[] {
  const known = new Map(source.files.map((file) => [file.path, file]));
  const prepared = change.files.map((one): Prepared => {
    const { path } = one;
    const before = known.get(path)?.bytes;
    if ('create' in one) {
      if (before !== undefined) throw new HostError('file-exists', { path: shownPath(source, path) });
      return { path, before, after: created(source, path, one.create) };
    }
    if ('bytes' in one) return { path, before: before ?? readBeside(context, path), after: one.bytes };
    if (before === undefined) throw new HostError('file-missing', { path: shownPath(source, path) });
    return { path, before, after: edited(source, path, before, one.edits) };
  });
  if (new Set(prepared.map(({ path }) => path)).size < prepared.length)
    throw new Error('a file is changed twice at once');
  return prepared.filter(({ before, after }) => before === undefined || !isSameBytes(before, after));
}

/** The bytes of a file that is no part of the plan's data, if it is there. */
function readBeside(context: Context, path: string): Uint8Array | undefined {
  const { folder } = context.folder();
  const file = folder === '.' ? path : `${folder}/${path}`;
  return context.host.files.kind(file) === undefined ? undefined : context.host.files.read(file, LARGEST);
}

function created(source: Source, path: string, data: { readonly [key: string]: PlainData }): Uint8Array {
  try {
    return new TextEncoder().encode(emitYaml(data, schemaLine(source, path, data.kind)));
  } catch (error) {
    if (!(error instanceof EmitError)) throw error;
    throw new HostError('edit-refused', { why: 'value-refused', where: shownPath(source, path) });
  }
}

function edited(source: Source, path: string, before: Uint8Array, edits: readonly Edit[]): Uint8Array {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(before);
    return new TextEncoder().encode(editText(text, edits));
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    const where = [shownPath(source, path), ...error.steps].join(' › ');
    throw new HostError('edit-refused', { why: error.code, where });
  }
}

/** The editor's schema line as plan.yaml has it, from the folder of the new file; none where the plan has none. */
function schemaLine(source: Source, path: string, kind: PlainData): string | undefined {
  const plan = source.files.find((file) => file.path === 'plan.yaml');
  const first = new TextDecoder().decode(plan?.bytes.subarray(0, 1000)).split(/\r?\n/, 1)[0] ?? '';
  const found = /^\ufeff?#\s*(yaml-language-server: \$schema=)(\S*\/)plan\.schema\.json\s*$/.exec(first);
  if (!found) return undefined;
  const isRelative = !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(found[2]!);
  const up = isRelative ? '../'.repeat(path.split('/').length - 1) : '';
  return `${found[1]}${up}${found[2]}${String(kind)}.schema.json`;
}

async function previewOf(context: Context, source: Source, files: readonly Prepared[]): Promise<Loaded> {
  const changed = new Map(files.filter(({ path }) => isYaml(path)).map(({ path, after }) => [path, after]));
  const made = [...changed].map(([path, bytes]): SourceFile => ({ path, bytes, blob: context.host.blobId(bytes) }));
  const kept = source.files.filter(({ path }) => !changed.has(path));
  return context.load({
    root: source.root,
    revision: undefined,
    date: source.date,
    files: sortByPath([...kept, ...made]),
    problems: source.problems,
  });
}

async function checkPreview(context: Context, before: Loaded, after: Loaded): Promise<void> {
  const { host } = context;
  if (!after.plan) throw new ChangeRefused(after);
  const key = ({ code, file, args }: LocatedDiagnostic) => JSON.stringify([code, file, args]);
  const known = new Set(before.diagnostics.map(key));
  const brought = after.diagnostics.filter((one) => one.severity === 'warning' && !known.has(key(one)));
  if (brought.length === 0) return;
  const { diagnosticsText } = await import('../diagnostics.ts');
  host.stderr.write(`${writingWords(context.lang).newWarnings(brought.length)}\n`);
  host.stderr.write(await diagnosticsText(context, after, brought, host.stderr));
}

/** Under the lock: when other files changed since they were read, the change must still be sound with them. */
async function checkAgain(context: Context, source: Source, files: readonly Prepared[]): Promise<void> {
  const now = context.source();
  const list = ({ files: all, problems }: Source) =>
    JSON.stringify([all.map(({ path, blob }) => [path, blob]), problems.map(({ path, code }) => [path, code])]);
  if (list(now) === list(source)) return;
  const blobs = new Map(now.files.map(({ path, blob }) => [path, blob]));
  for (const { path, before } of files) {
    if (!isYaml(path)) continue;
    const there = blobs.get(path);
    const expected = before === undefined ? undefined : context.host.blobId(before);
    if (there !== expected) {
      const code = before === undefined ? 'file-exists' : 'file-changed';
      throw new HostError(code, { path: shownPath(source, path) });
    }
  }
  const again = await previewOf(context, now, files);
  if (!again.plan) throw new ChangeRefused(again);
  context.host.stderr.write(`${writingWords(context.lang).fresh}\n`);
}

function writeFiles(context: Context, lock: FolderLock, files: readonly Prepared[]): void {
  lock.write(
    files.map(({ path, before, after }) => ({
      path,
      bytes: after,
      before: before === undefined ? undefined : context.host.blobId(before),
    })),
  );
}

/** The commit's id; undefined, with the reason told, when the files are written and git refused. */
function recorded(
  context: Context,
  folder: string,
  files: readonly CommitFile[],
  { subject }: Change,
): string | undefined {
  try {
    return context.host.git.record(folder, files, `${subject.replace(/\s+/g, ' ').trim()}\n`);
  } catch (error) {
    if (!isHostError(error)) throw error;
    const words = writingWords(context.lang);
    context.host.stderr.write(`${words.notCommitted}${failures(context.lang).host(error.code, error.args)}\n`);
    return undefined;
  }
}

/** How to take uncommitted files back. What they were is looked up before they are written. */
function undoHint(
  context: Context,
  folder: string,
  files: readonly Prepared[],
  shown: (path: string) => string,
): string {
  const words = writingWords(context.lang);
  const fresh = files.filter(({ before }) => before === undefined).map(({ path }) => shellWord(shown(path)));
  const commands = fresh.length === 0 ? [] : [`rm ${fresh.join(' ')}`];
  const old = files.filter(({ before }) => before !== undefined);
  if (old.length === 0) return words.undoFiles(commands);
  const committed = committedBlobs(context, folder);
  const where = folder === '.' ? '' : ` -C ${shellWord(folder)}`;
  const restore = (paths: readonly string[]) => `git${where} restore -- ${paths.map(shellWord).join(' ')}`;
  const isCommitted = ({ path, before }: Prepared) => committed?.get(path) === context.host.blobId(before!);
  const clear = old.filter(isCommitted).map(({ path }) => path);
  if (clear.length > 0) commands.push(restore(clear));
  const others = old.filter((one) => !isCommitted(one)).map(({ path }) => path);
  const lines = commands.length === 0 ? [] : [words.undoFiles(commands)];
  for (const path of others)
    lines.push(committed?.has(path) ? words.undoMixed(shown(path), restore([path])) : words.undoNone(shown(path)));
  return lines.join('\n');
}

/** Blob ids at HEAD by path below the plan folder; undefined without a repository or a commit. */
function committedBlobs({ host }: Context, folder: string): ReadonlyMap<string, string> | undefined {
  try {
    return host.git.committed(folder);
  } catch (error) {
    if (isHostError(error)) return undefined;
    throw error;
  }
}

/** ` -C folder` where the plan is not where the user stands. */
function inFolder({ root }: Source): string {
  return root === '' || root === '.' ? '' : ` -C ${shellWord(root)}`;
}

function tellJson(
  context: Context,
  change: Change,
  files: readonly Prepared[],
  shown: (path: string) => string,
  commit: string | undefined,
  given: Writing,
): void {
  context.host.stdout.write(
    renderJson({
      schema: 'duban.write/1',
      dryRun: given.options.dryRun === true,
      subject: change.subject,
      files: files.map(({ path, before }) => ({
        path: shown(path),
        action: before === undefined ? 'created' : 'changed',
      })),
      commit: commit ?? null,
    }),
  );
}

/** The change as a unified diff, coloured where a person looks. */
function diffText(context: Context, files: readonly Prepared[], shown: (path: string) => string): string {
  const { host } = context;
  const toTerminal = host.stdout.isTerminal;
  const color = context.color(toTerminal);
  const lines = files.flatMap(({ path, before, after }): DiffLine[] => {
    const [a, b] = [before && decoded(before), decoded(after)];
    if (b === undefined || (before && a === undefined))
      return [{ kind: 'note', text: writingWords(context.lang).binary(shown(path), after.length) }];
    return unifiedDiff(shown(path), a, b);
  });
  return lines.map((line) => `${painted(line, color, toTerminal)}\n`).join('');
}

const PAINT = { head: 1, hunk: 36, removed: 31, added: 32 } as const;

function painted({ kind, text }: DiffLine, color: boolean, toTerminal: boolean): string {
  // For a program the diff is exact; a line of a plan's file holds nothing that a terminal obeys but a CR at its end.
  const shown = toTerminal ? clean(text) : `${clean(text.replace(/\r$/, ''))}${text.endsWith('\r') ? '\r' : ''}`;
  const paint = PAINT[kind as keyof typeof PAINT];
  return color && paint !== undefined ? `\u001b[${paint}m${shown}\u001b[0m` : shown;
}

/** Text of a file of the plan, however long; undefined for what is no text. */
function decoded(bytes: Uint8Array): string | undefined {
  if (bytes.length > LIMITS.bytes || bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
