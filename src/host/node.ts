/** The world as Node gives it: the only place that sees the process, its streams, its environment and the clock. */
import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { dayInShanghai, isDay } from './day.ts';
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
