/** `duban reply add [ID]`: a unit's answer to whatever was put to it. */
import { said } from '../../options.ts';
import { reply } from '../../records/options.ts';
import { defineCommand } from '../../spec.ts';

/** See the module comment. */
export const replyAdd = defineCommand({
  name: 'reply add',
  alias: '答复 记录',
  args: '[id]',
  options: reply,
  formats: said,
});
