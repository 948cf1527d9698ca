/** Where comments and pages name a file or folder of the repository between backticks, it is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './modules.ts';

const TOP = ['.ci', 'docs', 'scripts', 'src', 'test'];

/** Folders that are not of the repository: of a plan, of the practice repository, of a Word file and a workbook. */
const ELSEWHERE = ['breakdowns/', 'demo/', 'records/', 'tasks/', 'word/', 'xl/'];

/** Paths between backticks that can only be of this repository: modules, single folders, and what begins with a folder of the top. */
function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([\w./-]+)`/g)].map(([, path]) => path!);
  return quoted.filter((path) => {
    const [first, rest] = path.split('/');
    if (path.endsWith('.ts')) return true;
    if (rest === '') return /^[a-z]/.test(path) && !ELSEWHERE.includes(path);
    return rest !== undefined && TOP.includes(first!);
  });
}

/** Whether a path is there as its reader takes it: from the top, from `src/`, or from the folder of the file that names it. */
const isThere = (path: string, from: string) =>
  ['.', 'src', dirname(from)].some((base) => existsSync(join(root, base, path)));

/** Comments of a module, or the whole of a page. */
function prose(file: string, text: string): string {
  if (file.endsWith('.md')) return text;
  return [...text.matchAll(/\/\*[\s\S]*?\*\/|\/\/ .*$/gm)].map(([comment]) => comment).join('\n');
}

const files = ['src', 'test', 'scripts', 'docs']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(ts|mjs|md)$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .concat(readdirSync(root).filter((name) => name.endsWith('.md')));

describe('paths between backticks', () => {
  test('are found in pages and comments, and nothing else is taken for one', () => {
    const named = ['plan/fold.ts', 'load.ts', 'src/host/', 'docs/model.md', 'test/house', 'words/', 'gone/'];
    expect(pathsIn(named.map((path) => `\`${path}\``).join())).toEqual(named);
    expect(pathsIn('`records/notices/`, `word/`, `plan.yaml`, `criticism/slack`, `./`, `schema/*.json`')).toEqual([]);
    expect(prose('a.ts', "const a = 'x'; // see `modules.ts`\n/** `floors.test.ts` */\nconst d = `e.ts`;")).toBe(
      '// see `modules.ts`\n/** `floors.test.ts` */',
    );
    expect(isThere('modules.ts', 'test/house/paths.test.ts')).toBe(true);
    expect(isThere('modules.ts', 'src/main.ts')).toBe(false);
  });

  test('are there', () => {
    const named = files.flatMap((file) =>
      pathsIn(prose(file, readFileSync(join(root, file), 'utf8'))).map((path) => ({ file, path })),
    );
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter(({ file, path }) => !isThere(path, file))).toEqual([]);
  });
});
