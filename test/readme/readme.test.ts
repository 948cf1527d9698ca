// What the two READMEs show is what the program prints: every console block is run on a fresh practice repository.
// `UPDATE=1 npx vitest run test/readme` rewrites the blocks; read them before committing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { folderHost, temporaryFolder } from '../host/repository.ts';

const root = join(import.meta.dirname, '../..');
const folder = temporaryFolder();

async function run(line: string): Promise<string> {
  const host = folderHost(folder, { env: { DUBAN_COLUMNS: '80' }, home: root, columns: 80 });
  await main(line.split(' '), host);
  return (host.out() + host.err()).replaceAll(folder, '.').trimEnd();
}

/** Commit ids change with every edit of the plan or of schema/; what is shown beside them does not. */
const anyCommit = (text: string) => text.replace(/(提交|commit) [0-9a-f]{12}/g, '$1 0123456789ab');

/** A `…` line stands for lines left out: the others must follow each other in this order. */
function shows(shown: string, printed: string): boolean {
  const [block, output] = [anyCommit(shown), anyCommit(printed)];
  const pieces = block.split('\n…\n').map((piece) => piece.replace(/(^|\n)…$/, '').replace(/^…\n/, ''));
  let from = 0;
  return pieces.every((piece, index) => {
    const at = output.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0 && (index > 0 || block.startsWith('…') || at === 0);
  });
}

beforeAll(async () => {
  await run('demo demo');
});

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const path = join(root, name);
  const text = readFileSync(path, 'utf8');
  const blocks = [...text.matchAll(/```console\n\$ duban (.+)\n([\s\S]*?)```/g)];

  it('shows at least four commands', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(4);
  });

  it.each(blocks.map(([, line, body]) => [line!, body!.trimEnd()]))('duban %s', async (line, body) => {
    const output = await run(line);
    if (process.env.UPDATE && !shows(body, output)) {
      const kept = body.includes('\n…')
        ? `${output.split('\n').slice(0, body.split('\n').indexOf('…')).join('\n')}\n…`
        : output;
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(`$ duban ${line}\n${body}`, () => `$ duban ${line}\n${kept}`),
      );
      return;
    }
    expect(shows(body, output), `${line}\n${output}`).toBe(true);
  });
});
