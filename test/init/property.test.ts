/** Whatever stands in a table: it is refused in a sentence, or its files load without an error and keep every word. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IntakeRefused } from '../../src/ground/codes/intake.ts';
import { initWords } from '../../src/words/init.ts';
import { runs } from '../runs.ts';
import { make, xlsx } from './make.ts';
import type { TableSheet, Value } from './tables.ts';

const heads = [
  '序号',
  '工作任务',
  '重点任务',
  '具体措施',
  '量化指标',
  '目标值（个）',
  '牵头单位',
  '责任单位',
  '配合单位',
  '主办',
  '完成时限',
  '开始时间',
  '开工时间',
  '上半年',
  '备注',
  '责任人',
  '目前进展',
  '类别',
  '怪列',
  '',
];
const words = [
  '市法院',
  '市公安局、市司法局',
  '市财政局（牵头），市教育局配合',
  '各乡镇（街道）',
  '有关部门',
  '市中级人民法院',
  '市人民法院和市检察院',
  '牵头单位：市水利局；配合单位：市气象局等',
  '年底前',
  '10月前',
  '每季度',
  '每月25日',
  '长期坚持',
  '9月31日',
  '收到之日起3个月',
  '3月至12月',
  '2021.1',
  '同上',
  '下同',
  '一、推进建设',
  '（一）改革',
  '1.',
  '①',
  '（2）',
  '3.10',
  '第二部分',
  '12.31',
  '无',
  '不少于500人次',
  '满意度不低于90%',
  '１２，５亿元',
  '改厕100座，其中甲县60座、乙县40座',
  '50%',
  '=1+1',
  '<b>',
  '合计',
  '注：每月25日前报送',
  '(牵头)',
  '、、',
  '（',
  '）',
  '市（县）',
  '甲'.repeat(70),
  '长'.repeat(5000),
  '1.甲\n2.乙',
  '推进①甲。②乙',
] as const;

const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom<Value>(...words) },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 60_000 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ number: 2021.8, decimals: 1 }, { day: '2021-09-30' }, { number: 3.1, decimals: 2 }),
  },
);

const table = fc
  .record({
    title: fc.constantFrom('', '2021年工作要点', '工作要点', '2020—2022年三年行动，共3项任务'),
    head: fc.uniqueArray(fc.constantFrom(...heads), { minLength: 3, maxLength: 9 }).map((list) => ['任务', ...list]),
    rows: fc.array(fc.array(value, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 12 }),
    merges: fc.array(
      fc.record({
        column: fc.integer({ min: 0, max: 8 }),
        top: fc.integer({ min: 3, max: 12 }),
        size: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ title, head, rows, merges }) => {
    const taken = new Set<string>();
    const kept = merges.filter(({ column, top, size }) => {
      const cells = Array.from({ length: size + 1 }, (_, index) => `${column},${top + index}`);
      if (cells.some((cell) => taken.has(cell))) return false;
      for (const cell of cells) taken.add(cell);
      return true;
    });
    const letter = (column: number) => String.fromCharCode(65 + column);
    // What a merge covers nobody sees.
    const covered = new Set(
      kept.flatMap(({ column, top, size }) => Array.from({ length: size }, (_, n) => `${column},${top + 1 + n}`)),
    );
    const seen = rows.map((row, at) => row.map((one, column) => (covered.has(`${column},${at + 3}`) ? '' : one)));
    return [
      {
        name: 'Sheet1',
        rows: [
          [title],
          head,
          ['第一项任务', ...head.slice(1).map((name) => (/单位|主办/.test(name) ? '市法院' : ''))],
          ...seen,
        ],
        merges: kept.map(({ column, top, size }) => `${letter(column)}${top + 1}:${letter(column)}${top + 1 + size}`),
      },
    ];
  });

/** Words that are neither in a file nor in a question; columns of progress and columns without a head are not taken up. */
function lost(sheets: readonly TableSheet[], { files, questions }: ReturnType<typeof make>): string[] {
  // What is too long is cut, and that is said.
  if (questions.some(({ code }) => code === 'text-cut')) return [];
  const [{ rows }] = sheets as [TableSheet];
  const all = JSON.stringify([files.map(({ data }) => data), questions]);
  return rows.slice(3).flatMap((row) =>
    row.flatMap((cell, column) => {
      const head = rows[1]?.[column];
      const isKept =
        typeof cell === 'string' && KEPT.includes(cell) && head !== undefined && head !== '' && head !== '目前进展';
      return isKept && !all.includes(cell) ? [`${String(head)}: ${cell}`] : [];
    }),
  );
}

/** Words that are nowhere taken apart. */
const KEPT = [
  '年底前',
  '10月前',
  '每季度',
  '每月25日',
  '长期坚持',
  '9月31日',
  '收到之日起3个月',
  '不少于500人次',
  '满意度不低于90%',
  '=1+1',
  '50%',
];

describe('any table', () => {
  test('loads without an error, or is refused', () => {
    let made = 0;
    fc.assert(
      fc.property(table, (sheets) => {
        let result: ReturnType<typeof make>;
        try {
          result = make(xlsx(sheets));
        } catch (error) {
          if (!(error instanceof IntakeRefused)) throw error;
          for (const lang of ['zh', 'en'] as const)
            expect(initWords(lang).refused[error.code](error.args)).not.toMatch(/undefined/);
          return;
        }
        made++;
        const errors = result.loaded.diagnostics.filter(({ severity }) => severity === 'error');
        expect(errors.map(({ code, args, file }) => ({ code, args, file }))).toEqual([]);
        for (const { code, args } of result.questions) {
          for (const lang of ['zh', 'en'] as const) {
            const { ask, taken, type } = initWords(lang).questions[code];
            expect([ask(args), taken(args), type(args)].join('')).not.toMatch(/undefined|NaN/);
          }
        }
        expect(lost(sheets, result)).toEqual([]);
        expect(new Set(result.questions.map(({ key }) => key)).size).toBe(result.questions.length);
      }),
      { numRuns: runs('DUBAN_RUNS', 60) },
    );
    if (process.env.RUNS) console.log('MADE', made);
    expect(made).toBeGreaterThan(10);
  });
});
