/** The commands of records, one line each: inspections, rectification, meetings, decisions, notices, replies, events, demands. */
import type { CommandSpec, OptionSpec } from './registry.ts';
import { recordOptions } from './write-options.ts';

const pages = ['text', 'markdown', 'html', 'html-pages', 'csv', 'xlsx', 'docx', 'pdf'] as const;
const papers = ['text', 'markdown', 'html', 'html-pages', 'docx', 'pdf'] as const;
const said = ['text'] as const;

const one = (flags: string, key: string): OptionSpec => ({ flags, key });
const each = (flags: string, key: string): OptionSpec => ({ flags, key, each: true });
const names = (flags: string, key: string): OptionSpec => ({ flags, key, many: true });

const date = one('--date <date>', 'recordDate');
const words = one('--words <text>', 'words');
const number = one('--number <number>', 'number');
const by = one('--by <name>', 'by');
const title = one('--title <text>', 'title');
const approver = one('--approver <post>', 'approver');
const reason = one('--reason <text>', 'reason');
const duty = one('--duty <id>', 'duty');
const period = one('--period <period>', 'meetingPeriod');
const item = each('--item <row>', 'item');
const unit = names('--unit <name>', 'unit');
const open = one('--open', 'onlyOpen');

/** What every command that writes a record takes besides its own. */
const record: readonly OptionSpec[] = [one('--note <text>', 'note'), one('--id <name>', 'id'), ...recordOptions];
/** What every letter takes. */
const letter: readonly OptionSpec[] = [one('--contact <post>', 'contact'), one('--phone <number>', 'phone')];
const reply: readonly OptionSpec[] = [
  date,
  words,
  one('--done <date>', 'done'),
  number,
  one('--unit <name>', 'replyUnit'),
  ...record,
];
const recheck: readonly OptionSpec[] = [
  one('--due <date>', 'due'),
  words,
  by,
  date,
  title,
  each('--recheck <row>', 'recheck'),
  ...record,
];
const decided: readonly OptionSpec[] = [reason, approver, by, date, number, title, item, ...record];

/** All of them live in one file of the package, loaded when one of them is called. */
const load = () => import('./records/index.ts');

