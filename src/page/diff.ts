/** A comparison as a page: the summary by unit first, for a reader with ten seconds; then what happened to each unit, before → after. */
import type { Diff } from '../diff/diff.ts';
import { type Fact, FACT_GROUPS, type FactEntry, type FactValue, factEntry } from '../diff/facts.ts';
import { factSources, type SideSource } from '../diff/output.ts';
import type { Tally } from '../diff/summary.ts';
import { LIGHTS, type Light } from '../plan/state.ts';
import { diff as en } from '../words/en/diff.ts';
import { inLang, type Lang } from '../words/lang.ts';
import { type DiffWords, diff as zh } from '../words/zh/diff.ts';
import type { Block, Column, Page, Run, Table, Text } from './document.ts';
import { ownerName, wordsOf } from './pages.ts';

/** The whole page. */
export function diffPage(diff: Diff, from: SideSource, to: SideSource, lang: Lang): Page {
  const { common } = wordsOf(lang);
  const words = inLang(lang, { zh, en });
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
    blocks: diff.facts.length === 0 ? [{ type: 'paragraph', text: words.nothing }] : [...head(diff, lang, words), ...details(diff, from, to, lang, words)],
    landscape: true,
  };
}

function head(diff: Diff, lang: Lang, words: DiffWords): Block[] {
  const { total, units, plan } = diff.summary;
  const { facts, advanced, fell, closed, reopened, becameOverdue, overdue } = total;
  const opening = words.opening({ facts, advanced, fell, closed, reopened, becameOverdue, overdueBefore: overdue.before, overdueAfter: overdue.after });
  const rows = units.map((unit) => summaryRow(ownerName(lang, unit.unit), unit, words));
  const rest = plan > 0 ? [[words.ofPlan, ...Array.from({ length: COLUMNS.length - 2 }, () => ''), String(plan)]] : [];
  return [
    { type: 'paragraph', text: opening },
    { type: 'heading', level: 1, text: words.summary },
    { type: 'table', columns: summaryColumns(words), rows: [...rows, ...rest, summaryRow(words.total, total, words).map((cell) => strong(cell))], note: words.note },
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
  { key: 'points', align: 'right', minColumns: 110 },
  { key: 'reports', align: 'right', minColumns: 100 },
  { key: 'lights', align: 'center' },
  { key: 'facts', align: 'right' },
] as const;

function summaryColumns(words: DiffWords): Column[] {
  return COLUMNS.map(({ key, ...rest }) => ({ title: words.columns[key], ...rest, ...(key !== 'unit' && key !== 'points' && { nowrap: true }) }));
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
    words.points(points.sum, points.base, points.mean),
    words.reports(tally.reportsFiled, tally.reportsLate),
    lightsText(lights.before, lights.after, words),
    String(tally.facts),
  ];
}

/** `3/0/1/0/9→2/1/2/1/7`: one number a light, in the order of the column's title. */
function lightsText(before: Readonly<Record<Light, number>>, after: Readonly<Record<Light, number>>, words: DiffWords): string {
  const numbers = (counts: Readonly<Record<Light, number>>) => LIGHTS.map((light) => counts[light]).join('/');
  return words.moved(numbers(before), numbers(after));
}

function strong(text: Text): Text {
  return typeof text === 'string' ? [{ text, strong: true }] : text.map((run) => ({ ...run, strong: true }));
}

/** One section a unit, one the plan; in each the facts in the order of the registry. */
function details(diff: Diff, from: SideSource, to: SideSource, lang: Lang, words: DiffWords): Block[] {
  const owners = [...diff.summary.units.map(({ unit }): string | undefined => unit), undefined];
  return owners.flatMap((owner): Block[] => {
    const facts = diff.facts.filter(({ unit }) => unit === owner);
    if (facts.length === 0) return [];
    const name = owner === undefined ? words.ofPlan : ownerName(lang, owner);
    return [{ type: 'heading', level: 1, text: words.section(name, facts.length) }, ...groups(facts, from, to, lang, words)];
  });
}

function groups(facts: readonly Fact[], from: SideSource, to: SideSource, lang: Lang, words: DiffWords): Block[] {
  return FACT_GROUPS.flatMap((group): Block[] => {
    const own = facts.filter(({ type }) => factEntry(type).group === group);
    if (own.length === 0) return [];
    const rows = own.map((fact) => factRow(fact, from, to, lang, words));
    return [{ type: 'heading', level: 2, text: words.group[group] }, { type: 'table', columns: factColumns(words), rows } satisfies Table];
  });
}

function factColumns({ table }: DiffWords): Column[] {
  return [
    { title: table.change, nowrap: true },
    { title: table.what, weight: 3 },
    { title: table.before, weight: 1 },
    { title: table.after, weight: 1 },
    { title: table.source, weight: 3 },
  ];
}

function factRow(fact: Fact, from: SideSource, to: SideSource, lang: Lang, words: DiffWords): Text[] {
  const entry = factEntry(fact.type);
  const change: Run[] = [{ text: words.fact[fact.type], ...(entry.sense !== 'neutral' && { tone: entry.sense === 'bad' ? 'red' : 'green' }) }];
  const sources = factSources(fact, from, to);
  // One line of each side: the first is where it is written, the rest is in the files and in JSON.
  const shown = (['before', 'after'] as const).flatMap((side) => {
    const source = sources.findLast((one) => one.side === side);
    return source ? [`${words.side[side]} ${source.path}:${source.line}`] : [];
  });
  const told = entry.holds === 'text' && fact.title === fact.after;
  return [change, whatText(fact, words), valueText(entry, fact.before, lang, words), told ? '' : valueText(entry, fact.after, lang, words), shown.join(' ')];
}

/** The id without the unit, which the section names, and the title. */
function whatText({ id, unit, title }: Fact, words: DiffWords): string {
  const short = unit === undefined ? id : id.replace(`/${unit}`, '');
  const named = short === 'breakdown' ? words.breakdown : short === 'liaison' ? words.liaison : short;
  return title === undefined || title === named ? named : `${named} ${title}`;
}

function valueText({ holds }: FactEntry, value: FactValue, lang: Lang, words: DiffWords): string {
  const { common } = wordsOf(lang);
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
    case 'state':
      return (common.schedule as Readonly<Record<string, string>>)[text] ?? common.state[text] ?? text;
    case 'units':
      return common.list(text.split(','));
    case 'colour':
      return words.colour(text);
    case 'text':
      return common.role(text);
    default:
      return text;
  }
}
