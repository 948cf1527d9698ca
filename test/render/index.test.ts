import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeFiles } from '../../src/host/files.ts';
import { findFormat, formats } from '../../src/render/index.ts';
import { fontSource } from '../../src/render/pdf/source.ts';
import { pageWith } from './samples.ts';

const options = {
  columns: 80,
  color: false,
  ascii: false,
  ambiguous: 1,
  borders: true,
  fonts: () =>
    fontSource(
      nodeFiles((path) => path),
      join(import.meta.dirname, '../..'),
    ),
  onWarning: () => {},
} as const;

it('has one line a format, each with its own name and extension', () => {
  expect(new Set(formats.map((format) => format.name)).size).toBe(formats.length);
  expect(new Set(formats.map((format) => format.extension)).size).toBe(formats.length);
});

it.each(formats.map((format) => [format.name, format] as const))(
  'renders a page as %s, the same each time',
  async (_, format) => {
    const once = await format.render(pageWith('文字'), options);
    expect(once.length).toBeGreaterThan(0);
    expect(await format.render(pageWith('文字'), options)).toEqual(once);
  },
);

it('draws borders only where asked', async () => {
  const text = findFormat('text');
  expect(await text?.render(pageWith('文字'), options)).toContain('│');
  expect(await text?.render(pageWith('文字'), { ...options, borders: false })).not.toContain('│');
});

it('knows no format it does not have', () => {
  expect(findFormat('odt')).toBeUndefined();
});
