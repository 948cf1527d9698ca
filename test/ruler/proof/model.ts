/** Model documents set by hand to the standard's own numbers: every rule must hold on them before a fault is seeded. */
import type { Attachment, Block, OfficialDocument } from '../../../src/ground/text/blocks.ts';
import { isNarrow, type Paper, type Rule, type Text } from './paper.ts';

/** Character, em of 3号 and line of the grid, millimetres. */
export const CELL = 156 / 28;
export const EM = 16 / (72 / 25.4);
export const LINE = (225 - EM) / 21;
const em = (points: number): number => points / (72 / 25.4);
const BLACK = '#000000';
const RED = '#ff0000';

/** What a seeded fault may change before the pages are set. */
export interface Settings {
  readonly pitch?: number;
  readonly size?: number;
  readonly sealed?: boolean;
  /** Characters of a line. */
  readonly chars?: number;
}

/** Text of `count` characters without marks, ended by a full stop. */
export function filler(count: number): string {
  const source = '各责任单位按照方案部署细化措施明确责任领导和责任科室总体进展平稳督查组现场核实无误';
  return `${source.repeat(Math.ceil(count / source.length)).slice(0, count - 1)}。`;
}

/** Four pages with levels 1 to 3. */
export const BODY: readonly Block[] = [
  { type: 'paragraph', text: filler(28 * 4) },
  { type: 'heading', level: 1, label: '一、', text: '总体情况' },
  { type: 'paragraph', text: filler(28 * 14 + 5) },
  { type: 'heading', level: 2, label: '（一）', text: '教育培训' },
  { type: 'paragraph', text: filler(28 * 8) },
  { type: 'heading', level: 3, label: '1.', text: '集中教育。' },
  { type: 'paragraph', text: filler(28 * 9) },
];

const ANNEXES: readonly Attachment[] = [
  { title: '责任分工一览', blocks: [{ type: 'paragraph', text: filler(40) }] },
  { title: '整改时限一览', blocks: [{ type: 'paragraph', text: filler(30) }] },
];

/** One document of each format. */
export const CIRCULAR: OfficialDocument = {
  kind: 'official',
  lang: 'zh',
  format: 'document',
  head: {
    orgs: ['某市委政法委员会'],
    suffix: '文件',
    serial: '000123',
    secrecy: '秘密★1年',
    urgency: '特急',
    number: '政法廉办〔2010〕3号',
  },
  title: '关于上半年工作任务落实情况的通报',
  addressees: ['市法院', '市检察院', '市公安局', '市司法局', '市纪委', '市委组织部', '监察局', '政治部'],
  body: BODY,
  attachments: ANNEXES,
  signature: { mode: 'seal', orgs: ['某市委政法委员会'], date: '2010-07-15' },
  note: '此件公开发布',
  imprint: {
    cc: ['省委政法委', '市委办公室', '市人大常委会办公室', '市政府办公室', '市政协办公室', '各县委政法委'],
    printer: '某市委政法委员会办公室',
    printDate: '2010-07-16',
  },
  provenance: [],
};

export const LETTER: OfficialDocument = {
  ...CIRCULAR,
  format: 'letter',
  head: { orgs: ['某市委政法委员会'], urgency: '特急', number: '政法督函〔2010〕18号' },
  title: '关于限期整改有关事项的函',
  addressees: ['市公安局'],
  body: [{ type: 'paragraph', text: filler(28 * 3) }],
  attachments: [],
  signature: { mode: 'none', orgs: ['某市委政法委员会办公室'], date: '2010-05-24' },
  imprint: { cc: ['市纪委', '监察局'] },
};

export const MINUTES: OfficialDocument = {
  ...CIRCULAR,
  format: 'minutes',
  head: { orgs: ['联席会议'], suffix: '纪要' },
  title: '第二季度联席会议纪要',
  addressees: [],
  body: [{ type: 'paragraph', text: filler(28 * 3) }],
  attachments: [],
  attendance: [{ label: '出席', names: Array.from({ length: 6 }, () => '市委政法委分管副书记') }],
  imprint: { cc: ['联席会议成员单位'], printer: '联席会议办公室', printDate: '2010-06-30' },
};

const width = (text: string, step: number): number =>
  [...text].reduce((sum, char) => sum + (isNarrow(char) ? step / 2 : step), 0);

