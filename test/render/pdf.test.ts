/** PDF: selectable text, true cross references, own fonts, the same bytes everywhere, hostile text inert. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzlibSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { Document } from '../../src/ground/text/blocks.ts';
import { type FontSource, fontSource, openFonts, renderPdf } from '../../src/render/pdf/index.ts';
import { FontError, readFonts } from '../../src/render/pdf/sfnt.ts';
import { subsetFont } from '../../src/render/pdf/subset.ts';
import type { Lang } from '../../src/words/lang.ts';
import { layoutWarning } from '../../src/words/layout.ts';
import { circular, hostile, landscapeAnnex, ledger, letter, longAnnex } from './layout-samples.ts';

const told = (lang: Lang, code: string): string => layoutWarning(lang, { code, args: { file: 'a.otf' } });
const bundled = (file: string): Uint8Array => readFileSync(new URL(`../../fonts/${file}`, import.meta.url));
const fonts = openFonts({ bundled });
const pdf = (doc: Document): Uint8Array => renderPdf(doc, { fonts });

/** Objects of a file as text, with streams unpacked. */
function objectsOf(bytes: Uint8Array): Map<number, string> {
  const raw = strFromU8(bytes, true);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(raw)?.[1]);
  expect(raw.slice(start, start + 5)).toBe('xref\n');
  const size = Number(/^xref\n0 (\d+)\n/.exec(raw.slice(start))?.[1]);
  const found = new Map<number, string>();
  for (let id = 1; id < size; id++) {
    const at = start + `xref\n0 ${size}\n`.length + 20 * id;
    const offset = Number(raw.slice(at, at + 10));
    expect(raw.slice(offset, offset + `${id} 0 obj`.length)).toBe(`${id} 0 obj`);
    const end = raw.indexOf('endobj', offset);
    const stream = /^<< \/Length (\d+) \/Filter \/FlateDecode([^>]*)>>\nstream\n/.exec(
      raw.slice(raw.indexOf('\n', offset) + 1, raw.indexOf('\n', offset) + 200),
    );
    if (stream) {
      const from = raw.indexOf('stream\n', offset) + 7;
      const length = Number(stream[1]);
      expect(raw.slice(from + length, from + length + 10)).toBe('\nendstream');
      found.set(id, strFromU8(unzlibSync(bytes.subarray(from, from + length)), true));
    } else found.set(id, raw.slice(raw.indexOf('\n', offset) + 1, end));
  }
  return found;
}

/** Text of each page as a reader copies it: through the fonts' own ToUnicode maps. */
function textOf(bytes: Uint8Array): string[] {
  const objects = objectsOf(bytes);
  const body = (id: string | undefined): string => objects.get(Number(id)) ?? '';
  const pages = [...objects.values()].filter((text) => text.includes('/Type /Page '));
  return pages.map((page) => {
    const resources = body(/\/Resources (\d+) 0 R/.exec(page)?.[1]);
    const maps = new Map<string, Map<string, string>>();
    for (const [, name, id] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = body(/\/ToUnicode (\d+) 0 R/.exec(body(id))?.[1]);
      maps.set(
        name ?? '',
        new Map(
          [...map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)].map(([, glyph, hex]) => [
            glyph ?? '',
            (hex ?? '').replace(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16))),
          ]),
        ),
      );
    }
    const content = body(/\/Contents (\d+) 0 R/.exec(page)?.[1]);
    return [...content.matchAll(/\/(F\d+) [\d.]+ Tf [^[]*\[([^\]]*)\] TJ/g)]
      .map(([, name, shown]) =>
        [...(shown ?? '').matchAll(/<([0-9A-F]+)>/g)]
          .map(([, hex]) => (hex ?? '').replace(/.{4}/g, (glyph) => maps.get(name ?? '')?.get(glyph) ?? '?'))
          .join(''),
      )
      .join('');
  });
}

