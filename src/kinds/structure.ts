/** Violations of a JSON Schema, turned from ajv's words into diagnostics that say what to type instead. */
import type { SchemaError, SchemaValidator } from '../generated/validators.js';
import { likelyDayOfSerial } from '../ground/calendar/serial.ts';
import type { DiagnosticCode } from '../ground/codes/diagnostics.ts';
import type { Place, Step } from '../ground/place.ts';
import { nearest } from './nearest.ts';

/** One violation, ready to be said. */
export interface Violation {
  readonly code: DiagnosticCode;
  readonly args: Readonly<Record<string, string | number>>;
  readonly place: Place;
}

/** How scalars were written, from the parsed file. */
export type Written = (steps: readonly Step[]) => string | undefined;

/** All violations of a file, at most one for a place and kind. Empty when it fits. */
export function violations(
  file: string,
  data: unknown,
  validator: SchemaValidator,
  written: Written,
  allowedKeys: (steps: readonly Step[]) => readonly string[],
): Violation[] {
  if (validator(data)) return [];
  const found = new Map<string, Violation>();
  for (const error of validator.errors ?? []) {
    const violation = translate(file, data, error, written, allowedKeys);
    // Branches of a union repeat themselves.
    if (violation) found.set(JSON.stringify([violation.code, violation.place.steps, violation.args]), violation);
  }
  return [...found.values()];
}

function translate(
  file: string,
  data: unknown,
  error: SchemaError,
  written: Written,
  allowedKeys: (steps: readonly Step[]) => readonly string[],
): Violation | undefined {
  const steps = stepsOf(data, error.instancePath);
  const value = valueAt(data, steps);
  const shown = written(steps) ?? show(value);
  const place: Place = { file, steps };
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const allowed = allowedKeys(steps);
      return {
        code: 'key-unknown',
        args: { key, near: nearest(key, allowed) ?? '', allowed: allowed.join('、') },
        place: { file, steps: [...steps, key], part: 'key' },
      };
    }
    case 'required':
      return {
        code: 'key-missing',
        args: { key: String(params.missingProperty), title: String(params.missingProperty) },
        place: steps.length === 0 ? place : { ...place, part: 'key' },
      };
    case 'type': {
      const wanted = ([] as unknown[]).concat(params.type as string).map(String);
      const asNumber =
        wanted.some((one) => one === 'number' || one === 'integer') && typeof value === 'string'
          ? likelyNumber(value)
          : undefined;
      if (asNumber !== undefined) return { code: 'number-form', args: { written: shown, instead: asNumber }, place };
      if (wanted.includes('string') && typeof value === 'number' && DAY_KEYS.has(String(steps.at(-1)))) {
        return { code: 'date-as-number', args: { written: shown, instead: likelyDayOfSerial(value) ?? '' }, place };
      }
      if (wanted.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) {
        return { code: 'number-unquoted', args: { written: shown, instead: `"${shown}"` }, place };
      }
      if (value === null) return { code: 'empty-value', args: { title: String(steps.at(-1) ?? '') }, place };
      return { code: 'type-wrong', args: { written: shown, expected: wanted.join('|') }, place };
    }
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).map(String);
      return {
        code: 'value-not-allowed',
        args: { written: shown, allowed: allowed.join('、'), near: nearest(String(value), allowed) ?? '' },
        place,
      };
    }
    case 'const':
      return {
        code: 'value-not-allowed',
        args: { written: shown, allowed: String(params.allowedValue), near: '' },
        place,
      };
    case 'pattern': {
      const date =
        typeof value === 'string' && /\\d\{4\}\)?-|\\d\{4\}-/.test(String(params.pattern))
          ? likelyDate(value)
          : undefined;
      if (date !== undefined) return { code: 'date-form', args: { date: String(value), instead: date }, place };
      return { code: 'pattern-wrong', args: { written: shown, title: String(steps.at(-1) ?? '') }, place };
    }
    case 'minimum':
    case 'exclusiveMinimum':
      return {
        code: 'number-out-of-range',
        args: { written: shown, limit: params.limit as number, bound: 'min' },
        place,
      };
    case 'maximum':
    case 'exclusiveMaximum':
      return {
        code: 'number-out-of-range',
        args: { written: shown, limit: params.limit as number, bound: 'max' },
        place,
      };
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return { code: 'too-long', args: { limit: params.limit as number }, place };
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return { code: 'empty-value', args: { title: String(steps.at(-1) ?? '') }, place };
    // The branches have been reported themselves.
    case 'anyOf':
    case 'oneOf':
    case 'if':
      return undefined;
    default:
      return { code: 'shape-wrong', args: { keyword: error.keyword }, place };
  }
}

/** What a mistyped date was meant to be: full-width digits, slashes, missing zeros, 年月日. Undefined when it is no date at all. */
export function likelyDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain);
  if (!parts) return undefined;
  return `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
}

/** Keys whose value is a day. */
const DAY_KEYS: ReadonlySet<string> = new Set([
  'deadline',
  'by',
  'from',
  'to',
  'date',
  'done',
  'received',
  'on',
  'since',
  'until',
  'answerBy',
  'asOf',
  'applied',
]);

/** What a mistyped number was meant to be: full-width digits, thousands separated, a percent sign. Undefined when it has two readings. */
export function likelyNumber(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/%$/, '');
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replace(/,/g, '') : plain;
  return /^-?\d+(\.\d+)?$/.test(grouped) ? grouped : undefined;
}

function stepsOf(data: unknown, pointer: string): Step[] {
  const steps: Step[] = [];
  let here = data;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replace(/~1/g, '/').replace(/~0/g, '~');
    const step: Step = Array.isArray(here) ? Number(key) : key;
    steps.push(step);
    here = (here as Record<Step, unknown> | undefined)?.[step];
  }
  return steps;
}

/** The value at a path; undefined when there is none. */
export function valueAt(data: unknown, steps: readonly Step[]): unknown {
  let here = data;
  for (const step of steps) here = (here as Record<Step, unknown> | null | undefined)?.[step];
  return here;
}

function show(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 59)}…` : value;
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return String(value);
}
