/** Wrong use of the command line. Apart, because `main` must know it before anything else is loaded. */

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
