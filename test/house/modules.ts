/** The modules of `src/` and what they import. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** The top of the repository. */
export const root = join(import.meta.dirname, '../..');

/** One module: its path from the top, with `/`, and its text. */
export interface Module {
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file of `src/`, by path. */
export const modules: readonly Module[] = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** What a module imports, loads by `import()` or names as a type: paths from the top, or names of packages. */
export function importsOf({ path, text }: Module): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const named = code.matchAll(/^(?:import|export)\b[^;'"]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm);
  return [...named].map(([, from, called, bare]) => {
    const target = (from ?? called ?? bare)!;
    return target.startsWith('.') ? normalize(join(dirname(path), target)).replaceAll('\\', '/') : target;
  });
}
