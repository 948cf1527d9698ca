/** Random plans as data, and ways to find things in them. */
import type { Dice } from './dice.ts';

// biome-ignore lint/suspicious/noExplicitAny: files under construction, checked by the program's own schemas
export type Data = Record<string, any>;

/** Files as data by path; a text is a file that is not YAML. */
export type World = Record<string, Data | string>;

/** Units that plans have. */
export const UNITS = ['甲局', '乙局', '丙局', '丁局', '戊局', '己局'];
/** Day of a change. */
export const DAY = '2010-07-05';

/** A deadline of any kind. */
export function deadline(dice: Dice): unknown {
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

/** Files of a kind. */
export const find = (files: World, kind: string): Data[] =>
  Object.values(files).filter((file): file is Data => typeof file !== 'string' && file.kind === kind);
/** Paths that begin so. */
export const paths = (files: World, start: string) => Object.keys(files).filter((path) => path.startsWith(start));
/** One file. */
export const only = (files: World, name: string) => files[name] as Data;
/** Tasks with a day of their own. */
export const fixed = (files: World) =>
  tasksOf(files).filter(({ task }) => typeof (task.deadline?.by ?? task.deadline) === 'string');

/** An edit; false where the plan has nothing of the kind. */
export type Edit = (files: World, dice: Dice) => boolean;

/** Edits one of a list; false where it is empty. */
export function on<T>(list: readonly T[], dice: Dice, edit: (one: T) => void): boolean {
  if (list.length === 0) return false;
  edit(dice.pick(list));
  return true;
}

/** Tasks that have a key. */
export const withKey = (files: World, key: string) => tasksOf(files).filter(({ task }) => task[key] !== undefined);
/** Tasks that are due again and again. */
export const recurring = (files: World, ...every: string[]) =>
  tasksOf(files).filter(({ task }) => every.includes(task.deadline?.every));
