/** Task tables of the shapes that offices send round, as data, and the files that they come in. All 演练数据. */

import type { Area, CellSpec, SheetSpec } from '../../src/render/xlsx/spec.ts';
import { workbook } from '../../src/render/xlsx/workbook.ts';

/** A cell: words, a number with how it is shown, or a day. */
export type Value = string | number | { readonly number: number; readonly decimals: number } | { readonly day: string };

/** A sheet as rows of values; `merges` by address, e.g. `A1:G1`. */
export interface TableSheet {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  readonly merges?: readonly string[];
}

/** The file as a workbook. */
export function asXlsx(sheets: readonly TableSheet[]): Uint8Array {
  return workbook({
    title: '演练数据',
    sheets: sheets.map(({ name, rows, merges }): SheetSpec => {
      const width = Math.max(...rows.map((row) => row.length));
      return {
        name,
        columns: Array.from({ length: width }, () => ({ width: 16 })),
        rows: rows.map((row) => row.map(specOf)),
        ...(merges && { merges: merges.map(areaOf) }),
      };
    }),
  });
}

function specOf(value: Value): CellSpec {
  if (value === '') return {};
  if (typeof value === 'object' && 'decimals' in value)
    return { value: value.number, format: { decimals: value.decimals } };
  return { value };
}

