/** Reminders: an entry of a calendar, a text to send to a unit. */
import { remindWords as en } from './en/remind.ts';
import { topic } from './lang.ts';
import { type RemindWords, remindWords as zh } from './zh/remind.ts';

export const remindWords = topic<RemindWords>({ zh, en });
