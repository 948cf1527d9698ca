/** DOCX against the rules of its schema: order of elements, attributes and values, a package with all its parts. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/ground/text/blocks.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import * as constructed from '../printed/constructed.ts';
import * as measured from '../printed/sample.ts';
import { circular, hostile, landscapeAnnex, ledger, letter, minutes } from './layout-samples.ts';
import { chosen, elementsOf, faultsOf, type Node, parseXml } from './ooxml.ts';

const SAMPLES: Readonly<Record<string, Document>> = {
  ...measured,
  ...constructed,
  plainCircular: circular,
  plainLetter: letter,
  plainMinutes: minutes,
  landscapeAnnex,
  longLedger: ledger(40),
  hostile: hostile(),
  severalBodies: {
    ...circular,
    head: { ...circular.head, orgs: ['市委政法委', '市纪委', '市监察局'], suffix: '文件' },
    signature: { mode: 'seal', orgs: ['市委政法委', '市纪委', '市监察局'], date: '2010-07-09' },
  },
  imprintAlone: { ...minutes, attendance: [] },
  nothing: { kind: 'page', lang: 'zh', title: '', provenance: [], blocks: [] },
};

function treesOf(doc: Document): Map<string, Node> {
  const parts = Object.entries(unzipSync(renderDocx(doc)));
  return new Map(parts.map(([name, bytes]) => [name, parseXml(strFromU8(bytes))]));
}

const idsOf = (nodes: Iterable<Node>, name: string, attribute: string): string[] =>
  [...nodes].flatMap((node) => (node.name === name ? (node.attributes[attribute] ?? '') : []));

describe.each(Object.entries(SAMPLES))('%s', (_, doc) => {
  const trees = treesOf(doc);
  const elements = (name: string): Node[] => [...elementsOf(trees.get(name)!)];

  it('every element stands where it may, with the attributes and values that it may have', () => {
    for (const [name, tree] of trees) {
      expect(faultsOf(chosen(tree)), name).toEqual([]);
      expect(faultsOf(chosen(tree, ['w15'])), name).toEqual([]);
    }
  });

  it('every name space that a file uses is declared', () => {
    for (const [part, tree] of trees) {
      const prefixes = new Set<string>();
      for (const node of elementsOf(tree)) {
        for (const name of [node.name, ...Object.keys(node.attributes)]) {
          const [prefix, local] = name.split(':');
          if (local !== undefined && prefix !== 'xmlns' && prefix !== 'xml') prefixes.add(prefix ?? '');
        }
        if (node.name === 'mc:Choice') prefixes.add(node.attributes.Requires ?? '');
      }
      const declared = Object.keys(tree.attributes).filter((name) => name.startsWith('xmlns:'));
      expect(
        [...prefixes].filter((prefix) => !declared.includes(`xmlns:${prefix}`)),
        part,
      ).toEqual([]);
    }
  });

  it('every part has a type, and is there for somebody', () => {
    const types = elements('[Content_Types].xml');
    const overrides = idsOf(types, 'Override', 'PartName').map((name) => name.slice(1));
    const names = [...trees.keys()].filter((name) => name !== '[Content_Types].xml');
    expect(overrides.sort()).toEqual(names.filter((name) => !name.endsWith('.rels')).sort());
    const targets = [
      ...idsOf(elements('_rels/.rels'), 'Relationship', 'Target'),
      ...idsOf(elements('word/_rels/document.xml.rels'), 'Relationship', 'Target').map((name) => `word/${name}`),
    ];
    expect(targets.sort()).toEqual([...overrides].sort());
    const relations = idsOf(elements('word/_rels/document.xml.rels'), 'Relationship', 'Id');
    expect(new Set(relations).size).toBe(relations.length);
    const used = elements('word/document.xml').flatMap((node) => node.attributes['r:id'] ?? []);
    expect(used.filter((id) => !relations.includes(id))).toEqual([]);
  });

  it('names of styles and lists are given once and lead somewhere', () => {
    const styles = idsOf(elements('word/styles.xml'), 'w:style', 'w:styleId');
    expect(new Set(styles).size).toBe(styles.length);
    const all = [...trees.values()].flatMap((tree) => [...elementsOf(tree)]);
    const led = ['w:pStyle', 'w:basedOn', 'w:next'].flatMap((name) => idsOf(all, name, 'w:val'));
    expect(led.filter((id) => !styles.includes(id))).toEqual([]);
    const lists = idsOf(elements('word/numbering.xml'), 'w:num', 'w:numId');
    expect(idsOf(elements('word/document.xml'), 'w:numId', 'w:val').filter((id) => !lists.includes(id))).toEqual([]);
    const abstract = idsOf(elements('word/numbering.xml'), 'w:abstractNum', 'w:abstractNumId');
    expect(idsOf(all, 'w:abstractNumId', 'w:val').filter((id) => !abstract.includes(id))).toEqual([]);
  });

  it('rows of a table are as wide as its grid', () => {
    const tables = [...trees.values()].flatMap((tree) => [...elementsOf(tree)].filter((node) => node.name === 'w:tbl'));
    const child = (node: Node | undefined, name: string): Node | undefined =>
      node?.children.find((each) => each.name === name);
    for (const table of tables) {
      const columns = child(table, 'w:tblGrid')?.children.length;
      const spans = table.children
        .filter((row) => row.name === 'w:tr')
        .map((row) =>
          row.children
            .filter((cell) => cell.name === 'w:tc')
            .reduce(
              (sum, cell) => sum + Number(child(child(cell, 'w:tcPr'), 'w:gridSpan')?.attributes['w:val'] ?? 1),
              0,
            ),
        );
      expect(new Set(spans)).toEqual(new Set([columns]));
    }
  });
});

describe('the rules', () => {
  const faultIn = (xml: string): string[] => faultsOf(chosen(parseXml(xml)));

  it.each([
    ['<w:pPr><w:jc w:val="left"/><w:ind w:left="2"/></w:pPr>', 'w:pPr may not have: jc ind'],
    ['<w:jc w:val="middle"/>', 'w:jc may not have: w:val="middle"'],
    ['<w:tc><w:tcPr/><w:tbl><w:tblPr/><w:tblGrid/><w:tr/></w:tbl></w:tc>', 'w:tc may not have: tcPr tbl'],
    ['<w:ind w:left="2.5"/>', 'w:ind may not have: w:left="2.5"'],
    ['<w:trHeight w:val="3"/>', 'w:trHeight lacks w:hRule'],
    ['<w:blink/>', 'w:blink is not known'],
    ['<w:rPr><w:sz w:val="1"/><w:b/></w:rPr>', 'w:rPr may not have: sz b'],
  ])('find %s', (xml, fault) => {
    expect(faultIn(xml)).toContain(fault);
  });
});

describe('marks', () => {
  it('hang over the margin in no program: those that know Word 2013 read it as written, LibreOffice the other way round', () => {
    const read = (unknown: readonly string[]): string[] =>
      idsOf(elementsOf(chosen(treesOf(circular).get('word/styles.xml')!, unknown)), 'w:overflowPunct', 'w:val');
    expect(read([])).toEqual(['0']);
    expect(read(['w15'])).toEqual(['1']);
  });
});
