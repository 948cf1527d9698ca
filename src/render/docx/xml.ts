/** XML as text: attributes and character data are escaped here and nowhere else. */
import { cleanText } from '../layout/text.ts';

/** Character data or an attribute value, without characters that XML 1.0 cannot hold. */
export function escapeXml(text: string): string {
  return cleanText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, ' ');
}

/** Attributes of an element; `undefined` leaves one out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; its children are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const list = Object.entries(attributes)
    .filter((entry) => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inside = children.join('');
  return inside === '' ? `<${name}${list}/>` : `<${name}${list}>${inside}</${name}>`;
}

/** A WordprocessingML element with one `w:val`. */
export function value(name: string, val: string | number): string {
  return element(name, { 'w:val': val });
}

/** A whole part. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Millimetres as twentieths of a point. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Millimetres as English Metric Units. */
export function emu(mm: number): number {
  return Math.round(mm * 36000);
}
