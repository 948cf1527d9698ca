/** `duban validate`: every problem of every file at once; exit code 1 on errors. */
import { validateJson, validatePage, validateTable } from '../../../pages/validate.ts';
import { undertakingsOf } from '../../../plan/undertakings.ts';
import { summary } from '../../../words/diagnostics.ts';
import { ciWriters } from '../../ci.ts';
import type { Run } from '../../context.ts';
import { worded } from '../../diagnostics.ts';
import type { validate } from './spec.ts';

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Runs the command. Without `--severity`, the text shows errors and warnings and says how many notes there are. */
export const run: Run<typeof validate> = async (context, { options }) => {
  const loaded = await context.load(context.source(context.options.at));
  const { format, lang } = context;
  const level = options.severity ?? (format === 'text' ? 'warning' : 'info');
  const chosen = worded(
    context,
    loaded,
    loaded.diagnostics.filter(({ severity }) => RANK[severity] <= RANK[level]),
  );
  const hidden = options.severity === undefined ? loaded.diagnostics.length - chosen.length : 0;
  const asOf = context.asOfGiven ?? loaded.source.date ?? context.host.today();
  const undertakings = loaded.plan ? undertakingsOf(loaded.plan, asOf).length : 0;
  await context.emit({
    document: () => {
      const page = validatePage(loaded, chosen, undertakings, hidden, lang, asOf);
      if (format === 'text' || format === 'markdown') return page;
      return { ...page, blocks: [validateTable(chosen, lang), ...page.blocks.slice(-2)] };
    },
    json: () => validateJson(loaded, chosen),
    other: ciWriters(
      'validate',
      () =>
        chosen.map(({ code, severity, path, position, message, args }) => ({
          code,
          severity,
          path,
          args,
          message,
          ...position,
        })),
      (code) => summary(lang, code),
    ),
  });
  return loaded.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
};
