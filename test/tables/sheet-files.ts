/** Workbooks put together by hand, as other programs write them and as nobody should. */
import { strToU8, type Zippable, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Pieces of a workbook of one sheet. */
export interface Book {
  readonly rows?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
  readonly before?: string;
  readonly after?: string;
  readonly state?: string;
  /** Parts put in or, with undefined, left out. */
  readonly parts?: Readonly<Record<string, string | undefined>>;
}

/** The bytes of a workbook. */
export function book({
  rows = '',
  strings,
  styles,
  properties = '',
  before = '',
  after = '',
  state,
  parts,
}: Book): Uint8Array {
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`;
  const all: Record<string, string | undefined> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${link('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${properties}<sheets><sheet name="表" sheetId="1" r:id="a"${state ? ` state="${state}"` : ''}/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${link('a', 'worksheet', 'worksheets/sheet1.xml')}${strings === undefined ? '' : link('b', 'sharedStrings', 'sharedStrings.xml')}${styles === undefined ? '' : link('c', 'styles', '/xl/styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles !== undefined && { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...parts,
  };
  return zip(all);
}

/** Parts as a zip file. */
export function zip(parts: Readonly<Record<string, string | undefined>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) if (text !== undefined) files[name] = strToU8(text);
  return zipSync(files, { level: 9, mtime: '1980-01-01T00:00:00' });
}

/** Styles in which cell style `i` shows numbers by the code `codes[i]`, or by the built-in format of this number. */
export function formats(...codes: readonly (string | number)[]): string {
  const own = codes.map((code, i) =>
    typeof code === 'number' ? '' : `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const xfs = codes.map((code, i) => `<xf numFmtId="${typeof code === 'number' ? code : 200 + i}"/>`);
  return `<numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs>`;
}

/** A row of number cells, cell `i` in style `i`. */
export function numbers(...values: readonly (number | string)[]): string {
  return `<row r="1">${values.map((value, i) => `<c s="${i}"><v>${value}</v></c>`).join('')}</row>`;
}
