/** The questions as a workbook: everything locked but the column of answers. */
import type { Question } from '../../ground/codes/questions.ts';
import { cellText, questionWords } from '../../pages/init.ts';
import type { CellSpec, WorkbookSpec } from '../../render/xlsx/spec.ts';
import { initWords } from '../../words/init.ts';
import type { Lang } from '../../words/lang.ts';

/** The workbook of the list. */
export function questionBook(questions: readonly Question[], lang: Lang): WorkbookSpec {
  const { list } = initWords(lang);
  const head = (value: string): CellSpec => ({ value, style: 'head' });
  const fixed = (value: string): CellSpec => ({ value, style: 'fixed' });
  const rows = questions
    .filter(({ level }) => level === 'ask')
    .map((one): CellSpec[] => {
      const { ask, taken, type } = questionWords(one, lang);
      return [
        fixed(cellText(one, lang)),
        fixed(one.words),
        fixed(ask),
        fixed(taken),
        fixed(type),
        { style: 'input' },
        fixed(one.key),
      ];
    });
  const titles = [list.cell, list.words, list.ask, list.taken, list.type, list.answer, list.key];
  return {
    title: list.title,
    lang,
    sheets: [
      {
        name: list.title,
        columns: [14, 26, 34, 26, 34, 24, 26].map((width) => ({ width })),
        rows: [titles.map(head), ...rows],
        freeze: { rows: 1, columns: 0 },
        protect: true,
        landscape: true,
        repeatRows: 1,
      },
    ],
  };
}
