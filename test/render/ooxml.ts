/**
 * Rules of WordprocessingML (ECMA-376, transitional) for the elements that a DOCX of duban has: which children in which order,
 * which attributes with which values. A program may refuse or «repair» a file that breaks one. An element that is not named
 * here is a fault: write its rule first.
 */

/** An element with its attributes and children; text is what stands between them. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

/** The root of a part. The text must be well-formed. */
export function parseXml(xml: string): Node {
  const open: { name: string; attributes: Record<string, string>; children: Node[] }[] = [];
  let root: Node | undefined;
  for (const [, close, name = '', inside = '', empty] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"]*")*)\s*(\/?)>/g,
  )) {
    if (!close) {
      const attributes = Object.fromEntries(
        [...inside.matchAll(/([\w:.-]+)="([^"]*)"/g)].map((each) => [each[1] ?? '', each[2] ?? '']),
      );
      const node = { name, attributes, children: [] };
      open[open.length - 1]?.children.push(node);
      open.push(node);
    }
    if (close || empty) root = open.pop();
  }
  if (!root) throw new Error('no element');
  return root;
}

/** Every element of a tree. */
export function* elementsOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* elementsOf(child);
}

/**
 * The tree as a program reads it: of each alternative the choice, by a program that knows it, or the fallback, by one that
 * does not know `unknown`.
 */
export function chosen(node: Node, unknown: readonly string[] = []): Node {
  const children = node.children.flatMap((child): readonly Node[] => {
    if (child.name !== 'mc:AlternateContent') return [chosen(child, unknown)];
    const choice = child.children.find(
      (each) => each.name === 'mc:Choice' && !unknown.includes(each.attributes.Requires ?? ''),
    );
    const taken = choice ?? child.children.find((each) => each.name === 'mc:Fallback');
    return taken ? chosen(taken, unknown).children : [];
  });
  return { ...node, children };
}

/** Each at most once, in this order. */
const once = (list: string): string =>
  list
    .split(' ')
    .map((name) => `(?:${name} )?`)
    .join('');
/** Any of these, in any order. */
const any = (list: string): string => `(?:(?:${list.split(' ').join('|')}) )`;

const BORDER_SIDES = 'top start left bottom end right insideH insideV';
const PARAGRAPH =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
  'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid ' +
  'spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl ' +
  'divId cnfStyle rPr sectPr pPrChange';
const RUN =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden ' +
  'color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath';
const SETTINGS =
  'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape ' +
  'printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts ' +
  'saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop ' +
  'hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles ' +
  'stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves ' +
  'doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation ' +
  'consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle ' +
  'evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing ' +
  'drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery ' +
  'doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData ' +
  'noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore ' +
  'savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText ' +
  'doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace ' +
  'updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping ' +
  'doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary ' +
  'shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator';
const COMPATIBILITY =
  'useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL noColumnBalance ' +
  'balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn ' +
  'spacingInWholePoints lineWrapLikeWord6 printBodyTextBeforeHeader printColBlack wpSpaceWidth showBreaksInFrames ' +
  'subFontBySize suppressBottomSpacing suppressTopSpacing suppressSpacingAtTopOfPage suppressTopSpacingWP suppressSpBfAfterPgBrk ' +
  'swapBordersFacingPages convMailMergeEsc truncateFontHeightsLikeWP6 mwSmallCaps usePrinterMetrics doNotSuppressParagraphBorders ' +
  'wrapTrailSpaces footnoteLayoutLikeWW8 shapeLayoutLikeWW8 alignTablesRowByRow forgetLastTabAlignment adjustLineHeightInTable ' +
  'autoSpaceLikeWord95 noSpaceRaiseLower doNotUseHTMLParagraphAutoSpacing layoutRawTableWidth layoutTableRowsApart ' +
  'useWord97LineBreakRules doNotBreakWrappedTables doNotSnapToGridInCell selectFldWithFirstOrLastChar applyBreakingRules ' +
  'doNotWrapTextWithPunct doNotUseEastAsianBreakRules useWord2002TableStyleRules growAutofit useFELayout ' +
  'useNormalStyleForList doNotUseIndentAsNumberingTabStop useAltKinsokuLineBreakRules allowSpaceOfSameStyleInTable ' +
  'doNotSuppressIndentation doNotAutofitConstrainedTables autofitToFirstFixedWidthCell underlineTabInNumList ' +
  'displayHangulFixedWidth splitPgBreakAndParaMark doNotVertAlignCellWithSp doNotBreakConstrainedForcedTable ' +
  'doNotVertAlignInTxbx useAnsiKerningPairs cachedColBalance';

