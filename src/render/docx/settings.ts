/** Fonts, numbering and settings of a DOCX. */
import { FACE } from './properties.ts';
import { W } from './styles.ts';
import { element, part, value } from './xml.ts';

/** `word/fontTable.xml`: the offices' own faces, and what may stand in for each. */
export function fontTablePart(): string {
  const font = (name: string, alt: string, charset: string, family: string, pitch: string): string =>
    element(
      'w:font',
      { 'w:name': name },
      alt ? value('w:altName', alt) : '',
      value('w:charset', charset),
      value('w:family', family),
      value('w:pitch', pitch),
    );
  return part(
    element(
      'w:fonts',
      { 'xmlns:w': W },
      font(FACE.fang, '仿宋', '86', 'modern', 'fixed'),
      font(FACE.kai, '楷体', '86', 'modern', 'fixed'),
      font(FACE.hei, 'SimHei', '86', 'modern', 'fixed'),
      font(FACE.title, '宋体', '86', 'script', 'fixed'),
      font(FACE.song, 'SimSun', '86', 'auto', 'variable'),
      font(FACE.latin, '', '00', 'roman', 'variable'),
    ),
  );
}

/** `word/numbering.xml`: one decimal and one dotted list; every list of the document counts from 1 again. */
export function numberingPart(lists: readonly ('decimal' | 'bullet')[], indent: number, hanging: number): string {
  const abstract = (id: number, format: string, text: string): string =>
    element(
      'w:abstractNum',
      { 'w:abstractNumId': id },
      value('w:multiLevelType', 'singleLevel'),
      element(
        'w:lvl',
        { 'w:ilvl': 0 },
        value('w:start', 1),
        value('w:numFmt', format),
        value('w:suff', 'tab'),
        value('w:lvlText', text),
        value('w:lvlJc', 'left'),
        element(
          'w:pPr',
          {},
          element('w:tabs', {}, element('w:tab', { 'w:val': 'num', 'w:pos': indent + hanging })),
          element('w:ind', { 'w:left': indent + hanging, 'w:hanging': hanging }),
        ),
      ),
    );
  const nums = lists.map((kind, index) =>
    element(
      'w:num',
      { 'w:numId': index + 1 },
      value('w:abstractNumId', kind === 'decimal' ? 0 : 1),
      element('w:lvlOverride', { 'w:ilvl': 0 }, value('w:startOverride', 1)),
    ),
  );
  return part(
    element('w:numbering', { 'xmlns:w': W }, abstract(0, 'decimal', '%1.'), abstract(1, 'bullet', '·'), ...nums),
  );
}

/** `word/settings.xml`. */
export function settingsPart(): string {
  return part(
    element(
      'w:settings',
      { 'xmlns:w': W },
      element('w:zoom', { 'w:percent': 100 }),
      value('w:bordersDoNotSurroundHeader', 1),
      value('w:bordersDoNotSurroundFooter', 1),
      value('w:defaultTabStop', 420),
      element('w:evenAndOddHeaders'),
      value('w:drawingGridVerticalSpacing', 156),
      value('w:characterSpacingControl', 'doNotCompress'),
      element(
        'w:compat',
        {},
        element('w:spaceForUL'),
        element('w:balanceSingleByteDoubleByteWidth'),
        element('w:doNotLeaveBackslashAlone'),
        element('w:ulTrailSpace'),
        element('w:doNotExpandShiftReturn'),
        element('w:adjustLineHeightInTable'),
        element('w:useFELayout'),
        element('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      ),
    ),
  );
}
