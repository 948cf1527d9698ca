/** `duban event …`: what deadlines run from. */
import { pages, said, units } from '../../options.ts';
import { date, done, open, record, words } from '../../records/options.ts';
import { defineCommand, text } from '../../spec.ts';

/** `duban event add [EVENT]`. */
export const eventAdd = defineCommand({
  name: 'event add',
  alias: '事件 记录',
  args: '[event]',
  options: [date, text('--about <id>'), text('--unit <name>', { words: 'eventUnit' }), done, words, ...record],
  formats: said,
});

/** `duban event list`. */
export const eventList = defineCommand({
  name: 'event list',
  alias: '事件 清单',
  options: [units, open],
  formats: pages,
});
