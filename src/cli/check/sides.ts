/** Loads what a check compares: the plan where the branch left the base, the base as it is now, and the head, with the files beside the YAML. */

import type { Side } from '../../governance/change.ts';
import { sideOf } from '../../governance/side.ts';
import type { Place, Position } from '../../ground/place.ts';
import type { Host } from '../../host/host.ts';
import type { Loaded } from '../../kinds/load.ts';
import { checkWords } from '../../words/check.ts';
import { readDocuments } from '../../yaml/cache.ts';
import type { ParsedDocument } from '../../yaml/document.ts';
import { isYaml } from '../../yaml/names.ts';
import type { Source } from '../../yaml/source.ts';
import type { Context } from '../context.ts';
import { PlanErrors } from '../errors.ts';
import { BUILD } from '../version.ts';
import { type Ends, isMissing } from './ends.ts';

/** A source as read: its side is there when its files have no errors. */
export interface Read {
  readonly loaded: Loaded;
  readonly side: Side | undefined;
  readonly position: (place: Place) => Position;
}

/** The three states; base and tip are undefined where they do not have this plan. */
export interface All {
  readonly base: Read | undefined;
  readonly tip: Read | undefined;
  readonly head: Read;
}

/** Reads the three states. A base whose files have errors is told and raises {@link PlanErrors}. */
export async function readAll(context: Context, ends: Ends): Promise<All> {
  const base = await readCommit(context, ends.top, ends.base);
  const tip = ends.tip === ends.base ? base : await readCommit(context, ends.top, ends.tip);
  for (const one of [base, tip]) {
    if (!one || one.side) continue;
    context.host.stderr.write(`${checkWords(context.lang).baseUnreadable(ends.revision)}\n`);
    throw new PlanErrors(one.loaded);
  }
  const head = ends.workTree ? await readWorkTree(context, ends) : await readCommit(context, ends.top, ends.head);
  if (head) return { base, tip, head };
  // A plan that neither side has is wrong use; one that was taken away is a plan without files.
  const root = (base ?? tip)?.loaded.source.root;
  if (root === undefined) throw new Error('unreachable: a head without a plan and a base without one');
  const gone: Source = { root, revision: undefined, date: undefined, files: [], problems: [] };
  return { base, tip, head: await readSource(context.host, gone, () => new Map()) };
}

/** The plan at a commit; undefined where the commit has none. */
async function readCommit(context: Context, top: string, id: string): Promise<Read | undefined> {
  const { host } = context;
  try {
    const source = context.source(id);
    return await readSource(host, source, () => committedFiles(host, top, id, context.prefixAt(top, id).prefix));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function readWorkTree(context: Context, ends: Ends): Promise<Read | undefined> {
  const { host } = context;
  try {
    return await readSource(host, context.source(), () =>
      lyingFiles(host, context.folder().folder, ends.top, committedFiles(host, ends.top, ends.head, ends.prefix)),
    );
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const FIRST: Position = { line: 1, column: 1, endLine: 1, endColumn: 1 };

async function readSource(host: Host, source: Source, attachments: () => ReadonlyMap<string, string>): Promise<Read> {
  const { loadPlan } = await import('../../kinds/load.ts');
  const documents = await readDocuments(host, source, BUILD);
  const loaded = loadPlan(source, documents);
  const byPath = new Map<string, ParsedDocument>(documents.map((document) => [document.path, document]));
  return {
    loaded,
    side: loaded.plan && sideOf(loaded.plan, new Map(documents.map(({ path, data }) => [path, data])), attachments()),
    position: ({ file, steps, part }) => byPath.get(file)?.lines.resolve(steps, part) ?? FIRST,
  };
}

/** Regular files below a plan's folder at a commit that are not YAML, by path in the folder. */
function committedFiles(host: Host, top: string, id: string, prefix: string): ReadonlyMap<string, string> {
  const start = prefix === '' ? '' : `${prefix}/`;
  return new Map(
    host.git
      .tree(top, id, prefix)
      .filter(({ mode, path }) => mode.startsWith('100') && path.startsWith(start) && !isYaml(path))
      .map(({ path, object }) => [path.slice(start.length), object] as const)
      .filter(([path]) => !isHidden(path)),
  );
}

function isHidden(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.'));
}

/** Bytes of one file beside the YAML; a larger one in the work tree is not looked into. */
const ATTACHMENT_LIMIT = 64 * 1024 * 1024;
const MOST_LEVELS = 20;

/**
 * The same of the work tree. A file that is committed keeps the id it has there unless its bytes are others: line ends that
 * a checkout changes, and files that a large-file extension keeps elsewhere, are no change.
 */
function lyingFiles(
  host: Host,
  folder: string,
  top: string,
  committed: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const idOf = (path: string): string => {
    const known = committed.get(path);
    const bytes = readOrNothing(host, `${folder}/${path}`);
    if (!bytes) return known ?? '';
    const id = host.blobId(bytes);
    if (known === undefined || known === id) return id;
    const kept = host.git.blobs(top, [known], ATTACHMENT_LIMIT).get(known);
    return kept && isSame(kept, bytes) ? known : id;
  };
  const walk = (path: string, level: number): void => {
    if (level > MOST_LEVELS) return;
    for (const { name, kind } of host.files.list(path === '' ? folder : `${folder}/${path}`)) {
      if (name.startsWith('.')) continue;
      const below = path === '' ? name : `${path}/${name}`;
      if (kind === 'folder') walk(below, level + 1);
      else if (kind === 'file' && !isYaml(name)) found.set(below, idOf(below));
    }
  };
  walk('', 0);
  return found;
}

function readOrNothing(host: Host, path: string): Uint8Array | undefined {
  try {
    return host.files.read(path, ATTACHMENT_LIMIT);
  } catch {
    return undefined;
  }
}

/** A pointer of Git LFS (specification v1) stands for bytes that are elsewhere. */
const POINTER = 'version https://git-lfs.github.com/spec/';

function isSame(kept: Uint8Array, bytes: Uint8Array): boolean {
  const text = (data: Uint8Array) => new TextDecoder('latin1').decode(data);
  const committed = text(kept);
  if (committed.startsWith(POINTER)) return true;
  return committed.replaceAll('\r\n', '\n') === text(bytes).replaceAll('\r\n', '\n');
}
