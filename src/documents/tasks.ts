/** tasks/*.yaml: one section with its tasks. Inheritance from the section is resolved here and kept visible. */
import type { AssigneeSpec, PartSpec, TaskSpec, TasksFile } from '../generated/documents.ts';
import { tasks as validator } from '../generated/validators.js';
import type { Assignee, Part, Task } from '../plan/plan.ts';
import type { Place } from '../source/source.ts';
import type { Build } from './build.ts';
import { readDeadline, readMeasures, readMilestones } from './deadline.ts';
import { at, type DocumentFile, type DocumentKind, present } from './kind.ts';
import { nearest } from './nearest.ts';
import { readSlips } from './slips.ts';

type File = DocumentFile<TasksFile>;

export const tasksKind: DocumentKind<TasksFile> = {
  kind: 'tasks',
  order: 2,
  validator,
  read(file, build) {
    const { data } = file;
    const twin = build.sections.find((section) => section.id === data.section);
    if (twin) {
      build.say('section-duplicate', { id: data.section, file: twin.place.file }, at(file, 'section'));
      return;
    }
    const inherited = {
      lead: assignees(build, data.lead, at(file, 'lead')),
      dailyWork: departments(build, data.dailyWork, at(file, 'dailyWork')),
      responsible: assignees(build, data.responsible, at(file, 'responsible')),
      roles: roleLists(build, data.roles, at(file, 'roles')),
      deadline: readDeadline(build, data.deadline, at(file, 'deadline')),
    };
    if (inherited.dailyWork.length > 1) {
      const names = inherited.dailyWork.join('、');
      build.say('daily-work-several', { section: data.section, names, count: inherited.dailyWork.length }, at(file, 'dailyWork'));
    }
    const tasks = data.tasks.flatMap((spec, index) => readTask(file, build, spec, index, inherited));
    build.sections.push({
      id: data.section,
      title: data.title,
      tasks,
      slips: readSlips(build, data.sic, at(file, 'sic')),
      place: at(file),
      ...present({ clause: data.clause }),
    });
  },
};

interface Inherited {
  readonly lead: readonly Assignee[];
  readonly dailyWork: readonly string[];
  readonly responsible: readonly Assignee[];
  readonly roles: ReadonlyMap<string, readonly Assignee[]>;
  readonly deadline: ReturnType<typeof readDeadline>;
}

function readTask(file: File, build: Build, spec: TaskSpec, index: number, inherited: Inherited): Task[] {
  const here = (...steps: (string | number)[]) => at(file, 'tasks', index, ...steps);
  const section = file.data.section;
  const twin = build.tasks.get(spec.id);
  if (twin) {
    build.say('task-duplicate', { id: spec.id, file: twin.place.file }, here('id'));
    return [];
  }
  if (spec.id.includes('.') && !spec.id.startsWith(`${section}.`)) build.say('task-outside-section', { id: spec.id, section }, here('id'));

  const responsible = spec.responsible ? assignees(build, spec.responsible, here('responsible')) : inherited.responsible;
  const roles = spec.roles ? roleLists(build, spec.roles, here('roles')) : inherited.roles;
  const named = spec.lead ? assignees(build, spec.lead, here('lead')) : inherited.lead;
  const first = named.length === 0 && build.firstUnitLeads ? responsible[0] : undefined;
  const lead = first ? [first] : named;
  const own = readDeadline(build, spec.deadline, here('deadline'));
  const deadline = own ?? (spec.deadline === undefined ? inherited.deadline : undefined);
  const place = here();

  const task: Task = {
    id: spec.id,
    section,
    title: spec.title,
    lead,
    dailyWork: spec.dailyWork ? departments(build, spec.dailyWork, here('dailyWork')) : inherited.dailyWork,
    // A unit that only leads by being named first still delivers.
    responsible,
    inheritsResponsible: spec.responsible === undefined,
    roles,
    inheritsDeadline: spec.deadline === undefined && inherited.deadline !== undefined,
    parts: readParts(build, spec, here, responsible),
    measures: readMeasures(build, spec.measures, here('measures')),
    milestones: readMilestones(build, spec.milestones, here('milestones')),
    pace: spec.pace ?? 'linear',
    documents: spec.documents ?? [],
    mentions: mentions(build, spec.mentions, here('mentions')),
    sensitive: spec.sensitive === true,
    slips: readSlips(build, spec.sic, here('sic')),
    place,
    ...present({ clause: spec.clause, narrowed: spec.narrowed, deadline }),
  };
  build.tasks.set(task.id, task);
  tell(build, spec, task, inherited, here, first !== undefined);
  return [task];
}

