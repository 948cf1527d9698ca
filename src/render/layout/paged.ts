/** Whole documents into pages. */
import { present } from '../../ground/present.ts';
import type { OfficialDocument, Page } from '../../ground/text/blocks.ts';
import { labels } from '../../words/labels.ts';
import { attachmentLabel } from '../attachments.ts';
import type { DisplayPage, Item, Layout, Metrics } from './display.ts';
import { type Filled, type Frame, keepWithNext, paginate, type TextColumn, type Unit } from './flow.ts';
import { CELL, emptyLines, LINE, PAPER, PT, SIZE, TITLE_CHARS, TYPE_AREA } from './grid.ts';
import { drawHead, titleLines } from './head.ts';
import { centreFolio, drawBanner, drawImprint, drawTrace, folio } from './imprint.ts';
import {
  addresseeLine,
  annexNames,
  attendanceLines,
  bannerText,
  namesIn,
  noteText,
  signatureLines,
} from './official.ts';
import { emptyLine, gridLine, officialUnits } from './official-blocks.ts';
import { pageUnits } from './page-blocks.ts';
import { atomsOf, fixed, newSetter, type Setter, setLine, setParagraph } from './setter.ts';
import { cleanText, plainText } from './text.ts';
import { breakTitle } from './title.ts';

const EM = SIZE.three / PT;
const FANG = fixed('fang', SIZE.three);
const UPRIGHT: TextColumn = {
  left: TYPE_AREA.left,
  width: TYPE_AREA.right - TYPE_AREA.left,
  room: TYPE_AREA.bottom - TYPE_AREA.top,
};
const FRAME: Frame = { top: TYPE_AREA.top, bottom: TYPE_AREA.bottom, pitch: LINE };

/** The type area of a sheet turned by a quarter: its head is the bound edge (§8). */
const TURNED: TextColumn = {
  left: PAPER.height - TYPE_AREA.bottom,
  width: TYPE_AREA.bottom - TYPE_AREA.top,
  room: TYPE_AREA.right - TYPE_AREA.left,
};
const TURNED_FRAME: Frame = { top: TYPE_AREA.left, bottom: TYPE_AREA.right, pitch: LINE };

interface Sheet {
  items: Item[];
  turned?: Item[];
  numbered: boolean;
  end: number;
}

/** Pages of an official document. */
export function layoutOfficial(doc: OfficialDocument, metrics: Metrics): Layout {
  const setter = newSetter(metrics);
  const head = drawHead(setter, doc);
  const sheets: Sheet[] = [];
  const to = addresseeUnits(setter, doc);
  // The first page must have text: addressees that leave no line for it go to the imprint (§7.3.2, §7.3.3).
  const room = Math.floor((TYPE_AREA.bottom - head.next - EM) / LINE + 0.01);
  const addresseesMoved = doc.imprint !== undefined && to.length > 0 && to.length > room;
  const text = mainUnits(setter, doc);
  const main = paginate(addresseesMoved ? text : [...to, ...text], { ...FRAME, top: head.next }, FRAME);
  if (head.next + EM > TYPE_AREA.bottom) setter.warn('head-too-tall', { where: 'head' });
  main[0]?.items.unshift(...head.items);
  for (const page of main) sheets.push({ items: page.items, numbered: true, end: page.end });
  for (const index of doc.attachments.keys()) sheets.push(...annexSheets(setter, doc, index));
  if (doc.format === 'letter' && sheets[0]) sheets[0].numbered = false;
  const imprint = placeImprint(setter, doc, addresseesMoved, sheets);
  const last = sheets.length - 1;
  const banner = bannerText(doc);
  const pages = sheets.map((sheet, index): DisplayPage => {
    const items = [...sheet.items];
    const turned = sheet.turned ? [...sheet.turned] : undefined;
    if (banner !== '') {
      if (turned) turned.push(...drawBanner(setter, banner, PAPER.height - TYPE_AREA.top));
      else items.push(...drawBanner(setter, banner, TYPE_AREA.right));
    }
    if (sheet.numbered) items.push(...folio(setter, index + 1));
    if (index === last) items.push(...drawTrace(setter, doc, doc.format === 'letter' && index === 0 ? 279 : 276));
    return { width: PAPER.width, height: PAPER.height, items, ...present({ turned }) };
  });
  const author = doc.head.orgs[0];
  return {
    title: plainText(doc.title),
    ...(author ? { author: cleanText(author) } : {}),
    lang: doc.lang,
    pages,
    warnings: setter.warnings(),
    ...present({ imprint }),
    ...(addresseesMoved ? { addresseesMoved } : {}),
  };
}

