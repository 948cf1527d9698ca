/** `duban demo DIR`: a Git repository of the source plan in which each exercise record is committed on its own date. */

import type { Host } from '../../../host/host.ts';
import { type DemoMade, demoJson, demoPage, demoReadme } from '../../../pages/demo.ts';
import { readDocument } from '../../../yaml/document.ts';
import { LIMITS } from '../../../yaml/limits.ts';
import type { Run } from '../../context.ts';
import { type Commit, type History, HistoryError, play } from '../../demo/history.ts';
import { importStream } from '../../demo/stream.ts';
import { shellWord } from '../../shell.ts';
import type { demo } from './spec.ts';

/** The plan that the package carries. */
const PLAN = 'integrity-2010';

/** What was made. */
export interface Made {
  readonly history: History;
  readonly commits: readonly Commit[];
}

/** Runs the command. A folder that holds anything is refused by the host (`folder-not-empty`). */
export const run: Run<typeof demo> = async (context, given) => {
  const [folder] = given.args;
  const { history, commits } = makeDemo(context.host, context.host.home, PLAN, folder);
  const { plan, tags } = history;
  const made: DemoMade = { plan, folder, commits: commits.length, tags, commands: commandsFor(folder, history) };
  await context.emit({ document: () => demoPage(made, context.lang), json: () => demoJson(made) });
  return 0;
};

/** Makes the repository from `<home>/plans/<plan>`, its history and `<home>/schema`. */
export function makeDemo(host: Host, home: string, plan: string, folder: string): Made {
  const history = readHistory(host, `${home}/plans/${plan}.history.yaml`);
  const commits = play(history, filesBelow(host, `${home}/plans/${plan}`));
  const schemas = [...filesBelow(host, `${home}/schema`)].filter(
    ([path]) => path.endsWith('.schema.json') && !path.includes('/'),
  );
  const base = new Map([
    ['README.md', new TextEncoder().encode(demoReadme(plan))],
    ...schemas.map(([path, bytes]) => [`schema/${path}`, bytes] as const),
  ]);
  host.git.import(folder, importStream(history, commits, base));
  return { history, commits };
}

function readHistory(host: Host, path: string): History {
  const { data, diagnostics } = readDocument({ path, bytes: host.files.read(path, LIMITS.bytes) });
  const history = data as (History & { readonly kind?: unknown }) | undefined;
  if (
    diagnostics.length > 0 ||
    history?.kind !== 'history' ||
    !Array.isArray(history.steps) ||
    !Array.isArray(history.tags)
  ) {
    throw new HistoryError(`${path}: ${diagnostics[0]?.code ?? 'kind'}`);
  }
  return history;
}

function filesBelow(host: Host, folder: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const walk = (below: string) => {
    for (const { name, kind } of host.files.list(below === '' ? folder : `${folder}/${below}`)) {
      const path = below === '' ? name : `${below}/${name}`;
      if (name.startsWith('.')) continue;
      if (kind === 'folder') walk(path);
      else if (kind === 'file') files.set(path, host.files.read(`${folder}/${path}`, LIMITS.bytes));
    }
  };
  walk('');
  return files;
}

/** Three commands to try, ready to be pasted into a shell. */
function commandsFor(folder: string, { tags }: History): string[] {
  const where = `duban -C ${shellWord(folder)}`;
  const [first, last] = [tags[0], tags.at(-1)];
  const at = last === undefined ? '' : ` --at ${last.name}`;
  return [
    `${where} status${at}`,
    `${where} overdue${at}`,
    `${where} diff ${first === undefined || last === undefined ? 'HEAD~1..' : `${first.name}..${last.name}`}`,
  ];
}
