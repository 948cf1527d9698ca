/** A process of its own that edits one or two lists again and again, and says on stdout what was kept and what was refused. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from '../../src/host/store.ts';
import { editText } from '../../src/yaml/edit.ts';

/** One list, or two that change together. */
export type Mode = 'append' | 'pairs';

const [, , mode, folder = '', writer, count] = process.argv;
const names = mode === 'pairs' ? ['list.yaml', 'twin.yaml'] : ['list.yaml'];
const say = (text: string) => fs.writeSync(1, `${text}\n`);
const blobId = (bytes: Uint8Array) => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

say('begun');
for (let number = 0; number < Number(count); number++) {
  const item = `w${writer}-${number}`;
  try {
    const changes = names.map((path) => {
      const before = fs.readFileSync(join(folder, path));
      const text = editText(before.toString(), [{ op: 'append', at: ['items'], value: item }]);
      return { path, bytes: new TextEncoder().encode(text), before: blobId(before) };
    });
    const lock = lockFolder(fs, folder, folder);
    try {
      lock.write(changes);
    } finally {
      lock.release();
    }
    say(`kept ${item}`);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'file-changed' && code !== 'folder-locked') throw error;
    say(`told ${item}`);
  }
}
