/** Edits that nobody has to approve. */
import { DAY, deadline, type Edit, find, fixed, on, only, recurring, tasksOf, UNITS, withKey } from './worlds.ts';

/** Legal edits that only add something. */
export const ADDING: readonly Edit[] = [
  (files, dice) =>
    on(
      Object.keys(files).filter((path) => path.startsWith('tasks/')),
      dice,
      (path) => {
        const section = only(files, path);
        section.tasks.push({ id: `${section.section}.9`, title: '新增任务', deadline: deadline(dice) });
      },
    ),
  (files, dice) =>
    on(tasksOf(files), dice, ({ task }) => {
      task.milestones = [...(task.milestones ?? []), { id: 'more', title: '启动', deadline: '2010-07-20' }];
    }),
  (files, dice) =>
    on(
      tasksOf(files).filter(({ task }) => task.deadline === undefined),
      dice,
      ({ task }) => {
        task.note = '待定';
      },
    ),
  (files) => {
    files['records/meetings/2010-Q2.yaml'] = {
      kind: 'meeting',
      duty: 'meeting',
      period: '2010-Q2',
      date: '2010-06-30',
    };
    return true;
  },
  (files) => {
    files['records/inspections/2010-07-02.yaml'] = {
      kind: 'inspection',
      mode: 'unannounced',
      date: '2010-07-02',
      by: '督查室',
      findings: [{ id: '1', unit: '甲局', result: 'good-practice', words: '窗口规范' }],
    };
    return true;
  },
  (files, dice) =>
    on(
      fixed(files).filter(({ task, section }) => (task.responsible ?? section.responsible).length > 0),
      dice,
      ({ task, section }) => {
        const from = task.deadline.by ?? task.deadline;
        files['records/decisions/2010-07-05-extension.yaml'] = {
          kind: 'decision',
          type: 'extension',
          date: DAY,
          by: '督查室',
          approver: '秘书长',
          items: [
            {
              task: task.id,
              unit: (task.responsible ?? section.responsible)[0],
              from,
              to: from.replace('2010', '2011'),
              reason: '上级安排',
            },
          ],
        };
      },
    ),
  (files, dice) => {
    files[`evidence/${dice.pick(UNITS)}/新图.txt`] = '新的\n';
    return true;
  },
  (files) => {
    files['records/appointments/a.yaml'] = {
      kind: 'appointment',
      unit: '甲局',
      role: 'liaison',
      post: '科员',
      date: DAY,
    };
    return true;
  },
  (files) => {
    only(files, 'units.yaml').units.push({ id: '庚局', group: '部门' });
    return true;
  },
  (files) => {
    only(files, 'plan.yaml').note = '录自公报';
    only(files, 'plan.yaml').duties.push({ id: 'ledger', title: '台账', settledBy: 'ledger', owedBy: ['office'] });
    return true;
  },
];

/** Edits that nobody has to approve: those, and those that ask for more. */
export const LEGAL: readonly Edit[] = [
  ...ADDING,
  (files, dice) =>
    on(withKey(files, 'measures'), dice, ({ task }) => {
      task.measures[0].target += 10;
      task.measures[1].target -= 1;
    }),
  (files, dice) =>
    on(recurring(files, 'quarter', 'half-year'), dice, ({ task }) => {
      task.deadline.every = 'month';
    }),
  (files, dice) =>
    on(tasksOf(files), dice, ({ task }) => {
      task.documents = ['新办法', ...(task.documents ?? [])];
      task.sensitive = true;
    }),
  (files, dice) =>
    on(find(files, 'breakdown'), dice, ({ items }) => {
      items[0].person = '副科长';
      items[0].section = '综合科';
    }),
];
