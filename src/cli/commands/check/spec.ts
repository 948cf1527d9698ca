/** `duban check`. */
import { defineCommand, text } from '../../spec.ts';

/** See the module comment. */
export const check = defineCommand({
  name: 'check',
  alias: '检查',
  options: [
    text('--base <revision>'),
    text('--head <revision>'),
    text('--fail-on <level>', { of: ['error', 'warning', 'info'] }),
    text('--actor <name>'),
    text('--account <login>'),
  ],
  formats: ['text', 'markdown', 'html', 'github', 'github-summary', 'gitlab', 'junit', 'sarif'],
});
