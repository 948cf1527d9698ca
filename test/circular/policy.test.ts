/** The rules as data: what `duban policy` prints, and what a circular says of rules that were changed while they were in force. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { SIGNALS } from '../../src/circular/signals.ts';
import { main } from '../../src/main.ts';
import { folderHost, git, repository, temporaryFolder, writeFiles } from '../host/repository.ts';
import { files as integrity } from '../main/integrity.ts';

const root = new URL('../../', import.meta.url);

const PLAN = `kind: plan
id: small
title: 示例实施方案
lang: zh
period: {from: 2010-01-01, to: 2010-12-31}
office: {name: 示例办公室}
duties:
  - id: report
    title: 半年报告
    settledBy: report
    owedBy: [responsible]
    deadline: {every: half-year, after: period-end, within: 10 days}
`;
const UNITS = `kind: units
units:
  - {id: 甲局, group: 局}
  - {id: 乙局, group: 局}
`;
const TASKS = `kind: tasks
section: "1"
title: 第一部分
lead: [乙局]
responsible: [甲局]
tasks:
  - {id: "1.1", title: 建立制度, deadline: 2010-06-30}
`;
const policy = (text: string) => `${PLAN}policy:\n${text}`;

/** A repository whose plan was committed with each of these texts on its day. */
function planRepository(...commits: readonly (readonly [day: string, plan: string])[]): string {
  const [first, ...rest] = commits;
  const folder = repository({ 'units.yaml': UNITS, 'tasks/1.yaml': TASKS, 'plan.yaml': first![1] });
  const at = (day: string) => `${Date.parse(`${day}T04:00:00Z`) / 1000} +0800`;
  git(folder, 'commit', '--quiet', '--amend', '--no-edit', '--reset-author', `--date=${at(first![0])}`);
  redate(folder, at(first![0]));
  for (const [day, text] of rest) {
    writeFiles(folder, { 'plan.yaml': text });
    git(folder, 'add', '-A');
    git(folder, 'commit', '--quiet', '-m', '改动');
    redate(folder, at(day));
  }
  return folder;
}

/** Gives the newest commit another committer date. */
function redate(folder: string, date: string): void {
  const [tree, parents, message] = ['%T', '%P', '%B'].map((form) => git(folder, 'log', '-1', `--format=${form}`));
  const raw = [
    `tree ${tree}`,
    ...parents!
      .split(' ')
      .filter((one) => one !== '')
      .map((one) => `parent ${one}`),
    `author 督查室 <office@example.org> ${date}`,
    `committer 督查室 <office@example.org> ${date}`,
    '',
    `${message}\n`,
  ].join('\n');
  writeFiles(folder, { '.git/made-commit': raw });
  const id = git(folder, 'hash-object', '-t', 'commit', '-w', '.git/made-commit');
  git(folder, 'reset', '--quiet', '--soft', id);
}

async function run(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = { DUBAN_CACHE: 'off' },
): Promise<{ readonly exit: number; readonly out: string }> {
  const host = folderHost(folder, { lang: 'zh', today: '2010-07-20', env });
  const exit = await main(args, host);
  return { exit, out: host.out() };
}
const draft = ['circular', 'draft', '--period', '2010-H1', '--format', 'markdown'];

