/** The exercise records show everything that duban can say: every state, light, verdict and kind of movement at least once. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { judge } from '../../src/circular/judge.ts';
import { VERDICTS } from '../../src/circular/signals.ts';
import { UNIT_CLASSES } from '../../src/circular/types.ts';
import { parsePeriod } from '../../src/ground/calendar/period.ts';
import { main } from '../../src/main.ts';
import { stateOn } from '../../src/plan/fold.ts';
import { LIGHTS, SCHEDULES } from '../../src/plan/state.ts';
import { loadFiles } from '../awkward/folder.ts';
import { folderHost, git, temporaryFolder } from '../host/repository.ts';
import { files } from './integrity.ts';

const encoder = new TextEncoder();
const prefix = 'plans/integrity-2010/';
const plan = loadFiles(
  Object.entries(files).map(([path, text]) => ({
    path: path.slice(prefix.length),
    bytes: encoder.encode(text),
    blob: '',
  })),
).plan!;
const days = ['2010-03-31', '2010-07-26', '2010-07-30', '2010-10-31', '2010-12-31', '2011-01-31'];
const states = days.map((day) => stateOn(plan, day));

test('every light', () => {
  expect(new Set(states.flatMap((state) => state.undertakings.map(({ light }) => light)))).toEqual(new Set(LIGHTS));
});

test('every state of an undertaking but supporting, a role that the source plan does not have', () => {
  const seen = new Set(states.flatMap((state) => state.undertakings.map(({ schedule }) => schedule)));
  expect(SCHEDULES.filter((schedule) => !seen.has(schedule))).toEqual(['supporting']);
});

test('every state of duties, rectifications, matters and notices', () => {
  const of = (pick: (state: (typeof states)[number]) => readonly { readonly state: string }[]) =>
    new Set(states.flatMap((state) => pick(state).map((one) => one.state)));
  expect(of((state) => state.duties)).toEqual(
    new Set(['open', 'due-soon', 'met', 'met-late', 'missing', 'excused', 'gap']),
  );
  const rectifications = of((state) => state.rectifications);
  for (const one of ['due-soon', 'overdue', 'closed', 'closed-late', 'reopened']) expect(rectifications).toContain(one);
  const matters = of((state) => state.matters);
  for (const one of ['due-soon', 'overdue', 'claimed', 'closed', 'closed-late']) expect(matters).toContain(one);
  const notices = of((state) => state.notices);
  for (const one of ['due-soon', 'overdue', 'answered', 'answered-late']) expect(notices).toContain(one);
});

test('every verdict, and units praised, criticised, both and neither', () => {
  const judged = [
    judge(stateOn(plan, '2010-07-30'), parsePeriod('2010-H1')!),
    judge(stateOn(plan, '2011-01-31'), parsePeriod('2010-H2')!),
  ].flatMap(({ units }) => units);
  expect(new Set(judged.flatMap(({ verdicts }) => verdicts.map(({ verdict }) => verdict)))).toEqual(
    new Set(VERDICTS.map(({ id }) => id)),
  );
  const classes = new Set(judged.map((unit) => unit.class));
  expect(UNIT_CLASSES.filter((one) => !classes.has(one))).toEqual(['nothing-due']);
});

const folder = temporaryFolder();
const facts = new Set<string>();

beforeAll(async () => {
  const run = async (line: readonly string[]) => {
    const host = folderHost(folder, { home: join(import.meta.dirname, '../..') });
    expect(await main(line, host)).toBe(0);
    return host.out();
  };
  await run(['demo', 'demo']);
  const commits = git(join(folder, 'demo'), 'rev-list', '--reverse', 'HEAD').split('\n');
  // Steps of some weeks: what came and went between two tags is seen as well.
  const stops = commits.filter((_, index) => index % 6 === 0).concat(commits.at(-1)!);
  for (const [index, from] of stops.slice(0, -1).entries()) {
    const diff = JSON.parse(await run(['-C', 'demo', 'diff', `${from}..${stops[index + 1]}`, '--format', 'json']));
    for (const { type } of diff.facts as { type: string }[]) facts.add(type);
  }
});

test.each([
  'progress-advanced',
  'progress-fell',
  'claimed',
  'verified',
  'contradicted',
  'reopened',
  'became-overdue',
  'deadline-extended',
  'report-filed',
  'finding-opened',
  'finding-closed',
  'unit-added',
  'unit-dropped',
  'task-split',
  'task-reworded',
])('the movement %s', (type) => {
  expect(facts).toContain(type);
});
