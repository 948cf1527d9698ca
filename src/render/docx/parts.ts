/** The package of a DOCX: parts, relationships, content types, one zip with the same bytes everywhere. */
import { contentTypes, coreXml, type Properties, relations, rootRelations, zipParts } from '../ooxml.ts';

const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A header or footer of the package. */
interface PagePart {
  readonly kind: 'header' | 'footer';
  readonly name: string;
  readonly xml: string;
  readonly id: string;
}

/** Headers and footers, each kept once. */
export interface PageParts {
  readonly list: PagePart[];
}

/** Takes up a header or footer and returns its relationship id. */
export function addPagePart(parts: PageParts, kind: 'header' | 'footer', xml: string): string {
  const known = parts.list.find((entry) => entry.kind === kind && entry.xml === xml);
  if (known) return known.id;
  const number = parts.list.length + 1;
  const added: PagePart = { kind, xml, name: `${kind}${number}.xml`, id: `rIdPage${number}` };
  parts.list.push(added);
  return added.id;
}

/** Zips the parts; `main` are the parts of `word/` by name. */
export function packageBytes(
  main: Readonly<Record<string, string>>,
  pages: PageParts,
  properties: Properties,
): Uint8Array {
  const kinds: Record<string, string> = {
    'document.xml': 'document.main',
    'styles.xml': 'styles',
    'settings.xml': 'settings',
    'fontTable.xml': 'fontTable',
    'numbering.xml': 'numbering',
  };
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes([
      ...Object.keys(main).map((name) => [`/word/${name}`, `${CONTENT}.${kinds[name]}+xml`] as const),
      ...pages.list.map((entry) => [`/word/${entry.name}`, `${CONTENT}.${entry.kind}+xml`] as const),
    ]),
    '_rels/.rels': rootRelations('word/document.xml'),
    'docProps/core.xml': coreXml(properties),
    'word/_rels/document.xml.rels': relations([
      ...Object.keys(main)
        .filter((name) => name !== 'document.xml')
        .map((name) => ({ id: `rId_${name.replace('.xml', '')}`, type: name.replace('.xml', ''), target: name })),
      ...pages.list.map((entry) => ({ id: entry.id, type: entry.kind, target: entry.name })),
    ]),
    ...Object.fromEntries(Object.entries(main).map(([name, xml]) => [`word/${name}`, xml])),
    ...Object.fromEntries(pages.list.map((entry) => [`word/${entry.name}`, entry.xml])),
  };
  return zipParts(files);
}
