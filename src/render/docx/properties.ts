/** Properties of runs and paragraphs in the order that the schema wants. */
import { element, value } from './xml.ts';

/** Faces by role, as offices name them. */
export const FACE = {
  fang: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  title: '方正小标宋简体',
  song: '宋体',
  latin: 'Times New Roman',
} as const;

/** A face of the page by its short name. */
export type FaceName = keyof typeof FACE;

/** Faces of the four levels of headings (GB/T 9704-2012 §7.3.3) and of those of ordinary pages. */
export const HEADING_FACE: Readonly<Record<'official' | 'page', readonly [FaceName, FaceName, FaceName, FaceName]>> = {
  official: ['hei', 'kai', 'fang', 'fang'],
  page: ['hei', 'kai', 'hei', 'hei'],
};

/** Run properties in the order the schema wants. */
export interface RunStyle {
  readonly face?: FaceName;
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  /** Twentieths of a point between characters. */
  readonly spacing?: number;
}

/** The `w:rPr` of a run in this style, elements in schema order. */
export function runProperties(style: RunStyle): string {
  // 仿宋 and 楷体 take their digits from the Latin face; beside the others it would look light, and 宋体 counts in halves.
  const latin =
    style.face === undefined || style.face === 'fang' || style.face === 'kai' ? FACE.latin : FACE[style.face];
  const children = [
    style.face === undefined
      ? ''
      : element('w:rFonts', {
          'w:hint': 'eastAsia',
          'w:ascii': latin,
          'w:eastAsia': FACE[style.face],
          'w:hAnsi': latin,
          'w:cs': FACE.latin,
        }),
    style.bold ? element('w:b') : '',
    style.color === undefined ? '' : value('w:color', style.color.replace('#', '')),
    style.spacing === undefined ? '' : value('w:spacing', style.spacing),
    style.size === undefined ? '' : value('w:sz', style.size * 2) + value('w:szCs', style.size * 2),
  ].join('');
  return children === '' ? '' : element('w:rPr', {}, children);
}

/** Paragraph properties in the order the schema wants. Lengths in twentieths of a point; `chars` in hundredths. */
export interface ParagraphStyle {
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly numbering?: number;
  readonly borders?: string;
  readonly tabs?: readonly { readonly kind: 'left' | 'right' | 'center'; readonly at: number }[];
  readonly before?: number;
  readonly after?: number;
  /** Exact line height. */
  readonly line?: number;
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly firstLine?: number;
  readonly firstLineChars?: number;
  readonly align?: 'left' | 'right' | 'center' | 'both' | 'distribute';
  readonly outline?: number;
}

/** The schema wants whole numbers. */
function whole(value: number): number;
function whole(value: number | undefined): number | undefined;
function whole(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value);
}

/** Inner XML of `w:pPr` after the style and before a section. */
export function paragraphProperties(style: ParagraphStyle): string {
  const indent = style.left ?? style.right ?? style.hanging ?? style.firstLine ?? style.firstLineChars;
  const spacing = style.before ?? style.after ?? style.line;
  return [
    style.keepNext === undefined ? '' : value('w:keepNext', style.keepNext ? 1 : 0),
    style.keepLines ? element('w:keepLines') : '',
    style.pageBreakBefore ? element('w:pageBreakBefore') : '',
    style.numbering === undefined ? '' : element('w:numPr', {}, value('w:ilvl', 0), value('w:numId', style.numbering)),
    style.borders ? element('w:pBdr', {}, style.borders) : '',
    style.tabs
      ? element(
          'w:tabs',
          {},
          ...style.tabs.map((tab) => element('w:tab', { 'w:val': tab.kind, 'w:pos': whole(tab.at) })),
        )
      : '',
    spacing === undefined
      ? ''
      : element('w:spacing', {
          'w:before': whole(style.before),
          'w:after': whole(style.after),
          'w:line': whole(style.line),
          'w:lineRule': style.line === undefined ? undefined : 'exact',
        }),
    indent === undefined
      ? ''
      : element('w:ind', {
          'w:left': whole(style.left),
          'w:right': whole(style.right),
          'w:hanging': whole(style.hanging),
          'w:firstLineChars': whole(style.firstLineChars),
          'w:firstLine': whole(style.firstLine),
        }),
    style.align === undefined ? '' : value('w:jc', style.align),
    style.outline === undefined ? '' : value('w:outlineLvl', style.outline),
  ].join('');
}
