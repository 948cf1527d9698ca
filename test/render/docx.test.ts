/** DOCX: well-formed parts, real styles and fields, the same bytes everywhere, hostile text inert. */
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { Document, OfficialDocument } from '../../src/ground/text/blocks.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { growth, STEADY } from '../effort.ts';
import { hostile as hostileTexts } from './hostile.ts';
import { circular, hostile, landscapeAnnex, ledger, letter, longAnnex, minutes } from './layout-samples.ts';

type Parts = Readonly<Record<string, string>>;

function partsOf(doc: Document): Parts {
  return Object.fromEntries(
    Object.entries(unzipSync(renderDocx(doc))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

const mainOf = (doc: Document): string => partsOf(doc)['word/document.xml'] ?? '';
const count = (text: string, piece: string): number => text.split(piece).length - 1;

/** Throws where XML 1.0 is not well-formed; returns the character data. */
function checkXml(xml: string): string {
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  const open: string[] = [];
  let data = '';
  const body = xml.replace(/^<\?xml[^>]*\?>\n/, '');
  let at = 0;
  for (const tag of body.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(\/?)>/g)) {
    const between = body.slice(at, tag.index);
    if (/[<>]/.test(between) || /&(?!(?:amp|lt|gt|quot|#\d+);)/.test(between + tag[3]))
      throw new Error(`bad data ${between}`);
    data += between;
    at = (tag.index ?? 0) + tag[0].length;
    const names = [...(tag[3] ?? '').matchAll(/([\w:.-]+)=/g)].map((match) => match[1]);
    if (new Set(names).size !== names.length) throw new Error(`attribute twice: ${tag[0]}`);
    if (tag[1] === '/') {
      if (open.pop() !== tag[2]) throw new Error(`unexpected ${tag[0]}`);
    } else if (tag[4] !== '/') open.push(tag[2] ?? '');
  }
  if (open.length > 0 || body.slice(at).trim() !== '') throw new Error('not closed');
  return data
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

const samples: Readonly<Record<string, Document>> = {
  circular,
  letter,
  minutes,
  landscapeAnnex,
  ledger: ledger(40),
  hostile: hostile(),
};

describe('every sample', () => {
  for (const [name, doc] of Object.entries(samples)) {
    it(`${name}: parts are well-formed and named in the package`, () => {
      const parts = partsOf(doc);
      for (const xml of Object.values(parts)) checkXml(xml);
      for (const part of Object.keys(parts).filter((each) => each.startsWith('word/') && !each.endsWith('.rels'))) {
        expect(parts['[Content_Types].xml']).toContain(`PartName="/${part}"`);
      }
      const relations = parts['word/_rels/document.xml.rels'] ?? '';
      for (const [, id] of (parts['word/document.xml'] ?? '').matchAll(/r:id="([^"]+)"/g))
        expect(relations).toContain(`Id="${id}"`);
    });

    it(`${name}: uses only styles and lists that exist`, () => {
      const parts = partsOf(doc);
      const styles = parts['word/styles.xml'] ?? '';
      const used = Object.entries(parts).flatMap(([part, xml]) =>
        /document|header|footer/.test(part) ? [...xml.matchAll(/<w:pStyle w:val="([^"]+)"/g)] : [],
      );
      for (const id of new Set(used.map((match) => match[1]))) expect(styles).toContain(`w:styleId="${id}"`);
      for (const [, id] of (parts['word/document.xml'] ?? '').matchAll(/<w:numId w:val="(\d+)"/g)) {
        expect(parts['word/numbering.xml']).toContain(`w:numId="${id}"`);
      }
    });

    it(`${name}: measures are whole numbers`, () => {
      for (const xml of Object.values(partsOf(doc))) {
        expect(
          xml.match(
            /w:(?:left|right|hanging|firstLine|before|after|line|pos|w|h|top|bottom|header|footer|sz)="(?!-?\d+")[^"]*"/,
          ),
        ).toBeNull();
        expect(xml).not.toMatch(/undefined|NaN|Infinity/);
      }
    });

    it(`${name}: no two drawings have one number`, () => {
      const ids = Object.values(partsOf(doc)).flatMap((xml) =>
        [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map((match) => match[1]),
      );
      expect(new Set(ids).size).toBe(ids.length);
    });
  }
});

describe('a circular', () => {
  const main = mainOf(circular);
  const parts = partsOf(circular);

  it('has real headings, each in its style', () => {
    for (const level of [1, 2, 3, 4]) expect(main).toContain(`<w:pStyle w:val="Heading${level}"/>`);
    expect(parts['word/styles.xml']).toMatch(/<w:name w:val="heading 1"\/>.*?<w:outlineLvl w:val="0"\/>/s);
  });

  it('names the faces of the standard and what may stand in for them', () => {
    for (const face of ['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体', '宋体'])
      expect(parts['word/fontTable.xml']).toContain(`w:name="${face}"`);
    expect(parts['word/fontTable.xml']).toContain('<w:altName w:val="仿宋"/>');
    // Without the hint, quotation marks and dashes fall to the Latin face.
    const bare = [...main.matchAll(/<w:r>(?:(?!<\/w:r>).)*?<w:t /gs)].filter(
      (run) => !run[0].includes('w:hint="eastAsia"'),
    );
    expect(bare).toEqual([]);
  });

  it('has A4 pages, a grid of lines, and page numbers as fields on both sides', () => {
    expect(main).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(main).toContain('<w:docGrid w:type="lines" w:linePitch="592"/>');
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const footers = Object.entries(parts)
      .filter(([name]) => name.includes('footer'))
      .map(([, xml]) => xml);
    expect(footers.filter((xml) => xml.includes(' PAGE ') && xml.includes('<w:jc w:val="right"/>'))).toHaveLength(1);
    expect(footers.filter((xml) => xml.includes(' PAGE ') && xml.includes('<w:jc w:val="left"/>'))).toHaveLength(1);
  });

  it('repeats the heads of its tables and never splits a row', () => {
    // Each table has two: above its head an empty row, so that it goes on at the edge of the type area.
    expect(count(main, '<w:tblHeader/>')).toBe(4);
    expect(count(main, 'w:hRule="exact"/><w:tblHeader/>')).toBe(2);
    const rows = [...main.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map((match) => match[0]);
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  });

  it('keeps three rows together at both ends of a table', () => {
    const rows = Array.from({ length: 9 }, (_, row) => [`${row + 1}`, '事项']);
    const table = { type: 'table', columns: [{ title: '序号' }, { title: '事项' }], rows } as const;
    const body = [...mainOf({ ...circular, body: [table], attachments: [] }).matchAll(/<w:tr>.*?<\/w:tr>/gs)]
      .map((match) => match[0])
      .filter((row) => row.includes('TableText'));
    expect(body.map((row) => row.includes('<w:keepNext w:val="1"/>'))).toEqual(
      // The signature takes the last row along.
      [true, true, false, false, false, false, true, true, true],
    );
  });

  it('lets a line end between the numbers of a list, and shows nothing there', () => {
    const listed = partsOf({ ...circular, body: [{ type: 'paragraph', text: '未列入（1.1、1.2，2010）' }] });
    expect(listed['word/document.xml']).toContain('未列入（1.1、\u200b1.2，\u200b2010）');
    const two = partsOf({ ...circular, body: [{ type: 'paragraph', text: '未列入（1.1、1.2）' }] });
    expect(two['word/document.xml']).not.toContain('\u200b');
  });

  it('sets ×, · and their like in the Chinese face, also where a program takes them for Latin', () => {
    const heading = { type: 'heading', level: 2, text: '×县' } as const;
    const set = partsOf({ ...circular, body: [{ type: 'paragraph', text: '××县阿·买提' }, heading] })[
      'word/document.xml'
    ];
    const marked = (face: string, text: string): string =>
      `<w:rFonts w:hint="eastAsia" w:ascii="${face}" w:hAnsi="${face}"/></w:rPr><w:t xml:space="preserve">${text}</w:t>`;
    expect(set).toContain(marked('仿宋_GB2312', '××'));
    expect(set).toContain(marked('仿宋_GB2312', '·'));
    expect(set).toContain(marked('楷体_GB2312', '×'));
  });

  it('spreads a date over one width and centres the body above it, so that no program moves them', () => {
    const date =
      /<w:pStyle w:val="Date"\/>.*?<w:ind w:left="(\d+)" w:right="(\d+)"\/><w:jc w:val="distribute"\/>/s.exec(main);
    // Four characters from the right (GB/T 9704-2012 §7.3.5.1).
    expect(Number(date?.[2])).toBe(Math.round((4 * 156 * 1440) / 28 / 25.4));
    const org =
      /<w:pStyle w:val="Signature"\/>.*?<w:ind w:left="(\d+)" w:right="(\d+)"\/><w:jc w:val="center"\/>/s.exec(main);
    const centre = (found: RegExpExecArray | null): number => Number(found?.[1]) - Number(found?.[2]);
    expect(Math.abs(centre(org) - centre(date))).toBeLessThan(3);
  });

  it('prints the banner on every page and the origin once', () => {
    for (const doc of [circular, { ...letter, banner: '演练数据' }]) {
      const headers = Object.entries(partsOf(doc)).filter(([name]) => name.includes('header'));
      expect(headers.length).toBeGreaterThan(0);
      for (const [, xml] of headers) expect(xml).toContain('演练数据');
    }
    expect(count(main, 'integrity-2010')).toBe(1);
  });

  it('says everything that the page model says', () => {
    const data = checkXml(main).replace(/\s/g, '');
    for (const block of circular.body) {
      if (block.type === 'paragraph' && typeof block.text === 'string')
        expect(data).toContain(block.text.replace(/\s/g, ''));
    }
    expect(data).toContain('2010年7月16日印发');
    expect(data).toContain('（此件公开发布）');
  });
});

describe('sections', () => {
  it('turn the paper for a wide annex and back', () => {
    const main = mainOf(landscapeAnnex);
    const sizes = [...main.matchAll(/<w:pgSz [^>]*>/g)].map((match) => match[0].includes('landscape'));
    expect(sizes).toEqual([false, true, false]);
  });

  it('put an imprint that needs its own page on an even one', () => {
    expect(mainOf({ ...minutes, attendance: [] })).toContain('<w:type w:val="evenPage"/>');
  });

  it('give a letter a first page without a number and with red lines', () => {
    const main = mainOf(letter);
    const parts = partsOf(letter);
    expect(main).toContain('<w:titlePg/>');
    const relation = /w:footerReference w:type="first" r:id="([^"]+)"/.exec(main)?.[1];
    const target = new RegExp(`Id="${relation}"[^>]*Target="([^"]+)"`).exec(
      parts['word/_rels/document.xml.rels'] ?? '',
    )?.[1];
    expect(parts[`word/${target}`]).not.toContain('PAGE');
    const header = /w:headerReference w:type="first" r:id="([^"]+)"/.exec(main)?.[1];
    const headerTarget = new RegExp(`Id="${header}"[^>]*Target="([^"]+)"`).exec(
      parts['word/_rels/document.xml.rels'] ?? '',
    )?.[1];
    expect(count(parts[`word/${headerTarget}`] ?? '', '<a:srgbClr val="FF0000"/>')).toBe(4);
    const box = /<wps:txbx>.*?<\/wps:txbx>/s.exec(main)?.[0] ?? '';
    expect(box).toContain('<w:pStyle w:val="Mark"/>');
    expect(box.replace(/<[^>]*>/g, '')).toBe('中共××市委政法委员会');
  });

  it('keep a seal place of two lines', () => {
    expect(mainOf(circular)).toMatch(/<w:pStyle w:val="Signature"\/><w:spacing w:before="1184"\/>/);
  });
});

describe('bytes', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it('are the same in every time zone', () => {
    const all = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((name) => {
      process.env.TZ = name;
      return Buffer.from(renderDocx(circular)).toString('base64');
    });
    expect(new Set(all).size).toBe(1);
  });

  it('of a table of 2,000 rows cost twice those of 1,000', async () => {
    expect(await growth((rows) => renderDocx(longAnnex(rows)), 2000)).toBeLessThan(STEADY);
  });
});

describe('hostile text', () => {
  it.each(hostileTexts.map((text) => [JSON.stringify(text).slice(0, 60), text]))('%s stays text', (_, text) => {
    const doc: OfficialDocument = {
      ...circular,
      head: { orgs: [text], suffix: text, number: text, serial: text, secrecy: text, urgency: text, signers: [text] },
      title: text,
      addressees: [text],
      body: [
        { type: 'paragraph', text: [{ text, strong: true }] },
        { type: 'heading', level: 1, label: text, text },
        { type: 'list', items: [text] },
        { type: 'table', caption: text, columns: [{ title: text }], rows: [[text]], note: text },
        { type: 'note', text },
        { type: 'excerpt', lines: [text] },
      ],
      attachments: [{ title: text, blocks: [] }],
      signature: { mode: 'none', orgs: [text], date: text },
      note: text,
      imprint: { cc: [text], printer: text, printDate: text },
      banner: text,
      attendance: [{ label: text, names: [text] }],
      provenance: [text],
    };
    const parts = partsOf(doc);
    for (const xml of Object.values(parts)) checkXml(xml);
    const tags = new Set(
      [...(parts['word/document.xml'] ?? '').matchAll(/<\/?([\w:]+)/g)].map((match) => match[1]?.split(':')[0]),
    );
    expect([...tags].filter((prefix) => !['w', 'wp', 'wps', 'mc', 'a', 'r'].includes(prefix ?? ''))).toEqual([]);
    expect(parts['word/document.xml']).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f]/);
  });
});
