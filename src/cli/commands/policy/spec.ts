/** `duban policy`. */
import { overviews } from '../../options.ts';
import { defineCommand } from '../../spec.ts';

/** See the module comment. */
export const policy = defineCommand({ name: 'policy', alias: '规则', options: [], formats: overviews });
