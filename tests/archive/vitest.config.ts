import { defineConfig } from 'vitest/config';

/**
 * The tests that need a cluster: OpenSearch itself, three nodes on loopback, which the file starts. `npm test` leaves them
 * out; `npm run test:archive` runs them.
 */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    name: 'archive',
    reporters: ['default', './tests/reporter.ts'],
    include: ['tests/archive/cluster/**/*.test.ts'],
    environment: 'node',
    // One after the other: they kill nodes.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
