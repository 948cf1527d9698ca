/** `duban init` as a clerk calls it: flags, folders, lists that come back, previews, commits, questions on a terminal. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '../../src/cli/ask/asker.ts';
import { askHead, askQuestions, askTasks } from '../../src/cli/init/ask.ts';
import { main } from '../../src/main.ts';
import { type IntakeOptions, propose } from '../../src/tables/intake/propose.ts';
import { readSheets } from '../../src/tables/sheet/sheet.ts';
import { growth, STEADY } from '../effort.ts';
import { type MemoryOptions, memoryHost } from '../host/memory.ts';
import { folderHost, git, repository, temporaryFolder, writeFiles } from '../host/repository.ts';
import { asText, asUtf8, asXlsx, sections, type Value } from './tables.ts';

const root = join(import.meta.dirname, '../..');
const TASKS = ['--title', '2021年工作要点（演练数据）', '--task', '清理河道 | 市水利局 | 10月底前'];

async function duban(args: readonly string[], options: MemoryOptions = {}) {
  const host = memoryHost({
    lang: 'zh',
    ...options,
    files: { '/home/duban/schema/plan.schema.json': '{}\n', ...options.files },
  });
  const exit = await main(args, host);
  const text = (path: string) => {
    const bytes = host.contents.get(path.startsWith('/') ? path : `${host.cwd}/${path}`);
    return bytes && new TextDecoder().decode(bytes);
  };
  return { exit, out: host.out(), err: host.err(), text, host };
}

const csv = (...rows: readonly (readonly Value[])[]) => asUtf8(asText([{ name: '', rows }], ','));

describe('a plan by flags', () => {
  test('has everything that was said, and validates', async () => {
    const { exit, err, text, host } = await duban([
      'init',
      '方案',
      ...TASKS,
      '--task',
      '值守 | 各乡镇 | 长期坚持 | 日常 | 市应急局',
      '--issuer',
      '市政府办',
      '--office',
      '防汛办',
      '--number',
      '政办〔2021〕1号',
      '--start',
      '2021-01-01',
      '--end',
      '2021-10-31',
      '--group',
      '各乡镇=甲镇、乙镇',
      '--alias',
      '市应急局=应急局',
      '--units',
      '丙局',
      '--id',
      'flood',
    ]);
    expect([exit, err]).toEqual([0, '']);
    expect(text('方案/plan.yaml')).toBe(
      [
        '# yaml-language-server: $schema=schema/plan.schema.json',
        'kind: plan',
        'id: flood',
        'title: 2021年工作要点（演练数据）',
        'issuer: 市政府办',
        'number: 政办〔2021〕1号',
        'period: {from: 2021-01-01, to: 2021-10-31}',
        'office: {name: 防汛办}',
        'rules: {year: 2021}',
        '',
      ].join('\n'),
    );
    expect(text('方案/units.yaml')).toContain('- id: 市应急局\n    aliases: [应急局]');
    expect(text('方案/units.yaml')).toContain('- id: 各乡镇\n    members: [甲镇, 乙镇]');
    expect(text('方案/tasks/2-日常.yaml')).toContain('deadline: {standing: true, wording: 长期坚持}');
    const again = memoryHost({ lang: 'zh', files: Object.fromEntries(host.contents) });
    expect(await main(['-C', '方案', 'validate'], again)).toBe(0);
    expect(again.out()).toContain('没有错误和警告');
  });

  test.each([
    [['init', 'x'], '--title', 2],
    [['init', 'x', '--title', '甲'], '--task', 2],
    [['init', 'x', ...TASKS, '--column', 'C'], '任务=C', 2],
    [['init', 'x', ...TASKS, '--column', '怪=C'], '不知道是什么。可以写：序号、', 3],
    [['init', 'x', ...TASKS, '--year', '21'], '“21”不是年份', 3],
    [['init', 'x', ...TASKS, '--start', '2021-02-30'], '2021-02-30', 2],
    [['init', 'x', ...TASKS, '--start', '2022-01-01', '--end', '2021-01-01'], '早于开始', 3],
    [['init', 'x', ...TASKS, '--questions', 'q.txt'], '.csv 或 .xlsx', 2],
    [['init', 'x', '--from', 'gone.xlsx'], 'gone.xlsx', 3],
    [['init', 'x', '--from', 'bad.xlsx'], '不是表格', 3],
    [['init', 'x', '--from', 'a.csv', '--answers', 'a.csv'], '“编号”和“答复”', 2],
    [['init', 'x', '--from', 'a.csv', '--sheet', '没有'], '没有“没有”这张工作表', 3],
  ] as const)('%j is refused in a sentence', async (args, sentence, code) => {
    const files = {
      'a.csv': csv(['任务', '责任单位', '完成时限'], ['甲', '市法院', '年底前']),
      'bad.xlsx': '%PDF-1.7',
    };
    const { exit, out, err, host } = await duban(args, { files });
    expect([exit, out]).toEqual([code, '']);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect([...host.contents.keys()].filter((path) => path.startsWith(`${host.cwd}/x/`))).toEqual([]);
  });
});

describe('where a plan may go', () => {
  test.each([
    ['a plan', { '方案/plan.yaml': 'kind: plan\n' }],
    ['any file', { '方案/笔记.txt': '' }],
  ])('not into a folder that holds %s', async (_what, files) => {
    const { exit, err, host } = await duban(['init', '方案', ...TASKS], { files });
    expect(exit).toBe(3);
    expect(err).toContain('方案 里已有东西');
    expect([...host.contents.keys()].filter((path) => path.startsWith(host.cwd))).toEqual(
      Object.keys(files).map((path) => `${host.cwd}/${path}`),
    );
  });

  test('not through a link', async () => {
    expect((await duban(['init', '方案', ...TASKS], { odd: { 方案: 'link' } })).exit).toBe(3);
  });

  test('into a fresh repository, whose files stay', async () => {
    const files = { '方案/README.md': '自己的\n', '方案/.gitattributes': '自己的\n' };
    const { exit, text } = await duban(['init', '方案', ...TASKS], { files });
    expect(exit).toBe(0);
    expect([text('方案/README.md'), text('方案/.gitattributes')]).toEqual(['自己的\n', '自己的\n']);
    expect(text('方案/.editorconfig')).toContain('charset = utf-8');
  });

  test('below plans/ the schemas stand beside plans/', async () => {
    const { exit, text } = await duban(['init', '市/plans/2021', ...TASKS]);
    expect(exit).toBe(0);
    expect(text('市/schema/plan.schema.json')).toBe('{}\n');
    expect(text('市/plans/2021/plan.yaml')).toContain('$schema=../../schema/plan.schema.json');
    expect(text('市/plans/2021/tasks/1-2021年工作要点演练数据.yaml')).toContain(
      '$schema=../../../schema/tasks.schema.json',
    );
  });
});

describe('in a real repository', () => {
  let folder: string;
  beforeAll(async () => {
    folder = repository({ 'README.md': '甲\n' });
    writeFiles(folder, { '任务.xlsx': asXlsx(sections), '草稿.txt': '没有提交\n' });
    git(folder, 'config', 'user.name', '督查室');
    git(folder, 'config', 'user.email', 'office@example.org');
    git(folder, 'add', '草稿.txt');
  });

  test('every schema line resolves, the commit holds the plan and nothing else', async () => {
    const host = folderHost(folder, { lang: 'zh', home: root, env: { DUBAN_CACHE: 'off' } });
    expect([await main(['init', 'plans/2021', '--from', '任务.xlsx', '--commit'], host), host.err()]).toEqual([
      0,
      expect.stringContaining('revert --no-edit'),
    ]);
    const made = git(folder, '-c', 'core.quotePath=false', 'show', '--name-only', '--format=%s', 'HEAD').split('\n');
    expect(made[0]).toBe('新建方案：某市2021年重点工作任务分解表（演练数据）');
    expect(made).toContain('plans/2021/plan.yaml');
    expect(made).toContain('schema/tasks.schema.json');
    expect(made).not.toContain('草稿.txt');
    expect(git(folder, 'status', '--porcelain').split('\n').sort()).toEqual(
      [expect.stringMatching(/^\?\? /), expect.stringMatching(/^A {2}/)].sort(),
    );
    for (const path of [
      'plan.yaml',
      'units.yaml',
      ...readdirSync(join(folder, 'plans/2021/tasks')).map((name) => `tasks/${name}`),
    ]) {
      const file = join(folder, 'plans/2021', path);
      const schema = /\$schema=(\S+)/.exec(readFileSync(file, 'utf8'))?.[1];
      expect(existsSync(join(file, '..', schema!))).toBe(true);
    }
    const check = folderHost(folder, { lang: 'zh', home: root, env: { DUBAN_CACHE: 'off' } });
    expect([await main(['validate', '--plan', '2021'], check), check.err()]).toEqual([0, '']);
  });

  test('a second plan refers to the schemas that are there', async () => {
    const host = folderHost(folder, { lang: 'zh', home: root, env: { DUBAN_CACHE: 'off' } });
    expect(await main(['init', 'plans/2022', ...TASKS], host)).toBe(0);
    expect(host.out()).not.toContain('schema/');
    expect(readFileSync(join(folder, 'plans/2022/plan.yaml'), 'utf8')).toContain(
      '$schema=../../schema/plan.schema.json',
    );
  });

  test('outside a repository it works, and git init is proposed', async () => {
    const empty = temporaryFolder();
    const host = folderHost(empty, { lang: 'zh', home: root, env: { DUBAN_CACHE: 'off' } });
    expect(await main(['init', '.', ...TASKS, '--id', 'a'], host)).toBe(0);
    expect(host.out()).toContain('git init');
    expect(readdirSync(empty).sort()).toEqual([
      '.editorconfig',
      '.gitattributes',
      'plan.yaml',
      'schema',
      'tasks',
      'units.yaml',
    ]);
  });
});

describe('the list of questions', () => {
  const file = { '任务.xlsx': asXlsx(sections) };

  test.each(['csv', 'xlsx'])('goes out as .%s, comes back filled, and is used', async (ending) => {
    const list = `问题.${ending}`;
    const first = await duban(['init', '方案', '--from', '任务.xlsx', '--dry-run', '--questions', list], {
      files: file,
    });
    expect([first.exit, first.err]).toEqual([0, '']);
    expect([...first.host.contents.keys()].filter((path) => path.includes('/方案/'))).toEqual([]);
    const [sheet] = readSheets(first.host.contents.get(`${first.host.cwd}/${list}`)!, list);
    const rows = sheet!.rows.map((row) => row.map((cell) => (cell.kind === 'empty' ? '' : cell.text)));
    expect(rows[0]).toEqual(['位置', '原文', '问题', '现在', '请答', '答复', '编号']);
    expect(rows).toHaveLength(8);
    const answers: Readonly<Record<string, string>> = { 各区县: '东城区、西城区、河口镇', '10月前': '2021-09-30' };
    const filled = rows.map((row, index) =>
      index > 0 && answers[row[1]!] !== undefined ? row.with(5, answers[row[1]!]!) : row,
    );
    const second = await duban(['init', '方案', '--from', '任务.xlsx', '--answers', '填好.csv'], {
      files: { ...file, '填好.csv': csv(...filled) },
    });
    expect([second.exit, second.err]).toEqual([0, '']);
    expect(second.text('方案/tasks/1-推进项目建设.yaml')).toContain(
      'deadline: {by: 2021-09-30, wording: 10月前, precision: day, inferred: true}',
    );
    expect(second.text('方案/units.yaml')).toContain('- id: 各区县\n    members: [东城区, 西城区, 河口镇]');
    expect(second.out).toContain('有 5 处不清楚');
  });

  test('an answer that makes no sense, or fits nothing, is said', async () => {
    const filled = csv(
      ['编号', '答复'],
      ['deadline-unclear:10月前', '看情况'],
      ['deadline-unclear:明年前', '2021-01-01'],
    );
    const { out } = await duban(['init', '方案', '--from', '任务.xlsx', '--answers', 'a.csv', '--dry-run'], {
      files: { ...file, 'a.csv': filled },
    });
    expect(out).toContain('答复“看情况”用不上');
    expect(out).toContain('（deadline-unclear:明年前）没有对应的问题');
  });

  test('without one certain unit there is no plan, but the list', async () => {
    const table = csv(['任务', '责任单位', '完成时限'], ['甲', '各乡镇', '2021年底前']);
    const { exit, out, err, text } = await duban(['init', '方案', '--from', 'a.csv', '--questions', 'q.csv'], {
      files: { 'a.csv': table },
    });
    expect(exit).toBe(3);
    expect(out).toContain('“各乡镇”是一组单位');
    expect(err).toContain('没有一个能确定的单位');
    expect(text('q.csv')).toContain('group-members:各乡镇');
  });
});

describe('previews and JSON', () => {
  test('a preview shows every file and writes none', async () => {
    const { exit, out, host } = await duban(['init', '方案', ...TASKS, '--dry-run']);
    expect(exit).toBe(0);
    expect(out).toContain('deadline: {by: 2021-10-31, wording: 10月底前, precision: month}');
    expect([...host.contents.keys()].filter((path) => path.startsWith(host.cwd))).toEqual([]);
  });

  test('JSON fits its schema', async () => {
    const { default: Ajv } = await import('ajv');
    const schema = JSON.parse(readFileSync(join(root, 'schema/output/init.schema.json'), 'utf8'));
    const validate = new Ajv({ strict: false }).compile(schema);
    for (const args of [['--dry-run'], []]) {
      const { out } = await duban(['init', '方案', '--from', '任务.xlsx', '--format', 'json', ...args], {
        files: { '任务.xlsx': asXlsx(sections) },
      });
      expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
    }
  });

  test('in English', async () => {
    const { exit, out } = await duban(['init', 'plan', '--from', 'a.xlsx', '--lang', 'en'], {
      files: { 'a.xlsx': asXlsx(sections) },
    });
    expect(exit).toBe(0);
    expect(out).toContain('7 things are not clear and were not guessed:');
    expect(out).toContain('Answer: all members, separated by 、.');
  });
});

/** A person who answers by what the question contains, else nothing. */
function person(
  answers: readonly (readonly [contains: string, answer: unknown])[],
): Asker & { readonly heard: string[] } {
  const heard: string[] = [];
  const rest = [...answers];
  const answer = (question: string): unknown => {
    heard.push(question);
    const index = rest.findIndex(([contains]) => question.includes(contains));
    return index < 0 ? undefined : rest.splice(index, 1)[0]![1];
  };
  return {
    heard,
    text: async (question, options) => {
      const said = answer(question) as string | undefined;
      if (said === undefined && !options?.optional) throw new Error(`no answer: ${question}`);
      return said;
    },
    choose: async (question) => answer(question) as never,
    chooseMany: async () => [],
    confirm: async () => true,
  };
}

