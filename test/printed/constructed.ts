/** Letters and minutes as offices send them: long, with tables, with everything in their head and with nothing; posts and offices only. */
import type { Block, OfficialDocument, Table } from '../../src/ground/text/blocks.ts';
import { letter as shortLetter, minutes as shortMinutes } from './sample.ts';

const UNITS = [
  '市委办公室',
  '市人大常委会办公室',
  '市政府办公室',
  '市政协办公室',
  '市法院',
  '市检察院',
  '市公安局',
  '市司法局',
  '市纪委',
  '市监察局',
  '市委组织部',
  '市委宣传部',
  '市人力资源和社会保障局',
  '市财政局',
  '各县（市、区）委政法委',
];

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const FACTS = paragraph(
  '你单位承办的3.2项“网上执法监督”、5.1项“案件听证和公开审查”应于2010年4月30日前完成，经2010年5月18日暗访核查，录入、流程、监督、考核四项机制中监督和考核两项未建立，台帐（2010—2011年）与OA系统记录不一致，完成率为62.5%。',
);
const NUMBERS = paragraph(
  '未列入的事项（1.1、1.2、1.3、1.4、2.1、2.2、2.3、2.4、3.1、3.2、3.3、3.4、4.1、4.2、4.3、4.4）由××县、阿·吉镇另行报告。',
);
const heading = (level: 1 | 2 | 3, label: string, text: string): Block => ({ type: 'heading', level, label, text });
const DEMANDS: Block = {
  type: 'list',
  ordered: true,
  items: [
    '逾期事项的整改措施，2010年7月31日前报送；',
    '下半年工作计划，2010年8月31日前报送，逾期未报的在全市范围内通报，并列为下半年督查的重点。',
  ],
};

const table = (rows: number): Table => ({
  type: 'table',
  columns: [
    { title: '序号', nowrap: true, align: 'center' },
    { title: '事项', weight: 3 },
    { title: '时限', nowrap: true },
    { title: '存在问题', weight: 4 },
    { title: '责任科室', weight: 2 },
  ],
  rows: Array.from({ length: rows }, (_, row) => [
    `${1 + (row % 8)}.${1 + (row % 4)}`,
    '建立健全案件听证和公开审查制度',
    '2010-06-30',
    row % 3 ? '未报送整改情况' : '经暗访，公示栏内容停留在2009年，举报电话无人接听',
    '法制科',
  ]),
  note: '时限按2010年工作计划计算。',
});

/** Every line of a letter's head, addressees over four lines, tables, annexes of both kinds, a seal, many copies. */
export const letterLong: OfficialDocument = {
  ...shortLetter,
  addressees: UNITS,
  head: {
    orgs: ['中共××市委政法委员会'],
    number: '政法督函〔2010〕118号',
    serial: '000018',
    secrecy: '秘密★3年',
    urgency: '特急',
  },
  title: '关于对2010年上半年反腐倡廉建设工作任务中逾期未完成事项限期整改的函',
  body: [
    FACTS,
    heading(1, '一、', '存在问题'),
    FACTS,
    NUMBERS,
    table(14),
    heading(1, '二、', '整改要求'),
    heading(2, '（一）', '明确责任'),
    FACTS,
    DEMANDS,
    heading(3, '1.', '限期报告。'),
    FACTS,
  ],
  attachments: [
    { title: '督查发现问题清单', blocks: [paragraph('详见下表。'), table(20)] },
    { title: '整改情况报告表', landscape: true, blocks: [table(6)] },
  ],
  signature: { mode: 'seal', orgs: ['中共××市委政法委员会'], date: '2010-11-24' },
  note: '联系科室：协调督查科',
  imprint: { cc: UNITS },
  banner: '演练数据',
  provenance: ['integrity-2010 · 截至2010-06-30 · 提交4f3c2a1'],
};

/** The same without a number: its corner lines stand alone. */
export const letterNoNumber: OfficialDocument = {
  ...letterLong,
  head: { orgs: ['某市委政法委员会'], urgency: '平急' },
  attachments: [],
};

/** Nothing but the mark in its head, a date longer than the body's name, no copies. */
export const letterBare: OfficialDocument = {
  ...shortLetter,
  head: { orgs: ['某市委政法委员会'] },
  body: [FACTS, FACTS],
  attachments: [],
  signature: { mode: 'none', orgs: ['办公室'], date: '2010-12-31' },
  imprint: {},
};

/** A letter of two bodies, both under it. */
export const letterTwoBodies: OfficialDocument = {
  ...shortLetter,
  head: { orgs: ['某市委政法委员会', '某市监察局'], number: '政法督函〔2010〕18号' },
  signature: { mode: 'none', orgs: ['某市委政法委员会', '某市监察局'], date: '2010-05-24' },
};

const ATTENDANCE: OfficialDocument['attendance'] = [
  {
    label: '出席',
    names: [
      '市委政法委分管副书记',
      '市法院分管副院长',
      '市检察院分管副检察长',
      '市公安局分管副局长',
      '市司法局分管副局长',
      '市纪委分管副书记',
      '市委组织部分管副部长',
    ],
  },
  { label: '请假', names: ['市人力资源和社会保障局分管副局长'] },
  {
    label: '列席',
    names: [
      '市法院政治部',
      '市检察院政治部',
      '市公安局警务督察支队',
      '市司法局监狱劳教工作科',
      '各县（市、区）委政法委分管副书记',
    ],
  },
];

/** Minutes with a number, a table, lists of people over three lines, many copies. */
export const minutesLong: OfficialDocument = {
  ...shortMinutes,
  head: { orgs: ['政法机关反腐倡廉建设联席会议'], suffix: '纪要', number: '〔2010〕2号' },
  body: [
    FACTS,
    heading(1, '一、', '关于2010年上半年任务落实'),
    FACTS,
    NUMBERS,
    table(12),
    heading(1, '二、', '议定事项'),
    DEMANDS,
    FACTS,
    FACTS,
    FACTS,
  ],
  attendance: ATTENDANCE,
  imprint: { cc: UNITS, printer: '联席会议办公室', printDate: '2010-06-30' },
};

/** Short minutes without a number: one page, then the imprint's. */
export const minutesShort: OfficialDocument = {
  ...minutesLong,
  head: { orgs: ['联席会议'], suffix: '纪要' },
  body: [FACTS],
};

/** Minutes without a number, signed. */
export const minutesSigned: OfficialDocument = {
  ...minutesShort,
  body: [FACTS, DEMANDS],
  attendance: ATTENDANCE.slice(0, 1),
  signature: { mode: 'none', orgs: ['联席会议办公室'], date: '2010-06-30' },
};
