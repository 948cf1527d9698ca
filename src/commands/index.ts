/** The commands. One line each; help, completion and documentation derive from here. */
import { recordCommands } from './record-commands.ts';
import type { CommandSpec, OptionSpec } from './registry.ts';
import { recordOptions, writeOptions } from './write-options.ts';

const pages = ['text', 'markdown', 'html', 'html-pages', 'csv', 'xlsx', 'docx', 'pdf'] as const;
const papers = ['text', 'markdown', 'html', 'html-pages', 'docx', 'pdf'] as const;
const unit: OptionSpec = { flags: '--unit <name>', key: 'unit', many: true };
const role: OptionSpec = {
  flags: '--role <role>',
  key: 'role',
  choices: ['liaison', 'spokesperson', 'first-responsible', 'supervisor'],
};
const unitOne: OptionSpec = { flags: '--unit <name>', key: 'unitOne' };
const period: OptionSpec = { flags: '--period <period>', key: 'period' };
const periodAny: OptionSpec = { flags: '--period <period>', key: 'periodAny' };
const into: OptionSpec = { flags: '--into <dir>', key: 'into' };
const exitCode: OptionSpec = { flags: '--exit-code', key: 'exitCode' };

/** Options that every command takes, before or after its name. */
export const globalOptions: readonly OptionSpec[] = [
  { flags: '-C, --directory <dir>', key: 'directory' },
  { flags: '--plan <id>', key: 'plan' },
  { flags: '--as-of <date>', key: 'asOf' },
  { flags: '--at <revision>', key: 'at' },
  { flags: '--lang <lang>', key: 'lang', choices: ['zh', 'en'] },
  { flags: '--format <format>', key: 'format' },
  { flags: '-o, --output <file>', key: 'output' },
  { flags: '--color', key: 'color' },
  { flags: '--no-color', key: 'noColor' },
  { flags: '--ascii', key: 'ascii' },
  { flags: '--font-dir <dir>', key: 'fontDir' },
];

