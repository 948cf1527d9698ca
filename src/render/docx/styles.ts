/** Styles of a DOCX: what an editor shows under 样式. */
import type { Document } from '../../ground/text/blocks.ts';
import { PT, SIZE, TYPE_AREA, tablePitch } from '../layout/grid.ts';
import { BASELINE, type Preset } from './preset.ts';
import {
  FACE,
  type FaceName,
  HEADING_FACE,
  type ParagraphStyle,
  paragraphProperties,
  type RunStyle,
  runProperties,
} from './properties.ts';
import { element, part, value } from './xml.ts';

/** The namespace of WordprocessingML. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * Marks stay inside the type area. LibreOffice takes `w:overflowPunct` the wrong way round, so each program gets the value
 * that keeps them in: those that know the names of Word 2013 the standard's own, the others what LibreOffice needs, which is
 * elsewhere the default.
 */
const NO_HANGING = element(
  'mc:AlternateContent',
  {},
  element('mc:Choice', { Requires: 'w15' }, value('w:overflowPunct', 0)),
  element('mc:Fallback', {}, value('w:overflowPunct', 1)),
);

/** Name spaces of the part: those of `NO_HANGING` too. */
const STYLE_SPACES = {
  'xmlns:w': W,
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
  'mc:Ignorable': 'w15',
} as const;

interface StyleSheetEntry {
  readonly id: string;
  readonly name: string;
  readonly based?: string;
  readonly next?: string;
  readonly paragraph?: ParagraphStyle;
  readonly run?: RunStyle;
}

/** Twentieths of a point that bring 16 pt characters to 28 in a line of 156 mm. */
const SQUEEZE = -5;

function officialStyles(): StyleSheetEntry[] {
  const indented = { firstLineChars: 200, firstLine: 632 };
  const body = (face: FaceName, outline?: number): Pick<StyleSheetEntry, 'paragraph' | 'run'> => ({
    paragraph: { ...indented, ...(outline === undefined ? {} : { outline, keepNext: true }) },
    run: { face, size: SIZE.three, spacing: SQUEEZE },
  });
  const heading = (outline: 0 | 1 | 2 | 3) => body(HEADING_FACE.official[outline], outline);
  const small = { line: 420, left: 280, right: 280 };
  return [
    { id: 'BodyText', name: 'Body Text', based: 'Normal', ...body('fang') },
    { id: 'Heading1', name: 'heading 1', based: 'Normal', next: 'BodyText', ...heading(0) },
    { id: 'Heading2', name: 'heading 2', based: 'Normal', next: 'BodyText', ...heading(1) },
    { id: 'Heading3', name: 'heading 3', based: 'Normal', next: 'BodyText', ...heading(2) },
    { id: 'Heading4', name: 'heading 4', based: 'Normal', next: 'BodyText', ...heading(3) },
    {
      id: 'Title',
      name: 'Title',
      based: 'Normal',
      next: 'BodyText',
      paragraph: { align: 'center', line: 720, keepNext: true },
      run: { face: 'title', size: SIZE.two, spacing: 0 },
    },
    {
      id: 'Mark',
      name: '发文机关标志',
      based: 'Normal',
      paragraph: { align: 'center' },
      run: { face: 'title', color: 'FF0000' },
    },
    { id: 'DocumentNumber', name: '发文字号', based: 'Normal', paragraph: { align: 'center' } },
    { id: 'Corner', name: '份号密级紧急程度', based: 'Normal', paragraph: { align: 'left' } },
    { id: 'Addressees', name: '主送机关', based: 'Normal', next: 'BodyText' },
    { id: 'AnnexNote', name: '附件说明', based: 'Normal' },
    {
      id: 'Signature',
      name: 'Signature',
      based: 'Normal',
      paragraph: { align: 'left', keepNext: true, keepLines: true },
    },
    { id: 'Date', name: 'Date', based: 'Normal', paragraph: { align: 'left', keepLines: true } },
    { id: 'Attendance', name: '出席名单', based: 'Normal' },
    {
      id: 'AnnexLabel',
      name: '附件序号',
      based: 'Normal',
      next: 'AnnexTitle',
      paragraph: { align: 'left', keepNext: true },
      run: { face: 'hei', size: SIZE.three },
    },
    { id: 'AnnexTitle', name: '附件标题', based: 'Title', next: 'BodyText', paragraph: { outline: 0 } },
    {
      id: 'Imprint',
      name: '版记',
      based: 'Normal',
      paragraph: { ...small, align: 'left' },
      run: { face: 'fang', size: SIZE.four, spacing: 0 },
    },
  ];
}

function pageStyles(): StyleSheetEntry[] {
  const heading = (size: number, outline: 0 | 1 | 2 | 3): Pick<StyleSheetEntry, 'paragraph' | 'run'> => ({
    paragraph: { before: 160, after: 60, line: 400, align: 'left', keepNext: true, outline },
    run: { face: HEADING_FACE.page[outline], size, spacing: 0 },
  });
  return [
    { id: 'BodyText', name: 'Body Text', based: 'Normal', paragraph: { after: 60 } },
    { id: 'Heading1', name: 'heading 1', based: 'Normal', next: 'BodyText', ...heading(SIZE.four, 0) },
    { id: 'Heading2', name: 'heading 2', based: 'Normal', next: 'BodyText', ...heading(SIZE.four, 1) },
    { id: 'Heading3', name: 'heading 3', based: 'Normal', next: 'BodyText', ...heading(SIZE.smallFour, 2) },
    { id: 'Heading4', name: 'heading 4', based: 'Normal', next: 'BodyText', ...heading(SIZE.smallFour, 3) },
    {
      id: 'Title',
      name: 'Title',
      based: 'Normal',
      next: 'BodyText',
      paragraph: { align: 'center', line: 560, after: 60, keepNext: true },
      run: { face: 'title', size: 18 },
    },
    {
      id: 'Provenance',
      name: '依据',
      based: 'Normal',
      paragraph: { align: 'center', line: 280 },
      run: { size: SIZE.smallFive, color: '595959' },
    },
  ];
}

