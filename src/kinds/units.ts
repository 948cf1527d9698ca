/** units.yaml: who there is. Read first, because everything else names units. */
import { present } from '../ground/present.ts';
import type { Unit } from '../plan/plan.ts';
import { at, defineKind } from './kind.ts';

export const unitsKind = defineKind('units', {
  declares: true,
  read(file, build) {
    for (const [index, spec] of file.data.units.entries()) {
      const aliases = spec.aliases ?? [];
      const unit: Unit = {
        id: spec.id,
        fullName: spec.fullName ?? spec.id,
        aliases,
        departments: spec.departments ?? [],
        liaison: spec.liaison ?? [],
        place: at(file, 'units', index),
        ...present({
          group: spec.group,
          parent: spec.parent,
          firstResponsible: spec.firstResponsible,
          accounts: spec.accounts,
        }),
      };
      const places = new Map(aliases.map((name, n) => [name, at(file, 'units', index, 'aliases', n)]));
      build.declareUnit(unit, places);
    }
    for (const [index, spec] of file.data.units.entries()) {
      if (spec.parent !== undefined) build.unit(spec.parent, at(file, 'units', index, 'parent'));
    }
    for (const [index, spec] of (file.data.groups ?? []).entries()) {
      const members = spec.members.flatMap(
        (name, n) => build.expand(name, at(file, 'groups', index, 'members', n)).units,
      );
      build.declareGroup(spec.id, spec.aliases ?? [], [...new Set(members)], at(file, 'groups', index, 'id'));
    }
  },
});
