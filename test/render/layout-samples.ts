/** Sample documents of every kind for the tests of the printed page; units are posts and offices, no persons. */
import type { Block, OfficialDocument, Page, Table } from '../../src/ground/text/blocks.ts';

const UNITS = [
  '市法院',
  '市检察院',
  '市公安局',
  '市司法局',
  '市纪委',
  '监察局',
  '市委组织部',
  '市人力资源和社会保障局',
  '政治部',
  '协调督查科',
  '市政法纪工委',
];

const unitTable: Table = {
  type: 'table',
  caption: '各单位承办事项办理情况',
  columns: [
    { title: '序号', align: 'center', nowrap: true },
    { title: '单位' },
    { title: '承办事项', align: 'right', nowrap: true },
    { title: '已销号', align: 'right', nowrap: true },
    { title: '按期推进', align: 'right', nowrap: true },
    { title: '逾期', align: 'right', nowrap: true },
    { title: '占比', align: 'right', nowrap: true },
  ],
  rows: UNITS.map((unit, index) => [
    String(index + 1),
    unit,
    String(11 + index),
    String(5 + (index % 3)),
    String(4 + (index % 2)),
    [{ text: String(index % 4), tone: index % 4 > 1 ? 'red' : 'grey' }],
    `${(20 + index * 3.7).toFixed(1)}%`,
  ]),
  note: '占比以本单位到期事项为基数，四舍五入保留一位小数，不作凑整。',
};

const overdueTable: Table = {
  type: 'table',
  columns: [
    { title: '任务', nowrap: true, align: 'center' },
    { title: '承办单位' },
    { title: '事项', weight: 3 },
    { title: '时限', nowrap: true },
    { title: '逾期天数', align: 'right', nowrap: true },
  ],
  rows: Array.from({ length: 34 }, (_, index) => [
    `${1 + (index % 8)}.${1 + (index % 4)}`,
    UNITS[index % UNITS.length] ?? '',
    index % 3 === 0
      ? '建立健全案件听证和公开审查制度，完善投诉处理机制，对公开不力的部门责令限期整改并复查（第二次督办）'
      : '落实“一岗双责”，分解到责任科室',
    '2010-06-30',
    String(index + 1),
  ]),
};

const sentence =
  '上半年，各责任单位按照《政法机关反腐倡廉建设工作实施方案》的部署，细化落实方案，明确责任领导、责任科室和具体责任人，总体进展平稳。截至2010年6月30日，全市147个承办事项中，已销号39个，占26.5%；按序时进度推进81个，占55.1%；逾期27个，占18.4%。';

/** A circular of about four pages with praise, criticism and two annexes. */
export const circular: OfficialDocument = {
  kind: 'official',
  lang: 'zh',
  format: 'document',
  head: {
    orgs: ['中共××市委政法委员会'],
    suffix: '文件',
    serial: '000123',
    urgency: '加急',
    number: '政法廉办〔2010〕3号',
  },
  title: '关于2010年上半年政法机关反腐倡廉建设工作任务落实情况的通报',
  addressees: [
    '市法院',
    '市检察院',
    '市公安局',
    '市司法局',
    '市纪委',
    '监察局',
    '市委组织部',
    '市人力资源和社会保障局',
  ],
  body: [
    {
      type: 'paragraph',
      text: '根据《关于印发〈全市政法机关反腐倡廉建设实施方案〉的通知》（政法〔2010〕9号）要求，办公室对各单位上半年落实情况进行了督查。现将有关情况通报如下。',
    },
    { type: 'heading', level: 1, label: '一、', text: '总体情况' },
    { type: 'paragraph', text: sentence },
    { type: 'heading', level: 2, label: '（一）', text: '教育培训' },
    { type: 'paragraph', text: `${sentence}其中，“五项能力”培训12期、1,386人次；YAML格式台帐已由OA系统自动生成。` },
    { type: 'heading', level: 3, label: '1.', text: '集中教育。' },
    { type: 'paragraph', text: '新任领导干部、新录用人员参训率为100%，比上年同期提高2.5个百分点。' },
    { type: 'heading', level: 4, label: '（1）', text: '科所队庭室负责人轮训。' },
    {
      type: 'paragraph',
      text: '省级轮训应到86人、实到83人，市级轮训应到412人、实到397人；未参训的须于2010年9月30日前补训。',
    },
    { type: 'heading', level: 1, label: '二、', text: '予以表扬的单位' },
    {
      type: 'paragraph',
      text: [
        { text: '市检察院', strong: true },
        { text: '落实方案覆盖全部11个承办事项，书面报告按时率100%，经查实销号率63.6%，工作扎实、成效显著。' },
      ],
    },
    { type: 'paragraph', text: '市司法局提前45天完成“三级网络”互联互通，超额完成指标（102%），督查组现场核实无误。' },
    { type: 'heading', level: 1, label: '三、', text: '予以批评的单位' },
    {
      type: 'paragraph',
      text: '市公安局承办事项3.2（网上执法监督）逾期61天，经两次督办仍未报送整改结果，措施不力；市人力资源和社会保障局未按规定于7月5日前报送半年书面报告，抓得不紧。',
    },
    { type: 'paragraph', text: sentence },
    { type: 'heading', level: 1, label: '四、', text: '有关要求' },
    { type: 'paragraph', text: '各单位要对照本通报，逐项核实，认真整改，并按下列时限报送办公室（协调督查科）：' },
    {
      type: 'list',
      ordered: true,
      items: [
        '逾期事项的整改措施，2010年7月31日前报送；',
        '未分解事项的落实方案，2010年8月15日前报送；',
        '下半年工作计划，2010年8月31日前报送。',
      ],
    },
    { type: 'paragraph', text: sentence },
    { type: 'paragraph', text: '对整改不到位的，办公室将予以红单督办。' },
  ],
  attachments: [
    { title: '2010年上半年各单位承办事项办理情况统计表', blocks: [unitTable] },
    {
      title: '逾期事项明细表',
      blocks: [{ type: 'paragraph', text: '以下事项截至2010年6月30日仍未完成。' }, overdueTable],
    },
  ],
  signature: { mode: 'seal', orgs: ['中共××市委政法委员会'], date: '2010-07-15' },
  note: '此件公开发布',
  imprint: {
    cc: ['省委政法委', '市委办公室', '市人大常委会办公室', '市政府办公室', '市政协办公室', '各县（区）委政法委'],
    printer: '中共××市委政法委员会办公室',
    printDate: '2010-07-16',
  },
  banner: '演练数据',
  provenance: [
    'integrity-2010 · 截至2010-06-30 · 提交4f3c2a1 · duban 0.1.0 · 规则2010-H1',
    '规则与阈值见 rules/2010-H1',
  ],
};