const common = (caption: number): readonly StyleSheetEntry[] => [
  {
    id: 'TableText',
    name: '表文',
    based: 'Normal',
    paragraph: { align: 'left', line: 332 },
    run: { face: 'fang', size: SIZE.smallFour, spacing: 0 },
  },
  {
    id: 'TableHead',
    name: '表头',
    based: 'TableText',
    paragraph: { align: 'center', keepNext: true },
    run: { face: 'hei' },
  },
  {
    id: 'TableTextSmall',
    name: '表文（小）',
    based: 'TableText',
    paragraph: { line: tablePitch(SIZE.five) * 20 },
    run: { size: SIZE.five },
  },
  {
    id: 'TableHeadSmall',
    name: '表头（小）',
    based: 'TableHead',
    paragraph: { line: tablePitch(SIZE.five) * 20 },
    run: { size: SIZE.five },
  },
  {
    id: 'Caption',
    name: 'caption',
    based: 'Normal',
    paragraph: { align: 'center', keepNext: true, line: caption },
    run: { face: 'hei', size: SIZE.smallFour, spacing: 0 },
  },
  {
    id: 'Annotation',
    name: '说明',
    based: 'Normal',
    paragraph: { align: 'left', keepLines: true, line: 320 },
    run: { face: 'kai', size: SIZE.five, spacing: 0, color: '404040' },
  },
  {
    id: 'Excerpt',
    name: '摘录',
    based: 'Normal',
    paragraph: { align: 'left', line: 280 },
    run: { face: 'song', size: SIZE.five, spacing: 0 },
  },
  {
    id: 'Header',
    name: 'header',
    based: 'Normal',
    paragraph: { align: 'right', line: 320 },
    run: { face: 'hei', size: SIZE.five, spacing: 0, color: 'FF0000' },
  },
  {
    id: 'Footer',
    name: 'footer',
    based: 'Normal',
    paragraph: { line: 355 },
    run: { face: 'song', size: SIZE.four, spacing: 0 },
  },
  {
    id: 'Trace',
    name: '来源',
    based: 'Normal',
    paragraph: { align: 'left', line: 200 },
    run: { face: 'song', size: 7.5, spacing: 0, color: '7F7F7F' },
  },
];

function styleXml(entry: StyleSheetEntry): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': entry.id, 'w:customStyle': /^[A-Za-z]/.test(entry.name) ? undefined : 1 },
    value('w:name', entry.name),
    entry.based ? value('w:basedOn', entry.based) : '',
    entry.next ? value('w:next', entry.next) : '',
    element('w:qFormat'),
    entry.paragraph ? element('w:pPr', {}, paragraphProperties(entry.paragraph)) : '',
    entry.run ? runProperties(entry.run) : '',
  );
}

/** A caption's line, in twentieths of a point: so high that its characters begin at the edge of the type area where a page begins with it. */
function captionLine(preset: Preset | undefined): number {
  const lead = preset === undefined ? 0 : (TYPE_AREA.top - preset.top) * PT;
  return Math.max(452, Math.ceil(((lead + SIZE.smallFour * 0.88) / BASELINE) * 20));
}

/** `word/styles.xml`. */
export function stylesPart(doc: Document, preset: Preset): string {
  const official = doc.kind === 'official';
  const size = official ? SIZE.three : SIZE.smallFour;
  const defaults = element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        element('w:rFonts', {
          'w:ascii': FACE.latin,
          'w:eastAsia': FACE.fang,
          'w:hAnsi': FACE.latin,
          'w:cs': FACE.latin,
        }),
        value('w:sz', size * 2) + value('w:szCs', size * 2),
        element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
      ),
    ),
    element('w:pPrDefault', {}, element('w:pPr', {}, value('w:autoSpaceDE', 0), value('w:autoSpaceDN', 0))),
  );
  const normal = element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    value('w:name', 'Normal'),
    element('w:qFormat'),
    element(
      'w:pPr',
      {},
      value('w:widowControl', 0),
      value('w:kinsoku', 1),
      value('w:wordWrap', 1),
      NO_HANGING,
      value('w:autoSpaceDE', 0),
      value('w:autoSpaceDN', 0),
      value('w:snapToGrid', 0),
      element('w:spacing', {
        'w:before': 0,
        'w:after': 0,
        'w:line': official ? preset.pitch : 400,
        'w:lineRule': 'exact',
      }),
      value('w:jc', 'both'),
    ),
    runProperties({ face: 'fang', size, spacing: official ? SQUEEZE : 0 }),
  );
  const table = element(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
    value('w:name', 'Normal Table'),
    element('w:uiPriority', { 'w:val': 99 }),
    element(
      'w:tblPr',
      {},
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      element(
        'w:tblCellMar',
        {},
        ...['top', 'left', 'bottom', 'right'].map((side) => element(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' })),
      ),
    ),
  );
  const entries = [
    ...(official ? officialStyles() : pageStyles()),
    ...common(captionLine(official ? preset : undefined)),
  ];
  return part(element('w:styles', STYLE_SPACES, defaults, normal, table, ...entries.map(styleXml)));
}
