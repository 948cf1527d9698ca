/** What every ordinary page shares: both clocks, the plan, the exercise mark, places as `path:line`. */

import type { Citation, Place } from '../ground/place.ts';
import type { Page, Run, Tone } from '../ground/text/blocks.ts';
import type { Light, PlanState } from '../plan/state.ts';
import type { Lang } from '../words/lang.ts';
import { pageWords } from '../words/pages.ts';

/** What a page needs beside the state: language, revision and a way from places to lines. */
export interface PageContext {
  readonly lang: Lang;
  readonly revision: string | undefined;
  readonly cite: (place: Place) => Citation;
}

/** The lines under a title: plan, both clocks, calendar where working days counted, and the exercise mark. */
export function provenance(state: PlanState, context: PageContext): string[] {
  const { common } = pageWords(context.lang);
  const counted =
    state.duties.some((duty) => duty.calendar !== undefined) ||
    state.undertakings.some((one) => one.dues.some((due) => due.calendar !== undefined));
  return [
    common.planLine(state.plan.title),
    common.clocks(state.asOf, context.revision),
    ...(counted ? [common.calendarLine(state.plan.calendar.name)] : []),
    ...(state.exercise ? [`【${common.exercise}】`] : []),
  ];
}

/** Starts a page. */
export function page(
  state: PlanState,
  context: PageContext,
  title: string,
  blocks: Page['blocks'],
  extra: Partial<Page> = {},
): Page {
  return { kind: 'page', lang: context.lang, title, provenance: provenance(state, context), blocks, ...extra };
}

/** `path:line` of the first place, or nothing. */
export function cited(context: PageContext, places: readonly Place[]): string {
  return places.length === 0 ? '' : citation(context, places[0]!);
}

/** `path:line` of a place. */
export function citation(context: PageContext, place: Place): string {
  const { path, line } = context.cite(place);
  return `${path}:${line}`;
}

/** A light as a mark and a word, coloured where there is colour. */
export function lightRun(lang: Lang, light: Light): Run[] {
  return [{ text: pageWords(lang).common.lightMark[light], tone: light as Tone }];
}

/** The printed name of a unit or of the office. */
export function ownerName(lang: Lang, owner: string): string {
  return owner === 'office' ? pageWords(lang).common.office : owner;
}
