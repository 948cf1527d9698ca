/**
 * Writing into a plan folder: a fault or a kill at any file call leaves the old files or the new ones; two writers never lose each
 * other's work; what a killed run leaves behind is gone after the next.
 */
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import type { FileCalls } from '../../src/host/flushed.ts';
import { type FileWrite, HostError } from '../../src/host/host.ts';
import { lockFolder, settleFolder } from '../../src/host/store.ts';
import { memoryHost } from './memory.ts';
import { temporaryFolder, writeFiles } from './repository.ts';

const { blobId } = memoryHost();
const bytes = (text: string) => new TextEncoder().encode(text);
const OLD: Readonly<Record<string, string>> = { 'plan.yaml': 'title: 旧\n', 'records/a.yaml': 'a: 1\n' };

const CHANGES: Readonly<Record<string, readonly FileWrite[]>> = {
  'one file changed': [{ path: 'plan.yaml', bytes: bytes('title: 新\n'), before: blobId(bytes(OLD['plan.yaml']!)) }],
  'one new file in a new folder': [{ path: 'records/notices/b.yaml', bytes: bytes('b: 1\n'), before: undefined }],
  'several files': [
    { path: 'records/new/b.yaml', bytes: bytes('b: 1\n'), before: undefined },
    { path: 'plan.yaml', bytes: bytes('title: 新\n'), before: blobId(bytes(OLD['plan.yaml']!)) },
    { path: 'records/a.yaml', bytes: bytes('a: 2\n'), before: blobId(bytes(OLD['records/a.yaml']!)) },
  ],
};

function freshFolder(): string {
  folders += 1;
  const folder = join(temporary, `plan-${folders}`);
  writeFiles(folder, OLD);
  return folder;
}

let folders = 0;
const temporary = temporaryFolder();

/** Every file below a folder with its text; empty folders do not count. */
function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

/** The files of the plan, without what begins with a dot. */
function planOf(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(filesOf(folder)).filter(([path]) => !/(^|\/)\./.test(path)));
}

