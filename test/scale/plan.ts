/**
 * A plan of any size, made of blocks of thirty units that are alike: as many tasks as units, two or three units a task, and records
 * of every kind. One block has as much to do with the next as any other has, so that twice the blocks are twice the work, exactly.
 */

/** Texts by path in the plan folder. */
export type Files = Readonly<Record<string, string>>;

/** Units in a block. */
export const BLOCK = 30;

const OFFICE = '督办办公室';

/** The plan after its first half-year, and what edits and a second half-year made of it. */
export function largePlan(blocks: number): { readonly before: Files; readonly after: Files } {
  const all = Array.from({ length: blocks * BLOCK }, (_, index) => index);
  const before = { ...promises(all, false), ...firstHalf(all) };
  return { before, after: { ...before, ...promises(all, true), ...secondHalf(all) } };
}

/** The name of the unit in that place. */
export const unit = (index: number) => `单位${no(index)}`;
/** Of one length, so that files are found in the order in which they were made. */
const no = (index: number) => String(index).padStart(5, '0');
/** Ten tasks a section. */
const task = (index: number) => `${Math.floor(index / 10) + 1}.${(index % 10) + 1}`;
const every = (all: readonly number[], step: number, first = 0) => all.filter((index) => index % step === first);
const TOGETHER = 10 * BLOCK;
/** The task that a unit shares with all others around it. */
const common = (index: number) => `0.${Math.floor(index / TOGETHER) + 1}`;
/** The unit that many places further on in the same block. */
const next = (index: number, by = 1) => index - (index % BLOCK) + ((index + by) % BLOCK);
const day = (month: string, index: number) => `${month}-${String((index % 10) + 1).padStart(2, '0')}`;

function promises(all: readonly number[], edited: boolean): Files {
  const sections = Array.from({ length: all.length / 10 }, (_, index) => all.slice(index * 10, index * 10 + 10));
  return {
    'plan.yaml': `kind: plan
id: large
title: 实施方案
lang: zh
period: {from: 2010-01-01, to: 2011-12-31}
office: {name: ${OFFICE}, director: {post: 主任}}
duties:
  - id: half-year-report
    title: 半年书面报告
    settledBy: report
    owedBy: [responsible]
    deadline: {every: half-year, after: period-end, within: 10 working days}
  - id: joint-meeting
    title: 联席会议
    settledBy: meeting
    owedBy: [office]
    deadline: {every: quarter}
    inPrinciple: true
    participants: [${all.slice(0, 8).map(unit).join(', ')}]
  - id: circular
    title: 半年通报
    settledBy: circular
    owedBy: [office]
    deadline: {every: half-year, after: period-end, within: 20 working days}
  - {id: breakdown, title: 落实方案, settledBy: breakdown, owedBy: [responsible], deadline: ${edited ? '2010-05-31' : '2010-04-30'}}
  - {id: liaison, title: 联络员, settledBy: liaison, owedBy: [responsible], deadline: 2010-04-30}
  - {id: lead-supervision, title: 日常督查, settledBy: inspection, modes: [lead], owedBy: [lead], deadline: {every: half-year}}
  - {id: alarm, title: 警情通报, settledBy: event, owedBy: [responsible], deadline: {after: event, event: alarm, within: 5 working days}}
policy:
  ranking: true
  stalledMonths: 3
`,
    'units.yaml': `kind: units
units:
${all.map((index) => `  - {id: ${unit(index)}, aliases: [别名${unit(index)}], group: 第${Math.floor(index / 10)}组}\n`).join('')}`,
    // As many units as a list may have answer for one task together.
    'tasks/0000.yaml': `kind: tasks
section: "0"
title: 共同部分
tasks:
${every(all, TOGETHER)
  .map(
    (first) => `  - id: "${common(first)}"
    title: 共同任务${first}
    lead: [${unit(first)}]
    responsible: [${all
      .slice(first, first + TOGETHER)
      .map(unit)
      .join(', ')}]
    deadline: 2010-12-31
`,
  )
  .join('')}`,
    ...Object.fromEntries(
      sections.map((own, index) => [
        `tasks/${String(index + 1).padStart(4, '0')}.yaml`,
        `kind: tasks
section: "${index + 1}"
title: 第${index + 1}部分
tasks:
${own.map((one) => taskText(one, edited)).join('')}${
  // One that nobody has reported of is dropped, and another comes in its place.
  `  - {id: "${index + 1}.${edited ? 12 : 11}", title: 另项${index}, responsible: [${unit(own[0]!)}], deadline: 2011-10-31}\n`
}`,
      ]),
    ),
  };
}

