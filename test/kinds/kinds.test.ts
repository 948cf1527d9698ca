/** What holds of every kind of record: its mark of practice data shows, it is a unit's or the office's, it can be cited or cannot, a broken file of it is one error. */
import { describe, expect, test } from 'vitest';
import type { AnyDocument } from '../../src/generated/documents.ts';
import { stateOn } from '../../src/plan/fold.ts';
import { OFFICE } from '../../src/plan/plan.ts';
import type { SourceFile } from '../../src/yaml/source.ts';
import { loadFiles } from '../awkward/folder.ts';
import { side } from '../governance/world.ts';

/** A plan in which each of {@link TEXTS} is right. */
const PLAN = {
  'plan.yaml': `kind: plan
id: p
title: 样例
period: {from: 2010-01-01, to: 2010-12-31}
duties: [{id: joint, title: 联席会议, settledBy: meeting, owedBy: [市法院], deadline: {every: quarter}}]
`,
  'units.yaml': 'kind: units\nunits: [{id: 市法院}]\n',
  'tasks/1.yaml':
    'kind: tasks\nsection: "1"\ntitle: 一\nresponsible: [市法院]\ntasks: [{id: "1.1", title: 甲, deadline: 2010-06-30}]\n',
};

const CIRCULAR = 'kind: circular\nperiod: "2010-H1"\ndate: 2010-08-02\nasOf: 2010-06-30\n';

/** The least that a file of each kind says, by kind. A breakdown is a promise and carries the mark as well. */
const TEXTS: Readonly<Record<Exclude<AnyDocument['kind'], 'plan' | 'units' | 'tasks'>, string>> = {
  breakdown: 'kind: breakdown\nunit: 市法院\ndate: 2010-03-01\nitems: [{task: "1.1", person: 科长}]\n',
  report: 'kind: report\nunit: 市法院\nperiod: "2010-H1"\ndate: 2010-06-30\nitems: []\n',
  inspection: 'kind: inspection\nmode: special\ndate: 2010-05-18\nby: 市法院\n',
  meeting: 'kind: meeting\nduty: joint\nperiod: "2010-Q1"\ndate: 2010-03-20\n',
  decision:
    'kind: decision\ntype: exemption\ndate: 2010-07-01\nby: 市法院\nitems: [{task: "1.1", unit: 市法院, reason: 机房停电}]\n',
  notice:
    'kind: notice\ncolour: blue\ndate: 2010-06-22\nunit: 市法院\nabout: {task: "1.1"}\nrequire: 说明\nanswerBy: 2010-06-29\n',
  reply: 'kind: reply\nunit: 市法院\ndate: 2010-06-28\nto: {circular: "2010-H1"}\nwords: 已改\n',
  event: 'kind: event\nevent: 收到交办\nunit: 市法院\ndate: 2010-04-06\n',
  appointment: 'kind: appointment\nunit: 市法院\nrole: liaison\npost: 科长\ndate: 2010-03-01\n',
  circular: CIRCULAR,
  feedback:
    'kind: feedback\nperiod: "2010-H1"\ndate: 2010-07-16\nasOf: 2010-06-30\nuntil: 2010-07-23\nunits: [{unit: 市法院, said: [{anchor: criticism/slack/市法院, words: 迟报}]}]\n',
  selection:
    'kind: selection\nperiod: "2010-H1"\ndate: 2010-07-28\nasOf: 2010-06-30\napprover: 牵头领导\nitems: [{anchor: criticism/slack/市法院, choice: kept}]\n',
  correction:
    'kind: correction\ncircular: "2010-H1"\ndate: 2010-09-01\nitems: [{anchor: criticism/slack/市法院, was: 迟报, right: 按时, reason: 核对收文登记}]\n',
};
const kinds = Object.keys(TEXTS) as (keyof typeof TEXTS)[];

/** What else a file of a kind needs, unmarked. */
const beside = (kind: string) =>
  kind === 'reply' || kind === 'correction' ? { 'records/circulars/2010-H1.yaml': CIRCULAR } : {};

function load(files: Record<string, string>) {
  const encoder = new TextEncoder();
  return loadFiles(
    Object.entries({ ...PLAN, ...files }).map(
      ([path, text]): SourceFile => ({ path, bytes: encoder.encode(text), blob: '' }),
    ),
  );
}

describe('the mark of practice data', () => {
  test.each(kinds)('of one %s marks the state from its day on', (kind) => {
    const exercise = (mark: string, day: string) =>
      stateOn(load({ ...beside(kind), 'x.yaml': TEXTS[kind] + mark }).plan!, day).exercise;
    expect(exercise('exercise: true\n', '2010-12-31')).toBe(true);
    expect(exercise('exercise: true\n', '2010-02-28')).toBe(false);
    expect(exercise('', '2010-12-31')).toBe(false);
  });
});

test.each(kinds.filter((kind) => kind !== 'breakdown'))(
  'a %s is the unit’s that made it, else the office’s',
  (kind) => {
    const { records } = side({ ...PLAN, ...beside(kind), 'x.yaml': TEXTS[kind] });
    const ofUnits = ['report', 'inspection', 'decision', 'reply', 'event', 'appointment'];
    expect(records.find(({ path }) => path === 'x.yaml')?.owner).toBe(ofUnits.includes(kind) ? '市法院' : OFFICE);
  },
);

describe('a record that cannot be taken up', () => {
  const citing = `kind: selection
period: "2010-H1"
date: 2010-12-30
asOf: 2010-06-30
approver: 牵头领导
items: [{anchor: praise/solid/市法院, choice: added, words: 好, reason: 查实, evidence: [x]}]
`;
  const errors = (kind: (typeof kinds)[number], more: string) =>
    load({ ...beside(kind), 'x.yaml': TEXTS[kind] + more, 'z.yaml': citing })
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ file, code }) => `${file} ${code}`);

  test.each(['report', 'inspection', 'meeting', 'decision', 'notice', 'reply', 'event', 'appointment'] as const)(
    'is one error, not one more where the %s is cited',
    (kind) => {
      expect(errors(kind, '')).toEqual([]);
      expect(errors(kind, 'nothing: 1\n')).toEqual(['x.yaml key-unknown']);
    },
  );

  test.each(['breakdown', 'circular', 'feedback', 'selection', 'correction'] as const)(
    'but a %s is no evidence, whole or not',
    (kind) => {
      expect(errors(kind, '')).toEqual(['z.yaml record-unknown']);
      expect(errors(kind, 'nothing: 1\n')).toEqual(['x.yaml key-unknown', 'z.yaml record-unknown']);
    },
  );
});
