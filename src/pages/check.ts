/** A check as a page: what changes in the plan's own words, then what of it needs approval, then how to approve it. */
import { FACT_GROUPS, type Fact, factEntry } from '../diff/facts.ts';
import { approvalLines } from '../governance/approval.ts';
import type { Allowed, Breach, Outcome } from '../governance/check.ts';
import type { Citation, Place, Severity } from '../ground/place.ts';
import type { Block, Page, Run, Tone } from '../ground/text/blocks.ts';
import { checkWords, ruleWords } from '../words/check.ts';
import type { Lang } from '../words/lang.ts';
import { factLines } from './diff.ts';

/** What a page of a check needs. */
export interface CheckView {
  readonly lang: Lang;
  readonly outcome: Outcome;
  readonly facts: readonly Fact[];
  /** Places of the two sides as they are printed. */
  readonly cite: (side: 'base' | 'head', place: Place) => Citation;
  /** Lines under the title. */
  readonly provenance: readonly string[];
  /** As `duban diff` takes it. */
  readonly range: string;
  /** How an issued paper or evidence is shown: it has no lines. */
  readonly shown: (path: string) => string;
}

/** Facts told on a page; the rest is `duban diff`'s. */
const MOST_FACTS = 30;
/** Items of a decision that are printed. */
const MOST_ITEMS = 8;

const TONES: Readonly<Record<Severity, Tone>> = { error: 'red', warning: 'yellow', info: 'muted' };

/** The sentence of a breach, with what a decision that does not suffice lacks. */
export function breachText(breach: Breach, lang: Lang): string {
  const words = checkWords(lang);
  const said = ruleWords(lang, breach.rule).said(breach);
  if (!breach.unfit) return said;
  return words.unfitBy(said, breach.unfit.decision, words.unfit[breach.unfit.why]);
}

/** Where a breach is: the changed line, else the line that was; a file that is no YAML by its path. */
export function breachCitation(breach: Breach, { cite, shown }: Pick<CheckView, 'cite' | 'shown'>): Citation {
  const { base, head } = breach.places;
  if (head[0]) return cite('head', head[0]);
  if (base[0]) return cite('base', base[0]);
  return { path: shown(breach.of), line: 1 };
}

/** Promises first, then what else the change does; nothing that only follows from them twice. */
function ordered(facts: readonly Fact[]): Fact[] {
  const first = ['plan', 'deadlines'];
  const rank = (fact: Fact) => {
    const { group } = factEntry(fact.type);
    const index = first.indexOf(group);
    return index >= 0 ? index : first.length + FACT_GROUPS.indexOf(group);
  };
  return facts
    .map((fact, index) => [fact, index] as const)
    .sort(([a, i], [b, j]) => rank(a) - rank(b) || i - j)
    .map(([fact]) => fact);
}

/** What changes, as lines. */
export function changeLines(view: CheckView, most = MOST_FACTS): string[] {
  // What stays the same and merely follows from something else is no change to tell.
  const facts = view.facts.filter(({ before, after }) => before !== after || before === null);
  const lines = factLines(ordered(facts), view.lang);
  const words = checkWords(view.lang);
  return lines.length <= most ? lines : [...lines.slice(0, most), words.moreChanges(lines.length - most, view.range)];
}

/** The items of a decision that would allow the breaches, as YAML. */
export function remedyLines(breaches: readonly Breach[], lang: Lang): string[] {
  const { reason } = checkWords(lang);
  return breaches.flatMap((breach) => approvalLines(breach, reason));
}

/** Breaches that a decision can allow. */
export function allowable(breaches: readonly Breach[]): Breach[] {
  return breaches.filter(({ rule, level }) => rule !== 'approval-unused' && level !== 'info');
}

/** One breach: how grave, which rule, what, and where. */
function breachItem(breach: Breach, view: CheckView): Run[] {
  const { lang, cite } = view;
  const words = checkWords(lang);
  const { base, head } = breach.places;
  const place =
    base.length + head.length === 0
      ? view.shown(breach.of)
      : words.place(head[0] && citation(cite('head', head[0])), base[0] && citation(cite('base', base[0])));
  return [
    {
      text: `${words.level[breach.level]} ${breach.rule}`,
      tone: TONES[breach.level],
      strong: breach.level === 'error',
    },
    { text: ` ${breachText(breach, lang)} ` },
    { text: place, tone: 'muted' },
  ];
}

