/** The command line's words: help and usage errors. */
import { commandWords as en } from './en/commands.ts';
import { topic } from './lang.ts';
import { type CommandName, type CommandWords, type OptionWords, commandWords as zh } from './zh/commands.ts';

export type { CommandName, OptionWords };

export const commandWords = topic<CommandWords>({ zh, en });
