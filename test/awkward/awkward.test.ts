/** Each awkward plan says in its own lines what must come of it; see README.md. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlanState } from '../../src/plan/state.ts';
import { findDiagnostic, isDiagnostic, readExpectations, whatIsSo } from './expectations.ts';
import { filesOf, loadFiles } from './folder.ts';

const here = import.meta.dirname;
const folders = readdirSync(here, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name === 'plan.yaml')
  .map((entry) => entry.parentPath.slice(here.length + 1))
  .sort();

test('every numbered case has a plan, and every plan is one of them', () => {
  const numbers = new Set(folders.map((folder) => Number(folder.slice(0, 2))));
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
  const files = readdirSync(here, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.name.endsWith('.yaml'),
  );
  const inside = (path: string): boolean =>
    path !== here && (folders.includes(path.slice(here.length + 1)) || inside(dirname(path)));
  expect(files.filter((entry) => !inside(entry.parentPath)).map((entry) => join(entry.parentPath, entry.name))).toEqual(
    [],
  );
});

describe.each(folders)('%s', (folder) => {
  const files = filesOf(join(here, folder));
  const expected = files.flatMap(({ path, bytes }) => readExpectations(path, new TextDecoder().decode(bytes)));
  const loaded = loadFiles(files);

  test('says what must come out', () => {
    expect(expected.length).toBeGreaterThan(0);
  });

  test('its files are called what their lines say, and nothing worse', () => {
    const met = new Set<number>();
    const unmet: string[] = [];
    for (const one of expected.filter(isDiagnostic)) {
      const index = findDiagnostic(one, loaded);
      if (index < 0) unmet.push(`${one.file}:${one.line} ${one.text}`);
      met.add(index);
    }
    const unexpected = loaded.diagnostics
      .filter(({ severity }, index) => severity !== 'info' && !met.has(index))
      .map(
        ({ file, position, severity, code, args }) =>
          `${file}:${position.line} ${severity} ${code} ${JSON.stringify(args)}`,
      );
    expect({ unmet, unexpected }).toEqual({ unmet: [], unexpected: [] });
  });

  const facts = expected.filter((one) => !isDiagnostic(one));
  if (facts.length > 0)
    test('its state is what its lines say', () => {
      const { plan } = loaded;
      expect(plan, 'a plan with errors has no state').toBeDefined();
      const states = new Map<string, PlanState>();
      const place = (one: (typeof facts)[number], said: string) => `${one.file}:${one.line} ${said}`;
      expect(facts.map((one) => place(one, whatIsSo(one.text, plan!, states)))).toEqual(
        facts.map((one) => place(one, one.text)),
      );
    });
});
