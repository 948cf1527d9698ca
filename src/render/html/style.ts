/** Style sheets of the HTML pages, for screen and print. */

const TABLE = `
.table { overflow-x: auto; margin: 0.8em 0; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: bold; padding: 0.3em 0; }
th, td { border: 1px solid var(--line); padding: 0.35em 0.55em; vertical-align: top; text-align: left; line-break: strict; overflow-wrap: break-word; }
th { vertical-align: middle; }
.right { text-align: right; }
.center { text-align: center; }
.whole { white-space: nowrap; }
@media print {
  .table { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  caption { break-after: avoid; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  pre { break-inside: avoid; }
}
`;

const TONES = `
.tone { border-radius: 0.25em; padding: 0.05em 0.35em; -webkit-print-color-adjust: exact; print-color-adjust: exact; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.tone.red { background: #fbd9d5; color: #8c1007; }
.tone.yellow { background: #ffedb8; color: #664600; }
.tone.green { background: #d5efd9; color: #0d4f20; }
.tone.blue { background: #d8e6fa; color: #123f7d; }
.tone.grey { background: #e8e8e8; color: #444; }
.tone.muted { padding: 0; color: #595959; }
`;

/** Style of an ordinary page. */
export function pageStyle(landscape: boolean): string {
  return `:root { --line: #c4c4c4; color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 15px/1.65 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif; }
main { max-width: ${landscape ? '1400px' : '1080px'}; margin: 0 auto; padding: 1.5rem 1.5rem 3rem; }
h1 { font-size: 1.6em; line-height: 1.35; margin: 0 0 0.3em; text-wrap: balance; }
h2 { font-size: 1.25em; margin: 1.5em 0 0.4em; padding-bottom: 0.2em; border-bottom: 2px solid #b3261e; }
h3 { font-size: 1.1em; margin: 1.2em 0 0.3em; }
h4, h5, h6 { font-size: 1em; margin: 1em 0 0.3em; }
p { margin: 0.5em 0; line-break: strict; }
ul, ol { margin: 0.5em 0; padding-left: 1.8em; }
.provenance, .note { color: #595959; font-size: 0.87em; }
.provenance p { margin: 0.1em 0; overflow-wrap: anywhere; }
header { margin-bottom: 1.2em; }
th { background: #f1f1f1; }
tbody tr:nth-child(even) { background: #fafafa; }
pre { background: #f6f6f6; border: 1px solid #ddd; padding: 0.6em 0.8em; overflow-x: auto; font: 13px/1.5 "Sarasa Mono SC", "Noto Sans Mono CJK SC", "NSimSun", monospace; }
${TABLE}${TONES}
@media screen and (max-width: 640px) {
  main { padding: 1rem 0.9rem 2rem; }
  td:not(.whole):not(.right) { min-width: 7em; }
}
@page { size: A4${landscape ? ' landscape' : ''}; margin: 16mm 14mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #555; } }
@media print {
  body { font-size: ${landscape ? '9pt' : '9.5pt'}; line-height: 1.5; }
  main { max-width: none; padding: 0; }
  th, tbody tr:nth-child(even), pre { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  th, td { padding: 0.25em 0.4em; }
}
`;
}

/** Arabic numerals and Latin letters in a Latin face, while quotation marks, dashes and dots stay Chinese. */
const LATIN = `@font-face { font-family: "gw-latin"; src: local("Times New Roman"), local("TimesNewRomanPSMT"), local("Liberation Serif"), local("LiberationSerif"); unicode-range: U+0025, U+002B-003A, U+0041-005A, U+0061-007A; }
@font-face { font-family: "gw-title"; src: local("方正小标宋简体"), local("FZXiaoBiaoSong-B05S"), local("FZXBSJW--GB1-0"), local("Noto Serif CJK SC Bold"), local("NotoSerifCJKsc-Bold"), local("Source Han Serif SC Bold"), local("SourceHanSerifSC-Bold"), local("STZhongsong"), local("华文中宋"); }`;
const FANGSONG = `"gw-latin", "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "FandolFang R", "FandolFang", "Noto Serif CJK SC", serif`;
const TITLE = `"gw-title", "SimSun", "Noto Serif CJK SC", serif`;
const HEI = `"gw-latin", "SimHei", "黑体", "Heiti SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif`;
const KAI = `"gw-latin", "KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "Kaiti SC", "LXGW WenKai", "AR PL UKai CN", "FandolKai R", serif`;

/**
 * Style of an official document: the page, type area, faces and sizes of GB/T 9704-2012 (28 characters to a line of
 * 156 mm, lines 29.6 pt apart). Text flows, so the imprint follows the text instead of standing at the foot of an even page.
 * `banner` is already escaped for a CSS string; empty when there is none.
 */