/** See the module comment. */
export const recordCommands = [
  {
    name: 'inspect add',
    alias: '督查 记录',
    options: [
      one('--mode <mode>', 'mode'),
      date,
      one('--to <date>', 'to'),
      by,
      title,
      each('--finding <row>', 'finding'),
      each('--recheck <row>', 'recheck'),
      names('--units <names>', 'units'),
      names('--team <posts>', 'team'),
      names('--invited <names>', 'invited'),
      one('--scope <text>', 'scope'),
      one('--method <text>', 'method'),
      number,
      ...record,
    ],
    formats: said,
    load: async () => ({ run: (await load()).inspectAdd }),
  },
  {
    name: 'inspect list',
    alias: '督查 清单',
    options: [unit, open],
    formats: pages,
    load: async () => ({ run: (await load()).inspections }),
  },
  {
    name: 'inspect print',
    alias: '督查 打印',
    args: '[id]',
    options: [one('--unit <name>', 'orderUnit'), ...letter],
    formats: papers,
    load: async () => ({ run: (await load()).printInspection }),
  },
  {
    name: 'rectify list',
    alias: '整改 清单',
    options: [unit, open],
    formats: pages,
    load: async () => ({ run: (await load()).rectifications }),
  },
  {
    name: 'rectify reply',
    alias: '整改 答复',
    args: '[id]',
    options: reply,
    formats: said,
    load: async () => ({ run: (await load()).rectifyReply }),
  },
  {
    name: 'rectify recheck',
    alias: '整改 复查',
    args: '[id]',
    options: [one('--result <result>', 'checkResult'), ...recheck],
    formats: said,
    load: async () => ({ run: (await load()).rectifyRecheck }),
  },
  {
    name: 'rectify close',
    alias: '整改 销号',
    args: '[id]',
    options: recheck,
    formats: said,
    load: async () => ({ run: (await load()).rectifyClose }),
  },
  {
    name: 'meeting agenda',
    alias: '会议 议程',
    options: [duty, period, one('--due-within <days>', 'ahead')],
    formats: papers,
    load: async () => ({ run: (await load()).agenda }),
  },
  {
    name: 'meeting add',
    alias: '会议 记录',
    options: [
      duty,
      period,
      date,
      title,
      number,
      one('--chair <post>', 'chair'),
      names('--present <names>', 'present'),
      each('--absent <row>', 'absent'),
      each('--agenda <text>', 'agendaItem'),
      each('--matter <row>', 'matter'),
      each('--closed <row>', 'closed'),
      one('--not-held <reason>', 'notHeld'),
      approver,
      ...record,
    ],
    formats: said,
    load: async () => ({ run: (await load()).meetingAdd }),
  },
  {
    name: 'meeting print',
    alias: '会议 打印',
    args: '[id]',
    options: letter,
    formats: papers,
    load: async () => ({ run: (await load()).printMinutes }),
  },
  {
    name: 'meeting close',
    alias: '会议 销号',
    args: '[id]',
    options: [one('--on <date>', 'on'), ...decided],
    formats: said,
    load: async () => ({ run: (await load()).closeMatter }),
  },
  {
    name: 'meeting list',
    alias: '会议 清单',
    options: [unit, open],
    formats: pages,
    load: async () => ({ run: (await load()).meetings }),
  },
  {
    name: 'decide extension',
    alias: '决定 延期',
    args: '[id]',
    options: [
      one('--to <date>', 'toDay'),
      one('--from <date>', 'fromDay'),
      one('--applied <date>', 'applied'),
      one('--result <result>', 'result'),
      ...decided,
    ],
    formats: said,
    load: async () => ({ run: (await load()).extension }),
  },
  {
    name: 'decide set-date',
    alias: '决定 补定时限',
    args: '[id]',
    options: [one('--to <date>', 'toDay'), ...decided],
    formats: said,
    load: async () => ({ run: (await load()).setDate }),
  },
  {
    name: 'decide change',
    alias: '决定 调整',
    args: '[id]',
    options: [
      one('--change <kind>', 'change'),
      one('--measure <id>', 'measure'),
      one('--amount <range>', 'amount'),
      one('--agreed-by <names>', 'agreedBy'),
      ...decided,
    ],
    formats: said,
    load: async () => ({ run: (await load()).change }),
  },
  {
    name: 'decide cancellation',
    alias: '决定 终止',
    args: '[id]',
    options: decided,
    formats: said,
    load: async () => ({ run: (await load()).cancellation }),
  },
  {
    name: 'decide close-out',
    alias: '决定 销号',
    args: '[id]',
    options: [one('--on <date>', 'on'), ...decided],
    formats: said,
    load: async () => ({ run: (await load()).closeOut }),
  },
  {
    name: 'decide exemption',
    alias: '决定 免责',
    args: '[id]',
    options: [one('--grounds <kind>', 'grounds'), ...decided],
    formats: said,
    load: async () => ({ run: (await load()).exemption }),
  },
  {
    name: 'decide list',
    alias: '决定 清单',
    options: [unit],
    formats: pages,
    load: async () => ({ run: (await load()).decisions }),
  },
  {
    name: 'decide print',
    alias: '决定 打印',
    args: '[id]',
    options: letter,
    formats: papers,
    load: async () => ({ run: (await load()).printDecision }),
  },
  {
    name: 'notice propose',
    alias: '催办 建议',
    options: [unit, one('--exit-code', 'noticeExit')],
    formats: pages,
    load: async () => ({ run: (await load()).noticePropose }),
  },
  {
    name: 'notice add',
    alias: '催办 发出',
    args: '[id]',
    options: [
      one('--colour <colour>', 'colour'),
      one('--require <text>', 'require'),
      one('--answer-by <date>', 'answerBy'),
      one('--all', 'all'),
      unit,
      date,
      number,
      ...record,
    ],
    formats: said,
    load: async () => ({ run: (await load()).noticeAdd }),
  },
  {
    name: 'notice print',
    alias: '催办 打印',
    args: '[id]',
    options: letter,
    formats: papers,
    load: async () => ({ run: (await load()).printNotice }),
  },
  {
    name: 'notice reply',
    alias: '催办 答复',
    args: '[id]',
    options: reply,
    formats: said,
    load: async () => ({ run: (await load()).noticeReply }),
  },
  {
    name: 'notice list',
    alias: '催办 清单',
    options: [unit, open],
    formats: pages,
    load: async () => ({ run: (await load()).notices }),
  },
  {
    name: 'reply add',
    alias: '答复 记录',
    args: '[id]',
    options: reply,
    formats: said,
    load: async () => ({ run: (await load()).replyAdd }),
  },
  {
    name: 'event add',
    alias: '事件 记录',
    args: '[event]',
    options: [
      date,
      one('--about <id>', 'about'),
      one('--unit <name>', 'eventUnit'),
      one('--done <date>', 'done'),
      words,
      ...record,
    ],
    formats: said,
    load: async () => ({ run: (await load()).eventAdd }),
  },
  {
    name: 'event list',
    alias: '事件 清单',
    options: [unit, open],
    formats: pages,
    load: async () => ({ run: (await load()).events }),
  },
  {
    name: 'demands',
    alias: '减负',
    options: [unit, one('--period <period>', 'demandPeriod')],
    formats: pages,
    load: async () => ({ run: (await load()).demands }),
  },
] as const satisfies readonly CommandSpec[];
