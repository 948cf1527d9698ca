/** `duban decide …`: what moves, changes, ends or excuses a promise. */
import { pages, papers, said, units } from '../../options.ts';
import { decision, letter, on } from '../../records/options.ts';
import { defineCommand, text } from '../../spec.ts';

const to = text('--to <date>', { words: 'toDay' });

/** `duban decide extension [ID]`. */
export const decideExtension = defineCommand({
  name: 'decide extension',
  alias: '决定 延期',
  args: '[id]',
  options: [
    to,
    text('--from <date>', { words: 'fromDay' }),
    text('--applied <date>'),
    text('--result <result>'),
    ...decision,
  ],
  formats: said,
});

/** `duban decide set-date [ID]`. */
export const decideSetDate = defineCommand({
  name: 'decide set-date',
  alias: '决定 补定时限',
  args: '[id]',
  options: [to, ...decision],
  formats: said,
});

/** `duban decide change [ID]`. */
export const decideChange = defineCommand({
  name: 'decide change',
  alias: '决定 调整',
  args: '[id]',
  options: [
    text('--change <kind>'),
    text('--measure <id>', { words: 'changedMeasure' }),
    text('--amount <range>'),
    text('--agreed-by <names>'),
    ...decision,
  ],
  formats: said,
});

/** `duban decide cancellation [ID]`. */
export const decideCancellation = defineCommand({
  name: 'decide cancellation',
  alias: '决定 终止',
  args: '[id]',
  options: decision,
  formats: said,
});

/** `duban decide close-out [ID]`. */
export const decideCloseOut = defineCommand({
  name: 'decide close-out',
  alias: '决定 销号',
  args: '[id]',
  options: [on, ...decision],
  formats: said,
});

/** `duban decide exemption [ID]`. */
export const decideExemption = defineCommand({
  name: 'decide exemption',
  alias: '决定 免责',
  args: '[id]',
  options: [text('--grounds <kind>'), ...decision],
  formats: said,
});

/** `duban decide list`. */
export const decideList = defineCommand({
  name: 'decide list',
  alias: '决定 清单',
  options: [units],
  formats: pages,
});

/** `duban decide print [ID]`. */
export const decidePrint = defineCommand({
  name: 'decide print',
  alias: '决定 打印',
  args: '[id]',
  options: letter,
  formats: papers,
});
