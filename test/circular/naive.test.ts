/**
 * Every figure of the circular, in its JSON, its text and its annexes, counted a second time by code that shares nothing with the
 * program (`naive/`), on plans made at random. `DUBAN_RUNS` says how many.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshotOf } from '../../src/circular/compare.ts';
import { judge } from '../../src/circular/judge.ts';
import { SIGNALS, VERDICTS } from '../../src/circular/signals.ts';
import { UNIT_CLASSES } from '../../src/circular/types.ts';
import { parsePeriod } from '../../src/ground/calendar/period.ts';
import type { OfficialDocument, Table, Text } from '../../src/ground/text/blocks.ts';
import { circularDocument } from '../../src/pages/circular.ts';
import { circularJson } from '../../src/pages/circular-json.ts';
import { stateOn } from '../../src/plan/fold.ts';
import { runs } from '../runs.ts';
import { addUp, type Naive, officeDuties, recount } from './naive/circular.ts';
import { apart, isWorkingDay, nthWorkingDay, percentOf, span, workingDaysAfter } from './naive/days.ts';
import { anyCase, type Case } from './naive/generate.ts';
import {
  classCells,
  dueCells,
  figureCells,
  numbersIn,
  overallNumbers,
  progressNumbers,
  rowsOf,
  shown,
  UNIT_TABLES,
} from './naive/printed.ts';
import { cite } from './small.ts';

const numRuns = runs('DUBAN_RUNS', 40);

function circularOf({ plan, period, asOf, date }: Case, previous?: Parameters<typeof judge>[2]) {
  return judge(stateOn(plan, asOf), parsePeriod(period)!, { date, ...previous });
}

test('every figure of the JSON is what a naive recount finds', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const output = JSON.parse(JSON.stringify(circularJson(circularOf(one), 'zh', cite)));
      const naive = recount(one);
      expect(output.since).toBe(naive.frame.since);
      for (const [index, unit] of naive.units.entries()) {
        const told = output.units[index];
        expect(told.id).toBe(unit.unit);
        expect(told.group).toBe(unit.group ?? null);
        expect({ unit: told.id, ...told.figures }).toEqual({ unit: unit.unit, ...unit.count.figures });
        const on = [...unit.count.signals].filter(([id]) => one.plan.policy.signals.get(id) !== 'off');
        expect(told.measured).toEqual(Object.fromEntries(on.map(([id, { value }]) => [id, value ?? null])));
        expect(
          told.verdicts.map((v: { verdict: string; signals: { id: string; value: number }[] }) => [
            v.verdict,
            v.signals.map(({ id, value }) => [id, value]),
          ]),
        ).toEqual(unit.verdicts.map(({ verdict, signals }) => [verdict, signals]));
        expect(told.withheld).toEqual(unit.withheld);
        expect(told.class).toBe(unit.class);
        expect(told.rank).toBe(unit.rank);
      }
      expect(output.units.length).toBe(naive.units.length);
      expect(output.classes).toEqual(naive.classes);
      expect(output.totals).toEqual(naive.totals);
      expect(output.sections).toEqual(naive.sections);
      expect(output.checks).toEqual(naive.checks);
      expect(output.common).toEqual(naive.common);
      expect(output.requirements).toEqual(naive.requirements);
      expect(output.exemptions.map(({ kind, unit }: { kind: string; unit: string }) => `${kind} ${unit}`)).toEqual(
        naive.exemptions,
      );
      expect(output.office.duties.length).toBe(officeDuties(naive.frame));
    }),
    { numRuns },
  );
});

const cellText = (cell: Text): string => (typeof cell === 'string' ? cell : cell.map(({ text }) => text).join(''));
const rows = ({ rows: list }: Table): string[][] => list.map((row) => row.map(cellText));
const tablesOf = (document: OfficialDocument, title: string): Table[] =>
  (document.attachments.find((one) => one.title === title)?.blocks ?? []).filter((block) => block.type === 'table');
const named = (tables: readonly Table[], caption: string): Table | undefined =>
  tables.find((one) => one.caption === caption);

/** The sum of several units' figures, the share on time taken anew where it is printed. */
const add = (naive: Naive) => (all: readonly Record<string, unknown>[]) =>
  addUp(all, JSON.parse(JSON.stringify(naive.totals, (_key, value) => (typeof value === 'number' ? 0 : value))));

