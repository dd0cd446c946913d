import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dataset, flowIndex } from '../../dataset.ts';
import type { Equilibrium } from '../../equilibrium.ts';
import { applyChanges, baselinePolicy, type Policy } from '../../policy.ts';
import { mustBeDataset, randomWorld, seeded, worldSeeds } from '../../random-world.fixture.ts';
import { type CaliendoParroOptions, caliendoParro } from './caliendo-parro.ts';

const RUNS = { numRuns: 60 };

function solved(
  dataset: Dataset,
  policy: Policy,
  options: Partial<CaliendoParroOptions> = {},
): Equilibrium {
  const result = caliendoParro.solve(dataset, policy, options);
  if (result.kind !== 'equilibrium') throw new Error(JSON.stringify(result));
  return result;
}

function randomTariffs(dataset: Dataset, seed: number, highest: number): Policy {
  const random = seeded(seed);
  const N = dataset.regions.length;
  const tariffs = Float64Array.from(dataset.tariffs, (rate, cell) =>
    Math.floor(cell / N) % N === cell % N || random() < 0.4 ? rate : random() * highest,
  );
  return { tariffs, tradeCosts: null, productivity: null };
}

const policySeeds = fc.record({ world: worldSeeds, policy: fc.integer({ min: 1, max: 2 ** 31 }) });

