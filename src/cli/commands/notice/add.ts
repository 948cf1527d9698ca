/** `duban notice add`: a coloured notice about one open thing; colour, words and answer day come from the rule unless given. */

import { addWorkingDays } from '../../../ground/calendar/calendar.ts';
import { nearest } from '../../../kinds/nearest.ts';
import { defaultRequire } from '../../../pages/papers/notice.ts';
import { stateOn } from '../../../plan/fold.ts';
import { ladderOn, latestNotice, type NoticeProposal, stepOf } from '../../../plan/ladder.ts';
import type { NoticeColour } from '../../../plan/records.ts';
import { seenOn } from '../../../plan/seen.ts';
import type { PlanState } from '../../../plan/state.ts';
import { type Subject, subjectsOn } from '../../../plan/subjects.ts';
import { paperWords } from '../../../words/papers.ts';
import type { Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { Form } from '../../records/form.ts';
import type { Values } from '../../spec.ts';
import type { FileChange } from '../../write/change.ts';
import { write } from '../../write/write.ts';
import type { noticeAdd } from './spec.ts';

const GRAVITY: readonly NoticeColour[] = ['blue', 'yellow', 'red'];

/** Runs the command. */
export const run: Run<typeof noticeAdd> = async (context, given) => {
  const form = await Form.open(context, given);
  const date = await form.day('date', form.ready.asOf);
  const state = date === form.state.asOf ? form.state : stateOn(form.plan, date);
  const drafts = given.options.all ? all(form, state) : [await one(form, state, given.args[0])];
  if (drafts.length === 0) {
    form.tell(form.words.noProposals);
    return 0;
  }
  const used = new Set<string>();
  const files = drafts.map((draft): FileChange => {
    const stem = `${date}-${draft.colour}-${draft.subject.unit}`;
    let path = form.path('notices', stem);
    for (let number = 2; used.has(path); number++) path = form.path('notices', `${stem}-${number}`);
    used.add(path);
    return {
      path,
      create: {
        kind: 'notice',
        exercise: form.exercise,
        colour: draft.colour,
        number: drafts.length === 1 ? form.flag('number') : undefined,
        unit: draft.subject.unit,
        date,
        about: draft.subject.about,
        require: draft.require,
        answerBy: draft.answerBy,
        previous: draft.previous,
        note: form.flag('note'),
      },
    };
  });
  const papers = paperWords(context.lang);
  const [first] = drafts;
  return write(context, form.ready, given, {
    subject:
      drafts.length === 1
        ? form.words.subject.notice(papers.colour[first!.colour], first!.subject.unit, first!.subject.id)
        : form.words.subject.notices(drafts.length),
    files,
  });
};

type NoticeForm = Form<Values<(typeof noticeAdd)['options']>>;

/** A notice about to be written. */
interface Draft {
  readonly subject: Subject;
  readonly colour: NoticeColour;
  readonly require: string;
  readonly answerBy: string;
  readonly previous?: string;
}

/** Everything that the rule asks for, in its own words. */
function all(form: NoticeForm, state: PlanState): Draft[] {
  const units = form.units('unit');
  return ladderOn(state)
    .proposals.filter(({ subject }) => units.length === 0 || units.includes(subject.unit))
    .map((proposal) => ({
      subject: proposal.subject,
      colour: proposal.colour,
      require: defaultRequire(state, proposal.subject, proposal.rule, form.context.lang),
      answerBy: proposal.answerBy.day,
      ...(proposal.previous && { previous: proposal.previous.notice.id }),
    }));
}

async function one(form: NoticeForm, state: PlanState, typed: string | undefined): Promise<Draft> {
  const subject = await subjectNamed(form, state, typed);
  const { words, context } = form;
  const papers = paperWords(context.lang);
  const step = stepOf(state, seenOn(state.plan, state.asOf), subject);
  const proposal: NoticeProposal | undefined = step && 'answerBy' in step ? step : undefined;
  if (!proposal && form.flag('colour') === undefined) {
    throw step
      ? new UsageError(`notice-${step.rule}`, {
          id: subject.id,
          previous: step.previous?.notice.id ?? '',
          day: step.previous?.notice.answerBy ?? '',
        })
      : new UsageError('notice-not-due', { id: subject.id, due: subject.due ?? '' });
  }
  const colour = (await form.choice('colour', papers.colour, proposal?.colour)) as NoticeColour;
  const previous = latestNotice(state, subject.unit, subject.about);
  const most = proposal ? GRAVITY.indexOf(proposal.colour) : previous ? GRAVITY.indexOf(previous.notice.colour) : 0;
  if (GRAVITY.indexOf(colour) > most) form.tell(words.advice.leap(papers.colour[colour]));
  const rule = proposal?.rule ?? (subject.daysOverdue > 0 ? 'overdue' : 'near');
  const answer =
    proposal?.answerBy.day ?? addWorkingDays(state.asOf, state.plan.policy.answerDays, state.plan.calendar).day;
  return {
    subject,
    colour,
    require: await form.text('require', defaultRequire(state, subject, rule, context.lang)),
    answerBy: await form.day('answerBy', answer),
    ...(previous && { previous: previous.notice.id }),
  };
}

async function subjectNamed(form: NoticeForm, state: PlanState, typed: string | undefined): Promise<Subject> {
  const subjects = subjectsOn(state);
  if (typed === undefined) {
    const { proposals } = ladderOn(state);
    if (!form.asker || proposals.length === 0) throw new UsageError('notice-what', { count: proposals.length });
    const papers = paperWords(form.context.lang);
    return form.asker.choose(
      form.words.questions.subject!,
      proposals.map(({ subject, colour }) => ({
        value: subject,
        label: `${papers.colour[colour]}  ${subject.id}  ${subject.title}`,
      })),
    );
  }
  const id = typed.normalize('NFKC');
  const exact = subjects.find((one) => one.id === id || one.id === typed);
  if (exact) return exact;
  const [name, unitName] = id.split('/') as [string, string?];
  const unit = unitName === undefined ? undefined : form.readUnit(unitName);
  const found = subjects.filter((one) => one.id.split('/')[0] === name && (unit === undefined || one.unit === unit));
  if (found.length === 1) return found[0]!;
  if (found.length > 1)
    throw new UsageError('subject-several', { id: typed, ids: found.map((one) => one.id).join('、') });
  throw new UsageError('nothing-open', {
    id: typed,
    near:
      nearest(
        id,
        subjects.map((one) => one.id),
      ) ?? '',
  });
}
