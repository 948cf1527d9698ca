/** The reading of PDFs against tiny files written by hand: each operator, colour, rule and turned page where it belongs. */
import { describe, expect, it } from 'vitest';
import { type ReadPage, readPdf } from '../reading.ts';
import { assemble } from './paper.ts';

const PT = 72 / 25.4;
const stream = (data: string, more = ''): string => `<< /Length ${data.length} ${more} >>\nstream\n${data}\nendstream`;

const LOOK =
  '/FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Song /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>';
const FONT = `<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Song /FirstChar 65 /Widths [500 600 700] ${LOOK} >>`;

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

const only = async (bytes: Uint8Array): Promise<ReadPage> => (await readPdf(bytes)).pages[0]!;
/** Text, place in points from the lower left corner of a page 100 points high, size. */
const seen = async (bytes: Uint8Array): Promise<(readonly [string, number, number, number])[]> =>
  (await only(bytes)).glyphs.map((glyph) => [
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
  ] as const)('%s', async (_, content, expected) => {
    expect(await seen(file(content))).toEqual(expected);
  });

  it('measures the advance without spacing and names the font without its prefix', async () => {
    const [glyph] = (await only(file('BT /F 10 Tf 5 Tc (B) Tj ET'))).glyphs;
    expect(glyph?.width).toBeCloseTo(6 / PT);
    expect(glyph?.font).toBe('Song');
  });
});

describe('colours', () => {
  it.each([
    ['gray', '0.5 g', '#808080'],
    ['rgb', '1 0 0 rg', '#ff0000'],
    ['a profile of three parts', '/P cs 0 0 1 sc', '#0000ff'],
    ['a spot colour', '/S cs 1 scn', '#ff0000'],
  ])('%s', async (_, operators, colour) => {
    const resources =
      '/ColorSpace << /P [/ICCBased 6 0 R] /S [/Separation /Red /DeviceRGB << /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [1 0 0] /N 1 >>] >>';
    const bytes = file(`${operators} BT /F 10 Tf (A) Tj ET`, { resources, more: [stream('', '/N 3')] });
    expect((await only(bytes)).glyphs[0]?.colour).toBe(colour);
  });
});

describe('rules', () => {
  const boxes = async (content: string): Promise<number[][]> =>
    (await only(file(content))).boxes.map((box) =>
      [box.x0, box.y0, box.x1, box.y1].map((value) => Math.round(value * PT * 100) / 100),
    );

  it('a filled box, a stroked line and a rectangle that is drawn as a path', async () => {
    expect(await boxes('10 20 100 1 re f')).toEqual([[10, 79, 110, 80]]);
    expect(await boxes('2 w 10 20 m 110 20 l S')).toEqual([[10, 79, 110, 81]]);
    expect(await boxes('10 20 m 110 20 l 110 21 l 10 21 l h f*')).toEqual([[10, 79, 110, 80]]);
    expect(await boxes('60 20 m 110 20 l 110 21 l 10 21 l 10 20 l 60 20 l h f')).toEqual([[10, 79, 110, 80]]);
    expect(await boxes('0 1 -1 0 50 0 cm 2 w 10 20 m 60 20 l S')).toEqual([[29, 40, 31, 90]]);
  });

  it('no rule from slopes, curves, clips and painted nothing', async () => {
    expect(
      await boxes('10 20 m 110 40 l S 10 20 m 50 90 l 90 20 l h f 0 0 m 1 1 2 2 3 0 c f 10 20 100 1 re W n'),
    ).toEqual([]);
  });
});

