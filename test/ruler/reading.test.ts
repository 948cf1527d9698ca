/** The reader of PDFs against tiny files written by hand, and against damaged ones. */
import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CIRCULAR, pagesOf } from './model.ts';
import { assemble, writePdf } from './paper.ts';
import { PdfError, type ReadPage, readPdf } from './pdf/reading.ts';

const PT = 72 / 25.4;
const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const packed = (text: string): string =>
  Array.from(zlibSync(latin(text)), (byte) => String.fromCharCode(byte)).join('');
const stream = (data: string, more = ''): string => `<< /Length ${data.length} ${more} >>\nstream\n${data}\nendstream`;

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Song /FirstChar 65 /Widths [500 600 700] >>';

interface Parts {
  readonly box?: string;
  readonly page?: string;
  readonly tree?: string;
  readonly font?: string;
  readonly resources?: string;
  readonly more?: readonly string[];
}

/** One page: objects 1 catalogue, 2 tree, 3 page, 4 content, 5 font, then `more`. */
function file(content: string, parts: Parts = {}): Uint8Array {
  const { box = '/MediaBox [0 0 200 100]', page = '', tree = '', font = FONT, resources = '', more = [] } = parts;
  return assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F 5 0 R >> ${resources} >> ${tree} >>`,
      `<< /Type /Page /Parent 2 0 R ${box} /Contents 4 0 R ${page} >>`,
      content.startsWith('<<') ? content : stream(content),
      font,
      ...more,
    ],
    1,
  );
}

const only = (bytes: Uint8Array): ReadPage => readPdf(bytes).pages[0]!;
/** Text, place in points from the lower left corner of a page 100 points high, size. */
const seen = (bytes: Uint8Array): (readonly [string, number, number, number])[] =>
  only(bytes).glyphs.map((glyph) => [
    glyph.text,
    Math.round(glyph.x * PT * 1000) / 1000,
    Math.round((100 - glyph.y * PT) * 1000) / 1000,
    Math.round(glyph.size * 1000) / 1000,
  ]);

describe('text operators', () => {
  it.each([
    [
      'Td and Tj',
      'BT /F 10 Tf 20 30 Td (AB) Tj ET',
      [
        ['A', 20, 30, 10],
        ['B', 25, 30, 10],
      ],
    ],
    [
      'TD sets the leading for T*',
      'BT /F 10 Tf 20 50 Td 0 -12 TD (A) Tj T* (B) Tj ET',
      [
        ['A', 20, 38, 10],
        ['B', 20, 26, 10],
      ],
    ],
    [
      'TL and the quote',
      "BT /F 10 Tf 14 TL 20 50 Td (A) Tj (B) ' ET",
      [
        ['A', 20, 50, 10],
        ['B', 20, 36, 10],
      ],
    ],
    [
      'double quote sets both spacings',
      'BT /F 10 Tf 10 TL 20 50 Td 3 2 (AB) " ET',
      [
        ['A', 20, 40, 10],
        ['B', 27, 40, 10],
      ],
    ],
    [
      'TJ moves in thousandths',
      'BT /F 10 Tf 1 0 0 1 20 30 Tm [(A) -200 (B)] TJ ET',
      [
        ['A', 20, 30, 10],
        ['B', 27, 30, 10],
      ],
    ],
    [
      'Tc after each character',
      'BT /F 10 Tf 2 Tc 20 30 Td (AB) Tj ET',
      [
        ['A', 20, 30, 10],
        ['B', 27, 30, 10],
      ],
    ],
    [
      'Tw after a space',
      'BT /F 10 Tf 4 Tw 20 30 Td (A B) Tj ET',
      [
        ['A', 20, 30, 10],
        [' ', 25, 30, 10],
        ['B', 29, 30, 10],
      ],
    ],
    [
      'Tz scales widths and Tc',
      'BT /F 10 Tf 50 Tz 2 Tc 20 30 Td (AB) Tj ET',
      [
        ['A', 20, 30, 10],
        ['B', 23.5, 30, 10],
      ],
    ],
    ['Ts raises', 'BT /F 10 Tf 3 Ts 20 30 Td (A) Tj ET', [['A', 20, 33, 10]]],
    [
      'Tm scales the size',
      'BT /F 1 Tf 12 0 0 12 20 30 Tm (AB) Tj ET',
      [
        ['A', 20, 30, 12],
        ['B', 26, 30, 12],
      ],
    ],
    [
      'cm, q and Q',
      'q 2 0 0 2 10 10 cm BT /F 10 Tf (A) Tj ET Q BT /F 10 Tf (B) Tj ET',
      [
        ['A', 10, 10, 20],
        ['B', 0, 0, 10],
      ],
    ],
    [
      'escapes and nested brackets in strings',
      'BT /F 10 Tf (\\101\\(B\\)(C)) Tj ET',
      [
        ['A', 0, 0, 10],
        ['(', 5, 0, 10],
        ['B', 5, 0, 10],
        [')', 11, 0, 10],
        ['(', 11, 0, 10],
        ['C', 11, 0, 10],
        [')', 18, 0, 10],
      ],
    ],
    [
      'hex with an odd digit',
      'BT /F 10 Tf <41 4> Tj ET',
      [
        ['A', 0, 0, 10],
        ['@', 5, 0, 10],
      ],
    ],
    ['invisible text is not seen', 'BT /F 10 Tf 3 Tr (A) Tj 0 Tr (B) Tj ET', [['B', 5, 0, 10]]],
    [
      'a picture between operators',
      'BT /F 10 Tf (A) Tj ET BI /W 1 /H 1 ID (\u0001Tj EI BT /F 10 Tf 9 9 Td (B) Tj ET',
      [
        ['A', 0, 0, 10],
        ['B', 9, 9, 10],
      ],
    ],
    ['comments', 'BT % (C) Tj\n/F 10 Tf (A) Tj ET', [['A', 0, 0, 10]]],
    [
      'actual text of a marked part',
      'BT /F 10 Tf /Span << /ActualText <FEFF4E004E8C> >> BDC (AB) Tj EMC (C) Tj ET',
      [
        ['一', 0, 0, 10],
        ['二', 5, 0, 10],
        ['C', 11, 0, 10],
      ],
    ],
  ] as const)('%s', (_, content, expected) => {
    expect(seen(file(content))).toEqual(expected);
  });

  it('measures the advance without spacing and names the font without its prefix', () => {
    const [glyph] = only(file('BT /F 10 Tf 5 Tc (B) Tj ET')).glyphs;
    expect(glyph?.width).toBeCloseTo(6 / PT);
    expect(glyph?.font).toBe('Song');
  });
});

describe('colours', () => {
  it.each([
    ['gray', '0.5 g', '#808080'],
    ['rgb', '1 0 0 rg', '#ff0000'],
    ['cmyk', '0 0.8 0.8 0 k', '#ff3333'],
    ['a profile of three parts', '/P cs 0 0 1 sc', '#0000ff'],
    ['a spot colour', '/S cs 1 scn', '#ff0000'],
    ['a space starts black', '1 0 0 rg /P cs', '#000000'],
  ])('%s', (_, operators, colour) => {
    const resources =
      '/ColorSpace << /P [/ICCBased 6 0 R] /S [/Separation /Red /DeviceRGB << /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [1 0 0] /N 1 >>] >>';
    const bytes = file(`${operators} BT /F 10 Tf (A) Tj ET`, { resources, more: [stream('', '/N 3')] });
    expect(only(bytes).glyphs[0]?.colour).toBe(colour);
  });
});

describe('rules', () => {
  const boxes = (content: string): number[][] =>
    only(file(content)).boxes.map((box) =>
      [box.x0, box.y0, box.x1, box.y1].map((value) => Math.round(value * PT * 100) / 100),
    );

  it('a filled box, a stroked line and a rectangle that is drawn as a path', () => {
    expect(boxes('10 20 100 1 re f')).toEqual([[10, 79, 110, 80]]);
    expect(boxes('2 w 10 20 m 110 20 l S')).toEqual([[10, 79, 110, 81]]);
    expect(boxes('10 20 m 110 20 l 110 21 l 10 21 l h f*')).toEqual([[10, 79, 110, 80]]);
    expect(boxes('60 20 m 110 20 l 110 21 l 10 21 l 10 20 l 60 20 l h f')).toEqual([[10, 79, 110, 80]]);
    expect(boxes('0 1 -1 0 50 0 cm 2 w 10 20 m 60 20 l S')).toEqual([[29, 40, 31, 90]]);
  });

  it('no rule from slopes, curves, clips and painted nothing', () => {
    expect(boxes('10 20 m 110 40 l S 10 20 m 50 90 l 90 20 l h f 0 0 m 1 1 2 2 3 0 c f 10 20 100 1 re W n')).toEqual(
      [],
    );
  });
});

describe('pages', () => {
  it('takes the box from the tree above, and counts from its corner', () => {
    const page = only(file('BT /F 10 Tf 20 30 Td (A) Tj ET', { box: '', tree: '/MediaBox [10 20 210 120]' }));
    expect([page.width * PT, page.height * PT].map(Math.round)).toEqual([200, 100]);
    expect([page.glyphs[0]!.x * PT, page.glyphs[0]!.y * PT].map(Math.round)).toEqual([10, 90]);
  });

  it.each([
    [90, 30, 20, 270, [100, 200]],
    [180, 180, 30, 180, [200, 100]],
    [270, 70, 180, 90, [100, 200]],
  ])('turned by %i degrees', (degrees, x, y, turn, size) => {
    const page = only(file('BT /F 10 Tf 20 30 Td (A) Tj ET', { page: `/Rotate ${degrees}` }));
    const [glyph] = page.glyphs;
    expect([page.width * PT, page.height * PT].map(Math.round)).toEqual(size);
    expect([Math.round(glyph!.x * PT), Math.round(glyph!.y * PT), glyph!.turn]).toEqual([x, y, turn]);
  });

  it('joins several streams and draws forms with their own matrix and fonts', () => {
    const form = stream(
      'BT /G 10 Tf (A) Tj ET',
      '/Type /XObject /Subtype /Form /Matrix [1 0 0 1 7 9] /Resources << /Font << /G 5 0 R >> >>',
    );
    expect(seen(file('2 0 0 2 0 0 cm /X Do', { resources: '/XObject << /X 6 0 R >>', more: [form] }))).toEqual([
      ['A', 14, 18, 20],
    ]);
    const bytes = assemble(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /MediaBox [0 0 200 100] /Contents [4 0 R 6 0 R] /Resources << /Font << /F 5 0 R >> >> >>',
        stream('BT /F 10 Tf'),
        FONT,
        stream('3 4 Td (A) Tj ET'),
      ],
      1,
    );
    expect(seen(bytes)).toEqual([['A', 3, 4, 10]]);
  });

  it('a form that draws itself and a tree that leads back end', () => {
    const form = stream('/X Do BT /F 10 Tf (A) Tj ET', '/Subtype /Form');
    expect(seen(file('/X Do', { resources: '/XObject << /X 6 0 R >>', more: [form] })).length).toBeLessThan(100);
    const loop = assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] >>'], 1);
    expect(readPdf(loop).pages).toEqual([]);
  });
});

describe('fonts', () => {
  const composite = (encoding: string, more = ''): string =>
    `<< /Type /Font /Subtype /Type0 /BaseFont /Fang /Encoding ${encoding} /DescendantFonts [<< /Subtype /CIDFontType2 /DW 1000 /W [3 [500] 10 12 250] ${more} >>] /ToUnicode 6 0 R >>`;
  const map = stream(
    '1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0003> <0041> <000A> <4E00> endbfchar 2 beginbfrange <0020> <0022> <4E8C> <0030> <0031> [<D842DFB7> <00660069>] endbfrange',
  );

  it('two-byte codes, widths by list and by range, text by map', () => {
    const glyphs = seen(
      file('BT /F 10 Tf <0003000A0021003000310099> Tj ET', { font: composite('/Identity-H'), more: [map] }),
    );
    expect(glyphs).toEqual([
      ['A', 0, 0, 10],
      ['一', 5, 0, 10],
      ['亍', 7.5, 0, 10],
      ['𠮷', 17.5, 0, 10],
      ['fi', 27.5, 0, 10],
      ['\uFFFD', 37.5, 0, 10],
    ]);
  });

  it('glyph 0 of an embedded font is missing, also through a map of glyphs', () => {
    const missing = (more: string, extra: readonly string[]): boolean[] =>
      only(
        file('BT /F 10 Tf <00030021> Tj ET', { font: composite('/Identity-H', more), more: [map, ...extra] }),
      ).glyphs.map((glyph) => glyph.missing);
    const descriptor = '/FontDescriptor << /FontFile2 7 0 R >>';
    expect(missing(descriptor, [stream('')])).toEqual([false, false]);
    const glyphs = Array.from({ length: 70 }, (_, index) => (index === 7 ? '\u0001' : '\0')).join('');
    expect(missing(`${descriptor} /CIDToGIDMap 8 0 R`, [stream(''), stream(glyphs)])).toEqual([false, true]);
  });

  it.each([
    ['UniGB-UCS2-H', '4E004E8C0041', ['一', '二', 'A']],
    ['UniGB-UTF16-H', 'D842DFB74E00', ['𠮷', '一']],
    ['GBK-EUC-H', 'B6BD41', ['督', 'A']],
  ])('%s speaks in characters', (encoding, codes, texts) => {
    const font = composite(`/${encoding}`).replace('/ToUnicode 6 0 R', '');
    expect(seen(file(`BT /F 10 Tf <${codes}> Tj ET`, { font })).map(([text]) => text)).toEqual(texts);
  });

  it('an embedded map decides how long codes are', () => {
    const own = stream(
      '2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange 1 begincidchar <41> 3 endcidchar 1 begincidrange <8000> <8002> 10 endcidrange',
    );
    const meaning = stream('2 beginbfchar <41> <0041> <8001> <4E00> endbfchar');
    const font = composite('7 0 R');
    expect(seen(file('BT /F 10 Tf <418001> Tj ET', { font, more: [meaning, own] }))).toEqual([
      ['A', 0, 0, 10],
      ['一', 5, 0, 10],
    ]);
  });

  it('names of glyphs, and a character that a font calls .notdef', () => {
    const font =
      '<< /Subtype /TrueType /BaseFont /Song /FirstChar 65 /Widths [500 500 500] /Encoding << /Differences [65 /uni4E00 /emdash /.notdef] >> >>';
    const glyphs = only(file('BT /F 10 Tf (ABC) Tj ET', { font })).glyphs;
    expect(glyphs.map((glyph) => glyph.text)).toEqual(['一', '—', '\uFFFD']);
    expect(glyphs.map((glyph) => glyph.missing)).toEqual([false, false, true]);
  });

  it('widths of a font drawn by procedures count by its own matrix', () => {
    const font = '<< /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 65 /Widths [50 60] >>';
    expect(seen(file('BT /F 10 Tf (AB) Tj ET', { font }))).toEqual([
      ['A', 0, 0, 10],
      ['B', 5, 0, 10],
    ]);
  });

  it('a radical that stands for its character is read as the character', () => {
    const meaning = stream('1 beginbfchar <0003> <2F00> endbfchar');
    expect(seen(file('BT /F 10 Tf <0003> Tj ET', { font: composite('/Identity-H'), more: [meaning] }))).toEqual([
      ['一', 0, 0, 10],
    ]);
  });
});

describe('files', () => {
  const CONTENT = 'BT /F 10 Tf 20 30 Td (AB) Tj ET';
  const EXPECTED = [
    ['A', 20, 30, 10],
    ['B', 25, 30, 10],
  ];

  it('packed streams', () => {
    const data = packed(CONTENT);
    expect(seen(file(stream(data, '/Filter /FlateDecode')))).toEqual(EXPECTED);
    const hex = Array.from(latin(data), (byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(seen(file(stream(`${hex}>`, '/Filter [/ASCIIHexDecode /FlateDecode]')))).toEqual(EXPECTED);
    expect(seen(file(stream('9jqo^~>', '/Filter /ASCII85Decode')))).toEqual([]);
  });

  it('a stream that is cut short is read as far as it goes', () => {
    const long = `${CONTENT} ${'0 0 Td '.repeat(5000)}`;
    const data = packed(long);
    expect(seen(file(stream(data.slice(0, data.length - 8), '/Filter /FlateDecode')))).toEqual(EXPECTED);
  });

  /** The same page with objects 1 to 3 and 5 in an object stream, and a cross-reference stream; with a PNG predictor. */
  function modern(predictor: number): Uint8Array {
    const inner: readonly (readonly [number, string])[] = [
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 100] >>'],
      [3, '<< /Type /Page /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>'],
      [5, FONT],
    ];
    let at = 0;
    const heads = inner.map(([id, body]) => {
      const head = `${id} ${at}`;
      at += body.length + 1;
      return head;
    });
    const index = `${heads.join(' ')} `;
    const data = packed(index + inner.map(([, body]) => body).join('\n'));
    let text = '%PDF-1.5\n';
    const places: number[] = [];
    const add = (id: number, body: string): void => {
      places[id] = text.length;
      text += `${id} 0 obj\n${body}\nendobj\n`;
    };
    add(4, stream(CONTENT));
    add(6, stream(data, `/Type /ObjStm /N 4 /First ${index.length} /Filter /FlateDecode`));
    const start = text.length;
    const entries = [
      [0, 0, 0],
      [2, 6, 0],
      [2, 6, 1],
      [2, 6, 2],
      [1, places[4]!, 0],
      [2, 6, 3],
      [1, places[6]!, 0],
      [1, start, 0],
    ].map(([kind = 0, second = 0, third = 0]) => [kind, second >> 8, second & 255, third]);
    const rows = entries.map((row, line) => {
      const above = entries[line - 1] ?? [0, 0, 0, 0];
      if (predictor === 12) return [2, ...row.map((byte, column) => (byte - above[column]! + 256) % 256)];
      return row;
    });
    const table = packed(
      rows
        .flat()
        .map((byte) => String.fromCharCode(byte))
        .join(''),
    );
    const parms = predictor === 12 ? '/DecodeParms << /Predictor 12 /Columns 4 >>' : '';
    add(7, stream(table, `/Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode ${parms}`));
    text += `startxref\n${start}\n%%EOF\n`;
    return latin(text);
  }

  it('object streams and cross-reference streams, with and without a predictor', () => {
    expect(seen(modern(1))).toEqual(EXPECTED);
    expect(seen(modern(12))).toEqual(EXPECTED);
  });

  it('finds the objects where the cross-references are wrong or gone', () => {
    const whole = String.fromCharCode(...file(CONTENT));
    expect(seen(latin(whole.replace(/startxref\n\d+/, 'startxref\n7')))).toEqual(EXPECTED);
    expect(seen(latin(whole.slice(0, whole.indexOf('xref'))))).toEqual(EXPECTED);
    expect(seen(latin(`${whole.slice(0, 9)}%shifted by a line\n${whole.slice(9)}`))).toEqual(EXPECTED);
    const later = String.fromCharCode(...modern(1));
    expect(seen(latin(later.replace(/startxref\n\d+/, 'startxref\n7')))).toEqual(EXPECTED);
  });

  it('a newer section stands before an older one', () => {
    const whole = String.fromCharCode(...file(CONTENT));
    const start = /startxref\n(\d+)/.exec(whole)![1];
    const added = whole.length;
    const object = `4 0 obj\n${stream('BT /F 10 Tf (C) Tj ET')}\nendobj\n`;
    const xref = `xref\n4 1\n${String(added).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev ${start} >>\nstartxref\n${added + object.length}\n%%EOF\n`;
    expect(seen(latin(whole + object + xref))).toEqual([['C', 0, 0, 10]]);
  });

  it.each([
    ['no PDF', latin('hello'), 'pdf-not-pdf'],
    ['nothing', new Uint8Array(0), 'pdf-not-pdf'],
    ['no objects', latin('%PDF-1.7\n'), 'pdf-damaged'],
    [
      'encrypted',
      latin(String.fromCharCode(...file(CONTENT)).replace('/Root', '/Encrypt 5 0 R /Root')),
      'pdf-encrypted',
    ],
    ['brackets without end', latin(`%PDF-1.7\n1 0 obj ${'['.repeat(100_000)}`), 'pdf-damaged'],
  ])('%s is refused with a code', (_, bytes, code) => {
    expect(() => readPdf(bytes)).toThrow(expect.objectContaining({ code }));
  });

  it('damaged bytes give pages or a code, never another error', () => {
    const originals = [
      file(stream(packed(CONTENT), '/Filter /FlateDecode')),
      modern(12),
      writePdf(pagesOf(CIRCULAR).slice(0, 1)),
    ];
    const damage = fc.record({
      which: fc.nat(2),
      changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 30 }),
      cut: fc.option(fc.nat()),
    });
    fc.assert(
      fc.property(damage, ({ which, changes, cut }) => {
        const original = originals[which]!;
        const bytes = original.slice(0, cut === null ? original.length : cut % original.length);
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        try {
          readPdf(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(PdfError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
