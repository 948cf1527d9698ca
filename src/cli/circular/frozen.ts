/** An issued circular made again from its record: the plan at the frozen commit, the same day, the same decision. */

import { parsePeriod } from '../../ground/calendar/period.ts';
import { isHostError } from '../../host/host.ts';
import type { CircularRecord, SelectionRecord } from '../../plan/circular-records.ts';
import type { Context, Ready } from '../context.ts';
import { atCommit, Refused } from './basis.ts';
import type { Issue } from './outputs.ts';

/** The plan as it was when a record was frozen. Refuses with the command to type when the commit is not here. */
export async function readyAt(context: Context, revision: string): Promise<Ready> {
  try {
    return await atCommit(context, revision);
  } catch (error) {
    if (!isHostError(error) || error.code !== 'revision-unknown') throw error;
    const isShallow = error.args.shallow === 1;
    throw new Refused('commit-missing', {
      revision,
      shallow: isShallow ? '1' : '0',
      command: isShallow ? 'git fetch --unshallow --tags' : `git fetch origin ${revision}`,
    });
  }
}

/** What the circular was made from, as far as its record says; refuses a record that names no commit. */
export async function frozenIssue(context: Context, record: CircularRecord): Promise<Issue> {
  const { revision, frozen } = record;
  if (!frozen || revision === undefined) throw new Refused('nothing-frozen', { file: record.place.file });
  const ready = await readyAt(context, revision);
  return {
    ready,
    period: parsePeriod(record.period)!,
    asOf: record.asOf,
    date: record.date,
    number: record.number,
    lang: frozen.lang,
    selection: selectionById(ready, record.selection),
    recused: record.recused ?? [],
    version: frozen.version,
  };
}

/** The decision that a circular was issued by. */
export function selectionById({ plan }: Ready, id: string | undefined): SelectionRecord | undefined {
  return id === undefined ? undefined : plan.records.selections.find((one) => one.id === id);
}
