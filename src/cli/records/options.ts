/** Options that commands of several kinds of record take. A leaf. */
import { recordOptions } from '../options.ts';
import { each, flag, text } from '../spec.ts';

/** The day of what is recorded. */
export const date = text('--date <date>', { words: 'recordDate' });
/** What was said or found. */
export const words = text('--words <text>');
/** The number of a paper. */
export const number = text('--number <number>');
/** Who acts. */
export const by = text('--by <name>');
/** `--title`. */
export const title = text('--title <text>');
/** `--approver`. */
export const approver = text('--approver <post>');
/** `--due-within` and the like narrow; this leaves out what is settled. */
export const open = flag('--open', { words: 'onlyOpen' });
/** When it was done. */
export const done = text('--done <date>');
/** The day of closing out. */
export const on = text('--on <date>');
/** A re-check in a row. */
export const recheck = each('--recheck <row>');

/** What every command that writes a record takes besides its own. */
export const record = [text('--note <text>'), text('--id <name>'), ...recordOptions] as const;
/** What every letter takes. */
export const letter = [text('--contact <post>'), text('--phone <number>')] as const;
/** What a unit's answer takes. */
export const reply = [date, words, done, number, text('--unit <name>', { words: 'replyUnit' }), ...record] as const;
/** What a decision takes besides what it decides. */
export const decision = [
  text('--reason <text>'),
  approver,
  by,
  date,
  number,
  title,
  each('--item <row>', { words: 'decisionItem' }),
  ...record,
] as const;
