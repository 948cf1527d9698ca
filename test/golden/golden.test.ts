/**
 * What each command prints, kept as files: text in Chinese for a terminal of 80 columns, in English for 120, and JSON. After an
 * intended change: `UPDATE=1 npx vitest run test/golden`, then read the difference.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/registry.ts';
import { duban } from '../main/integrity.ts';

const UPDATE = process.env.UPDATE === '1';
const DAYS = ['2010-07-30', '2011-01-31'];

/** One command line a folder: `args` after the day; `days` where only one is worth keeping. */
const cases: Readonly<Record<string, { readonly args: readonly string[]; readonly days?: readonly string[] }>> = {
  status: { args: ['status'] },
  overdue: { args: ['overdue'] },
  'overdue-due-within': { args: ['overdue', '--due-within', '60', '--unit', '市检察院'] },
  'overdue-kind': { args: ['overdue', '--kind', 'duty,rectification'] },
  'overdue-none': { args: ['overdue', '--unit', '市纪委', '--kind', 'matter'], days: ['2010-07-30'] },
  'explain-undertaking': { args: ['explain', '3.2/市检察院'] },
  'explain-contradicted': { args: ['explain', '4.1/市公安局'] },
  'explain-task': { args: ['explain', '3.2'], days: ['2011-01-31'] },
  'explain-duty': { args: ['explain', 'half-year-report', '--unit', '市公安局'] },
  'explain-finding': { args: ['explain', '2010-05-18-windows#2'] },
  'explain-matter': { args: ['explain', '2010-Q2#1'] },
  'explain-notice': { args: ['explain', '2010-07-16-blue-police'] },
  ledger: { args: ['ledger', '--section', '3'] },
  'ledger-unit': { args: ['ledger', '--unit', '市法院'], days: ['2011-01-31'] },
  remind: { args: ['remind', '--unit', '市法院'] },
  'remind-office': { args: ['remind', '--unit', '办公室'], days: ['2011-01-31'] },
  'notice-propose': { args: ['notice', 'propose'] },
  'notice-list': { args: ['notice', 'list'], days: ['2011-01-31'] },
  'rectify-list': { args: ['rectify', 'list'], days: ['2011-01-31'] },
  'inspect-list': { args: ['inspect', 'list', '--open'], days: ['2011-01-31'] },
  'meeting-list': { args: ['meeting', 'list'], days: ['2011-01-31'] },
  'meeting-agenda': { args: ['meeting', 'agenda'], days: ['2011-01-31'] },
  'decide-list': { args: ['decide', 'list', '--unit', '市检察院'], days: ['2011-01-31'] },
  'event-list': { args: ['event', 'list'], days: ['2011-01-31'] },
  demands: { args: ['demands', '--unit', '市公安局,市司法局'], days: ['2011-01-31'] },
  validate: { args: ['validate'], days: ['2011-01-31'] },
  'validate-info': { args: ['validate', '--severity', 'info'], days: ['2011-01-31'] },
};

const forms = [
  { name: 'zh.txt', args: [], world: { lang: 'zh', columns: 80, isTerminal: true } },
  { name: 'en.txt', args: [], world: { lang: 'en', columns: 120, isTerminal: true } },
  { name: 'json', args: ['--format', 'json'], world: { lang: 'zh' } },
] as const;

const known = new Set<string>();

function compare(folder: string, name: string, actual: string): void {
  const path = join(import.meta.dirname, folder, name);
  known.add(`${folder}/${name}`);
  if (UPDATE) {
    mkdirSync(join(import.meta.dirname, folder), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '(no golden file; run with UPDATE=1)');
}

describe.each(Object.entries(cases))('%s', (folder, { args, days = DAYS }) => {
  for (const day of days) {
    test.each(forms)(`${day} $name`, async (form) => {
      const { exit, out, err } = await duban([...args, '--as-of', day, ...form.args], {
        ...form.world,
        env: { NO_COLOR: '1', TERM: 'xterm' },
      });
      expect([exit, err]).toEqual([0, '']);
      compare(folder, `${day}.${form.name}`, out);
    });
  }
});

describe('help', () => {
  const names = ['', ...commands.map(({ spec }) => spec.name)];
  test.each(names.flatMap((name) => [[name, 'zh', 80] as const, [name, 'en', 120] as const]))(
    '%s --help %s',
    async (name, lang, columns) => {
      const { exit, out, err } = await duban([...name.split(' ').filter((word) => word !== ''), '--help'], {
        lang,
        columns,
        isTerminal: true,
      });
      expect([exit, err]).toEqual([0, '']);
      compare('help', `${name === '' ? 'duban' : name.replace(' ', '-')}.${lang}.txt`, out);
    },
  );
});

describe('usage errors', () => {
  const wrong = [
    'ovrdue',
    'overdue --units x',
    'overdue extra',
    'explain',
    'explain 9.9',
    'explain 3.2/市法苑',
    'overdue --as-of 2010-02-30',
    'overdue --unit 市法苑',
    'overdue --section 9',
    'overdue --kind foo',
    'overdue --due-within soon',
    'status --format xlsx',
    'status --format docx',
    'status --lang fr',
    '-C nowhere status',
    'status --plan nothing',
    'status --at v1',
    'status -o',
    'validate --severity bad',
    'circular draft',
    'circular draft --period 2010-Q1',
    'diff 2010-H1',
  ];

  test.each(['zh', 'en'])('%s', async (lang) => {
    let all = '';
    for (const line of wrong) {
      const { exit, out, err } = await duban(line.split(' '), { lang, isTerminal: true });
      expect(out).toBe('');
      all += `$ duban ${line}\n${err}[${exit}]\n\n`;
    }
    compare('usage', `${lang}.txt`, all);
  });
});

test('no line is wider than the terminal', () => {
  // Checked on the files so that a reader of a difference sees the same.
  const wide = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.zh.txt') && !path.startsWith('usage'))
    .flatMap((path) =>
      readFileSync(join(import.meta.dirname, path), 'utf8')
        .split('\n')
        .map((line) => ({ path, line })),
    )
    .filter(({ line }) => columns(line) > 80 && !/^\S+:\d+$/.test(line.trim()));
  expect(wide).toEqual([]);
});

/** Upper bound of columns: every character beyond Latin counts two, box lines and marks one. */
function columns(line: string): number {
  return [...line].reduce((sum, char) => sum + (/[\u1100-\u115f\u2e80-\uffdc]/u.test(char) ? 2 : 1), 0);
}

afterAll(() => {
  if (!UPDATE) return;
  for (const path of readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })) {
    const file = path.replaceAll('\\', '/');
    if (/\.(txt|json)$/.test(file) && !known.has(file)) rmSync(join(import.meta.dirname, file));
  }
});