describe('the model of Caliendo and Parro', () => {
  test('a policy that changes nothing changes nothing', () => {
    fc.assert(
      fc.property(worldSeeds, (seed) => {
        const dataset = randomWorld(seed);
        for (const closure of [
          { kind: 'transfers' },
          { kind: 'balanced' },
          { kind: 'fixed', region: 'R0', index: 'gdp' },
          { kind: 'fixed', region: 'R1', index: 'prices' },
        ] as const) {
          const result = solved(dataset, baselinePolicy(dataset), { closure });
          for (const region of result.regions) {
            expect(Math.abs(region.realIncomeChange)).toBeLessThan(1e-10);
            expect(Math.abs(region.wageChange)).toBeLessThan(1e-10);
            expect(Math.abs(region.firstOrder.welfareChange)).toBeLessThan(1e-10);
          }
        }
      }),
      RUNS,
    );
  });

  test('markets clear and income is spent (Walras), and world value added is the numeraire', () => {
    fc.assert(
      fc.property(policySeeds, ({ world, policy: seed }) => {
        const dataset = randomWorld(world);
        const N = dataset.regions.length;
        const J = dataset.sectors.length;
        const policy = randomTariffs(dataset, seed, 1);
        const result = solved(dataset, policy);
        const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
        const world0 = sum(result.sectorValueAdded.before);
        expect(sum(result.sectorValueAdded.after) / world0).toBeCloseTo(1, 9);
        let balances = 0;
        for (let n = 0; n < N; n++) {
          balances += result.regions[n].tradeBalance.after;
          // Output is what all regions buy of it, before duty.
          for (let j = 0; j < J; j++) {
            let sold = 0;
            for (let m = 0; m < N; m++) sold += result.trade.after[flowIndex(N, j, m, n)];
            expect(sold / result.output.after[n * J + j]).toBeCloseTo(1, 8);
          }
          // Spending = intermediate uses + final demand out of wages, duties and transfers.
          let spent = 0;
          let revenue = 0;
          let materials = 0;
          let earned = 0;
          for (let j = 0; j < J; j++) {
            const made = result.output.after[n * J + j];
            earned += dataset.valueAddedShares[n * J + j] * made;
            materials += (1 - dataset.valueAddedShares[n * J + j]) * made;
            for (let i = 0; i < N; i++) {
              const cell = flowIndex(N, j, n, i);
              spent += result.trade.after[cell] * (1 + policy.tariffs[cell]);
              revenue += result.trade.after[cell] * policy.tariffs[cell];
            }
          }
          const { tradeBalance, tariffRevenue } = result.regions[n];
          expect(revenue).toBeCloseTo(tariffRevenue.after, 4);
          expect((spent - materials) / (earned + revenue - tradeBalance.before)).toBeCloseTo(1, 8);
          expect(tradeBalance.after).toBeCloseTo(tradeBalance.before, 4);
        }
        expect(Math.abs(balances) / world0).toBeLessThan(1e-9);
      }),
      RUNS,
    );
  });

  test('units of money do not matter', () => {
    fc.assert(
      fc.property(policySeeds, ({ world, policy: seed }) => {
        const dataset = randomWorld(world);
        const scaled = mustBeDataset({
          ...dataset,
          flows: Float64Array.from(dataset.flows, (value) => value * 110),
          finalDemand: Float64Array.from(dataset.finalDemand, (value) => value * 110),
        });
        const policy = randomTariffs(dataset, seed, 1);
        const one = solved(dataset, policy);
        const other = solved(scaled, policy);
        one.regions.forEach((region, n) => {
          expect(other.regions[n].realIncomeChange).toBeCloseTo(region.realIncomeChange, 9);
          expect(other.regions[n].equivalentVariation / 110).toBeCloseTo(
            region.equivalentVariation,
            5,
          );
        });
      }),
      RUNS,
    );
  });

  test('relabelling the regions relabels the answer', () => {
    fc.assert(
      fc.property(policySeeds, ({ world, policy: seed }) => {
        const dataset = randomWorld(world);
        const policy = randomTariffs(dataset, seed, 1);
        const mirrored = mustBeDataset(mirror(dataset));
        const one = solved(dataset, policy);
        const other = solved(mirrored, {
          ...policy,
          tariffs: mirrorFlows(policy.tariffs, dataset),
        });
        one.regions.forEach((region) => {
          const twin = other.regions.find(({ code }) => code === region.code);
          expect(twin?.realIncomeChange).toBeCloseTo(region.realIncomeChange, 8);
          expect(twin?.wageChange).toBeCloseTo(region.wageChange, 8);
        });
      }),
      RUNS,
    );
  });

  test('without deficits trade balances; with a fixed closure deficits follow the index', () => {
    fc.assert(
      fc.property(policySeeds, ({ world, policy: seed }) => {
        const dataset = randomWorld(world);
        const policy = randomTariffs(dataset, seed, 1);
        for (const { tradeBalance, imports } of solved(dataset, policy, {
          closure: { kind: 'balanced' },
        }).regions) {
          expect(Math.abs(tradeBalance.after) / imports.after).toBeLessThan(1e-7);
          expect(Math.abs(tradeBalance.before) / imports.before).toBeLessThan(1e-7);
        }
        const inPrices = solved(dataset, policy, {
          closure: { kind: 'fixed', region: 'R1', index: 'prices' },
        });
        const inGdp = solved(dataset, policy, {
          closure: { kind: 'fixed', region: 'R0', index: 'gdp' },
        });
        const prices = 1 + inPrices.regions[1].consumerPriceChange;
        const gdp = inGdp.regions[0].gdp.after / inGdp.regions[0].gdp.before;
        dataset.regions.forEach((_, n) => {
          const { before } = inPrices.regions[n].tradeBalance;
          expect(inPrices.regions[n].tradeBalance.after).toBeCloseTo(before * prices, 4);
          expect(inGdp.regions[n].tradeBalance.after).toBeCloseTo(before * gdp, 4);
        });
      }),
      RUNS,
    );
  });

  test('with one sector the real wage follows the home share (Arkolakis, Costinot & Rodríguez-Clare 2012)', () => {
    // With materials, (w/P)^ = (lambda_nn^)^(-1/(theta beta)).
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        const dataset = randomWorld({ regions: 3, sectors: 1, seed });
        const tariffs = randomTariffs(dataset, seed + 1, 2);
        const dearer = applyChanges(dataset, [
          { kind: 'trade-cost', importer: '*', exporter: '*', sector: '*', ratio: 1.4 },
        ]);
        const policy = { ...tariffs, tradeCosts: dearer.tradeCosts };
        const result = solved(dataset, policy);
        const theta = dataset.tradeElasticities[0];
        const homeShare = (trade: Float64Array, rates: ArrayLike<number>, n: number) => {
          let spending = 0;
          for (let i = 0; i < 3; i++) {
            const cell = flowIndex(3, 0, n, i);
            spending += trade[cell] * (1 + rates[cell]);
          }
          return trade[flowIndex(3, 0, n, n)] / spending;
        };
        dataset.regions.forEach((_, n) => {
          const before = homeShare(result.trade.before, dataset.tariffs, n);
          const after = homeShare(result.trade.after, policy.tariffs, n);
          const expected = (after / before) ** (-1 / (theta * dataset.valueAddedShares[n]));
          expect((1 + result.regions[n].realWageChange) / expected).toBeCloseTo(1, 8);
        });
      }),
      RUNS,
    );
  });

  test('productivity that rises alike everywhere raises real income by A^(1/beta)', () => {
    const dataset = randomWorld({ regions: 4, sectors: 1, seed: 5 });
    const even = mustBeDataset(withValueAddedShare(dataset, 0.6));
    const policy = applyChanges(even, [
      { kind: 'productivity', region: '*', sector: '*', ratio: 1.1 },
    ]);
    for (const region of solved(even, policy).regions) {
      expect(1 + region.realIncomeChange).toBeCloseTo(1.1 ** (1 / 0.6), 9);
      expect(region.wageChange).toBeCloseTo(0, 9);
    }
  });

  test('a warm start leads to the same answer', () => {
    const dataset = randomWorld({ regions: 5, sectors: 4, seed: 11 });
    const near = solved(dataset, randomTariffs(dataset, 3, 0.5));
    const policy = randomTariffs(dataset, 4, 0.5);
    const cold = solved(dataset, policy);
    const warm = caliendoParro.solve(dataset, policy, {}, near.state);
    if (warm.kind !== 'equilibrium') throw new Error('not converged');
    warm.regions.forEach((region, n) => {
      expect(region.realIncomeChange).toBeCloseTo(cold.regions[n].realIncomeChange, 9);
    });
  });

  test('a tolerance beyond the reach of numbers ends in an explicit failure that names the worst equation', () => {
    const dataset = randomWorld({ regions: 3, sectors: 2, seed: 2 });
    const result = caliendoParro.solve(dataset, randomTariffs(dataset, 9, 1), { tolerance: 1e-40 });
    expect(result).toMatchObject({
      kind: 'not-converged',
      worst: { region: expect.stringMatching(/^R\d$/), equation: expect.any(String) },
    });
    expect(result.residual).toBeLessThan(1e-9);
  });
});

