import type { Reporter, TestModule } from 'vitest/node';

/** How a run went, as the reporter counts it. */
export interface RunCount {
  passed: number;
  failed: number;
  skipped: number;
  /** Tests that passed on a further try, each with its file and how many tries failed before. */
  flaky: string[];
}

/**
 * So many tests may pass on a further try; more, and the run has failed, for then tries hide something. A busy machine
 * loses a move of the pointer or a frame now and then; more than that is somebody's mistake.
 */
export const MOST_FLAKY = 5;

/** The last lines of a run: what passed on a further try, then `N passed, N failed, N skipped`. */
export function closingLines({ passed, failed, skipped, flaky }: RunCount): string[] {
  const tooMany = flaky.length > MOST_FLAKY;
  return [
    ...(flaky.length === 0 ? [] : [`passed on a further try (at most ${MOST_FLAKY} may): ${flaky.length}`]),
    ...flaky.map((name) => `  flaky: ${name}`),
    `${passed} passed, ${failed + (tooMany ? 1 : 0)} failed, ${skipped} skipped`,
  ];
}

/** Whether a run has failed though no test did. */
export const hasTooManyFlaky = ({ flaky }: Pick<RunCount, 'flaky'>): boolean => flaky.length > MOST_FLAKY;

/** Ends a run with plain lines that say how it went; a file that fails to load counts as a failure. */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const states = { passed: 0, failed: unhandled.length, skipped: 0, pending: 0 };
    const flaky: string[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        states[test.result().state]++;
        const { flaky: isFlaky = false, retryCount = 0 } = test.diagnostic() ?? {};
        if (isFlaky)
          flaky.push(`${test.project.name} ${module.relativeModuleId} > ${test.fullName} (${retryCount} failed)`);
      }
      if (module.errors().length > 0) states.failed++;
    }
    process.on('exit', (code) => {
      const count = { ...states, skipped: states.skipped + states.pending, flaky };
      // A build that fails before the first test leaves nothing to count, and is no success.
      if (code !== 0 && count.failed === 0) count.failed = 1;
      if (hasTooManyFlaky(count)) process.exitCode = 1;
      console.log(closingLines(count).join('\n'));
    });
  }
}
