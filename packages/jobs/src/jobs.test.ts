import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DrawPlan, planDraws } from '@parley/analysis';
import { applyChanges, caliendoParro, type PolicyChange } from '@parley/economy';
import { afterAll, describe, expect, test } from 'vitest';
import { embeddedCase, embeddedDataset, embeddedUsLaw } from '../../../scripts/embedded.ts';
import { drawsOverThreads, solvesOverThreads, type Threads } from './index.ts';
import { overThreads, rangesOf } from './threads.ts';

const dataset = embeddedDataset('world-2023');
const folder = mkdtempSync(join(tmpdir(), 'parley-jobs-'));
afterAll(() => rmSync(folder, { recursive: true }));
/** The worker from its source, as a program's bundle has it compiled. */
const worker = pathToFileURL(join(folder, 'worker.mjs'));
const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'));
const loader = pathToFileURL(join(tsx, 'dist/esm/api/index.mjs')).href;
writeFileSync(
  worker,
  `import { register } from '${loader}';
register();
export const { work } = await import('${new URL('./worker.ts', import.meta.url).href}');`,
);

/** One set of tests over every way of sharing the work. */
const WAYS: Record<string, Threads> = {
  'this thread': { worker: null, threads: 2 },
  'one thread': { worker, threads: 1 },
  'two threads': { worker, threads: 2 },
};

const rates = [0.1, 0.25, 0.02, 0.5, 3, 0.4, 0.15];
const policies = rates.map((value): PolicyChange[] => [
  { kind: 'tariff', importer: 'USA', exporter: 'JPN', sector: '*', form: 'added', value },
]);
// All but ends a flow that a price of zero would be asked for: outside the model's domain.
policies.push([{ kind: 'productivity', region: 'JPN', sector: '29', ratio: 0 }]);

function smallPlan(): DrawPlan {
  const { case: file } = embeddedCase('japan-us-2025');
  return planDraws(file, dataset, [embeddedUsLaw()], { draws: 5, seed: 1 });
}
const plan = smallPlan();

describe.each(Object.entries(WAYS))('in %s', (_, threads) => {
  test('policies are answered in order, as alone', async () => {
    const told: number[] = [];
    const answers = await solvesOverThreads(
      { dataset, options: {} },
      policies,
      threads,
      (from, ready) => told.push(...ready.map((_, k) => from + k)),
    );
    expect(told).toEqual(policies.map((_, k) => k));
    rates.forEach((_, k) => {
      const alone = caliendoParro.solve(dataset, applyChanges(dataset, policies[k]));
      if (alone.kind !== 'equilibrium') throw new Error('not solved');
      const { kind, residual, iterations, regions } = alone;
      expect(answers[k]).toEqual({ kind, residual, iterations, regions });
    });
    expect(answers.at(-1)?.kind).toBe('outside-domain');
  }, 60_000);

  test('draws are the same to the last bit, and progress is told', async () => {
    const told: number[] = [];
    const chunks = await drawsOverThreads(plan, threads, (done) => told.push(done));
    const here = await drawsOverThreads(plan, { worker: null });
    const numbers = (from: typeof chunks) => from.flatMap((chunk) => [...chunk.numbers]);
    expect(numbers(chunks)).toEqual(numbers(here));
    expect(told.at(-1)).toBe(5);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  }, 60_000);

  test('an error is thrown, not lost', async () => {
    const wrong = policies.map(() => ({ job: 'solves' as const, policies }));
    await expect(overThreads({ job: 'draws', plan }, wrong, threads)).rejects.toThrow(
      /was given solves/,
    );
  }, 60_000);
});

test('ranges cover everything once, about evenly', () => {
  for (const count of [0, 1, 7, 24, 1000]) {
    for (const threads of [1, 2, 5]) {
      const ranges = rangesOf(count, threads);
      let next = 0;
      for (const { from, to } of ranges) {
        expect(from).toBe(next);
        expect(to).toBeGreaterThan(from);
        next = to;
      }
      expect(next).toBe(count);
      expect(ranges.length).toBeLessThanOrEqual(threads * 12);
    }
  }
});
