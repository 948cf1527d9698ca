/** `duban report …`: the workbook that units fill in, and the reports made from it or from flags. */
import { into, paperDate, period, recordOptions, said, unit, units } from '../../options.ts';
import { defineCommand, each, text } from '../../spec.ts';

const received = text('--received <date>');

/** `duban report form`. */
export const reportForm = defineCommand({
  name: 'report form',
  alias: '报告 制表',
  options: [units, period, into],
  formats: ['xlsx'],
});

/** `duban report import FILE…`. */
export const reportImport = defineCommand({
  name: 'report import',
  alias: '报告 导入',
  args: '<files...>',
  options: [units, period, received, paperDate, ...recordOptions],
  formats: said,
});

/** `duban report add`. */
export const reportAdd = defineCommand({
  name: 'report add',
  alias: '报告 记录',
  options: [
    unit,
    period,
    each('--item <text>'),
    each('--measure <text>'),
    each('--milestone <text>'),
    each('--follow <text>'),
    received,
    paperDate,
    text('--number <text>'),
    text('--signed-by <post>'),
    text('--arranged <text>'),
    text('--supervised <text>'),
    text('--appraised <text>'),
    text('--note <text>'),
    ...recordOptions,
  ],
  formats: said,
});
