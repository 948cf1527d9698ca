/** The exercise plan in a world in memory, and one command line run on it. */
import { main } from '../../src/main.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { loadFiles } from '../awkward/folder.ts';
import { readFolder } from '../faults/fault.ts';
import { type MemoryOptions, memoryHost } from '../host/memory.ts';

const ROOT = 'plans/integrity-2010';
/** The files of the plan, by path from the working folder. */
export const files = Object.fromEntries(
  [...readFolder(`${import.meta.dirname}/../../${ROOT}`)].map(([path, text]) => [`${ROOT}/${path}`, text]),
);

/** The plan that such files make; they must have no error. */
export const planOf = (contents: Readonly<Record<string, string>>): Plan =>
  loadFiles(
    Object.entries(contents).map(([path, text]) => ({
      path: path.slice(ROOT.length + 1),
      bytes: new TextEncoder().encode(text),
      blob: path,
    })),
  ).plan!;

/** What a command line came to. */
export interface Outcome {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  /** A file that the command wrote, by path below the working folder. */
  readonly written: (path: string) => string | undefined;
}

/** Runs duban on `plans/integrity-2010` as the files of the work tree. */
export async function duban(args: readonly string[], options: MemoryOptions = {}): Promise<Outcome> {
  const host = memoryHost({ files, lang: 'zh', today: '2011-01-31', ...options });
  const exit = await main(args, host);
  return {
    exit,
    out: host.out(),
    err: host.err(),
    written: (path) => {
      const bytes = host.contents.get(`${host.cwd}/${path}`);
      return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    },
  };
}
