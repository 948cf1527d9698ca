/** Measures of 措施不力: rectification, repeated findings, notices, assigned matters. */
import { grouped, madeOnce } from '../ground/grouped.ts';
import { present } from '../ground/present.ts';
import type { Plan } from '../plan/plan.ts';
import type { UnitFacts } from './facts.ts';
import { counted, findingGround, findingSubject, noticesAbout } from './grounds.ts';
import type { Ground, Measured } from './types.ts';
import { inWindow } from './window.ts';

/** Past its day and not closed by a re-check. */
export function rectificationOverdue(facts: UnitFacts): Measured {
  return counted(
    facts.rectifications
      .filter((one) => one.daysOverdue > 0)
      .map((one) => ({
        subject: findingSubject(one.finding),
        title: one.finding.rectify?.require ?? one.finding.words,
        words: one.finding.words,
        on: one.found,
        due: one.due!,
        days: one.daysOverdue,
        notices: noticesAbout(facts, { finding: one.finding.id }),
        places: one.places,
        ...present({ task: one.finding.task }),
      })),
  );
}

/** Made good, and found again by a re-check in the window. */
export function rectificationReopened(facts: UnitFacts): Measured {
  const own = new Map(facts.rectifications.map((one) => [one.finding.id, one]));
  return counted(
    reopenedIn(facts.state.plan)(facts.unit)
      .filter(({ inspection }) => inWindow(facts.window, inspection.known))
      .flatMap(({ inspection, recheck }): Ground[] => {
        const one = own.get(recheck.finding);
        if (!one) return [];
        return [
          {
            subject: findingSubject(one.finding),
            title: one.finding.rectify?.require ?? one.finding.words,
            words: recheck.words ?? one.finding.words,
            on: inspection.date,
            notices: noticesAbout(facts, { finding: one.finding.id }),
            places: [one.finding.place, recheck.place],
            ...present({ due: recheck.by, task: one.finding.task }),
          },
        ];
      }),
  );
}

/** Re-checks that found a thing again, by the unit of the finding. */
const reopenedIn = madeOnce(({ records: { inspections } }: Plan) => {
  const unitOf = new Map(inspections.flatMap(({ findings }) => findings.map(({ id, unit }) => [id, unit])));
  return grouped(
    inspections.flatMap((inspection) =>
      inspection.rechecks.flatMap((recheck) => (recheck.result === 'reopened' ? [{ inspection, recheck }] : [])),
    ),
    ({ recheck }) => unitOf.get(recheck.finding),
  );
});

/** The same problem found again in the window. */
export function findingRepeated(facts: UnitFacts): Measured {
  return counted(
    facts.findings
      .filter(({ finding }) => finding.repeats !== undefined)
      .map(({ finding, inspection }) => findingGround(facts, finding, inspection.date)),
  );
}

/** Past its day and not answered. */
export function noticeUnanswered(facts: UnitFacts): Measured {
  return counted(
    facts.notices
      .filter((one) => one.state === 'overdue')
      .map((one) => ({
        subject: one.notice.id,
        title: one.notice.require,
        colour: one.notice.colour,
        on: one.notice.known,
        due: one.notice.answerBy,
        days: one.daysOverdue,
        notices: [],
        places: one.places,
      })),
  );
}

/** Past its day and not settled. */
export function matterOverdue(facts: UnitFacts): Measured {
  return counted(
    facts.matters
      .filter((one) => one.state === 'overdue')
      .map((one) => ({
        subject: one.matter.id,
        title: one.matter.title,
        on: one.assigned,
        due: one.matter.by,
        days: one.daysOverdue,
        notices: noticesAbout(facts, { matter: one.matter.id }),
        places: one.places,
        ...present({ task: one.matter.task }),
      })),
  );
}
