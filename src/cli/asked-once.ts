/** Commands that look at several commits ask Git for each tree and blob once. */
import type { Git } from '../host/host.ts';

/** A Git that remembers what it was told: a commit's tree is listed once, a blob is read once for both sides. */
export function askedOnce(git: Git): Git {
  const trees = new Map<string, ReturnType<Git['tree']>>();
  const blobs = new Map<string, Uint8Array>();
  const whole = (top: string, id: string) => {
    const known = trees.get(id) ?? git.tree(top, id, '');
    trees.set(id, known);
    return known;
  };
  return {
    ...git,
    tree: (top, id, prefix) => {
      const folder = prefix.replace(/\/+$/, '');
      return folder === ''
        ? whole(top, id)
        : whole(top, id).filter(({ path }) => path.startsWith(`${folder}/`) || path === folder);
    },
    blobs: (top, objects, limit) => {
      const missing = objects.filter((object) => !blobs.has(object));
      for (const [object, bytes] of missing.length > 0 ? git.blobs(top, missing, limit) : []) blobs.set(object, bytes);
      return new Map(objects.flatMap((object) => (blobs.has(object) ? [[object, blobs.get(object)!] as const] : [])));
    },
  };
}