function mirror(dataset: Dataset): Dataset {
  const N = dataset.regions.length;
  const J = dataset.sectors.length;
  const byRegion = (values: ArrayLike<number>, width: number) =>
    Float64Array.from(values, (_, cell) => {
      const n = Math.floor(cell / width);
      return values[(N - 1 - n) * width + (cell % width)];
    });
  return {
    ...dataset,
    regions: [...dataset.regions].reverse(),
    flows: mirrorFlows(dataset.flows, dataset),
    tariffs: mirrorFlows(dataset.tariffs, dataset),
    valueAddedShares: byRegion(dataset.valueAddedShares, J),
    finalDemand: byRegion(dataset.finalDemand, J),
    inputShares: byRegion(dataset.inputShares, J * J),
  };
}

function mirrorFlows(values: ArrayLike<number>, dataset: Dataset): Float64Array {
  const N = dataset.regions.length;
  return Float64Array.from(values, (_, cell) => {
    const j = Math.floor(cell / (N * N));
    const n = Math.floor(cell / N) % N;
    return values[flowIndex(N, j, N - 1 - n, N - 1 - (cell % N))];
  });
}

/** The same world with one share of value added everywhere (it still closes: one sector). */
function withValueAddedShare(dataset: Dataset, share: number): Dataset {
  const N = dataset.regions.length;
  const output = new Float64Array(N);
  const spending = new Float64Array(N);
  for (let n = 0; n < N; n++) {
    for (let i = 0; i < N; i++) {
      const cell = flowIndex(N, 0, n, i);
      spending[n] += dataset.flows[cell];
      output[i] += dataset.flows[cell] / (1 + dataset.tariffs[cell]);
    }
  }
  return {
    ...dataset,
    // Balanced trade is not needed: transfers keep their value.
    valueAddedShares: new Float64Array(N).fill(share),
    inputShares: new Float64Array(N).fill(1 - share),
    finalDemand: spending.map((value, n) => value - (1 - share) * output[n]),
  };
}
