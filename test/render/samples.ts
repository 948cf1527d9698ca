/** Documents that use every block, with one text set in every place that takes text. */
import type { Block, OfficialDocument, Page, Table } from '../../src/ground/text/blocks.ts';

/** A table whose title, heads, cells and note all hold `text`. */
export function tableWith(text: string): Table {
  return {
    type: 'table',
    caption: text,
    columns: [
      { title: text, nowrap: true },
      { title: '事项', weight: 2 },
      { title: '天数', align: 'right' },
    ],
    rows: [
      [
        text,
        [
          { text: '红', tone: 'red' },
          { text, strong: true },
        ],
        '3',
      ],
      ['市法院', text, text],
    ],
    note: text,
  };
}

/** Every kind of block, each holding `text`. */
export function blocksWith(text: string): Block[] {
  return [
    { type: 'heading', level: 1, label: '一、', text },
    { type: 'heading', level: 2, text: [{ text }] },
    { type: 'paragraph', text },
    { type: 'paragraph', text: [{ text, tone: 'red', strong: true }, { text }] },
    { type: 'list', items: [text, [{ text, tone: 'muted' }]] },
    { type: 'list', ordered: true, items: [text] },
    tableWith(text),
    { type: 'note', text },
    { type: 'excerpt', lines: [text, '^'] },
  ];
}

/** A page with `text` everywhere. */
export function pageWith(text: string): Page {
  return { kind: 'page', lang: 'zh', title: text, provenance: [text], blocks: blocksWith(text) };
}

/** An official document with `text` everywhere. */
export function officialWith(text: string): OfficialDocument {
  return {
    kind: 'official',
    lang: 'zh',
    format: 'document',
    head: {
      orgs: [text, text],
      suffix: text,
      serial: text,
      secrecy: text,
      urgency: text,
      number: text,
      signers: [text],
    },
    title: text,
    addressees: [text, text],
    body: blocksWith(text),
    attachments: [
      { title: text, blocks: blocksWith(text), landscape: true },
      { title: text, blocks: [] },
    ],
    signature: { mode: 'seal', orgs: [text], date: '2010-07-09' },
    note: text,
    imprint: { cc: [text], printer: text, printDate: '2010-07-09' },
    banner: text,
    attendance: [{ label: text, names: [text] }],
    provenance: [text],
  };
}
