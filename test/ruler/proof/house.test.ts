/** The ruler is independent: it imports nothing of what makes the files that it judges. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { rules } from '../index.ts';

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

const imports = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');

describe('the ruler', () => {
  it('imports only itself, the page model and pdfjs', () => {
    const own = (name: string) => name.startsWith('test/ruler/') && !name.startsWith('test/ruler/proof/');
    const allowed = (name: string) =>
      own(name) || name === 'src/ground/text/blocks.ts' || name === 'pdfjs-dist/legacy/build/pdf.mjs';
    const foreign = filesOf('test/ruler')
      .filter(own)
      .flatMap((path) =>
        imports(path)
          .map((name) => (name.startsWith('.') ? join(dirname(path), name) : name))
          .filter((name) => !allowed(name))
          .map((name) => `${path}: ${name}`),
      );
    expect(foreign).toEqual([]);
  });

  it('has each rule once', () => {
    const ids = rules.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
