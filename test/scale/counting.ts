/**
 * Work counted instead of timed: how often each block of the source ran, as V8 counts it, and how many elements were looked through
 * by the methods that search a list. The same input gives the same counts on any machine.
 */
import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/** How often a block ran, by the file, the function and the text that it begins with. */
export type Counts = ReadonlyMap<string, number>;

interface Range {
  readonly startOffset: number;
  readonly count: number;
}
interface Script {
  readonly scriptId: string;
  readonly url: string;
  readonly functions: readonly { readonly functionName: string; readonly ranges: readonly Range[] }[];
}

/** Elements of long lists that were looked through, by who asked: the engine's own loops are no blocks. */
const searched = new Map<string, number>();
const LONG = 20;

const session = new Session();
session.connect();
const texts = new Map<string, string>();

function post<T>(method: string, params: object = {}): T {
  let answer: unknown;
  session.post(method, params, (error, result) => {
    if (error) throw new Error(`${method}: ${error.message}`);
    answer = result;
  });
  return answer as T;
}

/** Begins to count; only what is imported after this is counted block by block. */
export function startCounting(): void {
  // A function that is put into its callers, or thrown away while nobody calls it, takes its counts with it.
  setFlagsFromString('--no-opt');
  setFlagsFromString('--no-flush-bytecode');
  post('Profiler.enable');
  post('Debugger.enable');
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  for (const method of ['includes', 'indexOf', 'lastIndexOf'] as const) {
    const own = Array.prototype[method] as (this: unknown[], ...args: unknown[]) => never;
    Object.defineProperty(Array.prototype, method, {
      value(this: unknown[], ...args: unknown[]) {
        if (this.length >= LONG) {
          const asker = new Error().stack?.split('\n')[2]?.trim() ?? '';
          searched.set(asker, (searched.get(asker) ?? 0) + this.length);
        }
        return own.apply(this, args);
      },
    });
  }
}

/** What ran since the last time that this was called. `of` says which files are looked at. */
export function countsSince(of: (url: string) => boolean): Counts {
  const counts = new Map<string, number>();
  const { result } = post<{ readonly result: readonly Script[] }>('Profiler.takePreciseCoverage');
  for (const { scriptId, url, functions } of result) {
    if (!of(url)) continue;
    for (const { functionName, ranges } of functions) {
      for (const { startOffset, count } of ranges) {
        if (count === 0) continue;
        const key = `${url}\0${functionName}\0${scriptId}\0${startOffset}`;
        counts.set(key, (counts.get(key) ?? 0) + count);
      }
    }
  }
  for (const [asker, count] of searched) if (of(asker.replace(/:\d+:\d+\)?$/, ''))) counts.set(asker, count);
  searched.clear();
  return counts;
}

/** A block in words: its file, its function, and how its text begins. */
export function nameOf(key: string): string {
  const [url = '', functionName = '', scriptId = '', offset = '0'] = key.split('\0');
  if (scriptId === '') return url;
  if (!texts.has(scriptId))
    texts.set(scriptId, post<{ readonly scriptSource: string }>('Debugger.getScriptSource', { scriptId }).scriptSource);
  const text = texts.get(scriptId)!.slice(Number(offset), Number(offset) + 90);
  return `${url.replace(/^.*\/src\//, 'src/')} ${functionName || '(anonymous)'}: ${text.replace(/\s+/g, ' ')}`;
}
