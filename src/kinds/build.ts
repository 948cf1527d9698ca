/**
 * The plan while it is being read: names declared so far, records collected, diagnostics said. Mutable on purpose and
 * only inside `kinds/`; `load` turns it into an immutable {@link Plan}.
 */

import type { DocumentName } from '../generated/documents.ts';
import { isDay } from '../ground/calendar/dates.ts';
import { parsePeriod } from '../ground/calendar/period.ts';
import type { WordsContext } from '../ground/calendar/words-to-date.ts';
import type { DiagnosticCode } from '../ground/codes/diagnostics.ts';
import type { Diagnostic, Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import type { Breakdown, Duty, Plan, Role, Section, Task, Unit } from '../plan/plan.ts';
import { type RecordKind, type RecordOf, recordLists, recordsOf } from '../plan/records.ts';
import { foldName } from './names.ts';
import { nearest } from './nearest.ts';

/** The head of a plan as read from plan.yaml, before duties' owners and the rest are known. */
export type PlanHead = Omit<Plan, 'duties' | 'sections' | 'tasks' | 'units' | 'groups' | 'breakdowns' | 'records'>;

/** A duty whose owners are still the words of the file. */
export interface PendingDuty {
  readonly duty: Omit<Duty, 'owners'>;
  readonly ownedBy: readonly { readonly name: string; readonly place: Place }[];
}

/** See the module comment. */
export class Build {
  diagnostics: Diagnostic[] = [];
  head: PlanHead | undefined;
  /** Year by which words without a year are resolved. */
  year: number | undefined;
  /** The plan's last day, for 方案期满前. */
  lastDay: string | undefined;
  /** True when the plan was read and really gives no period; a period that could not be read is no missing one. */
  hasNoPeriod = false;
  firstUnitLeads = false;
  declared: { readonly sections?: number; readonly tasks?: number; readonly place: Place } | undefined;
  readonly pendingDuties: PendingDuty[] = [];
  readonly units = new Map<string, Unit>();
  readonly groups = new Map<string, readonly string[]>();
  readonly sections: Section[] = [];
  readonly tasks = new Map<string, Task>();
  /** Clauses of tasks read so far. */
  readonly clauses = new Map<string, string>();
  breakdowns = new Map<string, Breakdown>();
  /** Where each section was read, for twins. */
  readonly sectionPlaces = new Map<string, Place>();
  /** Reports by unit, period and date, for twins. */
  readonly reportKeys = new Map<string, string>();
  readonly roles = new Map<string, Role>();
  records = recordLists(() => []);
  /** Kinds of which a file could not be taken up: references into them are not called unknown. */
  readonly broken = new Set<DocumentName>();
  private readonly names = new Map<string, string>();
  private readonly groupNames = new Map<string, string>();
  private readonly departments = new Set<string>();
  private readonly parts = new Map<string, Task>();
  private readonly bound = new Map<Task, ReadonlySet<string>>();
  /** The day on which a decision took a unit from a task, by `task/unit`. */
  private readonly droppedOn = new Map<string, string>();
  /** Files that name a unit nobody knows. */
  private readonly doubtful = new Set<string>();
  private said = new Set<string>();

  /**
   * A copy with the same names and no records, for reading a misshapen record for its meaning: what it says is told, what it
   * holds is thrown away.
   */
  scratch(): Build {
    const copy: Build = Object.assign(Object.create(Build.prototype), this);
    copy.diagnostics = [];
    copy.said = new Set();
    copy.records = recordLists(() => []);
    copy.breakdowns = new Map(this.breakdowns);
    return copy;
  }

  /** Says something about the files; the same thing at the same place is said once. */
  say(code: DiagnosticCode, args: Readonly<Record<string, string | number>>, place: Place): void {
    const key = JSON.stringify([code, place.file, place.steps, args]);
    if (this.said.has(key)) return;
    this.said.add(key);
    this.diagnostics.push({ code, args, place, file: place.file });
  }

  /** Takes up a record. */
  add<K extends RecordKind>(kind: K, record: RecordOf<K>): void {
    (recordsOf(this.records, kind) as RecordOf<K>[]).push(record);
  }

  /** Declares a unit under its id, full name and aliases. */
  declareUnit(unit: Unit, aliasPlaces: ReadonlyMap<string, Place>): void {
    const first = this.units.get(unit.id);
    if (first) {
      this.say('unit-duplicate', { id: unit.id, file: first.place.file }, unit.place);
      return;
    }
    this.units.set(unit.id, unit);
    for (const department of unit.departments) this.departments.add(department);
    for (const name of [unit.id, unit.fullName, ...unit.aliases]) {
      const key = foldName(name);
      const holder = this.names.get(key);
      if (holder !== undefined && holder !== unit.id)
        this.say('alias-clash', { name, unit: holder }, aliasPlaces.get(name) ?? unit.place);
      else this.names.set(key, unit.id);
    }
  }

  /** Declares a group; its members must be declared units. */
  declareGroup(id: string, aliases: readonly string[], members: readonly string[], place: Place): void {
    if (this.groups.has(id) || this.names.has(foldName(id)))
      this.say('unit-duplicate', { id, file: place.file }, place);
    this.groups.set(id, members);
    for (const name of [id, ...aliases]) this.groupNames.set(foldName(name), id);
  }

  /** What words without a year mean in this plan. */
  get words(): WordsContext {
    return {
      ...present({ year: this.year, planTo: this.lastDay }),
    };
  }

  /** The unit id behind a name or alias; says so when there is none. */
  unit(name: string, place: Place): string | undefined {
    const id = this.names.get(foldName(name));
    if (id !== undefined) return id;
    this.unknownUnit(name, place);
    return undefined;
  }

  /** The unit id behind a name, without saying anything. */
  knownUnit(name: string): string | undefined {
    return this.names.get(foldName(name));
  }

  /** A department of a unit, a unit, or nothing. */
  department(name: string, place: Place): string | undefined {
    const id = this.names.get(foldName(name));
    if (id !== undefined) return id;
    if (this.departments.has(name)) return name;
    this.unknownUnit(name, place);
    return undefined;
  }

  /** The members behind the name of a unit or a group, and the group's id. */
  expand(name: string, place: Place): { readonly units: readonly string[]; readonly group?: string } {
    const group = this.groupNames.get(foldName(name));
    if (group !== undefined) return { units: this.groups.get(group)!, group };
    const unit = this.unit(name, place);
    return { units: unit === undefined ? [] : [unit] };
  }

  private unknownUnit(name: string, place: Place): void {
    this.doubtful.add(place.file);
    if (this.broken.has('units') || this.units.size === 0) return;
    if (/有关|相关|各(?!.{0,1}自)|等(单位|部门)|其他/u.test(name)) {
      this.say('group-undefined', { name }, place);
      return;
    }
    const declared = [...this.units.values()]
      .flatMap((unit) => [unit.id, unit.fullName, ...unit.aliases])
      .concat([...this.groups.keys()]);
    const near = nearest(name, declared);
    this.say('unit-unknown', { name, near: near ?? '' }, place);
  }

  /** Whether a task exists; says so when it does not. */
  task(id: string, place: Place): Task | undefined {
    const task = this.tasks.get(id);
    if (!task && !this.broken.has('tasks'))
      this.say('task-unknown', { id, near: nearest(id, [...this.tasks.keys()]) ?? '' }, place);
    return task;
  }

  /** A task or part id; gives the task. */
  taskOrPart(id: string, place: Place): Task | undefined {
    return this.findTask(id) ?? this.task(id, place);
  }

  /** A task or part id; gives the task, and says nothing when there is none. */
  findTask(id: string): Task | undefined {
    return this.tasks.get(id) ?? this.parts.get(id);
  }

  /** Takes a task up under its own id and those of its parts. */
  declareTask(task: Task): void {
    this.tasks.set(task.id, task);
    for (const part of task.parts) this.parts.set(part.id, task);
  }

  /** Notes that a decision took a unit from a task: what it did until then stays what it did. */
  noteDropped(task: string, unit: string, day: string): void {
    this.droppedOn.set(`${task}/${unit}`, day);
  }

  /**
   * Whether a task binds a unit in any role; a record about another unit's task is refused. With a day, also whether it was bound
   * then and dropped later.
   */
  binds(task: Task, unit: string, day?: string): boolean {
    // Whoever was mistyped in the task's own file may be this unit.
    if (this.doubtful.has(task.place.file)) return true;
    let units = this.bound.get(task);
    if (!units) {
      units = new Set([...task.responsible, ...task.lead, ...[...task.roles.values()].flat()].map((one) => one.unit));
      this.bound.set(task, units);
    }
    if (units.has(unit)) return true;
    const dropped = day === undefined ? undefined : this.droppedOn.get(`${task.id}/${unit}`);
    return dropped !== undefined && day! <= dropped;
  }

  /** A real day of the calendar, or undefined with a diagnostic. */
  day(text: string | undefined, place: Place): string | undefined {
    if (text === undefined) return undefined;
    if (isDay(text)) return text;
    this.say('date-impossible', { date: text }, place);
    return undefined;
  }

  /** A period by name, checked. */
  period(text: string, place: Place): string | undefined {
    if (parsePeriod(text)) return text;
    this.say('period-unknown', { period: text }, place);
    return undefined;
  }

  /** A declared duty, or undefined with a diagnostic. */
  duty(id: string, place: Place): PendingDuty | undefined {
    const duty = this.pendingDuties.find((one) => one.duty.id === id);
    if (!duty && this.head && !this.broken.has('plan')) {
      this.say(
        'duty-unknown',
        {
          id,
          near:
            nearest(
              id,
              this.pendingDuties.map((one) => one.duty.id),
            ) ?? '',
        },
        place,
      );
    }
    return duty;
  }
}
