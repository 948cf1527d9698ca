/** Who is asked to look at which file, as a CODEOWNERS file and as the public type `duban.codeowners/1`. */
import { clean } from '../ground/text/clean.ts';
import { codeownersWords } from '../words/codeowners.ts';
import type { Lang } from '../words/lang.ts';

/** Paths as patterns from the top of the repository, with the accounts that own them. `unit` is absent for the office's own. */
export interface OwnedPaths {
  readonly unit?: string;
  readonly paths: readonly string[];
  readonly owners: readonly string[];
}

/** The file as GitHub, GitLab and Gitea read it; `without` are units that nobody named an account of. */
export function codeownersText(groups: readonly OwnedPaths[], without: readonly string[], lang: Lang): string {
  const words = codeownersWords(lang);
  const lines = [
    `# ${words.made}`,
    ...groups.flatMap(({ unit, paths, owners }) => [
      '',
      `# ${clean(unit === undefined ? words.office : words.unit(unit))}`,
      ...paths.map((path) => `${path} ${owners.join(' ')}`),
    ]),
    ...(without.length === 0 ? [] : ['', `# ${words.without(clean(without.join('、')))}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The public type `duban.codeowners/1`. */
export function codeownersJson(groups: readonly OwnedPaths[], without: readonly string[]) {
  const entries = groups.flatMap(({ paths, owners }) => paths.map((path) => ({ path, owners })));
  return { schema: 'duban.codeowners/1', entries, withoutAccount: without };
}
