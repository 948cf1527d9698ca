/** Every rule through the program itself: a repository in which its bad example is a branch, one in which its good example is. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Example } from '../../src/governance/rule.ts';
import { rules } from '../../src/governance/rules.ts';
import { CHANGE_DAY, SAMPLE_DAY, statesOf } from '../../src/governance/sample.ts';
import { PATIENCE } from '../host/patience.ts';
import { git, temporaryFolder } from '../host/repository.ts';
import { runs } from '../runs.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'bin/duban.js');
const built = existsSync(join(root, 'dist/duban.cjs'));
const BUILD_FIRST = built ? '' : ' (skipped: nothing is built; run `npm run build`)';

const PLAN = 'plans/sample';

interface Run {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

function duban(cwd: string, args: readonly string[]): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      timeout: PATIENCE,
      env: { PATH: process.env.PATH ?? '', DUBAN_CACHE: 'off', LANG: 'zh_CN.UTF-8', DUBAN_TODAY: '2010-12-31' },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
    });
    child.on('close', (exit) => done({ exit, out, err }));
  });
}

const all = rules.flatMap(({ id, bad, good }) => [
  { name: `${id}-bad`, id, isBad: true, example: bad as Example },
  { name: `${id}-good`, id, isBad: false, example: good as Example },
]);
/** Some rules, evenly taken; all of them in `npm run prove`, since each is two processes. */
const every = Math.ceil(rules.length / runs('DUBAN_RULES', 7));
const cases = all.filter((_, index) => Math.floor(index / 2) % every === 0);

/** All examples as branches of one import: base, its later state, and the branch that left it. */
function stream(): Buffer {
  const parts: Buffer[] = [];
  const say = (text: string) => parts.push(Buffer.from(text));
  const data = (content: string) => {
    const bytes = Buffer.from(content);
    say(`data ${bytes.length}\n`);
    parts.push(bytes);
    say('\n');
  };
  let mark = 0;
  const commit = (branch: string, day: string, files: Readonly<Record<string, string>>, from?: number): number => {
    mark++;
    const seconds = Date.parse(`${day}T12:00:00+08:00`) / 1000;
    say(`commit refs/heads/${branch}\nmark :${mark}\ncommitter 督查室 <office@example.org> ${seconds} +0800\n`);
    data(branch);
    if (from !== undefined) say(`from :${from}\n`);
    say('deleteall\n');
    for (const [path, text] of Object.entries(files)) {
      say(`M 100644 inline "${PLAN}/${path}"\n`);
      data(text);
    }
    return mark;
  };
  for (const { name, example } of cases) {
    const { base, head, tip } = statesOf(example);
    const start = commit(`${name}/base`, SAMPLE_DAY, base);
    if (example.meanwhile) commit(`${name}/base`, CHANGE_DAY, tip, start);
    commit(`${name}/head`, example.on ?? CHANGE_DAY, head, start);
  }
  return Buffer.concat(parts);
}

describe.skipIf(!built)(`duban check${BUILD_FIRST}`, () => {
  let folder = '';

  beforeAll(() => {
    folder = temporaryFolder();
    git(folder, 'init', '--quiet', '-b', 'main');
    const { status, stderr } = spawnSync('git', ['-C', folder, 'fast-import', '--quiet'], { input: stream() });
    expect([status, stderr.toString()]).toEqual([0, '']);
  });

  const check = ({ name, example }: (typeof cases)[number], ...more: string[]) =>
    duban(folder, [
      'check',
      '--base',
      `${name}/base`,
      '--head',
      `${name}/head`,
      ...(example.actor === undefined ? [] : ['--actor', example.actor]),
      ...more,
    ]);

  test.concurrent.each(cases)('$name', async (one) => {
    const { exit, out, err } = await check(one, '--format', 'json', '--fail-on', 'info');
    expect(err).toBe('');
    const json = JSON.parse(out) as { breaches: { rule: string; fingerprint: string }[] };
    expect([exit, json.breaches.some(({ rule }) => rule === one.id)]).toEqual(one.isBad ? [1, true] : [0, false]);
  });

  test('the practice repository from its first commit to its last: every promise moved by a decision', async () => {
    const demo = join(temporaryFolder(), 'demo');
    expect((await duban(root, ['demo', demo])).exit).toBe(0);
    const first = git(demo, 'rev-list', '--max-parents=0', 'HEAD');
    const { exit, out } = await duban(demo, [
      'check',
      '--base',
      first,
      '--head',
      'main',
      '--fail-on',
      'info',
      '--format',
      'json',
    ]);
    const json = JSON.parse(out) as { counts: Record<string, number>; allowed: { rule: string }[] };
    expect([exit, json.counts]).toEqual([0, { error: 0, warning: 0, info: 0, allowed: json.allowed.length }]);
    expect([...new Set(json.allowed.map(({ rule }) => rule))].sort()).toEqual([
      'task-reworded',
      'unit-added',
      'unit-dropped',
    ]);
  });
});
