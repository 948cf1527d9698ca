/** Every shipped report entered again through its unit's form: what the plan then says is what it says with the shipped files. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ReportFile } from '../../src/generated/documents.ts';
import { addDays } from '../../src/ground/calendar/dates.ts';
import { parsePeriod } from '../../src/ground/calendar/period.ts';
import { main } from '../../src/main.ts';
import { stateOn } from '../../src/plan/fold.ts';
import type { PlanState } from '../../src/plan/state.ts';
import { workbook } from '../../src/render/xlsx/index.ts';
import type { CellSpec } from '../../src/render/xlsx/spec.ts';
import { reportForm } from '../../src/tables/forms/report.ts';
import { fill, type Typed } from '../forms/filled.ts';
import { memoryHost } from '../host/memory.ts';
import { files, planOf } from './integrity.ts';

const ROOT = 'plans/integrity-2010/';

const reports = Object.keys(files)
  .filter((path) => path.includes('/records/reports/'))
  .map((path) => ({ path, data: parse(files[path]!) as ReportFile }))
  .sort((a, b) => ((a.data.received ?? a.data.date) < (b.data.received ?? b.data.date) ? -1 : 1));

const STATUS = { 'not-started': '未启动', 'under-way': '推进中', done: '已完成' } as const;
const day = (value: string | undefined) => (value === undefined ? {} : { 完成日期: { day: value } });
const some = (key: string, value: CellSpec['value'] | undefined) => (value === undefined ? {} : { [key]: value });

/** What a unit would type to say what its shipped report says. */
function typing(data: ReportFile): Record<string, Typed> {
  const progress: Record<string, Typed[string]> = {};
  const measures: Record<string, Typed[string]> = {};
  const milestones: Record<string, Typed[string]> = {};
  const follow: Record<string, Typed[string]> = {};
  for (const item of data.items) {
    const code = item.for === undefined ? item.task : `${item.task}@${item.for}`;
    progress[code] = {
      本期进展: STATUS[item.status],
      ...day(item.done),
      ...some('进度（%）', item.percent),
      ...some('情况说明', item.words),
      ...some('佐证材料', item.evidence?.join('；')),
    };
    for (const part of item.parts ?? [])
      progress[part.id] = {
        本期进展: STATUS[part.status],
        ...day(part.done),
        ...some('进度（%）', part.percent),
        ...some('情况说明', part.words),
      };
    for (const measure of item.measures ?? [])
      measures[`${item.task}#${measure.id}`] = { 完成值: measure.value, ...some('情况说明', measure.words) };
    for (const milestone of item.milestones ?? []) milestones[`${item.task}!${milestone.id}`] = day(milestone.done);
  }
  for (const matter of data.matters ?? [])
    follow[matter.matter] = { 本期进展: STATUS[matter.status], ...day(matter.done), ...some('情况说明', matter.words) };
  const check = (key: 'arranged' | 'supervised' | 'appraised') => {
    const own = data.agenda?.[key];
    return own ? { 填写: own.met ? '是' : '否', ...some('情况说明', own.words) } : {};
  };
  return {
    进展: progress,
    指标: measures,
    节点: milestones,
    整改交办催办: follow,
    签报: {
      落款日期: { 填写: { day: data.date } },
      ...(data.signedBy !== undefined && { 签发人职务: { 填写: data.signedBy } }),
      ...(data.number !== undefined && { '文号（没有可不填）': { 填写: data.number } }),
      本期有安排部署: check('arranged'),
      本期有督促检查: check('supervised'),
      本期有考核奖惩: check('appraised'),
    },
  };
}

/** Whether a row is missing from the form because there is nothing left to report: the undertaking is closed, the part or step done. */
function isSettled(state: PlanState, unit: string, code: string): boolean {
  const [task = ''] = code.split(/[@#!]/);
  if (
    state.matters.some(
      ({ matter, state: stands }) => matter.id === code && (stands === 'claimed' || stands.startsWith('closed')),
    )
  )
    return true;
  return state.undertakings.some(
    (one) =>
      one.undertaking.unit === unit &&
      (one.undertaking.task.id === task || one.undertaking.parts.some(({ id }) => id === task)) &&
      (one.closed !== undefined ||
        one.dues.some(({ due, done }) => due.part === task && done !== undefined) ||
        one.occurrences.some(({ period, done }) => code.endsWith(`@${period.name}`) && done !== undefined) ||
        one.milestones.some(({ milestone, done }) => code.endsWith(`!${milestone.id}`) && done !== undefined)),
  );
}

describe('the shipped reports, entered through forms', () => {
  test.each(reports.map((one) => [one.path.slice(`${ROOT}records/reports/`.length), one] as const))(
    '%s',
    async (_name, one) => {
      const { path, data } = one;
      const received = data.received ?? data.date;
      // The form is made the day before, when only earlier reports were in.
      const before = Object.fromEntries(
        Object.entries(files).filter(([other]) => {
          const report = reports.find((each) => each.path === other);
          return !report || (report.path !== path && (report.data.received ?? report.data.date) <= received);
        }),
      );
      const state = stateOn(planOf(before), addDays(received, -1));
      const spec = reportForm(state, { unit: data.unit, period: parsePeriod(data.period)! }, 'zh');
      const typed = typing(data);
      const asked = Object.fromEntries(
        spec.sheets.map((sheet) => [sheet.name, new Set(sheet.rows.map(([first]) => String(first?.value)))]),
      );
      // What is closed or was never asked is not on the form; all else must find its row.
      const dropped: string[] = [];
      const kept = Object.fromEntries(
        Object.entries(typed).flatMap(([sheet, rows]) => {
          const own = Object.entries(rows).flatMap(([code, cells]) => {
            // A lead supervises the task as a whole, whatever recurs in it.
            const row = [code, code.split('@')[0]!].find((one) => asked[sheet]?.has(one));
            if (row === undefined) dropped.push(`${sheet} ${code}`);
            return row === undefined ? [] : [[row, cells] as const];
          });
          return own.length === 0 ? [] : [[sheet, Object.fromEntries(own)]];
        }),
      );
      expect(dropped.filter((code) => !isSettled(state, data.unit, code.split(' ')[1]!))).toEqual([]);
      const host = memoryHost({
        files: { ...before, 'form.xlsx': workbook(fill(spec, kept)) },
        lang: 'zh',
        today: received,
      });
      const exit = await main(['report', 'import', 'form.xlsx', '--received', received, '--exercise'], host);
      expect({ exit, err: exit === 0 ? '' : host.err() }).toEqual({ exit: 0, err: '' });
      const written = new TextDecoder().decode(host.contents.get(`${host.cwd}/${path}`));
      const again = stateOn(planOf({ ...before, [path]: written }), received);
      const shipped = stateOn(planOf({ ...before, [path]: files[path]! }), received);
      const shown = (of: PlanState) =>
        of.undertakings
          .filter(({ undertaking }) => undertaking.unit === data.unit)
          .map(
            ({ undertaking: { id }, schedule, light, claim, done, closed: on, measures, milestones, dues, pace }) => ({
              id,
              schedule,
              light,
              done,
              on,
              pace,
              // Of what is closed nothing is asked again, so nothing new is said.
              claim:
                on === undefined
                  ? claim && { status: claim.status, percent: claim.percent, words: claim.words }
                  : 'closed',
              measures: measures.map((measure) => measure.claimed),
              milestones: milestones.map((milestone) => milestone.done),
              dues: on === undefined ? dues.map((due) => [due.done, due.percent]) : 'closed',
            }),
          );
      expect(shown(again)).toEqual(shown(shipped));
    },
  );
});