describe('a circular', () => {
  const bytes = pdf(circular);
  const pages = textOf(bytes);

  it('can be searched and copied', () => {
    expect(pages[0]).toContain('中共××市委政法委员会文件');
    for (const text of ['工作扎实、成效显著', '（此件公开发布）', '附件1', '抄送：', '2010年7月16日印发']) {
      expect(pages.join('').replace(/ /g, ''), text).toContain(text);
    }
  });

  it('carries title, author and its own date', () => {
    const info = [...objectsOf(bytes).values()].find((text) => text.includes('/Producer')) ?? '';
    expect(info).toContain('/CreationDate (D:20100715000000Z)');
    const hex = /\/Title <FEFF([0-9A-F]+)>/.exec(info)?.[1] ?? '';
    expect(hex.replace(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16)))).toBe(circular.title);
  });

  it('turns wide annexes for the reader and not the paper', () => {
    const objects = [...objectsOf(pdf(landscapeAnnex)).values()].filter((text) => text.includes('/Type /Page '));
    expect(objects.filter((text) => text.includes('/Rotate 90')).length).toBeGreaterThan(0);
    for (const page of objects) expect(page).toContain('/MediaBox [0 0 595.276 841.89]');
    const [wide] = [...objectsOf(pdf(ledger(3))).values()].filter((text) => text.includes('/Type /Page '));
    expect(wide).toContain('/MediaBox [0 0 841.89 595.276]');
  });
});

describe('bytes', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it('are the same in every time zone, and from fonts opened again', () => {
    const all = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((name) => {
      process.env.TZ = name;
      return Buffer.from(renderPdf(circular, { fonts: openFonts({ bundled }) })).toString('base64');
    });
    expect(new Set(all).size).toBe(1);
  });

  it('differ in their identifier when the content does', () => {
    const id = (doc: Document): string | undefined =>
      /\/ID \[(<[0-9A-F]{32}>) \1\]/.exec(strFromU8(pdf(doc), true))?.[1];
    expect(id(circular)).toBeDefined();
    expect(id(circular)).not.toBe(id({ ...circular, title: `${circular.title}。` }));
  });

  it('of an annex of 2,000 rows are many pages with every row', () => {
    const pages = textOf(pdf({ ...longAnnex(2000), provenance: [] }));
    expect(pages.length).toBeGreaterThan(60);
    expect(pages.join('').split('2010-06-30').length - 1).toBe(2000);
  });
});

describe('hostile text', () => {
  it('cannot end a string, an object or the file', () => {
    const bytes = pdf(hostile());
    const objects = objectsOf(bytes);
    expect([...objects.values()].filter((text) => text.includes('/Type /Catalog'))).toHaveLength(1);
    expect(strFromU8(bytes, true).split('%%EOF').length).toBe(2);
    for (const text of objects.values()) expect(text).not.toMatch(/\/(?:JavaScript|JS|OpenAction|URI|Launch)\b/);
    expect(textOf(bytes).join('')).toContain('<script>alert(1)</script>');
  });

  it('is told of, each character once, never an empty box', () => {
    const warnings: string[] = [];
    renderPdf(
      { ...letter, body: [{ type: 'paragraph', text: '表情😀与😀生僻𠮷' }] },
      { fonts, onWarning: (warning) => warnings.push(`${warning.code} ${warning.args.code}`) },
    );
    expect(warnings).toEqual(['glyph-missing U+1F600', 'glyph-missing U+20BB7']);
  });
});

