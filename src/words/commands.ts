/** The command line's words: help and usage errors. */
import { commandWords as en } from './en/commands.ts';
import { topic } from './lang.ts';
import { type CommandWords, commandWords as zh } from './zh/commands.ts';

export const commandWords = topic<CommandWords>({ zh, en });
