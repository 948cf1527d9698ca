/** Two texts as a unified diff, the form that `git apply` takes and every reviewer knows. */

/** One line of a diff: its text begins with the mark of its kind. */
export interface DiffLine {
  readonly kind: 'head' | 'hunk' | 'same' | 'removed' | 'added' | 'note';
  readonly text: string;
}

const CONTEXT = 3;
/** Above this many differing lines the middle is shown as replaced whole. */
const MOST_STEPS = 2000;

/** The diff of one file; `undefined` for a file that is not there. Empty when nothing differs. */
export function unifiedDiff(path: string, before: string | undefined, after: string | undefined): DiffLine[] {
  if (before === after) return [];
  const [a, b] = [splitLines(before ?? ''), splitLines(after ?? '')];
  const steps = edits(a, b);
  const head: DiffLine[] = [
    { kind: 'head', text: `--- ${before === undefined ? '/dev/null' : `a/${path}`}` },
    { kind: 'head', text: `+++ ${after === undefined ? '/dev/null' : `b/${path}`}` },
  ];
  return [...head, ...hunks(steps)];
}

interface Step {
  readonly kind: 'same' | 'removed' | 'added';
  /** With its line break, if it has one. */
  readonly line: string;
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** The shortest way from one list of lines to the other (Myers), with what is equal at both ends left aside. */
function edits(a: readonly string[], b: readonly string[]): Step[] {
  let front = 0;
  while (front < a.length && front < b.length && a[front] === b[front]) front += 1;
  let back = 0;
  while (back < a.length - front && back < b.length - front && a[a.length - 1 - back] === b[b.length - 1 - back])
    back += 1;
  const same = (line: string): Step => ({ kind: 'same', line });
  return [
    ...a.slice(0, front).map(same),
    ...shortest(a.slice(front, a.length - back), b.slice(front, b.length - back)),
    ...a.slice(a.length - back).map(same),
  ];
}

function shortest(a: readonly string[], b: readonly string[]): Step[] {
  const replaced = (): Step[] => [
    ...a.map((line): Step => ({ kind: 'removed', line })),
    ...b.map((line): Step => ({ kind: 'added', line })),
  ];
  if (a.length === 0 || b.length === 0) return replaced();
  const trail: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let steps = 0; steps <= Math.min(a.length + b.length, MOST_STEPS); steps++) {
    trail.push(new Map(reach));
    for (let k = -steps; k <= steps; k += 2) {
      const down = k === -steps || (k !== steps && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trail);
    }
    reach = new Map(reach);
  }
  return replaced();
}

function walkBack(a: readonly string[], b: readonly string[], trail: readonly ReadonlyMap<number, number>[]): Step[] {
  const found: Step[] = [];
  let [x, y] = [a.length, b.length];
  for (let steps = trail.length - 1; steps >= 0; steps--) {
    const reach = trail[steps]!;
    const k = x - y;
    const down = k === -steps || (k !== steps && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const before = down ? k + 1 : k - 1;
    const fromX = reach.get(before) ?? 0;
    const fromY = fromX - before;
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      found.push({ kind: 'same', line: a[x]! });
    }
    if (steps === 0) break;
    if (down) found.push({ kind: 'added', line: b[fromY]! });
    else found.push({ kind: 'removed', line: a[fromX]! });
    [x, y] = [fromX, fromY];
  }
  return found.reverse();
}

function hunks(steps: readonly Step[]): DiffLine[] {
  const lines: DiffLine[] = [];
  const changed = steps.flatMap(({ kind }, index) => (kind === 'same' ? [] : [index]));
  for (let at = 0; at < changed.length; ) {
    let last = at;
    while (last + 1 < changed.length && changed[last + 1]! - changed[last]! <= 2 * CONTEXT) last += 1;
    const from = Math.max(0, changed[at]! - CONTEXT);
    const to = Math.min(steps.length, changed[last]! + CONTEXT + 1);
    const part = steps.slice(from, to);
    const count = (kinds: readonly Step['kind'][], of: readonly Step[]) =>
      of.filter(({ kind }) => kinds.includes(kind)).length;
    const range = (kinds: readonly Step['kind'][]) => {
      const length = count(kinds, part);
      const start = count(kinds, steps.slice(0, from)) + (length === 0 ? 0 : 1);
      return length === 1 ? `${start}` : `${start},${length}`;
    };
    lines.push({ kind: 'hunk', text: `@@ -${range(['same', 'removed'])} +${range(['same', 'added'])} @@` });
    for (const { kind, line } of part) {
      lines.push({ kind, text: `${MARKS[kind]}${line.replace(/\n$/, '')}` });
      if (!line.endsWith('\n')) lines.push({ kind: 'note', text: '\\ No newline at end of file' });
    }
    at = last + 1;
  }
  return lines;
}

const MARKS = { same: ' ', removed: '-', added: '+' } as const;
