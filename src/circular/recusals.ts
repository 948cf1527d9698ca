/** Who belongs to a unit that is judged, and so has to step aside when the circular is decided (回避). */
import type { Person, Plan } from '../plan/plan.ts';
import type { Recusal } from './types.ts';

/** The office's parent and the officials whose post begins with the name of a judged unit (市人民检察院检察长 → 市检察院). */
export function recusalsOf(plan: Plan, judged: readonly string[]): Recusal[] {
  const { office } = plan;
  if (!office) return [];
  const found: Recusal[] = [];
  if (office.parent !== undefined && judged.includes(office.parent))
    found.push({ unit: office.parent, role: 'parent', place: office.place });
  const add = (role: Recusal['role'], person: Person | undefined) => {
    const unit = person && unitOfPost(plan, person.post);
    if (unit === undefined || !judged.includes(unit)) return;
    found.push({
      unit,
      role,
      post: person!.post,
      place: office.place,
      ...(person!.name !== undefined && { name: person!.name }),
    });
  };
  add('lead-official', office.leadOfficial);
  add('director', office.director);
  for (const deputy of office.deputies) add('deputy', deputy);
  return found;
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
