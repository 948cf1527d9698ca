/** What differs between two states of one file, as data: keys by name, list items by what names them. Order alone is no difference. */

/** One difference. `before` or `after` is absent for what was added or removed. */
export interface DataChange {
  /** Keys and positions from the root to the value; positions are those of the side that has it (the later one if both do). */
  readonly steps: readonly (string | number)[];
  /** The same way in names: list items by their own name. */
  readonly way: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** All differences in the order of the later state; what was removed comes where its list or mapping ends. */
export function compareData(before: unknown, after: unknown): DataChange[] {
  const changes: DataChange[] = [];
  compare(before, after, [], [], changes);
  return changes;
}

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function compare(
  before: unknown,
  after: unknown,
  steps: readonly (string | number)[],
  way: readonly string[],
  changes: DataChange[],
): void {
  if (isMapping(before) && isMapping(after)) {
    for (const key of Object.keys(after)) {
      const at = [...steps, key];
      if (key in before) compare(before[key], after[key], at, [...way, key], changes);
      else changes.push({ steps: at, way: [...way, key], after: after[key] });
    }
    for (const key of Object.keys(before))
      if (!(key in after)) changes.push({ steps: [...steps, key], way: [...way, key], before: before[key] });
  } else if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, steps, way, changes);
  else if (JSON.stringify(before) !== JSON.stringify(after)) changes.push({ steps, way, before, after });
}

/** Items that have a name are matched by it, the others by being equal, and what is left over in its order. */
function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  steps: readonly (string | number)[],
  way: readonly string[],
  changes: DataChange[],
): void {
  const names = (list: readonly unknown[]) => {
    const seen = new Map<string, number>();
    return list.map((item) => {
      const name = nameOf(item) ?? JSON.stringify(item);
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      return count === 0 ? name : `${name} ${count + 1}`;
    });
  };
  const [was, is] = [names(before), names(after)];
  const old = new Map(was.map((name, index) => [name, index]));
  const now = new Set(is);
  const gone = was.flatMap((name, index) => (now.has(name) ? [] : [index]));
  const shown = (item: unknown, index: number) => titleOf(item) ?? (isMapping(item) ? `#${index + 1}` : '');
  for (const [index, item] of after.entries()) {
    const at = [...steps, index];
    const named = [...way, shown(item, index)];
    const match = old.get(is[index]!);
    if (match !== undefined) compare(before[match], item, at, named, changes);
    else if (nameOf(item) === undefined && isMapping(item)) {
      const next = gone.findIndex((one) => isMapping(before[one]) && nameOf(before[one]) === undefined);
      if (next >= 0) compare(before[gone.splice(next, 1)[0]!], item, at, named, changes);
      else changes.push({ steps: at, way: named, after: item });
    } else changes.push({ steps: at, way: named, after: item });
  }
  for (const index of gone)
    changes.push({ steps: [...steps, index], way: [...way, shown(before[index], index)], before: before[index] });
}

/** What people call an item: its number with its title, else the task, unit or post that it is about. */
function nameOf(item: unknown): string | undefined {
  if (!isMapping(item)) return undefined;
  const own = (key: string) => (['string', 'number'].includes(typeof item[key]) ? String(item[key]) : undefined);
  const id = own('id');
  if (id !== undefined) return id;
  const parts = ['task', 'of', 'matter', 'finding', 'unit', 'duty', 'milestone', 'measure'].flatMap(
    (key) => own(key) ?? [],
  );
  return parts.length > 0 ? parts.join('/') : (own('title') ?? own('name'));
}

/** The name with the title that explains it; undefined for what has none. */
export function titleOf(item: unknown): string | undefined {
  const name = nameOf(item);
  const title = isMapping(item) && typeof item.title === 'string' ? item.title : undefined;
  return name === undefined || title === undefined || title === name ? name : `${name} ${title}`;
}
