/** Edits that a rule forbids, by the rule that must find them. */
import {
  DAY,
  type Data,
  type Edit,
  find,
  fixed,
  on,
  only,
  paths,
  recurring,
  tasksOf,
  type World,
  withKey,
} from './worlds.ts';

/** Illegal edits by the rule that must find them. */
export const ILLEGAL: readonly (readonly [string, Edit])[] = [
  [
    'deadline-later',
    (files, dice) =>
      on(fixed(files), dice, ({ task }) => {
        if (typeof task.deadline === 'string') task.deadline = task.deadline.replace('2010', '2011');
        else task.deadline.by = task.deadline.by.replace('2010', '2011');
      }),
  ],
  [
    'deadline-later',
    (files, dice) =>
      on(
        tasksOf(files).filter(({ task }) => task.deadline?.within),
        dice,
        ({ task }) => {
          task.deadline.within = '30 working days';
        },
      ),
  ],
  [
    'deadline-later',
    (files, dice) =>
      on(recurring(files, 'month', 'quarter', 'half-year'), dice, ({ task }) => {
        task.deadline.day += 3;
      }),
  ],
  [
    'deadline-later',
    (files) => {
      only(files, 'plan.yaml').duties[0].deadline.within = '25 days';
      return true;
    },
  ],
  ['deadline-removed', (files, dice) => on(fixed(files), dice, ({ task }) => delete task.deadline)],
  [
    'deadline-removed',
    (files, dice) =>
      on(fixed(files), dice, ({ task }) => {
        task.deadline = { standing: true, review: 'month' };
      }),
  ],
  [
    'deadline-replaced',
    (files, dice) =>
      on(fixed(files), dice, ({ task }) => {
        task.deadline = { every: 'month' };
      }),
  ],
  [
    'deadline-earlier',
    (files, dice) =>
      on(fixed(files), dice, ({ task }) => {
        task.deadline = '2010-07-15';
      }),
  ],
  [
    'firmness-weakened',
    (files, dice) =>
      on(fixed(files), dice, ({ task }) => {
        const by = task.deadline.by ?? task.deadline;
        task.deadline = {
          ...(typeof task.deadline === 'string' ? {} : task.deadline),
          by,
          firmness: dice.pick(['strive', 'explore']),
        };
      }),
  ],
  [
    'recurrence-thinned',
    (files, dice) =>
      on(recurring(files, 'month', 'quarter', 'half-year'), dice, ({ task }) => {
        task.deadline.every = 'year';
      }),
  ],
  [
    'recurrence-thinned',
    (files, dice) =>
      on(
        tasksOf(files).filter(({ task }) => task.deadline?.review),
        dice,
        ({ task }) => {
          task.deadline.review = 'year';
        },
      ),
  ],
  [
    'extension-limit-loosened',
    (files, dice) =>
      on(
        tasksOf(files).filter(({ task }) => task.deadline?.extensions),
        dice,
        ({ task }) => {
          if (dice.maybe()) delete task.deadline.extensions;
          else task.deadline.extensions.times = 2;
        },
      ),
  ],
  [
    'milestone-later',
    (files, dice) =>
      on(withKey(files, 'milestones'), dice, ({ task }) => {
        if (dice.maybe()) task.milestones[0].deadline = '2010-08-25';
        else task.milestones[0].share = 20;
      }),
  ],
  ['milestone-removed', (files, dice) => on(withKey(files, 'milestones'), dice, ({ task }) => delete task.milestones)],
  [
    'task-dropped',
    (files, dice) =>
      on(
        tasksOf(files).filter(({ section }) => section.tasks.length > 1),
        dice,
        ({ task, section }) => {
          section.tasks = section.tasks.filter((one: Data) => one !== task);
          for (const path of [...paths(files, 'breakdowns/'), ...paths(files, 'records/reports/')]) {
            const file = only(files, path);
            file.items = file.items.filter((item: Data) => item.task !== task.id);
          }
        },
      ),
  ],
  ['part-dropped', (files, dice) => on(withKey(files, 'parts'), dice, ({ task }) => task.parts.pop())],
  [
    'unit-dropped',
    (files, dice) =>
      on(tasksOf(files), dice, ({ task, section }) => {
        task.responsible = [...(task.responsible ?? section.responsible)];
        dropUnit(files, task, task.responsible.splice(dice.below(task.responsible.length), 1)[0]);
      }),
  ],
  [
    'unit-dropped',
    (files, dice) =>
      on(withKey(files, 'parts'), dice, ({ task, section }) => {
        const all = task.responsible ?? section.responsible;
        task.parts[0].responsible = all.slice(1);
      }),
  ],
  [
    'unit-added',
    (files, dice) =>
      on(tasksOf(files), dice, ({ task, section }) => {
        task.responsible = [...(task.responsible ?? section.responsible), '市政府办'];
      }),
  ],
  [
    'scope-changed',
    (files, dice) =>
      on(tasksOf(files), dice, ({ task, section }) => {
        const [first, ...rest] = task.responsible ?? section.responsible;
        task.responsible = [{ unit: first, scope: '局机关' }, ...rest];
      }),
  ],
  [
    'lead-changed',
    (files, dice) =>
      on(tasksOf(files), dice, ({ section }) => {
        section.lead = [section.responsible[0]];
      }),
  ],
  [
    'daily-work-changed',
    (files, dice) =>
      on(tasksOf(files), dice, ({ section }) => {
        section.dailyWork = [section.responsible[0]];
      }),
  ],
  [
    'group-changed',
    (files, dice) =>
      on(only(files, 'units.yaml').units.slice(1) as Data[], dice, (unit) => {
        unit.group = '县区';
      }),
  ],
  [
    'office-changed',
    (files) => {
      only(files, 'plan.yaml').office.director.post = '副主任';
      return true;
    },
  ],
  [
    'people-changed',
    (files, dice) =>
      on(
        (only(files, 'units.yaml').units as Data[]).filter(({ firstResponsible }) => firstResponsible),
        dice,
        (unit) => {
          unit.firstResponsible.post = '副局长';
        },
      ),
  ],
  [
    'target-lowered',
    (files, dice) =>
      on(withKey(files, 'measures'), dice, ({ task }) => {
        if (dice.maybe()) task.measures[0].target -= 10;
        else task.measures[1].target += 3;
      }),
  ],
  ['measure-removed', (files, dice) => on(withKey(files, 'measures'), dice, ({ task }) => task.measures.pop())],
  [
    'measure-changed',
    (files, dice) =>
      on(withKey(files, 'measures'), dice, ({ task }) => {
        task.measures[0].title = '人次';
      }),
  ],
  ['deliverable-dropped', (files, dice) => on(withKey(files, 'documents'), dice, ({ task }) => task.documents.shift())],
  [
    'task-reworded',
    (files, dice) =>
      on(tasksOf(files), dice, ({ task }) => {
        task.title += '（试行）';
      }),
  ],
  [
    'sensitive-mark-removed',
    (files, dice) => on(withKey(files, 'sensitive'), dice, ({ task }) => delete task.sensitive),
  ],
  [
    'plan-head-changed',
    (files) => {
      only(files, 'plan.yaml').number = '政办〔2010〕100号';
      return true;
    },
  ],
  [
    'plan-period-changed',
    (files) => {
      only(files, 'plan.yaml').period.to = '2012-12-31';
      return true;
    },
  ],
  ['duty-removed', (files) => only(files, 'plan.yaml').duties.splice(1, 1).length === 1],
  [
    'duty-weakened',
    (files, dice) => {
      const duty = only(files, 'plan.yaml').duties[1];
      if (dice.maybe()) duty.inPrinciple = true;
      else duty.participants.pop();
      return true;
    },
  ],
  [
    'policy-changed',
    (files, dice) => {
      const { policy } = only(files, 'plan.yaml');
      if (dice.maybe()) policy.signals.overdue = 'off';
      else policy.dueSoonDays += 1;
      return true;
    },
  ],
  [
    'check-weakened',
    (files, dice) => {
      only(files, 'plan.yaml').check = dice.maybe() ? { graceDays: 300 } : { levels: { 'record-edited': 'off' } };
      return true;
    },
  ],
  [
    'calendar-changed',
    (files) => {
      only(files, 'plan.yaml').calendar.off = ['2010-07-12'];
      return true;
    },
  ],
  [
    'breakdown-later',
    (files, dice) =>
      on(
        find(files, 'breakdown').filter(({ items }) => items.some((item: Data) => item.deadline)),
        dice,
        ({ items }) => {
          items.find((item: Data) => item.deadline).deadline = '2010-12-20';
        },
      ),
  ],
  [
    'breakdown-weakened',
    (files, dice) =>
      on(find(files, 'breakdown'), dice, ({ items }) => {
        if (dice.maybe() && items.length > 1) items.pop();
        else delete items[0].standard;
      }),
  ],
  ['breakdown-removed', (files, dice) => on(paths(files, 'breakdowns/'), dice, (path) => delete files[path])],
  [
    'record-edited',
    (files, dice) =>
      on(find(files, 'report'), dice, ({ items }) => {
        items[0].percent += 5;
      }),
  ],
  [
    'record-edited',
    (files) => {
      only(files, 'records/inspections/2010-05-18.yaml').findings[0].words = '没有问题';
      return true;
    },
  ],
  ['record-removed', (files, dice) => on(paths(files, 'records/reports/'), dice, (path) => delete files[path])],
  [
    'decision-edited',
    (files) => {
      only(files, 'records/decisions/2010-02-01.yaml').items[0].reason = '防汛';
      return true;
    },
  ],
  [
    'issued-paper-touched',
    (files, dice) => {
      if (dice.maybe()) only(files, 'records/circulars/2010-Q1.yaml').asOf = '2010-03-25';
      else delete files['records/circulars/2010-Q1.yaml'];
      return true;
    },
  ],
  [
    'record-backdated',
    (files) => {
      files['records/inspections/new.yaml'] = {
        kind: 'inspection',
        mode: 'special',
        date: '2010-06-20',
        by: '督查室',
        findings: [],
      };
      return true;
    },
  ],
  [
    'record-postdated',
    (files) => {
      files['records/inspections/new.yaml'] = {
        kind: 'inspection',
        mode: 'special',
        date: '2010-07-20',
        by: '督查室',
        findings: [],
      };
      return true;
    },
  ],
  [
    'exercise-mark-changed',
    (files, dice) =>
      on(find(files, 'report'), dice, (report) => {
        report.exercise = true;
      }),
  ],
  [
    'extension-after-due',
    (files, dice) =>
      on(
        fixed(files).filter(({ task }) => task.deadline?.extensions === undefined),
        dice,
        ({ task }) => {
          const from = task.deadline.by ?? task.deadline;
          files['records/decisions/late.yaml'] = {
            kind: 'decision',
            type: 'extension',
            date: '2011-01-10',
            by: '督查室',
            approver: '秘书长',
            items: [{ task: task.id, from, to: '2011-03-31', reason: '后补' }],
          };
        },
      ),
  ],
  [
    'set-date-over-date',
    (files, dice) =>
      on(fixed(files), dice, ({ task, section }) => {
        files['records/decisions/set.yaml'] = {
          kind: 'decision',
          type: 'set-date',
          date: DAY,
          by: '督查室',
          approver: '秘书长',
          items: [
            { task: task.id, unit: (task.responsible ?? section.responsible)[0], to: '2011-12-31', reason: '统一' },
          ],
        };
      }),
  ],
  [
    'pace-loosened',
    (files, dice) =>
      on(tasksOf(files), dice, ({ task }) => {
        task.pace = 'none';
      }),
  ],
  [
    'wording-changed',
    (files, dice) =>
      on(
        tasksOf(files).filter(({ task }) => task.deadline?.wording !== undefined),
        dice,
        ({ task }) => {
          task.deadline.wording = `${task.deadline.wording.replace('月底前', '')}月下旬`;
        },
      ),
  ],
  [
    'self-close-out',
    (files, dice) =>
      on(tasksOf(files), dice, ({ task, section }) => {
        const unit = (task.responsible ?? section.responsible)[0];
        // Without a unit all are meant, and the one that decides is among them.
        files['records/decisions/own.yaml'] = {
          kind: 'decision',
          type: 'close-out',
          date: DAY,
          by: unit,
          approver: '秘书长',
          items: [{ task: task.id, on: DAY, reason: '完成' }],
        };
      }),
  ],
  [
    'evidence-changed',
    (files, dice) =>
      on(paths(files, 'evidence/'), dice, (path) => {
        if (dice.maybe()) delete files[path];
        else files[path] = '换过的\n';
      }),
  ],
  [
    'evidence-missing',
    (files) => {
      const task = reportable(files);
      if (task === undefined) return false;
      files['records/reports/2010-H2/x.yaml'] = {
        kind: 'report',
        unit: '甲局',
        period: '2010-H2',
        date: DAY,
        items: [{ task, status: 'under-way', evidence: ['evidence/没有/这个.pdf'] }],
      };
      return true;
    },
  ],
  [
    'duplicate-id',
    (files) => {
      files['records/inspections/other/2010-05-18.yaml'] = {
        kind: 'inspection',
        mode: 'special',
        date: DAY,
        by: '督查室',
        findings: [],
      };
      return true;
    },
  ],
];

function reportable(files: World): string | undefined {
  return tasksOf(files).find(({ task, section }) => (task.responsible ?? section.responsible).includes('甲局'))?.task
    .id;
}

/** Takes out what would no longer load once a unit has left a task. */
function dropUnit(files: World, task: Data, unit: string): void {
  for (const part of task.parts ?? [])
    if (part.responsible) part.responsible = part.responsible.filter((one: string) => one !== unit);
  for (const path of [`breakdowns/${unit}.yaml`, `records/reports/2010-H1/${unit}.yaml`]) {
    const file = files[path] as Data | undefined;
    if (file) file.items = file.items.filter((item: Data) => item.task !== task.id);
  }
}
