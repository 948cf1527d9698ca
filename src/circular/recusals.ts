/** Who belongs to a unit that is judged, and so has to step aside when the circular is decided (回避). */
import { grouped } from '../ground/grouped.ts';
import { present } from '../ground/present.ts';
import type { Person, Plan, Task } from '../plan/plan.ts';
import type { Recusal } from './types.ts';

/**
 * The office's parent; the officials whose post begins with the name of a judged unit (市人民检察院检察长 → 市检察院) or of a body that does
 * a section's daily work; and units that lead others and are judged beside them.
 */
export function recusalsOf(plan: Plan, judged: readonly string[]): Recusal[] {
  const { office } = plan;
  if (!office) return [];
  const found: Recusal[] = [];
  if (office.parent !== undefined && judged.includes(office.parent))
    found.push({ unit: office.parent, role: 'parent', place: office.place });
  const add = (role: Recusal['role'], person: Person | undefined) => {
    const unit = person && unitOfPost(plan, person.post);
    const sections = unit === undefined ? [] : sectionsWhere(plan, ({ dailyWork }) => dailyWork.includes(unit));
    if (unit === undefined || (!judged.includes(unit) && sections.length === 0)) return;
    found.push({
      unit,
      role,
      ...(!judged.includes(unit) && { dailyWork: sections }),
      post: person!.post,
      place: office.place,
      ...present({ name: person!.name }),
    });
  };
  add('lead-official', office.leadOfficial);
  add('director', office.director);
  for (const deputy of office.deputies) add('deputy', deputy);
  const leading = grouped(
    plan.sections.flatMap(({ id, tasks }) =>
      [...new Set(tasks.flatMap(({ lead }) => lead.map(({ unit }) => unit)))].map((unit) => ({ id, unit })),
    ),
    ({ unit }) => unit,
  );
  for (const unit of judged) {
    const leads = leading(unit).map(({ id }) => id);
    if (leads.length > 0 && unit !== office.parent)
      found.push({ unit, role: 'lead-unit', leads, place: plan.units.get(unit)?.place ?? office.place });
  }
  return found;
}

/** Ids of the sections in which any task is so. */
function sectionsWhere(plan: Plan, holds: (task: Task) => boolean): string[] {
  return plan.sections.filter(({ tasks }) => tasks.some(holds)).map(({ id }) => id);
}

/** The unit whose name is the longest beginning of the post; a post that begins with no unit's name tells nothing. */
function unitOfPost(plan: Plan, post: string): string | undefined {
  let best: { unit: string; length: number } | undefined;
  for (const unit of plan.units.values()) {
    for (const name of [unit.id, unit.fullName, ...unit.aliases]) {
      if (name !== '' && post.startsWith(name) && name.length > (best?.length ?? 0))
        best = { unit: unit.id, length: name.length };
    }
  }
  return best?.unit;
}