describe('questions on a terminal', () => {
  const options: IntakeOptions = {
    head: { id: 'x' },
    columns: new Map(),
    known: { units: [], groups: new Map(), aliases: new Map() },
    answers: new Map(),
  };
  const sheets = readSheets(asXlsx(sections), 'a.xlsx');
  const again = (next: IntakeOptions) => propose(sheets, next);

  test('are put one by one; what makes no sense is asked again; new ones follow', async () => {
    const clerk = person([
      ['有 7 处不清楚', 'one'],
      ['“各区县”是一组', '东城区、各镇'],
      ['“有关部门”没有说是谁', '的的'],
      ['有不止一种读法', '2021-09-30'],
      ['像是同一个单位', '是'],
      ['“各区县”是一组', '东城区、西城区'],
      ['“有关部门”没有说是谁', '市城管局'],
    ]);
    const made = await askQuestions(clerk, again(options), options, again, 'zh');
    expect(made?.questions.filter(({ level }) => level === 'ask').map(({ code }) => code)).toEqual([
      'group-members',
      'units-open',
      'duty-proposed',
    ]);
    const units = made?.files[1]?.data;
    expect(units?.kind === 'units' && units.groups?.[0]).toEqual({ id: '各区县', members: ['东城区', '西城区'] });
    expect(clerk.heard.filter((question) => question.includes('有不止一种读法'))).toHaveLength(1);
  });

  test('may be left, or the whole be stopped', async () => {
    expect(
      (await askQuestions(person([['处不清楚', 'leave']]), again(options), options, again, 'zh'))?.questions,
    ).toHaveLength(again(options).questions.length);
    expect(await askQuestions(person([['处不清楚', 'stop']]), again(options), options, again, 'zh')).toBeUndefined();
  });

  test('about the plan: nothing that is known is asked', async () => {
    const clerk = person([
      ['印发单位', '市政府办'],
      ['从哪一天起', '2021-01-01'],
      ['到哪一天止', '2021-12-31'],
    ]);
    expect(await askHead(clerk, { id: 'x', title: '要点', office: '督查室' }, 'zh')).toEqual({
      id: 'x',
      title: '要点',
      office: '督查室',
      issuer: '市政府办',
      from: '2021-01-01',
      to: '2021-12-31',
    });
    expect(clerk.heard.map((question) => question.slice(0, 2))).toEqual(['印发', '文号', '从哪', '到哪']);
  });

  test('about units, sections and tasks', async () => {
    const clerk = person([
      ['责任单位，用顿号隔开', '市水利局、丙局'],
      ['第 1 部分', '防汛'],
      ['“防汛”的第 1 项', '清淤'],
      ['完成时限', '5月底'],
      ['“防汛”的第 2 项', '巡堤'],
      ['牵头单位', '丙局'],
      ['第 2 部分', '抗旱'],
      ['“抗旱”的第 1 项', '打井'],
    ]);
    expect(await askTasks(clerk, [], 'zh')).toEqual({
      units: ['市水利局', '丙局'],
      tasks: [
        { section: '防汛', task: '清淤', lead: '丙局', deadline: '5月底' },
        { section: '防汛', task: '巡堤' },
        { section: '抗旱', task: '打井' },
      ],
    });
  });
});

