import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** No test is judged by its time: this only ends one that hangs, on the slowest machine too. Programs that tests start are given less (test/host/patience.ts). */
const HANGS = 15 * 60 * 1000;

/** Files that take long, whatever their size: they come first, so that the workers end together. */
const LONG = /\/test\/(?:ruler|printed|hostile|bin|records|golden|main|scale)\/|\/places\.test\.ts$/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** What counts operations changes how the engine works. */
const COUNTING = ['test/scale/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: HANGS,
    hookTimeout: HANGS,
    // Tests start programs of their own: two cores are shared with them.
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    env: { NO_COLOR: '1', TZ: 'UTC', LANG: 'C.UTF-8', DUBAN_CACHE: 'off' },
    projects: [
      {
        extends: true,
        // The program is loaded once in each worker; a file of tests leaves nothing behind that another could see.
        test: { name: 'tests', include: ['test/**/*.test.ts'], exclude: COUNTING, isolate: false },
      },
      { extends: true, test: { name: 'counts', include: COUNTING, isolate: true } },
    ],
  },
});