/** See the module comment. */
export const commands = [
  { name: 'status', alias: '概览', options: [], formats: papers, load: () => import('./status.ts') },
  {
    name: 'overdue',
    alias: '逾期',
    options: [
      unit,
      { flags: '--lead <name>', key: 'lead', many: true },
      { flags: '--section <id>', key: 'section', many: true },
      {
        flags: '--kind <kind>',
        key: 'kind',
        many: true,
        choices: ['undertaking', 'duty', 'rectification', 'matter', 'notice'],
      },
      { flags: '--due-within <days>', key: 'dueWithin' },
      exitCode,
    ],
    formats: pages,
    load: () => import('./overdue.ts'),
  },
  {
    name: 'explain',
    alias: '说明',
    args: '<id>',
    options: [unit],
    formats: papers,
    load: () => import('./explain.ts'),
  },
  {
    name: 'ledger',
    alias: '台账',
    options: [unit, { flags: '--section <id>', key: 'section', many: true }],
    formats: pages,
    load: () => import('./ledger.ts'),
  },
  {
    name: 'remind',
    alias: '提醒',
    options: [unit, { flags: '--due-within <days>', key: 'dueWithin' }, { flags: '--into <dir>', key: 'into' }],
    formats: [...papers, 'ics'],
    load: () => import('./remind.ts'),
  },
  {
    name: 'report form',
    alias: '报告 制表',
    options: [unit, periodAny, into],
    formats: ['xlsx'],
    load: () => import('./report-form.ts'),
  },
  {
    name: 'report import',
    alias: '报告 导入',
    args: '<files...>',
    options: [
      unit,
      periodAny,
      { flags: '--received <date>', key: 'received' },
      { flags: '--date <date>', key: 'paperDate' },
      ...recordOptions,
    ],
    formats: ['text'],
    load: () => import('./report-import.ts'),
  },
  {
    name: 'report add',
    alias: '报告 记录',
    options: [
      unitOne,
      periodAny,
      { flags: '--item <text>', key: 'item', each: true },
      { flags: '--measure <text>', key: 'measure', each: true },
      { flags: '--milestone <text>', key: 'milestone', each: true },
      { flags: '--follow <text>', key: 'follow', each: true },
      { flags: '--received <date>', key: 'received' },
      { flags: '--date <date>', key: 'paperDate' },
      { flags: '--number <text>', key: 'number' },
      { flags: '--signed-by <post>', key: 'signedBy' },
      { flags: '--arranged <text>', key: 'arranged' },
      { flags: '--supervised <text>', key: 'supervised' },
      { flags: '--appraised <text>', key: 'appraised' },
      { flags: '--note <text>', key: 'note' },
      ...recordOptions,
    ],
    formats: ['text'],
    load: () => import('./report-add.ts'),
  },
  {
    name: 'breakdown form',
    alias: '落实方案 制表',
    options: [unit, into],
    formats: ['xlsx'],
    load: () => import('./breakdown-form.ts'),
  },
  {
    name: 'breakdown import',
    alias: '落实方案 导入',
    args: '<files...>',
    options: [unit, { flags: '--date <date>', key: 'paperDate' }, ...recordOptions],
    formats: ['text'],
    load: () => import('./breakdown-import.ts'),
  },
  {
    name: 'circular draft',
    alias: '通报 起草',
    options: [period, { flags: '--check-format', key: 'checkFormat' }],
    formats: papers,
    load: () => import('./circular-draft.ts'),
  },
  { name: 'policy', alias: '规则', options: [], formats: pages, load: () => import('./policy.ts') },
  {
    name: 'diff',
    alias: '进展',
    args: '<range>',
    options: [unit, exitCode],
    formats: pages,
    load: () => import('./diff.ts'),
  },
  {
    name: 'liaison set',
    alias: '联络员 明确',
    options: [
      unitOne,
      { flags: '--post <post>', key: 'post' },
      { flags: '--name <name>', key: 'name' },
      { flags: '--date <date>', key: 'date' },
      { flags: '--until <date>', key: 'until' },
      role,
      { flags: '--note <words>', key: 'note' },
      ...recordOptions,
    ],
    formats: ['text'],
    load: async () => ({ run: (await import('./liaison.ts')).set }),
  },
  {
    name: 'liaison list',
    alias: '联络员 名单',
    options: [unit, role],
    formats: pages,
    load: async () => ({ run: (await import('./liaison.ts')).list }),
  },
  {
    name: 'validate',
    alias: '校验',
    options: [{ flags: '--severity <level>', key: 'severity', choices: ['error', 'warning', 'info'] }],
    formats: ['text', 'markdown', 'html', 'csv', 'github', 'gitlab', 'junit', 'sarif'],
    load: () => import('./validate.ts'),
  },
  ...recordCommands,
  {
    name: 'init',
    alias: '新建',
    args: '<dir>',
    options: [
      { flags: '--from <file>', key: 'initFrom' },
      { flags: '--sheet <name>', key: 'initSheet' },
      { flags: '--column <column>', key: 'initColumn', many: true },
      { flags: '--answers <file>', key: 'initAnswers' },
      { flags: '--questions <file>', key: 'initQuestions' },
      { flags: '--title <title>', key: 'initTitle' },
      { flags: '--id <id>', key: 'initId' },
      { flags: '--issuer <name>', key: 'initIssuer' },
      { flags: '--office <name>', key: 'initOffice' },
      { flags: '--number <number>', key: 'initNumber' },
      { flags: '--start <date>', key: 'initStart' },
      { flags: '--end <date>', key: 'initEnd' },
      { flags: '--year <year>', key: 'initYear' },
      { flags: '--units <names>', key: 'initUnits', many: true },
      { flags: '--group <members>', key: 'initGroup', many: true },
      { flags: '--alias <names>', key: 'initAlias', many: true },
      { flags: '--task <task>', key: 'initTask', each: true },
      ...writeOptions,
    ],
    formats: ['text', 'markdown', 'html'],
    load: () => import('./init.ts'),
  },
  { name: 'demo', alias: '演示', args: '<dir>', options: [], formats: ['text'], load: () => import('./demo.ts') },
] as const satisfies readonly CommandSpec[];
