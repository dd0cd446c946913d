import { describe, expect, test } from 'vitest';
import { type CountedModule, closingLine, countTests } from './closing-line-reporter.ts';

type State = 'passed' | 'failed' | 'skipped' | 'pending';

function moduleOf(states: State[], errors: { module?: unknown[]; suites?: unknown[][] } = {}) {
  return {
    errors: () => errors.module ?? [],
    children: {
      allSuites: () => (errors.suites ?? []).map((list) => ({ errors: () => list as never[] })),
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
    },
  } satisfies CountedModule;
}

describe('closing line', () => {
  test('names passed and failed, and skipped only when there are some', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(closingLine({ passed: 0, failed: 3, skipped: 0 })).toBe('0 passed, 3 failed');
    expect(closingLine({ passed: 7, failed: 1, skipped: 2 })).toBe('7 passed, 1 failed, 2 skipped');
  });
});

describe('counting', () => {
  test('adds up the tests of all files', () => {
    const modules = [moduleOf(['passed', 'passed', 'skipped']), moduleOf(['failed', 'passed'])];
    expect(countTests(modules, [])).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  test('a file that cannot be loaded is a failure', () => {
    const broken = moduleOf([], { module: [new Error('cannot find module')] });
    expect(countTests([broken], [])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('a suite whose hook fails is a failure beside its skipped tests', () => {
    const broken = moduleOf(['skipped', 'skipped'], { suites: [[], [new Error('beforeAll')]] });
    expect(countTests([broken], [])).toEqual({ passed: 0, failed: 1, skipped: 2 });
  });

  test('an error outside any test and a test that never ended are failures', () => {
    const counts = countTests([moduleOf(['passed', 'pending'])], [new Error('rejected later')]);
    expect(counts).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });
});
