/** A comparison as a page: the summary by unit first, for a reader with ten seconds; then what happened to each unit, before → after. */
import type { Diff } from '../diff/diff.ts';
import { FACT_GROUPS, type Fact, type FactEntry, type FactValue, factEntry } from '../diff/facts.ts';
import type { Tally } from '../diff/summary.ts';
import { grouped } from '../ground/grouped.ts';
import type { Block, Column, Page, Run, Text } from '../ground/text/blocks.ts';
import { LIGHTS, type Light } from '../plan/state.ts';
import { type DiffWords, diffWords } from '../words/diff.ts';
import type { Lang } from '../words/lang.ts';
import { pageWords } from '../words/pages.ts';
import { factSources, type SideSource } from './diff-json.ts';
import { ownerName } from './pages.ts';

/** The whole page. */
export function diffPage(diff: Diff, from: SideSource, to: SideSource, lang: Lang): Page {
  const { common } = pageWords(lang);
  const words = diffWords(lang);
  const exercise = diff.before.exercise || diff.after.exercise;
  return {
    kind: 'page',
    lang,
    title: words.title,
    provenance: [
      common.planLine(diff.after.plan.title),
      words.from(common.clocks(diff.before.asOf, from.revision)),
      words.to(common.clocks(diff.after.asOf, to.revision)),
      ...(exercise ? [`【${common.exercise}】`] : []),
    ],
    blocks:
      diff.facts.length === 0
        ? [{ type: 'paragraph', text: words.nothing }]
        : [...head(diff, lang, words), ...details(diff, from, to, lang, words)],
    landscape: true,
  };
}

/** Only what happened, without the summary: what one change brings. */
export function factsPage(diff: Diff, from: SideSource, to: SideSource, lang: Lang, title: string): Page {
  const words = diffWords(lang);
  const blocks = details(diff, from, to, lang, words);
  return {
    kind: 'page',
    lang,
    title,
    provenance: [],
    blocks: blocks.length === 0 ? [{ type: 'paragraph', text: words.nothing }] : blocks,
  };
}

function head(diff: Diff, lang: Lang, words: DiffWords): Block[] {
  const { total, units, plan } = diff.summary;
  const { facts, advanced, fell, closed, reopened, becameOverdue, overdue } = total;
  const opening = words.opening({
    facts,
    advanced,
    fell,
    closed,
    reopened,
    becameOverdue,
    overdueBefore: overdue.before,
    overdueAfter: overdue.after,
  });
  const rows = units.map((unit) => summaryRow(ownerName(lang, unit.unit), unit, words));
  const rest = plan > 0 ? [[words.ofPlan, ...Array.from({ length: COLUMNS.length - 2 }, () => ''), String(plan)]] : [];
  return [
    { type: 'paragraph', text: opening },
    { type: 'heading', level: 1, text: words.summary },
    {
      type: 'table',
      columns: summaryColumns(words),
      rows: [...rows, ...rest, summaryRow(words.total, total, words).map((cell) => strong(cell))],
      note: words.note,
    },
  ];
}

/** Columns of the summary; those with a width are left out on narrower terminals. */
const COLUMNS = [
  { key: 'unit' },
  { key: 'advanced', align: 'right' },
  { key: 'fell', align: 'right' },
  { key: 'claimed', align: 'right', minColumns: 100 },
  { key: 'closed', align: 'right' },
  { key: 'becameOverdue', align: 'right' },
  { key: 'overdue', align: 'right' },
  { key: 'points', align: 'right', minColumns: 90 },
  { key: 'mean', align: 'right', minColumns: 120 },
  { key: 'reports', align: 'right', minColumns: 100 },
  { key: 'lights', align: 'center' },
  { key: 'facts', align: 'right' },
] as const;

function summaryColumns(words: DiffWords): Column[] {
  return COLUMNS.map(({ key, ...rest }) => ({
    title: words.columns[key],
    ...rest,
    ...(key !== 'unit' && { nowrap: true }),
  }));
}

