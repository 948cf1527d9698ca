/** A plan as it stood at a commit, read from Git's objects without touching a checkout. */
import { type Host, HostError } from '../host/host.ts';
import { LIMITS } from './limits.ts';
import { isPassedOver, isYaml, refusedName, SOURCE_LIMITS, sortByPath } from './names.ts';
import type { Source, SourceFile, SourceProblem } from './source.ts';

/** Files refused one by one for their size before the whole folder is. */
const OVERSIZED = 8;

/**
 * Reads every YAML file below `prefix` at commit `id` (a full object id from `git.resolve`): one listing, one batch of contents.
 * `prefix` is relative to the work tree's top with `/`, empty for the top itself. Links and submodules become problems. A commit
 * without the folder gives no files. Errors of git itself are raised as they come. `root` is how the folder is shown. The
 * contents are read when they are first asked for: a plan that is known by its listing needs none.
 */
export function revisionSource(host: Host, top: string, id: string, prefix: string, root?: string): Source {
  const folder = prefix.replace(/\/+$/, '');
  const { date } = host.git.commit(top, id);
  const problems: SourceProblem[] = [];
  const wanted: { path: string; object: string }[] = [];
  const tooDeep = new Set<string>();
  for (const { mode, object, path: whole } of host.git.tree(top, id, folder)) {
    if (folder !== '' && !whole.startsWith(`${folder}/`)) continue;
    const path = folder === '' ? whole : whole.slice(folder.length + 1);
    if (isPassedOver(path)) continue;
    const parts = path.split('/');
    // A tree made by hand can hold a name with a slash in it.
    const refused = parts.includes('') ? 'U+002F' : refusedName(path);
    if (parts.length - 1 > SOURCE_LIMITS.depth) tooDeep.add(parts.slice(0, SOURCE_LIMITS.depth + 1).join('/'));
    else if (mode === '120000') problems.push({ path, code: 'file-is-link', args: {} });
    else if (mode === '160000') problems.push({ path, code: 'file-is-submodule', args: {} });
    else if (refused !== undefined) problems.push({ path, code: 'file-name-refused', args: { character: refused } });
    else if (isYaml(path)) wanted.push({ path, object });
  }
  for (const path of tooDeep) problems.push({ path, code: 'folder-too-deep', args: { limit: SOURCE_LIMITS.depth } });
  let files: readonly SourceFile[] | undefined;
  const read = (): readonly SourceFile[] => {
    files ??= readFiles(host, top, wanted, problems);
    return files;
  };
  return {
    root: root ?? (folder === '' ? '.' : folder),
    revision: id,
    date,
    get files() {
      return read();
    },
    get problems() {
      read();
      return sortByPath(problems);
    },
    ...(problems.length === 0 && { listing: sortByPath(wanted.map(({ path, object }) => ({ path, blob: object }))) }),
  };
}

function readFiles(
  host: Host,
  top: string,
  wanted: readonly { path: string; object: string }[],
  problems: SourceProblem[],
): readonly SourceFile[] {
  if (wanted.length > SOURCE_LIMITS.files) {
    problems.push({ path: '', code: 'too-many-files', args: { limit: SOURCE_LIMITS.files } });
    return [];
  }
  const blobs = readBlobs(host, top, wanted, problems);
  return sortByPath(
    wanted.flatMap(({ path, object }) => {
      const bytes = blobs?.get(object);
      return bytes ? [{ path, bytes, blob: object }] : [];
    }),
  );
}

function readBlobs(
  host: Host,
  top: string,
  wanted: readonly { path: string; object: string }[],
  problems: SourceProblem[],
): ReadonlyMap<string, Uint8Array> | undefined {
  const objects = new Set(wanted.map(({ object }) => object));
  for (let tries = 0; tries <= OVERSIZED; tries++) {
    try {
      const blobs = host.git.blobs(top, [...objects], LIMITS.bytes);
      let total = 0;
      for (const bytes of blobs.values()) total += bytes.length;
      if (total <= SOURCE_LIMITS.bytes) return blobs;
      break;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (error.code === 'git-too-much') break;
      if (error.code !== 'file-too-large') throw error;
      const object = String(error.args.path);
      if (!objects.delete(object)) break;
      const { size = 0, limit = LIMITS.bytes } = error.args;
      for (const { path } of wanted.filter((file) => file.object === object))
        problems.push({ path, code: 'file-too-large', args: { size, limit } });
    }
  }
  problems.push({ path: '', code: 'folder-too-large', args: { limit: SOURCE_LIMITS.bytes } });
  return undefined;
}
