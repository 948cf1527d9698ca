/** `duban remind`. */
import { into, papers, units } from '../../options.ts';
import { defineCommand, text } from '../../spec.ts';

/** See the module comment. */
export const remind = defineCommand({
  name: 'remind',
  alias: '提醒',
  options: [units, text('--due-within <days>'), into],
  formats: [...papers, 'ics'],
});
