import { defineConfig } from 'vitest/config';
import { libraryPlugin } from '../seeds/plugin.ts';

const root = `${import.meta.dirname}/..`;

/**
 * Three projects: `unit` runs in plain Node, the other two drive the built extension in a real browser.
 * One browser at a time: two at once on a small machine time each other out.
 */
export default defineConfig({
  root,
  plugins: [libraryPlugin()],
  test: {
    reporters: ['default', './tests/reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/archive/cluster/**'],
          environment: 'node',
          // Vitest leaves one processor out by itself, which is half of a small machine.
          maxWorkers: '100%',
          // Property tests try hundreds of texts, on machines that may be busy.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'chromium',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['tests/e2e/**/*.firefox.test.ts'],
          globalSetup: ['tests/e2e/build.ts'],
          fileParallelism: false,
          // A busy machine loses a pointer's move or a frame now and then; what fails three times is broken.
          retry: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          env: { E2E_BROWSER: 'chromium' },
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['tests/e2e/**/*.chromium.test.ts'],
          globalSetup: ['tests/e2e/build.ts'],
          fileParallelism: false,
          retry: 2,
          testTimeout: 60_000,
          hookTimeout: 90_000,
          env: { E2E_BROWSER: 'firefox' },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
