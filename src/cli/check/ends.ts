/** The commits that a check is between, and what to type where one of them is not here. */
import { type Host, HostError, isHostError } from '../../host/host.ts';
import type { Context } from '../context.ts';
import { isUsageError } from '../errors.ts';

/** Full commit ids, with what was typed. */
export interface Ends {
  readonly top: string;
  /** The base as typed. */
  readonly revision: string;
  readonly tip: string;
  /** Where the branch left the base. */
  readonly base: string;
  /** The commit that is checked, or on which the work tree lies. */
  readonly head: string;
  /** The head as typed, or undefined for the work tree. */
  readonly headGiven: string | undefined;
  readonly workTree: boolean;
  /** The plan's folder in the head, relative to the work tree's top. */
  readonly prefix: string;
}

/** Finds the commits. Raises `base-unknown` and `merge-base-unknown` with the command that brings what is missing. */
export function findEnds(context: Context, revision: string, headGiven: string | undefined): Ends {
  const { host, options } = context;
  const folder = options.directory ?? '.';
  const top = host.git.top(folder);
  if (top === undefined) throw new HostError('git-no-repository', { path: folder });
  const tip = resolveBase(host, top, revision);
  const head = host.git.resolve(top, headGiven ?? 'HEAD');
  const base = host.git.mergeBase(top, tip, head);
  if (base === undefined) {
    const command = fetchCommand(revision, host.git.isShallow(top));
    throw new HostError('merge-base-unknown', { base: revision, head: headGiven ?? 'HEAD', command });
  }
  return {
    top,
    revision,
    tip,
    base,
    head,
    headGiven,
    workTree: headGiven === undefined,
    prefix: prefixAt(context, top, head),
  };
}

/** Empty where the commit has no such plan; reading it will say so. */
function prefixAt(context: Context, top: string, id: string): string {
  try {
    return context.prefixAt(top, id).prefix;
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

/** True for the refusal that there is no plan. */
export function isMissing(error: unknown): boolean {
  return isUsageError(error) && error.key === 'plan-none';
}

function resolveBase(host: Host, top: string, revision: string): string {
  try {
    return host.git.resolve(top, revision);
  } catch (error) {
    if (!isHostError(error) || error.code !== 'revision-unknown') throw error;
    throw new HostError('base-unknown', { revision, command: fetchCommand(revision, error.args.shallow === 1) });
  }
}

/** What brings a revision here. Only what is plainly a name is put into a line that somebody will paste. */
function fetchCommand(revision: string, isShallow: boolean): string {
  const [, remote, branch] = /^([A-Za-z0-9][\w.-]*)\/([A-Za-z0-9][\w./-]*)$/.exec(revision) ?? [];
  const deepen = isShallow ? ' --unshallow' : '';
  return remote !== undefined && branch !== undefined
    ? `git fetch${deepen} ${remote} +refs/heads/${branch}:refs/remotes/${remote}/${branch}`
    : `git fetch${deepen} --tags origin`;
}
