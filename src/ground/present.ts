/** Fields that may be absent, as `exactOptionalPropertyTypes` wants them. */

/** What {@link present} gives: a field that may be undefined becomes one that may be absent. */
export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A copy of the fields that are not undefined, in their order. */
export function present<T extends object>(values: T): Present<T> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) kept[key] = value;
  return kept as Present<T>;
}
