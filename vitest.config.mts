import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // Tests start programs of their own: two cores are shared with them.
    maxWorkers: 2,
    env: { NO_COLOR: '1', TZ: 'UTC', LANG: 'C.UTF-8', DUBAN_CACHE: 'off' },
  },
});
