/** Documents with every element that the ruler looks for; offices and posts only. */
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
];

const text =
  '上半年，各责任单位按照《政法机关反腐倡廉建设工作实施方案》的部署，细化落实方案，明确责任领导、责任科室和具体责任人，总体进展平稳。截至2010年6月30日，全市147个承办事项中，已销号39个，占26.5%；按序时进度推进81个，占55.1%；逾期27个，占18.4%。';

const paragraph = (words: string): Block => ({ type: 'paragraph', text: words });

const table = (rows: number): Table => ({
  type: 'table',
  columns: [
    { title: '任务', nowrap: true, align: 'center' },
    { title: '承办单位', weight: 2 },
    { title: '事项', weight: 4 },
    { title: '时限', nowrap: true },
    { title: '逾期天数', align: 'right', nowrap: true },
  ],
  rows: Array.from({ length: rows }, (_, row) => [
    `${1 + (row % 8)}.${1 + (row % 4)}`,
    UNITS[row % UNITS.length] ?? '',
    row % 3 === 0
      ? '建立健全案件听证和公开审查制度，对公开不力的部门责令限期整改并复查'
      : '落实一岗双责，分解到责任科室',
    '2010-06-30',
    String(row + 1),
  ]),
});

/** A circular with every element: all levels, a long table, a wide annex, a banner. */
export const circular: OfficialDocument = {
  kind: 'official',
  lang: 'zh',
  format: 'document',
  head: {
    orgs: ['某市委政法委员会'],
    suffix: '文件',
    serial: '000123',
    secrecy: '秘密★1年',
    urgency: '加急',
    number: '政法廉办〔2010〕3号',
  },
  title: '关于2010年上半年政法机关反腐倡廉建设工作任务落实情况的通报',
  addressees: UNITS,
  body: [
    paragraph(
      '根据《关于印发〈全市政法机关反腐倡廉建设实施方案〉的通知》（政法〔2010〕9号）要求，办公室对各单位上半年落实情况进行了督查。现将有关情况通报如下。',
    ),
    { type: 'heading', level: 1, label: '一、', text: '总体情况' },
    paragraph(text),
    { type: 'heading', level: 2, label: '（一）', text: '教育培训' },
    paragraph(`${text}其中，“五项能力”培训12期、1386人次；台帐由OA系统生成。`),
    { type: 'heading', level: 3, label: '1.', text: '集中教育。' },
    paragraph('新任领导干部、新录用人员参训率为100%，比上年同期提高2.5个百分点。'),
    { type: 'heading', level: 4, label: '（1）', text: '科所队庭室负责人轮训。' },
    paragraph('省级轮训应到86人、实到83人，市级轮训应到412人、实到397人；未参训的须于2010年9月30日前补训。'),
    { type: 'heading', level: 1, label: '二、', text: '予以批评的单位' },
    paragraph('市公安局承办事项3.2（网上执法监督）逾期61天，经两次督办仍未报送整改结果，措施不力。'),
    paragraph(text),
    paragraph(text),
    { type: 'heading', level: 1, label: '三、', text: '有关要求' },
    paragraph('各单位要对照本通报，逐项核实，认真整改，并按下列时限报送办公室（协调督查科）：'),
    {
      type: 'list',
      ordered: true,
      items: ['逾期事项的整改措施，2010年7月31日前报送；', '下半年工作计划，2010年8月31日前报送。'],
    },
    paragraph('对整改不到位的，办公室将予以红单督办。'),
  ],
  attachments: [
    { title: '逾期事项明细表', blocks: [paragraph('以下事项截至2010年6月30日仍未完成。'), table(40)] },
    { title: '承办事项总表', landscape: true, blocks: [table(20)] },
  ],
  signature: { mode: 'seal', orgs: ['某市委政法委员会'], date: '2010-07-15' },
  note: '此件公开发布',
  imprint: {
    cc: ['省委政法委', '市委办公室', '市人大常委会办公室', '市政府办公室', '市政协办公室', '各县（区）委政法委'],
    printer: '某市委政法委员会办公室',
    printDate: '2010-07-16',
  },
  banner: '演练数据',
  provenance: ['integrity-2010 · 截至2010-06-30 · 提交4f3c2a1'],
};

/** Without a seal, with signers. */
export const upward: OfficialDocument = {
  ...circular,
  head: { ...circular.head, signers: ['某甲', '某乙', '某丙'] },
  attachments: circular.attachments.slice(0, 1),
  signature: { mode: 'none', orgs: ['某市委政法委员会'], date: '2010-07-15' },
};

/** A letter without a seal. */
export const letter: OfficialDocument = {
  kind: 'official',
  lang: 'zh',
  format: 'letter',
  head: { orgs: ['某市委政法委员会'], number: '政法督函〔2010〕18号', urgency: '特急' },
  title: '关于限期整改网上执法监督事项的函',
  addressees: ['市公安局'],
  body: [
    paragraph(
      '你局承办的3.2项“网上执法监督”应于2010年4月30日前完成，经2010年5月18日暗访核查，尚未投入使用。现就有关事项函告如下。',
    ),
    { type: 'heading', level: 1, label: '一、', text: '整改要求' },
    paragraph('请于收到本函之日起10个工作日内完成整改，并将整改情况书面报送办公室。逾期未报的，按规定予以通报。'),
  ],
  attachments: [{ title: '督查发现问题清单', blocks: [paragraph('详见台帐第3.2项。')] }],
  signature: { mode: 'none', orgs: ['某市委政法委员会办公室'], date: '2010-05-24' },
  imprint: { cc: ['市纪委', '监察局'] },
  provenance: [],
};

/** Minutes with attendance. */
export const minutes: OfficialDocument = {
  kind: 'official',
  lang: 'zh',
  format: 'minutes',
  head: { orgs: ['政法机关联席会议'], suffix: '纪要', number: '第2期' },
  title: '2010年第二季度联席会议纪要',
  addressees: [],
  body: [
    paragraph('2010年6月28日，市委政法委主持召开第二季度联席会议，听取各单位落实情况汇报，研究交办事项。会议议定：'),
    paragraph('一、市公安局于7月31日前完成网上执法监督机制建设。二、市司法局、市法院共同提出验收标准。'),
  ],
  attachments: [],
  attendance: [
    {
      label: '出席',
      names: ['市委政法委分管副书记', '市法院分管副院长', '市检察院分管副检察长', '市公安局分管副局长'],
    },
    { label: '请假', names: ['市司法局分管副局长'] },
  ],
  imprint: { cc: ['联席会议成员单位'], printer: '联席会议办公室', printDate: '2010-06-30' },
  provenance: [],
};

/** An ordinary page on turned paper. */
export const ledger: Page = {
  kind: 'page',
  lang: 'zh',
  title: '工作台帐',
  provenance: ['截至2010年6月30日', '含演练数据'],
  landscape: true,
  blocks: [{ type: 'heading', level: 1, text: '一、承办事项' }, table(60), { type: 'note', text: '灯的含义见规则。' }],
};
