/** Which files belong to a plan, and how much of them is taken up. */
import { by } from '../ground/order.ts';
import { characterName, refusedCharacters } from './text.ts';

/** Limits of one plan, far above any plan and far below what would exhaust a machine. */
export const SOURCE_LIMITS = { files: 20_000, bytes: 64 * 1024 * 1024, depth: 16 } as const;

/** True for `.yaml` and `.yml`. */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/** The first character of a file name that cannot be shown on one line as it is (as `U+000A`), or undefined. */
export function refusedName(path: string): string | undefined {
  const [found] = refusedCharacters(path, 1);
  if (found) return found.character;
  // The system's file names need not be text; what was not is U+FFFD by now.
  const odd = /[\n\t\ufffd\\]/.exec(path);
  return odd ? characterName(odd[0]) : undefined;
}

/** True for a path with a part that is passed over (it begins with a dot, so `..` as well). */
export function isPassedOver(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.'));
}

/** Orders by path, by code unit, on every machine alike. */
export function sortByPath<T extends { readonly path: string }>(entries: readonly T[]): T[] {
  return [...entries].sort(by(({ path }) => path));
}
