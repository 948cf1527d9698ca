/** Every shipped breakdown entered again through its unit's form: what the plan then says is what it says with the shipped file. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { BreakdownFile } from '../../src/generated/documents.ts';
import { main } from '../../src/main.ts';
import { stateOn } from '../../src/plan/fold.ts';
import type { PlanState } from '../../src/plan/state.ts';
import { workbook } from '../../src/render/xlsx/index.ts';
import type { CellSpec, SheetSpec } from '../../src/render/xlsx/spec.ts';
import { breakdownForm } from '../../src/tables/forms/breakdown.ts';
import { fill, type Typed } from '../forms/filled.ts';
import { memoryHost } from '../host/memory.ts';
import { files, planOf } from './integrity.ts';

const bare = Object.fromEntries(Object.entries(files).filter(([path]) => !/\/(records|breakdowns)\//.test(path)));
const breakdowns = Object.keys(files)
  .filter((path) => path.includes('/breakdowns/'))
  .map((path) => ({ path, data: parse(files[path]!) as BreakdownFile }));

const DIRECTIONS = { 'at-least': '不少于', 'at-most': '不超过', about: '左右', zero: '为零' } as const;
type Deadline = NonNullable<BreakdownFile['items'][number]['deadline']>;

/** What a unit types for a deadline: the day, or its own words. */
function typedDeadline(deadline: Deadline | undefined): CellSpec['value'] | undefined {
  if (deadline === undefined) return undefined;
  if (typeof deadline === 'string') return { day: deadline };
  if (deadline.event !== undefined)
    return `${deadline.event}后${deadline.within?.replace(' working days', '个工作日').replace(' days', '日')}内`;
  if (isExploratory(deadline)) return { day: deadline.by! };
  return deadline.wording ?? deadline.by;
}

/** 探索: a form takes days and words for times; that a day is only explored is for the office to write into the file. */
function isExploratory(deadline: Deadline | undefined): boolean {
  return typeof deadline === 'object' && deadline.firmness === 'explore';
}

/** The rows typed into the empty ones of a sheet. */
function withRows(sheet: SheetSpec, rows: readonly (readonly (CellSpec['value'] | undefined)[])[]): SheetSpec {
  const first = sheet.rows.findIndex(([cell]) => cell?.style === 'input');
  expect(rows.length).toBeLessThanOrEqual(sheet.rows.length - first);
  return {
    ...sheet,
    rows: sheet.rows.map((row, index) => {
      const values = index < first ? undefined : rows[index - first];
      return values
        ? row.map((cell, column) => ({ ...cell, ...(values[column] !== undefined && { value: values[column] }) }))
        : row;
    }),
  };
}

describe('the shipped breakdowns, entered through forms', () => {
  test.each(breakdowns.map((one) => [one.data.unit, one] as const))('%s', async (_unit, { path, data }) => {
    const empty = stateOn(planOf(bare), data.date);
    const spec = breakdownForm(empty, data.unit, 'zh');
    const items: Record<string, Typed[string]> = {};
    for (const item of data.items)
      items[item.task] = {
        '标准（做到什么程度）': item.standard,
        完成时限: typedDeadline(item.deadline),
        责任领导: item.leader ?? data.leader,
        责任科室: item.section ?? data.section,
        具体责任人: item.person ?? data.person,
      };
    const measures = data.items.flatMap((item) =>
      (item.measures ?? []).map((one) => [
        item.task,
        one.title,
        DIRECTIONS[one.direction ?? 'at-least'],
        one.target,
        one.unit,
      ]),
    );
    const milestones = data.items.flatMap((item) =>
      (item.milestones ?? []).map((one) => [
        item.task,
        one.title,
        typeof one.deadline === 'string' ? { day: one.deadline } : one.deadline.by,
        one.share,
      ]),
    );
    const typed = fill(spec, { 落实方案: items, 签报: { 落款日期: { 填写: { day: data.date } } } });
    const form = workbook({
      ...typed,
      sheets: typed.sheets.map((sheet) =>
        sheet.name === '指标' ? withRows(sheet, measures) : sheet.name === '节点' ? withRows(sheet, milestones) : sheet,
      ),
    });
    const host = memoryHost({ files: { ...bare, 'f.xlsx': form }, lang: 'zh', today: data.date });
    const exit = await main(['breakdown', 'import', 'f.xlsx', '--exercise'], host);
    expect({ exit, err: exit === 0 ? '' : host.err() }).toEqual({ exit: 0, err: '' });
    const written = new TextDecoder().decode(host.contents.get(`${host.cwd}/${path}`));
    const day = '2011-12-31';
    const explored = data.items
      .filter(({ deadline }) => isExploratory(deadline))
      .map(({ task }) => `${task}/${data.unit}`);
    const shown = (text: string) =>
      told(stateOn(planOf({ ...bare, [path]: text }), day), data.unit).filter(({ id }) => !explored.includes(id));
    expect(shown(written)).toEqual(shown(files[path]!));
  });
});

/** What the plan says of a unit; ids of its own measures and steps are its own choice and not compared. */
function told(state: PlanState, unit: string) {
  return state.undertakings
    .filter(({ undertaking }) => undertaking.unit === unit)
    .map(({ undertaking, schedule, light, dues, milestones, measures }) => ({
      id: undertaking.id,
      schedule,
      light,
      days: dues.map((due) => [due.day, due.due.origin, due.due.deadline.kind]),
      people: [undertaking.breakdown?.leader, undertaking.breakdown?.section, undertaking.breakdown?.person],
      standard: undertaking.breakdown?.standard,
      milestones: milestones.map(({ milestone, due }) => [milestone.title, due, milestone.share]),
      measures: measures.map(({ measure }) => [measure.title, measure.target, measure.unit, measure.direction]),
    }));
}
