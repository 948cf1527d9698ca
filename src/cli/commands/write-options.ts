/** The options of writing. Apart from the work itself, so that help needs none of it. */
import type { OptionSpec } from './registry.ts';

/** Every writing command takes these. */
export const writeOptions: readonly OptionSpec[] = [
  { flags: '--dry-run', key: 'dryRun' },
  { flags: '--commit', key: 'commit' },
  { flags: '--no-input', key: 'noInput' },
  { flags: '--yes', key: 'yes' },
];

/** Commands that make records take these: practice records are marked as such. */
export const recordOptions: readonly OptionSpec[] = [...writeOptions, { flags: '--exercise', key: 'exercise' }];