/** A rectification order in the form of a letter. */
export const letter: OfficialDocument = {
  kind: 'official',
  lang: 'zh',
  format: 'letter',
  head: { orgs: ['中共××市委政法委员会'], number: '政法督函〔2010〕18号', urgency: '特急' },
  title: '关于限期整改网上执法监督事项的函',
  addressees: ['市公安局'],
  body: [
    {
      type: 'paragraph',
      text: '你局承办的3.2项“网上执法监督”应于2010年4月30日前完成，经2010年5月18日暗访核查，尚未投入使用。现就有关事项函告如下。',
    },
    { type: 'heading', level: 1, label: '一、', text: '存在问题' },
    { type: 'paragraph', text: '系统未与省、市两级联通，录入、流程、监督、考核四项机制中，监督和考核两项未建立。' },
    { type: 'heading', level: 1, label: '二、', text: '整改要求' },
    {
      type: 'paragraph',
      text: '请于收到本函之日起10个工作日内完成整改，并将整改情况书面报送办公室。逾期未报的，按规定予以通报。',
    },
  ],
  attachments: [{ title: '督查发现问题清单', blocks: [{ type: 'paragraph', text: '详见台帐第3.2项。' }] }],
  signature: { mode: 'none', orgs: ['中共××市委政法委员会办公室'], date: '2010-05-24' },
  imprint: { cc: ['市纪委', '监察局'] },
  provenance: [],
};

/** Minutes of a joint meeting. */
export const minutes: OfficialDocument = {
  kind: 'official',
  lang: 'zh',
  format: 'minutes',
  head: { orgs: ['政法机关反腐倡廉建设联席会议'], suffix: '纪要', number: '第2期' },
  title: '2010年第二季度联席会议纪要',
  addressees: [],
  body: [
    {
      type: 'paragraph',
      text: '2010年6月28日，市委政法委主持召开第二季度联席会议，听取各单位落实情况汇报，研究交办事项。会议议定：',
    },
    {
      type: 'paragraph',
      text: '一、市公安局于7月31日前完成网上执法监督机制建设。二、市司法局、市法院共同提出“三级网络”验收标准。',
    },
  ],
  attachments: [],
  attendance: [
    {
      label: '出席',
      names: [
        '市委政法委分管副书记',
        '市法院分管副院长',
        '市检察院分管副检察长',
        '市公安局分管副局长',
        '市司法局分管副局长',
      ],
    },
    { label: '请假', names: ['市人力资源和社会保障局分管副局长'] },
    { label: '列席', names: ['协调督查科科长', '政治部联络员'] },
  ],
  imprint: { cc: ['联席会议成员单位'], printer: '联席会议办公室', printDate: '2010-06-30' },
  provenance: [],
};

