/** A ledger that duban wrote, imported again: the same tasks, units, roles and days, as far as its columns go. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { undertakingsOf } from '../../src/plan/undertakings.ts';
import { readSheets } from '../../src/tables/sheet/sheet.ts';
import { filesOf, loadFiles } from '../awkward/folder.ts';
import { memoryHost } from '../host/memory.ts';
import { files } from '../main/integrity.ts';
import { make } from './make.ts';

/** Before the first decision and breakdown: the ledger shows what the plan says. */
const DAY = '2010-01-02';

async function ledger(format: 'csv' | 'xlsx'): Promise<Uint8Array> {
  const host = memoryHost({ files, lang: 'zh' });
  expect(await main(['ledger', '--as-of', DAY, '-o', `台帐.${format}`], host)).toBe(0);
  return host.contents.get(`${host.cwd}/台帐.${format}`)!;
}

/** What a ledger shows of a plan. */
function shown(plan: Plan) {
  return {
    tasks: [...plan.tasks.values()].map(({ id, title, clause, lead, dailyWork, responsible }) => ({
      id,
      title,
      clause,
      lead: lead.map(({ unit }) => unit),
      dailyWork,
      responsible: responsible.map(({ unit }) => unit),
    })),
    undertakings: undertakingsOf(plan, DAY).map((one) => {
      const { deadline } = one.dues[0]!;
      const { kind, firmness, wording } = deadline;
      // Once a year and once a year by 31 December are the same.
      const when =
        kind === 'fixed' ? deadline.by : kind === 'recurring' ? `${deadline.every} × ${deadline.times}` : kind;
      return { id: one.id, role: one.role, firmness, wording, when };
    }),
  };
}

describe('the ledger of the shipped plan', () => {
  const original = loadFiles(filesOf(join(import.meta.dirname, '../../plans/integrity-2010'))).plan!;

  test.each(['csv', 'xlsx'] as const)('%s', async (format) => {
    const sheets = readSheets(await ledger(format), `台帐.${format}`);
    const made = make(sheets, {
      head: { id: 'x', title: original.title, year: 2010, from: '2010-01-01', to: '2011-12-31' },
    });
    const before = shown(original);
    const undertakings = before.undertakings.map((one) =>
      // 年度 names no recurrence and a ledger has no column for it: only the day arrives, marked as inferred.
      one.wording === '年度' ? { ...one, when: '2010-12-31' } : one,
    );
    expect(shown(made.loaded.plan!)).toEqual({ ...before, undertakings });
    expect(made.loaded.diagnostics.filter(({ code }) => code === 'date-inferred').length).toBeGreaterThan(0);
    expect(made.questions.filter(({ level }) => level === 'ask').map(({ code }) => code)).toEqual(
      original.sections.map(() => 'section-title'),
    );
  });

  test('titles of sections are the clerk’s to say', async () => {
    const answers = Object.fromEntries(original.sections.map(({ id, title }) => [`section-title:${id}`, title]));
    const made = make(readSheets(await ledger('csv'), 'a.csv'), {
      head: { id: 'x', title: '甲', year: 2010 },
      answers,
    });
    expect(made.loaded.plan?.sections.map(({ id, title }) => [id, title])).toEqual(
      original.sections.map(({ id, title }) => [id, title]),
    );
  });
});
