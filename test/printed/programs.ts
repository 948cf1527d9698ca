/** Programs that make or read PDFs, where the machine has them: LibreOffice, Chromium, MuPDF. */
import { execFile, spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import { PATIENCE } from '../host/patience.ts';

/** Path of the first of these programs that can be run. */
export function program(...names: readonly string[]): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not here.
      }
    }
  }
  return undefined;
}

/** Runs with a new folder, which is removed afterwards. */
async function inFolder<T>(run: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-printed-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** A WOFF file unpacked: office programs read no packed fonts. */
function unpackedFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + 16 * count);
  const power = Math.floor(Math.log2(count));
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts: Buffer[] = [head];
  let at = head.length;
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index;
    const [from, packed, length] = [
      woff.readUInt32BE(entry + 4),
      woff.readUInt32BE(entry + 8),
      woff.readUInt32BE(entry + 12),
    ];
    const raw = woff.subarray(from, from + packed);
    const data = packed < length ? inflateSync(raw) : raw;
    woff.copy(head, 12 + 16 * index, entry, entry + 4);
    head.writeUInt32BE(woff.readUInt32BE(entry + 16), 16 + 16 * index);
    head.writeUInt32BE(at, 20 + 16 * index);
    head.writeUInt32BE(data.length, 24 + 16 * index);
    parts.push(data, Buffer.alloc((4 - (data.length % 4)) % 4));
    at += data.length + ((4 - (data.length % 4)) % 4);
  }
  return Buffer.concat(parts);
}

/** Names that a DOCX asks for, and the files of the package that stand for them here. */
const STAND_INS = [
  ['仿宋_GB2312', 'fangsong', 'Duban FangSong'],
  ['楷体_GB2312', 'kai', 'Duban Kai'],
  ['黑体', 'hei', 'Duban Hei'],
  ['方正小标宋简体', 'title', 'Duban Title'],
  ['宋体', 'fangsong', 'Duban FangSong'],
  ['Times New Roman', 'latin', 'Duban Latin'],
] as const;

/** A font configuration under which the faces of the standard exist, and no others: what a machine has makes no difference. */
function fontConfig(folder: string): string {
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts);
  for (const file of new Set(STAND_INS.map(([, file]) => file)))
    writeFileSync(join(fonts, `${file}.ttf`), unpackedFont(readFileSync(`fonts/${file}.woff`)));
  const matches = STAND_INS.map(
    ([name, , family]) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="same"><string>${family}</string></edit></match>`,
  );
  const path = join(folder, 'fonts.conf');
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir>${matches.join('')}</fontconfig>`,
  );
  return path;
}

/** Files by name. */
type Files = ReadonlyMap<string, Uint8Array>;

/** DOCX to PDF by LibreOffice as anyone converts it, all at once. */
export function officePdfs(office: string, files: Files): Promise<Files> {
  return inFolder(async (folder) => {
    // Names of documents are not always names of files.
    const path = (index: number, extension: string): string => join(folder, `${index}.${extension}`);
    [...files.values()].forEach((bytes, index) => {
      writeFileSync(path(index, 'docx'), bytes);
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder];
    await promisify(execFile)(office, [...options, ...[...files.keys()].map((_, index) => path(index, 'docx'))], {
      env: { ...process.env, FONTCONFIG_FILE: fontConfig(folder), LC_ALL: 'C.UTF-8' },
      timeout: PATIENCE,
    });
    return new Map([...files.keys()].map((name, index) => [name, readFileSync(path(index, 'pdf'))]));
  });
}

/** HTML to PDF by one Chromium, one after the other. */
export function browserPdfs(browser: string, pages: ReadonlyMap<string, string>): Promise<Files> {
  return inFolder(async (folder) => {
    const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}/profile`];
    const child = spawn(browser, [...options, '--remote-debugging-pipe'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    try {
      const ask = protocol(child.stdio[3] as Writable, child.stdio[4] as Readable);
      const printed = new Map<string, Uint8Array>();
      for (const [name, html] of pages) {
        const path = join(folder, 'page.html');
        writeFileSync(path, html);
        const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
        const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
        await ask('Page.enable', {}, sessionId);
        await ask('Page.navigate', { url: `file://${path}` }, sessionId, 'Page.loadEventFired');
        const { data } = await ask('Page.printToPDF', { preferCSSPageSize: true, printBackground: true }, sessionId);
        printed.set(name, Buffer.from(data ?? '', 'base64'));
        await ask('Target.closeTarget', { targetId });
      }
      await ask('Browser.close', {});
      return printed;
    } finally {
      child.kill();
      await ended;
    }
  });
}