/** 主送机关 at the left edge (§7.3.2). */
function addresseeUnits(setter: Setter, doc: OfficialDocument): Unit[] {
  const text = addresseeLine(doc);
  if (text === '') return [];
  const atoms = atomsOf(setter, text, FANG, UPRIGHT.width, true, 'addressees');
  const set = setParagraph(atoms, { left: UPRIGHT.left, width: UPRIGHT.width, size: SIZE.three });
  return set.lines.map((line) => gridLine(line));
}

/** Text, annex note, attendance, signature and note on the grid. */
function mainUnits(setter: Setter, doc: OfficialDocument): Unit[] {
  const body = officialUnits(setter, doc.body, UPRIGHT, 'body');
  const notes = [...annexNote(setter, doc), ...attendance(setter, doc)];
  const sign = signature(setter, doc);
  if (sign.length === 0) return [...body, ...notes];
  // A page of signature without text is forbidden (§7.3.5.5): the last two lines of text come along.
  return [...keepWithNext([...body, ...notes], notes.length + 2), ...sign];
}

/** 附件说明: an empty line below the text; names under each other (§7.3.4). */
function annexNote(setter: Setter, doc: OfficialDocument): Unit[] {
  const names = annexNames(doc);
  if (names.length === 0) return [];
  const words = labels(doc.lang);
  const label = setLine(setter, `${words.attachment}${words.colon}`, FANG(), 'attachments', true);
  const numberAt = UPRIGHT.left + 2 * CELL + label.width;
  const nameAt = numberAt + (names.length === 1 ? 0 : names.length > 9 ? 2 * CELL : CELL);
  const width = TYPE_AREA.right - nameAt;
  const lines = names.flatMap((entry, index) => {
    const number = setLine(setter, entry.number, FANG(), 'attachments', true);
    const name = setParagraph(atomsOf(setter, entry.name, FANG, width, true, `attachments.${index}`), {
      left: nameAt,
      width,
      size: SIZE.three,
    });
    return name.lines.map((line, row) =>
      gridLine((top) => [
        ...(index === 0 && row === 0 ? label.place(UPRIGHT.left + 2 * CELL, top) : []),
        ...(row === 0 ? number.place(numberAt, top) : []),
        ...line(top),
      ]),
    );
  });
  return [emptyLine(), ...lines];
}

/** 出席, 请假, 列席 with their names behind the colon (§10.3). */
function attendance(setter: Setter, doc: OfficialDocument): Unit[] {
  const lists = attendanceLines(doc);
  if (lists.length === 0) return [];
  const lines = lists.flatMap((entry, index) => {
    const label = setLine(
      setter,
      entry.label,
      { face: 'hei', size: SIZE.three, color: '#000000' },
      `attendance.${index}`,
      true,
    );
    const left = UPRIGHT.left + 2 * CELL + label.width;
    const width = TYPE_AREA.right - left;
    const names = setParagraph(atomsOf(setter, entry.names, FANG, width, true, `attendance.${index}`), {
      left,
      width,
      size: SIZE.three,
    });
    return names.lines.map((line, row) =>
      gridLine((top) => [...(row === 0 ? label.place(UPRIGHT.left + 2 * CELL, top) : []), ...line(top)]),
    );
  });
  return [emptyLine(), ...lines];
}

/** Signature, date and the note under them, kept on one page (§7.3.5, §7.3.6). */
function signature(setter: Setter, doc: OfficialDocument): Unit[] {
  const units: Unit[] = [];
  if (doc.signature) {
    const measure = (text: string): number => setLine(setter, text, FANG(), 'signature', true).cells;
    const lines = signatureLines(doc.signature, doc.lang, measure);
    for (let empty = 0; empty < lines.before; empty++) units.push({ ...emptyLine(), keepNext: true });
    for (let row = 0; row < lines.rows; row++) {
      const here = [...lines.orgs.filter((org) => org.row === row), ...(lines.date?.row === row ? [lines.date] : [])];
      const set = here.map((entry) => ({
        left: UPRIGHT.left + entry.left * CELL,
        line: setLine(setter, entry.text, FANG(), 'signature', true),
      }));
      units.push(gridLine((top) => set.flatMap((entry) => entry.line.place(entry.left, top)), true));
    }
  }
  const note = noteText(doc);
  if (note !== '') {
    const set = setParagraph(atomsOf(setter, note, FANG, UPRIGHT.width, true, 'note'), {
      left: UPRIGHT.left,
      width: UPRIGHT.width,
      first: 2 * CELL,
      size: SIZE.three,
    });
    units.push(...set.lines.map((line) => gridLine(line, true)));
  }
  return units.map((unit, index) => (index === units.length - 1 ? { ...unit, keepNext: false } : unit));
}

