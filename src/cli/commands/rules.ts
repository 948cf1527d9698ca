/** `duban rules [ID]`: the rules about changes, or one of them with its examples. */

import { exampleFiles } from '../../governance/example.ts';
import type { Example, Rule } from '../../governance/rule.ts';
import { type RuleId, rules } from '../../governance/rules.ts';
import { present } from '../../ground/present.ts';
import { nearest } from '../../kinds/nearest.ts';
import { rulePage, rulesPage } from '../../pages/rules.ts';
import { ruleWords } from '../../words/check.ts';
import type { Lang } from '../../words/lang.ts';
import { type Context, UsageError } from '../context.ts';
import type { Given } from './registry.ts';

/** Runs the command. */
export async function run(context: Context, given: Given): Promise<number> {
  const { lang } = context;
  const id = given.args[0];
  if (id === undefined) {
    await context.emit({ document: () => rulesPage(lang), json: () => rulesJson(rules, lang) });
    return 0;
  }
  const rule = rules.find((one) => one.id === id);
  if (!rule) {
    const ids = rules.map((one) => one.id);
    throw new UsageError('rule-unknown', { id, near: nearest(id, ids) ?? '' });
  }
  await context.emit({ document: () => rulePage(rule, lang), json: () => rulesJson([rule], lang) });
  return 0;
}

/** The public type `duban.rules/1`. */
function rulesJson(list: readonly Rule<RuleId>[], lang: Lang) {
  const example = ({ on, actor, ...rest }: Example) => ({
    ...exampleFiles(rest),
    ...present({ on, actor }),
  });
  return {
    schema: 'duban.rules/1',
    rules: list.map(({ id, level, group, bad, good }) => {
      const { title, why } = ruleWords(lang, id);
      return { id, level, group, title, why, bad: example(bad), good: example(good) };
    }),
  };
}