const day = (date: string): string =>
  `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

/** Sets a document; lines break after as many characters as the grid has, whatever they are: the texts here are made for it. */
export function pagesOf(doc: OfficialDocument, settings: Settings = {}): Paper[] {
  const pitch = settings.pitch ?? LINE;
  const size = settings.size ?? 16;
  const papers: Paper[] = [];
  const paper = (): Paper => papers[papers.length - 1]!;
  const turn = (): void => {
    papers.push({ width: 210, height: 297, texts: [], rules: [] });
  };
  const put = (tag: string, text: string, x: number, top: number, more: Partial<Text> = {}): void => {
    const points = more.size ?? 16;
    const step = more.step ?? (points === 16 ? CELL : em(points));
    paper().texts.push({
      tag,
      text,
      x,
      y: top + 0.88 * em(points),
      size: points,
      face: 'FangSong',
      colour: BLACK,
      ...more,
      step,
    });
  };
  const rule = (tag: string, x0: number, x1: number, y: number, weight: number, colour: string): void => {
    paper().rules.push({ tag, x0, x1, y, weight, colour } satisfies Rule);
  };
  const centred = (tag: string, text: string, centre: number, top: number, points: number, more: Partial<Text>): void =>
    put(tag, text, centre - width(text, em(points)) / 2, top, { size: points, ...more });

  turn();
  let top = head(doc, put, rule, centred);
  const advance = (rows = 1): void => {
    top += rows * pitch;
    if (top + EM > 262.2) {
      turn();
      top = 37;
    }
  };
  const set = (tag: string, text: string, face: Text['face'], indent: number): void => {
    let rest = [...text];
    let left = indent;
    while (rest.length > 0) {
      let cells = 0;
      let count = 0;
      const limit = (settings.chars ?? 28) - left;
      while (count < rest.length && cells + (isNarrow(rest[count]!) ? 0.5 : 1) <= limit) {
        cells += isNarrow(rest[count]!) ? 0.5 : 1;
        count++;
      }
      const step = (156 - left * CELL) / limit;
      put(tag, rest.slice(0, count).join(''), 28 + left * CELL, top, { face, size, step });
      rest = rest.slice(count);
      left = 0;
      advance();
    }
  };
  const blocks = (list: readonly Block[]): void => {
    for (const block of list) {
      if (block.type === 'heading') {
        const face = (['SimHei', 'KaiTi', 'FangSong', 'FangSong'] as const)[block.level - 1]!;
        set(`heading-${block.level}`, `${block.label ?? ''}${block.text}`, face, 2);
      } else if (block.type === 'paragraph') set('body', String(block.text), 'FangSong', 2);
    }
  };
  if (doc.addressees.length > 0) set('addressees', `${doc.addressees.join('、')}：`, 'FangSong', 0);
  blocks(doc.body);
  doc.attachments.forEach((annex, index) => {
    if (index === 0) {
      advance();
      put('annex-note', '附件：', 28 + 2 * CELL, top);
    }
    put('annex-note', `${index + 1}.`, 28 + 5 * CELL, top);
    put('annex-name', annex.title, 28 + 6 * CELL, top);
    advance();
  });
  for (const entry of doc.attendance ?? []) {
    advance();
    put('attendance-label', `${entry.label}：`, 28 + 2 * CELL, top, { face: 'SimHei' });
    let rest = [...entry.names.join('、')];
    while (rest.length > 0) {
      put('attendance-names', rest.slice(0, 23).join(''), 28 + 5 * CELL, top);
      rest = rest.slice(23);
      advance();
    }
  }
  if (doc.signature) {
    const date = day(doc.signature.date ?? '');
    const org = doc.signature.orgs[0] ?? '';
    const sealed = settings.sealed ?? doc.signature.mode === 'seal';
    advance(sealed ? 2 : 1);
    const [orgWide, dateWide] = [width(org, CELL), width(date, CELL)];
    const right = 184 - (sealed ? 4 : 2) * CELL;
    const dateLeft = sealed ? right - dateWide : Math.min(right - orgWide + 2 * CELL, right - dateWide);
    put('org', org, sealed ? dateLeft + dateWide / 2 - orgWide / 2 : dateLeft - 2 * CELL, top);
    advance();
    put('date', date, dateLeft, top);
    advance();
  }
  if (doc.note) put('note', `（${doc.note}）`, 28 + 2 * CELL, top);
  doc.attachments.forEach((annex, index) => {
    turn();
    put('annex-label', `附件${index + 1}`, 28, 37, { face: 'SimHei' });
    centred('annex-title', annex.title, 106, 37 + 2 * LINE, 22, { face: 'XiaoBiaoSong' });
    top = 37 + 2 * LINE + em(22) + LINE;
    blocks(annex.blocks);
  });
  if (doc.format !== 'letter') while (papers.length % 2 === 1) turn();
  imprint(doc, put, rule);
  papers.forEach((one, index) => {
    if (doc.format === 'letter' && index === 0) return;
    const text = `— ${index + 1} —`;
    const wide = width(text, em(14));
    const x = index % 2 === 0 ? 184 - em(14) - wide : 28 + em(14);
    one.texts.push({
      tag: 'folio',
      text,
      x,
      y: 269 + 0.38 * em(14),
      size: 14,
      face: 'FangSong',
      colour: BLACK,
      step: em(14),
    });
  });
  return papers;
}

type Put = (tag: string, text: string, x: number, top: number, more?: Partial<Text>) => void;
type Draw = (tag: string, x0: number, x1: number, y: number, weight: number, colour: string) => void;

/** Draws the head; returns the upper edge of the first line of text. */
function head(
  doc: OfficialDocument,
  put: Put,
  rule: Draw,
  centred: (tag: string, text: string, centre: number, top: number, points: number, more: Partial<Text>) => void,
): number {
  const mark = doc.head.orgs.join('') + (doc.head.suffix ?? '');
  const letter = doc.format === 'letter';
  const markTop = letter ? 30 : 72;
  centred('mark', mark, letter ? 105 : 106, markTop, 36, { face: 'XiaoBiaoSong', colour: RED });
  let y = markTop + em(36);
  if (letter) {
    rule('letter-head-thick', 20, 190, y + 4 + 0.35, 0.7, RED);
    rule('letter-head-thin', 20, 190, y + 4 + 0.7 + 0.5 + 0.125, 0.25, RED);
    rule('letter-foot-thin', 20, 190, 277 - 0.7 - 0.5 - 0.125, 0.25, RED);
    rule('letter-foot-thick', 20, 190, 277 - 0.35, 0.7, RED);
    y += 4 + 0.7 + 0.5 + 0.25 + (EM * 7) / 8;
    put('urgency', doc.head.urgency ?? '', 28, y, { face: 'SimHei' });
    const number = doc.head.number ?? '';
    put('number', number, 184 - width(number, CELL), y);
    y += EM + 2 * LINE;
  } else {
    if (doc.head.serial) put('serial', doc.head.serial, 28, 37);
    if (doc.head.secrecy) put('secrecy', doc.head.secrecy, 28, 37 + LINE, { face: 'SimHei' });
    if (doc.head.urgency) put('urgency', doc.head.urgency, 28, 37 + 2 * LINE, { face: 'SimHei' });
    y += 2 * LINE;
    const signers = doc.head.signers ?? [];
    const rows = Array.from({ length: Math.ceil(signers.length / 2) }, (_, row) => signers.slice(row * 2, row * 2 + 2));
    const signerLeft = 184 - CELL - 5 * CELL;
    rows.forEach((names, row) => {
      if (row === 0) put('signer-label', '签发人：', signerLeft - 4 * CELL, y);
      else y += LINE;
      put('signer', names.join('　'), signerLeft, y, { face: 'KaiTi' });
    });
    if (doc.head.number) {
      const left = signers.length > 0 ? 28 + CELL : 106 - width(doc.head.number, CELL) / 2;
      put('number', doc.head.number, left, y);
      y += EM + 4;
      rule('separator', 28, 184, y, 0.35, RED);
      y += 2 * LINE;
    }
  }
  centred('title', doc.title, 106, y, 22, { face: 'XiaoBiaoSong' });
  return y + em(22) + LINE;
}

function imprint(doc: OfficialDocument, put: Put, rule: Draw): void {
  const small = em(14);
  const { cc = [], printer, printDate } = doc.imprint ?? {};
  const ruled = doc.format !== 'letter';
  const text = [...`${cc.join('、')}。`];
  const perLine = Math.floor((156 - 2 * small - 3 * small) / small);
  const rows = Math.ceil(text.length / perLine);
  const lines = rows + (printer ? 1 : 0);
  const pad = (7.4 - small) / 2;
  let y = 262 - lines * 7.4;
  if (ruled) rule('imprint-first', 28, 184, y, 0.35, BLACK);
  put('copies', '抄送：', 28 + small, y + pad, { size: 14 });
  for (let row = 0; row < rows; row++) {
    put('copies', text.slice(row * perLine, (row + 1) * perLine).join(''), 28 + 4 * small, y + pad, { size: 14 });
    y += 7.4;
  }
  if (printer) {
    if (ruled) rule('imprint-middle', 28, 184, y, 0.25, BLACK);
    put('printer', printer, 28 + small, y + pad, { size: 14 });
    const printed = `${day(printDate ?? '')}印发`;
    put('printed', printed, 184 - small - width(printed, small), y + pad, { size: 14 });
  }
  if (ruled) rule('imprint-last', 28, 184, 262, 0.35, BLACK);
}