test('every number of the text and of the tables of all units is what the recount finds', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const judgement = circularOf(one);
      const { text } = circularJson(judgement, 'zh', cite);
      const document = circularDocument(judgement, 'zh', cite, { date: one.date });
      const naive = recount(one);
      const { decimals } = one.plan.policy;
      const expected = overallNumbers(naive);
      for (const { section, rule, sentence } of text) {
        if (section === 'overall' && expected[rule])
          expect([rule, numbersIn(sentence)]).toEqual([rule, expected[rule]]);
        if (rule === 'checked') expect([rule, numbersIn(sentence)]).toEqual([rule, expected.checked]);
      }
      const progress = text.filter(({ section }) => section === 'progress');
      const spoken = naive.sections.filter(({ undertakings }) => undertakings > 0);
      expect(progress.map(({ sentence }) => numbersIn(sentence))).toEqual(spoken.map(progressNumbers));
      expect(text.filter(({ section }) => section === 'common').map(({ sentence }) => numbersIn(sentence))).toEqual(
        naive.common.map(({ units, of, count }) => (units === of ? [of, count] : [of, units, count])),
      );
      for (const [index, { sentence }] of text.filter(({ section }) => section === 'requirements').entries()) {
        const { kind, units, by } = naive.requirements[index]!;
        const [year, month, day] = by.split('-').map(Number);
        expect(sentence).toContain(`于${year}年${month}月${day}日前`);
        if (kind === 'set-dates' || kind === 'verify')
          for (const { unit, count } of units) expect(sentence).toContain(`${unit}${count}项`);
        else if (units.length < naive.units.length && kind !== 'recheck')
          expect(sentence.startsWith(units.map(({ unit }) => unit).join('、'))).toBe(true);
      }
      const own = tablesOf(document, '各单位工作情况');
      const classes = named(own, '承办事项')!;
      const total = (naive.totals as { undertakings: number }).undertakings;
      const classRows = rowsOf(naive, classCells(naive), add(naive));
      expect(rows(classes).slice(0, classRows.length)).toEqual(classRows);
      if (total > 0) {
        const [, , ...shares] = rows(classes).at(-1)!;
        const sums = Object.values((naive.totals as { classes: Record<string, number> }).classes).filter((n) => n > 0);
        expect(shares).toEqual(['100%', ...sums.map((n) => shown(percentOf(n, total, decimals), decimals))]);
      }
      expect(rows(named(own, '到期事项和评判结果')!).map((row) => row.slice(0, 8))).toEqual(
        rowsOf(naive, dueCells(decimals), add(naive)),
      );
      for (const [caption, paths] of Object.entries(UNIT_TABLES)) {
        const cells = figureCells(paths);
        const table = named(own, caption);
        if (cells(naive.totals).every((cell) => cell === '0')) expect(table).toBeUndefined();
        else expect(rows(table!)).toEqual(rowsOf(naive, cells, add(naive)));
      }
    }),
    { numRuns },
  );
});

/** `2010年7月1日` as `2010-07-01`. */
const dayOf = (text: string): string => {
  const [y, m, d] = text.match(/\d+/gu)!;
  return `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`;
};
const DAY = '\\d{4}年\\d{1,2}月\\d{1,2}日';

