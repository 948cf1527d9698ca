/** `duban breakdown …`: the workbook in which units send their breakdowns, and what is made of it. */
import { into, paperDate, recordOptions, said, units } from '../../options.ts';
import { defineCommand } from '../../spec.ts';

/** `duban breakdown form`. */
export const breakdownForm = defineCommand({
  name: 'breakdown form',
  alias: '落实方案 制表',
  options: [units, into],
  formats: ['xlsx'],
});

/** `duban breakdown import FILE…`. */
export const breakdownImport = defineCommand({
  name: 'breakdown import',
  alias: '落实方案 导入',
  args: '<files...>',
  options: [units, paperDate, ...recordOptions],
  formats: said,
});
