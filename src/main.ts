/** `main(argv, host)` gives the exit code: 0 fine, 1 something was found where asked for, 2 wrong usage, 3 could not run. The only catch-all. */
import type { Context } from './cli/context.ts';
import { isChangeRefused, isPlanErrors, isUsageError } from './cli/errors.ts';
import { clean } from './ground/text/clean.ts';
import { type Host, isHostError } from './host/host.ts';
import { type Lang, langNamed } from './words/lang.ts';

/** Runs one command line. Never throws; nothing else in the program ends the process. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  const lang = chosenLang(argv, host);
  try {
    const { parseCommandLine } = await import('./cli/parse.ts');
    const parsed = await parseCommandLine(argv, host, lang ?? 'zh');
    if (typeof parsed === 'number') return parsed;
    const { command, given, options } = parsed;
    const { Context } = await import('./cli/context.ts');
    const context = new Context(host, options, command.spec.formats, lang);
    try {
      const { run } = await command.load();
      return await run(context, given);
    } catch (error) {
      return await fail(error, host, context.lang, context);
    }
  } catch (error) {
    return await fail(error, host, lang ?? 'zh', undefined);
  }
}

/** `--lang`, then DUBAN_LANG, LC_ALL, LC_MESSAGES, LANG; undefined when none says (`C` and `POSIX` say nothing). */
function chosenLang(argv: readonly string[], host: Host): Lang | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = at < 0 ? undefined : argv[at] === '--lang' ? argv[at + 1] : argv[at]!.slice('--lang='.length);
  for (const value of [word, host.env.DUBAN_LANG, host.env.LC_ALL, host.env.LC_MESSAGES, host.env.LANG]) {
    if (value === undefined || value === '') continue;
    const lang = langNamed(value);
    if (lang) return lang;
    // A wrong `--lang` is refused in the language that the environment chose.
    if (value === word) continue;
    // The first variable that is set decides, as POSIX has it.
    return undefined;
  }
  return undefined;
}

async function fail(error: unknown, host: Host, lang: Lang, context: Context | undefined): Promise<number> {
  const { failures } = await import('./words/failures.ts');
  const say = (text: string) => host.stderr.write(`${text}\n`);
  if (isUsageError(error)) {
    say(failures(lang).usage(error.key, inert(error.args)));
    return 2;
  }
  if (isHostError(error)) {
    say(failures(lang).host(error.code, inert(error.args)));
    return 3;
  }
  const refused = isChangeRefused(error);
  if (context && (refused || isPlanErrors(error))) {
    const { diagnosticsText } = await import('./cli/diagnostics.ts');
    const errors = error.loaded.diagnostics.filter(({ severity }) => severity === 'error');
    host.stderr.write(await diagnosticsText(context, error.loaded, errors, host.stderr));
    say(refused ? failures(lang).changeRefused(errors.length) : failures(lang).planErrors(errors.length));
    return 3;
  }
  // A fault of duban itself: one line, no stack, and how to get one for a report.
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  say(failures(lang).internal(clean(message)));
  if (host.env.DUBAN_DEBUG !== undefined && error instanceof Error) say(error.stack ?? '');
  return 3;
}

/** Values for a sentence, each on one line with nothing hidden in it: names of files, folders and revisions are somebody else's text. */
function inert(args: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? clean(value) : value]),
  );
}
