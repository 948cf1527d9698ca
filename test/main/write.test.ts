/** Writing as a user meets it: what is shown, written, refused, committed, and how it is undone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Context } from '../../src/cli/context.ts';
import type { Writing } from '../../src/cli/options.ts';
import type { Change } from '../../src/cli/write/change.ts';
import { freePath, preview, write } from '../../src/cli/write/write.ts';
import { main } from '../../src/main.ts';
import { type MemoryHost, memoryHost } from '../host/memory.ts';
import { folderHost, git, repository } from '../host/repository.ts';
import { files } from './integrity.ts';

const PLAN = 'plans/integrity-2010';
const set = (unit: string, ...more: string[]) => [
  'liaison',
  'set',
  '--unit',
  unit,
  '--post',
  '研究室主任',
  '--date',
  '2011-01-20',
  '--no-input',
  ...more,
];
const COURT = `${PLAN}/records/appointments/2010-04-06-liaison-court.yaml`;
const NEW = `${PLAN}/records/appointments/2011-01-20-liaison-市法院.yaml`;

const person = {
  GIT_AUTHOR_NAME: '督查室',
  GIT_AUTHOR_EMAIL: 'office@example.org',
  GIT_COMMITTER_NAME: '督查室',
  GIT_COMMITTER_EMAIL: 'office@example.org',
  HOME: '/nonexistent',
  DUBAN_CACHE: 'off',
};

async function run(host: MemoryHost, ...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const [out, err] = [host.out(), host.err()];
  const exit = await main(args, host);
  return { exit, out: host.out().slice(out.length), err: host.err().slice(err.length) };
}

const inMemory = (extra: Record<string, string> = {}, options: object = {}) =>
  memoryHost({ files: { ...files, ...extra }, lang: 'zh', today: '2011-01-31', ...options });
const textOf = (host: MemoryHost, path: string) => {
  const bytes = host.contents.get(`${host.cwd}/${path}`);
  return bytes && new TextDecoder().decode(bytes);
};
const everything = (host: MemoryHost) =>
  [...host.contents]
    .filter(([path]) => path.startsWith(`${host.cwd}/`))
    .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);

/** A real repository of the exercise plan, in which another day has passed since the first commit. */
function realHost(): MemoryHost {
  return folderHost(repository(files as Record<string, string>), { lang: 'zh', today: '2011-01-31', env: person });
}

describe('without --commit', () => {
  test('a new record and the end of the old one are written together; the way back is said', async () => {
    const host = realHost();
    const { exit, out, err } = await run(host, ...set('市法院'));
    expect({ exit, out }).toEqual({ exit: 0, out: `已新建 ${NEW}\n已修改 ${COURT}\n` });
    expect(readFileSync(join(host.cwd, NEW), 'utf8')).toBe(
      '# yaml-language-server: $schema=../../../../schema/appointment.schema.json\nkind: appointment\nunit: 市法院\nrole: liaison\npost: 研究室主任\ndate: 2011-01-20\n',
    );
    expect(readFileSync(join(host.cwd, COURT), 'utf8')).toBe(`${files[COURT]}until: 2011-01-19\n`);
    expect(git(host.cwd, 'status', '--porcelain', '-uall').split('\n')).toHaveLength(2);

    const undo = /要撤销：(rm .*)；(git .*)$/m.exec(err);
    expect(undo?.[1]).toBe(`rm ${NEW}`);
    expect(undo?.[2]).toBe(`git -C ${PLAN} restore -- records/appointments/2010-04-06-liaison-court.yaml`);
    git(host.cwd, ...undo![2]!.split(' ').slice(1));
    expect(readFileSync(join(host.cwd, COURT), 'utf8')).toBe(files[COURT]);
  });

  test('a file that had changes already: undoing would take them, too', async () => {
    const host = realHost();
    writeFileSync(join(host.cwd, COURT), `# 草稿\n${files[COURT]}`);
    const { exit, err } = await run(host, ...set('市法院'));
    expect(exit).toBe(0);
    expect(err).toContain(`${COURT} 在这之前就有没提交的修改，撤销会连它们一起去掉`);
  });

  test('outside of Git there is only the hand', async () => {
    const host = inMemory();
    const { exit, err } = await run(host, ...set('市法院'));
    expect(exit).toBe(0);
    expect(err).toContain(`rm ${NEW}`);
    expect(err).toContain(`${COURT} 也不在 Git 里`);
  });

  test('what was written is what is loaded next', async () => {
    const host = inMemory();
    await run(host, ...set('市法院'));
    expect((await run(host, 'validate')).exit).toBe(0);
    const { out } = await run(host, 'liaison', 'list', '--unit', '市法院');
    expect(out).toMatch(/市法院 +研究室主任 +2011-01-20/);
    expect(out).toMatch(/历任[\s\S]*市法院 +办公室副主任 +2010-04-06 +2011-01-19/);
  });
});

