/** Records as files: each known by its kind and name, whatever folder it lies in, with its content in one fixed form. */

import { OFFICE, type Plan } from '../plan/plan.ts';
import { allRecords, type FileStanding, isRecordKind, RECORD_KINDS, type RecordKind } from '../plan/records.ts';
import { canonical, changedLeaves, digestOf, type Names, namesOf } from './canonical.ts';
import { type Documents, isMapping, type PlanChange, placesOf, type RecordFile } from './change.ts';
import type { Sighting } from './rule.ts';

/** All records of a side, by path. */
export function recordFiles(plan: Plan, documents: Documents): RecordFile[] {
  const names = namesOf(plan);
  const known = new Map(allRecords(plan.records).map((record) => [record.place.file, record.known]));
  return [...documents].flatMap(([path, data]): RecordFile[] => {
    if (!isMapping(data) || !isRecordKind(data.kind)) return [];
    const { exercise, ...rest } = data;
    const day = known.get(path);
    return [
      {
        kind: data.kind,
        name: nameOf(path, data.kind, data, names),
        path,
        data: rest,
        exercise: exercise === true,
        digest: digestOf(rest, names),
        owner: ownerOf(plan, data.kind, data, names),
        place: { file: path, steps: [] },
        ...(day !== undefined && { known: day, dated: firstDay(data, day) }),
      },
    ];
  });
}

function firstDay(data: RecordFile['data'], known: string): string {
  return typeof data.date === 'string' && data.date < known ? data.date : known;
}

function nameOf(path: string, kind: RecordKind, data: RecordFile['data'], names: Names): string {
  const called = RECORD_KINDS[kind].calledBy?.map((key) => names.get(String(data[key])) ?? String(data[key]));
  return [kind, ...(called ?? [path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '')])].join('/');
}

function ownerOf(plan: Plan, kind: RecordKind, data: RecordFile['data'], names: Names): string {
  const written = data[RECORD_KINDS[kind].owner ?? ''];
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

/** True when the only difference is a key that was left open before. */
function onlyFilledIn(old: RecordFile, now: RecordFile, names: Names): boolean {
  const open: readonly string[] = (RECORD_KINDS[old.kind].filledLater ?? []).filter(
    (key) => !(key in old.data) && key in now.data,
  );
  if (open.length === 0) return false;
  const rest = Object.fromEntries(Object.entries(now.data).filter(([key]) => !open.includes(key)));
  return digestOf(rest, names) === old.digest;
}

/** The fields that differ, in short: `items[3.2].percent 60→80`; at most three are named. */
function editedFields(old: RecordFile, now: RecordFile, names: Names): string {
  const changed = changedLeaves(canonical(old.data, names), canonical(now.data, names));
  const short = (value: string | null) => (value === null ? '—' : value.length > 24 ? `${value.slice(0, 23)}…` : value);
  const told = changed.slice(0, 3).map((one) => `${one.path} ${short(one.old)}→${short(one.new)}`);
  return changed.length > 3 ? `${told.join('; ')}; +${changed.length - 3}` : told.join('; ');
}

/** Records that stand as this and say something else now, with the keys that differ. */
export function rewritten(change: PlanChange, standsAs: FileStanding): Sighting[] {
  const names = namesOf(change.base.plan);
  return recordMoves(change).edited.flatMap(({ old, new: now }): Sighting[] =>
    RECORD_KINDS[old.kind].standsAs !== standsAs || old.digest === now.digest || onlyFilledIn(old, now, names)
      ? []
      : [
          {
            of: old.name,
            old: old.digest,
            new: now.digest,
            args: { fields: editedFields(old, now, names) },
            places: placesOf(old.place, now.place),
          },
        ],
  );
}

/** Records that stand as this and are gone. */
export function takenAway(change: PlanChange, standsAs: FileStanding): Sighting[] {
  return recordMoves(change)
    .removed.filter(({ kind }) => RECORD_KINDS[kind].standsAs === standsAs)
    .map(({ name, digest, place }) => ({ of: name, old: digest, new: null, places: placesOf(place) }));
}
