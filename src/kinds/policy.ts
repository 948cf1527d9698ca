/** `policy` of plan.yaml: thresholds, switches, rounding, groups, over the defaults. */
import { signalIds } from '../circular/signals.ts';
import type { PlanFile, PolicySpec } from '../generated/documents.ts';
import { present } from '../ground/present.ts';
import type { Policy } from '../plan/plan.ts';
import { DEFAULT_POLICY } from '../plan/policy.ts';
import type { Build } from './build.ts';
import { at, type DocumentFile } from './kind.ts';
import { nearest } from './nearest.ts';

/** The policy of the plan, with what is wrong in it said. */
export function readPolicy(file: DocumentFile<PlanFile>, build: Build): Policy {
  const spec = file.data.policy;
  if (!spec) return DEFAULT_POLICY;
  for (const id of Object.keys(spec.signals ?? {})) {
    if (!signalIds.includes(id))
      build.say(
        'signal-unknown',
        { id, near: nearest(id, signalIds) ?? '' },
        { file: file.path, steps: ['policy', 'signals', id], part: 'key' },
      );
  }
  const groups = new Map<string, string>();
  for (const [index, { name, units }] of (spec.groups ?? []).entries()) {
    for (const [n, unit] of units.entries()) {
      const place = at(file, 'policy', 'groups', index, 'units', n);
      for (const id of build.expand(unit, place).units) {
        const other = groups.get(id);
        if (other !== undefined && other !== name)
          build.say('policy-group-twice', { unit: id, group: name, other }, place);
        else groups.set(id, name);
      }
    }
  }
  const { replyDays = DEFAULT_POLICY.replyDays, recheckDays } = spec;
  if (recheckDays !== undefined && recheckDays < replyDays)
    build.say('recheck-before-reply', { reply: replyDays, recheck: recheckDays }, at(file, 'policy', 'recheckDays'));
  const settings = Object.keys(spec).flatMap((key) =>
    key === 'signals' ? Object.keys(spec.signals ?? {}).map((id) => ['signals', id]) : [[key]],
  );
  return {
    ...policyOf(spec, groups),
    places: new Map(settings.map((steps) => [steps.join('.'), at(file, 'policy', ...steps)])),
    place: at(file, 'policy'),
  };
}

/** The settings given, over the defaults; signals that do not exist are passed over. `groups` are those of the spec with names of units resolved. */
export function policyOf(spec: PolicySpec, groups: ReadonlyMap<string, string>): Policy {
  const { signals: _signals, groups: _groups, procedure, ...plain } = spec;
  const signals = new Map(
    Object.entries(spec.signals ?? {}).filter(([id]) => signalIds.includes(id)) as [string, number | 'off'][],
  );
  return {
    ...DEFAULT_POLICY,
    // Checking again before the answers are due would be unfair by construction.
    recheckDays: Math.max(DEFAULT_POLICY.recheckDays, spec.replyDays ?? 0),
    ...present(plain),
    procedure: { ...DEFAULT_POLICY.procedure, ...present(procedure ?? {}) },
    groups,
    signals,
  };
}