describe('--commit', () => {
  test('one commit of the two files; git revert takes it back', async () => {
    const host = realHost();
    writeFileSync(join(host.cwd, 'mine.txt'), '我的');
    git(host.cwd, 'add', 'mine.txt');
    const { exit, out, err } = await run(host, ...set('市法院', '--commit'));
    expect(exit).toBe(0);
    const id = git(host.cwd, 'rev-parse', 'HEAD');
    expect(out).toContain(`已提交 ${id.slice(0, 12)}：明确市法院联络员：研究室主任`);
    expect(git(host.cwd, 'status', '--porcelain')).toBe('A  mine.txt');
    expect(git(host.cwd, 'log', '-1', '--format=%B')).toBe('明确市法院联络员：研究室主任');
    const undo = /要撤销：git (.*)$/m.exec(err)?.[1];
    expect(undo).toBe(`-C ${PLAN} revert --no-edit ${id.slice(0, 12)}`);
    git(host.cwd, 'reset', '-q', 'mine.txt');
    git(host.cwd, ...undo!.split(' '));
    expect(git(host.cwd, 'rev-parse', 'HEAD^{tree}')).toBe(git(host.cwd, 'rev-parse', 'HEAD~2^{tree}'));
  });

  test('refused for the file’s own uncommitted changes, with nothing written', async () => {
    const host = realHost();
    writeFileSync(join(host.cwd, COURT), `# 草稿\n${files[COURT]}`);
    const { exit, out, err } = await run(host, ...set('市法院', '--commit'));
    expect([exit, out]).toEqual([3, '']);
    expect(err).toContain('有还没提交的修改');
    expect(readFileSync(join(host.cwd, COURT), 'utf8')).toBe(`# 草稿\n${files[COURT]}`);
    expect(git(host.cwd, 'status', '--porcelain', '-uall')).toBe(`M ${COURT}`);
  });

  test('git that fails afterwards: the files are there, and that is said', async () => {
    const host = realHost();
    const broken = {
      ...host,
      git: {
        ...host.git,
        record: () => {
          const error = new Error('git-moved');
          throw Object.assign(error, { name: 'HostError', code: 'git-moved', args: {} });
        },
      },
    };
    const { exit, out, err } = await run(broken, ...set('市法院', '--commit'));
    expect(exit).toBe(3);
    expect(out).toContain(`已新建 ${NEW}`);
    expect(err).toContain('文件已经写好，但没有提交成功：提交时分支一再被别人移动');
  });
});

describe('--dry-run', () => {
  test('the diff on stdout is one that git applies; nothing is written', async () => {
    const host = realHost();
    const { exit, out, err } = await run(host, ...set('市法院', '--dry-run'));
    expect(exit).toBe(0);
    expect(err).toContain('什么都没有写');
    expect(git(host.cwd, 'status', '--porcelain')).toBe('');
    const patch = join(host.cwd, '.git', 'patch');
    writeFileSync(patch, out);
    git(host.cwd, 'apply', '--index', patch);
    const applied = git(host.cwd, 'write-tree');
    git(host.cwd, 'reset', '-q', '--hard');
    await run(host, ...set('市法院'));
    git(host.cwd, 'add', '-A');
    expect(git(host.cwd, 'write-tree')).toBe(applied);
  });

  test('is coloured on a terminal only', async () => {
    const plain = await run(inMemory(), ...set('市法院', '--dry-run'));
    expect(plain.out).not.toContain('\u001b');
    const { out } = await run(inMemory({}, { isTerminal: true }), ...set('市法院', '--dry-run'));
    expect(out).toContain('\u001b[32m+until: 2011-01-19\u001b[0m\n');
    expect(out).toContain('\u001b[36m@@ -5,3 +5,4 @@\u001b[0m\n');
    const without = await run(
      inMemory({}, { isTerminal: true, env: { NO_COLOR: '1' } }),
      ...set('市法院', '--dry-run'),
    );
    expect(without.out).not.toContain('\u001b[3');
  });

  test('as JSON it names the files', async () => {
    const host = inMemory();
    const before = everything(host);
    const { out } = await run(host, ...set('市法院', '--dry-run', '--format', 'json'));
    expect(JSON.parse(out)).toEqual({
      schema: 'duban.write/1',
      dryRun: true,
      subject: '明确市法院联络员：研究室主任',
      files: [
        { path: NEW, action: 'created' },
        { path: COURT, action: 'changed' },
      ],
      commit: null,
    });
    expect(everything(host)).toEqual(before);
  });
});

