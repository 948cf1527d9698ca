/** The checker is independent: it imports nothing of what makes the files that it judges, and the makers nothing of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { rules } from './index.ts';

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

const imports = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');

/** What measures, without what the tests of it make and print. */
const measuring = ['pdf/', 'rules/', 'expectation.ts', 'index.ts', 'locate.ts', 'rules.ts', 'search.ts', 'sheet.ts'];

describe('the ruler', () => {
  it('imports only itself, the page model and fflate', () => {
    const own = (name: string) => measuring.some((one) => name.startsWith(`test/ruler/${one}`));
    const foreign = filesOf('test/ruler')
      .filter(own)
      .flatMap((path) =>
        imports(path)
          .map((name) => (name.startsWith('.') ? join(dirname(path), name) : name))
          .filter((name) => name !== 'fflate' && name !== 'src/ground/text/blocks.ts' && !own(name))
          .map((name) => `${path}: ${name}`),
      );
    expect(foreign).toEqual([]);
  });

  it('has each rule once', () => {
    const ids = rules.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