function afterChange(changes: readonly FileWrite[]): Record<string, string> {
  const all = {
    ...OLD,
    ...Object.fromEntries(changes.map(({ path, bytes: made }) => [path, new TextDecoder().decode(made)])),
  };
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The real calls; `act` sees the number and name of each before it happens. Looking at /proc is not counted. */
function watched(act: (number: number, name: string) => void): FileCalls {
  let count = 0;
  return new Proxy(fs, {
    get(target, name: string) {
      const call = target[name as keyof typeof fs] as unknown;
      if (typeof call !== 'function') return call;
      return (...args: unknown[]) => {
        if (!String(args[0]).startsWith('/proc/')) {
          count += 1;
          act(count, name);
        }
        return (call as (...all: unknown[]) => unknown).apply(target, args);
      };
    },
  }) as FileCalls;
}

function writeWith(calls: FileCalls, folder: string, changes: readonly FileWrite[]): void {
  const lock = lockFolder(calls, folder, 'p');
  try {
    lock.write(changes);
  } finally {
    lock.release();
  }
}

function callsOf(changes: readonly FileWrite[]): string[] {
  const names: string[] = [];
  writeWith(
    watched((_, name) => names.push(name)),
    freshFolder(),
    changes,
  );
  return names;
}

describe('a write', () => {
  test.each(Object.entries(CHANGES))('%s', (_name, changes) => {
    const folder = freshFolder();
    writeWith(fs, folder, changes);
    expect(filesOf(folder)).toEqual(afterChange(changes));
  });

  test('permissions stay', () => {
    const folder = freshFolder();
    chmodSync(join(folder, 'plan.yaml'), 0o640);
    writeWith(fs, folder, CHANGES['one file changed']!);
    expect(statSync(join(folder, 'plan.yaml')).mode & 0o777).toBe(0o640);
  });

  const refused: readonly (readonly [string, (folder: string) => void, FileWrite, string])[] = [
    [
      'the file has changed',
      (folder) => writeFileSync(join(folder, 'plan.yaml'), 'title: 别人\n'),
      CHANGES['one file changed']![0]!,
      'file-changed',
    ],
    [
      'the file is gone',
      (folder) => fs.rmSync(join(folder, 'plan.yaml')),
      CHANGES['one file changed']![0]!,
      'file-changed',
    ],
    [
      'a new file is there already',
      () => {},
      { path: 'plan.yaml', bytes: bytes('x'), before: undefined },
      'file-exists',
    ],
    [
      'a link in its place',
      (folder) => symlinkSync('/etc/passwd', join(folder, 'b.yaml')),
      { path: 'b.yaml', bytes: bytes('x'), before: undefined },
      'file-in-the-way',
    ],
    [
      'a link to the file itself',
      (folder) => {
        fs.renameSync(join(folder, 'plan.yaml'), join(folder, 'x'));
        symlinkSync('x', join(folder, 'plan.yaml'));
      },
      CHANGES['one file changed']![0]!,
      'file-in-the-way',
    ],
    [
      'a link on the way',
      (folder) => symlinkSync(temporary, join(folder, 'records/notices')),
      CHANGES['one new file in a new folder']![0]!,
      'file-in-the-way',
    ],
    [
      'a folder in its place',
      (folder) => mkdirSync(join(folder, 'b.yaml')),
      { path: 'b.yaml', bytes: bytes('x'), before: undefined },
      'file-in-the-way',
    ],
    [
      'a file on the way',
      (folder) => writeFileSync(join(folder, 'records/notices'), ''),
      CHANGES['one new file in a new folder']![0]!,
      'file-in-the-way',
    ],
    ['out of the folder', () => {}, { path: '../b.yaml', bytes: bytes('x'), before: undefined }, 'file-outside'],
    [
      'out of the folder, absolute',
      () => {},
      { path: '/tmp/b.yaml', bytes: bytes('x'), before: undefined },
      'file-outside',
    ],
    [
      'into the folder of git',
      () => {},
      { path: '.git/hooks/post-commit', bytes: bytes('x'), before: undefined },
      'file-outside',
    ],
    [
      'a file that is read-only',
      (folder) => chmodSync(join(folder, 'plan.yaml'), 0o444),
      CHANGES['one file changed']![0]!,
      'file-unwritable',
    ],
  ];
  test.each(refused.filter(([name]) => process.getuid?.() !== 0 || !name.includes('read-only')))(
    'refused: %s',
    (_name, prepare, change, code) => {
      const folder = freshFolder();
      prepare(folder);
      const before = readdirSync(folder, { recursive: true }).sort();
      const also = CHANGES['several files']![2]!;
      expect(() => writeWith(fs, folder, [also, change])).toThrow(expect.objectContaining({ code }));
      expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
      expect(readFileSync(join(folder, 'records/a.yaml'), 'utf8')).toBe('a: 1\n');
    },
  );

  test('a folder that is read-only', () => {
    const fault = watched((_, name) => {
      if (name === 'writeFileSync') throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
    });
    const folder = freshFolder();
    expect(() => writeWith(fault, folder, CHANGES['one file changed']!)).toThrow(
      expect.objectContaining({ code: 'file-unwritable', args: { path: 'p', reason: 'EROFS' } }),
    );
  });
});

describe.each(Object.entries(CHANGES))('%s', (_name, changes) => {
  const names = callsOf(changes);
  const done = afterChange(changes);
  const either = (folder: string, told: string) => {
    const now = planOf(folder);
    expect([OLD, done], told).toContainEqual(now);
    return now;
  };

  test.each(['ENOSPC', 'EIO', 'EACCES', 'EPERM'])('%s at every file call', (code) => {
    for (let at = 1; at <= names.length; at++) {
      const folder = freshFolder();
      const told = `${code} at call ${at}, ${names[at - 1]}`;
      let error: unknown;
      try {
        writeWith(
          watched((number) => {
            if (number === at) throw Object.assign(new Error(code), { code });
          }),
          folder,
          changes,
        );
      } catch (thrown) {
        error = thrown;
      }
      const now = either(folder, told);
      if (error === undefined) expect(now, told).toEqual(done);
      else {
        // Worded, never the system's own words.
        expect(error, told).toBeInstanceOf(HostError);
        if ((error as HostError).code === 'file-unwritable') expect(now, told).toEqual(OLD);
      }
      // The next run is not held up, and leaves nothing behind.
      writeWith(fs, folder, []);
      expect(filesOf(folder), told).toEqual(planOf(folder));
    }
  });

  test('a full disk from some call on', () => {
    for (let at = 1; at <= names.length; at++) {
      const folder = freshFolder();
      const told = `full from call ${at}`;
      const fault = watched((number, name) => {
        if (number >= at && /^(write|open|mkdir|link|fsync)/.test(name))
          throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      });
      let error: unknown;
      try {
        writeWith(fault, folder, changes);
      } catch (thrown) {
        error = thrown;
        expect(error, told).toBeInstanceOf(HostError);
      }
      if (error === undefined) expect(planOf(folder), told).toEqual(done);
      either(folder, told);
      writeWith(fs, folder, []);
      expect(filesOf(folder), told).toEqual(planOf(folder));
    }
  });

  test('the end of the process at every file call', () => {
    for (let at = 1; at <= names.length; at++) {
      const folder = freshFolder();
      const told = `killed at call ${at}, ${names[at - 1]}`;
      // From the kill on nothing happens any more, in a `finally` neither.
      const dead = watched((number) => {
        if (number >= at) throw new Error('killed');
      });
      let ended = true;
      try {
        writeWith(dead, folder, changes);
      } catch {
        ended = false;
      }
      bury(folder);
      settleFolder(fs, folder, 'p');
      const settled = either(folder, told);
      // Killed while it let go of the lock: the write itself was acknowledged.
      if (ended) expect(settled, told).toEqual(done);
      writeWith(fs, folder, []);
      expect(filesOf(folder), told).toEqual(settled);
    }
  });
});

/** The files of this process's locks become those of one that is gone. */
function bury(folder: string): void {
  for (const path of readdirSync(folder)) {
    if (!path.startsWith('.duban-lock')) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    writeFileSync(join(folder, path), text.replaceAll(`"pid":${process.pid}`, `"pid":${gone}`));
    if (path.includes(`.${process.pid}-`))
      fs.renameSync(join(folder, path), join(folder, path.replace(`.${process.pid}-`, `.${gone}-`)));
  }
}

/** The number of a process that has ended. */
const gone = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));

