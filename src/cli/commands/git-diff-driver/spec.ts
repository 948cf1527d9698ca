/** `duban git-diff-driver`, which git calls. */
import { said } from '../../options.ts';
import { defineCommand } from '../../spec.ts';

/** See the module comment. */
export const gitDiffDriver = defineCommand({
  name: 'git-diff-driver',
  alias: 'Git比较',
  args: '<files...>',
  options: [],
  formats: said,
});
