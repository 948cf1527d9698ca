/** How the policy stood before a period began and what was changed since, read from the commits that touched plan.yaml. */
import { SIGNAL_DEFAULTS } from '../../circular/signals.ts';
import type { PolicyHistory, PolicyRevision } from '../../circular/types.ts';
import type { Period } from '../../ground/calendar/period.ts';
import { isHostError } from '../../host/host.ts';
import { policyOf } from '../../kinds/policy.ts';
import { type PolicySettings, settingChanges, settingsOf } from '../../plan/policy.ts';
import { readDocument } from '../../yaml/document.ts';
import { LIMITS } from '../../yaml/limits.ts';
import type { Context, Ready } from '../context.ts';
import { isUsageError } from '../errors.ts';

const HEAD_FILE = 'plan.yaml';

/** The history of the policy that a circular for `period` is judged by. */
export function policyHistory(context: Context, ready: Ready, period: Period): PolicyHistory {
  const { top } = context;
  if (top === undefined) return { known: false, because: 'no-repository' };
  const committed = commitsOf(context, top, ready.revision);
  if (committed.length === 0) return { known: false, because: 'not-committed' };
  // Days of commits may run backwards; what follows the first commit of the period came after it.
  const later = committed.findIndex(({ date }) => date >= period.from);
  const start = later < 0 ? committed.length - 1 : Math.max(0, later - 1);
  const base = committed[start]!;
  const revisions: PolicyRevision[] = [];
  let standing = base.settings;
  const step = (settings: PolicySettings | undefined, about: Pick<PolicyRevision, 'revision' | 'day'>) => {
    if (!settings) return;
    const changes = settingChanges(standing ?? settings, settings);
    if (changes.length > 0) revisions.push({ ...about, changes });
    standing = settings;
  };
  for (const { id, date, settings } of committed.slice(start + 1)) step(settings, { revision: id, day: date });
  if (ready.revision === undefined)
    step(settingsIn(ready.loaded.source.files.find(({ path }) => path === HEAD_FILE)?.bytes), {});
  return { known: true, revision: base.id, day: base.date, before: base.date < period.from, revisions };
}

interface Committed {
  readonly id: string;
  readonly date: string;
  readonly settings: PolicySettings | undefined;
}

/** Commits that changed the plan's head file up to the revision (or HEAD), oldest first. */
function commitsOf(context: Context, top: string, revision: string | undefined): Committed[] {
  const { git } = context.host;
  try {
    const id = revision ?? git.resolve(top, 'HEAD');
    const { prefix } = context.prefixAt(top, id);
    const path = prefix === '' ? HEAD_FILE : `${prefix}/${HEAD_FILE}`;
    const commits = git.changes(top, id, path);
    const blobs = commits.map((one) => git.tree(top, one.id, path).find((entry) => entry.path === path)?.object);
    const bytes = git.blobs(
      top,
      blobs.filter((blob) => blob !== undefined),
      LIMITS.bytes,
    );
    return commits.map((one, index) => ({ ...one, settings: settingsIn(bytes.get(blobs[index] ?? '')) }));
  } catch (error) {
    // No commit yet, or none that holds this plan.
    if (isUsageError(error) || (isHostError(error) && error.code === 'revision-unknown')) return [];
    throw error;
  }
}

/** The settings of a plan.yaml as it once was; undefined when it is gone or cannot be read. Names of groups stay as written. */
function settingsIn(bytes: Uint8Array | undefined): PolicySettings | undefined {
  if (!bytes) return undefined;
  const { data } = readDocument({ path: HEAD_FILE, bytes });
  if (!isMapping(data)) return undefined;
  const spec = (isMapping(data.policy) ? data.policy : {}) as Parameters<typeof policyOf>[0];
  try {
    const groups = (spec.groups ?? []).flatMap(({ name, units }) => units.map((unit) => [unit, name] as const));
    return settingsOf(policyOf(spec, new Map(groups)), SIGNAL_DEFAULTS);
  } catch {
    return undefined;
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
