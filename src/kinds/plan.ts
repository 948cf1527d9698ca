/** plan.yaml: title, period, office, duties and policy. */
import type { PlanFile } from '../generated/documents.ts';
import { STATE_COUNCIL, withPlanDays } from '../ground/calendar/calendar.ts';
import { yearOf } from '../ground/calendar/dates.ts';
import { present } from '../ground/present.ts';
import { isTimed, rhythmOf } from '../plan/deadline.ts';
import type { CheckSettings, Office } from '../plan/plan.ts';
import { DEFAULT_GRACE_DAYS } from '../plan/policy.ts';
import type { Build } from './build.ts';
import { readDeadline } from './deadline.ts';
import { at, type DocumentFile, defineKind } from './kind.ts';
import { readPolicy } from './policy.ts';
import { readSlips } from './slips.ts';

export const planKind = defineKind('plan', {
  declares: true,
  read(file, build) {
    const { data } = file;
    if (build.head) {
      build.say('plan-twice', { file: build.head.place.file }, at(file, 'kind'));
      return;
    }
    const period = readPeriod(file, build);
    // A plan of several years does not say which of them 12月底前 means.
    build.year =
      data.rules?.year ?? (period && yearOf(period.from) === yearOf(period.to) ? yearOf(period.from) : undefined);
    build.lastDay = period?.to;
    build.hasNoPeriod = data.period === undefined;
    build.firstUnitLeads = data.rules?.firstUnitLeads === true;
    if (data.declares)
      build.declared = {
        place: at(file, 'declares'),
        ...present({ sections: data.declares.sections, tasks: data.declares.tasks }),
      };
    for (const role of data.roles ?? []) {
      build.roles.set(role.id, {
        id: role.id,
        title: role.title,
        delivers: role.delivers ?? true,
        inside: role.inside ?? false,
      });
    }
    const office = readOffice(file, build);
    readSlips(build, data.sic, at(file, 'sic'));
    build.head = {
      id: data.id,
      title: data.title,
      lang: data.lang ?? 'zh',
      basis: (data.basis ?? []).map((one) => present(one)),
      roles: build.roles,
      policy: readPolicy(file, build),
      calendar: withPlanDays(STATE_COUNCIL, present({ off: data.calendar?.off, worked: data.calendar?.worked })),
      place: at(file),
      ...present({ issuer: data.issuer, number: data.number, period, office, check: readCheck(file) }),
    };
    readDuties(file, build);
  },
});

function readPeriod(file: DocumentFile<PlanFile>, build: Build) {
  const spec = file.data.period;
  if (!spec) return undefined;
  const from = build.day(spec.from, at(file, 'period', 'from'));
  const to = build.day(spec.to, at(file, 'period', 'to'));
  if (from === undefined || to === undefined) return undefined;
  if (from > to) {
    build.say('window-reversed', { from, to }, at(file, 'period', 'from'));
    return undefined;
  }
  if (spec.inferred) build.say('date-inferred', { what: 'period', wording: `${from}—${to}` }, at(file, 'period'));
  return { from, to, inferred: spec.inferred === true };
}

function readOffice(file: DocumentFile<PlanFile>, build: Build): Office | undefined {
  const spec = file.data.office;
  if (!spec) return undefined;
  if (spec.parent !== undefined) build.unit(spec.parent, at(file, 'office', 'parent'));
  return {
    name: spec.name,
    deputies: spec.deputies ?? [],
    slips: readSlips(build, spec.sic, at(file, 'office', 'sic')),
    place: at(file, 'office'),
    ...present({
      parent: spec.parent,
      leadOfficial: spec.leadOfficial,
      director: spec.director,
      address: spec.address,
      contact: spec.contact,
      phone: spec.phone,
    }),
  };
}

function readCheck(file: DocumentFile<PlanFile>): CheckSettings | undefined {
  const spec = file.data.check;
  if (!spec) return undefined;
  return {
    graceDays: spec.graceDays ?? DEFAULT_GRACE_DAYS,
    officeAccounts: spec.officeAccounts ?? [],
    levels: new Map(Object.entries(spec.levels ?? {})),
    place: at(file, 'check'),
  };
}

function readDuties(file: DocumentFile<PlanFile>, build: Build): void {
  for (const [index, spec] of (file.data.duties ?? []).entries()) {
    const place = at(file, 'duties', index);
    if (build.pendingDuties.some((one) => one.duty.id === spec.id)) {
      build.say('duty-duplicate', { id: spec.id }, at(file, 'duties', index, 'id'));
      continue;
    }
    const deadline = readDeadline(build, spec.deadline, at(file, 'duties', index, 'deadline')) ?? {
      kind: 'undetermined' as const,
      firmness: 'firm' as const,
      inferred: false,
      place,
      ...present({ wording: spec.wording }),
    };
    const rhythm = rhythmOf(deadline);
    if (rhythm && build.hasNoPeriod) {
      build.say('recurrence-without-period', { every: rhythm.every }, at(file, 'duties', index, 'deadline'));
    }
    if (!isTimed(deadline) && spec.task === undefined) {
      build.say('time-undetermined', { task: spec.title, wording: deadline.wording ?? spec.wording ?? '' }, place);
    }
    if (deadline.inferred)
      build.say(
        'date-inferred',
        { what: spec.title, wording: deadline.wording ?? '' },
        at(file, 'duties', index, 'deadline'),
      );
    if (!spec.owedBy && spec.task === undefined) build.say('duty-owner-missing', { id: spec.id }, place);
    build.pendingDuties.push({
      duty: {
        id: spec.id,
        title: spec.title,
        settledBy: spec.settledBy,
        deadline,
        modes: spec.modes ?? [],
        inPrinciple: spec.inPrinciple === true,
        participants: (spec.participants ?? []).flatMap(
          (name, n) => build.expand(name, at(file, 'duties', index, 'participants', n)).units,
        ),
        slips: readSlips(build, spec.sic, at(file, 'duties', index, 'sic')),
        place,
        ...present({ clause: spec.clause, to: spec.to, task: spec.task, chair: spec.chair }),
      },
      ownedBy: (spec.owedBy ?? []).map((name, n) => ({ name, place: at(file, 'duties', index, 'owedBy', n) })),
    });
  }
}