test('every count of days and points in praise and criticism follows from the days and shares beside it', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const judgement = circularOf(one);
      const naive = recount(one);
      const { years } = one.plan.calendar;
      const document = circularDocument(judgement, 'zh', cite, { date: one.date });
      const facts = tablesOf(document, '评判依据').find(({ caption }) => caption === '逐项事实');
      const said = circularJson(judgement, 'zh', cite)
        .text.filter(({ section }) => section === 'praise' || section === 'criticism')
        .map(({ sentence, unit }) => ({ sentence, unit: unit! }))
        .concat(facts ? rows(facts).map((row) => ({ sentence: row[3]!, unit: row[1]! })) : []);
      for (const { sentence, unit } of said) {
        // Past its day and open: counted to the as-of day.
        for (const [, due, asOf, , days, , working] of sentence.matchAll(
          new RegExp(`(?:时限为|要求|应于)(${DAY})[^；]*?截至(${DAY})([^；]*?)逾期(\\d+)天(（(\\d+)个工作日）)?`, 'gu'),
        )) {
          expect(dayOf(asOf!)).toBe(one.asOf);
          expect(Number(days)).toBe(apart(dayOf(due!), one.asOf));
          if (working !== undefined) expect(Number(working)).toBe(workingDaysAfter(dayOf(due!), one.asOf, years));
        }
        for (const [, due, on, days, working] of sentence.matchAll(
          new RegExp(`时限为(${DAY})，(${DAY})收到，迟报(\\d+)天（(\\d+)个工作日）`, 'gu'),
        )) {
          expect(Number(days)).toBe(apart(dayOf(due!), dayOf(on!)));
          expect(Number(working)).toBe(workingDaysAfter(dayOf(due!), dayOf(on!), years));
        }
        for (const [, due, on, days] of sentence.matchAll(
          new RegExp(`时限为(${DAY})，(${DAY})完成，提前(\\d+)天`, 'gu'),
        ))
          expect(Number(days)).toBe(apart(dayOf(on!), dayOf(due!)));
        for (const [, task, expected, actual, points] of sentence.matchAll(
          /(1\.\d)“任务1\.\d”应完成([\d.]+)%，实际完成([\d.]+)%，差([\d.]+)个百分点/gu,
        )) {
          const work = naive.units.find((own) => own.unit === unit)!.count.works.find((own) => own.task.id === task)!;
          expect([Number(expected), Number(actual), -Number(points)]).toEqual([
            work.expected,
            work.actual,
            work.points,
          ]);
        }
        for (const [, base, part, percent] of sentence.matchAll(/报告完成的(\d+)项中，经核实(\d+)项，占([\d.]+)%/gu))
          expect(Number(percent)).toBe(percentOf(Number(part), Number(base), one.plan.policy.decimals));
      }
      // Rows of evidence: as many as signals that speak, in the order of the body, and each named by its sentence.
      const evidence = tablesOf(document, '评判依据').find(({ caption }) => caption === undefined);
      const verdicts = ['solid', 'marked-results', 'slack', 'weak-measures', 'little-result'];
      const expected = verdicts.flatMap((id) =>
        naive.units.flatMap(({ unit, verdicts: own }) =>
          own
            .filter(({ verdict }) => verdict === id)
            .flatMap(({ signals }) => signals.map(([, value]) => ({ unit, value }))),
        ),
      );
      expect((evidence ? rows(evidence) : []).map(([n, unit]) => [n, unit])).toEqual(
        expected.map(({ unit }, index) => [String(index + 1), unit]),
      );
      for (const [index, row] of (evidence ? rows(evidence) : []).entries())
        if (row[4] !== '符合') expect(Number(/^[\d.]+/u.exec(row[4]!)![0])).toBe(expected[index]!.value);
    }),
    { numRuns },
  );
});