function summaryRow(name: string, tally: Tally, words: DiffWords): Text[] {
  const { points, overdue, lights } = tally;
  const bad = (value: number): Text => (value === 0 ? '0' : [{ text: String(value), tone: 'red' }]);
  return [
    name,
    String(tally.advanced),
    bad(tally.fell),
    String(tally.claimed),
    String(tally.closed),
    bad(tally.becameOverdue),
    words.moved(overdue.before, overdue.after),
    points.base === 0 ? '—' : `${signed(points.sum)}/${points.base}`,
    points.mean === null ? '—' : signed(points.mean),
    words.reports(tally.reportsFiled, tally.reportsLate),
    lightsText(lights.before, lights.after, words),
    String(tally.facts),
  ];
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}

/** `3/0/1/0/9→2/1/2/1/7`: one number a light, in the order of the column's title. */
function lightsText(
  before: Readonly<Record<Light, number>>,
  after: Readonly<Record<Light, number>>,
  words: DiffWords,
): string {
  const numbers = (counts: Readonly<Record<Light, number>>) => LIGHTS.map((light) => counts[light]).join('/');
  return words.moved(numbers(before), numbers(after));
}

function strong(text: Text): Text {
  return typeof text === 'string' ? [{ text, strong: true }] : text.map((run) => ({ ...run, strong: true }));
}

/** What the rows of all sections need. */
interface Telling {
  readonly from: SideSource;
  readonly to: SideSource;
  readonly lang: Lang;
  readonly words: DiffWords;
  /** The plan's folder with a slash: said once, left out in the rows. */
  readonly folder: string;
}

/** One section a unit, one the plan; in each the facts in the order of the registry. */
function details(diff: Diff, from: SideSource, to: SideSource, lang: Lang, words: DiffWords): Block[] {
  const telling = { from, to, lang, words, folder: folderOf(diff, to) };
  const owners = [...diff.summary.units.map(({ unit }): string | undefined => unit), undefined];
  const factsOf = grouped(diff.facts, ({ unit }) => unit);
  const sections = owners.flatMap((owner): Block[] => {
    const facts = factsOf(owner);
    if (facts.length === 0) return [];
    const name = owner === undefined ? words.ofPlan : ownerName(lang, owner);
    return [{ type: 'heading', level: 1, text: words.section(name, facts.length) }, ...groups(facts, telling)];
  });
  return telling.folder === '' ? sections : [...sections, { type: 'note', text: words.folder(telling.folder) }];
}

function folderOf({ after: { plan } }: Diff, to: SideSource): string {
  const { path } = to.cite(plan.place);
  return path.endsWith(plan.place.file) ? path.slice(0, -plan.place.file.length) : '';
}

function groups(facts: readonly Fact[], telling: Telling): Block[] {
  return FACT_GROUPS.flatMap((group): Block[] => {
    const own = facts.filter(({ type }) => factEntry(type).group === group);
    if (own.length === 0) return [];
    const factsOf = grouped(own, ({ id }) => id);
    const rows = [...new Set(own.map(({ id }) => id))].map((id) => factRow(factsOf(id), telling));
    return [
      { type: 'heading', level: 2, text: telling.words.group[group] },
      { type: 'table', columns: factColumns(telling.words), rows },
    ];
  });
}

function factColumns({ table }: DiffWords): Column[] {
  return [
    { title: table.change, weight: 1 },
    { title: table.what, weight: 3 },
    { title: table.before, weight: 1 },
    { title: table.after, weight: 1 },
    { title: table.source, weight: 3 },
  ];
}