/** A ledger with `rows` rows on landscape pages. */
export function ledger(rows: number): Page {
  return {
    kind: 'page',
    lang: 'zh',
    title: '工作台帐',
    provenance: ['截至2010-06-30 · 提交4f3c2a1', '含演练数据'],
    landscape: true,
    blocks: [
      { type: 'heading', level: 1, text: '一、承办事项' },
      {
        type: 'table',
        columns: [
          { title: '编号', nowrap: true },
          { title: '任务', weight: 4 },
          { title: '单位', weight: 1.5 },
          { title: '时限', nowrap: true },
          { title: '进度', align: 'right', nowrap: true },
          { title: '灯', align: 'center', nowrap: true },
          { title: '依据', weight: 2 },
        ],
        rows: Array.from({ length: rows }, (_, index) => [
          `${1 + (index % 8)}.${1 + (index % 5)}`,
          '建立健全案例指导制度，联合或者单独下发指导意见，统一执法尺度',
          UNITS[index % UNITS.length] ?? '',
          index % 5 === 0 ? '长期坚持' : '2010-12-31',
          `${(index * 7) % 101}%`,
          [
            {
              text: index % 3 === 0 ? '红' : '绿',
              tone: index % 3 === 0 ? ('red' as const) : ('green' as const),
              strong: true,
            },
          ],
          `records/reports/2010-H1/${UNITS[index % UNITS.length]}.yaml:${index + 3}`,
        ]),
        note: '灯的含义见规则。',
      },
      { type: 'note', text: '本页由计划文件推算，不含手工填写的状态。' },
      { type: 'excerpt', lines: ['3 | 时限: 2010-13-31', '  |       ^^^^^^^^^^ 没有这一天'] },
      { type: 'list', items: ['红：逾期或被督查否定', '黄：临近或落后'] },
    ],
  };
}

/** Text that means something to a file format, a terminal or a reader's eye. */
export const HOSTILE = [
  '<script>alert(1)</script> & "quotes" \'single\' ]]> <!-- --> &lt;',
  '\\u001b[31m\u001b[31mred\u0000\u0007\u0008 \ud800 lone \udfff',
  'abc\u202Egnp.exe\u202c \u2066x\u2069 \u200b\u200f\ufeff',
  ') Tj ET (\\ << /Type /Catalog >> endobj stream endstream %%EOF',
  '{{PAGE}} \\field HYPERLINK "file:///x" =cmd|x',
  'w'.repeat(10_000),
  '督'.repeat(3000),
  '，。；：！？'.repeat(300),
  '表情😀与生僻字𠮷、𬭎、ཀ',
];

/** The circular with every text replaced or followed by hostile text. */
export function hostile(): OfficialDocument {
  const blocks: Block[] = HOSTILE.flatMap((text): Block[] => [
    { type: 'paragraph', text },
    { type: 'heading', level: 1, label: '一、', text: text.slice(0, 80) },
    { type: 'list', ordered: true, items: [text.slice(0, 300)] },
  ]);
  const table: Table = {
    type: 'table',
    caption: HOSTILE[0] ?? '',
    columns: [{ title: HOSTILE[2] ?? '' }, { title: '乙' }],
    rows: HOSTILE.map((text) => [text.slice(0, 2000), [{ text: text.slice(0, 100), strong: true }]]),
  };
  return {
    ...circular,
    head: { orgs: [HOSTILE[0] ?? ''], number: HOSTILE[3] ?? '' },
    title: HOSTILE[0] ?? '',
    addressees: [HOSTILE[2] ?? ''],
    body: [...blocks, table],
    attachments: [{ title: HOSTILE[1] ?? '', blocks: [table] }],
    banner: HOSTILE[0] ?? '',
    provenance: [HOSTILE[0] ?? ''],
  };
}

/** A circular with one annex of many rows. */
export function longAnnex(rows: number): OfficialDocument {
  const table: Table = {
    ...overdueTable,
    rows: Array.from({ length: rows }, (_, index) => overdueTable.rows[index % overdueTable.rows.length] ?? []),
  };
  return { ...circular, attachments: [{ title: '承办事项总表', blocks: [table] }] };
}

/** The circular with a landscape annex. */
export const landscapeAnnex: OfficialDocument = {
  ...circular,
  attachments: [
    { title: '承办事项总表', landscape: true, blocks: [overdueTable] },
    { title: '各单位统计', blocks: [unitTable] },
  ],
};

/** The circular under a title of 60 characters. */
export const longTitle: OfficialDocument = {
  ...circular,
  title:
    '关于2010年上半年全市政法机关贯彻落实党风廉政建设责任制和反腐倡廉建设实施方案重点工作任务进展情况及下半年限期整改事项的通报',
};
