// `npm run prove`: the tests of generated cases with many more cases than `npm test` gives them. --small is what .ci/run takes; --large is ten times that.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Test files, and how much of each: the numbers that they read from the environment. */
const PROOFS = [
  ['yaml/edit-property', { DUBAN_EDITS: 20_000 }],
  ['yaml/emit', { DUBAN_RUNS: 20_000 }],
  ['host/writers', { DUBAN_KILLS: 1000, DUBAN_WRITER_EDITS: 500 }],
  ['governance/properties', { DUBAN_RUNS: 5000 }],
  ['circular/naive', { DUBAN_RUNS: 1000 }],
  ['init/property', { DUBAN_RUNS: 1000 }],
  ['bin/check', { DUBAN_RULES: 1000 }],
  ['house/places', { DUBAN_PLACES: 10 }],
];
const SIZES = { '--small': 1, '--large': 10 };

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [size = '--small', ...rest] = process.argv.slice(2);
const times = SIZES[size];
if (times === undefined || rest.length > 0) {
  console.error(`npm run prove -- ${Object.keys(SIZES).join(' | ')}`);
  process.exit(2);
}
let failed = 0;
for (const [test, numbers] of PROOFS) {
  const env = Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number * times)]));
  const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', `test/${test}.test.ts`, '--testTimeout=0'];
  const { status } = spawnSync(process.execPath, vitest, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
