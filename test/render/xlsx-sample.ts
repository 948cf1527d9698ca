/** A workbook that uses everything, as a unit's form would. */
import type { WorkbookSpec } from '../../src/render/xlsx/spec.ts';

const long = Array.from({ length: 40 }, (_, i) => `第${i + 1}项工作举措的名称`);

/** Every look, kind of value, rule and list; a merge, a lock, a hidden list, a filter, a repeated head. */
export const sample: WorkbookSpec = {
  title: '市法院报告表',
  creator: '政法委',
  names: [{ name: 'duban_rows', sheet: 0, area: { top: 3, left: 0, bottom: 5, right: 6 } }],
  sheets: [
    {
      name: '报告表',
      columns: [8, 30, 10, 14, 12, 12, 24].map((width) => ({ width })),
      rows: [
        [{ value: '市法院报告表', style: 'title' }, ...Array.from({ length: 6 }, () => ({ style: 'title' as const }))],
        [{ value: '演练数据', style: 'banner' }],
        ['编号', '事项', '进度%', '完成日期', '状态', '人数', '说明'].map((value) => ({
          value,
          style: 'head' as const,
        })),
        [
          { value: '3.10', style: 'fixed', format: 'text' },
          { value: '与省、市政法委信息网络基本互联互通，建立信息资源共享的机制和实施方案', style: 'fixed' },
          { value: 72.9, style: 'input', rule: 'percent', prompt: '填百分点', refusal: '请填数字' },
          { value: { day: '2010-10-31' }, style: 'input', rule: 'date' },
          { value: '推进中', style: 'input', list: ['未启动', '推进中', '自报完成'] },
          { value: 12, style: 'input', rule: 'whole' },
          { style: 'input', list: long },
        ],
        [
          { value: '007', style: 'fixed', format: 'text' },
          { value: '=HYPERLINK("http://x","y")', style: 'fixed' },
          { value: 0.729, format: { decimals: 1, percent: true } },
          { value: { day: '2010-02-28' } },
          { value: '第一行\n第二行', tone: 'red', bold: true },
          { value: -3.5, format: { decimals: 2 } },
          { style: 'input', list: ['含,逗号', '含"引号"'] },
        ],
        [
          { value: '注：', style: 'label' },
          { value: '每季度填一次', style: 'note', align: 'left' },
        ],
      ],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 6 },
        { top: 5, left: 1, bottom: 5, right: 3 },
      ],
      freeze: { rows: 3, columns: 1 },
      filter: { top: 2, left: 0, bottom: 4, right: 6 },
      repeatFrom: 2,
      repeatRows: 1,
      protect: true,
      landscape: true,
      banner: '演练数据 & 2010',
    },
    { name: '来历', columns: [{ width: 20 }], rows: [[{ value: 'integrity-2010' }]], hidden: true },
  ],
};
