/** Where a hostile repository is laid: a copy of a sound one with two commits, a program that tells when it was run, and secrets beside it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readFolder } from '../faults/fault.ts';
import { PATIENCE } from '../host/patience.ts';
import { folderHost, git, repository, temporaryFolder, writeFiles } from '../host/repository.ts';

/** Stands in every file that lies outside the plan; it must never be printed. */
export const SECRET = 'CANARY-SECRET-20100708';

/** The plan's folder, relative to the work tree's top. */
export const PLAN = 'plans/base';

const base = readFolder(join(import.meta.dirname, '../faults/base'));
const inPlan = (files: ReadonlyMap<string, string>) =>
  Object.fromEntries([...files].map(([path, text]) => [`${PLAN}/${path}`, text]));

let sound: string | undefined;

/** A repository with two commits of a sound plan: a task is given another date, a report is brought. Made once for a file of tests. */
function soundRepository(): string {
  if (sound !== undefined) return sound;
  const folder = repository(inPlan(base));
  const tasks = base.get('tasks/1-openness.yaml')!;
  writeFiles(folder, { [`${PLAN}/tasks/1-openness.yaml`]: tasks.replace('2010-06-30', '2010-07-31') });
  git(folder, 'commit', '--quiet', '-a', '-m', '第二次');
  sound = folder;
  return folder;
}

/** A line of a tree. */
type Entry = readonly [mode: string, name: string, id: string];

/** What duban answered. */
export interface Answer {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** See the module comment. */
export class Site {
  /** Everything of this site; holds `outside` and the repository side by side. */
  readonly root: string;
  /** The work tree's top. */
  readonly top: string;
  /** A folder that is not the plan's and must not be read. */
  readonly outside: string;
  /** A program that leaves a mark. */
  readonly program: string;
  /** What duban is started with beside its own; set by the trap. */
  env: Record<string, string> = {};

  constructor() {
    this.root = temporaryFolder();
    this.top = join(this.root, 'repository');
    cpSync(soundRepository(), this.top, { recursive: true });
    // A fresh copy has other times than the index remembers.
    this.git('status');
    this.outside = join(this.root, 'outside');
    writeFiles(this.outside, { 'secret.yaml': `${SECRET}: [\n`, 'tasks/secret.yaml': `kind: ${SECRET}\n` });
    this.program = this.script('canary');
  }

  /** An executable that leaves its name and arguments as a mark and then does something. */
  script(name: string, then = ''): string {
    const file = join(this.root, 'programs', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\necho "$0 $*" >>'${join(this.root, 'mark')}'\n${then}\n`);
    chmodSync(file, 0o755);
    return file;
  }

  /** What ran, and nothing after this has. */
  ran(): string {
    const mark = join(this.root, 'mark');
    if (!existsSync(mark)) return '';
    const text = readFileSync(mark, 'utf8');
    rmSync(mark);
    return text;
  }

  /** Runs git as a person would. */
  git(...args: string[]): string {
    return git(this.top, ...args);
  }

  /** An object made from bytes, whatever they are. */
  object(type: 'blob' | 'tree' | 'commit', bytes: Uint8Array | string): string {
    const args = ['-C', this.top, 'hash-object', '-w', '--literally', '-t', type, '--stdin'];
    return execFileSync('git', args, { input: bytes, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] }).trim();
  }

  /** A tree object from entries, with names that git's own commands would refuse. */
  tree(entries: readonly Entry[]): string {
    const parts = entries.flatMap(([mode, name, id]) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]);
    return this.object('tree', Buffer.concat(parts));
  }

  /** A commit of a tree on top of HEAD, to which the branch is moved; the work tree stays. */
  commit(tree: string, subject = '第三次'): string {
    const id = this.git('commit-tree', tree, '-p', 'HEAD', '-m', subject);
    this.git('update-ref', 'refs/heads/main', id);
    return id;
  }

  /** Adds entries to the tree of a folder and commits that. */
  commitEntries(entries: readonly Entry[], folder = ''): string {
    const parts = folder === '' ? [] : folder.split('/');
    let tree = this.tree([...this.entries(folder), ...entries]);
    for (; parts.length > 0; parts.pop()) {
      const above = this.entries(parts.slice(0, -1).join('/'));
      tree = this.tree(above.map((one) => (one[1] === parts.at(-1) ? [one[0], one[1], tree] : one)));
    }
    return this.commit(tree);
  }

  private entries(folder: string): Entry[] {
    return this.git('ls-tree', '-z', `HEAD:${folder}`)
      .split('\0')
      .filter(Boolean)
      .map((line) => /^0?(\d+) \w+ (\w+)\t(.*)$/.exec(line)!)
      .map(([, mode, id, name]) => [mode!, name!, id!]);
  }

  /** Commits the work tree as it is. */
  commitAll(subject = '第三次'): void {
    this.git('add', '-A');
    this.git('commit', '--quiet', '-m', subject);
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    writeFiles(this.top, files);
  }

  link(path: string, target: string): void {
    mkdirSync(dirname(join(this.top, path)), { recursive: true });
    symlinkSync(target, join(this.top, path));
  }

  /** Runs a command of duban in this process, over the real files and the real git. */
  async duban(...args: string[]): Promise<Answer> {
    const { main } = await import('../../src/main.ts');
    const host = folderHost(this.top, { env: this.env, today: '2011-01-31', lang: 'zh' });
    const exit = await main(args, host);
    return { exit, out: host.out(), err: host.err() };
  }

  /** Runs the built program with a whole environment of its own. */
  bin(...args: string[]): Answer {
    const bin = join(import.meta.dirname, '../../bin/duban.js');
    const env = {
      PATH: process.env.PATH,
      DUBAN_CACHE: 'off',
      DUBAN_LANG: 'zh',
      DUBAN_TODAY: '2011-01-31',
      ...this.env,
    };
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
      cwd: this.top,
      encoding: 'utf8',
      env,
      timeout: PATIENCE,
    });
    return { exit: status ?? -1, out: stdout, err: stderr };
  }
}
