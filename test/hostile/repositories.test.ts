/** Whatever a repository holds: no program of it runs, nothing outside the plan is read, no answer is changed by it. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lazy, silent, told } from './repositories.ts';
import { type Answer, PLAN, SECRET, Site } from './site.ts';

/** Every command that reads a repository. */
const READING: readonly (readonly string[])[] = [
  ['validate'],
  ['status'],
  ['overdue', '--format', 'json'],
  ['status', '--at', 'HEAD~1'],
  ['validate', '--at', 'HEAD', '--format', 'github'],
  ['diff', 'HEAD~1..HEAD', '--format', 'json'],
  ['diff', 'HEAD~1'],
  ['circular', 'draft', '--period', '2010-H2', '--at', 'HEAD', '--format', 'json'],
];

const CHECK = ['check', '--base', 'HEAD~1', '--head', 'HEAD', '--format', 'json'];
const ALL = [...READING, CHECK];

/** Longest time for one command, in milliseconds; the machine is shared while tests run. */
const PATIENCE = 10_000;

async function answers(site: Site, commands = ALL): Promise<Answer[]> {
  const all: Answer[] = [];
  for (const command of commands) {
    const began = performance.now();
    const answer = await site.duban(...command);
    expect(performance.now() - began, command.join(' ')).toBeLessThan(PATIENCE);
    expect(answer.out + answer.err).not.toContain(SECRET);
    expect(answer.err).not.toMatch(/自身出了错/);
    all.push(answer);
  }
  return all;
}

/** For the many traps that change nothing: each way into git once. */
const SOME = [0, 2, 3, 5, 7, 8];

let sound: Promise<Answer[]> | undefined;
const soundAnswers = (): Promise<Answer[]> => {
  sound ??= answers(new Site());
  return sound;
};

it('the sound repository is read by every command, and its two commits differ', async () => {
  const all = await soundAnswers();
  expect(all.map(({ exit, err }) => [exit, err])).toEqual(ALL.map((command) => [command === CHECK ? 1 : 0, '']));
  expect(all[5]!.out).toContain('1.1');
  expect(all[7]!.out).toContain('duban.circular');
});

describe('nothing runs and no answer changes', () => {
  it.each(Object.entries(silent))('%s', async (_name, { lay, springs }) => {
    const site = new Site();
    lay(site);
    site.ran();
    const before = readdirSync(site.top).sort();
    const all = await answers(
      site,
      SOME.map((at) => ALL[at]!),
    );
    const real = site.bin('diff', 'HEAD~1..HEAD', '--format', 'json');
    expect(site.ran()).toBe('');
    const expected = await soundAnswers();
    expect(all).toEqual(SOME.map((at) => expected[at]));
    expect(real).toEqual(expected[5]);
    expect(readdirSync(site.top).sort()).toEqual(before);
    springs?.(site);
    if (springs) expect(site.ran(), 'the trap is armed').not.toBe('');
  });
});

describe('a missing object is not fetched by', () => {
  /** A git of before 2024 does not know GIT_NO_LAZY_FETCH. */
  const older = (site: Site): void => {
    const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
    const folder = join(site.root, 'older');
    execFileSync('mkdir', [folder]);
    writeFileSync(join(folder, 'git'), `#!/bin/sh\nunset GIT_NO_LAZY_FETCH\nexec ${real} "$@"\n`);
    chmodSync(join(folder, 'git'), 0o755);
    site.env = { ...site.env, PATH: `${folder}:${site.env.PATH ?? process.env.PATH}` };
  };

  it.each(Object.entries(lazy))('%s', async (_name, lay) => {
    const site = new Site();
    lay(site);
    site.ran();
    older(site);
    const { exit, err } = await site.duban('status', '--at', 'HEAD');
    expect([exit, site.ran()]).toEqual([3, '']);
    expect(err).toMatch(/cat-file/);
    const env = { PATH: site.env.PATH };
    try {
      execFileSync('git', ['-C', site.top, 'cat-file', '-p', `HEAD:${PLAN}/units.yaml`], { env, stdio: 'pipe' });
    } catch {
      // Nothing comes of it.
    }
    expect(site.ran(), 'the trap is armed').not.toBe('');
  });
});

