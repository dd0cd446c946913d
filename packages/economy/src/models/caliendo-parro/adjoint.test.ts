import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../dataset.ts';
import { embeddedDataset } from '../../files/embedded.fixture.ts';
import { applyChanges, type Policy } from '../../policy.ts';
import { randomWorld, seeded, worldSeeds } from '../../random-world.fixture.ts';
import type { Objective } from './adjoint.ts';
import { type CaliendoParroOptions, caliendoParro } from './caliendo-parro.ts';
import { directionalDerivative, gradientOf, type PolicyDirection } from './gradient.ts';
import {
  randomExtensions,
  randomPolicy,
  randomPurchases,
  randomTransfers,
} from './random-extensions.fixture.ts';

const TIGHT = { tolerance: 1e-13 };
/** Central differences of fourth order: their error, relative to the largest slope of its kind. */
const STEP = 1e-3;
const SLACK = 1e-6;

const total = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

/** Weights on every outcome that an objective may have, so scaled that each counts. */
function randomObjective(dataset: Dataset, seed: number): Objective {
  const random = seeded(seed);
  const J = dataset.sectors.length;
  const N = dataset.regions.length;
  const weights = (length: number, scale: number) =>
    Float64Array.from({ length }, () => scale * (random() - 0.5));
  const size = total(dataset.finalDemand) / N;
  return {
    welfare: weights(N, 2),
    logRealIncome: weights(N, size),
    logRealWages: weights(N, size),
    logPrices: weights(N, size),
    tariffRevenue: weights(N, 2),
    sectorValueAdded: weights(N * J, 2),
    flows: weights(dataset.flows.length, 2),
  };
}

/** The objective read off the outcomes of a solution. */
function readObjective(
  dataset: Dataset,
  policy: Policy,
  objective: Objective,
  options: Partial<CaliendoParroOptions>,
  start: Float64Array,
): number {
  const result = caliendoParro.solve(dataset, policy, { ...options, ...TIGHT }, start);
  // Rounding may leave the last digits out of reach.
  if (result.kind !== 'equilibrium') throw new Error(JSON.stringify(result));
  const { welfare, logRealIncome, logRealWages, logPrices, tariffRevenue } = objective;
  let value = 0;
  result.regions.forEach((region, n) => {
    value += (welfare?.[n] ?? 0) * region.equivalentVariation;
    value += (logRealIncome?.[n] ?? 0) * Math.log1p(region.realIncomeChange);
    value += (logRealWages?.[n] ?? 0) * Math.log1p(region.realWageChange);
    value += (logPrices?.[n] ?? 0) * Math.log1p(region.consumerPriceChange);
    value += (tariffRevenue?.[n] ?? 0) * region.tariffRevenue.after;
  });
  const dot = (weights: ArrayLike<number> | undefined, values: Float64Array) => {
    let sum = 0;
    if (weights) for (let k = 0; k < values.length; k++) sum += weights[k] * values[k];
    return sum;
  };
  value += dot(objective.sectorValueAdded, result.sectorValueAdded.after);
  return value + dot(objective.flows, result.trade.after);
}

function moved(
  policy: Policy,
  { tariffs, tradeCosts, productivity, ...direction }: PolicyDirection,
  step: number,
): Policy {
  const plus = (values: ArrayLike<number>, change: ArrayLike<number> | undefined) =>
    Float64Array.from(values, (value, k) => value + step * (change?.[k] ?? 0));
  const { commitments, transfers } = policy;
  return {
    tariffs: plus(policy.tariffs, tariffs),
    tradeCosts: policy.tradeCosts && plus(policy.tradeCosts, tradeCosts),
    productivity: policy.productivity && plus(policy.productivity, productivity),
    ...(transfers && { transfers: plus(transfers, direction.transfers) }),
    ...(commitments && {
      commitments: commitments.map((each, k) => ({
        ...each,
        target: each.target + step * (direction.commitments?.[k] ?? 0),
      })),
    }),
  };
}

/** A direction for each kind of lever: a few cells of it at once. */
function directions(dataset: Dataset, policy: Policy, seed: number): [string, PolicyDirection][] {
  const random = seeded(seed);
  const N = dataset.regions.length;
  const traded = (cell: number) => Math.floor(cell / N) % N !== cell % N && dataset.flows[cell] > 0;
  const some = (length: number, level: (cell: number) => number) =>
    Float64Array.from({ length }, (_, cell) => level(cell) * (random() - 0.5));
  const flows = () => some(dataset.flows.length, (cell) => (traded(cell) ? 1 : 0));
  const size = Math.min(...Array.from(dataset.finalDemand).filter((value) => value > 0));
  const paid = new Float64Array(N);
  paid[0] = -size;
  paid[1] = size;
  const promises = policy.commitments ?? [];
  return [
    ['tariffs', { tariffs: flows() }],
    ['tradeCosts', { tradeCosts: flows() }],
    ['productivity', { productivity: some(dataset.finalDemand.length, () => 1) }],
    ['transfers', { transfers: paid }],
    ['commitments', { commitments: some(promises.length, (k) => promises[k].target) }],
  ];
}