test('no unit is praised and criticised on one ground, no list is open, nothing is asked before it can be met, nobody is judged without cause', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const output = circularJson(circularOf(one), 'zh', cite);
      for (const { verdicts, class: own, figures } of output.units) {
        const subjects = (side: string) =>
          verdicts
            .filter((v) => v.side === side)
            .flatMap(({ signals }) => signals.flatMap(({ facts }) => facts.map(({ subject }) => subject)));
        const blamed = new Set(subjects('criticism'));
        expect(subjects('praise').filter((subject) => blamed.has(subject))).toEqual([]);
        if (own === 'nothing-due') expect(verdicts).toEqual([]);
        if (figures.due.total + figures.due.exempt + figures.meetings.called + figures.findings.total === 0)
          expect(own).toBe('nothing-due');
        const sum = (...list: readonly number[]) => list.reduce((a, b) => a + b, 0);
        expect(sum(...Object.values(figures.classes))).toBe(figures.undertakings);
        const { due } = figures;
        for (const key of ['total', 'onTime', 'late', 'unmet', 'exempt'] as const)
          expect(sum(...Object.values(due.kinds).map((kind) => kind[key]))).toBe(due[key]);
        for (const kind of [due, ...Object.values(due.kinds)])
          expect(kind.onTime + kind.late + kind.unmet).toBe(kind.total);
        const { pace, measures, claims, meetings, findings, notices, extensions } = figures;
        expect(pace.ahead + pace.onPace + pace.behind).toBe(pace.measured);
        expect(measures.met + measures.unmet + measures.open).toBe(measures.total);
        expect(claims.verified + claims.contradicted + claims.waiting).toBe(claims.done);
        expect(meetings.attended + meetings.excused + meetings.absent + meetings.unrecorded).toBe(meetings.called);
        expect(findings.confirmed + findings.contradicted + findings.problems + findings.goodPractices).toBe(
          findings.total,
        );
        expect(notices.blue + notices.yellow + notices.red).toBe(notices.total);
        expect(extensions.granted + extensions.refused).toBe(extensions.asked);
      }
      expect(Object.values(output.classes).reduce((a, b) => a + b, 0)).toBe(output.units.length);
      for (const { sentence } of output.text) {
        expect(sentence).not.toMatch(/等(?:[个项件份。，；、）]|单位|部门|问题)/u);
        expect(sentence).not.toMatch(/undefined|NaN|\[object/u);
      }
      for (const { kind, by } of output.requirements) {
        expect(by > one.date).toBe(true);
        if (kind === 'next-report') continue;
        expect(isWorkingDay(by, one.plan.calendar.years)).toBe(true);
        expect(by >= nthWorkingDay(one.date, 10, one.plan.calendar.years)).toBe(true);
      }
    }),
    { numRuns },
  );
});

/** A plan without the first task of each section. */
const withoutFirst = ({ sections }: Case['plan']): Pick<Case['plan'], 'sections' | 'tasks'> => {
  const left = sections.map((section) => ({ ...section, tasks: section.tasks.slice(1) }));
  return { sections: left, tasks: new Map(left.flatMap(({ tasks }) => tasks.map((one) => [one.id, one] as const))) };
};