type Answer = Readonly<Record<string, string>>;

/** Chromium's own protocol: a question is answered by its number; `event` waits for what follows it too. */
function protocol(to: Writable, from: Readable) {
  const waiting = new Map<number | string, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  let ended: Error | undefined;
  const wait = (key: number | string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (ended) reject(ended);
      else waiting.set(key, { resolve, reject });
    });
  let rest = '';
  from.setEncoding('utf8');
  from.on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, method, result, error } = JSON.parse(message);
      const one = waiting.get(id ?? method);
      waiting.delete(id ?? method);
      if (error) one?.reject(new Error(error.message));
      else one?.resolve(result);
    }
  });
  from.once('close', () => {
    ended = new Error('The browser has ended.');
    for (const { reject } of waiting.values()) reject(ended);
  });
  // A browser that has ended reads no more: its closing says so.
  to.on('error', () => undefined);
  let last = 0;
  return async (method: string, params: object, sessionId?: string, event?: string): Promise<Answer> => {
    const id = ++last;
    const answered = wait(id);
    const followed = event === undefined ? undefined : wait(event);
    to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    await followed;
    return answered;
  };
}

/** What `mutool` prints of a file, and what it complains of: it repairs what it can, says so, and ends with 0. */
function mutoolOn(mutool: string, bytes: Uint8Array, args: (path: string) => string[]) {
  return inFolder(async (folder) => {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, bytes);
    return new Promise<{ stdout: string; complaints: string[] }>((resolve) => {
      execFile(mutool, args(path), { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
        const ended = error ? [`exit ${error.code ?? error.signal}`] : [];
        resolve({ stdout, complaints: [...stderr.split('\n').filter(Boolean), ...ended] });
      });
    });
  });
}

/** Complaints of MuPDF about the structure of a file, while it reads every object and unpacks every stream. */
export async function complaintsOf(mutool: string, bytes: Uint8Array): Promise<string[]> {
  return (await mutoolOn(mutool, bytes, (path) => ['clean', '-d', path, `${path}.out`])).complaints;
}

/** A glyph as MuPDF sees it: text, number in its font, and place in points from the upper left corner. */
export interface TracedGlyph {
  readonly text: string;
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** Glyphs of a PDF as MuPDF sees them, by page. */
export async function tracedGlyphs(mutool: string, bytes: Uint8Array): Promise<TracedGlyph[]> {
  const { stdout } = await mutoolOn(mutool, bytes, (path) => ['trace', path]);
  const glyph = /<g unicode="([^"]*)" glyph="([^"]*)" x="([^"]*)" y="([^"]*)"/;
  let matrix = [1, 0, 0, 1, 0, 0];
  return stdout.split('\n').flatMap((line) => {
    const transform = /<fill_text [^>]*transform="([^"]*)"/.exec(line)?.[1];
    if (transform !== undefined) matrix = transform.split(' ').map(Number);
    const found = glyph.exec(line);
    if (!found) return [];
    const [x, y] = [Number(found[3]), Number(found[4])];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    return [{ text: found[1] ?? '', glyph: Number(found[2]), x: a * x + c * y + e, y: b * x + d * y + f }];
  });
}