describe('refused', () => {
  const NOTICE = `${PLAN}/records/notices/x.yaml`;
  const cases: readonly (readonly [string, readonly string[], number, string])[] = [
    ['a unit that is not there', set('市法园'), 2, '没有“市法园”这个单位；是不是“市法院”？'],
    ['the office, which is no unit', set('办公室'), 2, '“办公室”不是一个单位'],
    ['no date and nobody to ask', ['liaison', 'set', '--unit', '市法院', '--post', '主任'], 2, '请用 --date 写明'],
    [
      'a day that does not exist',
      [...set('市法院').slice(0, 6), '--date', '2010-02-30'],
      2,
      '“2010-02-30”不是一个日期',
    ],
    ['an end before the beginning', set('市法院', '--until', '2010-12-31'), 2, '任期到 2010-12-31 为止'],
    [
      'before the one in office',
      ['liaison', 'set', '--unit', '市法院', '--post', '主任', '--date', '2010-04-06'],
      2,
      '已有从 2010-04-06 起任职的人',
    ],
    ['into the past', set('市法院', '--at', 'HEAD'), 2, '--at 看的是过去的某次提交'],
    ['words with a control character', [...set('市法院'), '--note', 'a\u0007b'], 3, '不能写进方案的字符'],
    ['a link in the way', set('市法院'), 3, '指向别处的链接'],
  ];
  test.each(cases)('%s', async (name, args, code, sentence) => {
    const odd = name === 'a link in the way' ? { [NEW]: 'link' as const } : {};
    const host = name === 'into the past' ? realHost() : inMemory({}, { odd });
    const before = everything(host);
    const { exit, out, err } = await run(host, ...args);
    expect(err).toContain(sentence);
    expect([exit, out]).toEqual([code, '']);
    expect(everything(host)).toEqual(before);
  });

  const change = (unit: string): Change => ({
    subject: '发蓝色催办单',
    files: [
      {
        path: 'records/notices/x.yaml',
        create: {
          kind: 'notice',
          colour: 'blue',
          unit,
          date: '2011-01-10',
          about: { task: '3.2' },
          require: '说明',
          answerBy: '2011-01-17',
        },
      },
      { path: 'plan.yaml', edits: [{ op: 'set', at: ['title'], value: '新题目' }] },
    ],
  });
  const given: Writing = { options: {} };

  test('what would bring errors: they are shown with their place, and nothing is written', async () => {
    const host = inMemory();
    const context = new Context(host, {}, ['text'], 'zh');
    const ready = await context.ready();
    const loaded = await preview(context, ready, change('市法园'));
    expect(loaded.plan).toBeUndefined();
    expect(loaded.diagnostics.map(({ code }) => code)).toContain('unit-unknown');
    await expect(write(context, ready, given, change('市法园'))).rejects.toMatchObject({ name: 'ChangeRefused' });
    expect(textOf(host, NOTICE)).toBeUndefined();
    expect(textOf(host, `${PLAN}/plan.yaml`)).toBe(files[`${PLAN}/plan.yaml`]);
  });

  test('a file that another has changed since it was read', async () => {
    const host = inMemory();
    const context = new Context(host, {}, ['text'], 'zh');
    const ready = await context.ready();
    host.contents.set(`/w/${PLAN}/plan.yaml`, new TextEncoder().encode(`# 别人\n${files[`${PLAN}/plan.yaml`]}`));
    await expect(write(context, ready, given, change('市法院'))).rejects.toMatchObject({ code: 'file-changed' });
    expect(textOf(host, NOTICE)).toBeUndefined();
  });

  test('another file has changed: the change is checked again with it', async () => {
    const host = inMemory();
    const context = new Context(host, {}, ['text'], 'zh');
    const ready = await context.ready();
    const units = `${PLAN}/units.yaml`;
    host.contents.set(`/w/${units}`, new TextEncoder().encode(`# 别人\n${files[units]}`));
    expect(await write(context, ready, given, change('市法院'))).toBe(0);
    expect(host.err()).toContain('别的文件改过');

    const again = await context.ready();
    host.contents.set(
      `/w/${units}`,
      new TextEncoder().encode(String(files[units]).replaceAll('id: 市司法局', 'id: 市司法')),
    );
    const next: Change = {
      subject: 'x',
      files: [{ path: 'plan.yaml', edits: [{ op: 'set', at: ['title'], value: '再改' }] }],
    };
    await expect(write(context, again, given, next)).rejects.toMatchObject({ name: 'ChangeRefused' });
  });

  test('a comment that would be lost', async () => {
    const host = inMemory({ [COURT]: `${files[COURT]}note:\n  # 旁注\n  甲\n` });
    const context = new Context(host, {}, ['text'], 'zh');
    const ready = await context.ready();
    const lost: Change = {
      subject: 'x',
      files: [{ path: 'records/appointments/2010-04-06-liaison-court.yaml', edits: [{ op: 'remove', at: ['note'] }] }],
    };
    await expect(write(context, ready, given, lost)).rejects.toMatchObject({
      code: 'edit-refused',
      args: { why: 'comment-lost' },
    });
  });
});

