import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    sequence: { shuffle: true, seed: 1 },
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
  },
});
