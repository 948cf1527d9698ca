/** Questions to a person at a terminal. Every question has a flag that answers it, and without a terminal there are none. */
import { writingWords } from '../../words/writing.ts';
import type { Given } from '../commands/registry.ts';
import { type Context, UsageError } from '../context.ts';
import type { Asker } from './asker.ts';

/** Asks only where a person sits at a terminal, and never with `--no-input`; undefined otherwise. */
export async function asker(context: Context, given: Given): Promise<Asker | undefined> {
  const { host } = context;
  if (given.options.input === false) return undefined;
  const terminal = host.terminal();
  if (!terminal) return undefined;
  const { openAsker } = await import('./clack.ts');
  const words = writingWords(context.lang).ask;
  const ask = openAsker(terminal, words);
  const note = () => {
    context.asked = true;
  };
  return {
    text: (question, options) => {
      note();
      return ask.text(question, options);
    },
    choose: (question, choices, initial) => {
      note();
      return ask.choose(question, choices, initial);
    },
    chooseMany: (question, choices) => {
      note();
      return ask.chooseMany(question, choices);
    },
    confirm: async (question, initial) => (given.options.yes === true ? true : ask.confirm(question, initial)),
  };
}

/** The flag's value, else what the person answers, else a {@link UsageError} `value-missing` that names the flag. */
export async function valueFor(
  context: Context,
  given: Given,
  key: string,
  ask: (asker: Asker) => Promise<string>,
): Promise<string> {
  const value = given.options[key];
  if (typeof value === 'string') return value;
  const person = await asker(context, given);
  if (!person) throw new UsageError('value-missing', { flag: flagOf(key) });
  return ask(person);
}

/** `answerBy` is typed `--answer-by`. */
function flagOf(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
