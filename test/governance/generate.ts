/** Random plans as data, edits of them that a rule forbids, edits that none does, and ways to write the same thing otherwise. */
import { stringify } from 'yaml';

/** A reproducible source of choices. */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** 0 ≤ n < 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  maybe(chance = 0.5): boolean {
    return this.next() < chance;
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
  some<T>(list: readonly T[], least = 1): T[] {
    const chosen = list.filter(() => this.maybe());
    for (const one of this.shuffled(list)) if (chosen.length < least && !chosen.includes(one)) chosen.push(one);
    return chosen;
  }
  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    const made: T[] = [];
    while (left.length > 0) made.push(left.splice(this.below(left.length), 1)[0]!);
    return made;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: files under construction, checked by the program's own schemas
type Data = Record<string, any>;

/** Files as data by path; a text is a file that is not YAML. */
export type World = Record<string, Data | string>;

const UNITS = ['甲局', '乙局', '丙局', '丁局', '戊局', '己局'];
export const DAY = '2010-07-05';

function deadline(dice: Dice): unknown {
  const by = `2010-${dice.pick(['08', '09', '10', '11', '12'])}-${dice.pick(['10', '15', '20', '30'])}`;
  return dice.pick<() => unknown>([
    () => by,
    () => ({ by, wording: `${by.slice(5, 7)}月底前` }),
    () => ({ by, extensions: { times: 1 } }),
    () => ({ by, from: '2010-06-01' }),
    () => ({ every: dice.pick(['month', 'quarter', 'half-year']), day: 5 + dice.below(20) }),
    () => ({ standing: true, review: dice.pick(['month', 'quarter', 'half-year']) }),
    () => ({ after: 'event', event: '收到交办', within: `${3 + dice.below(8)} working days` }),
  ])();
}

/** A plan that is valid. */
export function world(dice: Dice): World {
  const units = UNITS.slice(0, 3 + dice.below(4));
  const files: World = {
    'plan.yaml': {
      kind: 'plan',
      id: 'p',
      title: '方案',
      issuer: '市政府',
      number: `政办〔2010〕${1 + dice.below(99)}号`,
      period: { from: '2010-01-01', to: '2011-12-31' },
      office: { name: '督查室', director: { post: '主任' } },
      duties: [
        {
          id: 'report',
          title: '半年报告',
          settledBy: 'report',
          owedBy: ['responsible'],
          deadline: { every: 'half-year', after: 'period-end', within: `${10 + dice.below(10)} days` },
        },
        {
          id: 'meeting',
          title: '例会',
          settledBy: 'meeting',
          owedBy: ['office'],
          deadline: { every: 'quarter' },
          participants: [...units],
        },
      ],
      policy: { dueSoonDays: 10 + dice.below(30), earlyDays: 10, signals: { overdue: 1, missed: 2 } },
      calendar: { worked: ['2010-07-10'] },
    },
    'units.yaml': {
      kind: 'units',
      units: [
        { id: '市政府办' },
        ...units.map((id) => ({ id, aliases: [`市${id}`], group: '部门', firstResponsible: { post: '局长' } })),
      ],
    },
  };
  for (let section = 1; section <= 1 + dice.below(3); section++) {
    const tasks: Data[] = [];
    for (let n = 1; n <= 2 + dice.below(3); n++) {
      const id = `${section}.${n}`;
      const own = dice.maybe() ? dice.some(units, 2) : undefined;
      const task: Data = { id, title: `任务${id}`, ...(own && { responsible: own }) };
      if (dice.maybe(0.8)) task.deadline = deadline(dice);
      if (dice.maybe(0.4))
        task.measures = [
          { id: `m${n}`, title: '人数', target: 50 + dice.below(100), unit: '人' },
          { id: `z${n}`, title: '积案', target: 5 + dice.below(5), direction: 'at-most', unit: '件' },
        ];
      if (dice.maybe(0.4)) task.milestones = [{ id: `s${n}`, title: '过半', share: 50, deadline: '2010-08-10' }];
      if (dice.maybe(0.4))
        task.parts = [
          { id: `${id}.1`, title: '其一' },
          { id: `${id}.2`, title: '其二' },
        ];
      if (dice.maybe(0.3)) task.documents = ['办法', '细则'];
      if (dice.maybe(0.2)) task.sensitive = true;
      tasks.push(task);
    }
    files[`tasks/${section}.yaml`] = {
      kind: 'tasks',
      section: String(section),
      title: `部分${section}`,
      lead: ['市政府办'],
      dailyWork: ['市政府办'],
      responsible: dice.some(units, 2),
      tasks,
    };
  }
  for (const unit of units) {
    const mine = tasksOf(files).filter(({ task, section }) => (task.responsible ?? section.responsible).includes(unit));
    if (mine.length > 0 && dice.maybe(0.6))
      files[`breakdowns/${unit}.yaml`] = {
        kind: 'breakdown',
        unit,
        date: '2010-03-01',
        items: mine.map(({ task }) => ({
          task: task.id,
          standard: '按期完成',
          person: '科长',
          ...(task.deadline === undefined && { deadline: '2010-10-15' }),
        })),
      };
    if (mine.length > 0 && dice.maybe(0.7)) {
      const items = mine.map(({ task }) => ({ task: task.id, status: 'under-way', percent: 10 + dice.below(60) }));
      files[`records/reports/2010-H1/${unit}.yaml`] = {
        kind: 'report',
        unit,
        period: '2010-H1',
        date: '2010-06-30',
        items,
      };
    }
    files[`evidence/${unit}/图.txt`] = `${unit} ${dice.below(1000)}\n`;
  }
  files['records/inspections/2010-05-18.yaml'] = {
    kind: 'inspection',
    mode: 'special',
    date: '2010-05-18',
    by: '督查室',
    findings: units.map((unit, n) => ({ id: String(n + 1), unit, result: 'problem', words: `问题${n}` })),
  };
  files['records/circulars/2010-Q1.yaml'] = {
    kind: 'circular',
    period: '2010-Q1',
    date: '2010-04-10',
    asOf: '2010-03-31',
  };
  files['records/decisions/2010-02-01.yaml'] = {
    kind: 'decision',
    type: 'exemption',
    date: '2010-02-01',
    by: '督查室',
    approver: '秘书长',
    items: [{ duty: 'report', for: '2010-H1', unit: units[0], grounds: 'other', reason: '换届' }],
  };
  return files;
}

/** Every task with its section. */
export function tasksOf(files: World): { task: Data; section: Data }[] {
  return Object.values(files).flatMap((file) =>
    typeof file !== 'string' && file.kind === 'tasks' ? file.tasks.map((task: Data) => ({ task, section: file })) : [],
  );
}

const find = (files: World, kind: string): Data[] =>
  Object.values(files).filter((file): file is Data => typeof file !== 'string' && file.kind === kind);
const paths = (files: World, start: string) => Object.keys(files).filter((path) => path.startsWith(start));
const only = (files: World, name: string) => files[name] as Data;
const fixed = (files: World) =>
  tasksOf(files).filter(({ task }) => typeof (task.deadline?.by ?? task.deadline) === 'string');

/** An edit; false where the plan has nothing of the kind. */
export type Edit = (files: World, dice: Dice) => boolean;

function on<T>(list: readonly T[], dice: Dice, edit: (one: T) => void): boolean {
  if (list.length === 0) return false;
  edit(dice.pick(list));
  return true;
}

const withKey = (files: World, key: string) => tasksOf(files).filter(({ task }) => task[key] !== undefined);
const recurring = (files: World, ...every: string[]) =>
  tasksOf(files).filter(({ task }) => every.includes(task.deadline?.every));

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

/**
 * The same plan written otherwise: keys and lists in another order, other names of units, inheritance spelt out, files
 * elsewhere. Evidence is known by its path, so it only moves where its content stays.
 */
export function rearranged(files: World, dice: Dice, movesEvidence = false): World {
  const made: World = {};
  const names = new Map(
    (only(files, 'units.yaml').units as Data[]).flatMap(({ id, aliases }) => (aliases ? [[id, aliases[0]]] : [])) as [
      string,
      string,
    ][],
  );
  for (const [path, file] of Object.entries(files)) {
    if (typeof file === 'string') {
      made[!movesEvidence || dice.maybe() ? path : path.replace('evidence/', 'evidence/归档/')] = file;
      continue;
    }
    const data = structuredClone(file);
    if (data.kind === 'tasks' && dice.maybe()) {
      // Said of each task instead of the section.
      for (const task of data.tasks) task.responsible ??= [...data.responsible];
    }
    made[moved(path, data, dice)] = scrambled(data, dice, data.kind === 'units' ? new Map() : names, '') as Data;
  }
  return made;
}

/** Another folder for what may lie anywhere; names of records stay, because they are their ids. */
function moved(path: string, data: Data, dice: Dice): string {
  if (dice.maybe() || data.kind === 'plan') return path;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (data.kind === 'units') return 'base/units.yaml';
  if (data.kind === 'tasks') return `tasks/n-${name}`;
  if (data.kind === 'breakdown') return `breakdowns/x/${name}`;
  return path.replace(/^records\//, 'records/2010/');
}

/** Lists whose order says something: who leads first. */
const ORDERED = new Set(['lead']);
/** Keys whose texts name units. */
const UNIT_KEYS = new Set(['unit', 'responsible', 'participants']);

function scrambled(value: unknown, dice: Dice, names: ReadonlyMap<string, string>, key: string): unknown {
  if (typeof value === 'string') return UNIT_KEYS.has(key) && dice.maybe(0.3) ? (names.get(value) ?? value) : value;
  if (Array.isArray(value)) {
    const items = value.map((item) => scrambled(item, dice, names, key));
    return ORDERED.has(key) ? items : dice.shuffled(items);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, scrambled(item, dice, names, name)] as const);
  return Object.fromEntries(dice.shuffled(entries));
}

/** Files as texts, each in one of several styles; mostly as in `like` where it is the same there. */
export function written(
  files: World,
  dice: Dice,
  like?: { files: World; texts: Record<string, string> },
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, data]) => {
      if (typeof data === 'string') return [path, data];
      const isSame = like?.files[path] !== undefined && JSON.stringify(like.files[path]) === JSON.stringify(data);
      return [path, isSame && dice.maybe(0.8) ? like.texts[path]! : inStyle(data, dice)];
    }),
  );
}

function inStyle(data: Data, dice: Dice): string {
  switch (dice.below(3)) {
    case 0:
      return `${JSON.stringify(data)}\n`;
    case 1:
      return `# 重排\n${stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}`;
    default:
      return stringify(data, { indentSeq: dice.maybe(), lineWidth: 0 });
  }
}
