import { defineConfig } from 'vitest/config';

/** Tests that open pages in a browser: they need Chromium, which `npm test` does not. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    setupFiles: ['test/setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
