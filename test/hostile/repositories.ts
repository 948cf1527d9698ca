/** Hostile repositories: each lays one trap in a copy of a sound repository. What must never happen is tested in repositories.test.ts. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAN, type Site } from './site.ts';

/** One trap. */
export interface Trap {
  readonly lay: (site: Site) => void;
  /** What people type every day and what runs the canary then: proof that the trap is armed. */
  readonly springs?: (site: Site) => void;
}

/** Traps in the configuration, the environment and the git folder: every answer stays that of the sound repository. */
export const silent: Readonly<Record<string, Trap>> = {
  fsmonitor: {
    lay: (site) => void site.git('config', 'core.fsmonitor', site.program),
    springs: (site) => void site.git('status'),
  },
  'external diff': {
    lay: (site) => void site.git('config', 'diff.external', site.program),
    springs: (site) => void site.git('diff', 'HEAD~1', 'HEAD'),
  },
  textconv: {
    lay: (site) => {
      site.git('config', 'diff.x.textconv', site.program);
      appendFileSync(join(site.top, '.git/info/attributes'), '* diff=x\n');
    },
    springs: (site) => void site.git('log', '-p'),
  },
  'external diff by attribute': {
    lay: (site) => {
      site.git('config', 'diff.x.command', site.program);
      appendFileSync(join(site.top, '.git/info/attributes'), '* diff=x\n');
    },
    springs: (site) => void site.git('diff', 'HEAD~1', 'HEAD'),
  },
  'clean and smudge filters': {
    lay: (site) => {
      for (const one of ['clean', 'smudge']) site.git('config', `filter.x.${one}`, site.program);
      appendFileSync(join(site.top, '.git/info/attributes'), '* filter=x\n');
    },
    springs: (site) => {
      rmSync(join(site.top, PLAN, 'plan.yaml'));
      site.git('checkout', 'HEAD', '--', `${PLAN}/plan.yaml`);
    },
  },
  'filter process': {
    lay: (site) => {
      site.git('config', 'filter.x.process', site.script('process', 'exit 1'));
      appendFileSync(join(site.top, '.git/info/attributes'), '* filter=x\n');
    },
    springs: (site) => {
      rmSync(join(site.top, PLAN, 'plan.yaml'));
      attempt(site, 'checkout', 'HEAD', '--', `${PLAN}/plan.yaml`);
    },
  },
  pager: {
    lay: (site) => {
      site.git('config', 'core.pager', site.program);
      for (const one of ['ls-tree', 'cat-file', 'rev-parse', 'rev-list', 'merge-base', 'diff-tree'])
        site.git('config', `pager.${one}`, site.program);
      site.env = { PAGER: site.program, GIT_PAGER: site.program };
    },
  },
  alias: {
    lay: (site) => {
      for (const one of ['ls-tree', 'cat-file', 'rev-parse', 'rev-list', 'merge-base', 'hello'])
        site.git('config', `alias.${one}`, `!${site.program}`);
    },
    springs: (site) => void site.git('hello'),
  },
  'signature check': {
    lay: (site) => {
      const signed = site
        .git('cat-file', 'commit', 'HEAD')
        .replace('\n\n', '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n abc\n -----END PGP SIGNATURE-----\n\n');
      // Signed or not, the branch has to name the same commit, so that answers can be compared.
      site.git('update-ref', 'refs/heads/signed', site.object('commit', `${signed}\n`));
      site.git('config', 'gpg.program', site.program);
      site.git('config', 'log.showSignature', 'true');
    },
    springs: (site) => void site.git('log', 'signed'),
  },
  hooks: {
    lay: (site) => {
      for (const one of ['reference-transaction', 'post-checkout', 'post-index-change', 'pre-commit', 'post-merge'])
        symlinkSync(site.program, join(site.top, '.git/hooks', one));
    },
    springs: (site) => void site.git('update-ref', 'refs/heads/x', 'HEAD'),
  },
  'hooks path': {
    lay: (site) => {
      mkdirSync(join(site.top, '.git/h'));
      symlinkSync(site.program, join(site.top, '.git/h/reference-transaction'));
      site.git('config', 'core.hooksPath', '.git/h');
    },
    springs: (site) => void site.git('update-ref', 'refs/heads/x', 'HEAD'),
  },
  'included configuration': {
    lay: (site) => {
      writeFileSync(join(site.outside, 'config'), `[core]\n\tfsmonitor = ${site.program}\n`);
      site.git('config', 'include.path', join(site.outside, 'config'));
    },
    springs: (site) => void site.git('status'),
  },
  'configuration of the work tree': {
    lay: (site) => {
      site.git('config', 'extensions.worktreeConfig', 'true');
      writeFileSync(join(site.top, '.git/config.worktree'), `[core]\n\tfsmonitor = ${site.program}\n`);
    },
    springs: (site) => void site.git('status'),
  },
  'work tree elsewhere': {
    lay: (site) => void site.git('config', 'core.worktree', site.outside),
  },
  'git folder elsewhere': {
    lay: (site) => {
      renameSync(join(site.top, '.git'), join(site.root, 'elsewhere'));
      writeFileSync(join(site.top, '.git'), 'gitdir: ../elsewhere\n');
      site.git('config', 'core.fsmonitor', site.program);
    },
    springs: (site) => void site.git('status'),
  },
  'attributes and excludes elsewhere': {
    lay: (site) => {
      for (const one of ['attributesFile', 'excludesFile'])
        site.git('config', `core.${one}`, join(site.outside, 'secret.yaml'));
    },
  },
  'credential helper': {
    lay: (site) => {
      site.git('config', 'credential.helper', `!${site.program}`);
      site.git('config', 'core.askPass', site.program);
      site.git('config', 'remote.origin.url', 'https://example.invalid/plan.git');
    },
    springs: (site) => {
      const options = { input: 'url=https://example.invalid/plan.git\n\n', stdio: 'pipe' } as const;
      try {
        execFileSync('git', ['-C', site.top, '-c', 'credential.helper=', 'credential', 'fill'], options);
      } catch {
        // It gives no password; it ran.
      }
    },
  },
  'ssh command': {
    lay: (site) => {
      site.git('config', 'core.sshCommand', site.program);
      site.git('config', 'remote.origin.url', 'ssh://example.invalid/plan.git');
    },
    springs: (site) => attempt(site, 'fetch', 'origin'),
  },
  'proxy command': {
    lay: (site) => {
      site.git('config', 'core.gitProxy', site.program);
      site.git('config', 'remote.origin.url', 'git://example.invalid/plan.git');
    },
    springs: (site) => attempt(site, 'fetch', 'origin'),
  },
  'replace refs': {
    lay: (site) => {
      const forged = site.object('blob', `kind: plan\nid: forged\ntitle: 伪造\n`);
      site.git('replace', site.git('rev-parse', `HEAD:${PLAN}/plan.yaml`), forged);
      site.git('replace', 'HEAD~1', 'HEAD');
    },
  },
  grafts: {
    lay: (site) => {
      const [head, parent] = [site.git('rev-parse', 'HEAD'), site.git('rev-parse', 'HEAD~1')];
      const other = site.git('commit-tree', `${head}^{tree}`, '-m', '伪造');
      writeFileSync(join(site.top, '.git/info/grafts'), `${head} ${other}\n${parent} ${other}\n`);
    },
  },
  'forged commit graph': {
    lay: (site) => {
      site.git('commit-graph', 'write', '--reachable');
      const graph = join(site.top, '.git/objects/info/commit-graph');
      const bytes = execFileSync('cat', [graph]);
      // The trees of all commits: the last 20 bytes of nothing known.
      const trees = ['HEAD', 'HEAD~1'].map((one) => Buffer.from(site.git('rev-parse', `${one}^{tree}`), 'hex'));
      for (const tree of trees)
        for (let at = bytes.indexOf(tree); at >= 0; at = bytes.indexOf(tree)) bytes.fill(7, at, at + 20);
      rmSync(graph, { force: true });
      writeFileSync(graph, bytes);
    },
  },
  alternates: {
    lay: (site) => {
      cpSync(join(site.top, '.git/objects'), join(site.outside, 'objects'), { recursive: true });
      writeFileSync(join(site.top, '.git/objects/info/alternates'), `${join(site.outside, 'objects')}\n`);
      site.git('config', 'core.alternateRefsCommand', site.program);
    },
  },
  'a bare repository among the plan files': {
    lay: (site) => {
      execFileSync('git', ['init', '--quiet', '--bare', join(site.top, PLAN)], { stdio: 'pipe' });
      site.git('config', '--file', `${PLAN}/config`, 'core.fsmonitor', site.program);
      site.git('config', '--file', `${PLAN}/config`, 'core.bare', 'false');
      site.git('config', '--file', `${PLAN}/config`, 'core.worktree', join(site.top, PLAN));
    },
    springs: (site) => {
      execFileSync('git', ['-C', join(site.top, PLAN), '-c', 'safe.bareRepository=all', 'status'], { stdio: 'pipe' });
    },
  },
  'the environment of a hook': {
    lay: (site) => {
      const other = join(site.outside, 'repository');
      execFileSync('git', ['init', '--quiet', other], { stdio: 'pipe' });
      site.env = {
        GIT_DIR: join(other, '.git'),
        GIT_WORK_TREE: site.outside,
        GIT_INDEX_FILE: join(other, 'index'),
        GIT_OBJECT_DIRECTORY: join(other, '.git/objects'),
        GIT_ALTERNATE_OBJECT_DIRECTORIES: join(other, '.git/objects'),
        GIT_COMMON_DIR: join(other, '.git'),
        GIT_NAMESPACE: 'x',
        GIT_EXEC_PATH: other,
        GIT_TEMPLATE_DIR: other,
        GIT_GRAFT_FILE: join(other, 'grafts'),
        GIT_SHALLOW_FILE: join(other, 'shallow'),
        GIT_REPLACE_REF_BASE: 'refs/heads/',
        GIT_DEFAULT_HASH: 'sha256',
        GIT_TRACE: join(site.root, 'mark'),
        GIT_TRACE2: join(site.root, 'mark'),
        GIT_TRACE_SETUP: join(site.root, 'mark'),
        GIT_CEILING_DIRECTORIES: site.root,
        GIT_DISCOVERY_ACROSS_FILESYSTEM: '1',
        GIT_LITERAL_PATHSPECS: '0',
        GIT_GLOB_PATHSPECS: '1',
        GIT_ICASE_PATHSPECS: '1',
      };
    },
    springs: (site) =>
      void execFileSync('git', ['-C', site.top, 'version'], { env: { PATH: process.env.PATH, ...site.env } }),
  },
  'programs in the environment': {
    lay: (site) => {
      const names = [
        'EXTERNAL_DIFF',
        'SSH',
        'SSH_COMMAND',
        'PROXY_COMMAND',
        'ASKPASS',
        'EDITOR',
        'SEQUENCE_EDITOR',
        'PAGER',
      ];
      site.env = {
        ...Object.fromEntries(names.map((name) => [`GIT_${name}`, site.program])),
        SSH_ASKPASS: site.program,
        EDITOR: site.program,
        VISUAL: site.program,
        PAGER: site.program,
        BROWSER: site.program,
        LESSOPEN: `|${site.program} %s`,
      };
    },
    springs: (site) =>
      void execFileSync('git', ['-C', site.top, 'diff', 'HEAD~1', 'HEAD'], {
        env: { PATH: process.env.PATH, ...site.env },
      }),
  },
  'configuration in the environment': {
    lay: (site) => {
      site.env = {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'core.fsmonitor',
        GIT_CONFIG_VALUE_0: site.program,
        GIT_CONFIG_PARAMETERS: `'core.fsmonitor'='${site.program}'`,
        GIT_CONFIG_GLOBAL: join(site.outside, 'secret.yaml'),
        GIT_CONFIG_SYSTEM: join(site.outside, 'secret.yaml'),
      };
    },
    springs: (site) => {
      const { GIT_CONFIG_COUNT: count, GIT_CONFIG_KEY_0: key, GIT_CONFIG_VALUE_0: value } = site.env;
      const env = { PATH: process.env.PATH, GIT_CONFIG_COUNT: count, GIT_CONFIG_KEY_0: key, GIT_CONFIG_VALUE_0: value };
      execFileSync('git', ['-C', site.top, 'status'], { env, stdio: 'pipe' });
    },
  },
  'a git in the checkout': {
    lay: (site) => {
      for (const name of ['git', 'git.exe', 'git.cmd', 'git.bat']) symlinkSync(site.program, join(site.top, name));
      site.env = { PATH: `.:${site.top}:./bin:${process.env.PATH}` };
    },
    springs: (site) => void execFileSync('git', ['status'], { cwd: site.top, env: site.env }),
  },
  'programs of the same names as git’s own': {
    lay: (site) => {
      for (const name of ['git-ls-tree', 'git-cat-file', 'git-rev-parse', 'git-hello'])
        symlinkSync(site.program, join(site.top, name));
      site.env = { PATH: `${process.env.PATH}:${site.top}` };
    },
    springs: (site) => void execFileSync('git', ['-C', site.top, 'hello'], { env: site.env }),
  },
  'branches and tags that look like options': {
    lay: (site) => {
      const packed = ['--output=x', '-x', '--upload-pack=x']
        .map((name) => `${site.git('rev-parse', 'HEAD')} refs/heads/${name}\n`)
        .join('');
      writeFileSync(join(site.top, '.git/packed-refs'), `# pack-refs with: peeled fully-peeled sorted \n${packed}`);
    },
  },
  'a submodule that updates by a program': {
    lay: (site) => {
      site.write({ '.gitmodules': `[submodule "x"]\n\tpath = x\n\turl = ./x\n\tupdate = !${site.program}\n` });
      site.git('config', 'submodule.x.update', `!${site.program}`);
      site.git('config', 'submodule.x.url', './x');
      site.git('config', 'submodule.recurse', 'true');
      site.git('config', 'diff.submodule', 'log');
    },
  },
  'work tree encodings and line ends': {
    lay: (site) => {
      writeFileSync(join(site.top, '.git/info/attributes'), '*.yaml text working-tree-encoding=GBK eol=crlf\n');
      site.git('config', 'core.autocrlf', 'true');
    },
  },
};

