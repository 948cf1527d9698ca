/** `duban status`. */
import { papers } from '../../options.ts';
import { defineCommand } from '../../spec.ts';

/** See the module comment. */
export const status = defineCommand({ name: 'status', alias: '概览', options: [], formats: papers });
