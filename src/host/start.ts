/**
 * What `bin/duban.js` loads: the bundle, with the code that V8 compiled when duban was built. It takes a fifth off every start.
 * V8 refuses the kept code of another version or another source by itself, and then compiles as usual.
 */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { present } from '../ground/present.ts';

/** Digest of the bundle's bytes, put in by the build: kept code can never meet another bundle. */
declare const DUBAN_BUNDLE: string;

type Wrapper = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  file: string,
  folder: string,
) => void;

/** The bundle's exports and the script they came from. */
export function loadBundle(): { readonly bundle: { readonly run: () => Promise<void> }; readonly script: Script } {
  const file = join(__dirname, 'duban.cjs');
  const kept = join(__dirname, `duban-${DUBAN_BUNDLE}.code`);
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'utf8')}\n})`;
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
  const script = new Script(source, { filename: file, ...present({ cachedData }) });
  const module = { exports: {} as { run: () => Promise<void> } };
  (script.runInThisContext() as Wrapper)(module.exports, createRequire(file), module, file, dirname(file));
  return { bundle: module.exports, script };
}
