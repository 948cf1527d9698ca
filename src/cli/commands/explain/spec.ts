/** `duban explain ID`. */
import { papers, units } from '../../options.ts';
import { defineCommand } from '../../spec.ts';

/** See the module comment. */
export const explain = defineCommand({
  name: 'explain',
  alias: '说明',
  args: '<id>',
  options: [units],
  formats: papers,
});
