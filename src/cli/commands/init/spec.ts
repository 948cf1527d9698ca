/** `duban init DIR`. */
import { writeOptions } from '../../options.ts';
import { defineCommand, each, list, text } from '../../spec.ts';

/** See the module comment. */
export const init = defineCommand({
  name: 'init',
  alias: '新建',
  args: '<dir>',
  options: [
    text('--from <file>', { words: 'initFrom' }),
    text('--sheet <name>', { words: 'initSheet' }),
    list('--column <column>', { words: 'initColumn' }),
    text('--answers <file>', { words: 'initAnswers' }),
    text('--questions <file>', { words: 'initQuestions' }),
    text('--title <title>', { words: 'initTitle' }),
    text('--id <id>', { words: 'initId' }),
    text('--issuer <name>', { words: 'initIssuer' }),
    text('--office <name>', { words: 'initOffice' }),
    text('--number <number>', { words: 'initNumber' }),
    text('--start <date>', { words: 'initStart' }),
    text('--end <date>', { words: 'initEnd' }),
    text('--year <year>', { words: 'initYear' }),
    list('--units <names>', { words: 'initUnits' }),
    list('--group <members>', { words: 'initGroup' }),
    list('--alias <names>', { words: 'initAlias' }),
    each('--task <task>', { words: 'initTask' }),
    ...writeOptions,
  ],
  formats: ['text', 'markdown', 'html'],
});