describe('hostile and large tables', () => {
  test('formulas, markup and commands are words everywhere', async () => {
    const table = csv(
      ['任务', '责任单位', '完成时限'],
      ['=cmd|calc', '市法院', '@SUM(1)'],
      ['::error::x', '<b>市</b>', '2021年底'],
      ['\u001b[31m红', '市法院', '2021年底'],
    );
    const { exit, out, text } = await duban(
      ['init', '方案', '--from', 'a.csv', '--title', '甲', '--questions', 'q.csv'],
      { files: { 'a.csv': table } },
    );
    // A control character that no editor writes: no table at all.
    expect([exit, out]).toEqual([3, '']);
    const clean = csv(
      ['任务', '责任单位', '完成时限'],
      ['=cmd|calc', '市法院', '@SUM(1)'],
      ['::error::x', '<b>市</b>', '2021年底'],
      ['隐\u202e藏\u200b', '市法院', '2021年底'],
    );
    const second = await duban(['init', '方案', '--from', 'a.csv', '--title', '甲', '--questions', 'q.csv'], {
      files: { 'a.csv': clean },
    });
    expect(second.exit).toBe(0);
    expect(second.out).not.toMatch(/[\u202e\u200b]|^::/m);
    expect(second.out).toContain('有 2 个看不见的字符');
    expect(second.text('方案/tasks/1-甲.yaml')).toContain('title: "=cmd|calc"');
    expect(second.text('q.csv')).toContain("'@SUM(1)");
    expect(text('方案/plan.yaml')).toBeUndefined();
  });

  test('5,000 rows cost twice what 2,500 cost', async () => {
    const tableOf = (count: number) =>
      csv(['2021年要点（演练数据）'], ['序号', '任务', '责任单位', '完成时限'], ...rowsOf(count));
    const rowsOf = (count: number) =>
      Array.from({ length: 10 }, (_, section) => [
        [`${'一二三四五六七八九十'[section]}、第${section + 1}方面`],
        ...Array.from({ length: count / 10 }, (_unused, index) => [
          index + 1,
          `任务${section}-${index}，培训不少于${index + 1}人次`,
          `第${index % 200}局、市${section}办`,
          ['年底前', '10月前', '每季度', '9月底', ''][index % 5]!,
        ]),
      ]).flat();
    const takeUp = async (count: number) => {
      const { exit, out } = await duban(['init', '方案', '--from', 'a.csv'], { files: { 'a.csv': tableOf(count) } });
      expect([exit, out]).toEqual([0, expect.stringContaining(`10 个部分，${count} 项任务`)]);
    };
    expect(await growth(takeUp, 5000)).toBeLessThan(STEADY);
  });

  test('more tasks than a section can hold are refused', async () => {
    const rows = Array.from({ length: 2001 }, (_, index) => [`任务${index}`, '市法院', '2021年底']);
    const { exit, err } = await duban(['init', '方案', '--from', 'a.csv'], {
      files: { 'a.csv': csv(['任务', '责任单位', '完成时限'], ...rows) },
    });
    expect(exit).toBe(3);
    expect(err).toContain('2001 项任务，一个部分最多 2000 项');
  });
});