test('the comparison with the period before is what two recounts give, by unit and overall', () => {
  fc.assert(
    fc.property(anyCase, fc.integer({ min: 0, max: 25 }), fc.boolean(), fc.boolean(), (made, days, regroup, fewer) => {
      const one: Case = { ...made, period: '2010-H2', asOf: made.asOf < '2010-08-01' ? '2010-12-31' : made.asOf };
      const { plan } = one;
      const before: Case = {
        ...one,
        period: '2010-H1',
        asOf: `2010-07-${String(1 + days).padStart(2, '0')}`,
        plan: {
          ...plan,
          policy: { ...plan.policy, ...(regroup && { groups: new Map([['甲局', '旧组']]) }) },
          ...(fewer && withoutFirst(plan)),
        },
      };
      const previous = snapshotOf(circularOf(before), 'as-issued');
      const judgement = circularOf(one, { previous });
      const { comparison } = circularJson(judgement, 'zh', cite);
      const [was, is] = [recount(before), recount(one)];
      const { decimals } = plan.policy;
      const figuresOf = (figures: Record<string, unknown>) => {
        const { due, classes } = figures as { due: Record<string, number>; classes: Record<string, number> };
        return {
          due: [due.onTime!, due.total!] as const,
          closed: classes.closed! + classes['closed-late']!,
          overdue: classes.overdue! + classes.contradicted!,
        };
      };
      const check = (
        told: NonNullable<typeof comparison>['totals'],
        a: Record<string, unknown>,
        b: Record<string, unknown>,
      ) => {
        const [x, y] = [figuresOf(a), figuresOf(b)];
        const [p, q] = [percentOf(...x.due, decimals), percentOf(...y.due, decimals)];
        expect([told.due.before.part, told.due.before.base, told.due.before.percent]).toEqual([...x.due, p]);
        expect([told.due.now.part, told.due.now.base, told.due.now.percent]).toEqual([...y.due, q]);
        const points = p === undefined || q === undefined ? undefined : Number((q - p).toFixed(decimals));
        expect((told.due.points ?? Number.NaN) + 0).toEqual((points ?? Number.NaN) + 0);
        expect(told.closed).toEqual({ before: x.closed, now: y.closed, change: y.closed - x.closed });
        expect(told.overdue).toEqual({ before: x.overdue, now: y.overdue, change: y.overdue - x.overdue });
        return points;
      };
      check(comparison!.totals, was.totals, is.totals);
      const moves: (number | undefined)[] = [];
      for (const unit of is.units) {
        const told = comparison!.units.find((row) => row.unit === unit.unit)!;
        const old = was.units.find((row) => row.unit === unit.unit);
        expect(told.status).toBe(!old ? 'new' : old.group === unit.group ? 'same' : 'regrouped');
        if (!old) continue;
        moves.push(check(told.changes!, old.count.figures, unit.count.figures));
        expect(told.class).toEqual({ before: old.class, now: unit.class });
        const ranked = old.rank !== null && unit.rank !== null && old.group === unit.group;
        expect(told.rank).toEqual(
          ranked ? { before: old.rank, now: unit.rank, change: unit.rank! - old.rank! } : undefined,
        );
      }
      const gone = was.units.filter(({ unit }) => !is.units.some((row) => row.unit === unit)).map(({ unit }) => unit);
      expect(comparison!.units.filter(({ status }) => status === 'gone').map(({ unit }) => unit)).toEqual(gone);
      const up = moves.filter((n) => n !== undefined && n > 0).length;
      const down = moves.filter((n) => n !== undefined && n < 0).length;
      const level = moves.filter((n) => n === 0).length;
      expect([comparison!.up, comparison!.down, comparison!.level, comparison!.incomparable]).toEqual([
        up,
        down,
        level,
        moves.length - up - down - level,
      ]);
      // Each row of the table shows the same.
      const [table] = tablesOf(circularDocument(judgement, 'zh', cite), '与上期比较');
      expect(rows(table!).length).toBe(is.units.length + gone.length + 1);
      expect(span(comparison!.period).to).toBe('2010-06-30');
    }),
    { numRuns },
  );
});

test('the plans made at random show every signal, verdict, class and reason to withhold', () => {
  const seen = new Set<string>();
  for (const one of fc.sample(anyCase, { numRuns: 200, seed: 7 })) {
    for (const { class: own, verdicts, withheld } of circularOf(one).units) {
      seen.add(own);
      for (const { verdict, signals } of verdicts) for (const { id } of [{ id: verdict }, ...signals]) seen.add(id);
      for (const { because } of withheld) seen.add(because);
    }
  }
  const wanted = [
    ...SIGNALS.map(({ id }) => id),
    ...VERDICTS.map(({ id }) => id),
    ...UNIT_CLASSES,
    ...['criticised', 'opposite', 'same-subject'],
  ];
  expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
});
