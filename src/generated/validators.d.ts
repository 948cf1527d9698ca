/** Compiled JSON Schema validators, one a kind of document; made from schema/ by scripts/generate.mjs at each build. */
import type { DocumentName } from './documents.ts';

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

/** By the name of the kind. */
export const validators: Readonly<Record<DocumentName, SchemaValidator>>;
