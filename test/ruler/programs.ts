/** Programs that make or read PDFs, where the machine has them: LibreOffice, Chromium, MuPDF. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inflateSync } from 'node:zlib';

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
function inFolder<T>(run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'duban-checker-'));
  try {
    return run(folder);
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

/** DOCX to PDF by LibreOffice as anyone converts it, all at once. */
export function officePdfs(office: string, files: Readonly<Record<string, Uint8Array>>): Map<string, Uint8Array> {
  return inFolder((folder) => {
    const names = Object.keys(files);
    const path = (name: string, extension: string): string => join(folder, `${name}.${extension}`);
    for (const name of names) writeFileSync(path(name, 'docx'), files[name]!);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder];
    execFileSync(office, [...options, ...names.map((name) => path(name, 'docx'))], {
      env: { ...process.env, FONTCONFIG_FILE: fontConfig(folder) },
      stdio: 'ignore',
      timeout: 100_000,
    });
    return new Map(names.map((name) => [name, readFileSync(path(name, 'pdf'))]));
  });
}

/** HTML to PDF by Chromium. */
export function browserPdf(browser: string, html: string): Uint8Array {
  return inFolder((folder) => {
    const [from, to] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    writeFileSync(from, html);
    execFileSync(
      browser,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        `--user-data-dir=${folder}/profile`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${to}`,
        from,
      ],
      { stdio: 'ignore', timeout: 60_000 },
    );
    return readFileSync(to);
  });
}

/** Glyphs of a PDF as MuPDF sees them: text, and place in points from the upper left corner, by page. */
export function tracedGlyphs(
  mutool: string,
  bytes: Uint8Array,
): { readonly text: string; readonly x: number; readonly y: number }[] {
  const trace = inFolder((folder) => {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, bytes);
    return execFileSync(mutool, ['trace', path], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  });
  let matrix = [1, 0, 0, 1, 0, 0];
  return [
    ...trace.matchAll(/<fill_text [^>]*transform="([^"]*)"|<g unicode="([^"]*)"[^>]* x="([^"]*)" y="([^"]*)"/g),
  ].flatMap((match) => {
    if (match[1] !== undefined) {
      matrix = match[1].split(' ').map(Number);
      return [];
    }
    const [x, y] = [Number(match[3]), Number(match[4])];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    return [{ text: match[2] ?? '', x: a * x + c * y + e, y: b * x + d * y + f }];
  });
}
