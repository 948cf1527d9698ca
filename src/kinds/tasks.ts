/** tasks/*.yaml: one section with its tasks. Inheritance from the section is resolved here and kept visible. */
import type { PartSpec, TaskSpec, TasksFile } from '../generated/documents.ts';
import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import type { Assignee, Part, Task } from '../plan/plan.ts';
import { assignees, departments, roleLists } from './assignees.ts';
import type { Build } from './build.ts';
import { checkTask } from './checks/task.ts';
import { readDeadline, readMilestones } from './deadline.ts';
import { at, type DocumentFile, defineKind, within } from './kind.ts';
import { readMeasures } from './measure.ts';
import { readSlips } from './slips.ts';

type File = DocumentFile<TasksFile>;

export const tasksKind = defineKind('tasks', {
  declares: true,
  read(file, build) {
    const { data } = file;
    const twin = build.sectionPlaces.get(data.section);
    if (twin) {
      build.say('section-duplicate', { id: data.section, file: twin.file }, at(file, 'section'));
      return;
    }
    build.sectionPlaces.set(data.section, at(file));
    const inherited = {
      lead: assignees(build, data.lead, at(file, 'lead')),
      dailyWork: departments(build, data.dailyWork, at(file, 'dailyWork')),
      responsible: assignees(build, data.responsible, at(file, 'responsible')),
      roles: roleLists(build, data.roles, at(file, 'roles')),
      deadline: readDeadline(build, data.deadline, at(file, 'deadline')),
    };
    if (inherited.dailyWork.length > 1) {
      const names = inherited.dailyWork.join('、');
      build.say(
        'daily-work-several',
        { section: data.section, names, count: inherited.dailyWork.length },
        at(file, 'dailyWork'),
      );
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
});

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
  if (spec.id.includes('.') && !spec.id.startsWith(`${section}.`))
    build.say('task-outside-section', { id: spec.id, section }, here('id'));

  const responsible = spec.responsible
    ? assignees(build, spec.responsible, here('responsible'))
    : inherited.responsible;
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
    inheritsLead: spec.lead === undefined && inherited.lead.length > 0,
    inheritsRoles: spec.roles === undefined && inherited.roles.size > 0,
    roles,
    inheritsDeadline: spec.deadline === undefined && inherited.deadline !== undefined,
    parts: readParts(build, spec, here, [...responsible, ...lead, ...[...roles.values()].flat()]),
    measures: readMeasures(build, spec.measures, here('measures')),
    milestones: readMilestones(build, spec.milestones, here('milestones')),
    // Steps with a share are the task's own curve.
    pace: spec.pace ?? (spec.milestones?.some((step) => step.share !== undefined) ? 'milestones' : 'linear'),
    documents: spec.documents ?? [],
    mentions: mentions(build, spec.mentions, here('mentions')),
    sensitive: spec.sensitive === true,
    slips: readSlips(build, spec.sic, here('sic')),
    place,
    ...present({ clause: spec.clause, narrowed: spec.narrowed, deadline }),
  };
  build.declareTask(task);
  checkTask(build, spec, task, { responsible: inherited.responsible, firstLeads: first !== undefined });
  return [task];
}

function readParts(
  build: Build,
  spec: TaskSpec,
  here: (...steps: (string | number)[]) => Place,
  bound: readonly Assignee[],
): Part[] {
  const seen = new Set<string>();
  return (spec.parts ?? []).flatMap((part: PartSpec, index): Part[] => {
    const place = here('parts', index);
    if (!part.id.startsWith(`${spec.id}.`))
      build.say('part-outside-task', { id: part.id, task: spec.id }, here('parts', index, 'id'));
    if (seen.has(part.id)) {
      build.say('part-duplicate', { id: part.id }, here('parts', index, 'id'));
      return [];
    }
    seen.add(part.id);
    const units = part.responsible?.flatMap((name, n) => {
      const where = here('parts', index, 'responsible', n);
      const found = build.expand(name, where).units;
      for (const unit of found) {
        if (!bound.some((one) => one.unit === unit)) build.say('part-unit-outside', { unit, task: spec.id }, where);
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
        ...present({
          clause: part.clause,
          units,
          deadline: readDeadline(build, part.deadline, here('parts', index, 'deadline')),
        }),
      },
    ];
  });
}

function mentions(build: Build, names: readonly string[] | undefined, place: Place): Part['mentions'] {
  return (names ?? []).map((name, index) => {
    const where = within(place, index);
    if (build.knownUnit(name) === undefined) build.say('mention-undeclared', { name }, where);
    return { name, place: where };
  });
}
