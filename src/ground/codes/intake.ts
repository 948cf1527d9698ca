/** A table that no plan can be made from: one sentence by code, exit code 3. */

/** Codes of refusals. */
export type IntakeRefusal =
  | 'sheet-empty'
  | 'sheet-unknown'
  | 'no-head'
  | 'no-task-column'
  | 'no-tasks'
  | 'no-units'
  | 'too-many-units'
  | 'too-many-tasks'
  | 'too-many-sections'
  | 'column-name-unknown'
  | 'column-not-there'
  | 'year-wrong'
  | 'period-reversed';

/** See the module comment. */
export class IntakeRefused extends Error {
  readonly code: IntakeRefusal;
  readonly args: Readonly<Record<string, string | number>>;
  constructor(code: IntakeRefusal, args: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'IntakeRefused';
    this.code = code;
    this.args = args;
  }
}
