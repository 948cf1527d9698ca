/** Pages drawn by hand for the tests of the ruler: texts and rules at given places, written as a plain PDF. Owes nothing to the product. */

/** A text on one baseline. Millimetres from the upper left corner; `step` from one character to the next. */
export interface Text {
  tag: string;
  text: string;
  x: number;
  y: number;
  size: number;
  face: 'FangSong' | 'KaiTi' | 'SimHei' | 'XiaoBiaoSong';
  colour: string;
  step: number;
  /** Turned against the clock: `x` and `y` count on the sheet as it is read. */
  turned?: boolean;
}

/** A level rule; `y` is its middle. */
export interface Rule {
  tag: string;
  x0: number;
  x1: number;
  y: number;
  weight: number;
  colour: string;
}

/** One side of paper, millimetres. */
export interface Paper {
  width: number;
  height: number;
  texts: Text[];
  rules: Rule[];
}

const FACES = ['FangSong', 'KaiTi', 'SimHei', 'XiaoBiaoSong'] as const;
const PT = 72 / 25.4;

/** Half of an em for Latin letters and digits, as the widths of the fonts say. */
export const isNarrow = (char: string): boolean => char < '\u0080';

const hex4 = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

const rgb = (colour: string): string =>
  [1, 3, 5].map((at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(4)).join(' ');

function content(paper: Paper, codes: ReadonlyMap<string, string>): string {
  const lines: string[] = [];
  for (const rule of paper.rules) {
    const y = (paper.height - rule.y) * PT;
    lines.push(`${rgb(rule.colour)} RG ${(rule.weight * PT).toFixed(4)} w`);
    lines.push(`${(rule.x0 * PT).toFixed(4)} ${y.toFixed(4)} m ${(rule.x1 * PT).toFixed(4)} ${y.toFixed(4)} l S`);
  }
  for (const text of paper.texts) {
    const place = text.turned ? [text.y * PT, text.x * PT] : [text.x * PT, (paper.height - text.y) * PT];
    const direction = text.turned ? '0 1 -1 0' : '1 0 0 1';
    // A character is as wide as its step: what its own width lacks is added in thousandths of the size.
    const lack = (width: number) => (width * (1000 - (text.step * PT * 1000) / text.size)).toFixed(4);
    const shown = [...text.text].map((char) => `<${codes.get(char)}> ${lack(isNarrow(char) ? 0.5 : 1)}`);
    lines.push(`BT /${text.face} ${text.size} Tf ${rgb(text.colour)} rg`);
    lines.push(`${direction} ${place.map((one) => one.toFixed(4)).join(' ')} Tm [${shown.join(' ')}] TJ ET`);
  }
  return lines.join('\n');
}

/** A PDF of the pages; fonts are named and not embedded. */
export function writePdf(papers: readonly Paper[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (data: string): string => `<< /Length ${data.length} >>\nstream\n${data}\nendstream`;
  const used = [...new Set(papers.flatMap((paper) => paper.texts.flatMap((text) => [...text.text])))];
  const codes = new Map(used.map((char, index) => [char, hex4(index + 1)]));
  const meanings = used.map((char) => `<${codes.get(char)}> <${hex4(char.charCodeAt(0))}>`);
  const narrow = used.flatMap((char, index) => (isNarrow(char) ? `${index + 1} [500]` : []));
  const meaning = add(
    stream(
      `1 begincodespacerange <0000> <FFFF> endcodespacerange\n${meanings.length} beginbfchar\n${meanings.join('\n')}\nendbfchar`,
    ),
  );
  const fonts = FACES.map((face) => {
    const look = add(
      `<< /Type /FontDescriptor /FontName /${face} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>`,
    );
    const below = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${face} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${look} 0 R /DW 1000 /W [${narrow.join(' ')}] >>`,
    );
    const id = add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${face} /Encoding /Identity-H /DescendantFonts [${below} 0 R] /ToUnicode ${meaning} 0 R >>`,
    );
    return `/${face} ${id} 0 R`;
  });
  const tree = objects.length + papers.length * 2 + 1;
  const kids = papers.map((paper) => {
    const stream_ = add(stream(content(paper, codes)));
    const box = `[0 0 ${(paper.width * PT).toFixed(3)} ${(paper.height * PT).toFixed(3)}]`;
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox ${box} /Contents ${stream_} 0 R /Resources << /Font << ${fonts.join(' ')} >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  const root = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  return assemble(objects, root);
}

/** Objects 1 to n with their cross-reference table. */
export function assemble(objects: readonly string[], root: number): Uint8Array {
  let file = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of places) file += `${String(at).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}