/** Objects that are not here and would be fetched: by which programs. Duban says that the object is missing. */
export const lazy: Readonly<Record<string, (site: Site) => void>> = {
  'remote helper': (site) => promise(site, `ext::${site.program} %S`),
  'upload-pack': (site) => {
    promise(site, site.outside);
    site.git('config', 'remote.origin.uploadpack', site.program);
  },
  'ssh command': (site) => {
    promise(site, 'ssh://example.invalid/plan.git');
    site.git('config', 'core.sshCommand', site.program);
  },
  'proxy command': (site) => {
    promise(site, 'git://example.invalid/plan.git');
    site.git('config', 'core.gitProxy', site.program);
  },
  'version control of another kind': (site) => {
    promise(site, 'x');
    site.git('config', 'remote.origin.vcs', 'canary');
    site.env = { PATH: `${join(site.root, 'programs')}:${process.env.PATH}` };
    site.script('git-remote-canary');
  },
};

/** A file of the plan is taken away and promised by a remote. */
function promise(site: Site, url: string): void {
  const blob = site.git('rev-parse', `HEAD:${PLAN}/units.yaml`);
  rmSync(join(site.top, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true });
  site.git('config', 'core.repositoryFormatVersion', '1');
  site.git('config', 'extensions.partialClone', 'origin');
  site.git('config', 'remote.origin.promisor', 'true');
  site.git('config', 'remote.origin.url', url);
  for (const one of ['ext', 'file', 'ssh', 'git', 'canary']) site.git('config', `protocol.${one}.allow`, 'always');
}

