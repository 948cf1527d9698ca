/** plan.yaml: what the lines above and below a table say about the plan, and what was given beside it. */

import type { PlanFile } from '../../generated/documents.ts';
import { isDay } from '../../ground/calendar/dates.ts';
import { isRefused, resolveWords } from '../../ground/calendar/words-to-date.ts';
import { IntakeRefused } from '../../ground/codes/intake.ts';
import { present } from '../../ground/present.ts';
import { type GridCell, oneLine } from './cells.ts';
import { type Asking, yesOrNo } from './questions.ts';
import { written } from './times.ts';

/** What a person says about the plan itself; everything may be missing. */
export interface GivenHead {
  readonly id: string;
  readonly title?: string;
  readonly issuer?: string;
  readonly office?: string;
  readonly number?: string;
  readonly year?: number;
  readonly from?: string;
  readonly to?: string;
}

/** The plan's head with what words without a year mean in it. */
export interface PlanHead {
  readonly title: string;
  readonly number?: string;
  readonly year?: number;
  readonly period?: { readonly from: string; readonly to: string; readonly inferred?: true };
  readonly declared?: { readonly tasks: number; readonly wording: string };
  /** 排在第一位的为牵头单位. */
  readonly firstUnitLeads: boolean;
  /** Reports ordered by a line, as the clerk confirmed them. */
  readonly duties: NonNullable<PlanFile['duties']>;
  /** Lines that are kept as the plan's note. */
  readonly notes: readonly GridCell[];
}

/** Lines above a table that are no title. */
const ASIDE =
  /^(?:附件?\s*\d*[:：]?|(?:填报|报送|制表|编制)?(?:单位|日期|时间|人)[:：].*|单位[:：].*|联系.*|[（(].*[）)]|.{0,2})$/;

