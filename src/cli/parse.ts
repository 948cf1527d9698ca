/** The command line: commander fed from the registry, speaking Chinese or English, with options accepted before or after the command. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { clean } from '../ground/text/clean.ts';
import { displayWidth, pad, wrap } from '../ground/text/width.ts';
import type { Host } from '../host/host.ts';
import { commandWords, type OptionWords } from '../words/commands.ts';
import type { Lang } from '../words/lang.ts';
import type { GlobalOptions } from './context.ts';
import { globalOptions } from './options.ts';
import { commands, type Entry } from './registry.ts';
import type { CommandSpec, Given, Option as OptionSpec } from './spec.ts';
import { VERSION } from './version.ts';

/** A command to run with what was typed for it. */
export interface ParsedLine {
  readonly command: Entry;
  readonly given: Given;
  readonly options: GlobalOptions;
}

/** Parses a command line; an exit code when there is nothing to run (help, version, wrong usage). */
export async function parseCommandLine(argv: readonly string[], host: Host, lang: Lang): Promise<ParsedLine | number> {
  const words = commandWords(lang);
  let chosen: ParsedLine | undefined;
  let told = false;
  const program = new Command('duban');
  setUp(program, host, lang, () => {
    told = true;
  });
  program.description(words.program);
  for (const spec of globalOptions) program.addOption(option(spec, lang));
  program.version(VERSION, '-V, --version', words.version);
  program.helpOption('-h, --help', words.help);
  program.helpCommand('help [command]', words.helpCommand);

  const parents = new Map<string, Command>();
  // Hundreds of options are made for the command that is called; only the list of all commands shows what every one takes.
  const typed = new Set(argv);
  const isTyped = ({ name, alias }: CommandSpec) => typed.has(name.split(' ')[0]!) || typed.has(alias.split(' ')[0]!);
  const isNamed = commands.some(({ spec }) => isTyped(spec));
  for (const entry of commands) {
    const { spec } = entry;
    const [first, second] = spec.name.split(' ') as [string, string?];
    const [firstAlias, secondAlias] = spec.alias.split(' ') as [string, string?];
    let parent = program;
    if (second !== undefined) {
      parent = parents.get(first) ?? group(program, first, firstAlias, lang, words.groups[first] ?? '');
      parents.set(first, parent);
    }
    const command = parent.command(second ?? first).description(words.commands[spec.name].summary);
    const alias = second === undefined ? firstAlias : secondAlias;
    if (alias) command.alias(alias);
    if (isNamed && !isTyped(spec)) continue;
    if (spec.args) command.argument(spec.args, words.commands[spec.name].argument ?? '');
    for (const one of spec.options) command.addOption(option(one, lang));
    command.helpOption('-h, --help', words.help);
    command.addHelpText('after', () => exampleText(spec, lang, helpWidth(host)));
    command.action((...received: unknown[]) => {
      const positional = received
        .slice(0, -2)
        .flat()
        .filter((one) => one !== undefined)
        .map(String);
      chosen = { command: entry, given: { args: positional, options: command.opts() }, options: program.opts() };
    });
  }
  program.addHelpText(
    'after',
    () => `\n${words.examples}\n${words.programExamples.map((line) => `  ${line}`).join('\n')}\n`,
  );

  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') return told ? 2 : 0;
    host.stderr.write(`${words.error(error.code, clean(error.message.replaceAll('\n', ' ')))}\n${words.seeHelp}\n`);
    return 2;
  }
  return chosen ?? 2;
}

function group(program: Command, name: string, alias: string, lang: Lang, summary: string): Command {
  const words = commandWords(lang);
  const command = program.command(name).description(summary).helpOption('-h, --help', words.help).helpCommand(false);
  if (alias) command.alias(alias);
  return command;
}

function option(spec: OptionSpec, lang: Lang): Option {
  const made = new Option(spec.flags);
  made.description = commandWords(lang).options[spec.words ?? (made.attributeName() as OptionWords)];
  const { of, takes } = spec;
  if (of) made.choices([...of]);
  if (takes === 'list') {
    made.argParser((value: string, previous: string[] | undefined) => {
      const given = value.split(/[,，、]/).filter((part) => part !== '');
      // Commander checks choices itself only where it also parses.
      if (of && !given.every((part) => of.includes(part)))
        throw new InvalidArgumentError(`Allowed choices are ${of.join(', ')}.`);
      return [...(previous ?? []), ...given];
    });
  }
  if (takes === 'each') made.argParser((value: string, previous: string[] | undefined) => [...(previous ?? []), value]);
  return made;
}

function setUp(program: Command, host: Host, lang: Lang, onError: () => void): void {
  const words = commandWords(lang);
  const width = helpWidth(host);
  program.exitOverride();
  program.configureOutput({
    writeOut: (text) => host.stdout.write(text),
    writeErr: (text) => {
      onError();
      // Commander's own sentences are English; what was wrong is said again in the chosen language.
      if (!text.startsWith('error:')) host.stderr.write(text);
    },
    outputError: () => {},
    getOutHelpWidth: () => width,
    getErrHelpWidth: () => width,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
  program.configureHelp({
    displayWidth: (text) => displayWidth(text),
    boxWrap: (text, columns) =>
      text
        .split('\n')
        .flatMap((line) => wrap(line, columns))
        .join('\n'),
    styleTitle: (title) => words.titles[title] ?? title,
    showGlobalOptions: true,
    // Each description names what may be written, in the language of the help.
    optionDescription: (one) => one.description,
    sortSubcommands: false,
    padWidth: (command, helper) =>
      Math.max(
        helper.longestOptionTermLength(command, helper),
        helper.longestGlobalOptionTermLength(command, helper),
        helper.longestSubcommandTermLength(command, helper),
        helper.longestArgumentTermLength(command, helper),
      ),
    formatItem: (term, termWidth, description, helper) => {
      const indent = '  ';
      const head = `${indent}${pad(term, termWidth)}  `;
      const room = Math.max(20, (helper.helpWidth ?? 80) - displayWidth(head));
      const lines = wrap(description, room);
      return lines.length === 0
        ? head.trimEnd()
        : lines.map((line, index) => (index === 0 ? head + line : ' '.repeat(displayWidth(head)) + line)).join('\n');
    },
  });
}

function helpWidth(host: Host): number {
  return Math.min(host.stdout.columns, 100);
}

function exampleText(spec: CommandSpec, lang: Lang, width: number): string {
  const words = commandWords(lang);
  const examples = words.commands[spec.name].examples;
  const formats = wrap(`${words.formats}${['json', ...spec.formats].join(', ')}`, width).join('\n');
  return `\n${formats}\n${examples.length === 0 ? '' : `\n${words.examples}\n${examples.flatMap((line) => continued(line, width)).join('\n')}\n`}`;
}

/** A command line as a shell takes it over several lines: divided before flags, each line but the last ending in a backslash. */
function continued(line: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of line.split(/ (?=--)/)) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(`${last} ${part} \\`) <= width) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(`${lines.length === 0 ? '  ' : '    '}${part}`);
  }
  return lines.map((one, index) => (index < lines.length - 1 ? `${one} \\` : one));
}
