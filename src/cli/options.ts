/** Options and formats that several commands take. A leaf, so that help needs none of the work. */
import { LANGS } from '../words/lang.ts';
import { flag, list, text, type Values } from './spec.ts';

/** Options that every command takes, before or after its name. */
export const globalOptions = [
  text('-C, --directory <dir>'),
  text('--plan <id>'),
  text('--as-of <date>'),
  text('--at <revision>'),
  text('--lang <lang>', { of: LANGS }),
  text('--format <format>'),
  text('-o, --output <file>'),
  flag('--color'),
  flag('--no-color', { words: 'noColor' }),
  flag('--ascii'),
  text('--font-dir <dir>'),
] as const;

/** Every writing command takes these. */
export const writeOptions = [
  flag('--dry-run'),
  flag('--commit'),
  flag('--no-input', { words: 'noInput' }),
  flag('--yes'),
] as const;

/** What was typed of them. */
export type Writing = { readonly options: Values<typeof writeOptions> };

/** Commands that make records take these: practice records are marked as such. */
export const recordOptions = [...writeOptions, flag('--exercise')] as const;

/** What was typed of them. */
export type Recording = { readonly options: Values<typeof recordOptions> };

/** Narrow what is shown to units. */
export const units = list('--unit <name>');
/** The one unit that something is about. */
export const unit = text('--unit <name>', { words: 'unitOne' });
/** `--exit-code`. */
export const exitCode = flag('--exit-code');
/** Any period that reports can be for. */
export const period = text('--period <period>', { words: 'periodAny' });
/** A folder for one file a unit. */
export const into = text('--into <dir>');
/** The day that a paper bears. */
export const paperDate = text('--date <date>', { words: 'paperDate' });

/** What can be a table as well as a paper. */
export const pages = ['text', 'markdown', 'html', 'html-pages', 'csv', 'xlsx', 'docx', 'pdf'] as const;
/** What is read as a paper. */
export const papers = ['text', 'markdown', 'html', 'html-pages', 'docx', 'pdf'] as const;
/** What is looked at, sent on or sorted, and of which nothing is printed for the files. */
export const overviews = ['text', 'html', 'csv', 'docx'] as const;
/** What only says what was done. */
export const said = ['text'] as const;
