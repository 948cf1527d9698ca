/** `duban codeowners`. */
import { said } from '../../options.ts';
import { defineCommand, each } from '../../spec.ts';

/** See the module comment. */
export const codeowners = defineCommand({
  name: 'codeowners',
  alias: '文件归属',
  options: [
    each('--office <accounts>', { words: 'officeAccounts' }),
    each('--owner <unit=accounts>', { words: 'unitAccounts' }),
  ],
  formats: said,
});
