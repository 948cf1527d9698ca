/** A notice (催办单·督办单) as a letter: the matter on the day of the notice, what was sent before, what is required and by when. */

import { daysBetween } from '../../ground/calendar/dates.ts';
import { present } from '../../ground/present.ts';
import type { OfficialDocument } from '../../ground/text/blocks.ts';
import type { NoticeRule } from '../../plan/ladder.ts';
import type { Notice } from '../../plan/records.ts';
import type { PlanState } from '../../plan/state.ts';
import { type Subject, sameAbout, subjectsOn } from '../../plan/subjects.ts';
import type { NoticeMatter } from '../../words/papers.ts';
import { paperWords } from '../../words/papers.ts';
import { letter, officeName, type PaperContext, text } from './letter.ts';

/** The notice; `state` is the plan on its day, so that a reprint says the same. */
export function noticePaper(state: PlanState, notice: Notice, context: PaperContext): OfficialDocument {
  const words = paperWords(context.lang);
  const matter = matterOf(state, notice);
  const byId = new Map(state.notices.map((one) => [one.notice.id, one]));
  const earlier = (byId.get(notice.id)?.earlier ?? []).flatMap((id) => byId.get(id) ?? []);
  const office = officeName(state.plan, context.lang);
  const address = state.plan.office?.address;
  const sent = earlier.map((one) => ({
    colour: one.notice.colour,
    on: one.notice.known,
    answerBy: one.notice.answerBy,
    answered: one.answered,
  }));
  return letter(state, context, {
    by: state.plan.office?.name ?? state.plan.issuer ?? office,
    title: words.notice.title(notice.colour, matter),
    addressees: [notice.unit],
    body: [
      text(words.notice.matter(state.plan.title, matter, notice.known)),
      ...(sent.length > 0 ? [text(words.notice.earlier(sent))] : []),
      text(words.notice.require(notice.require, notice.answerBy, words.sendTo(office, address))),
      text(words.notice.next[notice.colour]),
    ],
    record: notice,
    date: notice.known,
    ...present({ number: notice.number }),
  });
}

/** What a notice requires where nobody words it: by the kind of matter and the rule. */
export function defaultRequire(
  state: PlanState,
  subject: Subject,
  rule: NoticeRule,
  lang: PaperContext['lang'],
): string {
  return paperWords(lang).notice.defaultRequire(describe(state, subject), rule);
}

/** The thing that a notice is about, as it stood; something already settled is named without its state. */
function matterOf(state: PlanState, notice: Notice): NoticeMatter {
  const subject = subjectsOn(state).find((one) => one.unit === notice.unit && sameAbout(one.about, notice.about));
  return subject ? describe(state, subject) : { ...settled(state, notice), daysOverdue: 0, settled: true };
}

function describe(state: PlanState, subject: Subject): NoticeMatter {
  const { about, due } = subject;
  const found = state.rectifications.find((one) => one.finding.id === about.finding);
  const assigned = state.matters.find((one) => one.matter.id === about.matter);
  return {
    kind: subject.kind,
    id: about.task ?? subject.id,
    title: subject.title,
    daysOverdue: subject.daysOverdue,
    isReport: isReport(state, about.duty),
    settled: false,
    ...present({ period: subject.period, due }),
    ...(due !== undefined && due >= state.asOf && { daysLeft: daysBetween(state.asOf, due) }),
    ...present({ original: subject.original, pace: subject.pace, clause: subject.clause }),
    ...(found && { words: found.finding.words, on: found.found }),
    ...(assigned && { on: assigned.assigned }),
  };
}

function isReport(state: PlanState, duty: string | undefined): boolean {
  return state.plan.duties.some((one) => one.id === duty && one.settledBy === 'report');
}

function settled(state: PlanState, { about }: Notice): Omit<NoticeMatter, 'daysOverdue' | 'settled'> {
  const { plan } = state;
  const period = about.for === undefined ? {} : { period: about.for };
  const base = { isReport: false, ...period };
  if (about.finding !== undefined) {
    const found = state.rectifications.find((one) => one.finding.id === about.finding);
    const title = found?.finding.rectify?.require ?? found?.finding.words ?? about.finding;
    return {
      ...base,
      kind: 'rectification',
      id: about.finding,
      title,
      ...(found && { words: found.finding.words, on: found.found }),
      ...present({ due: found?.due }),
    };
  }
  if (about.matter !== undefined) {
    const assigned = state.matters.find((one) => one.matter.id === about.matter);
    return {
      ...base,
      kind: 'matter',
      id: about.matter,
      title: assigned?.matter.title ?? about.matter,
      ...(assigned && { on: assigned.assigned, due: assigned.matter.by }),
    };
  }
  if (about.duty !== undefined) {
    const duty = plan.duties.find(({ id }) => id === about.duty);
    return {
      ...base,
      kind: 'duty',
      id: about.duty,
      title: duty?.title ?? about.duty,
      isReport: isReport(state, about.duty),
      ...present({ clause: duty?.clause }),
    };
  }
  const id = about.task ?? '';
  const { title, clause } = taskOrPart(state, id);
  return { ...base, kind: 'undertaking', id, title, ...present({ clause }) };
}

/** Title and clause of a task or of a part of one. */
export function taskOrPart({ plan }: PlanState, id: string): { readonly title: string; readonly clause?: string } {
  for (const task of plan.tasks.values()) {
    const one = task.id === id ? task : task.parts.find((part) => part.id === id);
    if (one) return { title: one.title, ...present({ clause: one.clause }) };
  }
  return { title: id };
}
