/** `duban circular verify`: makes an issued circular (or a correction) again from its record and says "same bytes" or exactly what differs. */
import {
  type Verification,
  type VerifyFinding,
  type VerifyRow,
  verifyJson,
  verifyPage,
} from '../../../pages/circular/verify.ts';
import type { CircularRecord, CorrectionRecord, IssuedFile, JudgedUnit } from '../../../plan/circular-records.ts';
import type { Plan } from '../../../plan/plan.ts';
import { circularLife } from '../../../words/circular-life.ts';
import { issuedOf, periodGiven, Refused, step, workTree } from '../../circular/basis.ts';
import { makeCorrection } from '../../circular/correction-paper.ts';
import { frozenIssue, readyAt } from '../../circular/frozen.ts';
import {
  allSettings,
  dataOf,
  digestOf,
  judgedUnits,
  makeCircular,
  type Paper,
  policyDigest,
  sha256,
} from '../../circular/outputs.ts';
import type { Context, Ready, Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import type { Given } from '../../spec.ts';
import { VERSION } from '../../version.ts';
import type { circularVerify } from './spec.ts';

/** Bytes of an issued file that are read. */
const LARGEST = 256 * 1024 * 1024;

/** Runs the command: exit code 0 for the same bytes, 1 for any difference. */
export const run: Run<typeof circularVerify> = step(async (context, given) => {
  const work = await workTree(context);
  const record = recordGiven(work.plan, given);
  const findings: VerifyFinding[] = digestFindings(work, record);
  let made: { readonly papers: readonly Paper[]; readonly ready: Ready } | undefined;
  if (record.revision !== undefined && record.frozen) {
    try {
      made =
        'circular' in record
          ? await remadeCorrection(context, work, record, findings)
          : await remade(context, record, findings);
    } catch (error) {
      // The record may name a commit that never was because it was changed: that is said first.
      if (error instanceof Refused) tell(context, findings);
      throw error;
    }
  } else if (!record.frozen) throw new Refused('nothing-frozen', { file: record.place.file });
  notes(work, record, context, findings);
  const rows = (record.files ?? []).map((file) => rowOf(context, given, file, made?.papers, findings));
  const different = findings.filter(({ note }) => !note).length;
  const result: Verification = {
    title:
      'circular' in record
        ? circularLife(context.lang).verify.correctionTitle(record.id)
        : circularLife(context.lang).verify.title(record.period),
    plan: work.plan,
    record,
    rows,
    findings,
    same: different === 0,
    rebuilt: made !== undefined,
  };
  await context.emit({
    document: () => verifyPage(result, context.lang),
    json: () => verifyJson(result, VERSION),
  });
  return different === 0 ? 0 : 1;
});

function tell(context: Context, findings: readonly VerifyFinding[]): void {
  const say = circularLife(context.lang).verify.finding;
  for (const { code, args } of findings) context.host.stderr.write(`${say[code]?.(args) ?? code}\n`);
}

function recordGiven(plan: Plan, { options }: Given<typeof circularVerify>): CircularRecord | CorrectionRecord {
  const id = options.record?.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  if (id !== undefined) {
    const found =
      plan.records.corrections.find((one) => one.id === id) ?? plan.records.circulars.find((one) => one.id === id);
    if (!found) throw new UsageError('record-missing', { id });
    return found;
  }
  const period = periodGiven(options.period);
  const found = issuedOf(plan, period);
  if (!found) throw new Refused('not-issued', { period: period.name });
  return found;
}

/** Whether the record still is what was written at the issue. */
function digestFindings(work: Ready, record: CircularRecord | CorrectionRecord): VerifyFinding[] {
  if (record.digest === undefined) return [{ code: 'record-undigested', args: {} }];
  const file = work.loaded.source.files.find(({ path }) => path === record.place.file);
  return file && digestOf(dataOf(file)) === record.digest ? [] : [{ code: 'record-changed', args: {} }];
}

async function remade(context: Context, record: CircularRecord, findings: VerifyFinding[]) {
  const issue = await frozenIssue(context, record);
  const { judgement, document, papers } = await makeCircular(context, issue);
  const revision = record.revision!.slice(0, 12);
  const field = (name: string, recorded: string | undefined, rebuilt: string | undefined) => {
    if (recorded !== rebuilt)
      findings.push({
        code: 'field-differs',
        args: { field: name, recorded: recorded ?? '—', rebuilt: rebuilt ?? '—' },
      });
  };
  field('title', record.title, document.title);
  field('frozen.calendar', record.frozen?.calendar, judgement.deadlines.reply.calendar);
  if (record.frozen?.policy !== policyDigest(issue.ready.plan))
    findings.push({ code: 'policy-differs', args: { revision } });
  const settings = allSettings(issue.ready.plan);
  for (const id of new Set([...Object.keys(record.rules ?? {}), ...Object.keys(settings)])) {
    const [recorded, rebuilt] = [record.rules?.[id], settings[id]];
    if (recorded !== rebuilt)
      findings.push({
        code: 'rule-differs',
        args: { id, recorded: String(recorded ?? '—'), rebuilt: String(rebuilt ?? '—'), revision },
      });
  }
  figureFindings(record.figures ?? [], judgedUnits(judgement), findings);
  return { papers, ready: issue.ready };
}

async function remadeCorrection(context: Context, work: Ready, record: CorrectionRecord, findings: VerifyFinding[]) {
  const ready = await readyAt(context, record.revision!);
  const circular = work.plan.records.circulars.find(({ id }) => id === record.circular)!;
  const { document, papers } = await makeCorrection(context, ready, circular, record);
  if (record.title !== document.title)
    findings.push({
      code: 'field-differs',
      args: { field: 'title', recorded: record.title ?? '—', rebuilt: document.title },
    });
  return { papers, ready };
}

function figureFindings(
  recorded: readonly JudgedUnit[],
  rebuilt: readonly JudgedUnit[],
  findings: VerifyFinding[],
): void {
  const flat = (one: JudgedUnit | undefined): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(one ?? {}).flatMap(([key, value]): [string, string][] =>
        Array.isArray(value) || typeof value !== 'object'
          ? [[key, String(value)]]
          : Object.entries(value as object).map(([inner, number]) => [`${key}.${inner}`, String(number)]),
      ),
    );
  for (const unit of new Set([...recorded, ...rebuilt].map((one) => one.unit))) {
    const [a, b] = [recorded, rebuilt].map((list) => flat(list.find((one) => one.unit === unit)));
    for (const figure of new Set([...a!.keys(), ...b!.keys()])) {
      const [was, is] = [a!.get(figure) ?? '—', b!.get(figure) ?? '—'];
      if (was !== is) findings.push({ code: 'figure-differs', args: { unit, figure, recorded: was, rebuilt: is } });
    }
  }
}

