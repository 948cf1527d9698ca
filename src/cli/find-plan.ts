/** Which folder is the plan: where the user stands or points to, then upwards to the top of the work tree and never above it. */
import type { Host } from '../host/host.ts';
import { UsageError } from './errors.ts';

/** Where the plan's files are. */
export interface PlanFolder {
  /** Path for opening files, relative to the host's cwd or absolute. */
  readonly folder: string;
  /** How it is shown and cited: relative to where the user stands. */
  readonly shown: string;
}

/** How far up a plan is looked for. */
const MOST_LEVELS = 12;

/**
 * Finds the plan from `base` (a folder, `.` for where the user stands). A folder with plan.yaml is a plan; else its `plans/`
 * is looked through, and the folder itself when it is called so. Throws {@link UsageError} when there is none or several.
 */
export function findPlan(host: Host, base: string, wanted: string | undefined): PlanFolder {
  const here = base === '.' ? '' : base.replace(/\/+$/, '');
  // Without a work tree there is no top to stop at: then only the parents of a plan folder itself count.
  const bounded = hasWorkTree(host, here);
  for (let level = 0, up = here; level < MOST_LEVELS; level++, up = below(up, '..')) {
    if (isPlan(host, up) && (wanted === undefined || nameOf(host, up) === wanted))
      return { folder: up === '' ? '.' : up, shown: up };
    if (level === 0 || bounded) {
      const found = plansIn(host, below(up, 'plans')) ?? (level === 0 ? plansIn(host, up) : undefined);
      if (found) return choose(found, wanted);
    }
    if (bounded && host.files.kind(below(up, '.git')) !== undefined) break;
  }
  throw new UsageError('plan-none', { dir: base });
}

interface Found {
  readonly folder: string;
  readonly names: readonly string[];
}

/** The plans that are folders of a folder; undefined when there are none. */
function plansIn(host: Host, folder: string): Found | undefined {
  const at = folder === '' ? '.' : folder;
  if (host.files.kind(at) !== 'folder') return undefined;
  const names = host.files
    .list(at)
    .filter(({ name, kind }) => kind === 'folder' && isPlan(host, below(folder, name)))
    .map(({ name }) => name);
  return names.length === 0 ? undefined : { folder, names };
}

function choose({ folder, names }: Found, wanted: string | undefined): PlanFolder {
  const chosen = wanted === undefined ? names : names.filter((name) => name === wanted);
  if (chosen.length > 1) throw new UsageError('plan-several', { plans: names.join(', ') });
  if (chosen.length === 0) throw new UsageError('plan-not-found', { plan: wanted ?? '', plans: names.join(', ') });
  const path = below(folder, chosen[0]!);
  return { folder: path, shown: path };
}

function hasWorkTree(host: Host, here: string): boolean {
  for (let level = 0, up = here; level < MOST_LEVELS; level++, up = below(up, '..')) {
    if (host.files.kind(below(up, '.git')) !== undefined) return true;
  }
  return false;
}

function isPlan(host: Host, folder: string): boolean {
  return host.files.kind(below(folder, 'plan.yaml')) === 'file';
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function nameOf(host: Host, folder: string): string {
  return (folder === '' ? host.cwd : folder).split(/[\\/]/).at(-1) ?? '';
}
