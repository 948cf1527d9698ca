/** Every code that the Node host raises as a `HostError`, with what its sentence may use. */

/** One kind of host error. `example` shows a value for each argument. */
export interface HostCode {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Registry; `reason` is the system's own code such as `EACCES`, `message` the first line that git said. */
export const HOST_CODES = [
  { code: 'file-missing', args: { path: 'plan.yaml' } },
  { code: 'file-not-regular', args: { path: 'plan.yaml' } },
  { code: 'file-too-large', args: { path: 'plan.yaml', size: 3000000, limit: 2097152 } },
  { code: 'file-unreadable', args: { path: 'plan.yaml', reason: 'EACCES' } },
  { code: 'file-unwritable', args: { path: 'plan.yaml', reason: 'EACCES' } },
  { code: 'folder-missing', args: { path: 'plans' } },
  { code: 'folder-unreadable', args: { path: 'plans', reason: 'EACCES' } },
  { code: 'folder-not-empty', args: { path: 'demo' } },
  { code: 'git-missing', args: {} },
  { code: 'git-no-repository', args: { path: '.' } },
  { code: 'git-not-owned', args: { path: 'plans' } },
  { code: 'git-failed', args: { operation: 'ls-tree', message: 'fatal: not a tree object' } },
  // `shallow` is 1 when the clone has only part of the history, which is then the likely reason.
  { code: 'revision-unknown', args: { revision: 'v1', shallow: 0 } },
  { code: 'today-invalid', args: { value: '2010-02-30' } },
] as const satisfies readonly HostCode[];

/** A code of {@link HOST_CODES}. */
export type HostErrorCode = (typeof HOST_CODES)[number]['code'];
