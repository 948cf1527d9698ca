/** A workbook as the bytes of an .xlsx file (ECMA-376, SpreadsheetML): the same bytes everywhere, no time, no formula, no macro, no link. */

import { labels } from '../../words/labels.ts';
import { plainText } from '../layout/text.ts';
import { contentTypes, coreXml, element, part, RELATIONSHIPS, relations, rootRelations, zipParts } from '../ooxml.ts';
import { absoluteName, quotedSheet, SPREADSHEET, sheetNames } from './parts.ts';
import { type Shared, sheetXml, stringXml } from './sheet.ts';
import type { SheetSpec, WorkbookSpec } from './spec.ts';
import { Interner, Styles } from './styles.ts';
import { Lists, listName } from './validation.ts';

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The bytes of the workbook. Throws RangeError when no sheet could be shown. */
export function workbook(spec: WorkbookSpec): Uint8Array {
  const first = spec.sheets.findIndex((sheet) => !sheet.hidden);
  if (first < 0) throw new RangeError('a workbook needs a sheet that is not hidden');
  const words = labels(spec.lang ?? 'zh');
  const shared: Shared = {
    styles: new Styles(),
    strings: new Interner(),
    lists: new Lists(),
    uses: 0,
    footer: words.pageOf,
  };
  const written = spec.sheets.map((sheet, index) => sheetXml(sheet, index === first, shared));
  // Lists are known only now; a sheet of lists has none itself.
  const listed = shared.lists.columns;
  const sheets = listed.length === 0 ? spec.sheets : [...spec.sheets, listSheet(listed, words.lists)];
  if (sheets.length > written.length) written.push(sheetXml(sheets.at(-1)!, false, shared));
  const names = sheetNames(sheets.map(({ name }) => name));
  const paths = written.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  return zipParts({
    '[Content_Types].xml': contentTypes([
      ['/xl/workbook.xml', `${CONTENT}.sheet.main+xml`],
      ...paths.map((path) => [`/xl/${path}`, `${CONTENT}.worksheet+xml`] as const),
      ['/xl/styles.xml', `${CONTENT}.styles+xml`],
      ['/xl/sharedStrings.xml', `${CONTENT}.sharedStrings+xml`],
    ]),
    '_rels/.rels': rootRelations('xl/workbook.xml'),
    'docProps/core.xml': coreXml({
      title: plainText(spec.title),
      ...(spec.creator !== undefined && { creator: plainText(spec.creator) }),
    }),
    'xl/workbook.xml': workbookXml(spec, sheets, names, first, listed),
    'xl/_rels/workbook.xml.rels': relations([
      ...paths.map((target, index) => ({ id: `rId${index + 1}`, type: 'worksheet', target })),
      { id: `rId${paths.length + 1}`, type: 'styles', target: 'styles.xml' },
      { id: `rId${paths.length + 2}`, type: 'sharedStrings', target: 'sharedStrings.xml' },
    ]),
    ...Object.fromEntries(paths.map((path, index) => [`xl/${path}`, written[index]!])),
    'xl/styles.xml': shared.styles.xml(),
    'xl/sharedStrings.xml': part(
      element(
        'sst',
        { xmlns: SPREADSHEET, count: shared.uses, uniqueCount: shared.strings.items.length },
        shared.strings.items.map(stringXml).join(''),
      ),
    ),
  });
}

function listSheet(columns: readonly (readonly string[])[], name: string): SheetSpec {
  const length = Math.max(...columns.map((column) => column.length));
  return {
    name,
    hidden: true,
    protect: true,
    columns: columns.map(() => ({ width: 20 })),
    rows: Array.from({ length }, (_, row) =>
      columns.map((column) => ({ value: column[row] ?? '', style: 'text', format: 'text' })),
    ),
  };
}

function workbookXml(
  spec: WorkbookSpec,
  sheets: readonly SheetSpec[],
  names: readonly string[],
  first: number,
  lists: readonly (readonly string[])[],
): string {
  const defined: { readonly name: string; readonly sheet?: number; readonly hidden?: 1; readonly formula: string }[] =
    [];
  sheets.forEach((sheet, index) => {
    const name = names[index]!;
    if (sheet.filter)
      defined.push({
        name: '_xlnm._FilterDatabase',
        sheet: index,
        hidden: 1,
        formula: absoluteName(name, sheet.filter),
      });
    if (sheet.repeatRows) {
      const from = sheet.repeatFrom ?? 0;
      const formula = `${quotedSheet(name)}!$${from + 1}:$${from + sheet.repeatRows}`;
      defined.push({ name: '_xlnm.Print_Titles', sheet: index, formula });
    }
  });
  for (const { name, sheet, area } of spec.names ?? [])
    defined.push({ name, formula: absoluteName(names[sheet]!, area) });
  lists.forEach((items, column) => {
    const area = { top: 0, left: column, bottom: items.length - 1, right: column };
    defined.push({ name: listName(column), hidden: 1, formula: absoluteName(names.at(-1)!, area) });
  });
  return part(
    element(
      'workbook',
      { xmlns: SPREADSHEET, 'xmlns:r': RELATIONSHIPS },
      element('bookViews', {}, element('workbookView', { activeTab: first > 0 ? first : undefined })),
      element(
        'sheets',
        {},
        ...sheets.map((sheet, index) =>
          element('sheet', {
            name: names[index],
            sheetId: index + 1,
            state: sheet.hidden ? 'hidden' : undefined,
            'r:id': `rId${index + 1}`,
          }),
        ),
      ),
      defined.length > 0
        ? element(
            'definedNames',
            {},
            ...defined.map(({ name, sheet, hidden, formula }) =>
              element('definedName', { name, localSheetId: sheet, hidden }, escapeName(formula)),
            ),
          )
        : '',
    ),
  );
}

function escapeName(formula: string): string {
  return formula.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