describe('refused by name, and nothing outside is read', () => {
  it.each(Object.entries(told))('%s', async (_name, { lay, now, at }) => {
    const site = new Site();
    lay(site);
    const codes = async (...more: string[]) => {
      const { out } = await site.duban('validate', '--severity', 'error', '--format', 'json', ...more);
      return (JSON.parse(out) as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code);
    };
    expect(await codes()).toEqual(now);
    expect(await codes('--at', 'HEAD')).toEqual(at);
    const exits = (await answers(site)).map(({ exit }) => exit);
    const bad = (codes: readonly string[], exit: number) => (codes.length > 0 ? exit : 0);
    expect(exits).toEqual([
      ...[1, 3, 3].map((exit) => bad(now, exit)),
      0,
      bad(at, 1),
      bad(at, 3),
      bad(now, 3),
      bad(at, 3),
      // A date that was moved without a decision, or files that cannot be read.
      1,
    ]);
  });
});

describe('trees that git’s own commands would not make', () => {
  const listed = async (site: Site): Promise<string> => {
    const { out, err } = await site.duban('validate', '--at', 'HEAD', '--severity', 'error', '--format', 'json');
    return out + err;
  };

  it('a parent folder, an absolute path, a git folder and a slash in a name', async () => {
    const site = new Site();
    const blob = site.object('blob', `kind: ${SECRET}\n`);
    const plan = site.tree([['100644', 'plan.yaml', blob]]);
    site.commitEntries([
      ['40000', '..', plan],
      ['100644', '../../up.yaml', blob],
      ['100644', '/etc/plan.yaml', blob],
      ['40000', '.git', plan],
    ]);
    site.commitEntries(
      [
        ['100644', '/4.yaml', blob],
        ['100644', '../5.yaml', blob],
        ['100644', 'tasks/../../6.yaml', blob],
        ['100644', 'tasks//7.yaml', blob],
      ],
      PLAN,
    );
    const said = await listed(site);
    expect(said).not.toContain(SECRET);
    expect(JSON.parse(said).diagnostics.map(({ code, path }: Record<string, string>) => [code, path])).toEqual([
      ['file-name-refused', `${PLAN}//4.yaml`],
      ['file-name-refused', `${PLAN}/tasks//7.yaml`],
    ]);
  });

  it('names that differ in case or in composition only are all read', async () => {
    const site = new Site();
    const text = readFileSync(join(site.top, PLAN, 'tasks/2-network.yaml'));
    const names = ['TASKS/2-NETWORK.yaml', 'tasks/café.yaml', 'tasks/cafe\u0301.yaml', 'Plan.yaml'];
    site.write(Object.fromEntries(names.map((name) => [`${PLAN}/${name}`, text])));
    site.commitAll();
    const said = JSON.parse(await listed(site)).diagnostics as { code: string; path: string }[];
    const twice = said.filter(({ code }) => code === 'section-duplicate').map(({ path }) => path);
    expect(new Set(twice).size).toBeGreaterThanOrEqual(names.length);
  });

  it('ten folders of ten folders of ten folders …', async () => {
    const site = new Site();
    let tree = site.tree([['100644', 'x', site.object('blob', '')]]);
    for (let depth = 0; depth < 10; depth++)
      tree = site.tree(Array.from({ length: 10 }, (_, at) => ['40000', `d${at}`, tree] as const));
    site.commitEntries([['40000', 'z', tree]]);
    const { exit, err } = await site.duban('status', '--at', 'HEAD');
    expect([exit, err]).toEqual([3, expect.stringContaining('ls-tree')]);
  });

  it('two hundred thousand files beside the plan', async () => {
    const site = new Site();
    const blob = site.object('blob', '');
    const many = site.tree(Array.from({ length: 200 }, (_, at) => ['100644', `f${1000 + at}.yaml`, blob] as const));
    const more = site.tree(Array.from({ length: 1000 }, (_, at) => ['40000', `d${1000 + at}`, many] as const));
    site.commitEntries([['40000', 'z', more]]);
    const [answer] = await answers(site, [['status', '--at', 'HEAD']]);
    expect(answer!.exit).toBe(0);
  });

  it('commits with impossible days and with escapes in their message', async () => {
    const site = new Site();
    const tree = site.git('rev-parse', 'HEAD^{tree}');
    for (const time of ['99999999999999999999 +0800', '-99999999999 +0000', '253402300800 +0000', 'never', '1 +9999']) {
      const id = site.object(
        'commit',
        `tree ${tree}\nparent ${site.git('rev-parse', 'HEAD')}\nauthor a <a> ${time}\ncommitter \u001b[31mc <c> ${time}\n\n\u001b[2J::error::x\n`,
      );
      site.git('update-ref', '--no-deref', 'refs/heads/odd', id);
      const [status, compared] = await answers(site, [
        ['status', '--at', 'odd'],
        ['diff', 'HEAD..odd'],
      ]);
      for (const one of [status!, compared!]) {
        expect(one.out + one.err).not.toMatch(/\u001b|^::/m);
        expect([0, 3]).toContain(one.exit);
      }
      const day = /\d+-\d\d-\d\d/.exec(status!.out)?.[0] ?? '2010-12-31';
      expect(day).toMatch(/^(?:19|20)\d\d-/);
    }
  });

  it('a tree, a file or a commit that is not there', async () => {
    for (const what of ['HEAD^{tree}', `HEAD:${PLAN}`, `HEAD:${PLAN}/plan.yaml`, 'HEAD~1']) {
      const site = new Site();
      const id = site.git('rev-parse', what);
      renameSync(join(site.top, '.git/objects', id.slice(0, 2), id.slice(2)), join(site.root, 'taken'));
      const [compared] = await answers(site, [['diff', 'HEAD~1..HEAD']]);
      expect([compared!.exit, compared!.out]).toEqual([3, '']);
    }
  });
});

