/** An editor with the YAML language server knows the files by their first line: Chinese hovers, completion, the same errors as duban. */
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { folderHost, temporaryFolder } from '../host/repository.ts';
import { Editor, serverFile } from './language-server.ts';

const root = join(import.meta.dirname, '../..');

it('every key of every schema says in Chinese what it is for', () => {
  type Node = Readonly<Record<string, unknown>>;
  const schemas = new Map(
    readdirSync(join(root, 'schema'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, JSON.parse(readFileSync(join(root, 'schema', name), 'utf8')) as Node]),
  );
  const isTold = (node: Node, file: string): boolean => {
    if (/\p{Script=Han}/u.test(String(node.description ?? ''))) return true;
    if (typeof node.$ref !== 'string') return false;
    const [other, path = ''] = node.$ref.split('#') as [string, string?];
    const steps = path.split('/').filter(Boolean);
    const target = steps.reduce<Node>((at, step) => at[step] as Node, schemas.get(other || file)!);
    return isTold(target, other || file);
  };
  const missing: string[] = [];
  const walk = (node: unknown, file: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: Readonly<Record<string, Node>> };
    // Kinds are told by their values; a key that is refused (`false`) needs no words.
    for (const [key, one] of Object.entries(properties ?? {}))
      if (typeof one === 'object' && !isTold(one, file)) missing.push(`${file} ${key}`);
    for (const one of Object.values(node)) walk(one, file);
  };
  for (const [file, schema] of schemas) walk(schema, file);
  expect(missing).toEqual([]);
});

describe('the first line of a file names its schema, and the schema is there', () => {
  const filesOf = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(folder, name));
  const schemaOf = (file: string): string | undefined => {
    const [first = ''] = readFileSync(file, 'utf8').split('\n');
    const path = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1];
    return path === undefined ? undefined : realpathSync(join(dirname(file), path));
  };

  it.each(filesOf(join(root, 'plans/integrity-2010')).map((file) => [relative(root, file)]))('%s', (file) => {
    const schema = schemaOf(join(root, file));
    expect(schema).toBeDefined();
    const { properties } = JSON.parse(readFileSync(schema!, 'utf8'));
    expect(readFileSync(join(root, file), 'utf8')).toContain(`\nkind: ${properties.kind.const}\n`);
  });

  it('also in a plan that was made elsewhere', async () => {
    const folder = temporaryFolder();
    const host = folderHost(folder, { home: root, today: '2010-01-04', lang: 'zh' });
    const args = ['--id', 'p', '--title', '方案', '--units', '县法院', '--start', '2010-01-01', '--end', '2010-12-31'];
    const made = await main(['init', 'plans/p', ...args, '--task', '1.1 公开 @县法院', '--no-input', '--yes'], host);
    expect([made, host.err().includes('自身')]).toEqual([0, false]);
    const files = filesOf(join(folder, 'plans'));
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const file of files) expect(schemaOf(file), file).toMatch(/schema\/\w+\.schema\.json$/);
  });
});

// The server is 27 MB with what it needs, so it is no dependency: CI installs it beside and says where (DUBAN_YAML_SERVER).
describe.skipIf(serverFile === undefined)('the YAML language server', () => {
  const tasks = join(root, 'plans/integrity-2010/tasks/1-training.yaml');
  const plan = join(root, 'plans/integrity-2010/plan.yaml');
  let editor: Editor;
  beforeAll(async () => {
    editor = new Editor(serverFile!);
    await editor.start();
  });
  afterAll(() => editor?.stop());

  it('finds nothing wrong in any file of the shipped plan', async () => {
    const names = readdirSync(join(root, 'plans/integrity-2010'), { recursive: true, encoding: 'utf8' });
    const wrong = await Promise.all(
      names
        .filter((name) => name.endsWith('.yaml'))
        .map(async (name) => {
          const file = join(root, 'plans/integrity-2010', name);
          return (await editor.open(file, readFileSync(file, 'utf8'))).map(({ message }) => `${name} ${message}`);
        }),
    );
    expect(wrong.length).toBeGreaterThan(20);
    expect(wrong.flat()).toEqual([]);
  });

  it('explains keys in Chinese', async () => {
    const lines = readFileSync(tasks, 'utf8').split('\n');
    for (const key of ['section:', 'lead:', 'deadline:']) {
      const line = lines.findIndex((text) => text.includes(key));
      expect(line, key).toBeGreaterThan(0);
      expect(await editor.hover(tasks, line, lines[line]!.indexOf(key) + 1), key).toMatch(/\p{Script=Han}{2,}/u);
    }
  });

  it('offers keys and values, with what they mean', async () => {
    const path = join(dirname(plan), 'draft.yaml');
    const text =
      '# yaml-language-server: $schema=../../schema/plan.schema.json\nkind: plan\nid: x\ntitle: 方案\nlang: \n\n';
    await editor.open(path, text);
    const keys = await editor.complete(path, 5, 0);
    expect(keys.map(({ label }) => label)).toEqual(expect.arrayContaining(['period', 'office', 'duties']));
    expect(keys.find(({ label }) => label === 'scope' || label === 'basis')?.documentation).toMatch(/\p{Script=Han}/u);
    expect((await editor.complete(path, 4, 6)).map(({ label }) => label)).toEqual(expect.arrayContaining(['zh', 'en']));
  });

  it.each([
    ['an unknown key', 'title: ', 'titel: ', 3],
    ['a number for a text', 'id: integrity-2010', 'id: 2010', 2],
    ['a value that is not allowed', 'lang: zh', 'lang: fr', 5],
    ['a missing key', 'kind: plan\n', 'kind: plan\n', undefined],
    ['a bracket that is not closed', 'scope: 全市政法机关', 'scope: [全市', 4],
  ])('finds %s where duban does', async (_name, from, to, near) => {
    const source = readFileSync(plan, 'utf8');
    const text = near === undefined ? source.replace(/^title: .*\n/m, '') : source.replace(from, to);
    expect(text).not.toBe(source);
    const found = await editor.open(join(dirname(plan), `wrong-${near}.yaml`), text);
    const host = folderHost(temporaryFolder(), { lang: 'zh' });
    host.files.write('p/plan.yaml', text);
    await main(['validate', '-C', 'p', '--format', 'json', '--severity', 'error'], host);
    const said = (JSON.parse(host.out()) as { diagnostics: { path: string; line: number }[] }).diagnostics
      .filter(({ path }) => path.endsWith('plan.yaml'))
      .map(({ line }) => line);
    expect(found.length).toBeGreaterThan(0);
    expect(said.length).toBeGreaterThan(0);
    // The server reports what is missing at the start of the mapping, and a bracket where it gave up.
    if (near !== undefined && near !== 4)
      expect(found.map(({ range }) => range.start.line + 1)).toEqual(expect.arrayContaining([said[0]!]));
  });
});
