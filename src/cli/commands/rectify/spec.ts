/** `duban rectify …`: what inspections ordered to be made good. */
import { pages, said, units } from '../../options.ts';
import { by, date, open, recheck, record, reply, title, words } from '../../records/options.ts';
import { defineCommand, text } from '../../spec.ts';

/** What a re-check takes besides its result. */
const rechecked = [text('--due <date>'), words, by, date, title, recheck, ...record] as const;

/** `duban rectify list`. */
export const rectifyList = defineCommand({
  name: 'rectify list',
  alias: '整改 清单',
  options: [units, open],
  formats: pages,
});

/** `duban rectify reply [ID]`. */
export const rectifyReply = defineCommand({
  name: 'rectify reply',
  alias: '整改 答复',
  args: '[id]',
  options: reply,
  formats: said,
});

/** `duban rectify recheck [ID]`. */
export const rectifyRecheck = defineCommand({
  name: 'rectify recheck',
  alias: '整改 复查',
  args: '[id]',
  options: [text('--result <result>', { words: 'checkResult' }), ...rechecked],
  formats: said,
});

/** `duban rectify close [ID]`. */
export const rectifyClose = defineCommand({
  name: 'rectify close',
  alias: '整改 销号',
  args: '[id]',
  options: rechecked,
  formats: said,
});
