/**
 * Why a command ends without its result. `main` tells each in a sentence. Told by name, as in `isHostError`: parts of the program are
 * bundled apart and have classes of their own.
 */
import type { Loaded } from '../kinds/load.ts';

/** A wrong use of the command line: exit code 2, with a sentence by key. */
export class UsageError extends Error {
  readonly key: string;
  readonly args: Readonly<Record<string, string | number>>;
  constructor(key: string, args: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.name = 'UsageError';
    this.key = key;
    this.args = args;
  }
}

/** A plan whose files have errors: nothing is judged from it. Exit code 3, the diagnostics on stderr. */
export class PlanErrors extends Error {
  readonly loaded: Loaded;
  constructor(loaded: Loaded) {
    super('plan-errors');
    this.name = 'PlanErrors';
    this.loaded = loaded;
  }
}

/** A change that would leave errors in the plan's files: nothing is written. Exit code 3, the diagnostics on stderr. */
export class ChangeRefused extends Error {
  readonly loaded: Loaded;
  constructor(loaded: Loaded) {
    super('change-refused');
    this.name = 'ChangeRefused';
    this.loaded = loaded;
  }
}

/** A {@link UsageError}, whichever part of the program it comes from. */
export const isUsageError = (error: unknown): error is UsageError => isNamed(error, 'UsageError');
/** A {@link PlanErrors}, whichever part of the program it comes from. */
export const isPlanErrors = (error: unknown): error is PlanErrors => isNamed(error, 'PlanErrors');
/** A {@link ChangeRefused}, whichever part of the program it comes from. */
export const isChangeRefused = (error: unknown): error is ChangeRefused => isNamed(error, 'ChangeRefused');

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