function areaOf(address: string): Area {
  const [, left, top, right, bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(address)!;
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return { top: Number(top) - 1, left: column(left!), bottom: Number(bottom) - 1, right: column(right!) };
}

/** The first sheet as people save it in a text: merged cells are lost. */
export function asText(sheets: readonly TableSheet[], separator: ',' | '\t'): string {
  const field = (value: Value) => {
    const text =
      typeof value === 'object' ? ('day' in value ? value.day : value.number.toFixed(value.decimals)) : String(value);
    return /[",\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return sheets[0]!.rows.map((row) => `${row.map(field).join(separator)}\r\n`).join('');
}

/** UTF-8 with the mark that Excel writes. */
export function asUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text}`);
}

/** What Excel saves as CSV on a Chinese Windows. */
export function asGbk(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = gbk().get(character);
    if (code === undefined) throw new Error(`no GBK: ${character}`);
    bytes.push(...code);
  }
  return new Uint8Array(bytes);
}

let codes: Map<string, readonly number[]> | undefined;

function gbk(): Map<string, readonly number[]> {
  if (codes) return codes;
  codes = new Map();
  const decoder = new TextDecoder('gbk');
  for (let byte = 0; byte < 0x80; byte++) codes.set(String.fromCharCode(byte), [byte]);
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const text = decoder.decode(new Uint8Array([high, low]));
      if ([...text].length === 1 && !codes.has(text)) codes.set(text, [high, low]);
    }
  return codes;
}

/** Headings across the table, several units in a cell, time words, a remark below. */
export const sections: readonly TableSheet[] = [
  {
    name: '任务分解表',
    rows: [
      ['附件1'],
      ['某市2021年重点工作任务分解表（演练数据）'],
      ['序号', '工作任务', '量化指标', '牵头单位', '责任单位', '完成时限', '备注'],
      ['一、推进项目建设'],
      [
        1,
        '新建市民中心',
        '建筑面积不少于12000平方米；总投资5亿元左右',
        '市住建局',
        '市发改委、市财政局',
        '2021年12月底前',
        '',
      ],
      [
        2,
        '改造老旧小区',
        '改造1000户，其中东城区500户、西城区300户、河口镇200户',
        '市住建局',
        '各区县、有关部门',
        '10月前',
        '含管网',
      ],
      [3, '治理河道', '', '市水利局', '市环保局和市城管局', '上半年', ''],
      ['二、优化营商环境'],
      [1, '压缩审批时限', '审批时限不超过5个工作日', '市行政审批局', '市直各部门', '第三季度', ''],
      [2, '清理证明事项', '', '', '市司法局（牵头），市公安局、市民政局配合', { number: 2021.8, decimals: 1 }, ''],
      [3, '召开企业座谈会', '满意度不低于全市平均', '市工商联', '市工信局等部门', '每季度', ''],
      [4, '办理企业诉求', '', '市信访局', '市住房和城乡建设局', '收到之日起3个月', ''],
      ['注：各责任单位每月25日前向市政府督查室报送进展情况。'],
    ],
    merges: ['A2:G2', 'A4:G4', 'A8:G8', 'A13:G13'],
  },
];

/** A head of two rows, sections and tasks merged down, measures as items with units and times of their own. */
export const merged: readonly TableSheet[] = [
  {
    name: 'Sheet1',
    rows: [
      ['2021年度平安建设责任清单（演练数据）'],
      ['类别', '序号', '重点任务', '具体措施', '责任分工', '', '时间安排', '', '责任领导'],
      ['', '', '', '', '牵头', '配合', '开始时间', '完成时间', ''],
      ['矛盾化解', 1, '完善调解机制', '（1）建立三级调解网络', '市司法局', '各镇（街道）', '3月', '6月底', '副局长'],
      ['', '', '', '（2）培训调解员500人次以上', '', '市法院', '', '10月底', ''],
      ['', 2, '排查重点矛盾', '每月排查一次', '市信访局', '市公安局', '', '每月25日', '副局长'],
      ['', 3, '化解信访积案', '', '市信访局', '', '', '力争2021年底', ''],
      ['社会治安', 4, '建设视频监控', '①新装探头2000个', '市公安局', '市财政局', '', '2021.11', ''],
      ['', '', '', '②接入镇街平台', '市大数据局', '市公安局', '', '12月31日', ''],
      ['', 5, '整治交通秩序', '', '市公安局', '市交通运输局 市城管局', '', '长期坚持，持续推进', ''],
    ],
    merges: [
      'A1:I1',
      'A2:A3',
      'B2:B3',
      'C2:C3',
      'D2:D3',
      'E2:F2',
      'G2:H2',
      'I2:I3',
      'A4:A7',
      'B4:B5',
      'C4:C5',
      'E4:E5',
      'G4:G5',
      'I4:I5',
      'A8:A10',
      'B8:B9',
      'C8:C9',
    ],
  },
];

/** Projects: start, structure, in use; what is to be reached each quarter; progress and people that are no part of a plan. */
export const projects: readonly TableSheet[] = [
  {
    name: '项目',
    rows: [
      ['某县2021年重点建设项目推进计划表（演练数据）'],
      ['填报单位：县发改局', '', '', '', '', '单位：万元'],
      [
        '序号',
        '项目名称',
        '建设内容',
        '年度目标',
        '责任单位',
        '开工时间',
        '竣工时间',
        '一季度目标',
        '上半年',
        '三季度目标（%）',
        '目前进展',
        '责任人',
        '监督单位',
      ],
      [
        '1',
        '县医院门诊楼',
        '建筑面积２万平方米',
        '完成投资１２，５亿元',
        '县卫健局',
        '2021年3月',
        '2021年12月底',
        '完成招标',
        '主体施工',
        '75',
        '已进场',
        '院长',
        '县纪委监委',
      ],
      [
        '2',
        '城区供水管网',
        '1.改造管网30公里\n2.新建泵站2座',
        '完成投资不低于3000万元',
        '县水务集团',
        '4月',
        '11月底',
        '',
        '50%',
        '90',
        '图审中',
        '经理',
        '县纪委监委',
      ],
      [
        '3',
        '农村公路',
        '',
        '新改建80公里以上',
        '县交通局',
        '9月31日',
        '2022年6月底',
        '',
        '',
        '',
        '施工中90%',
        '局长',
        '县纪委监委',
      ],
      ['合计', '', '', '', '', '', '', '', '', '', '', '', ''],
    ],
  },
];

/** Pasted from a document: no merged cells, blanks, 同上, a row that slipped to the left. */
export const pasted: readonly TableSheet[] = [
  {
    name: '粘贴',
    rows: [
      ['任务', '责任单位', '时限'],
      ['（一）修订应急预案', '市应急局', '2021年5月31日前'],
      ['（二）储备防汛物资', '', '同上'],
      ['（三）开展演练', '市应急局、市水利局', '定期'],
      ['1.桌面推演', '市水利局', '4月底'],
      ['2.实战演练', '市应急局', '6月10日前'],
      ['', '市气象局', '汛期前'],
      ['市应急局', '2021年9月底', ''],
      ['（四）值班值守', '市防办', '24小时'],
    ],
  },
];

/** Inside a department, saved by Excel as CSV: sections of the office, an outside lead, problems instead of tasks. */
export const rectification: readonly TableSheet[] = [
  {
    name: '整改',
    rows: [
      ['省教育厅巡视整改任务清单（2021年，共5项，演练数据）', '', '', '', '', '', ''],
      ['编号', '整改问题', '整改措施', '厅外牵头单位', '主办处室', '配合处室', '整改时限'],
      ['1.1', '经费拨付不及时', '修订拨付办法', '省财政厅', '财务处', '基础教育处；办公室', '立行立改'],
      ['1.2', '督导检查过多', '合并检查事项', '', '督导办', '各处室', '2021/6/30'],
      ['1.3', '', '每学期公布一次清单', '', '督导办', '', '每半年'],
      ['2.1', '信访答复超期', '建立台账', '', '办公室', '有关处室', '收到之日起15个工作日'],
      ['2.2', '师资培训不足', '培训教师1,200人次以上', '', '教师工作处', '', '44561'],
    ],
  },
];

/** A workbook of several sheets: one a section, one that is no table, hostile cells. */
export const several: readonly TableSheet[] = [
  {
    name: '党建',
    rows: [
      ['序号', '任务', '责任单位', '完成时限'],
      [1, '=HYPERLINK("http://example.org","组织学习")', '市委组织部', '每季度'],
      [2, '<script>alert(1)</script>', '市委宣传部', { day: '2021-09-30' }],
      [3, '::error::\u202e文字', '@市纪委', '年底前'],
    ],
  },
  { name: '说明', rows: [['本表供演练使用'], ['演练数据']] },
  {
    name: '经济',
    rows: [
      ['2021年经济工作（演练数据）'],
      ['序号', '任务', '责任单位', '完成时限'],
      [1, `扩大投资${'，持续发力'.repeat(2000)}`, '市发改委', '12月'],
      [2, '稳定就业', '市人社局', '全年'],
    ],
  },
];
