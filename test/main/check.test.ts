/** `duban check` as a person and a CI job meet it: what is compared with what, who is told what in which form, and exit codes. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { edited, SAMPLE } from '../../src/governance/sample.ts';
import { main } from '../../src/main.ts';
import { folderHost, git, repository, temporaryFolder, writeFiles } from '../host/repository.ts';

const PLAN = 'plans/sample';
const sample = (files: Readonly<Record<string, string>> = SAMPLE) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${PLAN}/${path}`, text]));

/** A repository with the sample on `main`. */
const start = (files: Readonly<Record<string, string>> = SAMPLE) => repository(sample(files));

function commit(folder: string, files: Readonly<Record<string, string>>, message = '改动'): string {
  writeFiles(folder, sample(files));
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', message);
  return git(folder, 'rev-parse', 'HEAD');
}

const LATER = edited(SAMPLE, [{ file: 'tasks/1.yaml', find: 'by: 2010-12-31', put: 'by: 2011-03-31' }]);
const EARLIER = edited(SAMPLE, [{ file: 'tasks/1.yaml', find: 'deadline: 2010-09-30', put: 'deadline: 2010-08-31' }]);

interface Json {
  readonly counts: Readonly<Record<string, number>>;
  readonly breaches: readonly {
    readonly rule: string;
    readonly of: string;
    readonly fingerprint: string;
    readonly unfit?: { why: string };
  }[];
  readonly allowed: readonly { readonly decision: string }[];
  readonly facts: readonly { readonly type: string }[];
  readonly diagnostics: readonly { readonly code: string }[];
  readonly actor: string | null;
  readonly exercise: boolean;
}

async function check(folder: string, args: readonly string[], lang = 'zh') {
  const host = folderHost(folder, { lang, today: '2010-12-31', env: { DUBAN_CACHE: 'off' } });
  const exit = await main(['check', ...args], host);
  return { exit, out: host.out(), err: host.err(), json: () => JSON.parse(host.out()) as Json };
}
const json = (folder: string, ...args: string[]) => check(folder, ['--format', 'json', ...args]);

describe('what is compared', () => {
  test('the work tree with the base, committed or not', async () => {
    const folder = start();
    writeFiles(folder, sample(LATER));
    const found = await json(folder, '--base', 'main');
    expect([found.exit, found.json().breaches.map(({ rule, of }) => `${rule} ${of}`)]).toEqual([
      1,
      ['deadline-later 1.1'],
    ]);
    git(folder, 'checkout', '--quiet', '--', '.');
    expect((await json(folder, '--base', 'main')).exit).toBe(0);
  });

  test('the branch with where it left the base, not with what the base became', async () => {
    const folder = start();
    git(folder, 'branch', 'work');
    commit(folder, LATER);
    git(folder, 'checkout', '--quiet', 'work');
    commit(folder, { 'evidence/新.txt': '新\n' });
    // The base moved a deadline; the branch, which still has the old one, did not.
    expect((await json(folder, '--base', 'main', '--head', 'work')).json().breaches).toEqual([]);
    expect((await json(folder, '--base', 'work', '--head', 'main')).json().breaches).toHaveLength(1);
  });

  test('a commit without touching the work tree', async () => {
    const folder = start();
    const id = commit(folder, LATER);
    git(folder, 'checkout', '--quiet', 'HEAD~1');
    rmSync(join(folder, PLAN, 'units.yaml'));
    const found = await json(folder, '--base', 'HEAD', '--head', id);
    expect([found.exit, found.json().breaches.length]).toEqual([1, 1]);
  });

  test('nothing, where head and base are one', async () => {
    const folder = start();
    const found = await check(folder, ['--base', 'main', '--head', 'main']);
    expect([found.exit, found.err]).toEqual([0, '']);
    expect(found.out).toContain('没有须经批准的改动');
  });

  test('settings and levels of the base as it is now, not of the branch', async () => {
    const off = edited(SAMPLE, [
      { file: 'plan.yaml', find: 'policy:\n', put: 'check: {levels: {deadline-later: off}}\npolicy:\n' },
    ]);
    const folder = start();
    git(folder, 'checkout', '--quiet', '-b', 'work');
    commit(folder, { ...LATER, 'plan.yaml': off['plan.yaml']! });
    const own = (await json(folder, '--base', 'main', '--head', 'work')).json();
    expect(own.breaches.map(({ rule }) => rule)).toEqual(['deadline-later', 'check-weakened']);
    // Merged on the base, it counts: also for a branch that left before.
    git(folder, 'checkout', '--quiet', 'main');
    commit(folder, off);
    const merged = (await json(folder, '--base', 'main', '--head', 'work')).json();
    expect(merged.breaches.map(({ rule }) => rule)).toEqual(['check-weakened']);
  });

  test('a decision on the base allows the edit of a later branch, and only this edit', async () => {
    const decided = (to: string) => ({
      'records/decisions/2010-12-31-edit.yaml': `kind: decision
type: change
date: 2010-12-31
by: 督查室
approver: 市政府秘书长
items:
  - {edit: deadline-later, of: "1.1", old: 2010-12-31, new: ${to}, reason: 上级安排}
`,
    });
    const folder = start();
    commit(folder, decided('2011-03-31'));
    git(folder, 'checkout', '--quiet', '-b', 'work');
    commit(folder, LATER);
    const found = (await json(folder, '--base', 'main')).json();
    expect([found.breaches, found.allowed.map(({ decision }) => decision)]).toEqual([[], ['2010-12-31-edit']]);
    commit(folder, edited(LATER, [{ file: 'tasks/1.yaml', find: 'by: 2011-03-31', put: 'by: 2011-06-30' }]));
    const other = await json(folder, '--base', 'main');
    expect([other.exit, other.json().breaches.map(({ unfit }) => unfit?.why)]).toEqual([1, ['values-differ']]);
  });
});

