/** What duban demo says, and the README of the exercise repository. */
import type { DemoWords } from '../zh/demo.ts';

export const demo: DemoWords = {
  title: 'Exercise repository',
  made: (folder, commits, tags) =>
    `Made an exercise repository in ${folder}: ${commits} commits${tags.length === 0 ? '' : `, tags ${tags.join(', ')}`}.`,
  exercise: 'Its breakdowns and records are made up for practice (演练数据) and say nothing of any real unit.',
  next: 'To go on, type:',
  readme: (title) => [
    `# ${title} (exercise data)`,
    '',
    'An exercise repository made by `duban demo`. The plan is taken from a public text; breakdowns, reports, inspections, meetings, decisions and circulars are **made up for practice** (演练数据) and say nothing of any real unit.',
    '',
    'Each record is committed on its own date; each tag is the day on which the records of a half-year were in.',
  ],
};
