/** The templates for continuous integration: safe by their form, and their scripts run in a repository as far as that goes without the service. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFolder } from '../faults/fault.ts';
import { PATIENCE } from '../host/patience.ts';
import { git, repository, temporaryFolder, writeFiles } from '../host/repository.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Step {
  readonly name: string;
  readonly shell: string;
  readonly run: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}
const action = parse(read('action.yml')) as {
  inputs: Readonly<Record<string, { default: string; description: string }>>;
  runs: { using: string; steps: readonly Step[] };
};

/** A repository with a sound plan, and a branch on which a date is set later without a decision. */
function site(): { folder: string; base: string } {
  const base = readFolder(join(root, 'test/faults/base'));
  const folder = repository(Object.fromEntries([...base].map(([path, text]) => [`plans/base/${path}`, text])));
  const id = git(folder, 'rev-parse', 'HEAD');
  git(folder, 'update-ref', 'refs/remotes/origin/main', id);
  return { folder, base: id };
}

function delay(folder: string): void {
  const path = join(folder, 'plans/base/tasks/2-network.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('deadline: 2011-06-30', 'deadline: 2011-09-30'));
  git(folder, 'commit', '--quiet', '-a', '-m', '推迟');
}

function shell(script: string, cwd: string, env: Readonly<Record<string, string>>, options = '-eo') {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', options, 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    timeout: PATIENCE,
    env: { PATH: process.env.PATH, DUBAN_TODAY: '2011-01-31', DUBAN_CACHE: 'off', ...env },
  });
  return { exit: status, out: stdout, err: stderr };
}

