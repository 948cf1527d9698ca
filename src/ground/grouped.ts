/** Lists that are looked up by what their items have in common, so that nobody walks a whole list for each of many. */

/** The items of a list by a key, each group in the list's order; a key that no item has gives an empty list. */
export function grouped<T, K>(list: Iterable<T>, keyOf: (item: T) => K): (key: K) => readonly T[] {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return (key) => groups.get(key) ?? NONE;
}

/**
 * The same for items that each concern one of many or, where `whoOf` gives nothing, all of them: what concerns one of them under a
 * key, in the list's order.
 */
export function groupedFor<T, K>(
  list: Iterable<T>,
  keyOf: (item: T) => K,
  whoOf: (item: T) => string | undefined,
): (key: K, who: string) => readonly T[] {
  const groups = new Map<K, Map<string | undefined, { readonly order: number; readonly item: T }[]>>();
  let order = 0;
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key) ?? new Map();
    groups.set(key, group);
    const who = whoOf(item);
    const own = group.get(who);
    if (own) own.push({ order, item });
    else group.set(who, [{ order, item }]);
    order++;
  }
  return (key, who) => {
    const group = groups.get(key);
    const [all, own] = [group?.get(undefined), group?.get(who)];
    const found = all && own ? [...all, ...own].sort((a, b) => a.order - b.order) : (all ?? own);
    return found?.map(({ item }) => item) ?? NONE;
  };
}

const NONE: readonly never[] = [];

/** What is made of an object when it is first asked for, and kept as long as the object is. Only for objects that never change. */
export function madeOnce<T extends object, V>(make: (of: T) => V): (of: T) => V {
  const made = new WeakMap<T, V>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const value = make(of);
    made.set(of, value);
    return value;
  };
}