/** Children of each element, by their names without prefix, each with a space behind it. An element without a rule has none. */
export const CHILDREN: Readonly<Record<string, string>> = {
  'w:document': once('background body'),
  // The last block of a cell or of a box is a paragraph: programs repair a file where it is a table.
  'w:body': `${any('p tbl')}*(?:sectPr )`,
  'w:hdr': `${any('p tbl')}*p `,
  'w:ftr': `${any('p tbl')}*p `,
  'w:txbxContent': `${any('p tbl')}*p `,
  'w:tc': `(?:tcPr )?${any('p tbl')}*p `,
  'w:p': `(?:pPr )?(?:r )*`,
  'w:pPr': once(PARAGRAPH),
  'w:rPr': once(RUN),
  'w:r': `(?:rPr )?${any('t tab br drawing fldChar instrText')}*`,
  'w:numPr': once('ilvl numId'),
  'w:tabs': '(?:tab )+',
  'w:pBdr': once('top left bottom right between bar'),
  'w:tbl': `(?:tblPr )(?:tblGrid )(?:tr )+`,
  'w:tblPr': once(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  ),
  'w:tblBorders': once(BORDER_SIDES),
  'w:tblCellMar': once('top start left bottom end right'),
  'w:tblGrid': '(?:gridCol )+',
  'w:tr': `(?:trPr )?(?:tc )+`,
  'w:trPr': `${any('cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden')}*`,
  'w:tcPr': once(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  ),
  'w:tcBorders': once(`${BORDER_SIDES} tl2br tr2bl`),
  'w:sectPr': `${any('headerReference footerReference')}*${once(
    'footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  )}`,
  'w:styles': `(?:docDefaults )?(?:latentStyles )?(?:style )*`,
  'w:docDefaults': once('rPrDefault pPrDefault'),
  'w:rPrDefault': once('rPr'),
  'w:pPrDefault': once('pPr'),
  'w:style': once(
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr',
  ),
  'w:numbering': `(?:numPicBullet )*(?:abstractNum )*(?:num )*(?:numIdMacAtCleanup )?`,
  'w:abstractNum': `${once('nsid multiLevelType tmpl name styleLink numStyleLink')}(?:lvl ){0,9}`,
  'w:lvl': once('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'),
  'w:num': `(?:abstractNumId )(?:lvlOverride ){0,9}`,
  'w:lvlOverride': once('startOverride lvl'),
  'w:settings': once(SETTINGS),
  'w:compat': `${once(COMPATIBILITY)}(?:compatSetting )*`,
  'w:fonts': `(?:font )*`,
  'w:font': once(
    'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
  ),
  'w:drawing': '(?:anchor |inline )+',
  'wp:anchor':
    'simplePos positionH positionV extent (?:effectExtent )?(?:wrapNone |wrapSquare |wrapTopAndBottom )docPr (?:cNvGraphicFramePr )?graphic ',
  'wp:positionH': '(?:align |posOffset )',
  'wp:positionV': '(?:align |posOffset )',
  'a:graphic': 'graphicData ',
  'a:graphicData': 'wsp ',
  'wps:wsp': '(?:cNvPr )?(?:cNvSpPr |cNvCnPr )spPr (?:style )?(?:txbx |linkedTxbx )?bodyPr ',
  'wps:spPr': '(?:xfrm )?(?:prstGeom )?(?:noFill |solidFill )?(?:ln )?',
  'wps:txbx': 'txbxContent ',
  'wps:bodyPr': '(?:prstTxWarp )?(?:noAutofit |normAutofit |spAutoFit )?',
  'a:xfrm': '(?:off )?(?:ext )?',
  'a:prstGeom': '(?:avLst )?',
  'a:solidFill': '(?:srgbClr )',
  'a:ln': '(?:noFill |solidFill )?',
  Types: `${any('Default Override')}*`,
  Relationships: '(?:Relationship )*',
  'cp:coreProperties': `${any('title creator created modified')}*`,
};

const WHOLE = /^-?\d+$/;
const COUNT = /^\d+$/;
const ON_OFF = /^(?:0|1|true|false|on|off)$/;
const COLOR = /^(?:auto|[0-9A-F]{6})$/;
const TEXT = /^.+$/su;
const ID = /^[A-Za-z_][\w.-]*$/;
const oneOf = (list: string): RegExp => new RegExp(`^(?:${list.split(' ').join('|')})$`);

/** An attribute's values; required unless its name ends with «?». */
type Attributes = Readonly<Record<string, RegExp>>;

