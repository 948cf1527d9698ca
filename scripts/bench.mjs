// What a user waits for, as ratios in one run: `overdue` against a bare Node, `diff` against `git diff --stat`, a circular to paper. Medians.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'bin/duban.js');
const runs = Number(process.env.RUNS ?? 15);
const work = mkdtempSync(join(tmpdir(), 'duban-bench-'));
// Extra certificates slow every start of Node and say nothing about duban.
const { NODE_EXTRA_CA_CERTS: _certificates, ...base } = process.env;
const env = { ...base, DUBAN_CACHE: join(work, 'cache'), NO_COLOR: '1' };

function once(command, args, extra = {}) {
  const start = process.hrtime.bigint();
  const done = spawnSync(command, args, { cwd: work, env: { ...env, ...extra }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
  return ms;
}

const cases = {
  'node -e 0': [process.execPath, ['-e', '0']],
  'duban --version': [process.execPath, [bin, '--version']],
  'overdue, plan alone, cold': [
    process.execPath,
    [bin, '-C', 'plain', 'overdue', '--as-of', '2011-01-01'],
    { DUBAN_CACHE: 'off' },
  ],
  'overdue, plan alone, again': [process.execPath, [bin, '-C', 'plain', 'overdue', '--as-of', '2011-01-01']],
  'overdue, with records, cold': [
    process.execPath,
    [bin, '-C', 'demo', 'overdue', '--as-of', '2011-01-31'],
    { DUBAN_CACHE: 'off' },
  ],
  'overdue, with records, again': [process.execPath, [bin, '-C', 'demo', 'overdue', '--as-of', '2011-01-31']],
  'circular to PDF, again': [
    process.execPath,
    [bin, '-C', 'demo', 'circular', 'draft', '--at', '2010-H1', '--period', '2010-H1', '-o', 'c.pdf'],
  ],
  'circular to DOCX, again': [
    process.execPath,
    [bin, '-C', 'demo', 'circular', 'draft', '--at', '2010-H1', '--period', '2010-H1', '-o', 'c.docx'],
  ],
  'git diff --stat': ['git', ['-C', 'demo', 'diff', '--stat', '2010-H1', '2010-H2']],
  'diff, cold': [process.execPath, [bin, '-C', 'demo', 'diff', '2010-H1..2010-H2'], { DUBAN_CACHE: 'off' }],
  'diff, again': [process.execPath, [bin, '-C', 'demo', 'diff', '2010-H1..2010-H2']],
};

try {
  once(process.execPath, [bin, 'demo', 'demo']);
  cpSync(join(root, 'plans/integrity-2010'), join(work, 'plain/plans/integrity-2010'), { recursive: true });
  for (const folder of ['breakdowns', 'records'])
    rmSync(join(work, 'plain/plans/integrity-2010', folder), { recursive: true, force: true });
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  // Interleaved, so that a slow minute of the machine falls on all alike.
  for (let round = 0; round < runs; round++) {
    for (const [name, [command, args, extra]] of Object.entries(cases)) times[name].push(once(command, args, extra));
  }
  const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const bare = median(times['node -e 0']);
  const stat = median(times['git diff --stat']);
  console.log(`${runs} runs each, medians; × a bare Node of ${bare.toFixed(0)} ms`);
  for (const [name, list] of Object.entries(times)) {
    const ms = median(list);
    const second = name.startsWith('diff') ? `  ${(ms / stat).toFixed(1)} × git diff --stat` : '';
    console.log(`${name.padEnd(32)} ${ms.toFixed(0).padStart(5)} ms  ${(ms / bare).toFixed(2)} ×${second}`);
  }
} finally {
  if (existsSync(work)) rmSync(work, { recursive: true, force: true });
}
