/** `duban overdue`. */
import { exitCode, pages, units } from '../../options.ts';
import { defineCommand, list, text } from '../../spec.ts';

/** See the module comment. */
export const overdue = defineCommand({
  name: 'overdue',
  alias: '逾期',
  options: [
    units,
    list('--lead <name>'),
    list('--section <id>'),
    list('--kind <kind>', { of: ['undertaking', 'duty', 'rectification', 'matter', 'notice'] }),
    text('--due-within <days>'),
    exitCode,
  ],
  formats: pages,
});
