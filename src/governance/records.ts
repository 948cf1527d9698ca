/** Records as files: each known by its kind and name, whatever folder it lies in, with its content in one fixed form. */

import { OFFICE, type Plan } from '../plan/plan.ts';
import type { RecordBase } from '../plan/record.ts';
import { canonical, changedLeaves, digestOf, type Names, namesOf } from './canonical.ts';
import { type Documents, isMapping, type PlanChange, type RecordFile } from './change.ts';

/** Files that promise or declare; everything else is a record. */
const PROMISES: ReadonlySet<string> = new Set(['plan', 'units', 'tasks', 'breakdown']);

/** All records of a side, by path. */
export function recordFiles(plan: Plan, documents: Documents): RecordFile[] {
  const names = namesOf(plan);
  const known = new Map<string, string>();
  for (const list of Object.values(plan.records) as readonly (readonly RecordBase[])[])
    for (const record of list) known.set(record.place.file, record.known);
  return [...documents].flatMap(([path, data]): RecordFile[] => {
    if (!isMapping(data) || typeof data.kind !== 'string' || PROMISES.has(data.kind)) return [];
    const { exercise, ...rest } = data;
    const day = known.get(path);
    return [
      {
        kind: data.kind,
        name: nameOf(path, data, names),
        path,
        data: rest,
        exercise: exercise === true,
        digest: digestOf(rest, names),
        owner: ownerOf(plan, data, names),
        place: { file: path, steps: [] },
        ...(day !== undefined && { known: day, dated: firstDay(data, day) }),
      },
    ];
  });
}

function firstDay(data: Readonly<Record<string, unknown>>, known: string): string {
  return typeof data.date === 'string' && data.date < known ? data.date : known;
}

function nameOf(path: string, data: Readonly<Record<string, unknown>>, names: Names): string {
  const unit = String(data.unit);
  // Reports of all periods bear the unit's name.
  if (data.kind === 'report') return `report/${String(data.period)}/${names.get(unit) ?? unit}`;
  return `${String(data.kind)}/${path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '')}`;
}

/** Whose keys a record's owner stands under, by kind; a name that is no unit's is the office's. */
const OWNER_KEYS: Readonly<Record<string, string>> = {
  report: 'unit',
  reply: 'unit',
  appointment: 'unit',
  event: 'unit',
  inspection: 'by',
  decision: 'by',
};

function ownerOf(plan: Plan, data: Readonly<Record<string, unknown>>, names: Names): string {
  const written = data[OWNER_KEYS[String(data.kind)] ?? ''];
  if (typeof written !== 'string') return OFFICE;
  const unit = names.get(written) ?? written;
  return plan.units.has(unit) ? unit : OFFICE;
}

/** What a change does to records. A record that only got another file name, folder or layout is in none of these. */
export interface RecordMoves {
  readonly edited: readonly { readonly old: RecordFile; readonly new: RecordFile }[];
  readonly removed: readonly RecordFile[];
  readonly added: readonly RecordFile[];
}

/** Matches the records of both sides: by name, then by content for those that were given another name. */
export function recordMoves({ base, head }: PlanChange): RecordMoves {
  const left = new Map<string, RecordFile[]>();
  for (const record of head.records) (left.get(record.name) ?? setIn(left, record.name)).push(record);
  const take = (name: string, fits: (one: RecordFile) => boolean): RecordFile | undefined => {
    const list = left.get(name) ?? [];
    const index = list.findIndex(fits);
    return index < 0 ? undefined : list.splice(index, 1)[0];
  };
  const unmatched = base.records.filter((old) => !take(old.name, ({ digest }) => digest === old.digest));
  const edited: { old: RecordFile; new: RecordFile }[] = [];
  const gone = unmatched.filter((old) => {
    const now = take(old.name, () => true);
    if (now) edited.push({ old, new: now });
    return !now;
  });
  const rest = [...left.values()].flat();
  const removed = gone.filter((old) => {
    const index = rest.findIndex((one) => one.kind === old.kind && one.digest === old.digest);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  return { edited, removed, added: rest };
}

function setIn(map: Map<string, RecordFile[]>, key: string): RecordFile[] {
  const list: RecordFile[] = [];
  map.set(key, list);
  return list;
}

/** Keys that may be filled in later, by kind: they were open when the record was made. */
const FILLED_LATER: Readonly<Record<string, readonly string[]>> = { event: ['done'], appointment: ['until'] };

/** True when the only difference is a key that was left open before. */
export function onlyFilledIn(old: RecordFile, now: RecordFile, names: Names): boolean {
  const open = (FILLED_LATER[old.kind] ?? []).filter((key) => !(key in old.data) && key in now.data);
  if (open.length === 0) return false;
  const rest = Object.fromEntries(Object.entries(now.data).filter(([key]) => !open.includes(key)));
  return digestOf(rest, names) === old.digest;
}

/** The fields that differ, in short: `items[3.2].percent 60→80`; at most three are named. */
export function editedFields(old: RecordFile, now: RecordFile, names: Names): string {
  const changed = changedLeaves(canonical(old.data, names), canonical(now.data, names));
  const short = (value: string | null) => (value === null ? '—' : value.length > 24 ? `${value.slice(0, 23)}…` : value);
  const told = changed.slice(0, 3).map((one) => `${one.path} ${short(one.old)}→${short(one.new)}`);
  return changed.length > 3 ? `${told.join('; ')}; +${changed.length - 3}` : told.join('; ');
}
