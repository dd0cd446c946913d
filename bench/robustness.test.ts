import { describe, expect, test } from 'vitest';
import { openWorld2017 } from './datasets.ts';
import { robustness, robustnessOfModels } from './robustness.ts';

const dataset = openWorld2017();

// 10,000 policies in all. Rates of 300 % all but end trade: there an explicit failure is an answer.
describe('random policies on world-2017', () => {
  test.each([
    [1, 0.999],
    [3, 0.99],
  ])(
    'tariffs up to %f: solved or refused, never wrong',
    (highest, share) => {
      const run = robustness(dataset, 5000, highest, 20250501);
      expect(run.notFinite).toBe(0);
      expect(run.largestResidual).toBeLessThan(1e-10);
      expect(run.converged / run.policies).toBeGreaterThanOrEqual(share);
      for (const { worst, residual } of run.failures) {
        expect(worst.region).not.toBe('');
        expect(residual).toBeGreaterThanOrEqual(1e-10);
      }
    },
    300_000,
  );
});

// A small part of `npm run bench -- --robustness`.
describe('random policies in every model', () => {
  const runs = robustnessOfModels(0.004);

  test.each(runs)('$model, $data, to $highestTariff: solved, or explained', (run) => {
    expect(run.policies).toBeGreaterThan(0);
    expect(run.notFinite).toBe(0);
    // An economy that can no longer earn the surplus it is assumed to keep is named.
    expect(run.otherFailures).toBe(0);
    const explained = Object.values(run.endedOn).reduce((sum, times) => sum + times, 0);
    expect(run.converged + explained).toBe(run.policies);
  });
});