const onOff: Attributes = { 'w:val?': ON_OFF };
const count: Attributes = { 'w:val': COUNT };
const named: Attributes = { 'w:val': TEXT };
const width: Attributes = { 'w:w': COUNT, 'w:type': oneOf('dxa pct auto nil') };
/** A rule is between a quarter of a point and 12 points thick. */
const border: Attributes = {
  'w:val': oneOf('nil none single double'),
  'w:sz?': /^(?:[2-9]|[1-8]\d|9[0-6])$/,
  'w:space?': /^(?:[0-9]|[12]\d|3[01])$/,
  'w:color?': COLOR,
};
const reference: Attributes = { 'w:type': oneOf('default even first'), 'r:id': ID };
const size: Attributes = { cx: COUNT, cy: COUNT };
const edges: Attributes = { l: WHOLE, t: WHOLE, r: WHOLE, b: WHOLE };
const OFFS =
  'keepNext keepLines pageBreakBefore widowControl kinsoku wordWrap overflowPunct autoSpaceDE autoSpaceDN snapToGrid b cantSplit tblHeader titlePg qFormat ' +
  'evenAndOddHeaders bordersDoNotSurroundHeader bordersDoNotSurroundFooter spaceForUL balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace ' +
  'doNotExpandShiftReturn adjustLineHeightInTable useFELayout';
const COUNTS =
  'numId ilvl sz szCs uiPriority start startOverride abstractNumId defaultTabStop drawingGridVerticalSpacing';
const NAMES = 'pStyle name basedOn next altName lvlText';
const rule = (names: string, attributes: Attributes): Record<string, Attributes> =>
  Object.fromEntries(names.split(' ').map((name) => [`w:${name}`, attributes]));

/** Attributes of each element, where its parent matters with that; one that is not named here may not stand. */
export const ATTRIBUTES: Readonly<Record<string, Attributes>> = {
  ...rule(OFFS, onOff),
  ...rule(COUNTS, count),
  ...rule(NAMES, named),
  'w:gridSpan': { 'w:val': /^[1-9]\d?$/ },
  'w:color': { 'w:val': COLOR },
  'w:jc': { 'w:val': oneOf('left center right both distribute') },
  'w:outlineLvl': { 'w:val': /^[0-9]$/ },
  'w:lvlJc': { 'w:val': oneOf('left center right') },
  'w:numFmt': { 'w:val': oneOf('decimal bullet') },
  'w:suff': { 'w:val': oneOf('tab space nothing') },
  'w:multiLevelType': { 'w:val': oneOf('singleLevel multilevel hybridMultilevel') },
  'w:characterSpacingControl': {
    'w:val': oneOf('doNotCompress compressPunctuation compressPunctuationAndJapaneseKana'),
  },
  'w:charset': { 'w:val': /^[0-9A-F]{2}$/ },
  'w:family': { 'w:val': oneOf('auto decorative modern roman script swiss') },
  'w:pitch': { 'w:val': oneOf('default fixed variable') },
  'w:vAlign': { 'w:val': oneOf('top center both bottom') },
  'w:vMerge': { 'w:val?': oneOf('restart continue') },
  'w:type': { 'w:val': oneOf('continuous nextColumn nextPage evenPage oddPage') },
  'w:zoom': { 'w:percent': COUNT },
  'w:compatSetting': { 'w:name': TEXT, 'w:uri': TEXT, 'w:val': TEXT },
  'w:rFonts': {
    'w:hint?': oneOf('default eastAsia cs'),
    'w:ascii?': TEXT,
    'w:eastAsia?': TEXT,
    'w:hAnsi?': TEXT,
    'w:cs?': TEXT,
  },
  'w:lang': { 'w:val?': TEXT, 'w:eastAsia?': TEXT, 'w:bidi?': TEXT },
  'w:rPr/w:spacing': { 'w:val': WHOLE },
  'w:pPr/w:spacing': {
    'w:before?': COUNT,
    'w:after?': COUNT,
    'w:line?': WHOLE,
    'w:lineRule?': oneOf('auto exact atLeast'),
  },
  'w:ind': {
    'w:left?': WHOLE,
    'w:right?': WHOLE,
    'w:hanging?': COUNT,
    'w:firstLineChars?': WHOLE,
    'w:firstLine?': COUNT,
  },
  'w:tab': { 'w:val?': oneOf('clear left center right decimal bar num'), 'w:pos?': WHOLE },
  'w:tblW': width,
  'w:tblInd': width,
  'w:tcW': width,
  'w:tblLayout': { 'w:type': oneOf('fixed autofit') },
  'w:gridCol': { 'w:w': COUNT },
  'w:trHeight': { 'w:val': COUNT, 'w:hRule': oneOf('auto exact atLeast') },
  ...rule('top left bottom right insideH insideV', border),
  ...Object.fromEntries(['top', 'left', 'bottom', 'right'].map((side) => [`w:tblCellMar/w:${side}`, width])),
  'w:headerReference': reference,
  'w:footerReference': reference,
  'w:pgSz': { 'w:w': COUNT, 'w:h': COUNT, 'w:orient?': oneOf('portrait landscape') },
  'w:pgMar': {
    'w:top': WHOLE,
    'w:right': COUNT,
    'w:bottom': WHOLE,
    'w:left': COUNT,
    'w:header': COUNT,
    'w:footer': COUNT,
    'w:gutter': COUNT,
  },
  'w:docGrid': {
    'w:type?': oneOf('default lines linesAndChars snapToChars'),
    'w:linePitch?': WHOLE,
    'w:charSpace?': WHOLE,
  },
  'w:style': {
    'w:type': oneOf('paragraph character table numbering'),
    'w:default?': ON_OFF,
    'w:customStyle?': ON_OFF,
    'w:styleId': TEXT,
  },
  'w:abstractNum': { 'w:abstractNumId': COUNT },
  'w:num': { 'w:numId': /^[1-9]\d*$/ },
  'w:lvl': { 'w:ilvl': /^[0-8]$/ },
  'w:lvlOverride': { 'w:ilvl': /^[0-8]$/ },
  'w:font': { 'w:name': TEXT },
  'w:fldChar': { 'w:fldCharType': oneOf('begin separate end') },
  'w:t': { 'xml:space?': oneOf('default preserve') },
  'w:instrText': { 'xml:space?': oneOf('default preserve') },
  'wp:anchor': {
    distT: COUNT,
    distB: COUNT,
    distL: COUNT,
    distR: COUNT,
    simplePos: ON_OFF,
    relativeHeight: COUNT,
    behindDoc: ON_OFF,
    locked: ON_OFF,
    layoutInCell: ON_OFF,
    allowOverlap: ON_OFF,
  },
  'wp:simplePos': { x: WHOLE, y: WHOLE },
  'wp:positionH': { relativeFrom: oneOf('page margin column leftMargin rightMargin') },
  'wp:positionV': { relativeFrom: oneOf('page margin paragraph line topMargin bottomMargin') },
  'wp:extent': size,
  'wp:effectExtent': edges,
  'wp:wrapSquare': { wrapText: oneOf('bothSides left right largest') },
  'wp:docPr': { id: /^[1-9]\d*$/, name: TEXT },
  'a:graphicData': { uri: TEXT },
  'a:off': { x: WHOLE, y: WHOLE },
  'a:ext': size,
  'a:prstGeom': { prst: TEXT },
  'a:srgbClr': { val: /^[0-9A-F]{6}$/ },
  'wps:cNvSpPr': { 'txBox?': ON_OFF },
  'wps:bodyPr': {
    'vert?': oneOf('horz vert vert270 eaVert'),
    'wrap?': oneOf('none square'),
    'lIns?': COUNT,
    'tIns?': COUNT,
    'rIns?': COUNT,
    'bIns?': COUNT,
    'anchor?': oneOf('t ctr b'),
  },
  Default: { Extension: TEXT, ContentType: TEXT },
  Override: { PartName: /^\/.+$/, ContentType: TEXT },
  Relationship: { Id: ID, Type: TEXT, Target: TEXT },
  'dcterms:created': { 'xsi:type': /^dcterms:W3CDTF$/ },
  'dcterms:modified': { 'xsi:type': /^dcterms:W3CDTF$/ },
};