describe('what cannot be checked', () => {
  test('without --base: wrong use', async () => {
    expect(await check(start(), [])).toMatchObject({ exit: 2, out: '' });
  });

  test('a head whose files have errors fails with them, in every form', async () => {
    const folder = start();
    commit(
      folder,
      edited(SAMPLE, [
        { file: 'tasks/1.yaml', find: 'responsible: [甲局, 乙局]\ntasks', put: 'responsible: [甲菊]\ntasks' },
      ]),
    );
    const found = await json(folder, '--base', 'HEAD~1');
    expect(found.exit).toBe(1);
    expect(found.json().diagnostics.map(({ code }) => code)).toContain('unit-unknown');
    for (const format of ['text', 'markdown', 'html', 'github', 'github-summary', 'gitlab', 'junit', 'sarif']) {
      const { exit, out } = await check(folder, ['--base', 'HEAD~1', '--format', format]);
      expect([format, exit, /unit-unknown/.test(out)]).toEqual([format, 1, true]);
    }
  });

  test('a base whose files have errors is told: exit code 3', async () => {
    const folder = start(
      edited(SAMPLE, [{ file: 'units.yaml', find: '  - id: 丙局\n', put: '  - id: 丙局\n    nothing: 1\n' }]),
    );
    commit(folder, SAMPLE);
    const { exit, out, err } = await check(folder, ['--base', 'HEAD~1']);
    expect([exit, out]).toEqual([3, '']);
    expect(err).toContain('基准 HEAD~1');
    expect(err).toContain('key-unknown');
  });

  test('a plan that was taken away fails; one that is new has nothing to be compared with', async () => {
    const folder = start();
    git(folder, 'rm', '-r', '--quiet', PLAN);
    git(folder, 'commit', '--quiet', '-m', '删去');
    const gone = await json(folder, '--base', 'HEAD~1');
    expect([gone.exit, gone.json().diagnostics.map(({ code }) => code)]).toEqual([1, ['plan-missing']]);
    const fresh = repository({ 'README.md': '空\n' });
    commit(fresh, SAMPLE);
    const { exit, out } = await check(fresh, ['--base', 'HEAD~1']);
    expect([exit, out.includes('还没有这个方案')]).toEqual([0, true]);
  });

  test('a base that is not here: exit code 3 and what to type', async () => {
    const { exit, out, err } = await check(start(), ['--base', 'origin/main']);
    expect([exit, out]).toEqual([3, '']);
    expect(err).toContain('git fetch origin +refs/heads/main:refs/remotes/origin/main');
    const odd = await check(start(), ['--base', 'a;b/$(c)']);
    expect([odd.exit, odd.err.includes('git fetch --tags origin')]).toEqual([3, true]);
  });

  test('a shallow clone: exit code 3, and what is told makes it work', async () => {
    const folder = start();
    git(folder, 'checkout', '--quiet', '-b', 'work');
    commit(folder, LATER);
    git(folder, 'checkout', '--quiet', 'main');
    commit(folder, { 'evidence/新.txt': '新\n' });
    const clone = temporaryFolder();
    const run = (...args: string[]) => execFileSync('git', args, { cwd: clone, stdio: 'pipe' });
    run('clone', '--quiet', '--depth', '1', '--no-single-branch', '-b', 'work', `file://${folder}`, '.');
    const { exit, err } = await check(clone, ['--base', 'origin/main']);
    expect(exit).toBe(3);
    const command = /git fetch [^\n]*/.exec(err)![0];
    expect(command).toBe('git fetch --unshallow origin +refs/heads/main:refs/remotes/origin/main');
    run(...command.split(' ').slice(1));
    expect((await json(clone, '--base', 'origin/main')).json().breaches.map(({ rule }) => rule)).toEqual([
      'deadline-later',
    ]);
  });

  test('two histories that never met: exit code 3', async () => {
    const folder = start();
    git(folder, 'checkout', '--quiet', '--orphan', 'other');
    commit(folder, LATER);
    expect(await check(folder, ['--base', 'main'])).toMatchObject({ exit: 3, out: '' });
  });

  test('where there is no repository', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, sample());
    expect(await check(folder, ['--base', 'main'])).toMatchObject({ exit: 3, out: '' });
  });
});

