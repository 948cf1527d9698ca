/** `duban rules [ID]`: the rules about changes, or one of them with its examples. */

import { rules } from '../../../governance/rules.ts';
import { nearest } from '../../../kinds/nearest.ts';
import { rulePage, rulesJson, rulesPage } from '../../../pages/rules.ts';
import type { Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import type { rules as spec } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof spec> = async (context, given) => {
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
};
