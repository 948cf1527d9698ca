/** The rules about changes as pages: the list, and one rule with its examples. */
import { type ExampleFile, exampleFiles } from '../governance/example.ts';
import { type Example, RULE_GROUPS, type Rule } from '../governance/rule.ts';
import { type RuleId, rules } from '../governance/rules.ts';
import { present } from '../ground/present.ts';
import type { Block, Page } from '../ground/text/blocks.ts';
import { checkWords, ruleWords } from '../words/check.ts';
import type { Lang } from '../words/lang.ts';

/** All rules by group. */
export function rulesPage(lang: Lang): Page {
  const words = checkWords(lang);
  const blocks = RULE_GROUPS.flatMap((group): Block[] => [
    { type: 'heading', level: 1, text: words.rules.group[group] },
    {
      type: 'table',
      columns: [
        { title: words.rules.columns.id, nowrap: true },
        { title: words.rules.columns.level, nowrap: true },
        { title: words.rules.columns.title, weight: 2 },
      ],
      rows: rules
        .filter((rule) => rule.group === group)
        .map(({ id, level }) => [id, words.level[level], ruleWords(lang, id).title]),
    },
  ]);
  return {
    kind: 'page',
    lang,
    title: words.rules.title,
    provenance: [],
    blocks: [...blocks, { type: 'note', text: words.rules.intro }],
  };
}

/** One rule: why, what is not allowed, what is, and how it is allowed all the same. */
export function rulePage(rule: Rule<RuleId>, lang: Lang): Page {
  const words = checkWords(lang);
  const { title, why } = ruleWords(lang, rule.id);
  const pages = words.rules;
  return {
    kind: 'page',
    lang,
    title: `${rule.id} ${title}`,
    provenance: [pages.levelLine(words.level[rule.level], pages.group[rule.group])],
    blocks: [
      { type: 'heading', level: 1, text: pages.why },
      { type: 'paragraph', text: why },
      { type: 'heading', level: 1, text: pages.bad },
      ...exampleBlocks(rule.bad, lang),
      { type: 'heading', level: 1, text: pages.good },
      ...exampleBlocks(rule.good, lang),
      ...(rule.id === 'approval-unused'
        ? []
        : [
            { type: 'heading', level: 1, text: pages.allow } as const,
            { type: 'paragraph', text: pages.allowText(rule.id) } as const,
          ]),
      { type: 'heading', level: 1, text: pages.level },
      { type: 'paragraph', text: pages.levelText(rule.id) },
    ],
  };
}

function exampleBlocks(example: Example, lang: Lang): Block[] {
  const { rules: words } = checkWords(lang);
  const { edits, meanwhile } = exampleFiles(example);
  const excerpt = ({ file, lines }: ExampleFile): string[] => [file, ...lines];
  const context = words.context(example.on, example.actor);
  const blocks: Block[] = [{ type: 'excerpt', lines: edits.flatMap(excerpt) }];
  if (context !== '') blocks.push({ type: 'note', text: context });
  if (meanwhile.length > 0)
    blocks.push({ type: 'paragraph', text: words.meanwhile }, { type: 'excerpt', lines: meanwhile.flatMap(excerpt) });
  return blocks;
}

/** The public type `duban.rules/1`; schema in schema/output/rules.schema.json. */
export function rulesJson(list: readonly Rule<RuleId>[], lang: Lang) {
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
