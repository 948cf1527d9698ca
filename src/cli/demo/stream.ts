/** A repository as one `git fast-import` stream: the same bytes in, the same commit ids out, on every machine. */
import { daysBetween } from '../../ground/calendar/dates.ts';
import type { Commit, History } from './history.ts';

/** Commits are made at nine in the morning in Shanghai, those of one day a minute apart. */
const FIRST_MINUTE = 9 * 60;
const SHANGHAI = { minutes: 8 * 60, zone: '+0800' };

/** Seconds since 1970 of the minute `minute` of a day in Shanghai. */
export function secondsAt(day: string, minute: number): number {
  return (daysBetween('1970-01-01', day) * 24 * 60 + minute - SHANGHAI.minutes) * 60;
}

/**
 * The stream. `base` are files of the first commit beside the plan, by path from the repository's top; the plan stands at
 * `plans/<id>/`. Tags are lightweight, each at the last commit up to its date.
 */
export function importStream(
  history: Pick<History, 'plan' | 'author' | 'email' | 'tags'>,
  commits: readonly Commit[],
  base: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const out = new Bytes();
  const days = new Map<string, number>();
  commits.forEach((commit, index) => {
    const nth = days.get(commit.date) ?? 0;
    days.set(commit.date, nth + 1);
    const who = `${history.author} <${history.email}> ${secondsAt(commit.date, FIRST_MINUTE + nth)} ${SHANGHAI.zone}`;
    out.line('commit refs/heads/main');
    out.line(`mark :${index + 1}`);
    out.line(`author ${who}`);
    out.line(`committer ${who}`);
    out.data(new TextEncoder().encode(`${commit.message}\n`));
    if (index > 0) out.line(`from :${index}`);
    for (const [path, bytes] of index === 0 ? base : []) out.file(path, bytes);
    for (const [path, bytes] of commit.files) out.file(`plans/${history.plan}/${path}`, bytes);
    out.line('');
  });
  for (const { name, date } of history.tags) {
    const last = commits.findLastIndex((commit) => commit.date <= date);
    if (last < 0) continue;
    out.line(`reset refs/tags/${name}`);
    out.line(`from :${last + 1}`);
    out.line('');
  }
  out.line('done');
  return out.all();
}

/** Collects bytes. */
class Bytes {
  private readonly chunks: Uint8Array[] = [];

  line(text: string): void {
    this.chunks.push(new TextEncoder().encode(`${text}\n`));
  }

  data(bytes: Uint8Array): void {
    this.line(`data ${bytes.length}`);
    this.chunks.push(bytes);
    this.line('');
  }

  file(path: string, bytes: Uint8Array): void {
    this.line(`M 100644 inline ${quoted(path)}`);
    this.data(bytes);
  }

  all(): Uint8Array {
    const whole = new Uint8Array(this.chunks.reduce((length, chunk) => length + chunk.length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }
}

/** Quoted as C has it, so that no name can end its line. */
function quoted(path: string): string {
  return `"${path.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`;
}
