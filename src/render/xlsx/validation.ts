/** Data validation: drop-down lists and what may be typed into a cell. Cells of one rule share one element. */
import { serialOf } from '../../ground/calendar/serial.ts';
import { cleanText } from '../layout/text.ts';
import { element, escapeXml } from '../ooxml.ts';
import { areaName } from './parts.ts';
import type { CellSpec } from './spec.ts';
import { shortened } from './text.ts';

/** The longest list that may stand in the rule itself, with its quotes' content. */
const INLINE = 255;

/** Lists that are too long for a rule, or hold a comma: one column each of a hidden sheet, in order of first use. */
export class Lists {
  readonly columns: (readonly string[])[] = [];
  private readonly known = new Map<string, number>();

  /** The rule's formula. */
  formula(items: readonly string[]): string {
    const plain = items.map((item) => cleanText(item).replace(/\s+/g, ' ').trim());
    const inline = plain.join(',');
    const safe = plain.every((item) => item !== '' && !/[",]/.test(item) && !/^[=+\-@]/.test(item));
    if (safe && inline.length <= INLINE) return `"${inline}"`;
    const key = JSON.stringify(plain);
    const known = this.known.get(key);
    if (known !== undefined) return listName(known);
    this.known.set(key, this.columns.length);
    return listName(this.columns.push(plain) - 1);
  }
}

/** Defined name of a list. */
export function listName(index: number): string {
  return `duban_list_${index + 1}`;
}

/** `dataValidations` of a sheet, or nothing. */
export function validations(rows: readonly (readonly CellSpec[])[], lists: Lists): string {
  const rules = new Map<
    string,
    { readonly rule: Rule; readonly runs: { top: number; column: number; bottom: number }[] }
  >();
  rows.forEach((row, top) => {
    row.forEach((cell, column) => {
      const rule = ruleOf(cell, lists);
      if (rule === undefined) return;
      const key = rule('');
      const entry = rules.get(key) ?? { rule, runs: [] };
      rules.set(key, entry);
      const last = entry.runs.findLast((run) => run.column === column && run.bottom === top - 1);
      if (last) last.bottom = top;
      else entry.runs.push({ top, column, bottom: top });
    });
  });
  const list = [...rules.values()].map(({ rule, runs }) =>
    rule(
      runs.map((run) => areaName({ top: run.top, left: run.column, bottom: run.bottom, right: run.column })).join(' '),
    ),
  );
  return list.length === 0 ? '' : element('dataValidations', { count: list.length }, ...list);
}

/** The rule of a cell, wanting only its areas. */
type Rule = (areas: string) => string;

function ruleOf(cell: CellSpec, lists: Lists): Rule | undefined {
  const told = {
    showInputMessage: cell.prompt === undefined ? undefined : 1,
    showErrorMessage: 1,
    error: cell.refusal === undefined ? undefined : message(cell.refusal),
    prompt: cell.prompt === undefined ? undefined : message(cell.prompt),
  };
  const rule = (attributes: Readonly<Record<string, string>>, ...formulas: readonly string[]): Rule => {
    const inside = formulas.map((formula, i) => element(`formula${i + 1}`, {}, escapeXml(formula)));
    return (areas) => element('dataValidation', { ...attributes, allowBlank: 1, ...told, sqref: areas }, ...inside);
  };
  if (cell.list !== undefined && cell.list.length > 0) return rule({ type: 'list' }, lists.formula(cell.list));
  switch (cell.rule) {
    case 'date':
      return rule(
        { type: 'date', operator: 'between' },
        String(serialOf('2000-01-01')),
        String(serialOf('2099-12-31')),
      );
    case 'percent':
      // What was promised can be surpassed: more than 100 is asked about, not refused.
      return rule({ type: 'decimal', errorStyle: 'warning', operator: 'between' }, '0', '100');
    case 'number':
      return rule({ type: 'decimal', operator: 'between' }, '-1000000000000', '1000000000000');
    case 'whole':
      return rule({ type: 'whole', operator: 'between' }, '0', '1000000000');
    default:
      return cell.prompt === undefined ? undefined : rule({});
  }
}

/** Messages may have 255 UTF-16 units. */
function message(text: string): string {
  return shortened(cleanText(text), 255);
}