describe('the gradient of the model', () => {
  test('is what central differences give, for every lever and extension', () => {
    const seeds = fc.record({
      world: worldSeeds,
      policy: fc.integer({ min: 1, max: 2 ** 31 }),
      extensions: fc.integer({ min: 1, max: 2 ** 31 }),
    });
    const closures = fc.constantFrom(
      { kind: 'transfers' } as const,
      { kind: 'balanced' } as const,
      { kind: 'fixed', region: 'R0', index: 'gdp' } as const,
      { kind: 'fixed', region: 'R1', index: 'prices' } as const,
    );
    fc.assert(
      fc.property(seeds, closures, ({ world, policy: seed, extensions: other }, closure) => {
        const dataset = randomWorld(world);
        const policy = {
          ...randomPolicy(dataset, seed, 0.5),
          commitments: randomPurchases(dataset, other),
          transfers: randomTransfers(dataset, seed, 0.02),
        };
        const options = { ...randomExtensions(dataset, other), closure };
        const objective = randomObjective(dataset, other);
        const result = gradientOf(dataset, policy, objective, { ...options, ...TIGHT });
        if (result.kind !== 'gradient') throw new Error(JSON.stringify(result));
        const { state } = result.equilibrium;
        const K = policy.commitments.length;
        // At a kink (a promise just met) there is no derivative to compare.
        for (const u of state.subarray(state.length - K)) if (u < 0 && u > -0.05) return;
        for (const [lever, direction] of directions(dataset, policy, seed)) {
          const at = (step: number) =>
            readObjective(dataset, moved(policy, direction, step), objective, options, state);
          const near = at(STEP) - at(-STEP);
          const differences = (8 * near - (at(2 * STEP) - at(-2 * STEP))) / (12 * STEP);
          const slope = directionalDerivative(result.gradient, policy, direction);
          const size = total(dataset.finalDemand);
          const error = Math.abs(slope - differences) / (Math.abs(differences) + 1e-3 * size);
          expect([lever, error < SLACK || error]).toEqual([lever, true]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('counts a promise that does not bind as nothing', () => {
    const dataset = randomWorld({ regions: 3, sectors: 2, seed: 12 });
    const commitments = [{ importer: 0, exporter: 1, sector: 0, target: 1e-3 }];
    const policy = { ...applyChanges(dataset, []), commitments };
    const result = gradientOf(dataset, policy, { welfare: Float64Array.of(1, 0, 0) });
    if (result.kind !== 'gradient') throw new Error('no gradient');
    expect(result.gradient.commitments[0]).toBe(0);
  });

  test('gives a subsidy to buyers the worth of a lower tariff: both are one lever', () => {
    // A commitment that binds: d outcome / d target = (d outcome / d tariff) / (d flow / d tariff)
    // of the world in which the subsidy is a given rate.
    const dataset = embeddedDataset('world-2017');
    const N = dataset.regions.length;
    const [usa, jpn] = ['USA', 'JPN'].map((code) =>
      dataset.regions.findIndex((region) => region.code === code),
    );
    const cell = jpn * N + usa;
    const promised = applyChanges(dataset, [
      {
        kind: 'purchase',
        importer: 'JPN',
        exporter: 'USA',
        sector: '01T02',
        form: 'added',
        usdBn: 1,
      },
    ]);
    const objective = {
      welfare: Float64Array.from({ length: N }, (_, n) => (n === usa ? 1 : 0)),
    };
    const one = gradientOf(dataset, promised, objective, TIGHT);
    if (one.kind !== 'gradient') throw new Error('no gradient');
    const left = Math.exp(one.equilibrium.state.at(-1) ?? 0);
    const tariffs = Float64Array.from(dataset.tariffs);
    tariffs[cell] = (1 + tariffs[cell]) * left - 1;
    const subsidised = { tariffs, tradeCosts: null, productivity: null };
    const flows = new Float64Array(dataset.flows.length);
    flows[cell] = 1;
    const worth = gradientOf(dataset, subsidised, objective, TIGHT);
    const answer = gradientOf(dataset, subsidised, { flows }, TIGHT);
    if (worth.kind !== 'gradient' || answer.kind !== 'gradient') throw new Error('no gradient');
    const target = promised.commitments?.[0]?.target ?? 0;
    expect(one.gradient.commitments[0] / target).toBeCloseTo(
      worth.gradient.tariffs[cell] / answer.gradient.tariffs[cell],
      8,
    );
  });
});
