/** `duban demo DIR`. */
import { said } from '../../options.ts';
import { defineCommand } from '../../spec.ts';

/** See the module comment. */
export const demo = defineCommand({ name: 'demo', alias: '演示', args: '<dir>', options: [], formats: said });
