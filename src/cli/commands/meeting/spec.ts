/** `duban meeting …`: meetings of a series, and the matters that they assign. */
import { pages, papers, said, units } from '../../options.ts';
import { approver, date, decision, letter, number, on, open, record, title } from '../../records/options.ts';
import { defineCommand, each, list, text } from '../../spec.ts';

const duty = text('--duty <id>');
const period = text('--period <period>', { words: 'meetingPeriod' });

/** `duban meeting agenda`. */
export const meetingAgenda = defineCommand({
  name: 'meeting agenda',
  alias: '会议 议程',
  options: [duty, period, text('--due-within <days>', { words: 'ahead' })],
  formats: papers,
});

/** `duban meeting add`. */
export const meetingAdd = defineCommand({
  name: 'meeting add',
  alias: '会议 记录',
  options: [
    duty,
    period,
    date,
    title,
    number,
    text('--chair <post>'),
    list('--present <names>'),
    each('--absent <row>'),
    each('--agenda <text>', { words: 'agendaItem' }),
    each('--matter <row>'),
    each('--closed <row>'),
    text('--not-held <reason>'),
    approver,
    ...record,
  ],
  formats: said,
});

/** `duban meeting print [ID]`. */
export const meetingPrint = defineCommand({
  name: 'meeting print',
  alias: '会议 打印',
  args: '[id]',
  options: letter,
  formats: papers,
});

/** `duban meeting close [ID]`. */
export const meetingClose = defineCommand({
  name: 'meeting close',
  alias: '会议 销号',
  args: '[id]',
  options: [on, ...decision],
  formats: said,
});

/** `duban meeting list`. */
export const meetingList = defineCommand({
  name: 'meeting list',
  alias: '会议 清单',
  options: [units, open],
  formats: pages,
});
