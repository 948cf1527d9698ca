/** Damage to the structure of a file: pdfjs repairs it in silence, so the ruler would measure as if nothing were; MuPDF tells. */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CIRCULAR, pagesOf } from '../ruler/proof/model.ts';
import { assemble, writePdf } from '../ruler/proof/paper.ts';
import { readPdf } from '../ruler/reading.ts';
import { complaintsOf, program } from './programs.ts';

const mutool = program('mutool');

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

const WHOLE = textOf(writePdf(pagesOf(CIRCULAR).slice(0, 1)));

/** A page whose content is packed. */
function packed(data: string): string {
  const content = `<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n${data}\nendstream`;
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>';
  const tree = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
  return textOf(assemble(['<< /Type /Catalog /Pages 2 0 R >>', tree, page, content, font], 1));
}
const PACKED = deflateSync(`BT /F 10 Tf 20 30 Td (AB) Tj ET ${'0 0 Td '.repeat(5000)}`).toString('latin1');

/** A newer section whose object 1 takes the place of the older one. */
function updated(whole: string, prev: number | string): string {
  const root = /\/Root (\d+) 0 R/.exec(whole)![1]!;
  const object = `${root} 0 obj\n${new RegExp(`\n${root} 0 obj\n([^]*?)\nendobj`).exec(whole)![1]}\nendobj\n`;
  const xref = `xref\n${root} 1\n${String(whole.length).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size ${Number(root) + 1} /Root ${root} 0 R /Prev ${prev} >>\n`;
  return `${whole}${object}${xref}${trailer}startxref\n${whole.length + object.length}\n%%EOF\n`;
}
const START = /startxref\n(\d+)/.exec(WHOLE)![1]!;

describe.skipIf(!mutool)('MuPDF (skipped where there is no mutool)', () => {
  it.each([
    ['a file', WHOLE],
    ['a packed stream', packed(PACKED)],
    ['a newer section over an older one', updated(WHOLE, START)],
  ])('has no complaint about %s', async (_, text) => {
    expect(await complaintsOf(mutool!, bytesOf(text))).toEqual([]);
  });

  it.each([
    ['cross-references that start elsewhere', WHOLE.replace(/startxref\n\d+/, 'startxref\n7')],
    ['objects shifted by a line', `${WHOLE.slice(0, 9)}%shifted by a line\n${WHOLE.slice(9)}`],
    ['an older section that is nowhere', updated(WHOLE, 7)],
    ['a stream longer than it says', WHOLE.replace(/\/Length \d+/, '/Length 3')],
    ['a stream shorter than it says', WHOLE.replace(/\/Length (\d+)/, (_, length) => `/Length ${Number(length) + 9}`)],
    ['a stream without its end', WHOLE.replace('endstream', 'endstreax')],
  ])('tells of %s, which pdfjs repairs in silence', async (_, text) => {
    expect(text).not.toBe(WHOLE);
    expect(await complaintsOf(mutool!, bytesOf(text))).not.toEqual([]);
    const glyphs = async (whole: string) => (await readPdf(bytesOf(whole))).pages.map((page) => page.glyphs.length);
    expect(await glyphs(text)).toEqual(await glyphs(WHOLE));
  });

  it.each([
    ['no cross-references', WHOLE.slice(0, WHOLE.indexOf('xref\n'))],
    ['no trailer', WHOLE.slice(0, WHOLE.indexOf('trailer'))],
    ['a packed stream that is cut short', packed(PACKED.slice(0, PACKED.length - 8))],
    ['a packed stream with a spoiled byte', packed(`${PACKED.slice(0, 8)}\0\0\0\0${PACKED.slice(12)}`)],
    ['a file that is cut short', WHOLE.slice(0, WHOLE.length / 2)],
    ['no objects', '%PDF-1.7\n'],
    ['brackets without end', `%PDF-1.7\n1 0 obj ${'['.repeat(100_000)}`],
    ['no PDF', 'hello'],
    ['nothing', ''],
    ['a locked file', WHOLE.replace('/Root', '/Encrypt 5 0 R /Root')],
  ])('tells of %s', async (_, text) => {
    expect(await complaintsOf(mutool!, bytesOf(text))).not.toEqual([]);
  });
});