export function officialStyle(banner: string): string {
  const top = banner ? `@top-center { content: "${banner}"; font: 14pt sans-serif; color: #d00; }` : '';
  const folio =
    'content: "— " counter(page) " —"; font: 14pt "SimSun", "Noto Serif CJK SC", serif; vertical-align: top; padding-top: 5mm;';
  return `${LATIN}
:root { --line: #000; --red: #e60000; color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #e9e9e9; color: #000; font: 16pt/29.6pt ${FANGSONG}; letter-spacing: -0.207pt; }
main { width: 210mm; min-height: 297mm; margin: 8mm auto; padding: 37mm 26mm 35mm 28mm; background: #fff; box-shadow: 0 1px 6px #0003; }
p { margin: 0; text-indent: 2em; text-align: justify; line-break: strict; overflow-wrap: break-word; }
header p { text-indent: 0; text-align: center; }
header .mark { text-align: left; }
.hei, .h1, .label { font-family: ${HEI}; font-weight: normal; }
.kai, .h2 { font-family: ${KAI}; }
header .orgs { font: 36pt/1.35 ${TITLE}; letter-spacing: 0.05em; color: var(--red); text-wrap: balance; }
header .orgs.long { font-size: 27pt; letter-spacing: 0; }
header .numbers { margin-top: 2em; }
header .numbers.both { display: flex; justify-content: space-between; padding: 0 1em; }
.red { border: 0; border-top: 0.5mm solid var(--red); margin: 4mm 0 0; }
.letter .red { border-top: 1.2mm double var(--red); }
h1, h2.title { font: 22pt/36pt ${TITLE}; text-align: center; margin: 59pt 0 29.6pt; text-wrap: balance; }
h2.title { margin: 29.6pt 0; }
.h1, .h2, .h3, .h4 { font-size: 16pt; line-height: 29.6pt; margin: 0; text-indent: 2em; font-weight: normal; }
.h3 { font-weight: bold; }
.addressees, .attendance { text-indent: 0; }
.attendance { padding-left: 5em; text-indent: -3em; }
.attendance strong { font-family: ${HEI}; font-weight: normal; }
ul, ol { margin: 0; padding-left: 3.5em; }
.attachments { display: flex; margin-top: 29.6pt; padding-left: 2em; }
.attachments span { white-space: nowrap; }
.attachments ul { list-style: none; padding: 0; }
.attachments li { padding-left: 1.2em; text-indent: -1.2em; }
.attachments li:only-child { padding-left: 0; text-indent: 0; }
.signature { width: fit-content; margin: 29.6pt 2em 0 auto; break-inside: avoid; }
.signature p { text-indent: 0; }
.signature.plain .date { padding-left: 2em; }
.signature.seal { margin-top: 59pt; margin-right: 4em; text-align: center; }
.signature.seal p { text-align: center; }
.attachment { break-before: page; margin-top: 59pt; }
.attachment .label { text-indent: 0; }
.imprint { margin-top: 59pt; border-top: 0.35mm solid #000; border-bottom: 0.35mm solid #000; font-size: 14pt; line-height: 24pt; break-inside: avoid; }
.imprint p { display: flex; text-indent: 0; padding: 0 1em; }
.imprint p + p { border-top: 0.25mm solid #000; }
.imprint .printed { justify-content: space-between; }
.imprint .cc span:first-child { white-space: nowrap; }
.note { font-size: 12pt; line-height: 20pt; text-indent: 0; margin: 4pt 0; }
.provenance { margin-top: 29.6pt; }
.provenance p { font: 9pt/14pt ${HEI}; color: #555; text-indent: 0; overflow-wrap: anywhere; text-align: left; letter-spacing: 0; }
${TABLE}${TONES}table { width: 100%; font-size: 12pt; line-height: 18pt; letter-spacing: 0; }
caption { font-family: ${HEI}; font-weight: normal; text-align: center; }
th { font-family: ${HEI}; font-weight: normal; text-align: center; }
th, td { padding: 2pt 4pt; }
pre { font-size: 10pt; line-height: 15pt; letter-spacing: 0; white-space: pre-wrap; }
.banner { position: sticky; top: 0; z-index: 1; background: #b00; color: #fff; text-align: center; font: bold 16px/2 ${HEI}; letter-spacing: 0.2em; }
.watermark { display: none; }
.tone { letter-spacing: 0; }
@media screen and (max-width: 820px) {
  body { font-size: 17px; line-height: 1.85; letter-spacing: 0; background: #fff; }
  main { width: auto; min-height: 0; margin: 0; padding: 1.5em 1.1em 3em; box-shadow: none; }
  header .orgs { font-size: 1.7em; }
  h1, h2.title { font-size: 1.35em; line-height: 1.5; margin: 1.5em 0 1em; }
  .h1, .h2, .h3, .h4 { font-size: 1em; line-height: inherit; }
  table { font-size: 14px; line-height: 1.5; }
  td:not(.whole):not(.right) { min-width: 6em; }
}
@page { size: A4 portrait; margin: 37mm 26mm 35mm 28mm; ${top} }
@page :right { @bottom-right { ${folio} padding-right: 1em; } }
@page :left { @bottom-left { ${folio} padding-left: 1em; } }
@page wide { size: A4 landscape; margin: 28mm 35mm 26mm 37mm; ${top} }
@media print {
  body { background: none; }
  main { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; }
  .landscape { page: wide; }
  .attachment { margin-top: 0; }
  .banner { display: none; }
  .watermark { display: block; position: fixed; top: 45%; left: 0; right: 0; text-align: center; transform: rotate(-30deg); font: 60pt/1 ${HEI}; color: #d00; opacity: 0.12; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
}