/** What is told and is no difference of the circular: another version, other fonts, a policy changed since. */
function notes(
  work: Ready,
  record: CircularRecord | CorrectionRecord,
  context: Context,
  findings: VerifyFinding[],
): void {
  const recorded = record.frozen?.version ?? '—';
  if (recorded !== VERSION) findings.push({ code: 'version-differs', args: { recorded, now: VERSION }, note: true });
  if ((record.frozen?.ownFonts === true) !== (context.options.fontDir !== undefined))
    findings.push({ code: 'fonts-differ', args: {}, note: true });
  if ('circular' in record || !record.rules) return;
  const now = allSettings(work.plan);
  for (const [id, value] of Object.entries(record.rules))
    if (now[id] !== value)
      findings.push({
        code: 'policy-since',
        args: { id, recorded: String(value), now: String(now[id] ?? '—') },
        note: true,
      });
}

function rowOf(
  context: Context,
  given: Given<typeof circularVerify>,
  file: IssuedFile,
  papers: readonly Paper[] | undefined,
  findings: VerifyFinding[],
): VerifyRow {
  const paper = papers?.find(({ name }) => name === file.name);
  const rebuilt = paper && sha256(paper.bytes);
  if (papers && rebuilt !== file.sha256)
    findings.push({
      code: 'rebuilt-differs',
      args: { file: file.name, recorded: file.sha256.slice(0, 12), rebuilt: rebuilt?.slice(0, 12) ?? '—' },
    });
  const found = foundFile(context, given, file);
  if (found === 'missing') findings.push({ code: 'file-missing', args: { file: file.name } });
  const sum = found instanceof Uint8Array ? sha256(found) : undefined;
  if (sum !== undefined && sum !== file.sha256) {
    findings.push({
      code: 'file-changed',
      args: { file: file.name, recorded: file.sha256.slice(0, 12), found: sum.slice(0, 12) },
    });
  }
  // Where one side still is what was issued, the other can be held against it.
  if (
    paper &&
    found instanceof Uint8Array &&
    sum !== rebuilt &&
    [sum, rebuilt].includes(file.sha256) &&
    isText(file.name)
  )
    findings.push(lineFinding(file.name, found, paper.bytes));
  return {
    name: file.name,
    sha256: file.sha256,
    rebuilt: papers ? (rebuilt === file.sha256 ? 'same' : 'differs') : 'not-made',
    found:
      found === undefined ? 'elsewhere' : found === 'missing' ? 'missing' : sum === file.sha256 ? 'same' : 'differs',
  };
}

function isText(name: string): boolean {
  return /\.(md|html|json)$/.test(name);
}

/** The bytes of the file as it lies there; `undefined` where nobody said where it is kept. */
function foundFile(
  context: Context,
  { options }: Given<typeof circularVerify>,
  file: IssuedFile,
): Uint8Array | 'missing' | undefined {
  const { folder: plan } = context.folder();
  const folder =
    options.files ?? (file.folder === undefined ? undefined : plan === '.' ? file.folder : `${plan}/${file.folder}`);
  if (folder === undefined) return undefined;
  const path = `${folder.replace(/[\\/]+$/, '')}/${file.name}`;
  return context.host.files.kind(path) === undefined ? 'missing' : context.host.files.read(path, LARGEST);
}

/** The first line in which a text differs, cut to what can be read at a glance. */
function lineFinding(file: string, found: Uint8Array, made: Uint8Array): VerifyFinding {
  const lines = (bytes: Uint8Array) => new TextDecoder().decode(bytes).split('\n');
  const [a, b] = [lines(found), lines(made)];
  const at = Array.from({ length: Math.max(a.length, b.length) }, (_, index) => index).find(
    (index) => a[index] !== b[index],
  )!;
  const [there, here] = [a[at] ?? '', b[at] ?? ''];
  let start = 0;
  while (start < Math.min(there.length, here.length) && there[start] === here[start]) start++;
  const around = (text: string) => {
    const from = Math.max(0, start - 12);
    return `${from > 0 ? '…' : ''}${text.slice(from, start + 28)}${text.length > start + 28 ? '…' : ''}`;
  };
  return { code: 'line-differs', args: { file, line: String(at + 1), found: around(there), rebuilt: around(here) } };
}