/** Elements that have neither children nor attributes of their own. */
const BARE = new Set(
  'w:br wp:wrapNone wp:wrapTopAndBottom wp:cNvGraphicFramePr wp:posOffset a:avLst a:noFill a:noAutofit dc:title dc:creator'.split(
    ' ',
  ),
);

/** What a tree without alternatives breaks, each as a sentence. */
export function faultsOf(node: Node, parent = ''): string[] {
  const model = CHILDREN[node.name];
  const rules = ATTRIBUTES[`${parent}/${node.name}`] ?? ATTRIBUTES[node.name];
  if (!model && !rules && !BARE.has(node.name)) return [`${node.name} is not known`];
  const faults: string[] = [];
  const names = node.children.map((child) => `${child.name.replace(/^.*:/, '')} `).join('');
  if (!new RegExp(`^(?:${model ?? ''})$`).test(names)) faults.push(`${node.name} may not have: ${names.trim()}`);
  for (const [name, value] of Object.entries(node.attributes)) {
    if (/^xmlns\b|^mc:Ignorable$/.test(name)) continue;
    const values = rules?.[name] ?? rules?.[`${name}?`];
    if (!values?.test(value)) faults.push(`${node.name} may not have: ${name}="${value}"`);
  }
  for (const name of Object.keys(rules ?? {})) {
    if (!name.endsWith('?') && node.attributes[name] === undefined) faults.push(`${node.name} lacks ${name}`);
  }
  return [...faults, ...node.children.flatMap((child) => faultsOf(child, node.name))];
}
