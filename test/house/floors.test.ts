/** The floors of the house: every import points down or stays on its floor, and none comes round to where it began. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, modules, root } from './modules.ts';

/**
 * From the top down; what stands in one line is one floor. `src/README.md` draws the same, and says what lives where.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['run.ts', 'main.ts'],
  ['cli/'],
  ['tables/'],
  ['render/'],
  ['pages/'],
  ['words/'],
  ['kinds/'],
  ['governance/', 'circular/', 'diff/'],
  ['plan/'],
  ['yaml/'],
  ['host/'],
  ['ground/', 'generated/'],
];

const floorOf = (path: string) => FLOORS.findIndex((rooms) => rooms.some((room) => path.startsWith(`src/${room}`)));

const arrows = new Map(modules.map((module) => [module.path, importsOf(module)]));

/** The strongly connected parts of a graph that hold more than one node (Tarjan). */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!));
    }
    if (low.get(node) !== index.get(node)) return;
    const part = stack.splice(stack.indexOf(node));
    if (part.length > 1) found.push(part);
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
}

describe('floors', () => {
  test('imports are found: static, of types, and called', () => {
    expect(
      importsOf({ path: 'src/a/b.ts', text: "import {\n  x,\n} from '../c.ts';\nimport type { T } from './d.ts';" }),
    ).toEqual(['src/c.ts', 'src/a/d.ts']);
    expect(
      importsOf({ path: 'src/a/b.ts', text: "export * from './e.ts';\nawait import('./f.ts'); // import('./g.ts')" }),
    ).toEqual(['src/a/e.ts', 'src/a/f.ts', 'src/a/g.ts']);
    expect([...arrows.values()].flat().length).toBeGreaterThan(1000);
  });

  test('every module of src stands on one, and every import of a file names one that is there', () => {
    expect([...arrows.keys()].filter((path) => floorOf(path) < 0)).toEqual([]);
    const files = [...arrows.values()]
      .flat()
      .filter((target) => /^(src|test)\//.test(target) && !target.endsWith('.js'));
    expect(files.filter((target) => !arrows.has(target))).toEqual([]);
  });

  test('no import points up', () => {
    const up = [...arrows].flatMap(([from, targets]) =>
      targets.filter((to) => to.startsWith('src/') && floorOf(to) < floorOf(from)).map((to) => `${from} → ${to}`),
    );
    expect(up).toEqual([]);
  });

  test('no import comes round to where it began', () => {
    expect(
      circles(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
          ['d', ['a']],
        ]),
      ),
    ).toEqual([['a', 'b', 'c']]);
    expect(circles(arrows)).toEqual([]);
  });

  test('what judges imports no package and no part of Node; only host/ sees Node, but for what merely computes', () => {
    const foreign = [...arrows].flatMap(([from, targets]) =>
      targets.filter((to) => !to.startsWith('src/')).map((to) => ({ from, to, room: from.split('/')[1]! })),
    );
    const pure = ['plan', 'circular', 'diff', 'governance', 'kinds', 'pages', 'words'];
    expect(foreign.filter(({ room }) => pure.includes(room))).toEqual([]);
    const computes = ['node:crypto', 'node:zlib'];
    const seen = foreign.filter(
      ({ to, room }) => to.startsWith('node:') && !computes.includes(to) && room !== 'host' && room !== 'run.ts',
    );
    expect(seen).toEqual([]);
  });
});

describe('src/README.md', () => {
  const map = readFileSync(join(root, 'src/README.md'), 'utf8');

  test('draws these floors in this order', () => {
    const drawn = /```\n([\s\S]*?)```/.exec(map)?.[1] ?? '';
    const order = FLOORS.flat().map((room) => drawn.search(new RegExp(`^${room.replace('.', '\\.')}`, 'm')));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('names no file that is not there', () => {
    const named = [...map.matchAll(/`((?:[\w-]+\/)+[\w-]+\.ts)`/g)].map(([, path]) => `src/${path}`);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !arrows.has(path))).toEqual([]);
  });

  test('names no function that is not in the file beside it', () => {
    const pairs = [...map.matchAll(/`([\w/-]+\.ts)` `(\w+)\(\)`/g)].map(([, file, name]) => ({
      file: `src/${file}`,
      name,
    }));
    expect(pairs.length).toBeGreaterThan(10);
    const texts = new Map(modules.map(({ path, text }) => [path, text]));
    const declares = (text: string, name: string) =>
      new RegExp(`^(?:export )?(?:async )?function ${name}\\b|^ {2}(?:async )?${name}\\(`, 'm').test(text);
    expect(declares('export function a(): void {}\n', 'b')).toBe(false);
    expect(pairs.filter(({ file, name }) => !declares(texts.get(file) ?? '', name!))).toEqual([]);
  });
});
