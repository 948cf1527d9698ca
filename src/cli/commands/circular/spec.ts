/** `duban circular …`: the half-year circular from its draft to its correction. */
import { pages, papers, recordOptions, said, unit } from '../../options.ts';
import { defineCommand, each, flag, list, text } from '../../spec.ts';

const period = text('--period <period>');
const date = text('--date <date>');
const number = text('--number <number>');
const signatory = text('--signatory <post>');
const recused = each('--recused <post>');
/** Beside the plan's folder instead of in it. */
const outside = text('--into <dir>', { words: 'intoOutside' });

/** `duban circular draft`. */
export const circularDraft = defineCommand({
  name: 'circular draft',
  alias: '通报 起草',
  options: [period, flag('--decided'), flag('--file-copy')],
  formats: papers,
});

/** `duban circular feedback`. */
export const circularFeedback = defineCommand({
  name: 'circular feedback',
  alias: '通报 征求意见',
  options: [period, list('--unit <name>', { words: 'unitAsked' }), date, number, outside, ...recordOptions],
  formats: said,
});

/** `duban circular reply [FILE]`. */
export const circularReply = defineCommand({
  name: 'circular reply',
  alias: '通报 答复',
  args: '[file]',
  options: [
    period,
    unit,
    date,
    number,
    text('--words <words>', { words: 'replyWords' }),
    each('--dispute <anchor=words>'),
    each('--document <name>'),
    ...recordOptions,
  ],
  formats: said,
});

/** `duban circular decide`. */
export const circularDecide = defineCommand({
  name: 'circular decide',
  alias: '通报 审定',
  options: [
    period,
    flag('--list', { words: 'listCandidates' }),
    date,
    number,
    text('--approver <post>'),
    each('--approver-for <unit=post>'),
    recused,
    each('--keep <anchor=reason>'),
    each('--drop <anchor=reason>'),
    each('--uphold <anchor=record:reason>'),
    each('--add <anchor=record:fact:reason>'),
    ...recordOptions,
  ],
  formats: pages,
});

/** `duban circular issue`. */
export const circularIssue = defineCommand({
  name: 'circular issue',
  alias: '通报 印发',
  options: [period, date, number, signatory, recused, outside, ...recordOptions],
  formats: said,
});

/** `duban circular verify`. */
export const circularVerify = defineCommand({
  name: 'circular verify',
  alias: '通报 核验',
  options: [period, text('--record <id>', { words: 'recordId' }), text('--files <dir>', { words: 'issuedFiles' })],
  formats: pages,
});

/** `duban circular correct`. */
export const circularCorrect = defineCommand({
  name: 'circular correct',
  alias: '通报 更正',
  options: [
    period,
    each('--anchor <anchor>'),
    text('--right <words>'),
    flag('--withdraw'),
    text('--reason <words>', { words: 'correctionReason' }),
    each('--evidence <record>'),
    date,
    number,
    signatory,
    outside,
    ...recordOptions,
  ],
  formats: pages,
});

/** `duban circular explain ANCHOR`. */
export const circularExplain = defineCommand({
  name: 'circular explain',
  alias: '通报 说明',
  args: '<anchor>',
  options: [period],
  formats: papers,
});
