import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They need a browser: `npm run test:browser`.
    exclude: [...configDefaults.exclude, 'test/browser/**'],
    environment: 'node',
    pool: 'forks',
    sequence: { shuffle: true, seed: 1 },
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
  },
});
