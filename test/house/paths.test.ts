/** Where comments and pages name a file or folder of the repository between backticks, it is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './modules.ts';

const TOP = ['.ci', 'bin', 'ci', 'docs', 'fonts', 'plans', 'schema', 'scripts', 'src', 'test'];
const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** Paths between backticks that can only be of this repository: a module, or what begins with a folder of its own. */
function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([\w./-]+)`/g)].map(([, path]) => path!);
  return quoted.filter((path) => {
    const [first] = path.split('/');
    const ours = path.includes('/') && (TOP.includes(first!) || rooms.includes(first!));
    return path.endsWith('.ts') || (ours && /\.(md|json|mjs)$|\/$/.test(path));
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
    expect(pathsIn('`plan/fold.ts`, `load.ts`, `src/host/`, `docs/model.md`, `schema/plan.schema.json`')).toHaveLength(
      5,
    );
    expect(
      pathsIn('`records/notices/`, `plan.yaml`, `criticism/slack`, `word/`, `schema/*.json`, `test/house`'),
    ).toEqual([]);
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
