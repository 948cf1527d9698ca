/** `duban demands`. */
import { overviews, units } from '../../options.ts';
import { defineCommand, text } from '../../spec.ts';

/** See the module comment. */
export const demands = defineCommand({
  name: 'demands',
  alias: '减负',
  options: [units, text('--period <period>', { words: 'demandPeriod' })],
  formats: overviews,
});