test('new warnings are told, old ones are not', async () => {
  const host = inMemory();
  const context = new Context(host, {}, ['text'], 'zh');
  const title = (value: string): Change => ({
    subject: 'x',
    files: [{ path: 'plan.yaml', edits: [{ op: 'set', at: ['title'], value }] }],
  });
  const twice: Change = {
    subject: 'x',
    files: [{ path: 'tasks/1-training.yaml', edits: [{ op: 'append', at: ['responsible'], value: '市法院' }] }],
  };
  expect(await write(context, await context.ready(), { options: {} }, twice)).toBe(0);
  expect(host.err()).toContain('这次写入带来1处警告：');
  const told = host.err();
  const ready = await context.ready();
  expect(ready.loaded.diagnostics.some(({ severity }) => severity === 'warning')).toBe(true);
  expect(await write(context, ready, { options: {} }, title('新题目'))).toBe(0);
  expect(host.err().slice(told.length)).not.toContain('警告');
});

test('bytes beside YAML are made and replaced; text or not, the preview says what', async () => {
  const host = inMemory({ [`${PLAN}/evidence/a.txt`]: '旧\n' });
  const context = new Context(host, {}, ['text'], 'zh');
  const ready = await context.ready();
  const change: Change = {
    subject: '存证',
    files: [
      { path: 'evidence/a.txt', bytes: new TextEncoder().encode('新\n') },
      { path: 'evidence/b.pdf', bytes: new Uint8Array([37, 80, 68, 70, 0]) },
    ],
  };
  await write(context, ready, { options: { dryRun: true } }, change);
  expect(host.out()).toContain('-旧\n+新\n');
  expect(host.out()).toContain('b.pdf：5 字节，不是文字');
  expect(await write(context, ready, { options: {} }, change)).toBe(0);
  expect(textOf(host, `${PLAN}/evidence/a.txt`)).toBe('新\n');
});

test('nothing to change is said, and nothing is written', async () => {
  const host = inMemory();
  const context = new Context(host, {}, ['text'], 'zh');
  const ready = await context.ready();
  const same: Change = {
    subject: 'x',
    files: [{ path: 'plan.yaml', edits: [{ op: 'set', at: ['title'], value: ready.plan.title }] }],
  };
  expect(await write(context, ready, { options: { commit: true } }, same)).toBe(0);
  expect(host.err()).toContain('没有要改的');
});

test('a free path', async () => {
  const context = new Context(inMemory(), {}, ['text'], 'zh');
  const ready = await context.ready();
  expect(freePath(ready, 'records/notices/new')).toBe('records/notices/new.yaml');
  expect(freePath(ready, 'records/appointments/2010-04-06-liaison-court')).toBe(
    'records/appointments/2010-04-06-liaison-court-2.yaml',
  );
  expect(freePath(ready, 'records/appointments/2010-04-06-LIAISON-court.yaml')).toBe(
    'records/appointments/2010-04-06-LIAISON-court-2.yaml',
  );
  expect(freePath(ready, 'records/events/.a b:c?')).toBe('records/events/a-b-c-.yaml');
});

test('liaison list says plainly where nobody is', async () => {
  const { out } = await run(inMemory(), 'liaison', 'list');
  expect(out).toContain('应当明确的单位8个：已明确7个，空缺1个。');
  expect(out).toMatch(/市司法局 +空缺，一直没有明确/);
  const early = await run(inMemory(), 'liaison', 'list', '--as-of', '2010-04-07');
  expect(early.out).toMatch(/市检察院 +空缺/);
  const json = JSON.parse((await run(inMemory(), 'liaison', 'list', '--format', 'json')).out);
  expect(json.units.filter((one: { vacant: boolean }) => one.vacant).map((one: { unit: string }) => one.unit)).toEqual([
    '市司法局',
  ]);
});
