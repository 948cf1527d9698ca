/** `duban inspect …`: inspections and visits. */
import { pages, papers, said, units } from '../../options.ts';
import { by, date, letter, number, open, recheck, record, title } from '../../records/options.ts';
import { defineCommand, each, list, text } from '../../spec.ts';

/** `duban inspect add`. */
export const inspectAdd = defineCommand({
  name: 'inspect add',
  alias: '督查 记录',
  options: [
    text('--mode <mode>'),
    date,
    text('--to <date>'),
    by,
    title,
    each('--finding <row>'),
    recheck,
    list('--units <names>'),
    list('--team <posts>'),
    list('--invited <names>'),
    text('--scope <text>'),
    text('--method <text>'),
    number,
    ...record,
  ],
  formats: said,
});

/** `duban inspect list`. */
export const inspectList = defineCommand({
  name: 'inspect list',
  alias: '督查 清单',
  options: [units, open],
  formats: pages,
});

/** `duban inspect print [ID]`. */
export const inspectPrint = defineCommand({
  name: 'inspect print',
  alias: '督查 打印',
  args: '[id]',
  options: [text('--unit <name>', { words: 'orderUnit' }), ...letter],
  formats: papers,
});
