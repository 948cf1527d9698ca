/** Files beside the YAML: evidence and issued papers, known by content, so that to move one is no change. */
import { RECORD_KINDS } from '../plan/records.ts';
import type { PlanChange } from './change.ts';
import type { Sighting } from './rule.ts';

/** Folders in which what has gone out lies with its record. */
const ISSUED: ReadonlySet<string> = new Set(
  Object.values(RECORD_KINDS).flatMap(({ list, standsAs }) => (standsAs === 'issued' ? [list] : [])),
);

/** True for a file that lies with a circular. */
export function isIssued(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => ISSUED.has(folder));
}

/** Files of the base whose content the head has nowhere, and those that have another in the same place. */
export function changedAttachments({ base, head }: PlanChange): Sighting[] {
  const kept = new Set(head.attachments.values());
  return [...base.attachments].flatMap(([path, blob]): Sighting[] => {
    const now = head.attachments.get(path);
    if (now === blob || kept.has(blob)) return [];
    return [
      {
        of: path,
        old: blob.slice(0, 12),
        new: now?.slice(0, 12) ?? null,
        places: { base: [], head: [] },
      },
    ];
  });
}

/** A name of evidence that is a path of a file: with a folder and an ending, and nothing that a name in words has. */
export function isPath(evidence: string): boolean {
  return /^[^\s:：，。；、（）]+\/[^\s:：，。；、（）]+\.[A-Za-z0-9]{1,5}$/.test(evidence) && !evidence.includes('..');
}
