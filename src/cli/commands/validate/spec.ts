/** `duban validate`. */
import { defineCommand, text } from '../../spec.ts';

/** See the module comment. */
export const validate = defineCommand({
  name: 'validate',
  alias: '校验',
  options: [text('--severity <level>', { of: ['error', 'warning', 'info'] })],
  formats: ['text', 'markdown', 'html', 'csv', 'github', 'gitlab', 'junit', 'sarif'],
});
