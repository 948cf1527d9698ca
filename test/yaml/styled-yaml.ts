/** YAML as different hands write it: any data in a random layout, with comments, blank lines, long texts and every kind of quotes. */
import type { Step } from '../../src/ground/place.ts';

/** A source of small numbers: `pick(3)` is 0, 1 or 2. */
export type Pick = (limit: number) => number;

/** Numbers that depend on a seed alone (mulberry32). */
export function picker(seed: number): Pick {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

type Data = string | number | boolean | null | Data[] | { [key: string]: Data };

const WORDS = [
  '市法院',
  '年底前完成',
  '3.2',
  '1.10',
  '2010-12-31',
  '2010-H1',
  '说明：窗口',
  'a: b',
  "it's",
  '“三项”',
  'x #y',
  '[1]',
  '',
  ' 前空',
  '-',
  'true',
  '已印发2件，1件征求意见',
  '100%',
  '\\n',
];
const LONG = ['一行\n二行', '一行\n\n三行\n', '# 不是注释\n二行', '标题\n  缩进一行\n末行', '一\n二\n\n'];
const KEYS = [
  'kind',
  'unit',
  'task',
  'title',
  'items',
  'words',
  'note',
  'date',
  'by',
  '市法院',
  '1.2',
  'a b',
  'on',
  '2010',
];

/** A mapping of some depth. */
export function anyMapping(pick: Pick, depth = 3): { [key: string]: Data } {
  const made: { [key: string]: Data } = {};
  for (let count = pick(4) + (depth === 3 ? 2 : 0); count > 0; count--)
    made[KEYS[pick(KEYS.length)]!] = anyValue(pick, depth);
  return made;
}

/** Any value. */
export function anyValue(pick: Pick, depth: number): Data {
  const kind = pick(depth > 0 ? 12 : 7);
  if (kind < 4) return WORDS[pick(WORDS.length)]!;
  if (kind === 4) return [0, 1, -3, 2.5, 1e21][pick(5)]!;
  if (kind === 5) return [true, false, null][pick(3)]!;
  if (kind === 6) return LONG[pick(LONG.length)]!;
  if (kind < 10) return Array.from({ length: pick(4) }, () => anyValue(pick, depth - 1));
  return anyMapping(pick, depth - 1);
}

/** The mapping as text in a layout of its own. */
export function styled(data: { [key: string]: Data }, pick: Pick): string {
  const eol = pick(4) === 0 ? '\r\n' : '\n';
  const writer = new Writer(pick);
  const lines = writer.mapping(data, 0);
  if (lines.length === 0) lines.push('{}');
  const head = pick(3) === 0 ? ['# 开头的注释', ...(pick(2) === 0 ? [''] : [])] : [];
  const tail = pick(4) === 0 ? ['', '# 末尾的注释'] : [];
  const text = [...head, ...lines, ...tail].join(eol);
  return `${pick(8) === 0 ? '\ufeff' : ''}${text}${pick(6) === 0 ? '' : eol}`;
}

class Writer {
  readonly #pick: Pick;
  #comments = 0;

  constructor(pick: Pick) {
    this.#pick = pick;
  }

  mapping(data: { [key: string]: Data }, indent: number): string[] {
    return this.#spread(
      Object.entries(data).flatMap(([key, value]) => {
        const lines = this.#value(value, indent, false);
        return [[`${' '.repeat(indent)}${this.#key(key)}:${lines[0]}`, ...lines.slice(1)]];
      }),
      indent,
    );
  }

  #list(data: Data[], indent: number): string[] {
    return this.#spread(
      data.map((item) => {
        const compact = typeof item === 'object' && item !== null && this.#pick(3) > 0 && !isEmpty(item);
        if (compact) {
          const gap = this.#pick(4) === 0 ? 3 : 1;
          const lines = Array.isArray(item) ? this.#list(item, indent + 1 + gap) : this.mapping(item, indent + 1 + gap);
          if (/^ *(?:#|$)/.test(lines[0]!)) return [`${' '.repeat(indent)}-`, ...lines];
          return [`${' '.repeat(indent)}-${' '.repeat(gap)}${lines[0]!.trimStart()}`, ...lines.slice(1)];
        }
        const lines = this.#value(item, indent, true);
        return [`${' '.repeat(indent)}-${lines[0]}`, ...lines.slice(1)];
      }),
      indent,
    );
  }

  /** Entries with comments and blank lines between them. */
  #spread(entries: string[][], indent: number): string[] {
    return entries.flatMap((lines) => {
      const chance = this.#pick(12);
      if (chance === 0) return [`${' '.repeat(indent)}# 注释${this.#comments++}`, ...lines];
      return chance === 1 ? ['', ...lines] : lines;
    });
  }

  /** What follows the colon or the dash: the rest of the line, then the lines below. */
  #value(value: Data, indent: number, inList: boolean): string[] {
    const comment = this.#pick(8) === 0 ? `${' '.repeat(1 + this.#pick(3))}# 旁注${this.#comments++}` : '';
    if (typeof value === 'object' && value !== null) {
      if (isEmpty(value) || this.#pick(3) === 0) return [` ${this.#flow(value)}${comment}`];
      const deeper = indent + (Array.isArray(value) && !inList && this.#pick(2) === 0 ? 0 : 2 + this.#pick(2) * 2);
      return [comment, ...(Array.isArray(value) ? this.#list(value, deeper) : this.mapping(value, deeper))];
    }
    if (value === null && this.#pick(2) === 0) return [comment];
    if (typeof value === 'string' && value.includes('\n') && !/^\s/.test(value) && this.#pick(4) > 0) {
      const body = value.replace(/\n+$/, '');
      const breaks = value.length - body.length;
      const chomp = breaks === 0 ? '-' : breaks === 1 ? '' : '+';
      const space = ' '.repeat(indent + 2);
      const lines = [...body.split('\n'), ...Array<string>(Math.max(0, breaks - 1)).fill('')];
      return [` |${chomp}${comment}`, ...lines.map((line) => (line === '' ? '' : space + line))];
    }
    return [` ${this.#scalar(value, 'block')}${comment}`];
  }

  #flow(value: Data): string {
    if (Array.isArray(value)) {
      const gap = this.#pick(3) === 0 ? ' ' : '';
      return `[${gap}${value.map((item) => this.#flow(item)).join(this.#pick(3) === 0 ? ' , ' : ', ')}${value.length > 0 && this.#pick(6) === 0 ? ',' : ''}${gap}]`;
    }
    if (typeof value === 'object' && value !== null)
      return `{${Object.entries(value)
        .map(([key, item]) => `${this.#key(key)}: ${this.#flow(item)}`)
        .join(', ')}}`;
    return this.#scalar(value, 'flow');
  }

  #key(key: string): string {
    return /^[a-z]+$|^[\u4e00-\u9fff]+$/.test(key) && this.#pick(8) > 0 ? key : JSON.stringify(key);
  }

  #scalar(value: string | number | boolean | null, where: 'block' | 'flow'): string {
    if (typeof value !== 'string') return value === null && this.#pick(2) === 0 ? '~' : String(value);
    const plain = /^[\u4e00-\u9fffa-z][\u4e00-\u9fffa-z0-9，]*$/.test(value) && !['true'].includes(value);
    const day = /^\d{4}-\d{2}-\d{2}$/.test(value);
    if ((plain && (where === 'block' || !value.includes('，')) && this.#pick(4) > 0) || (day && this.#pick(2) === 0))
      return value;
    if (!/[\n\\]/.test(value) && this.#pick(2) === 0) return `'${value.replaceAll("'", "''")}'`;
    return JSON.stringify(value);
  }
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** Every path of the data, the root left out. */
export function pathsOf(data: unknown, at: readonly Step[] = []): Step[][] {
  if (typeof data !== 'object' || data === null) return [];
  const steps: Step[] = Array.isArray(data) ? data.map((_, index) => index) : Object.keys(data);
  return steps.flatMap((step) => [[...at, step], ...pathsOf((data as Record<Step, unknown>)[step], [...at, step])]);
}
