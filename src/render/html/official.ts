/** The official document as flowing HTML, in the order of GB/T 9704-2012. */

import type { Block, OfficialDocument } from '../../ground/text/blocks.ts';
import { escapeHtml } from '../../ground/text/clean.ts';
import { labels } from '../../words/labels.ts';
import { attachmentLabel, attachmentNote } from '../attachments.ts';
import { breakTitle } from '../layout/title.ts';

/** Draws one block; `depth` is added to the level of headings. */
export type DrawBlock = (block: Block, depth?: number) => string;

/** Contents of the body element of an official document. */
export function officialBody(doc: OfficialDocument, draw: DrawBlock): string {
  const word = labels(doc.lang);
  const banner = doc.banner
    ? `<div class="banner">${escapeHtml(doc.banner)}</div>\n<div class="watermark" aria-hidden="true">${escapeHtml(doc.banner)}</div>`
    : '';
  const attendance = (doc.attendance ?? []).map(
    ({ label, names }) =>
      `<p class="attendance"><strong>${escapeHtml(label)}${word.colon}</strong>${escapeHtml(names.join(word.list))}</p>`,
  );
  const addressees =
    doc.addressees.length > 0
      ? `<p class="addressees">${escapeHtml(doc.addressees.join(word.list) + word.colon)}</p>`
      : '';
  return [
    banner,
    `<main class="${doc.format}" lang="${word.tag}">`,
    masthead(doc),
    `<h1>${titleLines(doc)}</h1>`,
    ...attendance,
    addressees,
    ...doc.body.map((block) => draw(block)),
    attachmentList(doc),
    signature(doc),
    doc.note ? `<p>${escapeHtml(word.brackets[0] + doc.note + word.brackets[1])}</p>` : '',
    ...doc.attachments.map((attachment, i) =>
      [
        `<section class="attachment${attachment.landscape ? ' landscape' : ''}">`,
        `<p class="label">${escapeHtml(attachmentLabel(i, doc.attachments.length, doc.lang))}</p>`,
        `<h2 class="title">${escapeHtml(attachment.title)}</h2>`,
        ...attachment.blocks.map((block) => draw(block, 2)),
        '</section>',
      ].join('\n'),
    ),
    imprint(doc),
    doc.provenance.length > 0
      ? `<footer class="provenance">\n${doc.provenance.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}\n</footer>`
      : '',
    '</main>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** Characters of an issuing body that fit on one line in the large size, with 文件 behind it. */
const LONGEST_MARK = 9;

function masthead(doc: OfficialDocument): string {
  const { head, lang } = doc;
  const word = labels(lang);
  const marks = [head.serial, head.secrecy, head.urgency].flatMap((mark, i) =>
    mark ? [`<p class="mark${i > 0 ? ' hei' : ''}">${escapeHtml(mark)}</p>`] : [],
  );
  const orgs = head.orgs.map((org, i) => escapeHtml(org + (i === head.orgs.length - 1 ? (head.suffix ?? '') : '')));
  const long = head.orgs.some((org) => org.length > LONGEST_MARK);
  // Both stand on one line when there is a signer (7.2.5), else the number is centred.
  const number = head.number ? `<span class="number">${escapeHtml(head.number)}</span>` : '';
  const signers = head.signers?.length
    ? `<span class="signers">${word.signer}${word.colon}<span class="kai">${escapeHtml(head.signers.join('　'))}</span></span>`
    : '';
  return [
    '<header>',
    ...marks,
    orgs.length > 0 ? `<p class="orgs${long ? ' long' : ''}">${orgs.join('<br>')}</p>` : '',
    number || signers ? `<p class="numbers${signers ? ' both' : ''}">${number}${signers}</p>` : '',
    orgs.length > 0 ? '<hr class="red">' : '',
    '</header>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function attachmentList(doc: OfficialDocument): string {
  const note = attachmentNote(
    doc.attachments.map((attachment) => attachment.title),
    doc.lang,
  );
  if (!note) return '';
  const items = note.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('');
  return `<div class="attachments"><span>${note.label}</span><ul>${items}</ul></div>`;
}

function signature(doc: OfficialDocument): string {
  if (!doc.signature) return '';
  const { mode, orgs, date } = doc.signature;
  const lines = orgs.map((org) => `<p>${escapeHtml(org)}</p>`);
  if (date) lines.push(`<p class="date">${escapeHtml(labels(doc.lang).day(date))}</p>`);
  return `<div class="signature ${mode === 'seal' ? 'seal' : 'plain'}">${lines.join('')}</div>`;
}

function imprint(doc: OfficialDocument): string {
  const { cc, printer, printDate } = doc.imprint ?? {};
  const word = labels(doc.lang);
  const parts: string[] = [];
  if (cc?.length) {
    parts.push(
      `<p class="cc"><span>${word.cc}${word.colon}</span><span>${escapeHtml(cc.join(word.list) + word.sentenceEnd)}</span></p>`,
    );
  }
  if (printer || printDate) {
    const date = printDate ? word.printed(printDate) : '';
    parts.push(`<p class="printed"><span>${escapeHtml(printer ?? '')}</span><span>${escapeHtml(date)}</span></p>`);
  }
  return parts.length > 0 ? `<div class="imprint">${parts.join('')}</div>` : '';
}

/** Characters of 22 pt that fill the type area. */
const TITLE_WIDTH = 20;

/** The title broken where the sense allows, as on paper. */
function titleLines(doc: OfficialDocument): string {
  const names = [...doc.head.orgs, ...doc.addressees];
  // A line feed from a plan is no wish of a typesetter: it stays visible, and the browser breaks the rest.
  const lines = /[\r\n\u2028\u2029]/.test(doc.title) ? [doc.title] : breakTitle(doc.title, TITLE_WIDTH, names);
  return lines.map((line) => escapeHtml(line)).join('<br>');
}
