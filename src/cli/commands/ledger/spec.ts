/** `duban ledger`. */
import { pages, units } from '../../options.ts';
import { defineCommand, list } from '../../spec.ts';

/** See the module comment. */
export const ledger = defineCommand({
  name: 'ledger',
  alias: '台账',
  options: [units, list('--section <id>')],
  formats: pages,
});
