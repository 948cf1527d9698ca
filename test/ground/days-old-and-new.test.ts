/** date-fns and the arithmetic by hand before it give the same days, under zones that skip a day, had summer time, or change at midnight. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import * as dates from '../../src/ground/calendar/dates.ts';
import * as byHand from './days-by-hand.ts';
import { accepted, type Dates, differences } from './days-compared.ts';

describe('a difference is found', () => {
  const wrong: readonly [string, Partial<Dates>][] = [
    ['a rolled-over day', { isDay: (text): text is string => dates.isDay(text) || text === '2010-02-30' }],
    [
      'an error that does not come',
      { addDays: (day, count) => (day === '9999-12-31' ? day : dates.addDays(day, count)) },
    ],
    ['a weekday in one year', { weekday: (day) => (day.startsWith('0050') ? 1 : dates.weekday(day)) }],
  ];
  test.each(wrong)('%s', (_what, part) => {
    expect(differences({ ...dates, ...part }, dates, 1009).length).toBeGreaterThan(0);
  });
});

test.each(['Pacific/Apia', 'Asia/Shanghai', 'America/Sao_Paulo'])(
  'both are the same under %s',
  { timeout: 120_000 },
  async (TZ) => {
    const bundled = await build({
      stdin: {
        contents: `import { accepted, differences } from './test/ground/days-compared.ts';
        import * as dates from './src/ground/calendar/dates.ts';
        import * as byHand from './test/ground/days-by-hand.ts';
        console.log(JSON.stringify({ noon: new Date(2010, 0, 1, 12).toISOString(), differences: differences(byHand, dates, 97), accepted: accepted(dates) }));`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      write: false,
    });
    const args = ['--input-type=module', '-e', bundled.outputFiles[0]!.text];
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      env: { ...process.env, TZ },
      maxBuffer: 1e8,
    });
    const { noon, ...found } = JSON.parse(stdout);
    expect(noon).not.toBe('2010-01-01T12:00:00.000Z');
    expect(found).toEqual({ differences: [], accepted: [] });
  },
);

test('what is no day and was rolled over is refused', () => {
  expect(byHand.addDays('2010-02-30', 1)).toBe('2010-03-03');
  expect(accepted(byHand).length).toBeGreaterThan(0);
  expect(accepted(dates)).toEqual([]);
});