describe('revisions', () => {
  it.each(['--output=x', '-x', '--upload-pack=x', '--all', ':/第', 'HEAD:plans', 'HEAD\u001b[2J', '@{-1}'])(
    '%j is none, and writes nothing',
    async (revision) => {
      const site = new Site();
      for (const args of [
        ['status', `--at=${revision}`],
        ['diff', `HEAD~1..${revision}`],
        ['diff', '--', `${revision}..HEAD`],
      ]) {
        const { exit, out, err } = await site.duban(...args);
        expect([[2, 3].includes(exit), out]).toEqual([true, '']);
        expect(err).not.toMatch(/\u001b/);
      }
      expect(readdirSync(site.top).sort()).toEqual(['.git', 'plans']);
    },
  );

  it('a tag that takes the name of a branch of the remote is told of, and not believed', async () => {
    const site = new Site();
    site.git('update-ref', 'refs/remotes/origin/main', 'HEAD~1');
    expect((await site.duban('status', '--at', 'origin/main')).exit).toBe(0);
    site.git('update-ref', 'refs/tags/origin/main', 'HEAD~1');
    expect((await site.duban('status', '--at', 'origin/main')).exit).toBe(0);
    site.git('update-ref', 'refs/tags/origin/main', 'HEAD');
    const { exit, err } = await site.duban('status', '--at', 'origin/main');
    expect([exit, err]).toEqual([3, expect.stringContaining('refs/tags/origin/main, refs/remotes/origin/main')]);
    expect((await site.duban('status', '--at', 'refs/remotes/origin/main')).exit).toBe(0);
    expect((await site.duban('diff', 'origin/main~0..HEAD')).exit).toBe(3);
  });
});

