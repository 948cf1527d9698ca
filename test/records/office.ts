/** An office at work in memory: one command after the other on the same files. */
import { parse } from 'yaml';
import { main } from '../../src/main.ts';
import { type MemoryOptions, memoryHost } from '../host/memory.ts';
import { files } from '../main/integrity.ts';

let warm: Promise<Readonly<Record<string, string | Uint8Array>>> | undefined;

const ROOT = 'plans/integrity-2010';

/** What a command line came to. */
export interface Done {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** See the module comment. */
export class Office {
  private files: Readonly<Record<string, string | Uint8Array>>;
  private readonly world: MemoryOptions;

  constructor(start: Readonly<Record<string, string | Uint8Array>> = files, world: MemoryOptions = {}) {
    this.files = start;
    this.world = world;
  }

  /** The exercise on its last day, read once for all tests of a file. */
  static async open(): Promise<Office> {
    warm ??= (async () => {
      const first = new Office();
      await first.does('2011-01-31', 'status');
      return first.files;
    })();
    return new Office(await warm);
  }

  /** Runs a command line on a day; what it writes stays. */
  async run(day: string, ...line: readonly string[]): Promise<Done> {
    const host = memoryHost({ lang: 'zh', today: day, ...this.world, files: this.files });
    const exit = await main(line, host);
    this.files = Object.fromEntries(host.contents);
    return { exit, out: host.out(), err: host.err() };
  }

  /** Puts a file there by hand. */
  put(path: string, text: string): void {
    this.files = { ...this.files, [path]: text };
  }

  /** Runs a command line that must succeed. */
  async does(day: string, ...line: readonly string[]): Promise<Done> {
    const done = await this.run(day, ...line);
    if (done.exit !== 0) throw new Error(`${line.join(' ')}: exit ${done.exit}\n${done.err}`);
    return done;
  }

  /** The JSON of a command. */
  async asks<T = { items: Item[] }>(day: string, ...line: readonly string[]): Promise<T> {
    return JSON.parse((await this.does(day, ...line, '--format', 'json')).out) as T;
  }

  /** The data of a record, or undefined where there is none. */
  record(path: string): Readonly<Record<string, unknown>> | undefined {
    const bytes = this.files[`/w/${ROOT}/records/${path}.yaml`] ?? this.files[`${ROOT}/records/${path}.yaml`];
    if (bytes === undefined) return undefined;
    return parse(typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)) as Record<string, unknown>;
  }

  /** Paths of all files below the plan. */
  get paths(): string[] {
    return Object.keys(this.files).filter((path) => path.includes(`${ROOT}/`) && path.endsWith('.yaml'));
  }
}

/** An item of a list or of what is overdue, as far as tests look at it. */
export interface Item {
  readonly id: string;
  readonly unit?: string;
  readonly state: string;
  readonly due: string | null;
  readonly daysOverdue: number;
  readonly originalDue?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}
