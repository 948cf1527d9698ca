/** A seeded fault: a small change to the good base plan, and what `validate` must say of it. One file a fault under `cases/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';

/** A change to one file of the base plan; exactly one of the ways. */
interface Change {
  readonly file: string;
  /** A text that stands in the file once, and what comes in its place. */
  readonly replace?: string;
  readonly with?: string;
  /** The whole new text. */
  readonly text?: string;
  /** Text put at the end: as it is, or made of many like parts. */
  readonly append?:
    | string
    | { readonly text: string; readonly times: number; readonly open: string; readonly close: string }
    | { readonly text: string; readonly times: number; readonly lines: string };
  readonly encoding?: 'gbk' | 'utf-16le';
  /** The whole new file, byte by byte. */
  readonly bytes?: readonly number[];
  readonly link?: true;
  readonly remove?: true;
}

/** What must be said: the code at its line, with the caret under `under` (absent where no line is shown). */
export interface Expected {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly under?: string;
}

/** See the module comment. */
export interface Fault {
  readonly name: string;
  /** First line of the file: the fault in words. */
  readonly title: string;
  readonly change: readonly Change[];
  readonly expect: readonly Expected[];
}

/** The files of a changed plan. */
export interface Changed {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly links: readonly string[];
}

/** Files of a folder by path relative to it. */
export function readFolder(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  }
  return files;
}

/** Every fault of `cases/`, by name. */
export function readFaults(folder: string): Fault[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const title = text.slice(2, text.indexOf('\n'));
      return { name: file.replace(/\.yaml$/, ''), title, ...(parse(text) as Pick<Fault, 'change' | 'expect'>) };
    });
}

/** The base with the changes of a fault. Throws when a change does not fit the base. */
export function applyFault(base: ReadonlyMap<string, string>, fault: Fault): Changed {
  const files = new Map<string, string | Uint8Array>(base);
  const links: string[] = [];
  for (const change of fault.change) {
    const { file } = change;
    const old = files.get(file);
    if (change.text !== undefined) files.set(file, change.text);
    else if (change.bytes !== undefined) files.set(file, Uint8Array.from(change.bytes));
    else if (change.link) links.push(file);
    else if (typeof old !== 'string') throw new Error(`${fault.name}: ${file} is not in the base`);
    else if (change.remove) files.delete(file);
    else if (change.encoding === 'utf-16le') files.set(file, Buffer.from(`\ufeff${old}`, 'utf16le'));
    else if (change.encoding === 'gbk') files.set(file, toGbk(old));
    else if (change.append !== undefined) files.set(file, old + repeated(change.append));
    else if (change.replace !== undefined && change.with !== undefined) {
      if (old.split(change.replace).length !== 2) throw new Error(`${fault.name}: “${change.replace}” must stand once`);
      files.set(file, old.split(change.replace).join(change.with));
    } else throw new Error(`${fault.name}: no change to ${file}`);
  }
  return { files, links };
}

function repeated(append: NonNullable<Change['append']>): string {
  if (typeof append === 'string') return append;
  const { text, times } = append;
  if ('open' in append) return `${text}${append.open.repeat(times)}${append.close.repeat(times)}\n`;
  return text + Array.from({ length: times }, (_, n) => `${append.lines.replace('{n}', String(n))}\n`).join('');
}

/** The bytes that a Chinese Windows editor of old would write. */
function toGbk(text: string): Uint8Array {
  const bytes = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from([...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (bytes.get(char) ?? []))));
}
