/** What `duban demo` made, as a page and as the public type `duban.demo/1`. */
import type { Page } from '../ground/text/blocks.ts';
import { demoWords } from '../words/demo.ts';
import { inEveryLang, type Lang } from '../words/lang.ts';

/** A practice repository. */
export interface DemoMade {
  readonly plan: string;
  readonly folder: string;
  readonly commits: number;
  readonly tags: readonly { readonly name: string }[];
  /** To try next, ready for a shell. */
  readonly commands: readonly string[];
}

/** The page. */
export function demoPage({ folder, commits, tags, commands }: DemoMade, lang: Lang): Page {
  const words = demoWords(lang);
  const names = tags.map(({ name }) => name);
  return {
    kind: 'page',
    lang,
    title: words.title,
    provenance: [],
    blocks: [
      { type: 'paragraph', text: words.made(folder, commits, names) },
      { type: 'paragraph', text: words.exercise },
      { type: 'paragraph', text: words.next },
      { type: 'excerpt', lines: commands.map((line) => `  ${line}`) },
    ],
  };
}

/** The public type `duban.demo/1`. */
export function demoJson({ plan, folder, commits, tags, commands }: DemoMade) {
  return { schema: 'duban.demo/1', plan, folder, commits, tags, commands };
}

/** The text of the repository's README, in every language: its commits must not depend on who makes it. */
export function demoReadme(plan: string): string {
  return inEveryLang(demoWords)
    .flatMap(({ readme }) => [...readme(plan), ''])
    .join('\n');
}
