// `npm start`: the main job on the source plan, end to end, in a repository made for practice under demo/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'bin/duban.js');
const H1 = '2010-H1';
const H2 = '2010-H2';

function run(command, args, stdio = 'inherit') {
  const done = spawnSync(command, args, { cwd: root, stdio, encoding: 'utf8' });
  if (done.status !== 0) process.exit(done.status ?? 1);
  return done.stdout;
}

/** Prints the command as a user would type it, then runs it. */
function duban(...args) {
  console.log(`\n$ duban ${args.join(' ')}\n`);
  run(process.execPath, [bin, ...args]);
}

if (!existsSync(join(root, 'dist/duban.cjs'))) run(process.execPath, [join(root, 'scripts/build.mjs')]);
if (existsSync(join(root, 'demo/.git')))
  console.log('demo/ is there already and is used as it is. (demo/ 已有，直接使用)');
else duban('demo', 'demo');

duban('-C', 'demo', 'status', '--at', H2);
duban('-C', 'demo', 'overdue', '--at', H2);
duban('-C', 'demo', 'diff', `${H1}..${H2}`);

mkdirSync(join(root, 'demo/output'), { recursive: true });
const written = [];
for (const period of [H1, H2]) {
  for (const extension of ['md', 'html', 'docx', 'pdf', 'json']) {
    const file = join('demo', 'output', `circular-${period}.${extension}`);
    run(process.execPath, [bin, '-C', 'demo', 'circular', 'draft', '--at', period, '--period', period, '-o', file]);
    written.push(file);
  }
}
run(process.execPath, [bin, '-C', 'demo', 'ledger', '--at', H2, '-o', join('demo', 'output', `ledger-${H2}.csv`)]);
written.push(join('demo', 'output', `ledger-${H2}.csv`));
console.log('\nWritten (已写出):');
for (const file of written) console.log(`  ${file}`);
