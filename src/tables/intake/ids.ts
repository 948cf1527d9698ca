/** Ids of sections and tasks: the table's own numbers where they hold, else counted. */
import type { Draft, SectionDraft } from './drafts.ts';
import { joinNumbers, numberValue } from './numbering.ts';
import type { Asking } from './questions.ts';

/** A section with the ids of its tasks. */
export interface NumberedSection {
  readonly id: string;
  readonly section: SectionDraft;
  readonly tasks: readonly { readonly id: string; readonly clause?: string; readonly draft: Draft }[];
}

/** Numbers all sections and tasks; numbers that the table gives twice are kept as words and told. */
export function numberAll(drafted: readonly SectionDraft[], asking: Asking): NumberedSection[] {
  const sections = drafted.length === 1 ? byPrefix(drafted[0]!, asking) : drafted;
  const dotted = dottedIds(sections);
  const values = sections.map(({ value }) => value);
  const own = values.every((value) => value !== undefined) && new Set(values).size === values.length;
  const clauses = new Map<string, number>();
  return sections.map((section, index) => {
    const id = dotted ? dotted[index]! : String(own ? section.value : index + 1);
    const numbers = section.drafts.map(({ number }) =>
      number === undefined || dotted ? undefined : numberValue(number.replace(/[()]/g, '')),
    );
    const unique =
      numbers.every((number) => number !== undefined && number > 0) && new Set(numbers).size === numbers.length;
    const seen = new Map<string, string>();
    const tasks = section.drafts.map((draft, n) => {
      const task = dotted ? draft.number! : `${id}.${unique ? numbers[n] : n + 1}`;
      const { number } = draft;
      if (number === undefined || number === task) return { id: task, draft };
      const twin = seen.get(number);
      if (twin === undefined) seen.set(number, task);
      else
        asking.tell(
          'number-repeated',
          { cell: draft.cell.address, words: draft.title.slice(0, 40) },
          { number, task: twin },
        );
      const shown = draft.style === 'han-bracket' || draft.style === 'digit-bracket' ? `(${number})` : number;
      const clause = section.clause === undefined || dotted ? shown : joinNumbers(section.clause, shown);
      // Sections that each begin with 1 again contradict nothing.
      const elsewhere = clauses.get(clause);
      if (elsewhere === undefined) clauses.set(clause, index);
      return { id: task, draft, ...((elsewhere === undefined || elsewhere === index) && { clause }) };
    });
    return { id, section, tasks };
  });
}

/** Ids such as 3.2 in the column of numbers, when all tasks have one and they agree with the sections; gives the sections' ids. */
function dottedIds(sections: readonly SectionDraft[]): string[] | undefined {
  const all = sections.flatMap(({ drafts }) => drafts);
  if (all.length === 0 || !all.every(({ style, number }) => style === 'dotted' && /^\d+\.\d+$/.test(number ?? '')))
    return undefined;
  if (new Set(all.map(({ number }) => number)).size !== all.length) return undefined;
  const ids = sections.map(({ drafts }) => new Set(drafts.map(({ number }) => number!.split('.')[0]!)));
  if (ids.some((set) => set.size !== 1)) return undefined;
  const firsts = ids.map((set) => [...set][0]!);
  return new Set(firsts).size === firsts.length ? firsts : undefined;
}

/** A table without headings whose numbers are 1.1, 1.2, 2.1: the sections are in the numbers, their titles are not. */
function byPrefix(whole: SectionDraft, asking: Asking): readonly SectionDraft[] {
  const { drafts } = whole;
  const numbers = drafts.map(({ style, number }) =>
    style === 'dotted' ? /^(\d+)\.\d+$/.exec(number ?? '')?.[1] : undefined,
  );
  const prefixes = [...new Set(numbers)];
  if (whole.cell !== '' || prefixes.length < 2 || prefixes.includes(undefined)) return [whole];
  return prefixes.map((prefix) => {
    const title = asking.ask('section-title', { cell: '', words: prefix!, name: prefix! }, { section: prefix! });
    return { title: title ?? prefix!, cell: '', drafts: drafts.filter((_, index) => numbers[index] === prefix) };
  });
}
