/** The same plan written otherwise: order, layout, names, files. */
import { stringify } from 'yaml';
import type { Dice } from './dice.ts';
import { type Data, only, type World } from './worlds.ts';

/**
 * The same plan written otherwise: keys and lists in another order, other names of units, inheritance spelt out, files
 * elsewhere. Evidence is known by its path, so it only moves where its content stays.
 */
export function rearranged(files: World, dice: Dice, movesEvidence = false): World {
  const made: World = {};
  const names = new Map(
    (only(files, 'units.yaml').units as Data[]).flatMap(({ id, aliases }) => (aliases ? [[id, aliases[0]]] : [])) as [
      string,
      string,
    ][],
  );
  for (const [path, file] of Object.entries(files)) {
    if (typeof file === 'string') {
      made[!movesEvidence || dice.maybe() ? path : path.replace('evidence/', 'evidence/归档/')] = file;
      continue;
    }
    const data = structuredClone(file);
    if (data.kind === 'tasks' && dice.maybe()) {
      // Said of each task instead of the section.
      for (const task of data.tasks) task.responsible ??= [...data.responsible];
    }
    made[moved(path, data, dice)] = scrambled(data, dice, data.kind === 'units' ? new Map() : names, '') as Data;
  }
  return made;
}

/** Another folder for what may lie anywhere; names of records stay, because they are their ids. */
function moved(path: string, data: Data, dice: Dice): string {
  if (dice.maybe() || data.kind === 'plan') return path;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (data.kind === 'units') return 'base/units.yaml';
  if (data.kind === 'tasks') return `tasks/n-${name}`;
  if (data.kind === 'breakdown') return `breakdowns/x/${name}`;
  return path.replace(/^records\//, 'records/2010/');
}

/** Lists whose order says something: who leads first. */
const ORDERED = new Set(['lead']);
/** Keys whose texts name units. */
const UNIT_KEYS = new Set(['unit', 'responsible', 'participants']);

function scrambled(value: unknown, dice: Dice, names: ReadonlyMap<string, string>, key: string): unknown {
  if (typeof value === 'string') return UNIT_KEYS.has(key) && dice.maybe(0.3) ? (names.get(value) ?? value) : value;
  if (Array.isArray(value)) {
    const items = value.map((item) => scrambled(item, dice, names, key));
    return ORDERED.has(key) ? items : dice.shuffled(items);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, scrambled(item, dice, names, name)] as const);
  return Object.fromEntries(dice.shuffled(entries));
}

/** Files as texts, each in one of several styles; mostly as in `like` where it is the same there. */
export function written(
  files: World,
  dice: Dice,
  like?: { files: World; texts: Record<string, string> },
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, data]) => {
      if (typeof data === 'string') return [path, data];
      const isSame = like?.files[path] !== undefined && JSON.stringify(like.files[path]) === JSON.stringify(data);
      return [path, isSame && dice.maybe(0.8) ? like.texts[path]! : inStyle(data, dice)];
    }),
  );
}

function inStyle(data: Data, dice: Dice): string {
  switch (dice.below(3)) {
    case 0:
      return `${JSON.stringify(data)}\n`;
    case 1:
      return `# 重排\n${stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}`;
    default:
      return stringify(data, { indentSeq: dice.maybe(), lineWidth: 0 });
  }
}
