/** What a finished document should show: plain data that the ruler looks for. */
import type { Block, Document, OfficialDocument, Page, Text } from '../../src/ground/text/blocks.ts';

/** A block as it is looked for. `table` carries the texts of its cells. */
export type ExpectedBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph' | 'item' | 'other'; readonly text: string }
  | { readonly kind: 'table'; readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** An annex: heads its own page. */
export interface ExpectedAnnex {
  readonly title: string;
  readonly wide: boolean;
  readonly blocks: readonly ExpectedBlock[];
}

/** A document of one kind: `page` is an ordinary page, the others are official documents. Absent parts are not looked for. */
export interface Expectation {
  readonly kind: 'document' | 'letter' | 'minutes' | 'page';
  readonly lang: 'zh' | 'en';
  /** An ordinary page on turned paper. */
  readonly landscape: boolean;
  /** 发文机关标志: bodies and the word after them. */
  readonly mark?: { readonly orgs: readonly string[]; readonly suffix: string };
  readonly serial?: string;
  readonly secrecy?: string;
  readonly urgency?: string;
  readonly number?: string;
  readonly signers: readonly string[];
  readonly title: string;
  readonly addressees: readonly string[];
  readonly attendance: readonly { readonly label: string; readonly names: readonly string[] }[];
  readonly body: readonly ExpectedBlock[];
  readonly annexes: readonly ExpectedAnnex[];
  /** `date` is `YYYY-MM-DD`. */
  readonly signature?: { readonly sealed: boolean; readonly orgs: readonly string[]; readonly date?: string };
  readonly note?: string;
  /** `printed` is `YYYY-MM-DD`. */
  readonly imprint?: { readonly copies: readonly string[]; readonly printer?: string; readonly printed?: string };
  /** Text that may stand outside the type area: a banner, the trace of where the document came from. */
  readonly outside: readonly string[];
}

/** What to look for in the file made from a document. */
export function expectationOf(doc: Document): Expectation {
  return doc.kind === 'official' ? ofOfficial(doc) : ofPage(doc);
}

function ofPage(doc: Page): Expectation {
  return {
    kind: 'page',
    lang: doc.lang,
    landscape: doc.landscape ?? false,
    signers: [],
    title: doc.title,
    addressees: [],
    attendance: [],
    body: [...doc.provenance.map((text): ExpectedBlock => ({ kind: 'other', text })), ...doc.blocks.flatMap(expected)],
    annexes: [],
    outside: [],
  };
}

function ofOfficial(doc: OfficialDocument): Expectation {
  const { head, signature, imprint } = doc;
  return {
    kind: doc.format,
    lang: doc.lang,
    landscape: false,
    mark: { orgs: head.orgs, suffix: head.suffix ?? '' },
    ...(head.serial ? { serial: head.serial } : {}),
    ...(head.secrecy ? { secrecy: head.secrecy } : {}),
    ...(head.urgency ? { urgency: head.urgency } : {}),
    ...(head.number ? { number: head.number } : {}),
    signers: head.signers ?? [],
    title: doc.title,
    addressees: doc.addressees,
    attendance: doc.attendance ?? [],
    body: doc.body.flatMap(expected),
    annexes: doc.attachments.map((annex) => ({
      title: annex.title,
      wide: annex.landscape ?? false,
      blocks: annex.blocks.flatMap(expected),
    })),
    ...(signature
      ? {
          signature: {
            sealed: signature.mode === 'seal',
            orgs: signature.orgs,
            ...(signature.date ? { date: signature.date } : {}),
          },
        }
      : {}),
    ...(doc.note ? { note: doc.note } : {}),
    ...(imprint ? { imprint: expectedImprint(doc.format, imprint) } : {}),
    outside: [...(doc.banner ? [doc.banner] : []), ...doc.provenance],
  };
}

/** A letter prints no printer (§10.1). */
function expectedImprint(
  format: OfficialDocument['format'],
  imprint: NonNullable<OfficialDocument['imprint']>,
): NonNullable<Expectation['imprint']> {
  const letter = format === 'letter';
  return {
    copies: imprint.cc ?? [],
    ...(imprint.printer && !letter ? { printer: imprint.printer } : {}),
    ...(imprint.printDate && !letter ? { printed: imprint.printDate } : {}),
  };
}

const plain = (text: Text): string => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));

function expected(block: Block): ExpectedBlock[] {
  switch (block.type) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: (block.label ?? '') + plain(block.text) }];
    case 'paragraph':
      return [{ kind: 'paragraph', text: plain(block.text) }];
    case 'list':
      return block.items.map((item) => ({ kind: 'item', text: plain(item) }));
    case 'note':
      return [{ kind: 'other', text: plain(block.text) }];
    case 'excerpt':
      return block.lines.map((text) => ({ kind: 'other', text }));
    case 'table':
      return [
        ...(block.caption ? [{ kind: 'other', text: block.caption } as const] : []),
        {
          kind: 'table',
          heads: block.columns.map((column) => column.title),
          rows: block.rows.map((row) => row.map(plain)),
        },
        ...(block.note ? [{ kind: 'other', text: block.note } as const] : []),
      ];
  }
}
