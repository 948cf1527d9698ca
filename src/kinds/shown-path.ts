/** How a file of a plan is named to the user. Apart from `load.ts`, so that a plan kept between runs needs none of the loading. */
import type { Source } from '../yaml/source.ts';

/** A file of a source relative to where the user stands; `file` is relative to the plan folder. */
export function shownPath(source: Pick<Source, 'root'>, file: string): string {
  return source.root === '' || source.root === '.' ? file : `${source.root}/${file}`;
}
