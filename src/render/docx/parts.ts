/** The package of a DOCX: parts, relationships, content types, one zip with the same bytes everywhere. */
import { strToU8, zipSync } from 'fflate';
import { element, escapeXml, part } from './xml.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
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

/** Title, author and day that the file carries about itself. */
export interface Properties {
  readonly title: string;
  readonly creator?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
}

function coreXml(properties: Properties): string {
  const stamp = properties.date ? `${properties.date}T00:00:00Z` : undefined;
  const time = (name: string): string =>
    stamp ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${name}>` : '';
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escapeXml(properties.title)),
      properties.creator ? element('dc:creator', {}, escapeXml(properties.creator)) : '',
      time('created'),
      time('modified'),
    ),
  );
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
  const override = (name: string, type: string): string => element('Override', { PartName: name, ContentType: type });
  const types = part(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...Object.keys(main).map((name) => override(`/word/${name}`, `${CONTENT}.${kinds[name]}+xml`)),
      ...pages.list.map((entry) => override(`/word/${entry.name}`, `${CONTENT}.${entry.kind}+xml`)),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ),
  );
  const relation = (id: string, type: string, target: string): string =>
    element('Relationship', { Id: id, Type: type, Target: target });
  const relations = (...list: readonly string[]): string =>
    part(element('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, ...list));
  const files: Record<string, string> = {
    '[Content_Types].xml': types,
    '_rels/.rels': relations(
      relation('rId1', `${RELATIONSHIPS}/officeDocument`, 'word/document.xml'),
      relation(
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ),
    ),
    'docProps/core.xml': coreXml(properties),
    'word/_rels/document.xml.rels': relations(
      ...Object.keys(main)
        .filter((name) => name !== 'document.xml')
        .map((name) =>
          relation(`rId_${name.replace('.xml', '')}`, `${RELATIONSHIPS}/${name.replace('.xml', '')}`, name),
        ),
      ...pages.list.map((entry) => relation(entry.id, `${RELATIONSHIPS}/${entry.kind}`, entry.name)),
    ),
    ...Object.fromEntries(Object.entries(main).map(([name, xml]) => [`word/${name}`, xml])),
    ...Object.fromEntries(pages.list.map((entry) => [`word/${entry.name}`, entry.xml])),
  };
  const entries = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
  // fflate reads a Date in local time; this is the zip format's first day in every time zone.
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: '1980-01-01T00:00:00' });
}
