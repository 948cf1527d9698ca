// What the two READMEs show is what the program prints, to the last letter; what they tell to type can be typed; what they link is there.
// `UPDATE=1 npx vitest run test/readme` rewrites the outputs; read them before committing.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../src/cli/parse.ts';
import { main } from '../../src/main.ts';
import { folderHost, temporaryFolder } from '../host/repository.ts';

const root = join(import.meta.dirname, '../..');
const folder = temporaryFolder();

const hostHere = () => folderHost(folder, { env: { DUBAN_COLUMNS: '80' }, home: root, columns: 80 });

/** What a command line prints in the folder that holds `demo/`. */
async function printed(line: string): Promise<string> {
  const host = hostHere();
  await main(line.split(' '), host);
  return (host.out() + host.err()).replaceAll(folder, '.').trimEnd();
}

/** The fenced blocks of a page: their lines without the fences. */
const fenced = (page: string) => [...page.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, body]) => body!);

beforeAll(async () => {
  // The repository that `npm start` makes.
  await printed('demo demo');
});

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const path = join(root, name);
  const text = readFileSync(path, 'utf8');
  const shown = fenced(text).flatMap((body) => {
    const [, line, output] = /^\$ duban (.+)\n([\s\S]*)$/.exec(body) ?? [];
    return line === undefined ? [] : [[line, output!.trimEnd()] as const];
  });
  const spans = [...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!);
  const typed = [...spans, ...fenced(text).flatMap((body) => body.split('\n'))].map((line) => line.replace(/^\$ /, ''));

  it('is read to its end: 150 lines at most', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it('shows what the commands of its readers print', () => {
    expect(shown.map(([line]) => line.split(' ')[2])).toEqual(['overdue', 'explain', 'check']);
  });

  it.each(shown)('duban %s', async (line, output) => {
    const made = await printed(line);
    if (process.env.UPDATE) {
      const page = readFileSync(path, 'utf8');
      writeFileSync(
        path,
        page.replace(`$ duban ${line}\n${output === '' ? '' : `${output}\n`}`, () => `$ duban ${line}\n${made}\n`),
      );
    } else expect(output).toBe(made);
  });

  it.each(typed.filter((line) => line.startsWith('duban ')))('can be typed: %s', async (line) => {
    const host = hostHere();
    const parsed = await parseCommandLine(line.split(' ').slice(1), host, 'en');
    expect(host.err()).toBe('');
    if (typeof parsed === 'number') expect([line.split(' ').at(-1), parsed]).toEqual(['--help', 0]);
  });

  it('names no npm command that is not there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const called = typed.flatMap((line) => [...line.matchAll(/\bnpm (?:run )?([\w-]+)/g)].map(([, script]) => script!));
    expect(called).toContain('start');
    expect(called).toContain('test');
    expect(called.filter((script) => !['ci', 'link', ...Object.keys(scripts)].includes(script))).toEqual([]);
  });

  it('tells of every command', async () => {
    const help = await printed('--help --lang en');
    const commands = [...help.split('\nCommands:\n')[1]!.matchAll(/^ {2}([a-z][\w-]*)\|/gm)].map(([, word]) => word!);
    expect(commands.length).toBeGreaterThan(20);
    const told = new Set(typed.map((line) => /^(?:duban )?(?:-C demo )?([\w-]+)/.exec(line)?.[1]));
    expect(commands.filter((command) => !told.has(command))).toEqual([]);
  });

  it('links every page of docs/, and nothing that is not there', () => {
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!);
    const pages = readdirSync(join(root, 'docs'))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`);
    expect(pages.filter((page) => !links.includes(page))).toEqual([]);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });
});
