/** What git's plumbing prints, taken apart. */
import { dayInShanghai } from './day.ts';
import { HostError } from './host.ts';

/** A full object id, of either kind of repository. */
export const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Lines of an answer without the empty ones. */
export function linesOf(answer: Buffer): string[] {
  return answer
    .toString()
    .split('\n')
    .filter((line) => line !== '');
}

/** Answers of `cat-file --batch`: `<id> <type> <size>`, newline, contents, newline. */
export function readBatch(answer: Buffer, limit: number): Map<string, { type: string; bytes: Uint8Array }> {
  const objects = new Map<string, { type: string; bytes: Uint8Array }>();
  for (let at = 0; at < answer.length; ) {
    const newline = answer.indexOf(10, at);
    const header = answer.toString('latin1', at, newline);
    const [id, type, length] = header.split(' ');
    if (id === undefined || type === undefined || length === undefined)
      throw new HostError('git-failed', { operation: 'cat-file', message: header });
    const size = Number(length);
    if (size > limit) throw new HostError('file-too-large', { path: id, size, limit });
    at = newline + 1 + size + 1;
    objects.set(id, { type, bytes: new Uint8Array(answer.buffer, answer.byteOffset + newline + 1, size) });
  }
  return objects;
}

/** Answers of `diff-tree --stdin -z`: a commit's id, then `:<mode> <mode> <object> <object> <letter>`, NUL, path, NUL for each change. */
export function readChanges(answer: Buffer): Map<string, { path: string; object: string }[]> {
  const changes = new Map<string, { path: string; object: string }[]>();
  let files: { path: string; object: string }[] = [];
  const fields = answer.toString().split('\0');
  for (let at = 0; at < fields.length; at++) {
    // Between two commits, and before each parent of a merge, there is a line feed.
    const field = fields[at]!.trimStart();
    if (OBJECT_ID.test(field)) {
      files = changes.get(field) ?? [];
      changes.set(field, files);
    } else if (field.startsWith(':')) {
      const [, , , object = '', letter = ''] = field.split(' ');
      const path = fields[++at] ?? '';
      if (letter !== 'D') files.push({ path, object });
    }
  }
  return changes;
}

/** Entries of `ls-tree -z`: `<mode> <type> <object>`, tab, path, NUL. */
export function readTree(answer: Buffer): { mode: string; object: string; path: string }[] {
  return answer
    .toString()
    .split('\0')
    .slice(0, -1)
    .map((entry) => {
      const tab = entry.indexOf('\t');
      const [mode = '', , object = ''] = entry.slice(0, tab).split(' ');
      return { mode, object, path: entry.slice(tab + 1) };
    });
}

/** The day of a commit's time. Whoever makes a commit writes its time, be it a million years off or no number: that is refused. */
export function commitDay(seconds: number, id: string): string {
  try {
    return dayInShanghai(seconds);
  } catch {
    throw new HostError('commit-day-wrong', { revision: id });
  }
}

/** A commit's day and first line. */
export function readCommit(bytes: Uint8Array, id: string): { date: string; subject: string } {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const blank = raw.indexOf('\n\n');
  const header = raw.toString('latin1', 0, blank < 0 ? raw.length : blank);
  const seconds = /^committer .*> (-?\d{1,15}) [+-]\d+$/m.exec(header)?.[1];
  const encoding = /^encoding (.+)$/m.exec(header)?.[1] ?? 'utf-8';
  const message = blank < 0 ? '' : decodeAs(raw.subarray(blank + 2), encoding);
  return { date: commitDay(Number(seconds), id), subject: message.trimStart().split('\n')[0] ?? '' };
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
