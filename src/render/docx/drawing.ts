/** Boxes and rules at a fixed place of the page, anchored in a paragraph. */
import { element, emu } from './xml.ts';

/** Place and size on the page in millimetres. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WPS = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

/** Name spaces of a part that holds drawings. */
export const DRAWING_SPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:wps': WPS,
} as const;

function anchored(id: number, name: string, box: Box, shape: string, wrap: string): string {
  return element(
    'w:r',
    {},
    element(
      'mc:AlternateContent',
      {},
      element(
        'mc:Choice',
        { Requires: 'wps' },
        element(
          'w:drawing',
          {},
          element(
            'wp:anchor',
            {
              distT: 0,
              distB: 0,
              distL: 0,
              distR: 0,
              simplePos: 0,
              relativeHeight: 100 + id,
              behindDoc: 0,
              locked: 0,
              layoutInCell: 1,
              allowOverlap: 1,
            },
            element('wp:simplePos', { x: 0, y: 0 }),
            element('wp:positionH', { relativeFrom: 'page' }, `<wp:posOffset>${emu(box.x)}</wp:posOffset>`),
            element('wp:positionV', { relativeFrom: 'page' }, `<wp:posOffset>${emu(box.y)}</wp:posOffset>`),
            element('wp:extent', { cx: emu(box.width), cy: emu(box.height) }),
            element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
            wrap,
            element('wp:docPr', { id, name: `${name} ${id}` }),
            element('wp:cNvGraphicFramePr'),
            element('a:graphic', {}, element('a:graphicData', { uri: WPS }, shape)),
          ),
        ),
      ),
      // Programs that draw no shapes leave it out; the alternative may not be missing (MS-ODRAWXML §2.2.7).
      element('mc:Fallback'),
    ),
  );
}

function shapeProperties(box: Box, fill: string): string {
  return element(
    'wps:spPr',
    {},
    element(
      'a:xfrm',
      {},
      element('a:off', { x: 0, y: 0 }),
      element('a:ext', { cx: emu(box.width), cy: emu(box.height) }),
    ),
    element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    fill === '' ? element('a:noFill') : element('a:solidFill', {}, element('a:srgbClr', { val: fill })),
    element('a:ln', {}, element('a:noFill')),
  );
}

/** How text keeps out of a box. */
const WRAP = {
  none: element('wp:wrapNone'),
  beside: element('wp:wrapSquare', { wrapText: 'bothSides' }),
  above: element('wp:wrapTopAndBottom'),
} as const;

/**
 * A box of paragraphs. `turned` sets its lines from top to bottom; `wrap` keeps running text beside or above it.
 */
export function textBox(
  id: number,
  box: Box,
  paragraphs: string,
  options: { readonly bottom?: boolean; readonly turned?: boolean; readonly wrap?: keyof typeof WRAP } = {},
): string {
  const shape = element(
    'wps:wsp',
    {},
    element('wps:cNvSpPr', { txBox: 1 }),
    shapeProperties(box, ''),
    element('wps:txbx', {}, element('w:txbxContent', {}, paragraphs)),
    element(
      'wps:bodyPr',
      {
        vert: options.turned ? 'vert' : 'horz',
        wrap: 'square',
        lIns: 0,
        tIns: 0,
        rIns: 0,
        bIns: 0,
        anchor: options.bottom ? 'b' : 't',
      },
      element('a:noAutofit'),
    ),
  );
  return anchored(id, 'Text', box, shape, WRAP[options.wrap ?? 'none']);
}

/** A filled rule. */
export function rule(id: number, box: Box, color: string): string {
  const shape = element(
    'wps:wsp',
    {},
    element('wps:cNvSpPr'),
    shapeProperties(box, color.replace('#', '')),
    element('wps:bodyPr'),
  );
  return anchored(id, 'Rule', box, shape, WRAP.none);
}