describe('the lock', () => {
  /** Pauses are counted and not slept through. */
  let waits: MockInstance<typeof Atomics.wait>;
  beforeEach(() => {
    waits = vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out');
  });
  afterEach(() => waits.mockRestore());

  const lockOf = (folder: string) => join(folder, '.duban-lock');
  const held = (folder: string, holder: object) =>
    writeFileSync(
      lockOf(folder),
      JSON.stringify({
        pid: process.pid,
        host: hostname(),
        started: '',
        since: '2010-07-08T01:00:00.000Z',
        id: 'x-1',
        ...holder,
      }),
    );

  test('of a process that is gone is taken over at once', () => {
    const folder = freshFolder();
    held(folder, { pid: gone });
    writeWith(fs, folder, CHANGES['one file changed']!);
    expect(waits).not.toHaveBeenCalled();
    expect(planOf(folder)).toEqual(afterChange(CHANGES['one file changed']!));
  });

  test.runIf(process.platform === 'linux')('of a process whose number another has now', () => {
    const folder = freshFolder();
    held(folder, { started: '1' });
    writeWith(fs, folder, CHANGES['one file changed']!);
    expect(filesOf(folder)).toEqual(afterChange(CHANGES['one file changed']!));
  });

  test.each([
    ['of a living process', {}],
    ['of another machine', { host: 'elsewhere', pid: gone }],
  ])('%s is respected, and told after two seconds', (_name, holder) => {
    const folder = freshFolder();
    held(folder, holder);
    expect(() => writeWith(fs, folder, CHANGES['one file changed']!)).toThrow(
      expect.objectContaining({ code: 'folder-locked', args: expect.objectContaining({ path: 'p/.duban-lock' }) }),
    );
    expect(waits.mock.calls.reduce((sum, [, , , pause = 0]) => sum + pause, 0)).toBe(2000);
    expect(planOf(folder)).toEqual(OLD);
  });

  test('with nothing in it belongs to nobody once it is old', () => {
    const folder = freshFolder();
    writeFileSync(lockOf(folder), '');
    utimesSync(lockOf(folder), 0, 0);
    writeWith(fs, folder, CHANGES['one file changed']!);
    expect(filesOf(folder)).toEqual(afterChange(CHANGES['one file changed']!));
  });
});

describe('an interrupted write of several files', () => {
  const interrupted = (): string => {
    const folder = freshFolder();
    const names = callsOf(CHANGES['several files']!);
    const journal = names.indexOf('renameSync') + 1;
    expect(() =>
      writeWith(
        watched((number) => {
          if (number > journal + 4) throw new Error('killed');
        }),
        folder,
        CHANGES['several files']!,
      ),
    ).toThrow();
    bury(folder);
    return folder;
  };

  test('is finished by the next look', () => {
    const folder = interrupted();
    settleFolder(fs, folder, 'p');
    expect(planOf(folder)).toEqual(afterChange(CHANGES['several files']!));
  });

  test('is left to the person where a file has changed since', () => {
    const folder = interrupted();
    writeFileSync(join(folder, 'records/a.yaml'), 'a: 别人\n');
    const before = filesOf(folder);
    expect(() => settleFolder(fs, folder, 'p')).toThrow(
      expect.objectContaining({ code: 'write-interrupted', args: { path: 'p/.duban-journal' } }),
    );
    expect(planOf(folder)).toEqual(planOf(folder));
    expect(Object.keys(filesOf(folder))).toContain('.duban-journal');
    expect(readFileSync(join(folder, 'records/a.yaml'), 'utf8')).toBe(before['records/a.yaml']);
  });

  test('a journal that names files elsewhere is not obeyed', () => {
    const folder = freshFolder();
    const step = { path: '../victim', temporary: 'x.duban-new', before: null, after: 'y' };
    writeFileSync(join(folder, '.duban-journal'), JSON.stringify({ version: 1, steps: [step] }));
    expect(() => settleFolder(fs, folder, 'p')).toThrow(expect.objectContaining({ code: 'write-interrupted' }));
  });
});
