/** A table read without a command: the proposal, its files as they would be written, and what the loader says of them. */

import { IntakeRefused } from '../../src/ground/codes/intake.ts';
import { type IntakeOptions, type Proposal, propose } from '../../src/tables/intake/propose.ts';
import type { Sheet } from '../../src/tables/sheet/sheet.ts';
import { readSheets } from '../../src/tables/sheet/sheet.ts';
import { emitYaml, type PlainData } from '../../src/yaml/emit.ts';
import { loadFiles } from '../awkward/folder.ts';
import { asText, asUtf8, asXlsx, type TableSheet, type Value } from './tables.ts';

/** What a test may set beside the table. */
export type Given = Partial<Omit<IntakeOptions, 'answers'>> & { readonly answers?: Readonly<Record<string, string>> };

/** Reads sheets as `duban init` would. */
export function make(
  sheets: readonly Sheet[],
  given: Given = {},
): Proposal & { readonly loaded: ReturnType<typeof loadFiles> } {
  const proposal = propose(sheets, {
    columns: new Map(),
    known: { units: [], groups: new Map(), aliases: new Map() },
    ...given,
    head: { id: 'x', ...given.head },
    answers: new Map(Object.entries(given.answers ?? {})),
  });
  if (proposal.noUnits) throw new IntakeRefused('no-units');
  const encoder = new TextEncoder();
  const files = proposal.files.map(({ path, data }) => ({
    path,
    bytes: encoder.encode(emitYaml(data as unknown as { readonly [key: string]: PlainData })),
    blob: '',
  }));
  return { ...proposal, loaded: loadFiles(files) };
}

/** Sheets through a workbook. */
export const xlsx = (sheets: readonly TableSheet[]) => readSheets(asXlsx(sheets), 'a.xlsx');

/** The first sheet through CSV. */
export const csv = (rows: readonly (readonly Value[])[]) =>
  readSheets(asUtf8(asText([{ name: '', rows }], ',')), '').map((sheet) => ({ ...sheet, name: '' }));

/** All tasks of a proposal. */
export function tasksOf(proposal: Proposal) {
  return proposal.files.flatMap(({ data }) => (data.kind === 'tasks' ? data.tasks : []));
}

/** plan.yaml and units.yaml of a proposal. */
export function headOf(proposal: Proposal) {
  const [plan, units] = proposal.files;
  if (plan?.data.kind !== 'plan' || units?.data.kind !== 'units') throw new Error('no head');
  return { plan: plan.data, units: units.data };
}

/** Codes of the questions, each with its place. */
export const asked = (proposal: Proposal) => proposal.questions.map(({ key }) => key);

/** Codes of errors and warnings. */
export const said = ({ loaded }: ReturnType<typeof make>) =>
  loaded.diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, args }) => `${code} ${JSON.stringify(args)}`);
