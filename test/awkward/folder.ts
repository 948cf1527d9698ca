/** Plan folders under test/, loaded as the program loads them but without a host. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Loaded, loadPlan } from '../../src/kinds/load.ts';
import { readDocument } from '../../src/yaml/document.ts';
import type { Source, SourceFile } from '../../src/yaml/source.ts';

/** The YAML files of a folder, by path inside it; `keep` leaves files out. */
export function filesOf(folder: string, keep: (path: string) => boolean = () => true): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter(keep)
    .sort()
    .map((path) => ({ path, bytes: readFileSync(join(folder, path)), blob: '' }));
}

/** Loads files as one plan. */
export function loadFiles(files: readonly SourceFile[]): Loaded {
  const source: Source = { root: '', revision: undefined, date: undefined, files, problems: [] };
  return loadPlan(source, files.map(readDocument));
}