describe('action.yml', () => {
  const { steps } = action.runs;

  it('is composite, runs nothing of others, and no value of an event is written into a script', () => {
    expect(action.runs.using).toBe('composite');
    for (const { run, uses, shell } of steps) {
      expect([uses, shell]).toEqual([undefined, 'bash']);
      expect(run).not.toMatch(/\$\{\{/);
    }
    expect(read('action.yml')).not.toMatch(/secrets\.|github\.token|GITHUB_TOKEN/);
  });

  /** Runs the steps as the service would, with the inputs in the environment; stops at the first that fails. */
  const runSteps = (folder: string, inputs: Readonly<Record<string, string>>, names: readonly string[]) => {
    const summary = join(temporaryFolder(), 'summary.md');
    writeFileSync(summary, '');
    const said = names.map((name) => {
      const step = steps.find((one) => one.name === name)!;
      const env = Object.fromEntries(
        Object.entries(step.env ?? {}).map(([key, value]) => [
          key,
          /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)
            ? (inputs[/inputs\.([\w-]+)/.exec(value)![1]!] ??
              action.inputs[/inputs\.([\w-]+)/.exec(value)![1]!]!.default)
            : value,
        ]),
      );
      return shell(step.run, folder, { ...env, GITHUB_ACTION_PATH: root, GITHUB_STEP_SUMMARY: summary });
    });
    return { said, summary: readFileSync(summary, 'utf8') };
  };

  it('validates: a sound plan passes, a wrong one is annotated at its line', () => {
    const { folder } = site();
    expect(runSteps(folder, {}, ['program', 'validate']).said.map(({ exit }) => exit)).toEqual([0, 0]);
    writeFiles(folder, { 'plans/base/tasks/9.yaml': 'kind: tasks\n\u001b]0;x\u0007: 1\n' });
    const [, wrong] = runSteps(folder, {}, ['program', 'validate']).said;
    expect(wrong!.exit).toBe(1);
    expect(wrong!.out).toMatch(/^::error file=plans\/base\/tasks\/9\.yaml,line=2,/m);
    expect(wrong!.out).not.toMatch(/[\u001b\u0007]/);
  });

  it('takes inputs that look like options or commands for names', () => {
    const { folder } = site();
    for (const directory of ['$(touch ran)', '; touch ran', '--output=ran', '`touch ran`', 'a b']) {
      const [answer] = runSteps(folder, { directory }, ['validate']).said;
      expect(answer!.exit).toBe(2);
      expect(readdirSync(folder).sort()).toEqual(['.git', 'plans']);
    }
    const [answer] = runSteps(folder, { plan: '$(touch ran) --output=ran' }, ['validate']).said;
    expect([answer!.exit, existsSync(join(folder, 'ran'))]).toEqual([2, false]);
  });

  it('checks: a delay without a decision fails, is annotated and summarised', () => {
    const { folder, base } = site();
    delay(folder);
    const { said, summary } = runSteps(folder, { base }, ['program', 'validate', 'check']);
    expect(said.map(({ exit }) => exit)).toEqual([0, 0, 1]);
    expect(said[2]!.out).toMatch(/^::error file=plans\/base\/tasks\/2-network\.yaml,line=\d+,.*title=deadline-later/m);
    expect(summary).toContain('2011-09-30');
    expect(runSteps(folder, { base: git(folder, 'rev-parse', 'HEAD') }, ['check']).said[0]!.exit).toBe(0);
    expect(runSteps(folder, { base, 'fail-on': 'info', head: base }, ['check']).said[0]!.exit).toBe(0);
    expect(runSteps(folder, { base: '--output=ran' }, ['check']).said[0]!.exit).toBe(3);
    expect(readdirSync(folder).sort()).toEqual(['.git', 'plans']);
  });
});

it('ci/github.yml asks for nothing but reading, on pull_request, with the whole history, every action at a commit', () => {
  const workflow = parse(read('ci/github.yml'));
  expect(Object.keys(workflow.on)).toEqual(['pull_request']);
  expect(workflow.permissions).toEqual({ contents: 'read' });
  const { steps } = workflow.jobs.plan as { steps: readonly { uses: string; with?: Record<string, unknown> }[] };
  for (const { uses } of steps) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  expect(steps[0]!.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
});

/** `duban` as the templates call it, and git without its `fetch`, which would need the server. */
function programs(): string {
  const folder = temporaryFolder();
  const real = spawnSync('which', ['git'], { encoding: 'utf8' }).stdout.trim();
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/git'), `#!/bin/sh\n[ "$1" = fetch ] && exit 0\nexec ${real} "$@"\n`);
  writeFileSync(
    join(folder, 'bin/duban'),
    `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/duban.js')}' "$@"\n`,
  );
  for (const name of ['git', 'duban']) chmodSync(join(folder, 'bin', name), 0o755);
  return `${join(folder, 'bin')}:${process.env.PATH}`;
}

describe('ci/gitlab.yml', () => {
  const job = parse(read('ci/gitlab.yml')).duban;
  const env = { DUBAN: 'duban', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main', PATH: programs() };

  it('has the whole history and keeps the reports of a failed run', () => {
    expect(job.variables.GIT_DEPTH).toBe('0');
    expect(job.artifacts).toMatchObject({ when: 'always', reports: { codequality: 'duban-quality.json' } });
  });

  it('passes on a sound branch, fails on a delay, and the report names it', () => {
    const { folder } = site();
    const script = job.script.join('\n');
    expect(shell(script, folder, env).exit).toBe(0);
    delay(folder);
    expect(shell(script, folder, env).exit).toBe(1);
    const report = JSON.parse(readFileSync(join(folder, 'duban-quality.json'), 'utf8'));
    expect(report[0]).toMatchObject({
      check_name: 'deadline-later',
      location: { path: 'plans/base/tasks/2-network.yaml' },
    });
    expect(readFileSync(join(folder, 'duban-validate.xml'), 'utf8')).toContain('<testsuites');
  });
});

it('ci/Jenkinsfile: its script passes and fails likewise', () => {
  const script = /sh '''([\s\S]*?)'''/.exec(read('ci/Jenkinsfile'))![1]!;
  const env = { DUBAN: 'duban', CHANGE_TARGET: 'main', PATH: programs() };
  const { folder } = site();
  expect(shell(script, folder, env).exit).toBe(0);
  delay(folder);
  expect(shell(script, folder, env).exit).toBe(1);
});

describe('.pre-commit-hooks.yaml', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Readonly<Record<string, unknown>>[];

  it.each(hooks.map((hook) => [hook.id, hook] as const))(
    '%s is a command of duban that takes no file names',
    (_id, hook) => {
      expect(hook).toMatchObject({ language: 'node', pass_filenames: false, types: ['yaml'] });
      const { folder } = site();
      const args = (hook.args as string[] | undefined) ?? [];
      const line = `${hook.entry} ${args.join(' ')}`;
      expect(shell(line, folder, { PATH: programs() }).exit).toBe(0);
      writeFiles(folder, { 'plans/base/tasks/9.yaml': 'a: [\n' });
      expect(shell(line, folder, { PATH: programs() }).exit).toBe(1);
    },
  );
});
