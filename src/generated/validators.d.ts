/** Compiled JSON Schema validators, one a kind of document; made from schema/ by scripts/generate.mjs at each build. */

/** One violation as ajv reports it: JSON pointer, keyword and its parameters. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** True when the value fits; otherwise `errors` holds every violation of the last call. */
export interface SchemaValidator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

export const appointment: SchemaValidator;
export const breakdown: SchemaValidator;
export const circular: SchemaValidator;
export const correction: SchemaValidator;
export const feedback: SchemaValidator;
export const selection: SchemaValidator;
export const decision: SchemaValidator;
export const event: SchemaValidator;
export const inspection: SchemaValidator;
export const meeting: SchemaValidator;
export const notice: SchemaValidator;
export const plan: SchemaValidator;
export const reply: SchemaValidator;
export const report: SchemaValidator;
export const tasks: SchemaValidator;
export const units: SchemaValidator;
