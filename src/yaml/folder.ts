/** A plan as it lies in a folder. */
import type { FolderEntry, Host } from '../host/host.ts';
import { HostError } from '../host/host.ts';
import { LIMITS } from './limits.ts';
import { isYaml, refusedName, SOURCE_LIMITS, sortByPath } from './names.ts';
import type { Source, SourceFile, SourceProblem } from './source.ts';

/**
 * Reads every YAML file below a folder. Links, pipes and what cannot be read become problems, never exceptions; only a missing
 * or unreadable plan folder itself raises `folder-missing` or `folder-unreadable`. Names that begin with a dot are passed over.
 */
export function folderSource(host: Host, folder: string): Source {
  const files: SourceFile[] = [];
  const problems: SourceProblem[] = [];
  let total = 0;
  const problem = (path: string, code: string, args: SourceProblem['args'] = {}): void => {
    problems.push({ path, code, args });
  };
  const list = (path: string): FolderEntry[] => {
    try {
      return host.files.list(join(folder, path));
    } catch (error) {
      if (!(error instanceof HostError) || path === '') throw error;
      problem(path, 'file-unreadable');
      return [];
    }
  };
  const read = (path: string): void => {
    try {
      const bytes = host.files.read(join(folder, path), LIMITS.bytes);
      total += bytes.length;
      if (total <= SOURCE_LIMITS.bytes) files.push({ path, bytes, blob: host.blobId(bytes) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { size = 0, limit = LIMITS.bytes } = error.args;
      if (error.code === 'file-too-large') problem(path, error.code, { size, limit });
      else problem(path, error.code === 'file-not-regular' ? error.code : 'file-unreadable');
    }
  };
  // True while there is room; a folder over a limit is reported once and not read to its end.
  const walk = (path: string, depth: number): boolean => {
    if (depth > SOURCE_LIMITS.depth) {
      problem(path, 'folder-too-deep', { limit: SOURCE_LIMITS.depth });
      return true;
    }
    for (const { name, kind } of list(path)) {
      if (name.startsWith('.')) continue;
      const below = path === '' ? name : `${path}/${name}`;
      const refused = refusedName(name);
      if (kind === 'link') problem(below, 'file-is-link');
      else if (refused !== undefined) problem(below, 'file-name-refused', { character: refused });
      else if (kind === 'folder') {
        if (!walk(below, depth + 1)) return false;
      } else if (!isYaml(name)) continue;
      else if (kind === 'other') problem(below, 'file-not-regular');
      else {
        if (files.length >= SOURCE_LIMITS.files) {
          problem('', 'too-many-files', { limit: SOURCE_LIMITS.files });
          return false;
        }
        read(below);
        if (total > SOURCE_LIMITS.bytes) {
          problem('', 'folder-too-large', { limit: SOURCE_LIMITS.bytes });
          return false;
        }
      }
    }
    return true;
  };
  walk('', 0);
  return {
    root: folder,
    revision: undefined,
    date: undefined,
    files: sortByPath(files),
    problems: sortByPath(problems),
  };
}

function join(folder: string, path: string): string {
  return path === '' ? folder : `${folder}/${path}`;
}