/** Reads the lines around the tables. `fallback` is a title of last resort. */
export function readHead(
  given: GivenHead,
  above: readonly GridCell[],
  below: readonly GridCell[],
  { fallback, tables }: { readonly fallback: string; readonly tables: number },
  asking: Asking,
): PlanHead {
  const lines = [...above].sort((a, b) => Number(b.merged) - Number(a.merged) || a.top - b.top);
  // The line above one of several tables is the title of that table.
  const titled =
    tables > 1
      ? undefined
      : lines.find(({ text }) => !ASIDE.test(oneLine(text)) && [...text].length <= 200 && !/。/.test(text));
  const title =
    given.title ??
    (titled
      ? oneLine(titled.text)
      : (asking.ask('plan-title', { cell: '', words: '', name: '' }, { title: fallback }) ?? fallback));
  const numbered = above.find(({ text }) =>
    /^[^\s〔[（(]{1,12}[〔[（(]\d{4}[〕\]）)]\s*\d{1,4}\s*号$/.test(oneLine(text)),
  );
  const number = given.number ?? (numbered && oneLine(numbered.text));
  const said = yearsOf(`${title}\n${above.map(({ text }) => text).join('\n')}`);
  const year = given.year ?? (said.range ? undefined : said.year);
  const period = periodOf(given, year, said.range, title, asking);
  const rest = [...above, ...below];
  const declared = rest
    .map(({ text }) => ({
      text,
      match: /(\d{1,4})\s*(?:项|条|件)(?:重点)?(?:工作)?(?:任务|事项|工作|措施|举措)?/.exec(text),
    }))
    .find(
      ({ match }) =>
        match !== null && /(?:共|合计|总计|分解为|明确|确定)\D{0,8}$/.test(match.input.slice(0, match.index)),
    );
  const notes = rest.filter((cell) => cell !== titled && cell !== numbered && !/^附件?\s*\d*[:：]?$/.test(cell.text));
  const duties = period ? dutiesIn(rest, year, asking) : [];
  for (const cell of notes) asking.tell('note-kept', { cell: cell.address, words: oneLine(cell.text) });
  const length = notes.reduce((sum, { text }) => sum + text.length + 1, 0);
  if (length > 4000)
    asking.tell(
      'text-cut',
      { cell: notes[0]!.address, words: oneLine(notes[0]!.text).slice(0, 60), name: 'notes' },
      { length, limit: 4000 },
    );
  return {
    title: [...title].slice(0, 200).join(''),
    firstUnitLeads: rest.some(({ text }) => /(?:第一位|首位|第一个|排名第一)[^。；]{0,14}牵头/.test(text)),
    notes,
    duties,
    ...present({ number, year, period }),
    ...(declared?.match && {
      declared: { tasks: Number(declared.match[1]), wording: oneLine(declared.text).slice(0, 400) },
    }),
  };
}

/** 每月25日前…报送: a report owed again and again. */
const ORDER =
  /(每(?:周|星期|月|季度?|半年|年)(?:[一二三四五六日天]|度?末月\d{1,2}[日号]|\d{1,2}[日号]|[底末]|结束后\d{1,2}个?(?:工作)?日)?(?:内|之?前)?)[^。；;\n]{0,30}?(?:报送|上报|报告|书面报|报市|报县|报省|报办)/;

/** Reports that lines order; nothing becomes a duty unless the clerk says so. */
function dutiesIn(lines: readonly GridCell[], year: number | undefined, asking: Asking): PlanHead['duties'] {
  const found = lines.flatMap(({ text, address }) => {
    const words = ORDER.exec(text)?.[1];
    const read = words === undefined ? undefined : resolveWords(words, year === undefined ? {} : { year });
    if (words === undefined || read === undefined || isRefused(read) || read.every === undefined) return [];
    const about = { cell: address, words: oneLine(text) };
    const answer = asking.ask('duty-proposed', about, { when: words });
    const yes = answer === undefined ? false : yesOrNo(answer);
    if (answer !== undefined && yes === undefined) asking.again('duty-proposed', about, { when: words }, answer);
    return yes ? [{ title: words, deadline: written(read, words), wording: oneLine(text).slice(0, 4000) }] : [];
  });
  return found.map(({ title, deadline, wording }, index) => ({
    id: index === 0 ? 'report' : `report-${index + 1}`,
    title,
    settledBy: 'report',
    owedBy: ['lead', 'responsible'],
    deadline,
    wording,
  }));
}

/** The year that a title names, or its years: 2021年, 2021—2023年, 二〇二一年. */
function yearsOf(text: string): { readonly year?: number; readonly range?: readonly [number, number] } {
  const plain = text
    .normalize('NFKC')
    .replace(/二[〇○零O0][〇○零一二三四五六七八九]{2}(?=年)/g, (words) =>
      [...words].map((one) => '〇一二三四五六七八九'.indexOf(one.replace(/[○零O0]/, '〇'))).join(''),
    );
  const range = /((?:19|20)\d{2})年?\s*[-—–~至到]+\s*((?:19|20)\d{2})年/.exec(plain);
  if (range && range[1]! < range[2]!) return { range: [Number(range[1]), Number(range[2])] };
  const years = new Set([...plain.matchAll(/((?:19|20)\d{2})年(?:度)?/g)].map((match) => match[1]!));
  return years.size === 1 ? { year: Number([...years][0]) } : {};
}

function periodOf(
  given: GivenHead,
  year: number | undefined,
  range: readonly [number, number] | undefined,
  title: string,
  asking: Asking,
): PlanHead['period'] {
  const [first, last] = range ?? [year, year];
  const from = given.from ?? (first === undefined ? undefined : `${first}-01-01`);
  const to = given.to ?? (last === undefined ? undefined : `${last}-12-31`);
  if (from === undefined || to === undefined || !isDay(from) || !isDay(to)) return undefined;
  if (from > to) throw new IntakeRefused('period-reversed', { from, to });
  if (given.from !== undefined && given.to !== undefined) return { from, to };
  asking.tell('period-inferred', { cell: '', words: title }, { from, to });
  return { from, to, inferred: true };
}

/** plan.yaml as data. */
export function planFile(given: GivenHead, head: PlanHead, roles: PlanFile['roles']): PlanFile {
  const note = head.notes
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 4000);
  const rules = {
    ...(head.firstUnitLeads && { firstUnitLeads: true }),
    ...present({ year: head.year }),
  };
  return {
    kind: 'plan',
    id: given.id,
    title: head.title,
    ...present({ issuer: given.issuer, number: head.number }),
    // The plan speaks the language of its title, whatever the person who imports it reads.
    ...(!/\p{Script=Han}/u.test(head.title) && { lang: 'en' as const }),
    ...present({ period: head.period }),
    ...(given.office !== undefined && { office: { name: given.office } }),
    ...(roles && roles.length > 0 && { roles }),
    ...(Object.keys(rules).length > 0 && { rules }),
    ...(head.duties.length > 0 && { duties: head.duties }),
    ...present({ declares: head.declared }),
    ...(note !== '' && { note }),
  };
}
