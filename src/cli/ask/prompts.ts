/** Questions to a person at a terminal. Every question has a flag that answers it, and without a terminal there are none. */
import { writingWords } from '../../words/writing.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { flagOf } from '../given.ts';
import type { Asker } from './asker.ts';

/** What of the flags says whether to ask; a command may have none of them. */
export interface Asking {
  readonly options: { readonly input?: boolean; readonly yes?: boolean; readonly [other: string]: unknown };
}

/** Asks only where a person sits at a terminal, and never with `--no-input`; undefined otherwise. */
export async function asker(context: Context, { options }: Asking): Promise<Asker | undefined> {
  const { host } = context;
  if (options.input === false) return undefined;
  const terminal = host.terminal();
  if (!terminal) return undefined;
  const { openAsker } = await import('./clack.ts');
  const words = writingWords(context.lang).ask;
  const ask = openAsker(terminal, words);
  const note = () => {
    context.asked = true;
  };
  return {
    text: (question, about) => {
      note();
      return ask.text(question, about);
    },
    choose: (question, choices, initial) => {
      note();
      return ask.choose(question, choices, initial);
    },
    chooseMany: (question, choices) => {
      note();
      return ask.chooseMany(question, choices);
    },
    confirm: async (question, initial) => (options.yes === true ? true : ask.confirm(question, initial)),
  };
}

/** The flag's value, else what the person answers (to a question in text, or asked in another way), else a {@link UsageError} `value-missing` that names the flag. */
export async function valueFor<Name extends string>(
  context: Context,
  given: Asking & { readonly options: { readonly [name in Name]?: string } },
  name: Name,
  ask: string | ((asker: Asker) => Promise<string>),
): Promise<string> {
  const value = given.options[name];
  if (value !== undefined) return value;
  const person = await asker(context, given);
  if (!person) throw new UsageError('value-missing', { flag: flagOf(name) });
  return typeof ask === 'string' ? ((await person.text(ask)) ?? '') : ask(person);
}
