/** The head of an official document: corner lines, mark, number, separator, title (GB/T 9704-2012 §7.2, §7.3.1). */
import type { Located } from '../locate.ts';
import type { Piece } from '../search.ts';
import { em, type LevelRule, topOf } from '../sheet.ts';
import { extentOf, face, lower, upper } from './pieces.ts';
import { closest, equal, GRID, type Measured, missing, mm, noneOf, placed, pt, type Rule, text, word } from './rule.ts';
import { isClosing, isOpening, isRed, nearest } from './type.ts';

/** Documents and minutes have their mark below the upper edge of the type area; letters below that of the paper. */
const isLetter = (at: Located): boolean => at.expected.kind === 'letter';
const isPage = (at: Located): boolean => at.expected.kind === 'page';

/** Red level rules of the first page, from above. */
export function redRules(at: Located): LevelRule[] {
  return (at.sheets[0]?.rules ?? []).filter((rule) => isRed(rule.colour) && rule.x1 - rule.x0 > 100);
}

/** The separator: the red rule nearest below the number, or below the mark where there is none. */
function separator(at: Located): LevelRule | undefined {
  const above = at.number ?? at.mark;
  return above && redRules(at).find((rule) => rule.y > lower(above));
}

const hasSeparator = (at: Located): boolean => at.expected.kind === 'document';

/** First line of the corner: the top of the type area, or below a letter's double line (§10.1: 7/8 of a 3号 character). */
function cornerTop(at: Located): number | undefined {
  if (!isLetter(at)) return GRID.top;
  const rules = redRules(at).filter((rule) => rule.y < 150);
  const last = rules[rules.length - 1];
  return last && last.y + last.weight / 2 + (em(16) * 7) / 8;
}

function cornerLine(
  at: Located,
  piece: Piece | undefined,
  wanted: string | undefined,
  row: number,
  tolerance: number,
): Measured | undefined {
  const top = cornerTop(at);
  if (wanted === undefined || top === undefined) return undefined;
  const line = piece?.lines[0];
  if (!line) return missing();
  return placed([GRID.left, top + row * GRID.line], [line.x0, topOf(line)], line.page, tolerance);
}

/** Row of 紧急程度: below what stands above it; a classification keeps the second row. */
function urgencyRow(at: Located): number {
  if (at.expected.secrecy) return 2;
  return at.expected.serial ? 1 : 0;
}

const NUMBER = /^\S+〔\d{4}〕[1-9]\d*号$/u;

/** Words of titles that a line end may not divide. */
const TITLE_WORDS =
  '关于 工作 任务 落实 情况 通报 通知 意见 方案 实施 建设 决定 报告 请示 批复 会议 纪要 整改 事项 限期 政法 机关 反腐 倡廉 责任 单位 监督 检查 督查 半年 全市 印发 贯彻 进一步 加强 规范 制度 管理 办法 规定 廉政 党风 联席 季度 网上 执法 进展 重点 统计 明细'.split(
    ' ',
  );

/** Line ends of a title that divide a number, a Latin word or one of the words above, or leave a mark at the wrong end. */
function dividedWords(lines: readonly string[]): string[] {
  return lines.slice(0, -1).flatMap((line, index) => {
    const next = lines[index + 1] ?? '';
    const [end, begin] = [line.at(-1) ?? '', next[0] ?? ''];
    const joint = end + begin;
    const latin = /[0-9A-Za-z]/;
    const counted = /\d/.test(end) && /[年月日号个项件%％]/.test(begin);
    const inWord = TITLE_WORDS.some((one) => {
      for (let cut = 1; cut < one.length; cut++) {
        if (line.endsWith(one.slice(0, cut)) && next.startsWith(one.slice(cut))) return true;
      }
      return false;
    });
    const wrong = (latin.test(end) && latin.test(begin)) || counted || inWord || isOpening(end) || isClosing(begin);
    return wrong || begin === '的' ? [joint] : [];
  });
}

