/** `duban diff A..B`: what moved between two states of the plan, as facts by id and a summary by unit. */
import { type Diff, diffStates } from '../../../diff/diff.ts';
import type { Host } from '../../../host/host.ts';
import type { Loaded } from '../../../kinds/load.ts';
import { diffPage } from '../../../pages/diff.ts';
import { diffJson, type SideSource } from '../../../pages/diff-json.ts';
import { stateOn } from '../../../plan/fold.ts';
import type { Plan } from '../../../plan/plan.ts';
import { readDocuments } from '../../../yaml/cache.ts';
import type { Source } from '../../../yaml/source.ts';
import { askedOnce } from '../../asked-once.ts';
import type { Context, Run } from '../../context.ts';
import { PlanErrors, UsageError } from '../../errors.ts';
import { unitsNamed } from '../../given.ts';
import { BUILD } from '../../version.ts';
import { keepPlan, keptPlan } from '../../write/kept.ts';
import type { diff as spec } from './spec.ts';

/** Two revisions; `to` undefined is the work tree. */
export interface Range {
  readonly from: string;
  readonly to: string | undefined;
}

/** One side, loaded and with its day. */
export interface LoadedSide {
  readonly plan: Plan;
  readonly loaded: Loaded;
  readonly asOf: string;
}

/** Runs the command; exit code 1 with `--exit-code` when there is any fact. */
export const run: Run<typeof spec> = async (context, { args, options }) => {
  const range = parseRange(args[0], context.options.at);
  const [before, after] = await loadBoth(context, range);
  const units = unitsNamed(after.plan, options.unit);
  const diff = runDiff(before, after, units);
  const side = ({ loaded }: LoadedSide): SideSource => ({ revision: loaded.source.revision, cite: loaded.cite });
  const sides = [side(before), side(after)] as const;
  await context.emit({
    document: () => diffPage(diff, ...sides, context.lang),
    json: () => diffJson(diff, ...sides),
  });
  return options.exitCode === true && diff.facts.length > 0 ? 1 : 0;
};

/** The comparison of two loaded sides, each judged on its day. */
export function runDiff(before: LoadedSide, after: LoadedSide, units?: ReadonlySet<string>): Diff {
  return diffStates(stateOn(before.plan, before.asOf), stateOn(after.plan, after.asOf), units);
}

/** `A..B`; `A..` and `A` end at `--at` or, without it, the work tree. Anything else raises `range-wrong`. */
export function parseRange(text: string, at?: string): Range {
  const wrong = () => new UsageError('range-wrong', { range: text });
  const parts = text.trim().split('..');
  const [from = '', to = ''] = parts;
  // Three dots ask for something else (a common ancestor), and a side that begins with a dot or a dash is no revision.
  if (parts.length > 2 || from === '' || /^[.-]/.test(from) || /^[.-]/.test(to) || (to !== '' && at !== undefined))
    throw wrong();
  return { from, to: to === '' ? at : to };
}

/** Loads both sides: Git is asked for each object once, and a file that is the same on both sides is parsed once. */
async function loadBoth(context: Context, range: Range): Promise<readonly [LoadedSide, LoadedSide]> {
  const { host } = context;
  // By delegation: fields of the host that are costly to make stay unmade until they are used.
  const thrifty: Host = Object.create(host, { git: { value: askedOnce(host.git) } });
  const once: Context = Object.create(context, { host: { value: thrifty } });
  const sources = [once.source(range.from), once.source(range.to)] as const;
  const [before, after] = await loadSources(host, sources);
  const ready = (loaded: Loaded, asOf: string | undefined): LoadedSide => {
    if (!loaded.plan) throw new PlanErrors(loaded);
    return { plan: loaded.plan, loaded, asOf: asOf ?? loaded.source.date ?? host.today() };
  };
  const sides = [ready(before, undefined), ready(after, context.asOfGiven)] as const;
  if (!context.langChosen) context.lang = sides[1].plan.lang;
  return sides;
}

async function loadSources(host: Host, [from, to]: readonly [Source, Source]): Promise<readonly [Loaded, Loaded]> {
  const kept = [keptPlan(host, from), keptPlan(host, to)] as const;
  if (kept[0] && kept[1]) return [kept[0], kept[1]];
  const { loadPlan } = await import('../../../kinds/load.ts');
  const all = new Map([...from.files, ...to.files].map((file) => [file.blob, file]));
  const documents = await readDocuments(host, { ...to, files: [...all.values()] }, BUILD);
  const byBlob = new Map([...all.keys()].map((blob, index) => [blob, documents[index]!]));
  const load = (source: Source) =>
    loadPlan(
      source,
      source.files.map(({ path, blob }) => {
        const document = byBlob.get(blob)!;
        // The same bytes may lie at another path on the other side.
        return document.path === path
          ? document
          : { ...document, path, diagnostics: document.diagnostics.map((one) => ({ ...one, file: path })) };
      }),
    );
  const before = load(from);
  const same = from.root === to.root && sameFiles(from, to) && from.problems.length + to.problems.length === 0;
  const after = same ? { ...before, source: to } : load(to);
  for (const one of [before, after]) keepPlan(host, one);
  return [before, after];
}

function sameFiles(a: Source, b: Source): boolean {
  return (
    a.files.length === b.files.length &&
    a.files.every((file, index) => file.blob === b.files[index]!.blob && file.path === b.files[index]!.path)
  );
}
