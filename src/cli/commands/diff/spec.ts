/** `duban diff A..B`. */
import { exitCode, pages, units } from '../../options.ts';
import { defineCommand } from '../../spec.ts';

/** See the module comment. */
export const diff = defineCommand({
  name: 'diff',
  alias: '进展',
  args: '<range>',
  options: [units, exitCode],
  formats: pages,
});