/** An annex on its own page: label on the first line, title on the third (§7.3.7). */
function annexSheets(setter: Setter, doc: OfficialDocument, index: number): Sheet[] {
  const annex = doc.attachments[index];
  if (!annex) return [];
  const where = `attachments.${index}`;
  const column = annex.landscape ? TURNED : UPRIGHT;
  const frame = annex.landscape ? TURNED_FRAME : FRAME;
  const limit = annex.landscape ? TITLE_CHARS + 8 : TITLE_CHARS;
  const label = setLine(
    setter,
    attachmentLabel(index, doc.attachments.length, doc.lang),
    { face: 'hei', size: SIZE.three, color: '#000000' },
    where,
  );
  const title = titleLines(
    setter,
    annex.title,
    { top: frame.top + 2 * LINE, centre: column.left + column.width / 2, limit },
    namesIn(doc),
    `${where}.title`,
  );
  const top = title.next + emptyLines(1);
  const pages: Filled[] = paginate(
    officialUnits(setter, annex.blocks, column, `${where}.blocks`),
    { ...frame, top },
    frame,
  );
  pages[0]?.items.unshift(...label.place(column.left, frame.top), ...title.items);
  return pages.map((page) =>
    annex.landscape
      ? { items: [], turned: page.items, numbered: true, end: PAPER.height }
      : { items: page.items, numbered: true, end: page.end },
  );
}

/**
 * Puts the imprint at the foot of the last page, which is an even one (GB/T 33476.2-2016 §7.3.1), adding pages where the last
 * is odd or full. An empty page before it and its own page are not numbered (§7.5). A letter needs no even page.
 */
function placeImprint(setter: Setter, doc: OfficialDocument, addressees: boolean, sheets: Sheet[]): Layout['imprint'] {
  const drawn = drawImprint(setter, doc, addressees);
  if (!drawn) return undefined;
  const even = doc.format !== 'letter';
  const last = sheets[sheets.length - 1];
  const room = last !== undefined && !last.turned && last.end + LINE / 2 <= drawn.top;
  if (last && room && (!even || sheets.length % 2 === 0)) {
    last.items.push(...drawn.items);
    return { ownPage: false, afterBlank: false };
  }
  const blank = even && sheets.length % 2 === 0;
  if (blank) sheets.push({ items: [], numbered: false, end: TYPE_AREA.top });
  sheets.push({ items: [...drawn.items], numbered: !blank, end: TYPE_AREA.bottom });
  return { ownPage: true, afterBlank: blank };
}

/** Margins of ordinary pages. */
const MARGIN = { side: 20, top: 22, bottom: 22 } as const;

/** Pages of an ordinary page: title, where it comes from, blocks. */
export function layoutPage(doc: Page, metrics: Metrics): Layout {
  const setter = newSetter(metrics);
  const width = doc.landscape ? PAPER.height : PAPER.width;
  const height = doc.landscape ? PAPER.width : PAPER.height;
  const column: TextColumn = {
    left: MARGIN.side,
    width: width - 2 * MARGIN.side,
    room: height - MARGIN.top - MARGIN.bottom,
  };
  const size = 18;
  const pitch = (size * 1.4) / PT;
  const limit = Math.floor((column.width * PT) / size) - 1;
  const title = breakTitle(plainText(doc.title), limit).map((text): Unit => {
    const set = setParagraph(atomsOf(setter, text, fixed('title', size), column.width, false, 'title'), {
      left: column.left,
      width: column.width,
      align: 'center',
      size,
    });
    return {
      height: pitch * set.lines.length,
      ink: pitch * set.lines.length,
      keepNext: true,
      draw: (top) => set.lines.flatMap((line, row) => line(top + row * pitch)),
    };
  });
  const small = SIZE.smallFive;
  const provenance = doc.provenance.flatMap((text, index): Unit[] => {
    const set = setParagraph(
      atomsOf(setter, text, fixed('fang', small, '#595959'), column.width, false, `provenance.${index}`),
      { left: column.left, width: column.width, align: 'center', size: small },
    );
    const tall = (small * 1.5) / PT;
    return set.lines.map((line) => ({ height: tall, ink: tall, draw: line }));
  });
  const gap: Unit = { height: 3, ink: 0, space: true, draw: () => [] };
  const frame: Frame = { top: MARGIN.top, bottom: height - MARGIN.bottom, pitch: 1 };
  const filled = paginate([...title, ...provenance, gap, ...pageUnits(setter, doc.blocks, column)], frame, frame);
  const pages = filled.map(
    (page, index): DisplayPage => ({
      width,
      height,
      items: [...page.items, ...centreFolio(setter, index + 1, width, height)],
    }),
  );
  return { title: plainText(doc.title), lang: doc.lang, pages, warnings: setter.warnings() };
}
