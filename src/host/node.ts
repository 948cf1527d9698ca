/** The world as Node gives it: the only place that sees the process, its streams, its environment and the clock. */
import { readSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { isDay } from '../ground/calendar/dates.ts';
import { dayInShanghai } from './day.ts';
import { nodeFiles } from './files.ts';
import { nodeGit } from './git.ts';
import { type Host, HostError, type OutputStream } from './host.ts';

/**
 * The real world. `home` is the folder of duban's package; by default the parent of the folder that holds the started script
 * (`bin/duban.js`), links resolved. Modules that cost time to load (child processes, digests) are loaded when first used.
 */
export function nodeHost(home?: string): Host {
  const cwd = process.cwd();
  const env = process.env;
  const locate = (path: string): string => (isAbsolute(path) ? path : join(cwd, path));
  return {
    stdout: nodeStream(() => process.stdout),
    stderr: nodeStream(() => process.stderr),
    readInput,
    // A terminal without a size draws one character a line.
    terminal: () =>
      process.stdin.isTTY && process.stderr.isTTY && process.stderr.columns > 0
        ? { input: process.stdin, output: process.stderr }
        : undefined,
    env,
    platform: process.platform,
    cwd,
    files: nodeFiles(locate),
    git: nodeGit(env, cwd, locate),
    get home() {
      return home ?? dirname(dirname(realpathSync(process.argv[1] ?? '.')));
    },
    today() {
      const given = env.DUBAN_TODAY;
      if (given === undefined || given === '') return dayInShanghai(Math.floor(Date.now() / 1000));
      if (!isDay(given)) throw new HostError('today-invalid', { value: given });
      return given;
    },
    pack(value) {
      return process.getBuiltinModule('node:v8').serialize(value);
    },
    unpack(bytes) {
      return process.getBuiltinModule('node:v8').deserialize(bytes);
    },
    blobId(bytes) {
      const { createHash } = process.getBuiltinModule('node:crypto');
      return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    },
  };
}

/** Standard input whole. Where nothing is piped in it waits for the person to type, which ends with Ctrl-D. */
function readInput(limit: number): Uint8Array {
  const pieces: Buffer[] = [];
  let size = 0;
  for (;;) {
    const piece = Buffer.allocUnsafe(64 * 1024);
    let count: number;
    try {
      count = readSync(0, piece, 0, piece.length, null);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'EOF') break;
      // A pipe that is not ready yet.
      if (code === 'EAGAIN') {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
        continue;
      }
      throw new HostError('file-unreadable', { path: '-', reason: code });
    }
    if (count === 0) break;
    size += count;
    if (size > limit) throw new HostError('file-too-large', { path: '-', size, limit });
    pieces.push(piece.subarray(0, count));
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/**
 * A stream of the process. A reader that goes away (`duban … | head`) is no error: the rest is dropped without a word. Nothing
 * here ends the process, so what is still buffered is always written.
 */
function nodeStream(open: () => NodeJS.WriteStream): OutputStream {
  let stream: NodeJS.WriteStream | undefined;
  let gone = false;
  const get = (): NodeJS.WriteStream => {
    if (stream) return stream;
    stream = open();
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
      gone = true;
    });
    return stream;
  };
  return {
    write(text) {
      if (!gone) get().write(text);
    },
    get isTerminal() {
      return get().isTTY === true;
    },
    get columns() {
      const columns = get().columns || Number(process.env.COLUMNS);
      return Number.isInteger(columns) && columns > 0 ? columns : 80;
    },
  };
}
