/** Ways to spoil the pages of a model document. */

import type { OfficialDocument } from '../../../../src/ground/text/blocks.ts';
import type { RuleId } from '../../index.ts';
import { CIRCULAR, type Settings } from '../model.ts';
import type { Paper, Rule, Text } from '../paper.ts';

/** The circular with an unsealed signature, and one with signers. */
export const UNSEALED: OfficialDocument = { ...CIRCULAR, signature: { ...CIRCULAR.signature!, mode: 'none' } };

export const UPWARD: OfficialDocument = { ...CIRCULAR, head: { ...CIRCULAR.head, signers: ['某甲', '某乙', '某丙'] } };

/** A fault put into a model document. */
export interface Seed {
  readonly name: string;
  readonly doc?: OfficialDocument;
  readonly settings?: Settings;
  readonly spoil?: (papers: Paper[]) => void;
  /** What the file is expected to be, where it differs from what was set. */
  readonly expected?: OfficialDocument;
  /** The rule that must find it. */
  readonly found: RuleId;
  /** Rules that measure the same thing from another side. */
  readonly related?: readonly RuleId[];
}

/** Texts and rules of a tag. */
export const texts = (papers: readonly Paper[], tag: string, from = 0): Text[] =>
  papers.slice(from).flatMap((paper) => paper.texts.filter((text) => text.tag === tag));
export const lines = (papers: readonly Paper[], tag: string): Rule[] =>
  papers.flatMap((paper) => paper.rules.filter((rule) => rule.tag === tag));

/** Moves all texts of a tag. */
export const move =
  (tag: string, dx: number, dy = 0) =>
  (papers: Paper[]): void => {
    for (const text of texts(papers, tag)) {
      text.x += dx;
      text.y += dy;
    }
  };
/** Changes all texts of a tag, or one of them. */
export const change =
  (tag: string, more: Partial<Text>, which?: number) =>
  (papers: Paper[]): void => {
    const found = texts(papers, tag);
    for (const text of which === undefined ? found : found.slice(which, which + 1)) Object.assign(text, more);
  };
/** Changes all rules of a tag. */
export const redraw =
  (tag: string, more: Partial<Rule>) =>
  (papers: Paper[]): void => {
    for (const rule of lines(papers, tag)) Object.assign(rule, more);
  };
/** Moves all texts from a page on. */
export const shiftAll =
  (dx: number, dy: number, from: number, keep: readonly string[] = []) =>
  (papers: Paper[]): void => {
    for (const paper of papers.slice(from)) {
      for (const text of paper.texts) {
        if (keep.includes(text.tag)) continue;
        text.x += dx;
        text.y += dy;
      }
    }
  };
/** The circular with another first paragraph. */
export const withBody = (text: string): OfficialDocument => ({
  ...CIRCULAR,
  body: [{ type: 'paragraph', text }, ...CIRCULAR.body.slice(1)],
});

/** What stays where it is when text moves. */
export const IMPRINT_TAGS = ['copies', 'printer', 'printed', 'folio'];