describe('a circular tells what became of the rules', () => {
  test('not changed since before the period', async () => {
    const { out } = await run(
      planRepository(
        ['2009-12-20', policy('  earlyDays: 5\n')],
        ['2010-03-01', `${policy('  earlyDays: 5\n')}note: 备注\n`],
      ),
      draft,
    );
    expect(out).toMatch(/评判标准与本期开始以前的方案（2009年12月20日提交，[0-9a-f]{12}）相同，此后没有改动。/u);
    expect(out).not.toContain('有过改动');
  });

  test('changed inside the period, and changed back: each change with its day', async () => {
    const folder = planRepository(
      ['2009-12-20', PLAN],
      ['2010-03-01', policy('  earlyDays: 20\n  signals: {overdue: 3}\n')],
      ['2010-05-01', policy('  signals: {overdue: off}\n')],
    );
    const { out } = await run(folder, draft);
    expect(out).toContain('评判标准在本期内有过改动，本通报按现行标准评判，改动情况见附件');
    expect(out).toMatch(
      /2010年3月1日提交（[0-9a-f]{12}）的改动：提前完成由“比时限早10天以上”改为“比时限早20天以上”；任务逾期由“1”改为“3”。/u,
    );
    expect(out).toMatch(
      /2010年5月1日提交（[0-9a-f]{12}）的改动：提前完成由“比时限早20天以上”改为“比时限早10天以上”；任务逾期由“3”改为“不用”。/u,
    );
  });

  test('a change before the period is none, an uncommitted one is told as such', async () => {
    const folder = planRepository(['2009-11-20', PLAN], ['2009-12-20', policy('  earlyDays: 20\n')]);
    expect((await run(folder, draft)).out).toContain('2009年12月20日提交');
    writeFiles(folder, { 'plan.yaml': policy('  earlyDays: 30\n') });
    expect((await run(folder, draft)).out).toContain(
      '尚未提交的改动：提前完成由“比时限早20天以上”改为“比时限早30天以上”。',
    );
    // At the commit itself nothing was changed.
    expect((await run(folder, [...draft, '--at', 'HEAD', '--as-of', '2010-07-20'])).out).toContain('此后没有改动');
  });

  test('without a commit before the period it compares with the first one', async () => {
    const { out } = await run(planRepository(['2010-02-01', PLAN], ['2010-03-01', policy('  ranking: true\n')]), draft);
    expect(out).toMatch(
      /评判标准在最早提交的方案（2010年2月1日提交，[0-9a-f]{12}；2010年1月1日以前没有提交）以后有过改动/u,
    );
    expect(out).toContain('排名由“不排名”改为“同组内按按期率排名”');
  });

  test('without a repository, or a commit, it says that it cannot tell', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'plan.yaml': PLAN, 'units.yaml': UNITS, 'tasks/1.yaml': TASKS });
    expect((await run(folder, draft)).out).toContain('方案文件没有提交历史可查，评判标准在本期内有无改动无从核对。');
    git(folder, 'init', '--quiet', '-b', 'main');
    expect((await run(folder, draft)).out).toContain('方案还没有提交过');
  });

  test('an old plan that cannot be read is passed over', async () => {
    const { exit, out } = await run(planRepository(['2009-12-20', '{{{ not yaml'], ['2010-03-01', PLAN]), draft);
    expect(exit).toBe(0);
    expect(out).not.toContain('有过改动');
  });
});

describe('duban policy', () => {
  test('tells each rule as the plan gives it or as the default', async () => {
    const folder = planRepository([
      '2009-12-20',
      policy(
        '  decimals: 2\n  exemptions: [force-majeure]\n  groups:\n    - {name: 一组, units: [甲局]}\n  signals: {overdue: 3, stalled: off}\n',
      ),
    ]);
    const { exit, out } = await run(folder, ['policy', '--format', 'csv']);
    expect(exit).toBe(0);
    expect(out).toContain(
      '任务逾期,超过时限（含批准延期后的时限）、截至通报日未完成的任务项数,3以上（通用值1）,plan.yaml:',
    );
    expect(out).toMatch(/没有进展,[^\n]*,不用,plan\.yaml:/u);
    expect(out).toMatch(/报告迟报,[^\n]*,1以上,通用值/u);
    expect(out).toMatch(/占比取舍,四舍五入，保留2位小数,,plan\.yaml:/u);
    expect(out).toMatch(/认可的免责理由,不可抗力,,plan\.yaml:/u);
    expect(out).toContain('一组,甲局');
    expect(out).toContain('局,乙局');
    const { out: text } = await run(folder, ['规则', '--format', 'html']);
    expect(text).toContain('各项指标不设权重，不计总分。');
  });

  test('a plan kept from the last run has the same lines', async () => {
    const folder = planRepository(['2009-12-20', policy('  decimals: 2\n  signals: {overdue: 3}\n')]);
    const env = { DUBAN_CACHE: temporaryFolder() };
    const [first, second] = [await run(folder, ['policy'], env), await run(folder, ['policy'], env)];
    expect(first.out).toContain('plan.yaml:15');
    expect(second.out).toBe(first.out);
  });

  test('at a revision the rules of then', async () => {
    const folder = planRepository(['2009-12-20', PLAN], ['2010-03-01', policy('  earlyDays: 20\n')]);
    expect((await run(folder, ['policy'])).out).toContain('比时限早20天以上');
    expect((await run(folder, ['policy', '--at', 'HEAD~1'])).out).toContain('比时限早10天以上');
  });

  test('its JSON keeps to the schema and has every signal', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, integrity);
    const { out } = await run(folder, ['policy', '--format', 'json']);
    const schema = JSON.parse(readFileSync(new URL('schema/output/policy.schema.json', root), 'utf8'));
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const output = JSON.parse(out);
    validate(output);
    expect(validate.errors ?? []).toEqual([]);
    expect(output.signals.map(({ id }: { id: string }) => id)).toEqual(SIGNALS.map(({ id }) => id));
    // The shipped plan writes every threshold out.
    expect(output.signals.filter(({ source }: { source: unknown }) => source === null)).toEqual([]);
  });
});
