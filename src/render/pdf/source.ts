/** Where fonts are read from: duban's own folder, and the office's where one is given. */
import type { Files } from '../../host/host.ts';
import type { FontSource } from './fonts.ts';

/** The largest font file that is read, bytes. */
const LIMIT = 64 * 1024 * 1024;

/** Fonts of duban's package at `home`, and of `fontDir` before them. Errors of the files are passed on. */
export function fontSource(files: Pick<Files, 'read' | 'list'>, home: string, fontDir?: string): FontSource {
  const bundled = (file: string): Uint8Array => files.read(`${home}/fonts/${file}`, LIMIT);
  if (fontDir === undefined) return { bundled };
  return {
    bundled,
    own: () =>
      files
        .list(fontDir)
        .filter((entry) => entry.kind === 'file' && /\.(ttf|ttc|otf|woff)$/i.test(entry.name))
        .map((entry) => ({ name: entry.name, bytes: files.read(`${fontDir}/${entry.name}`, LIMIT) })),
  };
}
