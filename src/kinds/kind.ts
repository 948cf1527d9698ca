/** What a kind of document is to the loader: its name, its compiled schema, and how it becomes part of the model. */
import type { SchemaValidator } from '../generated/validators.js';
import type { Place, Step } from '../ground/place.ts';
import type { Build } from './build.ts';

/** One parsed file whose shape has been checked. */
export interface DocumentFile<T = unknown> {
  /** Path relative to the plan folder. */
  readonly path: string;
  /** File name without folder and ending: the id of a record. */
  readonly id: string;
  readonly data: T;
}

/** One kind of document; the registry is `kinds.ts`. */
export interface DocumentKind<T = never> {
  /** The value of `kind:`. */
  readonly kind: string;
  /** Kinds are read in this order, so that names are known before they are used. */
  readonly order: number;
  readonly validator: SchemaValidator;
  /** Tells what other records have to know before any is read; units and tasks are known by then. */
  readonly announce?: (file: DocumentFile<T>, build: Build) => void;
  /** Adds the file to what is being built and says what is wrong with its meaning. */
  readonly read: (file: DocumentFile<T>, build: Build) => void;
}

/** A place in a file. */
export function at(file: DocumentFile, ...steps: Step[]): Place {
  return { file: file.path, steps };
}

/** A place inside another. */
export function within(place: Place, ...steps: Step[]): Place {
  return { file: place.file, steps: [...place.steps, ...steps] };
}