/** One row for what happened to one thing: all that happened, gravest first, with the progress before and after where there is one. */
function factRow(facts: readonly Fact[], telling: Telling): Text[] {
  const { lang, words } = telling;
  const change = facts.flatMap(({ type }, index): Run[] => {
    const { sense } = factEntry(type);
    const run = {
      text: words.fact[type],
      ...(sense !== 'neutral' && { tone: sense === 'bad' ? ('red' as const) : ('green' as const) }),
    };
    return index === 0 ? [run] : [{ text: pageWords(lang).common.list(['', '']) }, run];
  });
  const fact = facts.find(({ type }) => factEntry(type).holds === 'progress') ?? facts[0]!;
  const entry = factEntry(fact.type);
  // What was found or reworded may be the title itself; it is not said twice.
  const after = fact.after !== null && fact.after === fact.title ? '' : valueText(entry, fact.after, lang, words);
  return [
    change,
    whatText(fact, words),
    valueText(entry, fact.before, lang, words),
    after,
    sourceText(facts[0]!, telling),
  ];
}

/** Facts as lines, each `what happened, to what: before → after`; what happened alike to several units of a task is one line. */
export function factLines(facts: readonly Fact[], lang: Lang): string[] {
  const { common } = pageWords(lang);
  const words = diffWords(lang);
  const keyOf = ({ type, id, task, title, before, after, unit, fingerprint }: Fact) => {
    const alike = unit === undefined || task === undefined ? fingerprint : id.replace(`/${unit}`, '');
    return JSON.stringify([type, alike, title, before, after]);
  };
  const alikeTo = grouped(facts, keyOf);
  return [...new Set(facts.map(keyOf))].map((key) => {
    const list = alikeTo(key);
    const fact = list[0]!;
    const entry = factEntry(fact.type);
    const units = list.flatMap(({ unit }) => (unit === undefined ? [] : [ownerName(lang, unit)]));
    const value = (one: FactValue) => valueText(entry, one, lang, words);
    const told = fact.after !== null && fact.after === fact.title && fact.before === null;
    return words.line(
      words.fact[fact.type],
      whatText(fact, words),
      common.list(units),
      told ? undefined : value(fact.before),
      told ? undefined : value(fact.after),
    );
  });
}

/** One line of each side, the one that is nearest to the change; `a.yaml:3→5` where both are in one file. All lines are in JSON. */
function sourceText(fact: Fact, { from, to, folder }: Telling): string {
  const sources = factSources(fact, from, to);
  const last = (side: 'before' | 'after') => sources.findLast((one) => one.side === side);
  const [was, now] = [last('before'), last('after')];
  const short = (path: string) => (path.startsWith(folder) ? path.slice(folder.length) : path);
  const one = (source: { path: string; line: number } | undefined) =>
    source ? `${short(source.path)}:${source.line}` : '';
  if (!was || !now) return one(was ?? now);
  if (was.path !== now.path) return `${one(was)} → ${one(now)}`;
  return was.line === now.line ? one(now) : `${one(was)}→${now.line}`;
}

/** The id without the unit, which the section names, and the title. */
function whatText({ id, unit, title }: Fact, words: DiffWords): string {
  const short = unit === undefined ? id : id.replace(`/${unit}`, '');
  const named = short === 'breakdown' ? words.breakdown : short === 'liaison' ? words.liaison : short;
  return title === undefined || title === named ? named : `${named} ${title}`;
}

function valueText({ holds }: FactEntry, value: FactValue, lang: Lang, words: DiffWords): string {
  const { common } = pageWords(lang);
  if (value === null) return '—';
  const text = String(value);
  if (text === 'dropped') return words.dropped;
  switch (holds) {
    case 'progress':
      return typeof value === 'number' ? common.percent(value) : (common.claim[text] ?? text);
    case 'claim':
      return common.claim[text] ?? text;
    case 'result':
      return common.verified[text] ?? text;
    case 'schedule':
      return (common.schedule as Readonly<Record<string, string>>)[text] ?? common.state[text] ?? text;
    case 'state':
      return common.state[text] ?? text;
    case 'units':
      return common.list(text.split(','));
    case 'colour':
      return words.colour(text);
    case 'deadline':
      return text.replace(/ (strive|explore)$/, (_, firmness: string) => ` ${words.firmness[firmness]}`);
    case 'text':
      return common.role(text);
    default:
      return text;
  }
}
