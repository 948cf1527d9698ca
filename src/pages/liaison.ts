/** Who holds a post in each unit, who does not, and who did before. */
import type { Day } from '../ground/calendar/dates.ts';
import type { Block, Page, Text } from '../ground/text/blocks.ts';
import { holdsOn, type Officer, type OfficerRole, vacantDays } from '../plan/liaison.ts';
import type { PlanState } from '../plan/state.ts';
import { liaisonWords } from '../words/liaison.ts';
import { jsonHead, sources } from './json.ts';
import { cited, type PageContext, page } from './pages.ts';

/** One unit with every naming, the latest last. */
export interface UnitOfficers {
  readonly unit: string;
  /** Whether the unit must have one. */
  readonly owes: boolean;
  readonly officers: readonly Officer[];
}

/** The list of one role on a day. */
export function liaisonPage(
  state: PlanState,
  role: OfficerRole,
  units: readonly UnitOfficers[],
  asOf: Day,
  context: PageContext,
): Page {
  const words = liaisonWords(context.lang);
  const title = words.roles[role] ?? role;
  const current = units.map(({ unit, owes, officers }) => ({
    unit,
    owes,
    officers,
    now: officers.filter((one) => holdsOn(one, asOf)),
  }));
  const named = current.filter(({ now }) => now.length > 0).length;
  const vacant = current.filter(({ owes, now }) => owes && now.length === 0).length;
  const who = ({ post, name }: Officer) => words.who(post, name);
  const rows = current.flatMap(({ unit, officers, now }): Text[][] => {
    const coming = officers.filter(({ from }) => from !== undefined && from > asOf);
    const later = coming.map((one): Text[] => [
      unit,
      words.coming(one.from!, who(one)),
      one.from!,
      one.until ?? '',
      cited(context, [one.place]),
    ]);
    if (now.length === 0) {
      const days = vacantDays(officers, asOf);
      const said =
        days === undefined ? (officers.length === 0 ? words.neverNamed : words.vacant) : words.vacantDays(days);
      return [[unit, [{ text: said, tone: 'red' }], '', '', ''], ...later];
    }
    return [
      ...now.map((one): Text[] => [
        unit,
        who(one),
        one.from ?? words.undated,
        one.until ?? '',
        cited(context, [one.place]),
      ]),
      ...later,
    ];
  });
  const columns = (officer: string) => [
    { title: words.unit, nowrap: true },
    { title: officer, weight: 2 },
    { title: words.since, nowrap: true },
    { title: words.ends, nowrap: true },
    { title: words.source, weight: 2, minColumns: 150 },
  ];
  const summary = units.some(({ owes }) => owes) ? words.counts(named, vacant) : words.optional(named);
  const blocks: Block[] = [{ type: 'paragraph', text: rows.length === 0 ? words.none : summary }];
  if (rows.length > 0) blocks.push({ type: 'table', columns: columns(words.officer), rows });
  const former = units.flatMap(({ officers }) => officers.filter(({ until }) => until !== undefined && until < asOf));
  if (former.length > 0) {
    blocks.push({ type: 'heading', level: 1, text: words.history });
    blocks.push({
      type: 'table',
      columns: columns(words.former),
      rows: former.map((one) => [
        one.unit,
        who(one),
        one.from ?? words.undated,
        one.until ?? '',
        cited(context, [one.place]),
      ]),
    });
  }
  return page(state, context, words.title(title), blocks);
}

/** The public type `duban.liaison/1`. */
export function liaisonJson(state: PlanState, role: OfficerRole, units: readonly UnitOfficers[], context: PageContext) {
  return {
    ...jsonHead('duban.liaison/1', state, context),
    role,
    units: units.map(({ unit, owes, officers }) => ({
      unit,
      owes,
      vacant: !officers.some((one) => holdsOn(one, state.asOf)),
      officers: officers.map(({ place, unit: _unit, ...one }) => ({ ...one, sources: sources(context, [place]) })),
    })),
  };
}