describe('pages', () => {
  it('takes the box from the tree above, and counts from its corner', async () => {
    const page = await only(file('BT /F 10 Tf 20 30 Td (A) Tj ET', { box: '', tree: '/MediaBox [10 20 210 120]' }));
    expect([page.width * PT, page.height * PT].map(Math.round)).toEqual([200, 100]);
    expect([page.glyphs[0]!.x * PT, page.glyphs[0]!.y * PT].map(Math.round)).toEqual([10, 90]);
  });

  it.each([
    [90, 30, 20, 270, [100, 200]],
    [180, 180, 30, 180, [200, 100]],
    [270, 70, 180, 90, [100, 200]],
  ])('turned by %i degrees', async (degrees, x, y, turn, size) => {
    const page = await only(file('BT /F 10 Tf 20 30 Td (A) Tj ET', { page: `/Rotate ${degrees}` }));
    const [glyph] = page.glyphs;
    expect([page.width * PT, page.height * PT].map(Math.round)).toEqual(size);
    expect([Math.round(glyph!.x * PT), Math.round(glyph!.y * PT), glyph!.turn]).toEqual([x, y, turn]);
  });

  it('joins several streams and draws forms with their own matrix and fonts', async () => {
    const form = stream(
      'BT /G 10 Tf (A) Tj ET',
      '/Type /XObject /Subtype /Form /Matrix [1 0 0 1 7 9] /Resources << /Font << /G 5 0 R >> >>',
    );
    expect(await seen(file('2 0 0 2 0 0 cm /X Do', { resources: '/XObject << /X 6 0 R >>', more: [form] }))).toEqual([
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
    expect(await seen(bytes)).toEqual([['A', 3, 4, 10]]);
  });
});

describe('fonts', () => {
  const composite = (encoding: string): string =>
    `<< /Type /Font /Subtype /Type0 /BaseFont /Fang /Encoding ${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Fang /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ${LOOK} /DW 1000 /W [3 [500] 10 12 250] >>] /ToUnicode 6 0 R >>`;
  const map = stream(
    '1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0003> <0041> <000A> <4E00> endbfchar 2 beginbfrange <0020> <0022> <4E8C> <0030> <0031> [<D842DFB7> <00660069>] endbfrange',
  );

  it('two-byte codes have their widths and their texts; a code without a meaning is missing', async () => {
    const bytes = file('BT /F 10 Tf <0003000A0021003000310099> Tj ET', {
      font: composite('/Identity-H'),
      more: [map],
    });
    expect(await seen(bytes)).toEqual([
      ['A', 0, 0, 10],
      ['一', 5, 0, 10],
      ['亍', 7.5, 0, 10],
      ['𠮷', 17.5, 0, 10],
      ['fi', 27.5, 0, 10],
      ['\uFFFD', 37.5, 0, 10],
    ]);
    expect((await only(bytes)).glyphs.map((glyph) => glyph.missing)).toEqual([false, false, false, false, false, true]);
  });

  it('names of glyphs', async () => {
    const font = `<< /Type /Font /Subtype /TrueType /BaseFont /Song /FirstChar 65 /Widths [500 500 500] ${LOOK} /Encoding << /Differences [65 /uni4E00 /emdash] >> >>`;
    expect((await seen(file('BT /F 10 Tf (AB) Tj ET', { font }))).map(([text]) => text)).toEqual(['一', '—']);
  });

  it('widths of a font drawn by procedures count by its own matrix', async () => {
    const font =
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /CharProcs << >> /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 65 /LastChar 66 /Widths [50 60] /Encoding << /Differences [65 /A /B] >> >>';
    expect(await seen(file('BT /F 10 Tf (AB) Tj ET', { font }))).toEqual([
      ['A', 0, 0, 10],
      ['B', 5, 0, 10],
    ]);
  });

  it('a radical that stands for its character is read as the character', async () => {
    const meaning = stream(
      '1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0003> <2F00> endbfchar',
    );
    expect(await seen(file('BT /F 10 Tf <0003> Tj ET', { font: composite('/Identity-H'), more: [meaning] }))).toEqual([
      ['一', 0, 0, 10],
    ]);
  });

  it('a font that cannot be read is told: nothing of its text would be seen', async () => {
    const font = composite('/No-Such-Map');
    await expect(seen(file('BT /F 10 Tf <0003> Tj ET', { font, more: [map] }))).rejects.toThrow('font');
  });
});

describe('files', () => {
  it.each([
    ['no PDF', 'hello'],
    ['nothing', ''],
    ['no objects', '%PDF-1.7\n'],
  ])('%s is refused', async (_, text) => {
    await expect(readPdf(new Uint8Array(Buffer.from(text)))).rejects.toThrow();
  });
});