describe('the work tree', () => {
  it('names of folders with escapes are shown, not obeyed', async () => {
    const site = new Site();
    site.write({ 'plans/\u001b]0;x\u0007/plan.yaml': 'kind: plan\n', 'plans/a\n::error::b/plan.yaml': 'kind: plan\n' });
    for (const args of [['status'], ['validate'], ['status', '--at', 'HEAD']]) {
      const { out, err } = await site.duban(...args);
      expect(out + err).not.toMatch(/[\u001b\u0007]|^::/m);
    }
  });

  it('a plan or a plan folder that is a link is none', async () => {
    const site = new Site();
    renameSync(join(site.top, PLAN), join(site.outside, 'base'));
    site.link(PLAN, join(site.outside, 'base'));
    expect((await site.duban('status')).exit).toBe(2);
    const other = new Site();
    renameSync(join(other.top, PLAN, 'plan.yaml'), join(other.outside, 'plan.yaml'));
    other.link(`${PLAN}/plan.yaml`, join(other.outside, 'plan.yaml'));
    expect((await other.duban('status')).exit).toBe(2);
  });

  it('pipes in the place of the plan and of duban’s own files are not waited for', async () => {
    const site = new Site();
    for (const name of ['.duban-lock', '.duban-journal']) execFileSync('mkfifo', [join(site.top, PLAN, name)]);
    expect((await answers(site, [['status'], ['validate']])).map(({ exit }) => exit)).toEqual([3, 3]);
    const other = new Site();
    renameSync(join(other.top, PLAN, 'plan.yaml'), join(other.root, 'taken'));
    execFileSync('mkfifo', [join(other.top, PLAN, 'plan.yaml')]);
    expect((await answers(other, [['status']]))[0]!.exit).toBe(2);
  });

  it('a configuration that git cannot read, or of a git to come, ends in a sentence', async () => {
    for (const config of [
      '[core\n',
      '[core]\n\trepositoryformatversion = 99\n',
      '[extensions]\n\tnew = 1\n[core]\n\trepositoryformatversion = 1\n',
    ]) {
      const site = new Site();
      writeFileSync(join(site.top, '.git/config'), config);
      const { exit, out, err } = await site.duban('status', '--at', 'HEAD');
      expect([exit, out]).toEqual([3, '']);
      expect(err).toMatch(/^git \S+ 没有成功：.+\n$/);
    }
  });

  it('a journal that came with the branch is not carried out', async () => {
    const program = '#!/bin/sh\ntouch ran\n';
    const digest = (site: Site, text: string) => site.object('blob', text);
    for (const [path, temporary] of [
      ['.git/hooks/post-checkout', 'x.duban-new'],
      ['out/x.yaml', '.x.duban-new'],
      ['out/x.yaml', 'out/.x.duban-new'],
      ['records/x.yaml', 'records/.x.duban-new'],
    ] as const) {
      const site = new Site();
      // The plan lies at the top, so that git’s own folder is below it.
      for (const name of readdirSync(join(site.top, PLAN)))
        renameSync(join(site.top, PLAN, name), join(site.top, name));
      site.link('out', site.outside);
      const after = digest(site, program);
      for (const inode of [undefined, '', '1']) {
        writeFileSync(join(site.top, temporary), program);
        chmodSync(join(site.top, temporary), 0o755);
        const steps = [{ path, temporary, before: null, after, ...(inode !== undefined && { inode }) }];
        site.write({ '.duban-journal': JSON.stringify({ version: 1, steps }) });
        for (const args of [['status'], ['validate'], ['diff', 'HEAD~1']]) {
          const { exit, err } = await site.duban(...args);
          expect(existsSync(join(site.top, path)), `${path} ${inode}`).toBe(false);
          expect(err).toContain('.duban-journal');
          expect(exit).toBe(3);
        }
      }
    }
  });
});
