/** `duban notice …`: coloured notices to units. */
import { pages, papers, said, units } from '../../options.ts';
import { date, letter, number, open, record, reply } from '../../records/options.ts';
import { defineCommand, flag, text } from '../../spec.ts';

/** `duban notice propose`. */
export const noticePropose = defineCommand({
  name: 'notice propose',
  alias: '催办 建议',
  options: [units, flag('--exit-code', { words: 'noticeExit' })],
  formats: pages,
});

/** `duban notice add [ID]`. */
export const noticeAdd = defineCommand({
  name: 'notice add',
  alias: '催办 发出',
  args: '[id]',
  options: [
    text('--colour <colour>'),
    text('--require <text>'),
    text('--answer-by <date>'),
    flag('--all'),
    units,
    date,
    number,
    ...record,
  ],
  formats: said,
});

/** `duban notice print [ID]`. */
export const noticePrint = defineCommand({
  name: 'notice print',
  alias: '催办 打印',
  args: '[id]',
  options: letter,
  formats: papers,
});

/** `duban notice reply [ID]`. */
export const noticeReply = defineCommand({
  name: 'notice reply',
  alias: '催办 答复',
  args: '[id]',
  options: reply,
  formats: said,
});

/** `duban notice list`. */
export const noticeList = defineCommand({
  name: 'notice list',
  alias: '催办 清单',
  options: [units, open],
  formats: pages,
});
