/** What a kind of document is to the loader, and how one is defined: what belongs to the plan itself, and records. */
import type { DocumentName, FileOf } from '../generated/documents.ts';
import { type SchemaValidator, validators } from '../generated/validators.js';
import type { Place, Step } from '../ground/place.ts';
import type { PlanKind, RecordKind, RecordOf } from '../plan/records.ts';
import type { Build } from './build.ts';

/** One parsed file whose shape has been checked. */
export interface DocumentFile<T = unknown> {
  /** Path relative to the plan folder. */
  readonly path: string;
  /** File name without folder and ending: the id of a record. */
  readonly id: string;
  readonly data: T;
}

/** One kind of document; the registry is `kinds/kinds.ts`. */
export interface DocumentKind<T = never> {
  /** The value of `kind:`. */
  readonly kind: DocumentName;
  readonly validator: SchemaValidator;
  /** Whether it declares names that others use: those are read before anything is announced. */
  readonly declares: boolean;
  /** Tells what other records have to know before any is read; units and tasks are known by then. */
  readonly announce?: (file: DocumentFile<T>, build: Build) => void;
  /** Adds the file to what is being built and says what is wrong with its meaning. */
  readonly read: (file: DocumentFile<T>, build: Build) => void;
}

/** A kind that belongs to the plan itself; its reader adds what it reads to the build. */
export function defineKind<K extends PlanKind>(
  kind: K,
  how: Pick<DocumentKind<FileOf<K>>, 'declares' | 'read'>,
): DocumentKind<FileOf<K>> {
  return { kind, validator: validators[kind], ...how };
}

/** A kind of record; its reader gives the record, or undefined where what it says cannot be taken up. */
export function defineRecord<K extends RecordKind>(
  kind: K,
  {
    read,
    ...how
  }: Pick<DocumentKind<FileOf<K>>, 'announce'> & {
    readonly read: (file: DocumentFile<FileOf<K>>, build: Build) => RecordOf<K> | undefined;
  },
): DocumentKind<FileOf<K>> {
  return {
    kind,
    validator: validators[kind],
    declares: false,
    ...how,
    read(file, build) {
      const record = read(file, build);
      if (record) build.add(kind, record);
    },
  };
}

/**
 * Takes what is left of a file's object once its keys have been taken out of it: nothing. A key that the schema gains does not
 * compile until its reader takes it, so that none is accepted and then ignored in silence.
 */
export function nothingLeft(_rest: Readonly<Record<string, never>>): void {}

/** A place in a file. */
export function at(file: DocumentFile, ...steps: Step[]): Place {
  return { file: file.path, steps };
}

/** A place inside another. */
export function within(place: Place, ...steps: Step[]): Place {
  return { file: place.file, steps: [...place.steps, ...steps] };
}
