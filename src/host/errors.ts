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
  { code: 'file-changed', args: { path: 'plan.yaml' } },
  { code: 'file-exists', args: { path: 'plan.yaml' } },
  { code: 'file-in-the-way', args: { path: 'plan.yaml' } },
  // `why` is a code of `yaml/intent.ts`, `where` a path and steps.
  { code: 'edit-refused', args: { why: 'comment-lost', where: 'plan.yaml › title' } },
  { code: 'file-outside', args: { path: '../plan.yaml' } },
  { code: 'file-unflushed', args: { path: 'plan.yaml', reason: 'EIO' } },
  {
    code: 'folder-locked',
    args: { path: '.duban-lock', pid: 4711, host: 'office-1', since: '2010-07-08T01:00:00.000Z' },
  },
  { code: 'write-interrupted', args: { path: '.duban-journal' } },
  { code: 'folder-missing', args: { path: 'plans' } },
  { code: 'folder-unreadable', args: { path: 'plans', reason: 'EACCES' } },
  { code: 'folder-not-empty', args: { path: 'demo' } },
  { code: 'git-missing', args: {} },
  { code: 'git-no-repository', args: { path: '.' } },
  { code: 'git-not-owned', args: { path: 'plans' } },
  { code: 'git-failed', args: { operation: 'ls-tree', message: 'fatal: not a tree object' } },
  { code: 'git-identity-missing', args: { key: 'user.name' } },
  { code: 'git-busy', args: { operation: 'merge' } },
  { code: 'git-locked', args: { path: '.git/index.lock' } },
  { code: 'git-ignored', args: { path: 'plan.yaml' } },
  { code: 'git-filtered', args: { path: 'a.pdf', filter: 'lfs' } },
  { code: 'git-path-modified', args: { path: 'plan.yaml' } },
  { code: 'git-moved', args: {} },
  { code: 'git-too-much', args: { operation: 'ls-tree', limit: 83886080 } },
  // `names` are full names of refs, the way to say which is meant.
  { code: 'revision-ambiguous', args: { revision: 'v1', names: 'refs/tags/v1, refs/heads/v1' } },
  { code: 'commit-day-wrong', args: { revision: '0'.repeat(40) } },
  // `shallow` is 1 when the clone has only part of the history, which is then the likely reason.
  { code: 'revision-unknown', args: { revision: 'v1', shallow: 0 } },
  // `command` is what to type to have the missing commits here.
  { code: 'base-unknown', args: { revision: 'origin/main', command: 'git fetch origin main' } },
  { code: 'merge-base-unknown', args: { base: 'origin/main', head: 'HEAD', command: 'git fetch --unshallow origin' } },
  { code: 'today-invalid', args: { value: '2010-02-30' } },
] as const satisfies readonly HostCode[];

/** A code of {@link HOST_CODES}. */
export type HostErrorCode = (typeof HOST_CODES)[number]['code'];
