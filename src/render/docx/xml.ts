/** WordprocessingML as text: escaping and elements are those of every Office part. */
import { element } from '../ooxml.ts';

export { element, escapeXml, part } from '../ooxml.ts';

/** A WordprocessingML element with one `w:val`. */
export function value(name: string, val: string | number): string {
  return element(name, { 'w:val': val });
}

/** Millimetres as twentieths of a point. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Millimetres as English Metric Units. */
export function emu(mm: number): number {
  return Math.round(mm * 36000);
}