describe('fonts', () => {
  it('of the package have every character of GB/T 2312 in the faces of text', () => {
    const decoder = new TextDecoder('gb18030');
    const missing: string[] = [];
    for (let high = 0xb0; high < 0xf8; high++) {
      for (let low = 0xa1; low < 0xff; low++) {
        if (high === 0xd7 && low > 0xf9) continue;
        const char = decoder.decode(new Uint8Array([high, low]));
        for (const face of ['fang', 'kai', 'hei', 'title'] as const)
          if (fonts.find(face, char)?.face !== face) missing.push(face + char);
      }
    }
    expect(missing).toEqual([]);
  });

  it('step in for each other where one lacks a character', () => {
    for (const char of '镕喆堃珺玥昇祎犇赟旻') expect(fonts.find('fang', char)).toBeDefined();
    expect(fonts.find('fang', '5')).toMatchObject({ face: 'latin' });
    expect(fonts.find('title', '5')).toMatchObject({ face: 'title' });
  });

  it('of the office come first, by their names; what is not a font is told of', () => {
    // A font of the package with another name stands for the office's.
    const own = subsetFont(fonts.font('hei'), '一二三', '仿宋_GB2312', true).bytes;
    const listed = {
      'simfang.ttf': own,
      'notes.ttf': new Uint8Array([1, 2, 3]),
      'other.ttf': subsetFont(fonts.font('hei'), '一', 'Other', true).bytes,
    };
    const files = {
      list: () => Object.keys(listed).map((name) => ({ name, kind: 'file' as const })),
      read: (path: string) =>
        listed[path.split('/').pop() as keyof typeof listed] ?? bundled(path.split('/').pop() ?? ''),
    };
    const mixed = openFonts(fontSource(files, '/home', '/own'));
    expect(mixed.font('fang').names).toContain('仿宋_GB2312');
    expect(mixed.find('fang', '一')).toMatchObject({ face: 'fang' });
    expect(mixed.find('fang', '督')).toMatchObject({ face: 'kai' });
    expect(mixed.warnings).toEqual([
      { code: 'font-unreadable', args: { file: 'notes.ttf' } },
      { code: 'font-unknown', args: { file: 'other.ttf' } },
    ]);
  });

  it('with other outlines than TrueType are not used, and the clerk is told why', () => {
    const bytes = subsetFont(fonts.font('hei'), '一', '仿宋_GB2312', true).bytes.slice();
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < view.getUint16(4); index++) {
      // glyf becomes CFF.
      if (view.getUint32(12 + 16 * index) === 0x676c7966) view.setUint32(12 + 16 * index, 0x43464620);
    }
    const source: FontSource = { bundled, own: () => [{ name: 'a.otf', bytes }] };
    expect(openFonts(source).warnings).toEqual([{ code: 'font-outlines', args: { file: 'a.otf' } }]);
    expect(told('zh', 'font-outlines')).toMatch(/a\.otf.*CFF.*TrueType/);
    expect(told('en', 'font-outlines')).toMatch(/a\.otf.*CFF.*TrueType/);
  });

  it('have a sentence for each of their warnings', () => {
    for (const code of ['font-unknown', 'font-unreadable', 'font-outlines', 'font-not-embeddable'])
      for (const lang of ['zh', 'en'] as const) expect(told(lang, code)).not.toContain(code);
  });

  it('that forbid embedding are not used', () => {
    const bytes = subsetFont(fonts.font('hei'), '一', '仿宋_GB2312', true).bytes.slice();
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < view.getUint16(4); index++) {
      const at = 12 + 16 * index;
      if (view.getUint32(at) === 0x4f532f32) view.setUint16(view.getUint32(at + 8) + 8, 2);
    }
    const source: FontSource = { bundled, own: () => [{ name: 'a.ttf', bytes }] };
    expect(openFonts(source).warnings).toEqual([{ code: 'font-not-embeddable', args: { file: 'a.ttf' } }]);
  });

  it('damaged in any place are refused and never crash', () => {
    const whole = subsetFont(fonts.font('latin'), 'abcé', 'x', true).bytes;
    for (let cut = 0; cut < whole.length; cut += 37) {
      try {
        readFonts(whole.subarray(0, cut));
      } catch (error) {
        expect(error).toBeInstanceOf(FontError);
      }
    }
  });
});
