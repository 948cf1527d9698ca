/** The reply sheet (答复表): the spreadsheet that goes with the letter, and what comes back in it. */

import type { Day } from '../../ground/calendar/dates.ts';
import { readDay } from '../../ground/calendar/dates.ts';
import { present } from '../../ground/present.ts';
import { anchorShown, anchorTyped } from '../../pages/circular/anchor-words.ts';
import type { Said } from '../../plan/circular-records.ts';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../render/xlsx/spec.ts';
import type { Cell, Sheet } from '../../tables/sheet/sheet.ts';
import { circularLife } from '../../words/circular-life.ts';
import type { Lang } from '../../words/lang.ts';
import { inEveryLang } from '../../words/lang.ts';

/** What the sheet is made from. */
export interface ReplySheet {
  readonly plan: string;
  readonly period: string;
  readonly unit: string;
  readonly until: Day;
  readonly said: readonly Said[];
  readonly exercise: boolean;
  /** Printed above, e.g. 演练数据. */
  readonly banner: string;
}

/** What a unit filled in. `date` and `post` are absent where it left them empty. */
export interface FilledSheet {
  readonly plan: string;
  readonly period: string;
  readonly unit: string;
  readonly date?: Day;
  readonly post?: string;
  readonly words?: string;
  readonly disputes: readonly {
    readonly anchor: string;
    readonly words: string;
    readonly documents: readonly string[];
  }[];
}

/** The workbook: one sheet to fill in, and a hidden one that says what it is. */
export function replyWorkbook(spec: ReplySheet, lang: Lang): WorkbookSpec {
  const { sheet: say } = circularLife(lang);
  const { column } = say;
  const label = (value: string): CellSpec => ({ value, style: 'label' });
  const fixed = (value: string): CellSpec => ({ value, style: 'fixed' });
  const input: CellSpec = { value: '', style: 'input' };
  const head = [column.no, column.anchor, column.sentence, column.position, column.words, column.documents];
  const rows: CellSpec[][] = [
    [{ value: say.title(spec.period), style: 'title' }],
    [{ value: say.note, style: 'note' }],
    [label(say.unit), fixed(spec.unit), label(say.until), fixed(spec.until)],
    [label(say.date), { ...input, rule: 'date' }, label(say.post), input],
    [label(say.overall), input],
    head.map((value): CellSpec => ({ value, style: 'head' })),
    ...spec.said.map(({ anchor, words }, index): CellSpec[] => [
      { value: index + 1, style: 'fixed' },
      fixed(anchorShown(anchor, lang)),
      fixed(words),
      { ...input, list: [say.agree, say.dispute] },
      input,
      input,
    ]),
  ];
  const form: SheetSpec = {
    name: say.name,
    columns: [{ width: 14 }, { width: 30 }, { width: 60 }, { width: 16 }, { width: 44 }, { width: 30 }],
    rows,
    merges: [
      { top: 0, left: 0, bottom: 0, right: 5 },
      { top: 1, left: 0, bottom: 1, right: 5 },
      { top: 4, left: 1, bottom: 4, right: 5 },
    ],
    protect: true,
    landscape: true,
    ...(spec.banner !== '' && { banner: spec.banner }),
  };
  const about: SheetSpec = {
    name: say.hidden,
    hidden: true,
    columns: [{ width: 16 }, { width: 40 }],
    rows: [
      ['kind', 'circular-reply'],
      ['plan', spec.plan],
      ['period', spec.period],
      ['unit', spec.unit],
    ].map((row) => row.map((value): CellSpec => ({ value }))),
  };
  return { title: say.title(spec.period), lang, sheets: [form, about] };
}

/** What was filled in; undefined when the file is no such sheet. Labels of either language are known. */
export function readReplySheet(sheets: readonly Sheet[]): FilledSheet | undefined {
  const about = sheets.find(({ name, rows }) => name === 'duban' && textOf(rows[0]?.[1]) === 'circular-reply');
  const form = sheets.find((one) => one !== about);
  if (!about || !form) return undefined;
  const fact = (key: string) => textOf(about.rows.find((row) => textOf(row[0]) === key)?.[1]);
  const both = inEveryLang(circularLife).map(({ sheet }) => sheet);
  const cellAfter = (pick: (say: (typeof both)[number]) => string): Cell | undefined => {
    const labels = both.map(pick);
    for (const row of form.rows) {
      const at = row.findIndex((cell) => labels.includes(textOf(cell)));
      if (at >= 0) return row[at + 1];
    }
    return undefined;
  };
  const top = form.rows.findIndex((row) =>
    row.some((cell) => both.some(({ column }) => column.anchor === textOf(cell))),
  );
  if (top < 0) return undefined;
  const columnOf = (key: keyof (typeof both)[number]['column']) =>
    form.rows[top]!.findIndex((cell) => both.some(({ column }) => column[key] === textOf(cell)));
  const [anchor, position, words, documents] = (['anchor', 'position', 'words', 'documents'] as const).map(
    columnOf,
  ) as [number, number, number, number];
  const disputes = form.rows.slice(top + 1).flatMap((row) => {
    const said = textOf(row[words]);
    const disputed = both.some(({ dispute }) => dispute === textOf(row[position])) || said !== '';
    if (textOf(row[anchor]) === '' || !disputed) return [];
    return [
      {
        anchor: anchorTyped(textOf(row[anchor])),
        words: said === '' ? circularLife('zh').sheet.dispute : said,
        documents: textOf(row[documents])
          .split(/[;；\n]/)
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      },
    ];
  });
  const dated = cellAfter((say) => say.date);
  const date = dated?.kind === 'date' ? dated.day : readDay(textOf(dated));
  const post = textOf(cellAfter((say) => say.post));
  const overall = textOf(cellAfter((say) => say.overall));
  return {
    plan: fact('plan'),
    period: fact('period'),
    unit: fact('unit'),
    disputes,
    ...present({ date }),
    ...(post !== '' && { post }),
    ...(overall !== '' && { words: overall }),
  };
}

function textOf(cell: Cell | undefined): string {
  if (!cell || cell.kind === 'empty') return '';
  return cell.text.trim();
}