/** Breaches with the sentence, the place, and what allows them. */
export function breachList(view: CheckView): Block[] {
  const words = checkWords(view.lang);
  const { breaches } = view.outcome;
  if (breaches.length === 0) return [];
  const fit = allowable(breaches);
  const more = fit.length - MOST_ITEMS;
  return [
    { type: 'heading', level: 1, text: words.breaches(breaches.length) },
    { type: 'list', items: breaches.map((breach) => breachItem(breach, view)) },
    ...(fit.length === 0
      ? []
      : [
          { type: 'paragraph', text: words.remedy } as const,
          { type: 'excerpt', lines: remedyLines(fit.slice(0, MOST_ITEMS), view.lang) } as const,
          ...(more > 0 ? [{ type: 'note', text: words.moreItems(more) } as const] : []),
        ]),
    { type: 'note', text: words.explain([...new Set(breaches.map(({ rule }) => rule))][0]!) },
  ];
}

/** What decisions allow, one line each. */
export function allowedLines(allowed: readonly Allowed[], lang: Lang): string[] {
  return allowed.map(({ breach, decision }) => checkWords(lang).allowedBy(breachText(breach, lang), decision));
}

/** Counts in one sentence. */
export function tallyText({ breaches, allowed }: Outcome, lang: Lang): string {
  const count = (level: Severity) => breaches.filter((one) => one.level === level).length;
  return checkWords(lang).tally({
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    allowed: allowed.length,
  });
}

/** The whole page. */
export function checkPage(view: CheckView): Page {
  const { lang, outcome } = view;
  const words = checkWords(lang);
  const changes = changeLines(view);
  const failed = outcome.breaches.some(({ level }) => level === 'error');
  return {
    kind: 'page',
    lang,
    title: words.title,
    provenance: view.provenance,
    blocks: [
      { type: 'heading', level: 1, text: words.changes },
      changes.length === 0 ? { type: 'paragraph', text: words.noChanges } : { type: 'list', items: changes },
      ...breachList(view),
      ...(outcome.allowed.length === 0
        ? []
        : [
            { type: 'heading', level: 1, text: words.allowed(outcome.allowed.length) } as const,
            { type: 'list', items: allowedLines(outcome.allowed, lang) } as const,
          ]),
      {
        type: 'paragraph',
        text: [
          {
            text: outcome.breaches.length === 0 ? words.clean : tallyText(outcome, lang),
            strong: true,
            ...(failed && { tone: 'red' as const }),
          },
        ],
      },
    ],
  };
}

/** One part of a comment that is folded away. */
export interface Fold {
  readonly summary: string;
  readonly blocks: readonly Block[];
}

/** A comment on a branch: the count and the gravest first, details folded. Nothing where there is nothing to say. */
export function checkComment(view: CheckView): { readonly blocks: readonly Block[]; readonly folds: readonly Fold[] } {
  const { lang, outcome } = view;
  const { breaches, allowed } = outcome;
  if (breaches.length === 0) return { blocks: [], folds: [] };
  const words = checkWords(lang);
  const count = (level: Severity) => breaches.filter((one) => one.level === level).length;
  const item = (breach: Breach): Run[] => [
    { text: `${words.level[breach.level]} ${ruleWords(lang, breach.rule).title}`, strong: true },
    { text: ` ${breachText(breach, lang)} · ` },
    { text: citation(breachCitation(breach, view)) },
  ];
  const changes = changeLines(view);
  const fit = allowable(breaches);
  const list = (items: readonly (string | Run[])[]): Block[] => [{ type: 'list', items }];
  return {
    blocks: [
      { type: 'heading', level: 2, text: words.title },
      { type: 'paragraph', text: words.comment(count('error'), count('warning'), count('info')) },
      ...list(breaches.map(item)),
    ],
    folds: [
      ...(fit.length === 0
        ? []
        : [
            {
              summary: words.commentRemedy,
              blocks: [
                { type: 'paragraph', text: words.remedy } as const,
                { type: 'excerpt', lines: remedyLines(fit, lang) } as const,
              ],
            },
          ]),
      ...(changes.length === 0 ? [] : [{ summary: words.commentChanges(changes.length), blocks: list(changes) }]),
      ...(allowed.length === 0
        ? []
        : [{ summary: words.commentAllowed(allowed.length), blocks: list(allowedLines(allowed, lang)) }]),
    ],
  };
}

function citation({ path, line }: Citation): string {
  return `${path}:${line}`;
}
