/**
 * The page model: what every result becomes before it is drawn. Blocks know nothing of formats; renderers know nothing
 * of plans. All text here is raw: each renderer makes it inert for its own format.
 */

/** Language of what is printed. Names of units and titles of tasks stay as the plan has them. */
export type Lang = 'zh' | 'en';

/** A stretch of text in one style. `tone` is a light's meaning, drawn as colour where there is colour and never as the only signal. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly tone?: Tone;
  /** Stable id of the sentence, by which another paper may point at it; seen only where a format has such marks (HTML). */
  readonly anchor?: string;
}

/** Meaning of a colour. `grey` and `muted` are both subdued; `muted` is commentary. */
export type Tone = 'red' | 'yellow' | 'green' | 'blue' | 'grey' | 'muted';

/** Text of a block: a plain string or styled runs. */
export type Text = string | readonly Run[];

/** Heading of level 1 to 4, printed 一、 （一） 1. （1） where `label` gives the number already worded. */
export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly label?: string;
  readonly text: Text;
}

/** A paragraph of running text; indented by two characters in official documents. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: Text;
}

/** Items of a list; `ordered` numbers them 1. 2. 3. */
export interface List {
  readonly type: 'list';
  readonly ordered?: boolean;
  readonly items: readonly Text[];
}

/** One column. `weight` is its share of the width (default 1); `nowrap` keeps short codes and dates whole. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right' | 'center';
  readonly weight?: number;
  readonly nowrap?: boolean;
  /** Stays in files (CSV, DOCX, HTML) but may be left out on a terminal narrower than this many columns. */
  readonly minColumns?: number;
}

/** A table; its head repeats on each printed page and a row is never split. */
export interface Table {
  readonly type: 'table';
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Text[])[];
  /** Printed below the table, e.g. the base of the shares. */
  readonly note?: string;
}

/** A commentary line (how computed, as of which day), subdued. */
export interface Note {
  readonly type: 'note';
  readonly text: Text;
}

/** A quoted piece of a file with a caret: the lines are verbatim, the caret line is placed by display width. */
export interface Excerpt {
  readonly type: 'excerpt';
  readonly lines: readonly string[];
}

/** Anything that can stand on a page. */
export type Block = Heading | Paragraph | List | Table | Note | Excerpt;

/** An ordinary page: status, lists, ledger. */
export interface Page {
  readonly kind: 'page';
  readonly lang: Lang;
  readonly title: string;
  /** Printed under the title: both clocks (as-of day and revision), plan, and whether exercise records were used. */
  readonly provenance: readonly string[];
  readonly blocks: readonly Block[];
  /** Wide tables print on a landscape page. */
  readonly landscape?: boolean;
}

/** Head of an official document (版头). Absent parts are not printed. */
export interface DocumentHead {
  /** Issuing bodies; the first is the host. Printed as the red mark, followed by `suffix` (文件). */
  readonly orgs: readonly string[];
  readonly suffix?: string;
  /** Six digits. */
  readonly serial?: string;
  /** 密级 and its term, e.g. 秘密★1年. */
  readonly secrecy?: string;
  /** 特急 or 加急. */
  readonly urgency?: string;
  /** 发文字号, e.g. 政法廉办〔2010〕3号; absent on a draft. */
  readonly number?: string;
  /** 签发人 of an upward document. */
  readonly signers?: readonly string[];
}

/** Signature block. `none` has no seal; `seal` leaves the place of the seal. */
export interface Signature {
  readonly mode: 'none' | 'seal';
  readonly orgs: readonly string[];
  /** `YYYY-MM-DD`; absent on a draft. */
  readonly date?: string;
}

/** An annex: its title is listed in the annex note and heads its own page. */
export interface Attachment {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly landscape?: boolean;
}

/** 版记: 抄送, 印发机关 and 印发日期. */
export interface Imprint {
  readonly cc?: readonly string[];
  readonly printer?: string;
  /** `YYYY-MM-DD`. */
  readonly printDate?: string;
}

/** An official document by GB/T 9704-2012: `document` 文件式, `letter` 信函格式, `minutes` 纪要格式. */
export interface OfficialDocument {
  readonly kind: 'official';
  readonly lang: Lang;
  readonly format: 'document' | 'letter' | 'minutes';
  readonly head: DocumentHead;
  readonly title: string;
  readonly addressees: readonly string[];
  readonly body: readonly Block[];
  readonly attachments: readonly Attachment[];
  readonly signature?: Signature;
  /** 附注, printed in brackets under the date. */
  readonly note?: string;
  readonly imprint?: Imprint;
  /** A mark printed on every page, e.g. 演练数据 or 征求意见稿. */
  readonly banner?: string;
  /** Attendance lists of minutes, e.g. {label: 出席, names: [...]}. */
  readonly attendance?: readonly { readonly label: string; readonly names: readonly string[] }[];
  /** Last printed page: commit, day, tool version, rules. */
  readonly provenance: readonly string[];
}

/** What every renderer takes: an ordinary page or an official document. */
export type Document = Page | OfficialDocument;

/** One whole-day event. All text is raw. */
export interface CalendarEvent {
  /** Stays the same for the same thing, whatever its day. */
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  readonly status: 'confirmed' | 'cancelled';
  /** A reminder so many days before; absent: none. */
  readonly alarmDays?: number;
}

/** A calendar. `stamp` is the day it was made for (`YYYY-MM-DD`), the only time in the file, so that the same input gives the same bytes. */
export interface Calendar {
  readonly name: string;
  readonly stamp: string;
  readonly events: readonly CalendarEvent[];
}
