/** In which order breaches are told, and what of a task with parts they are about. */
import { describe, expect, test } from 'vitest';
import { checkChange } from '../../src/governance/check.ts';
import { promisedMeasures } from '../../src/governance/promises.ts';
import type { ExampleEdit } from '../../src/governance/rule.ts';
import { decision, edited, SAMPLE } from '../../src/governance/sample.ts';
import { change, side } from './world.ts';

const LATER: ExampleEdit = { file: 'tasks/1.yaml', find: 'deadline: 2010-09-30', put: 'deadline: 2010-10-31' };
const REWORDED: ExampleEdit = { file: 'tasks/1.yaml', find: 'title: 培训\n', put: 'title: 业务培训\n' };
const UNUSED = decision(['edit: deadline-later, of: "1.1", old: 2010-12-31, new: 2011-01-31, reason: 推迟']);

const check = (edits: readonly ExampleEdit[], before: readonly ExampleEdit[] = []) => {
  const base = edited(SAMPLE, before);
  return checkChange(change(base, edited(base, edits)));
};

describe('breaches', () => {
  test('the gravest come first, whatever the order of the rules', () => {
    const told = check([UNUSED, REWORDED, LATER]).breaches.map(({ level, rule, of }) => `${level} ${rule} ${of}`);
    expect(told).toEqual([
      'error deadline-later 1.2',
      'warning task-reworded 1.2',
      expect.stringMatching(/^info approval-unused /),
    ]);
  });

  test.each([
    ['error', 'warning'],
    ['error', 'info'],
    ['warning', 'info'],
  ])('%s before %s, as grave as the plan of the base says, though its rule is listed later', (grave, light) => {
    const levels: ExampleEdit = {
      file: 'plan.yaml',
      find: 'calendar:',
      put: `check:\n  levels: {deadline-later: ${light}, task-reworded: ${grave}}\ncalendar:`,
    };
    expect(check([REWORDED, LATER], [levels]).breaches.map(({ level, rule }) => `${level} ${rule}`)).toEqual([
      `${grave} task-reworded`,
      `${light} deadline-later`,
    ]);
  });

  test('of one rule they stand in the order of their numbers', () => {
    const later: ExampleEdit = { file: 'tasks/1.yaml', find: 'by: 2010-12-31', put: 'by: 2011-03-31' };
    expect(check([later, LATER]).breaches.map(({ rule, of }) => `${rule} ${of}`)).toEqual([
      'deadline-later 1.1',
      'deadline-later 1.2',
    ]);
  });
});

describe('a measure', () => {
  const part: ExampleEdit = {
    file: 'tasks/1.yaml',
    find: '{id: "1.1.1", title: 目录}',
    put: '{id: "1.1.1", title: 目录, measures: [{id: tiao, title: 条目数, target: 50}]}',
  };
  const whole: ExampleEdit = {
    file: 'tasks/1.yaml',
    find: 'documents: [网站建设方案]',
    put: 'documents: [网站建设方案]\n    measures: [{id: ye, title: 页面数, target: 30}]',
  };

  test('is promised for the part that it is written in, else for the task', () => {
    const { plan } = side(edited(SAMPLE, [part, whole]));
    const told = promisedMeasures(plan).map(({ item, unit, measure }) => `${item}/${unit}#${measure.id}`);
    expect(told).toEqual([
      '1.1/甲局#ye',
      '1.1.1/甲局#tiao',
      '1.1/乙局#ye',
      '1.1.1/乙局#tiao',
      '1.2/甲局#ren',
      '1.2/乙局#ren',
    ]);
  });

  test('lowered in a part is told of the part, lowered for the only unit that has it of the task', () => {
    const lowered: ExampleEdit = { file: 'tasks/1.yaml', find: 'target: 50', put: 'target: 40' };
    expect(check([lowered], [part]).breaches.map(({ rule, of, unit }) => [rule, of, unit])).toEqual([
      ['target-lowered', '1.1.1#tiao', undefined],
    ]);
    const own: ExampleEdit = {
      file: 'tasks/1.yaml',
      find: '{unit: 甲局, scope: 本系统}',
      put: '{unit: 甲局, scope: 本系统, measures: [{id: ci, title: 次数, target: 4}]}',
    };
    const fewer: ExampleEdit = { file: 'tasks/1.yaml', find: 'target: 4}', put: 'target: 3}' };
    expect(check([fewer], [own]).breaches.map(({ rule, of }) => [rule, of])).toEqual([['target-lowered', '1.2#ci']]);
  });
});