describe('levels and hands', () => {
  test('--fail-on', async () => {
    const folder = start();
    commit(folder, EARLIER);
    const exits = async (level?: string) =>
      (await check(folder, ['--base', 'HEAD~1', ...(level === undefined ? [] : ['--fail-on', level])])).exit;
    expect([await exits(), await exits('error'), await exits('warning'), await exits('info')]).toEqual([0, 0, 1, 1]);
  });

  test('--actor: a unit by any name, the office; --account: only those that the base lists', async () => {
    const folder = start();
    commit(folder, {
      'records/reports/2010-H2/甲局.yaml': 'kind: report\nunit: 甲局\nperiod: "2010-H2"\ndate: 2010-12-31\nitems: []\n',
    });
    const acting = async (...who: string[]) => {
      const found = (await json(folder, '--base', 'HEAD~1', ...who)).json();
      return [found.actor, found.breaches.length];
    };
    expect(await acting('--actor', '甲局')).toEqual(['甲局', 0]);
    expect(await acting('--actor', '甲管理局')).toEqual(['甲局', 0]);
    expect(await acting('--actor', '督查室')).toEqual(['office', 0]);
    expect(await acting('--actor', '乙局')).toEqual(['乙局', 1]);
    expect(await acting('--account', 'Jia-Ju')).toEqual(['甲局', 0]);
    expect(await acting('--account', 'somebody')).toEqual(['stranger', 1]);
    // Anybody may choose a login: one that is called like a unit or the office stands for nobody.
    expect(await acting('--account', 'office')).toEqual(['stranger', 1]);
    expect(await acting('--account', '甲局')).toEqual(['stranger', 1]);
    expect((await check(folder, ['--base', 'HEAD~1', '--actor', '甲菊'])).exit).toBe(2);
    expect((await check(folder, ['--base', 'HEAD~1', '--actor', '部门'])).exit).toBe(2);
    // An account that the branch gives itself is nobody's yet.
    commit(
      folder,
      edited(SAMPLE, [{ file: 'units.yaml', find: 'accounts: [jia-ju]', put: 'accounts: [jia-ju, somebody]' }]),
    );
    expect((await acting('--account', 'somebody'))[0]).toBe('stranger');
  });

  test('a line end that the checkout changed is no change of evidence; another byte is', async () => {
    const folder = start();
    writeFiles(folder, { [`${PLAN}/evidence/甲局/试运行.pdf`]: '%PDF-1.4 试运行\r\n' });
    expect((await json(folder, '--base', 'main')).json().breaches).toEqual([]);
    writeFiles(folder, { [`${PLAN}/evidence/甲局/试运行.pdf`]: '%PDF-1.4 正式\n' });
    expect((await json(folder, '--base', 'main')).json().breaches.map(({ rule }) => rule)).toEqual([
      'evidence-changed',
    ]);
  });

  test('one plan file moved to another folder of the plan is no change', async () => {
    const folder = start();
    git(folder, 'mv', `${PLAN}/tasks/1.yaml`, `${PLAN}/tasks/公开.yaml`);
    git(folder, 'mv', `${PLAN}/records/reports`, `${PLAN}/records/报告`);
    git(folder, 'commit', '--quiet', '-m', '挪动');
    expect((await json(folder, '--base', 'HEAD~1', '--fail-on', 'info')).json().breaches).toEqual([]);
  });
});