/** A trap that duban tells of: codes of errors. */
export interface Told {
  readonly lay: (site: Site) => void;
  /** Codes of errors that `validate` gives for the work tree. */
  readonly now: readonly string[];
  /** Codes of errors that `validate --at HEAD` gives. */
  readonly at: readonly string[];
}

/** Traps among the files themselves. */
export const told: Readonly<Record<string, Told>> = {
  'a link to a file outside': {
    lay: (site) => {
      site.link(`${PLAN}/tasks/3.yaml`, join(site.outside, 'secret.yaml'));
      site.commitAll();
    },
    now: ['file-is-link'],
    at: ['file-is-link'],
  },
  'a link to a folder outside': {
    lay: (site) => {
      site.link(`${PLAN}/more`, site.outside);
      site.commitAll();
    },
    now: ['file-is-link'],
    at: ['file-is-link'],
  },
  'a link to the machine’s root and one to itself': {
    lay: (site) => {
      site.link(`${PLAN}/root`, '/');
      site.link(`${PLAN}/tasks/loop`, '.');
      site.link(`${PLAN}/self.yaml`, 'self.yaml');
      site.commitAll();
    },
    now: ['file-is-link', 'file-is-link', 'file-is-link'],
    at: ['file-is-link', 'file-is-link', 'file-is-link'],
  },
  'a link in the place of a folder of records': {
    lay: (site) => {
      renameSync(join(site.top, PLAN, 'breakdowns'), join(site.outside, 'breakdowns'));
      site.link(`${PLAN}/breakdowns`, join(site.outside, 'breakdowns'));
      site.commitAll();
    },
    now: ['file-is-link'],
    at: ['file-is-link'],
  },
  'a pipe that nobody writes into': {
    lay: (site) => void execFileSync('mkfifo', [join(site.top, PLAN, 'pipe.yaml')]),
    now: ['file-not-regular'],
    at: [],
  },
  'a submodule in the place of a file': {
    lay: (site) => {
      site.git(
        'update-index',
        '--add',
        '--cacheinfo',
        `160000,${site.git('rev-parse', 'HEAD')},${PLAN}/tasks/sub.yaml`,
      );
      site.git('commit', '--quiet', '-m', '第三次');
    },
    now: [],
    at: ['file-is-submodule'],
  },
  'line breaks, tabs and controls in names': {
    lay: (site) => {
      const text = 'kind: event\n';
      for (const name of ['a\n::error::x.yaml', 'b\tc.yaml', 'd\u001b[2Je.yaml', 'f\u202eg.yaml', 'h\u0001.yaml'])
        site.write({ [`${PLAN}/records/${name}`]: text });
      site.commitAll();
    },
    now: Array.from({ length: 5 }, () => 'file-name-refused'),
    at: Array.from({ length: 5 }, () => 'file-name-refused'),
  },
  'names that are no text': {
    lay: (site) => {
      const blob = site.object('blob', 'kind: event\n');
      execFileSync('git', ['-C', site.top, 'update-index', '--add', '-z', '--index-info'], {
        input: Buffer.concat([
          Buffer.from(`100644 ${blob}\t${PLAN}/records/`),
          Buffer.from([0xff, 0xfe]),
          Buffer.from('.yaml\0'),
        ]),
      });
      site.git('commit', '--quiet', '-m', '第三次');
    },
    now: [],
    at: ['file-name-refused'],
  },
  'a backslash in a name': {
    lay: (site) => {
      site.write({ [`${PLAN}/records/a\\..\\x.yaml`]: 'kind: event\n' });
      site.commitAll();
    },
    now: ['file-name-refused'],
    at: ['file-name-refused'],
  },
  'a very deep folder': {
    lay: (site) => {
      site.write({ [`${PLAN}/records/${'d/'.repeat(60)}x.yaml`]: 'kind: event\n' });
      site.commitAll();
    },
    now: ['folder-too-deep'],
    at: ['folder-too-deep'],
  },
  'an enormous file': {
    lay: (site) => {
      site.write({ [`${PLAN}/records/big.yaml`]: Buffer.alloc(3_000_000, 'a') });
      site.commitAll();
    },
    now: ['file-too-large'],
    at: ['file-too-large'],
  },
  'a blob of 200 MB that lies here as 200 KB': {
    lay: (site) => {
      const file = join(site.outside, 'bomb');
      execFileSync('truncate', ['-s', '200M', file]);
      const blob = site.git('hash-object', '-w', file);
      rmSync(file);
      site.git('update-index', '--add', '--cacheinfo', `100644,${blob},${PLAN}/records/bomb.yaml`);
      site.git('commit', '--quiet', '-m', '第三次');
    },
    now: [],
    at: ['file-too-large'],
  },
};

function attempt(site: Site, ...args: string[]): void {
  try {
    site.git(...args);
  } catch {
    // There is no such server; what matters is what ran on the way.
  }
}
