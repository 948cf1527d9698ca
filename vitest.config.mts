import { defineConfig } from 'vitest/config';

/** No test is judged by its time: this only ends one that hangs, on the slowest machine too. Programs that tests start are given less (test/host/patience.ts). */
const HANGS = 15 * 60 * 1000;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: HANGS,
    hookTimeout: HANGS,
    // Tests start programs of their own: two cores are shared with them.
    maxWorkers: 2,
    // The program is loaded once in each worker; a file of tests leaves nothing behind that another could see.
    isolate: false,
    env: { NO_COLOR: '1', TZ: 'UTC', LANG: 'C.UTF-8', DUBAN_CACHE: 'off' },
  },
});
