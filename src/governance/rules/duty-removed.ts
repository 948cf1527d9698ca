/** A recurring duty taken out of the plan. */
import { placesOf } from '../change.ts';
import { defineRule, type Sighting } from '../rule.ts';

export const dutyRemoved = defineRule({
  id: 'duty-removed',
  level: 'error',
  group: 'plan',
  find: ({ base, head }) =>
    base.plan.duties.flatMap((old): Sighting[] =>
      head.plan.duties.some(({ id }) => id === old.id)
        ? []
        : [{ of: old.id, title: old.title, old: old.title, new: null, places: placesOf(old.place, head.plan.place) }],
    ),
  bad: {
    edits: [
      {
        file: 'plan.yaml',
        find: `  - id: joint-meeting
    title: 联席会议
    settledBy: meeting
    owedBy: [office]
    deadline: {every: quarter}
    participants: [甲局, 乙局]
`,
        put: '',
      },
    ],
  },
  good: {
    edits: [
      {
        file: 'records/meetings/2010-Q2.yaml',
        text: `kind: meeting
duty: joint-meeting
period: "2010-Q2"
notHeld: {date: 2010-07-05, reason: 防汛}
`,
      },
    ],
  },
});
