/** `duban rules [ID]`. */
import { defineCommand } from '../../spec.ts';

/** See the module comment. */
export const rules = defineCommand({
  name: 'rules',
  alias: '改动规则',
  args: '[id]',
  options: [],
  formats: ['text', 'markdown', 'html'],
});
