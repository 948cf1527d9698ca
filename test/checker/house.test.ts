/** The checker is independent: it imports nothing of what makes the files that it judges, and the makers nothing of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/checker/index.ts';

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

const imports = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');

describe('the checker', () => {
  it('imports only itself, the page model and fflate', () => {
    const foreign = filesOf('src/checker').flatMap((path) =>
      imports(path)
        .map((name) => (name.startsWith('.') ? join(dirname(path), name) : name))
        .filter((name) => name !== 'fflate' && name !== 'src/page/document.ts' && !name.startsWith('src/checker/'))
        .map((name) => `${path}: ${name}`),
    );
    expect(foreign).toEqual([]);
  });

  it('is not imported by what makes files', () => {
    const users = filesOf('src/render').filter((path) => imports(path).some((name) => name.includes('checker')));
    expect(users).toEqual([]);
  });

  it('has each rule once', () => {
    const ids = rules.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
