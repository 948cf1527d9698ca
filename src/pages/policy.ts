/** The rules of judgement as a page: signals with their thresholds, other settings, groups; each told as the plan's own or a default. */

import { SIGNALS, sideOf } from '../circular/signals.ts';
import type { Citation, Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import type { Block, Page } from '../ground/text/blocks.ts';
import type { Plan } from '../plan/plan.ts';
import { PLAIN_SETTINGS } from '../plan/policy.ts';
import { circularWords } from '../words/circular.ts';
import { criteriaWords } from '../words/circular-criteria.ts';
import { signalWords } from '../words/circular-signals.ts';
import { pageWords } from '../words/pages.ts';
import { citation, type PageContext } from './pages.ts';

/** A setting with where it comes from. */
export interface PolicySetting {
  readonly setting: string;
  readonly value: number | string | boolean | readonly string[] | null;
  /** Absent: the default holds. */
  readonly source?: Place;
}

/** The public JSON, `duban.policy/1`, described by `schema/output/policy.schema.json`. */
export interface PolicyOutput {
  readonly schema: 'duban.policy/1';
  readonly plan: string;
  readonly revision: string | null;
  readonly signals: readonly {
    readonly id: string;
    readonly verdict: string;
    readonly side: string;
    readonly measuredIn: string;
    readonly threshold: number | 'off';
    readonly default: number;
    readonly source: Citation | null;
  }[];
  readonly settings: readonly {
    readonly setting: string;
    readonly value: number | string | boolean | readonly string[] | null;
    readonly source: Citation | null;
  }[];
  readonly groups: readonly { readonly group: string | null; readonly units: readonly string[] }[];
}

function settingsIn(plan: Plan): PolicySetting[] {
  const { policy } = plan;
  const plain = [...PLAIN_SETTINGS, 'exemptions', 'noticeDays', 'answerDays'] as const;
  const procedure = policy.places.get('procedure');
  return [
    ...plain.map((setting) => {
      const source = policy.places.get(setting);
      return { setting, value: policy[setting] ?? null, ...present({ source }) };
    }),
    ...Object.entries(policy.procedure).map(([key, value]) => ({
      setting: `procedure.${key}`,
      value: value as string | number,
      ...present({ source: procedure }),
    })),
  ];
}

/** Groups in the order of the units; units without one last. */
function groupsIn({
  policy,
  units,
}: Plan): { readonly group: string | undefined; readonly units: readonly string[] }[] {
  const groups = new Map<string | undefined, string[]>();
  for (const { id, group: own } of units.values()) {
    const group = policy.groups.get(id) ?? own;
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  const named = [...groups].filter(([group]) => group !== undefined);
  const rest = groups.get(undefined);
  return [...named, ...(rest ? [[undefined, rest] as const] : [])].map(([group, members]) => ({
    group,
    units: members,
  }));
}

/** The page. */
export function policyPage(plan: Plan, asOf: string, context: PageContext): Page {
  const { common } = pageWords(context.lang);
  const criteria = criteriaWords(context.lang);
  const signals = signalWords(context.lang);
  const words = circularWords(context.lang);
  const { policy } = plan;
  const { column } = criteria.page;
  const from = (place: Place | undefined) =>
    place ? `${place.file}:${context.cite(place).line}` : criteria.page.default;
  const groups = groupsIn(plan);
  // One table: a spreadsheet or a CSV file takes one.
  const blocks: Block[] = [
    {
      type: 'table',
      columns: [
        { title: column.verdict, nowrap: true },
        { title: column.signal, nowrap: true },
        { title: column.measured, weight: 4 },
        { title: column.threshold, nowrap: true },
        { title: column.source, nowrap: true },
      ],
      rows: [
        ...SIGNALS.map(({ id, verdict, threshold }) => [
          words.verdict[verdict],
          signals[id].title,
          signals[id].measured(policy),
          criteria.threshold(id, policy.signals.get(id) ?? threshold, threshold),
          from(policy.places.get(`signals.${id}`)),
        ]),
        ...settingsIn(plan)
          .filter(({ value }) => value !== null)
          .map(({ setting, value, source }) => [
            criteria.page.settings,
            criteria.settingTitle(setting),
            criteria.settingValue(
              setting,
              Array.isArray(value) ? value.join(',') : (value as number | string | boolean),
            ),
            '',
            from(source),
          ]),
        ...groups.map(({ group, units }) => [
          criteria.page.groups,
          group ?? criteria.page.noGroup,
          common.list(units),
          '',
          group !== undefined && [...policy.groups.values()].includes(group) ? from(policy.places.get('groups')) : '',
        ]),
      ],
    },
    ...criteria
      .general({
        onlyWithout: policy.praise === 'only-without-criticism',
        ranking: policy.ranking,
        decimals: policy.decimals,
      })
      .map((text): Block => ({ type: 'paragraph', text })),
    { type: 'note', text: criteria.fixed(policy.place && citation(context, policy.place)) },
  ];
  return {
    kind: 'page',
    lang: context.lang,
    title: criteria.page.title,
    provenance: [common.planLine(plan.title), common.clocks(asOf, context.revision)],
    blocks,
  };
}

/** The same as JSON. */
export function policyJson(plan: Plan, { revision, cite }: Pick<PageContext, 'revision' | 'cite'>): PolicyOutput {
  const cited = (place: Place | undefined): Citation | null => (place ? cite(place) : null);
  return {
    schema: 'duban.policy/1',
    plan: plan.id,
    revision: revision ?? null,
    signals: SIGNALS.map(({ id, verdict, threshold, measuredIn }) => ({
      id,
      verdict,
      side: sideOf(verdict),
      measuredIn,
      threshold: plan.policy.signals.get(id) ?? threshold,
      default: threshold,
      source: cited(plan.policy.places.get(`signals.${id}`)),
    })),
    settings: settingsIn(plan).map(({ setting, value, source }) => ({ setting, value, source: cited(source) })),
    groups: groupsIn(plan).map(({ group, units }) => ({ group: group ?? null, units })),
  };
}
