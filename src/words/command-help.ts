/** What the help of one command says. */

/** One command in help. */
export interface CommandHelp {
  readonly summary: string;
  readonly argument?: string;
  readonly examples: readonly string[];
}
