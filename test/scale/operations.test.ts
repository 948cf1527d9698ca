/** Twice the plan is twice the work: what every command does is counted block by block on a plan of one, two and four blocks of units. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderHost, git, temporaryFolder, writeFiles } from '../host/repository.ts';
import { type Counts, countsSince, nameOf, startCounting } from './counting.ts';
import { BLOCK, type Files, largePlan, unit } from './plan.ts';

startCounting();
const { main } = await import('../../src/main.ts');
const root = temporaryFolder();
const ours = (url: string) => /\/src\//.test(url) && !/\/(node_modules|generated)\//.test(url);

const SIZES = [1, 2, 4] as const;
const asOf = ['--as-of', '2011-01-31'];
const markdown = ['--format', 'markdown'];
const json = ['--format', 'json'];
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  validate: ['validate', ...json],
  overdue: ['overdue', ...asOf, ...markdown],
  status: ['status', ...asOf, ...markdown],
  'status as data': ['status', ...asOf, ...json],
  ledger: ['ledger', ...asOf, ...markdown],
  explain: ['explain', `1.1/${unit(0)}`, ...asOf],
  remind: ['remind', ...asOf, '--into', '提醒'],
  demands: ['demands', '--period', '2010-H2', ...asOf, '--format', 'html'],
  liaison: ['liaison', 'list', ...asOf, ...markdown],
  'notice propose': ['notice', 'propose', ...asOf, ...markdown],
  'rectify list': ['rectify', 'list', ...asOf, ...markdown],
  'meeting agenda': ['meeting', 'agenda', ...asOf, ...markdown],
  check: ['check', '--base', 'before', '--head', 'after', ...json],
  diff: ['diff', 'before..after', ...markdown],
  'diff as data': ['diff', 'before..after', ...json],
  'circular draft': ['circular', 'draft', '--at', 'after', '--period', '2010-H2', ...markdown],
  'circular draft as data': ['circular', 'draft', '--at', 'after', '--period', '2010-H2', ...json],
};

function repositoryOf(blocks: number): string {
  const folder = join(root, String(blocks));
  const under = (files: Files) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`plans/large/${path}`, text]));
  const { before, after } = largePlan(blocks);
  for (const [tag, files] of Object.entries({ before, after })) {
    writeFiles(folder, under(files));
    if (tag === 'before') git(folder, 'init', '--quiet', '-b', 'main');
    git(folder, 'add', '-A');
    git(folder, 'commit', '--quiet', '-m', tag);
    git(folder, 'tag', tag);
  }
  return folder;
}

/** What ran while something was done. */
async function counted(run: () => unknown, of = ours): Promise<Counts> {
  countsSince(of);
  await run();
  return countsSince(of);
}

/** Four times the size may be so many times the work: what grows evenly, with a little more for what is sorted. */
const EVEN = 4.8;
/** How much more the counts may grow from two to four than from one to two: evenly it is twice, sorted up to three times, squared four times. */
const GROWTH = 3.2;
/** How often something may run anew for each unit that came: long lists are printed otherwise than short ones. */
const ANEW = 1;

/** Blocks that ran more often than the size explains. */
function tooOften([one, two, four]: readonly Counts[]): string[] {
  return [...four!].flatMap(([block, last]) => {
    const [first = 0, second = 0] = [one!.get(block), two!.get(block)];
    const squared = last - second > GROWTH * Math.max(0, second - first) + ANEW * 2 * BLOCK;
    return squared && last > EVEN * first ? [`${first} → ${second} → ${last} × ${nameOf(block)}`] : [];
  });
}

const runs: Record<string, Counts[]> = Object.fromEntries(Object.keys(COMMANDS).map((name) => [name, []]));
for (const blocks of SIZES) {
  const folder = repositoryOf(blocks);
  const env = { DUBAN_CACHE: join(root, 'cache') };
  for (const [name, args] of Object.entries(COMMANDS)) {
    const host = folderHost(folder, { lang: 'zh', today: '2011-01-31', env });
    runs[name]!.push(
      await counted(async () => {
        const exit = await main(args, host);
        if (exit > 1 || host.err() !== '') throw new Error(`${name}: ${exit} ${host.err()}`);
      }),
    );
  }
}

test.each(Object.entries(runs))('%s', (_name, counts) => {
  expect(Math.max(...counts[2]!.values())).toBeGreaterThan(4 * BLOCK);
  expect(tooOften(counts)).toEqual([]);
});

test.each([
  ['byFiltering', 1],
  ['bySearching', 1],
  ['byGrouping', 0],
] as const)('of planted steps those that look through everything for each are found: %s', async (step, found) => {
  const planted = await import('./planted.ts');
  const counts: Counts[] = [];
  for (const blocks of SIZES) {
    const list = Array.from({ length: blocks * BLOCK }, (_, index) => index);
    counts.push(
      await counted(
        () => planted[step](list),
        (url) => url.endsWith('/planted.ts'),
      ),
    );
  }
  expect(tooOften(counts)).toHaveLength(found);
});
