/** All units of a table: who is meant by each name, which names may be one unit, which groups have members; from it units.yaml is made. */

import type { UnitsFile } from '../../generated/documents.ts';
import { present } from '../../ground/present.ts';
import { foldName } from '../../kinds/names.ts';
import type { GridCell } from './cells.ts';
import type { Asking } from './questions.ts';
import { saysNone, yesOrNo } from './questions.ts';
import { idOf, isWhole, kindOf, readUnits, type UnitName } from './unit-names.ts';

/** A name that stands in a cell and has been sorted out: a unit or a group of the plan, or words that are neither yet. */
export interface Listed {
  readonly name: string;
  readonly role?: UnitName['role'];
  /** 市公安局（交警支队）: what is in the brackets. */
  readonly inside?: string;
}

/** What a cell came to. */
export interface CellUnits {
  readonly listed: readonly Listed[];
  /** True when words of the cell are in no unit yet, so that the cell's own words must be kept. */
  readonly leftOut: boolean;
  readonly below: boolean;
}

/** What the caller knows beforehand. */
export interface KnownUnits {
  /** Units declared by hand, in order. */
  readonly units: readonly string[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Other names by unit. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

interface Met {
  readonly name: string;
  readonly cell: string;
  count: number;
}

/** See the module comment. */
export class UnitBook {
  private readonly asking: Asking;
  private readonly units = new Map<string, Met>();
  private readonly groups = new Map<string, Met & { members?: readonly string[] }>();
  /** Folded alias → name of the unit. */
  private readonly same = new Map<string, string>();
  private readonly declared = new Map<string, readonly string[]>();
  private readonly read = new Map<string, CellUnits>();

  constructor(asking: Asking, known: KnownUnits) {
    this.asking = asking;
    for (const [name, members] of known.groups) this.declared.set(foldName(name), members);
    for (const [unit, others] of known.aliases) {
      this.addUnit(unit, '');
      for (const other of others) this.same.set(foldName(other), unit);
    }
    for (const unit of known.units) this.addUnit(unit, '');
    for (const [name, members] of known.groups) this.addGroup(name, '', members);
  }

  /** Sorts out the names of a cell, asking about what is not clear. The same cell is read once. */
  cell(cell: Pick<GridCell, 'text' | 'address'>): CellUnits {
    const key = `${cell.address}\n${cell.text}`;
    const before = this.read.get(key);
    if (before) return before;
    const list = readUnits(cell.text, this.isKnown);
    const listed: Listed[] = [];
    let leftOut = false;
    for (const one of list.names) {
      const sorted = this.sort(one, cell);
      if (sorted.length === 0) leftOut = true;
      for (const name of sorted) {
        if (listed.some((other) => this.nameOf(other.name) === this.nameOf(name.name) && other.role === name.role))
          this.asking.tell(
            'unit-twice',
            { cell: cell.address, words: cell.text, name: `${name.name}@${cell.address}` },
            { unit: name.name },
          );
        else listed.push(name);
      }
      if (one.inside !== undefined) leftOut = true;
    }
    if (list.open) {
      const about = { cell: cell.address, words: cell.text };
      const args = { names: listed.map(({ name }) => name).join('、') };
      const answer = this.asking.ask('units-open', about, args);
      if (answer === undefined) leftOut = true;
      else if (!saysNone(answer)) {
        const named = this.named(answer, cell.address);
        if (named) listed.push(...named.map((name) => ({ name })));
        else {
          this.asking.again('units-open', about, args, answer);
          leftOut = true;
        }
      }
    }
    const made = { listed, leftOut, below: list.below };
    this.read.set(key, made);
    return made;
  }

  private readonly isKnown = (name: string): boolean => {
    const key = foldName(name);
    return this.same.has(key) || this.units.has(key) || this.declared.has(key);
  };

  private sort(one: UnitName, cell: Pick<GridCell, 'text' | 'address'>): Listed[] {
    const role = one.role === undefined ? {} : { role: one.role };
    const asked = (
      code: 'unit-joined' | 'unit-odd' | 'unit-bracket' | 'group-undefined',
      args: Record<string, string>,
    ) => {
      // 有关部门 is somebody else in each cell; a name is the same wherever it stands.
      const about =
        code === 'group-undefined'
          ? { cell: cell.address, words: cell.text, name: `${one.name}@${cell.address}` }
          : { cell: cell.address, words: one.name, name: Object.values(args).join(' ') };
      const answer = this.asking.ask(code, about, args);
      if (answer === undefined) return undefined;
      if (saysNone(answer)) return [];
      const named = this.named(answer, cell.address, one.name);
      if (!named) this.asking.again(code, about, args, answer);
      return named?.map((name) => ({ name, ...role }));
    };
    if (one.kind === 'undefined-group') return asked('group-undefined', { name: one.name }) ?? [];
    const isGroup = one.kind === 'group' || this.declared.has(foldName(one.name));
    if (isGroup && !this.units.has(foldName(one.name))) {
      const group = this.addGroup(one.name, cell.address);
      return group ? [{ name: group, ...role }] : [];
    }
    if (one.doubt === 'joined') {
      const answered = asked('unit-joined', { name: one.name });
      if (answered) return answered;
    } else if (one.doubt === 'odd' || (!isWhole(one.name) && !this.isKnown(one.name)) || idOf(one.name) === undefined) {
      return asked('unit-odd', { name: one.name }) ?? [];
    }
    if (one.inside !== undefined) {
      const answered = asked('unit-bracket', { name: one.name, inside: one.inside });
      if (answered) return answered;
    }
    this.addUnit(one.name, cell.address);
    return [{ name: one.name, ...role, ...present({ inside: one.inside }) }];
  }

  /** The names of an answer, each taken as a unit: a person typed them. Undefined when they cannot be names, unless it is the one asked about. */
  private named(answer: string, cell: string, asked?: string): string[] | undefined {
    const names = readUnits(answer, (name) => name === asked || this.isKnown(name)).names;
    const isName = ({ name, doubt }: UnitName) => idOf(name) !== undefined && (doubt !== 'odd' || name === asked);
    if (names.length === 0 || !names.every(isName)) return undefined;
    return names.map(({ name }) => {
      if (this.declared.has(foldName(name))) return this.addGroup(name, cell) ?? name;
      this.addUnit(name, cell);
      return name;
    });
  }

  private addUnit(name: string, cell: string): void {
    const key = foldName(name);
    if (this.same.has(key)) return;
    const met = this.units.get(key);
    if (met) met.count++;
    else this.units.set(key, { name, cell, count: 1 });
  }

  /** The group's name when its members are known; asks for them otherwise. */
  private addGroup(name: string, cell: string, given?: readonly string[]): string | undefined {
    const key = foldName(name);
    const met = this.groups.get(key);
    if (met) {
      met.count++;
      return met.members ? met.name : undefined;
    }
    const made: Met & { members?: readonly string[] } = { name, cell, count: 1 };
    this.groups.set(key, made);
    const members = given ?? this.declared.get(key);
    if (members) {
      for (const member of members) this.addUnit(member, cell);
      made.members = members;
    } else {
      const about = { cell, words: name, name };
      const answer = this.asking.ask('group-members', about, { name });
      if (answer !== undefined && !saysNone(answer)) {
        // A group of groups would have to be asked about again.
        const areUnits = readUnits(answer, this.isKnown).names.every(({ name }) => kindOf(name) === 'unit');
        const named = areUnits ? this.named(answer, cell) : undefined;
        if (named) made.members = named;
        else this.asking.again('group-members', about, { name }, answer);
      }
    }
    return made.members ? name : undefined;
  }

  /** Asks about names that look like one unit. Call when every cell has been read, before {@link nameOf}. */
  matchAliases(): void {
    const names = [...this.units.values()];
    for (const { name, other } of likelySame(names.map((one) => one.name))) {
      const [short, long] = [this.units.get(foldName(name))!, this.units.get(foldName(other))!];
      if (this.same.has(foldName(short.name)) || this.same.has(foldName(long.name))) continue;
      const about = { cell: long.cell, words: long.name, name: `${short.name}=${long.name}` };
      const args = { name: short.name, other: long.name };
      const answer = this.asking.ask('unit-alias', about, args);
      if (answer === undefined) continue;
      const one = yesOrNo(answer);
      if (one === undefined) this.asking.again('unit-alias', about, args, answer);
      else if (one) {
        this.same.set(foldName(long.name), short.name);
        short.count += long.count;
        this.units.delete(foldName(long.name));
      }
    }
  }

  /** The id by which the plan calls whoever bears this name. */
  nameOf(name: string): string {
    const key = foldName(name);
    const group = this.groups.get(key);
    if (group?.members) return idOf(group.name)!;
    return idOf(this.same.get(key) ?? this.units.get(key)?.name ?? name)!;
  }

  /** Whether an id stands for a group. */
  isGroup(id: string): boolean {
    return [...this.groups.values()].some((one) => one.members && idOf(one.name) === id);
  }

  /** How many units there are. */
  get size(): number {
    return this.units.size;
  }

  /** units.yaml as data. */
  file(): UnitsFile {
    const aliases = new Map<string, string[]>();
    for (const [, unit] of this.same) aliases.set(foldName(unit), aliases.get(foldName(unit)) ?? []);
    for (const [alias, unit] of this.same) aliases.get(foldName(unit))!.push(alias);
    const units = [...this.units.entries()].map(([key, { name }]) => {
      const id = idOf(name)!;
      const others = [...(id === name ? [] : [name]), ...(aliases.get(key) ?? [])];
      return others.length === 0 ? { id } : { id, aliases: others };
    });
    const groups = [...this.groups.values()].flatMap(({ name, members }) => {
      if (!members) return [];
      const id = idOf(name)!;
      return [
        {
          id,
          ...(id !== name && { aliases: [name] }),
          members: [...new Set(members.map((member) => this.nameOf(member)))],
        },
      ];
    });
    return { kind: 'units', units, ...(groups.length > 0 && { groups }) };
  }
}

/** Pairs of names of which one seems to shorten the other: 市法院 and 市人民法院, 政法委 and 市委政法委, 市发改委 and 市发展和改革委员会. */
export function likelySame(names: readonly string[]): { readonly name: string; readonly other: string }[] {
  const plain = names.map((name) => ({
    name,
    key: foldName(name)
      .replace(/委员会$/, '委')
      .replace(/人民政府$/, '政府'),
  }));
  const byEnd = new Map<string, typeof plain>();
  for (const one of plain) {
    if (one.key.length < 3 || kindOf(one.name) !== 'unit') continue;
    const end = one.key.at(-1)!;
    byEnd.set(end, [...(byEnd.get(end) ?? []), one]);
  }
  const pairs: { name: string; other: string }[] = [];
  for (const list of byEnd.values()) {
    // Pairs grow with the square; a plan has a few hundred units at most.
    if (list.length > 1500) continue;
    for (const [index, a] of list.entries()) {
      for (const b of list.slice(index + 1)) {
        const [short, long] = a.key.length <= b.key.length ? [a, b] : [b, a];
        if (short.key === long.key || shortens(short.key, long.key)) pairs.push({ name: short.name, other: long.name });
      }
    }
  }
  return pairs;
}

function shortens(short: string, long: string): boolean {
  if (short.length === long.length) return false;
  if (long.endsWith(short)) {
    // 财政局 and 市财政局, 政法委 and 市委政法委; but 县法院 is not 甲县法院 of another place.
    return /^(?:[市县区省州镇]委?|中共[市县区省州]?委?)$/.test(long.slice(0, long.length - short.length));
  }
  // A working committee (工委) is not the committee.
  if (short[0] !== long[0] || long.endsWith('工委') !== short.endsWith('工委')) return false;
  // The letters of the short name in order; an office inside the long one (市公安局直属分局) makes it another.
  let at = 0;
  let left = '';
  for (const character of long) {
    if (character === short[at]) at++;
    else left += character;
  }
  return at === short.length && !/[局院厅处科队所]/.test(left);
}
