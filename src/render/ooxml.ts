/** What DOCX and XLSX share: XML as text, the package's relations and types, one zip with the same bytes everywhere. */
import { strToU8, zipSync } from 'fflate';
import { cleanText } from './layout/text.ts';

/** Namespace of relationships within parts. */
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Character data or an attribute value, without characters that XML 1.0 cannot hold. */
export function escapeXml(text: string): string {
  return escapeLines(text).replace(/\n/g, ' ');
}

/** As {@link escapeXml}, but line breaks stay: for character data in which they count. */
export function escapeLines(text: string): string {
  return cleanText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Attributes of an element; `undefined` leaves one out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; its children are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const list = Object.entries(attributes)
    .filter((entry) => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inside = children.join('');
  return inside === '' ? `<${name}${list}/>` : `<${name}${list}>${inside}</${name}>`;
}

/** A whole part. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Title, author and day that the file carries about itself. */
export interface Properties {
  readonly title: string;
  readonly creator?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
}

/** `docProps/core.xml`; without a day it says nothing of time. */
export function coreXml(properties: Properties): string {
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

/** `[Content_Types].xml`; `overrides` are part names with a leading slash and their types, the properties not among them. */
export function contentTypes(overrides: readonly (readonly [name: string, type: string])[]): string {
  const override = ([name, type]: readonly [string, string]): string =>
    element('Override', { PartName: name, ContentType: type });
  return part(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...overrides.map(override),
      override(['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml']),
    ),
  );
}

/** One relationship; `type` is the last step of its address. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** A part of relationships. */
export function relations(list: readonly Relation[]): string {
  return part(
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      ...list.map(({ id, type, target }) =>
        element('Relationship', {
          Id: id,
          Type: type.startsWith('http') ? type : `${RELATIONSHIPS}/${type}`,
          Target: target,
        }),
      ),
    ),
  );
}

/** `_rels/.rels`: where the main part and the properties are. */
export function rootRelations(main: string): string {
  return relations([
    { id: 'rId1', type: 'officeDocument', target: main },
    {
      id: 'rId2',
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      target: 'docProps/core.xml',
    },
  ]);
}

/** Zips parts in the order given. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  // fflate reads a Date in local time; this is the zip format's first day in every time zone.
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: '1980-01-01T00:00:00' });
}