function taskText(index: number, edited: boolean): string {
  const kind = index % 10;
  const deadlines = [
    '2010-09-30',
    edited ? '2011-06-30' : '2010-06-30',
    '{every: half-year}',
    '{by: 2010-12-31, firmness: strive}',
    '{standing: true, review: half-year}',
    '{after: event, event: alarm, within: 10 days}',
    '{undetermined: true}',
    '{every: quarter}',
    '2010-07-31',
    '2010-09-30',
  ];
  const responsible = [index, next(index), ...(edited && kind === 0 ? [next(index, 2)] : [])];
  const lead = index - kind + (edited && kind === 3 ? 1 : 0);
  return `  - id: "${task(index)}"
    title: 任务${index}${edited && kind === 4 ? '修订' : ''}
    lead: [${unit(lead)}]
    responsible: [${responsible.map(unit).join(', ')}]
    deadline: ${deadlines[kind]}
    measures: [{id: m, title: 件数, target: ${edited && kind === 7 ? 120 : 100}, unit: 件, direction: at-least}]
    milestones: [{id: s, title: 半数, deadline: 2010-06-15, share: 50}]
    parts:
      - {id: "${task(index)}.1", title: 分项${index}, deadline: 2010-11-30, responsible: [${unit(index)}]}
`;
}

/** What a unit says of the tasks that are its own. */
function report(index: number, period: string, received: string, half: 1 | 2): string {
  const items = [index, next(index, BLOCK - 1)].map((one, place) => {
    const percent = Math.min(100, (((index % BLOCK) * 37 + place * 17 + half * 53) % 90) + half * 10);
    const status = percent > 80 ? 'done' : 'under-way';
    return `  - {task: "${task(one)}", status: ${status}, percent: ${percent}, measures: [{id: m, value: ${percent + 20}}], words: 进展${half}, evidence: [台账]}\n`;
  });
  items.push(`  - {task: "${common(index)}", status: under-way, percent: ${half * 40}, words: 共同进展${half}}\n`);
  return `kind: report\nunit: ${unit(index)}\nperiod: "${period}"\ndate: ${received}\nitems:\n${items.join('')}`;
}

function inspection(index: number, date: string, results: readonly string[], by: string): string {
  const seen = results.map((_, offset) => next(index, offset));
  const findings = results.map((result, offset) => {
    const bad = result === 'problem' || result === 'contradicted';
    const more = bad ? `rectify: {by: ${by}, require: 改正}` : 'measures: [{id: m, value: 130}]';
    return `  - {id: "${offset + 1}", unit: ${unit(seen[offset]!)}, task: "${task(seen[offset]!)}", result: ${result}, words: 发现${index}之${offset}, ${more}}\n`;
  });
  return `kind: inspection\nmode: comprehensive\ndate: ${date}\nby: ${OFFICE}\ntitle: 督查${index}\nunits: [${seen.map(unit).join(', ')}]\nfindings:\n${findings.join('')}`;
}

function decision(index: number, date: string, type: string, item: string, of = `task: "${task(index)}"`): string {
  return `kind: decision\ntype: ${type}\ndate: ${date}\nby: ${OFFICE}\napprover: 领导\nitems:\n  - {${of}, unit: ${unit(index)}, ${item}}\n`;
}

function firstHalf(all: readonly number[]): Files {
  const files: Record<string, string> = {};
  for (const index of all) {
    const name = unit(index);
    if (index % 10 !== 9)
      files[`breakdowns/${name}.yaml`] =
        `kind: breakdown\nunit: ${name}\ndate: ${day('2010-04', index)}\nleader: 副局长\nsection: 一科\n${index % 5 === 0 ? '' : 'person: 科长\n'}items:\n  - {task: "${task(index)}", standard: 标准, deadline: 2010-06-20}\n`;
    if (index % 6 !== 0)
      files[`records/reports/2010-H1/${name}.yaml`] = report(index, '2010-H1', day('2010-07', index + 8), 1);
    if (index % 6 !== 5)
      files[`records/appointments/2010-04-${no(index)}.yaml`] =
        `kind: appointment\nunit: ${name}\nrole: liaison\npost: 办公室副主任\ndate: ${day('2010-04', index)}\n`;
  }
  const results = ['contradicted', 'problem', 'confirmed', 'good-practice'];
  for (const index of every(all, 5))
    files[`records/inspections/2010-05-${no(index)}.yaml`] = inspection(
      index,
      day('2010-05', index),
      results,
      '2010-07-25',
    );
  for (const index of every(all, 6))
    files[`records/notices/2010-06-${no(index)}.yaml`] =
      `kind: notice\ncolour: blue\nunit: ${unit(index)}\ndate: 2010-06-20\nabout: {task: "${task(index)}"}\nrequire: 说明原因\nanswerBy: 2010-06-30\n`;
  for (const index of every(all, 10)) {
    files[`records/meetings/2010-06-${no(index)}.yaml`] =
      `kind: meeting\nduty: joint-meeting\nperiod: "2010-Q2"\ndate: ${day('2010-06', index)}\ntitle: 会议${index}\npresent: [${unit(index)}]\nabsent: [{unit: ${unit(next(index))}}, {unit: ${unit(next(index, 2))}, reason: 防汛}]\nmatters:\n  - {id: "1", unit: ${unit(index)}, title: 交办${index}, by: 2010-07-20}\n`;
    files[`records/decisions/2010-05-${no(index)}.yaml`] = decision(
      index,
      day('2010-05', index),
      'exemption',
      'grounds: force-majeure, reason: 暴雨',
    );
    files[`records/decisions/2010-07-${no(index)}.yaml`] = decision(
      index,
      '2010-07-05',
      'exemption',
      'for: "2010-H1", grounds: force-majeure, reason: 暴雨',
      'duty: half-year-report',
    );
    files[`records/notices/2010-07-${no(index)}.yaml`] =
      `kind: notice\ncolour: blue\nunit: ${unit(index + 6)}\ndate: 2010-07-18\nabout: {duty: half-year-report, for: "2010-H1"}\nrequire: 补报\nanswerBy: 2010-07-25\n`;
    files[`records/events/2010-03-${no(index)}.yaml`] =
      `kind: event\nevent: alarm\ndate: ${day('2010-03', index)}\nunit: ${unit(index + 5)}\n`;
  }
  return files;
}