describe('in every form', () => {
  let folder = '';
  beforeAll(() => {
    folder = start();
    commit(folder, edited(EARLIER, [{ file: 'tasks/1.yaml', find: 'by: 2010-12-31', put: 'by: 2011-03-31' }]));
  });
  const as = (format: string, lang = 'zh') => check(folder, ['--base', 'HEAD~1', '--format', format], lang);

  test('text: what changes before what is wrong', async () => {
    const { out } = await as('text');
    expect(out.indexOf('改了什么')).toBeLessThan(out.indexOf('须经批准'));
    expect(out).toContain('错误 deadline-later 1.1 建成公开网站：完成时限由“2010-12-31');
    expect(out).toContain('plans/sample/tasks/1.yaml:10');
    expect(out).toContain('- edit: deadline-later\n  of: "1.1"\n');
    expect(out).toContain('错误1处，警告1处');
  });

  test('what is printed can be pasted: with it the check passes', async () => {
    const { out } = await as('text');
    const items = out
      .split('\n')
      .filter((line) => /^(- edit| {2}(of|old|new|reason)):/.test(line))
      .map((line) => `  ${line}\n`)
      .join('');
    const branch = start();
    commit(branch, {
      ...edited(EARLIER, [{ file: 'tasks/1.yaml', find: 'by: 2010-12-31', put: 'by: 2011-03-31' }]),
      'records/decisions/2010-12-31-z.yaml': `kind: decision\ntype: change\ndate: 2010-12-31\nby: 督查室\napprover: 市政府秘书长\nitems:\n${items}`,
    });
    const found = await json(branch, '--base', 'HEAD~1', '--fail-on', 'info');
    expect([found.exit, found.json().counts]).toEqual([0, { error: 0, warning: 0, info: 0, allowed: 2 }]);
  });

  test('JSON fits its schema and is the same in both languages but for the sentences', async () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../schema/output/check.schema.json'), 'utf8'),
    ) as object;
    const fits = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const [zh, en] = [(await as('json')).out, (await as('json', 'en')).out].map((out) => JSON.parse(out) as Json);
    for (const one of [zh, en]) {
      fits(one);
      expect(fits.errors ?? []).toEqual([]);
    }
    const prints = (one: Json) => one.breaches.map(({ fingerprint }) => fingerprint);
    expect(prints(zh!)).toEqual(prints(en!));
    expect(zh!.facts.map(({ type }) => type)).toContain('deadline-moved');
    // Fixed for ever: a changed fingerprint reopens every breach that somebody has set aside.
    expect(prints(zh!)).toEqual(['fe6147af34d9', '8516e1494cdd']);
  });

  test('a comment: short first, details folded; nothing where there is nothing to say', async () => {
    const { out } = await as('markdown');
    expect(out.indexOf('1 处未经批准')).toBeLessThan(out.indexOf('<details>'));
    expect(out.match(/<details>/g)).toHaveLength(out.match(/<\/details>/g)!.length);
    const nothing = await check(folder, ['--base', 'HEAD', '--format', 'markdown']);
    expect([nothing.exit, nothing.out]).toEqual([0, '']);
    const step = await check(folder, ['--base', 'HEAD', '--format', 'github-summary']);
    expect(step.out).not.toBe('');
  });

  test('GitHub annotations', async () => {
    const lines = (await as('github')).out.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^::error file=plans\/sample\/tasks\/1\.yaml,line=10,col=\d+,endLine=10,endColumn=\d+,title=deadline-later::/,
    );
    expect(lines[1]).toMatch(/^::warning /);
  });

  test('paths from the top of the work tree, wherever the command is called', async () => {
    const from = (await as('github')).out;
    const host = folderHost(join(folder, PLAN, 'tasks'), {
      lang: 'zh',
      today: '2010-12-31',
      env: { DUBAN_CACHE: 'off' },
    });
    await main(['check', '--base', 'HEAD~1', '--format', 'github'], host);
    expect(host.out()).toBe(from);
    const away = folderHost(temporaryFolder(), { lang: 'zh', today: '2010-12-31', env: { DUBAN_CACHE: 'off' } });
    await main(['-C', folder, 'check', '--base', 'HEAD~1', '--format', 'github'], away);
    expect(away.out()).toBe(from);
  });

  test('GitLab code quality', async () => {
    const list = JSON.parse((await as('gitlab')).out) as Record<string, unknown>[];
    expect(list.map((one) => Object.keys(one))).toEqual(
      list.map(() => ['description', 'check_name', 'fingerprint', 'severity', 'location']),
    );
    expect(list.map(({ check_name, severity }) => [check_name, severity])).toEqual([
      ['deadline-later', 'major'],
      ['deadline-earlier', 'minor'],
    ]);
    const { breaches } = JSON.parse((await as('json')).out) as Json;
    expect(list.map(({ fingerprint }) => fingerprint)).toEqual(breaches.map(({ fingerprint }) => fingerprint));
  });

  test('SARIF', async () => {
    const log = JSON.parse((await as('sarif')).out);
    expect([log.version, log.runs.length]).toEqual(['2.1.0', 1]);
    const [run] = log.runs;
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['deadline-earlier', 'deadline-later']);
    expect(run.tool.driver.rules[1].shortDescription.text).toBe('时限推后');
    expect(run.results[0]).toMatchObject({ ruleId: 'deadline-later', ruleIndex: 1, level: 'error' });
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('plans/sample/tasks/1.yaml');
  });

  test('JUnit', async () => {
    const { out } = await as('junit');
    expect(out).toContain('tests="2" failures="1" errors="0"');
    const nothing = await check(folder, ['--base', 'HEAD', '--format', 'junit']);
    expect(nothing.out).toContain('<testcase name="check" classname="duban" time="0"/>');
  });
});

test('practice data is marked, be it a record or a breakdown', async () => {
  const real = edited(SAMPLE, [{ file: 'records/inspections/2010-05-18.yaml', find: 'exercise: true\n', put: '' }]);
  const practice = edited(real, [{ file: 'breakdowns/甲局.yaml', find: 'unit: ', put: 'exercise: true\nunit: ' }]);
  for (const [files, isMarked] of [
    [SAMPLE, true],
    [real, false],
    [practice, true],
  ] as const) {
    const folder = start(files);
    commit(folder, edited(files, [{ file: 'README.md', text: '说明\n' }]));
    expect((await json(folder, '--base', 'HEAD~1')).json().exercise).toBe(isMarked);
    expect((await check(folder, ['--base', 'HEAD~1'])).out.includes('【演练数据】')).toBe(isMarked);
  }
});