/** What the source leaves open or the reader should know, as information. */
function tell(build: Build, spec: TaskSpec, task: Task, inherited: Inherited, here: (...steps: (string | number)[]) => Place, firstLeads: boolean): void {
  const { deadline } = task;
  if (task.lead.length === 0) build.say('lead-missing', { task: task.id }, here('id'));
  else if (firstLeads) build.say('lead-first-named', { task: task.id, unit: task.lead[0]!.unit }, here('id'));
  if (task.lead.length > 1) {
    build.say('leads-several', { task: task.id, names: task.lead.map(({ unit }) => unit).join('、'), first: task.lead[0]!.unit }, here('id'));
  }
  const delivering = task.responsible.length + [...task.roles.values()].reduce((sum, list) => sum + list.length, 0);
  if (delivering === 0) build.say('responsible-none', { task: task.id }, here('id'));
  if (spec.responsible && delivering > 0) {
    const dropped = inherited.responsible.filter(({ unit }) => !task.responsible.some((one) => one.unit === unit)).map(({ unit }) => unit);
    if (dropped.length > 0) build.say('responsible-narrowed', { task: task.id, units: dropped.join('、'), reason: task.narrowed ?? '' }, here('responsible'));
  }
  const datedParts = task.parts.some((part) => part.deadline);
  const unitDates = task.responsible.length > 0 && task.responsible.every((one) => one.deadline);
  if (!deadline && !datedParts && !unitDates && spec.deadline === undefined) build.say('no-time-word', { task: task.id }, here('id'));
  if (deadline?.kind === 'undetermined' && spec.deadline !== undefined) {
    build.say('time-undetermined', { task: task.id, wording: deadline.wording ?? '' }, here('deadline'));
  }
  if (deadline?.kind === 'recurring' && spec.deadline !== undefined) {
    if (!build.head?.period) build.say('recurrence-without-period', { every: deadline.every }, here('deadline'));
    else if (deadline.inferred || (deadline.by === undefined && deadline.day === undefined && !deadline.within)) {
      build.say('recurrence-without-day', { task: task.id, wording: deadline.wording ?? '', day: deadline.by ?? '' }, here('deadline'));
    }
  } else if (deadline?.inferred && spec.deadline !== undefined) {
    build.say('date-inferred', { what: task.id, wording: deadline.wording ?? '' }, here('deadline'));
  }
  if (deadline?.kind === 'standing' && (task.documents.length > 0 || task.measures.some((measure) => measure.target !== undefined))) {
    build.say('standing-with-deliverable', { title: task.title }, here('deadline'));
  }
  const end = deadline?.kind === 'fixed' ? deadline.by : undefined;
  for (const milestone of task.milestones) {
    if (end !== undefined && milestone.deadline.kind === 'fixed' && milestone.deadline.by > end) {
      build.say('end-before-step', { end, step: milestone.deadline.by, title: milestone.title }, milestone.place);
    }
  }
  const { period } = build.head ?? {};
  for (const day of [end, deadline?.kind === 'fixed' ? deadline.from : undefined]) {
    if (period && day !== undefined && (day < period.from || day > period.to)) {
      build.say('date-outside-plan', { date: day, from: period.from, to: period.to }, here('deadline'));
    }
  }
}

function readParts(build: Build, spec: TaskSpec, here: (...steps: (string | number)[]) => Place, responsible: readonly Assignee[]): Part[] {
  const seen = new Set<string>();
  return (spec.parts ?? []).flatMap((part: PartSpec, index): Part[] => {
    const place = here('parts', index);
    if (!part.id.startsWith(`${spec.id}.`)) build.say('part-outside-task', { id: part.id, task: spec.id }, here('parts', index, 'id'));
    if (seen.has(part.id)) {
      build.say('part-duplicate', { id: part.id }, here('parts', index, 'id'));
      return [];
    }
    seen.add(part.id);
    const units = part.responsible?.flatMap((name, n) => {
      const where = here('parts', index, 'responsible', n);
      const found = build.expand(name, where).units;
      for (const unit of found) {
        if (!responsible.some((one) => one.unit === unit)) build.say('part-unit-outside', { unit, task: spec.id }, where);
      }
      return found;
    });
    return [
      {
        id: part.id,
        title: part.title,
        measures: readMeasures(build, part.measures, here('parts', index, 'measures')),
        mentions: mentions(build, part.mentions, here('parts', index, 'mentions')),
        place,
        ...present({ clause: part.clause, units, deadline: readDeadline(build, part.deadline, here('parts', index, 'deadline')) }),
      },
    ];
  });
}

function assignees(build: Build, specs: readonly AssigneeSpec[] | undefined, place: Place): Assignee[] {
  const made: Assignee[] = [];
  for (const [index, spec] of (specs ?? []).entries()) {
    const where: Place = { file: place.file, steps: [...place.steps, index] };
    const inner = (step: string): Place => ({ file: place.file, steps: [...where.steps, step] });
    const written = typeof spec === 'string' ? { unit: spec } : spec;
    const { units, group } = build.expand(written.unit, typeof spec === 'string' ? where : inner('unit'));
    const own = {
      measures: readMeasures(build, written.measures, inner('measures')),
      milestones: readMilestones(build, written.milestones, inner('milestones')),
      place: where,
      ...present({ scope: written.scope, deadline: readDeadline(build, written.deadline, inner('deadline')), group }),
    };
    for (const unit of units) {
      const twin = made.findIndex((one) => one.unit === unit);
      if (twin < 0) made.push({ unit, ...own });
      else if (group === undefined && made[twin]!.group !== undefined) made[twin] = { unit, ...own };
      else if (group === undefined) build.say('assignee-duplicate', { unit }, where);
    }
  }
  return made;
}

function departments(build: Build, names: readonly string[] | undefined, place: Place): string[] {
  return (names ?? []).flatMap((name, index) => build.department(name, { file: place.file, steps: [...place.steps, index] }) ?? []);
}

function roleLists(build: Build, specs: Readonly<Record<string, AssigneeSpec[]>> | undefined, place: Place): Map<string, readonly Assignee[]> {
  const lists = new Map<string, readonly Assignee[]>();
  for (const [role, list] of Object.entries(specs ?? {})) {
    const where: Place = { file: place.file, steps: [...place.steps, role], part: 'key' };
    if (!build.roles.has(role)) build.say('role-undeclared', { role, near: nearest(role, [...build.roles.keys()]) ?? '' }, where);
    lists.set(role, assignees(build, list, { file: place.file, steps: [...place.steps, role] }));
  }
  return lists;
}

function mentions(build: Build, names: readonly string[] | undefined, place: Place): Part['mentions'] {
  return (names ?? []).map((name, index) => {
    const where: Place = { file: place.file, steps: [...place.steps, index] };
    if (build.knownUnit(name) === undefined) build.say('mention-undeclared', { name }, where);
    return { name, place: where };
  });
}
