import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/ground/place.ts';
import { cachePath, readDocuments } from '../../src/yaml/cache.ts';
import { type ParsedDocument, readDocument } from '../../src/yaml/document.ts';
import { folderSource } from '../../src/yaml/folder.ts';
import { type MemoryHost, memoryHost } from '../host/memory.ts';

const env = { DUBAN_CACHE: '/cache' };
const cacheFile = (host: MemoryHost): string => cachePath(host, 'p')!;
const texts = [
  'a: 1\nb: [x, {c: 1.10}]\n',
  '2010: x\n',
  '"2010": x\n"1": y\nz: {}\n',
  'a: -0\n',
  'a：1\n',
  'title: “甲”\n',
  '# none\n',
  'a: |\n  甲\n',
  'a: 1e400\n',
  'a: [[], {}, null, true, "x"]\n',
];

function everything(document: ParsedDocument): unknown {
  const places: unknown[] = [];
  const visit = (value: unknown, steps: Step[]): void => {
    places.push(document.lines.resolve(steps), document.lines.resolve(steps, 'key'), document.lines.written(steps));
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) expect(Object.getPrototypeOf(value)).toBeNull();
    for (const [key, child] of Object.entries(value)) visit(child, [...steps, key]);
  };
  visit(document.data, []);
  return {
    path: document.path,
    data: document.data,
    json: JSON.stringify(document.data),
    diagnostics: document.diagnostics,
    places,
  };
}

describe('cache', () => {
  it('gives the same as no cache, through any series of edits', () => {
    const edit = fc.record({ name: fc.constantFrom('a', 'b', 'd/c'), text: fc.option(fc.constantFrom(...texts)) });
    return fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 12 }), fc.nat(3), async (edits, damage) => {
        const host = memoryHost({ files: { 'p/x.yaml': 'k: v\n' }, env });
        for (const [index, { name, text }] of edits.entries()) {
          if (text === null) host.contents.delete(`/w/p/${name}.yaml`);
          else host.files.write(`p/${name}.yaml`, text);
          const cache = host.contents.get(cacheFile(host));
          if (cache && damage === index % 4) host.contents.set(cacheFile(host), cache.slice(0, cache.length / 2));
          const source = folderSource(host, 'p');
          const version = index % 5 === 4 ? '2' : '1';
          expect((await readDocuments(host, source, version)).map(everything)).toEqual(
            source.files.map((file) => everything(readDocument(file))),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is used, is written only when something is new, and keeps what another revision may need', async () => {
    const host = memoryHost({ files: { 'p/x.yaml': 'k: v\n', 'p/y.yaml': 'k: w\n' }, env });
    const run = async (): Promise<unknown[]> =>
      (await readDocuments(host, folderSource(host, 'p'), '1')).map(({ data }) => data);
    await run();
    const text = new TextDecoder().decode(host.contents.get(cacheFile(host)));
    host.contents.set(cacheFile(host), new TextEncoder().encode(text.replace('"v"', '"from the cache"')));
    const before = host.contents.get(cacheFile(host));
    expect(await run()).toEqual([{ k: 'from the cache' }, { k: 'w' }]);
    expect(host.contents.get(cacheFile(host))).toBe(before);
    host.contents.delete('/w/p/y.yaml');
    host.files.write('p/z.yaml', 'k: new\n');
    expect(await run()).toEqual([{ k: 'from the cache' }, { k: 'new' }]);
    expect(new TextDecoder().decode(host.contents.get(cacheFile(host)))).toContain('"w"');
  });

  it.each([
    ['not JSON', '{'],
    ['another shape', '{"version":"1","files":[]}'],
    ['entries of another shape', '{"version":"1","files":{"ID":{"data":{},"lines":1}}}'],
    [
      'a prototype',
      '{"version":"1","files":{"ID":{"data":{"__proto__":{"k":1}},"lines":{"starts":"0","spans":"0","written":{}}}}}',
    ],
    ['an entry that is null', '{"version":"1","files":{"ID":null}}'],
  ])('ignores a cache that is %s', async (_name, text) => {
    const host = memoryHost({ files: { 'p/x.yaml': 'k: v\n' }, env });
    const source = folderSource(host, 'p');
    host.files.write(cacheFile(host), text.replace('ID', source.files[0]!.blob));
    expect((await readDocuments(host, source, '1')).map(({ data }) => data)).toEqual([{ k: 'v' }]);
  });

  it('finds its folder', () => {
    const at = (more: Record<string, string>, platform = 'linux'): string | undefined =>
      cachePath(memoryHost({ env: { DUBAN_CACHE: '', ...more }, platform }), 'p')?.replace(/[0-9a-f]{16}/, 'N');
    expect(at({ DUBAN_CACHE: 'off', HOME: '/h' })).toBeUndefined();
    expect(at({ DUBAN_CACHE: '/c', XDG_CACHE_HOME: '/x' })).toBe('/c/parsed-N.json');
    expect(at({ XDG_CACHE_HOME: '/x', HOME: '/h' })).toBe('/x/duban/parsed-N.json');
    expect(at({ HOME: '/h' })).toBe('/h/.cache/duban/parsed-N.json');
    expect(at({ LOCALAPPDATA: 'C:/l' }, 'win32')).toBe('C:/l/duban/cache/parsed-N.json');
    expect(at({})).toBeUndefined();
  });

  it('does without a cache that cannot be written', async () => {
    const host = memoryHost({ files: { 'p/x.yaml': 'k: v\n', '/cache': 'a file in the way' }, env });
    host.files.makeFolder(cacheFile(host));
    expect((await readDocuments(host, folderSource(host, 'p'), '1'))[0]?.data).toEqual({ k: 'v' });
  });
});