/** Corner lines, mark, number, signers, separator, title. */
export const headRules = [
  {
    id: 'serial-place',
    clause: 'GB/T 9704-2012 7.2.1',
    tolerance: 1,
    measure: (at, tolerance) => cornerLine(at, at.serial, at.expected.serial, 0, tolerance),
  },
  {
    id: 'serial-form',
    clause: 'GB/T 9704-2012 7.2.1',
    measure: (at) => {
      const line = at.serial?.lines[0];
      return line && { wanted: text('000000'), measured: text(line.text), ok: /^\d{6}$/.test(line.text), page: 1 };
    },
  },
  {
    id: 'secrecy-place',
    clause: 'GB/T 9704-2012 7.2.2',
    tolerance: 1,
    measure: (at, tolerance) =>
      cornerLine(at, at.secrecy, at.expected.secrecy, isLetter(at) && !at.expected.serial ? 0 : 1, tolerance),
  },
  { id: 'secrecy-face', clause: 'GB/T 9704-2012 7.2.2', measure: (at) => face(at.secrecy, 'hei') },
  {
    id: 'urgency-place',
    clause: 'GB/T 9704-2012 7.2.3',
    tolerance: 1,
    measure: (at, tolerance) => cornerLine(at, at.urgency, at.expected.urgency, urgencyRow(at), tolerance),
  },
  { id: 'urgency-face', clause: 'GB/T 9704-2012 7.2.3', measure: (at) => face(at.urgency, 'hei') },
  {
    id: 'mark-top',
    clause: 'GB/T 9704-2012 7.2.4, 10.1, 10.3',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (isPage(at) || !at.expected.mark) return undefined;
      return at.mark ? equal(isLetter(at) ? 30 : 72, upper(at.mark), 0, tolerance) : missing();
    },
  },
  {
    id: 'mark-centre',
    clause: 'GB/T 9704-2012 7.2.4',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (!at.mark) return undefined;
      const { x0, x1 } = extentOf(at.mark.lines);
      const centre = (x0 + x1) / 2;
      // A letter's double lines are centred on the paper, its text in the type area: the mark may follow either.
      return equal(isLetter(at) ? nearest([105, GRID.centre], centre) : GRID.centre, centre, 0, tolerance);
    },
  },
  {
    id: 'mark-width',
    clause: 'GB/T 9704-2012 7.2.4',
    measure: (at) => {
      if (!at.mark) return undefined;
      const { x0, x1 } = extentOf(at.mark.lines);
      return { wanted: mm(GRID.width), measured: mm(x1 - x0), ok: x1 - x0 <= GRID.width + 0.5, page: 1 };
    },
  },
  { id: 'mark-face', clause: 'GB/T 9704-2012 7.2.4', info: true, measure: (at) => face(at.mark, 'title') },
  {
    id: 'number-gap',
    clause: 'GB/T 9704-2012 7.2.5',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (at.expected.kind !== 'document' || !at.expected.number) return undefined;
      if (!at.number) return missing();
      // With signers the number stands beside the last of them; the first begins two lines below the mark.
      const first = at.signers[0] ?? at.number;
      return at.mark && equal(2 * GRID.line, upper(first) - lower(at.mark), 0, tolerance);
    },
  },
  {
    id: 'number-centre',
    clause: 'GB/T 9704-2012 7.2.5',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (!at.number || at.expected.kind !== 'document') return undefined;
      const { x0, x1 } = extentOf(at.number.lines);
      return at.signers.length > 0
        ? equal(GRID.left + GRID.cell, x0, 0, tolerance)
        : equal(GRID.centre, (x0 + x1) / 2, 0, tolerance);
    },
  },
  {
    id: 'number-form',
    clause: 'GB/T 9704-2012 7.2.5',
    measure: (at) => {
      if (!at.number || at.expected.kind === 'minutes' || at.expected.lang !== 'zh') return undefined;
      const printed = at.number.lines.map((line) => line.text).join('');
      return { wanted: text('××〔2010〕1号'), measured: text(printed), ok: NUMBER.test(printed), page: 1 };
    },
  },
  {
    id: 'signer-place',
    clause: 'GB/T 9704-2012 7.2.6',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (at.signers.length === 0) return undefined;
      const right = Math.max(...at.signers.map((piece) => extentOf(piece.lines).x1));
      return equal(GRID.right - GRID.cell, right, 0, tolerance);
    },
  },
  {
    id: 'signer-rows',
    clause: 'GB/T 9704-2012 7.2.5, 7.2.6',
    tolerance: 0.3,
    measure: (at, tolerance) => {
      const last = at.signers[at.signers.length - 1]?.lines[0];
      const number = at.number?.lines[0];
      return last && number && equal(last.y, number.y, 0, tolerance);
    },
  },
  {
    id: 'signer-face',
    clause: 'GB/T 9704-2012 7.2.6',
    measure: (at) => {
      const faces = [...at.signers.map((piece) => face(piece, 'kai')), face(at.signerLabel, 'fangsong')];
      return faces.find((one) => one && !one.ok) ?? faces[0];
    },
  },
  {
    id: 'separator-gap',
    clause: 'GB/T 9704-2012 7.2.7',
    tolerance: 0.5,
    measure: (at, tolerance) => {
      if (!hasSeparator(at) || !at.number) return undefined;
      const rule = separator(at);
      return rule ? equal(4, rule.y - lower(at.number), 0, tolerance) : missing(mm(4));
    },
  },
  {
    id: 'separator-width',
    clause: 'GB/T 9704-2012 7.2.7',
    tolerance: 1,
    measure: (at, tolerance) => {
      const rule = hasSeparator(at) ? separator(at) : undefined;
      return rule && closest(GRID.width, [{ value: rule.x1 - rule.x0, page: 0 }], tolerance);
    },
  },
  {
    id: 'separator-centre',
    clause: 'GB/T 9704-2012 7.2.7',
    tolerance: 1,
    measure: (at, tolerance) => {
      const rule = hasSeparator(at) ? separator(at) : undefined;
      return rule && equal(GRID.centre, (rule.x0 + rule.x1) / 2, 0, tolerance);
    },
  },
  {
    id: 'title-size',
    clause: 'GB/T 9704-2012 7.3.1',
    tolerance: 0.3,
    measure: (at, tolerance) => {
      if (isPage(at) || at.expected.title === '') return undefined;
      if (!at.title) return missing(pt(22));
      return closest(
        22,
        at.title.lines.map((line) => ({ value: line.size, page: line.page })),
        tolerance,
        pt,
      );
    },
  },
  {
    id: 'title-face',
    clause: 'GB/T 9704-2012 7.3.1',
    measure: (at) => (isPage(at) ? undefined : face(at.title, 'title')),
  },
  {
    id: 'title-centre',
    clause: 'GB/T 9704-2012 7.3.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      const lines = isPage(at) ? [] : (at.title?.lines ?? []);
      return closest(
        GRID.centre,
        lines.map((line) => ({ value: (line.x0 + line.x1) / 2, page: line.page })),
        tolerance,
      );
    },
  },
  {
    id: 'title-gap',
    clause: 'GB/T 9704-2012 7.3.1, 10.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      if (!at.title || isPage(at)) return undefined;
      if (isLetter(at)) {
        const above = [at.number, at.serial, at.secrecy, at.urgency].flatMap((piece) => (piece ? [lower(piece)] : []));
        return above.length === 0
          ? undefined
          : equal(2 * GRID.line, upper(at.title) - Math.max(...above), 0, tolerance);
      }
      const rule = separator(at);
      return rule && equal(2 * GRID.line, upper(at.title) - rule.y, 0, tolerance);
    },
  },
  {
    id: 'title-pitch',
    clause: 'GB/T 9704-2012 3.2, 7.3.1',
    tolerance: 1,
    measure: (at, tolerance) => {
      const lines = isPage(at) ? [] : (at.title?.lines ?? []);
      const distances = lines.slice(1).map((line, index) => ({ value: line.y - lines[index]!.y, page: line.page }));
      return closest(em(22 + (16 * 7) / 8), distances, tolerance);
    },
  },
  {
    id: 'title-words',
    clause: 'GB/T 9704-2012 7.3.1',
    measure: (at) => {
      if (!at.title || isPage(at) || at.expected.lang !== 'zh') return undefined;
      return noneOf(dividedWords(at.title.lines.map((line) => line.text)).map((joint) => ({ text: joint, page: 0 })));
    },
  },
  {
    id: 'title-shape',
    clause: 'GB/T 9704-2012 7.3.1',
    info: true,
    measure: (at) => {
      const lines = isPage(at) ? [] : (at.title?.lines ?? []);
      if (lines.length < 2) return undefined;
      const widths = lines.map((line) => Math.round(line.x1 - line.x0));
      const ok = widths.slice(1).every((width, index) => Math.abs(width - widths[index]!) >= 3);
      return { wanted: word('wider-narrower'), measured: text(widths.join(' / ')), ok, page: 1 };
    },
  },
] as const satisfies readonly Rule[];
