import type { Reporter, TestModule, TestSuite, Vitest } from 'vitest/node';

/** How the tests of a run ended; `failed` includes suites and files that could not run at all. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What counting needs to know of a test file: a `TestModule`, or a stand-in for one. */
export type CountedModule = {
  errors(): readonly unknown[];
  children: {
    allSuites(): Iterable<Pick<TestSuite, 'errors'>>;
    allTests(): Iterable<{ result(): { state: 'passed' | 'failed' | 'skipped' | 'pending' } }>;
  };
};

/**
 * Counts tests. A file that cannot be loaded, a suite whose hooks fail, an error outside any test
 * and a test that never ended each count as one failure, so that none of them reads as a pass.
 */
export function countTests(
  modules: Iterable<CountedModule>,
  unhandledErrors: readonly unknown[],
): TestCounts {
  const counts: TestCounts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
  for (const module of modules) {
    for (const group of [module, ...module.children.allSuites()]) {
      if (group.errors().length > 0) counts.failed += 1;
    }
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === 'pending' ? 'failed' : state] += 1;
    }
  }
  return counts;
}

/**
 * The line that closes a run of the tests, such as `12 passed, 0 failed` or
 * `12 passed, 1 failed, 3 skipped`. Skipped tests are named only when there are some.
 */
export function closingLine({ passed, failed, skipped }: TestCounts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/** Prints the closing line alone, after the reporters listed before this one. */
export function closingLineReporter(): Reporter {
  let vitest: Vitest | undefined;
  return {
    onInit(context) {
      vitest = context;
    },
    onTestRunEnd(modules: readonly TestModule[], unhandledErrors) {
      vitest?.logger.log(closingLine(countTests(modules, unhandledErrors)));
    },
  };
}
