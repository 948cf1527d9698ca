/** The questions as `@clack/prompts` draws them, with our words. A chunk of its own: no other run loads it. */

import * as clack from '@clack/prompts';
import { present } from '../../ground/present.ts';
import { clean } from '../../ground/text/clean.ts';
import type { Terminal } from '../../host/host.ts';
import type { WritingWords } from '../../words/writing.ts';
import { UsageError } from '../errors.ts';
import type { Asker } from './asker.ts';

/** Opens questions on a terminal. */
export function openAsker(terminal: Terminal, words: WritingWords['ask']): Asker {
  const streams = { input: terminal.input, output: terminal.output };
  const answered = <T>(answer: T): Exclude<T, symbol> => {
    if (clack.isCancel(answer)) throw new UsageError('cancelled');
    return answer as Exclude<T, symbol>;
  };
  const options = <T>(choices: readonly { value: T; label: string; hint?: string }[]) =>
    choices.map(({ label, hint }, index) => ({
      value: index,
      label: clean(label),
      ...(hint && { hint: clean(hint) }),
    }));
  return {
    async text(question, { initial, check, optional } = {}) {
      const answer = await clack.text({
        ...streams,
        message: clean(question),
        ...present({ initialValue: initial }),
        validate: (typed) => {
          const text = (typed ?? '').trim();
          if (text === '') return optional ? undefined : words.required;
          return check?.(text);
        },
      });
      const text = (answered(answer) ?? '').trim();
      return text === '' ? undefined : text;
    },
    async choose(question, choices, initial) {
      const first = choices.findIndex(({ value }) => value === initial);
      const answer = await clack.select({
        ...streams,
        message: clean(question),
        options: options(choices),
        maxItems: 12,
        showInstructions: false,
        ...(first >= 0 && { initialValue: first }),
      });
      return choices[answered(answer)]!.value;
    },
    async chooseMany(question, choices) {
      const answer = await clack.multiselect({
        ...streams,
        message: words.chooseMany(clean(question)),
        options: options(choices),
        maxItems: 12,
        required: false,
        showInstructions: false,
      });
      return answered(answer).map((index) => choices[index]!.value);
    },
    async confirm(question, initial = true) {
      const answer = await clack.confirm({
        ...streams,
        message: clean(question),
        active: words.yes,
        inactive: words.no,
        initialValue: initial,
      });
      return answered(answer);
    },
  };
}
