/** `xl/styles.xml`: each combination of look, number format and lock is kept once, in order of first use. */
import { element, part } from '../ooxml.ts';
import { SPREADSHEET } from './parts.ts';
import type { CellSpec, StyleName } from './spec.ts';

/** Everything of a cell that its style decides. */
export type Look = Pick<CellSpec, 'style' | 'align' | 'bold' | 'tone'> & {
  readonly code: string;
  readonly unlocked: boolean;
  /** The text begins like a formula; Excel must keep it as text also when the cell is edited. */
  readonly quoted: boolean;
};

interface Face {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly border: boolean;
  readonly align?: 'left' | 'right' | 'center';
  readonly middle?: boolean;
}

const PLAIN: Face = { size: 11, border: true };
const FACES: Readonly<Record<StyleName, Face>> = {
  head: { size: 11, bold: true, fill: 'DCE6F1', border: true, align: 'center', middle: true },
  title: { size: 16, bold: true, border: false, align: 'center', middle: true },
  label: { size: 11, bold: true, fill: 'F2F2F2', border: true, middle: true },
  fixed: { size: 11, fill: 'EDEDED', border: true },
  input: { size: 11, fill: 'FFF9DB', border: true },
  note: { size: 10, color: '595959', border: false },
  banner: { size: 12, bold: true, color: 'C00000', border: false, align: 'center', middle: true },
  text: { size: 11, border: false },
};

/** Points of the letters of a style. */
export function letterSize(style: StyleName | undefined): number {
  return (style === undefined ? PLAIN : FACES[style]).size;
}

const TONES = { red: 'C00000', yellow: '8A5A00', green: '00703C', blue: '1F4E99', grey: '6B6B6B', muted: '6B6B6B' };
const FONT = '宋体';

/** Formats that every program knows by number; others count from 164. */
const KNOWN: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '0%': 9, '0.00%': 10, '@': 49 };

/** Collects looks; `xml` writes them all. */
export class Styles {
  private readonly fonts = new Interner(element('font', {}, val('sz', 11), val('name', FONT), val('charset', 134)));
  private readonly fills = new Interner(
    element('fill', {}, element('patternFill', { patternType: 'none' })),
    element('fill', {}, element('patternFill', { patternType: 'gray125' })),
  );
  private readonly borders = new Interner(border(false));
  private readonly formats = new Interner();
  private readonly looks = new Interner(element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }));

  private readonly known = new Map<string, number>();

  /** Number of this look in the file. */
  index(look: Look): number {
    const { style, align, bold, tone, code, unlocked, quoted } = look;
    const key = [style, align, bold, tone, code, unlocked, quoted].join('\n');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = this.make(look);
    this.known.set(key, made);
    return made;
  }

  private make(look: Look): number {
    const face = look.style === undefined ? PLAIN : FACES[look.style];
    const align = look.align ?? face.align;
    const bold = look.bold ?? face.bold ?? false;
    const color = look.tone ? TONES[look.tone] : face.color;
    const font = this.fonts.of(
      element(
        'font',
        {},
        bold ? element('b') : '',
        val('sz', face.size),
        color ? element('color', { rgb: `FF${color}` }) : '',
        val('name', FONT),
        val('charset', 134),
      ),
    );
    const fill = face.fill
      ? this.fills.of(
          element(
            'fill',
            {},
            element(
              'patternFill',
              { patternType: 'solid' },
              element('fgColor', { rgb: `FF${face.fill}` }),
              element('bgColor', { indexed: 64 }),
            ),
          ),
        )
      : 0;
    const format = KNOWN[look.code] ?? 164 + this.formats.of(look.code);
    return this.looks.of(
      element(
        'xf',
        {
          numFmtId: format,
          fontId: font,
          fillId: fill,
          borderId: face.border ? this.borders.of(border(true)) : 0,
          xfId: 0,
          quotePrefix: look.quoted ? 1 : undefined,
          applyNumberFormat: format === 0 ? undefined : 1,
          applyFont: 1,
          applyFill: fill === 0 ? undefined : 1,
          applyBorder: face.border ? 1 : undefined,
          applyAlignment: 1,
          applyProtection: look.unlocked ? 1 : undefined,
        },
        element('alignment', { horizontal: align, vertical: face.middle ? 'center' : 'top', wrapText: 1 }),
        look.unlocked ? element('protection', { locked: 0 }) : '',
      ),
    );
  }

  /** The part. */
  xml(): string {
    const list = (name: string, items: readonly string[]): string => element(name, { count: items.length }, ...items);
    const formats = this.formats.items.map((code, i) => element('numFmt', { numFmtId: 164 + i, formatCode: code }));
    return part(
      element(
        'styleSheet',
        { xmlns: SPREADSHEET },
        formats.length > 0 ? list('numFmts', formats) : '',
        list('fonts', this.fonts.items),
        list('fills', this.fills.items),
        list('borders', this.borders.items),
        list('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
        list('cellXfs', this.looks.items),
        list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
      ),
    );
  }
}

/** Strings, each once, by number. */
export class Interner {
  readonly items: string[];
  private readonly known: Map<string, number>;

  constructor(...first: readonly string[]) {
    this.items = [...first];
    this.known = new Map(first.map((item, index) => [item, index]));
  }

  of(item: string): number {
    const found = this.known.get(item);
    if (found !== undefined) return found;
    this.known.set(item, this.items.length);
    return this.items.push(item) - 1;
  }
}

function val(name: string, value: string | number): string {
  return element(name, { val: value });
}

function border(drawn: boolean): string {
  const side = (name: string): string =>
    drawn ? element(name, { style: 'thin' }, element('color', { rgb: 'FFA6A6A6' })) : element(name);
  return element('border', {}, side('left'), side('right'), side('top'), side('bottom'), element('diagonal'));
}
