/** `duban liaison list`: who stands for each unit, and which post is vacant. */
import { liaisonJson, liaisonPage, type UnitOfficers } from '../../../pages/liaison.ts';
import { stateOn } from '../../../plan/fold.ts';
import { officersOf, unitsToName } from '../../../plan/liaison.ts';
import { pageContext, type Run } from '../../context.ts';
import { unitsNamed } from '../../given.ts';
import type { liaisonList } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof liaisonList> = async (context, { options }) => {
  const ready = await context.ready();
  const { role = 'liaison' } = options;
  const chosen = unitsNamed(ready.plan, options.unit);
  const owing = new Set(role === 'liaison' ? unitsToName(ready.plan, ready.asOf) : []);
  const units = [...ready.plan.units.keys()]
    .map((unit): UnitOfficers => ({ unit, owes: owing.has(unit), officers: officersOf(ready.plan, unit, role) }))
    .filter(({ unit, owes, officers }) => (owes || officers.length > 0) && (!chosen || chosen.has(unit)));
  const state = stateOn(ready.plan, ready.asOf);
  const shared = pageContext(context, ready);
  await context.emit({
    document: () => liaisonPage(state, role, units, ready.asOf, shared),
    json: () => liaisonJson(state, role, units, shared),
  });
  return 0;
};