function secondHalf(all: readonly number[]): Files {
  const files: Record<string, string> = {
    'records/circulars/2010-H1.yaml':
      'kind: circular\nperiod: "2010-H1"\ndate: 2010-08-06\nasOf: 2010-07-30\ntitle: 通报\n',
  };
  for (const index of all) {
    if (index % 10 !== 4)
      files[`records/reports/2010-H2/${unit(index)}.yaml`] = report(index, '2010-H2', day('2011-01', index + 8), 2);
  }
  const results = ['confirmed', 'good-practice', 'contradicted', 'problem'];
  for (const index of every(all, 5)) {
    files[`records/inspections/2010-11-${no(index)}.yaml`] = inspection(
      index,
      day('2010-11', index),
      results,
      '2011-01-15',
    );
    files[`records/inspections/2010-10-${no(index)}.yaml`] =
      `kind: inspection\nmode: special\ndate: ${day('2010-10', index)}\nby: ${OFFICE}\ntitle: 复查${index}\nunits: [${unit(index)}]\nrechecks:\n  - {finding: "2010-05-${no(index)}#1", result: ${index % 10 === 0 ? 'closed' : 'reopened'}, words: 复查}\n`;
  }
  for (const index of every(all, 6)) {
    files[`records/replies/2010-06-${no(index)}.yaml`] =
      `kind: reply\nunit: ${unit(index)}\ndate: 2010-07-02\nto: {notice: 2010-06-${no(index)}}\nwords: 已改\n`;
    files[`records/notices/2010-12-${no(index)}.yaml`] =
      `kind: notice\ncolour: yellow\nunit: ${unit(index)}\ndate: 2010-12-01\nabout: {task: "${task(index)}"}\nrequire: 限期完成\nanswerBy: 2010-12-10\nprevious: 2010-06-${no(index)}\n`;
  }
  for (const index of every(all, 10)) {
    files[`records/meetings/2010-12-${no(index)}.yaml`] =
      `kind: meeting\nduty: joint-meeting\nperiod: "2010-Q4"\ndate: ${day('2010-12', index)}\ntitle: 会议${index}\npresent: [${unit(index)}]\nclosed:\n  - {matter: "2010-06-${no(index)}#1", on: ${day('2010-12', index)}}\n`;
    files[`records/decisions/2010-08-${no(index)}.yaml`] = decision(
      index + 4,
      day('2010-08', index),
      'change',
      'change: reworded, reason: 修订',
    );
    files[`records/decisions/2010-09-${no(index)}.yaml`] = decision(
      index + 9,
      day('2010-09', index),
      'extension',
      'from: 2010-09-30, to: 2011-03-31, reason: 上级调整',
    );
    files[`records/decisions/2010-10-${no(index)}.yaml`] = decision(
      index,
      day('2010-10', index),
      'extension',
      'from: 2010-12-31, to: 2011-04-30, reason: 上级调整',
      `task: "${common(index)}"`,
    );
    files[`records/decisions/2010-12-${no(index)}.yaml`] = decision(
      index + 8,
      day('2010-12', index),
      'close-out',
      'on: 2010-11-30, reason: 已完成',
    );
    files[`records/events/2010-09-${no(index)}.yaml`] =
      `kind: event\nevent: alarm\ndate: ${day('2010-09', index)}\nunit: ${unit(index + 5)}\ndone: ${day('2010-10', index)}\n`;
  }
  return files;
}
