import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dataset, flowIndex } from '../../dataset.ts';
import type { Equilibrium } from '../../equilibrium.ts';
import { embeddedDataset } from '../../files/embedded.fixture.ts';
import { applyChanges, baselinePolicy, type Policy } from '../../policy.ts';
import { mustBeDataset, randomWorld, worldSeeds } from '../../random-world.fixture.ts';
import { type CaliendoParroOptions, caliendoParro } from './caliendo-parro.ts';
import type { Extensions } from './extensions.ts';
import { industryWorld } from './mirror-world.fixture.ts';
import {
  randomExtensions,
  randomPolicy,
  randomPurchases,
  randomTransfers,
} from './random-extensions.fixture.ts';

const seeds = fc.record({
  world: worldSeeds,
  policy: fc.integer({ min: 1, max: 2 ** 31 }),
  extensions: fc.integer({ min: 1, max: 2 ** 31 }),
});
const RUNS = { numRuns: 40 };
const TIGHT = { tolerance: 1e-12 };

function solved(
  dataset: Dataset,
  policy: Policy,
  options: Partial<CaliendoParroOptions> = {},
): Equilibrium {
  const result = caliendoParro.solve(dataset, policy, options);
  // How many random problems are solved is what the test of robustness says.
  fc.pre(result.kind === 'equilibrium');
  if (result.kind !== 'equilibrium') throw new Error(JSON.stringify(result));
  return result;
}

const even = (dataset: Dataset, value: number) =>
  new Float64Array(dataset.sectors.length).fill(value);

describe('extensions at their defaults', () => {
  test('leave the plain model as it is', () => {
    fc.assert(
      fc.property(seeds, ({ world, policy: seed }) => {
        const dataset = randomWorld(world);
        const policy = randomPolicy(dataset, seed, 0.5);
        const plain = solved(dataset, policy, TIGHT);
        const { state: _, options: __, residual: ___, iterations: ____, ...outcomes } = plain;
        const share = { importer: 0, exporter: 1, sector: 0 };
        const alike: [Partial<CaliendoParroOptions>, Partial<Policy>][] = [
          [{ labourMobility: 1e13 }, {}],
          [{ labourSupply: 0 }, {}],
          [{ passThrough: even(dataset, 1) }, {}],
          [{ scaleElasticities: even(dataset, 0) }, {}],
          [{}, { transfers: new Float64Array(dataset.regions.length) }],
          [{}, { commitments: [{ ...share, target: 1e-6 }] }],
          [{}, { commitments: [{ ...share, target: 1e-6, share: 0.4, substitution: 3 }] }],
        ];
        for (const [options, more] of alike) {
          const result = solved(dataset, { ...policy, ...more }, { ...TIGHT, ...options });
          expect(largestGap(result, outcomes)).toBeLessThan(1e-9);
        }
      }),
      RUNS,
    );
  });

  test('with parameters of their own still change nothing where nothing changes', () => {
    fc.assert(
      fc.property(seeds, ({ world, extensions: seed }) => {
        const dataset = randomWorld(world);
        const commitments = randomPurchases(dataset, seed).map((promise) => {
          const { importer, exporter, sector, share = 1 } = promise;
          const cell = flowIndex(dataset.regions.length, sector, importer, exporter);
          const target = (share * dataset.flows[cell]) / (1 + dataset.tariffs[cell]);
          return { ...promise, target };
        });
        const policy = { ...baselinePolicy(dataset), commitments };
        const result = solved(dataset, policy, randomExtensions(dataset, seed));
        for (const region of result.regions) {
          expect(Math.abs(region.welfareChange)).toBeLessThan(1e-9);
          expect(Math.abs(region.wageChange)).toBeLessThan(1e-9);
        }
        for (const labour of result.sectorLabour) expect(Math.abs(labour - 1)).toBeLessThan(1e-9);
      }),
      RUNS,
    );
  });
});

describe('extensions', () => {
  test('meet every condition of equilibrium, written out anew', () => {
    fc.assert(
      fc.property(seeds, ({ world, policy: seed, extensions: other }) => {
        const dataset = randomWorld(world);
        const policy: Policy = {
          ...randomPolicy(dataset, seed, 0.5),
          commitments: randomPurchases(dataset, other),
          transfers: randomTransfers(dataset, seed, 0.02),
        };
        const extensions = randomExtensions(dataset, other);
        const result = solved(dataset, policy, { ...extensions, ...TIGHT });
        for (const gap of gaps(dataset, policy, extensions, result)) {
          expect(Math.abs(gap)).toBeLessThan(1e-7);
        }
      }),
      { numRuns: 120 },
    );
  });

  test('do not mind units of money, nor the order of regions', () => {
    fc.assert(
      fc.property(seeds, ({ world, policy: seed, extensions: other }) => {
        const dataset = randomWorld(world);
        const options = { ...randomExtensions(dataset, other), ...TIGHT };
        const commitments = randomPurchases(dataset, other);
        const transfers = randomTransfers(dataset, seed, 0.02);
        const policy = { ...randomPolicy(dataset, seed, 0.5), commitments, transfers };
        const one = solved(dataset, policy, options);

        const times = (values: ArrayLike<number>) => Float64Array.from(values, (v) => v * 110);
        const scaled = mustBeDataset({
          ...dataset,
          flows: times(dataset.flows),
          finalDemand: times(dataset.finalDemand),
        });
        const inYen = solved(
          scaled,
          {
            ...policy,
            transfers: times(transfers),
            commitments: commitments.map((each) => ({ ...each, target: each.target * 110 })),
          },
          options,
        );

        const turned = turn(dataset, policy);
        const mirrored = solved(turned.dataset, turned.policy, options);
        one.regions.forEach(({ code, welfareChange, wageChange, equivalentVariation }, n) => {
          expect(inYen.regions[n].welfareChange).toBeCloseTo(welfareChange, 9);
          expect(inYen.regions[n].equivalentVariation / 110).toBeCloseTo(equivalentVariation, 4);
          const twin = mirrored.regions.find((region) => region.code === code);
          expect(twin?.welfareChange).toBeCloseTo(welfareChange, 8);
          expect(twin?.wageChange).toBeCloseTo(wageChange, 8);
        });
      }),
      RUNS,
    );
  });

  test('make labour move less, the less mobile it is', () => {
    const dataset = embeddedDataset('world-2017');
    const cars = dataset.sectors.findIndex(({ code }) => code === '29');
    const usa = dataset.regions.findIndex(({ code }) => code === 'USA');
    const moved = [Number.POSITIVE_INFINITY, 3, 1.5, 1.01].map((labourMobility) => {
      const { sectorLabour } = solved(dataset, onCars(dataset), { labourMobility });
      return sectorLabour[usa * dataset.sectors.length + cars] - 1;
    });
    expect([...moved].sort((a, b) => b - a)).toEqual(moved);
    expect(moved[3]).toBeGreaterThan(0);
  });

  test('let Japan bear a duty on its cars that is not passed through: the anchor of the design', () => {
    const dataset = embeddedDataset('world-2017');
    const cars = dataset.sectors.findIndex(({ code }) => code === '29');
    const passThrough = Float64Array.from(dataset.sectors, (_, j) => (j === cars ? 0 : 1));
    const full = solved(dataset, onCars(dataset));
    const none = solved(dataset, onCars(dataset), { passThrough });
    const worldUsdBn = ({ regions }: Equilibrium) =>
      (regions.reduce((sum, each) => sum + each.equivalentVariation, 0) * dataset.unitUsd) / 1e9;
    const japan = ({ regions }: Equilibrium) =>
      100 * (regions.find(({ code }) => code === 'JPN')?.realIncomeChange ?? Number.NaN);
    expect(worldUsdBn(none)).toBeCloseTo(0.05, 2);
    expect(Math.abs(japan(none) - -0.236)).toBeLessThan(0.001);
    expect(japan(none)).toBeLessThan(japan(full));
  });

  test('with scale keep to the equilibrium that the baseline leads to, and say where it ends', () => {
    const dataset = industryWorld();
    const scale = (share: number) => ({
      scaleElasticities: Float64Array.from(dataset.tradeElasticities, (theta) => share / theta),
      ...TIGHT,
    });
    // B learns what A is good at.
    const learns = (ratio: number) =>
      applyChanges(dataset, [{ kind: 'productivity', region: 'B', sector: 'S1', ratio }]);
    const whole = solved(dataset, learns(1.05), scale(0.8));
    let last = solved(dataset, learns(1), scale(0.8));
    for (let step = 1; step <= 50; step++) {
      const next = caliendoParro.solve(
        dataset,
        learns(1.05 ** (step / 50)),
        scale(0.8),
        last.state,
      );
      if (next.kind !== 'equilibrium') throw new Error('not solved');
      last = next;
    }
    expect(whole.sectorLabour[0]).toBeLessThan(0.3);
    expect(largestGap(last, whole)).toBeLessThan(1e-7);

    // Closer to the brink A's lead holds until B is 1 % better, and there is no half-way house.
    const tips = [1.02, 1.1].map((ratio) => {
      const beyond = caliendoParro.solve(dataset, learns(ratio), scale(0.9));
      if (beyond.kind !== 'not-converged') throw new Error('solved');
      expect(beyond.worst.equation).toBe('sector-income');
      expect(beyond.residual).toBeGreaterThan(1e-3);
      return ratio ** (beyond.followed ?? Number.NaN);
    });
    expect(tips[0]).toBeCloseTo(1.01, 4);
    expect(tips[1]).toBeCloseTo(tips[0], 4);
    expect(caliendoParro.solve(dataset, learns(1.0099), scale(0.9)).kind).toBe('equilibrium');
  });

  test('start from the state of a solution with other unknowns', () => {
    const dataset = randomWorld({ regions: 4, sectors: 3, seed: 8 });
    const policy = randomPolicy(dataset, 5, 0.4);
    const plain = solved(dataset, policy);
    const options = { labourMobility: 1.5 };
    const cold = solved(dataset, policy, options);
    const warm = caliendoParro.solve(dataset, policy, options, plain.state);
    const back = caliendoParro.solve(dataset, policy, {}, cold.state);
    if (warm.kind !== 'equilibrium' || back.kind !== 'equilibrium') throw new Error('not solved');
    expect(warm.iterations).toBeLessThanOrEqual(cold.iterations);
    expect(largestGap(warm, cold)).toBeLessThan(1e-8);
    expect(largestGap(back, plain)).toBeLessThan(1e-8);
  });
});

function onCars(dataset: Dataset): Policy {
  const flow = { importer: 'USA', exporter: 'JPN', sector: '29' };
  return applyChanges(dataset, [{ kind: 'tariff', ...flow, form: 'added', value: 0.25 }]);
}

type Outcomes = Pick<Equilibrium, 'regions' | 'trade' | 'sectorLabour' | 'priceRatios'>;

/** Largest difference of two solutions, in shares. */
function largestGap(one: Outcomes, other: Outcomes): number {
  let gap = 0;
  one.regions.forEach((region, n) => {
    for (const key of [
      'welfareChange',
      'realIncomeChange',
      'wageChange',
      'consumerPriceChange',
    ] as const) {
      gap = Math.max(gap, Math.abs(region[key] - other.regions[n][key]));
    }
    const { tariffRevenue, gdp } = region;
    const revenue = Math.abs(tariffRevenue.after - other.regions[n].tariffRevenue.after);
    gap = Math.max(gap, revenue / gdp.after);
  });
  const compare = (a: Float64Array, b: Float64Array) => {
    for (let k = 0; k < a.length; k++) {
      if (a[k] !== b[k]) gap = Math.max(gap, Math.abs(a[k] / b[k] - 1));
    }
  };
  compare(one.trade.after, other.trade.after);
  compare(one.priceRatios, other.priceRatios);
  compare(one.sectorLabour, other.sectorLabour);
  return gap;
}

/** The world and its policy with regions in reverse order. */
function turn(dataset: Dataset, policy: Policy): { dataset: Dataset; policy: Policy } {
  const N = dataset.regions.length;
  const byRegion = (values: ArrayLike<number>) => {
    const width = values.length / N;
    return Float64Array.from(values, (_, cell) => {
      const n = Math.floor(cell / width);
      return values[(N - 1 - n) * width + (cell % width)];
    });
  };
  const byFlow = (values: ArrayLike<number>) =>
    Float64Array.from(values, (_, cell) => {
      const j = Math.floor(cell / (N * N));
      const n = Math.floor(cell / N) % N;
      return values[flowIndex(N, j, N - 1 - n, N - 1 - (cell % N))];
    });
  return {
    dataset: mustBeDataset({
      ...dataset,
      regions: [...dataset.regions].reverse(),
      flows: byFlow(dataset.flows),
      tariffs: byFlow(dataset.tariffs),
      valueAddedShares: byRegion(dataset.valueAddedShares),
      finalDemand: byRegion(dataset.finalDemand),
      inputShares: byRegion(dataset.inputShares),
    }),
    policy: {
      tariffs: byFlow(policy.tariffs),
      tradeCosts: policy.tradeCosts && byFlow(policy.tradeCosts),
      productivity: policy.productivity && byRegion(policy.productivity),
      ...(policy.transfers && { transfers: byRegion(policy.transfers) }),
      commitments: (policy.commitments ?? []).map((each) => ({
        ...each,
        importer: N - 1 - each.importer,
        exporter: N - 1 - each.exporter,
      })),
    },
  };
}

/** How far a solution is from each condition, in shares, from its outcomes and subsidies alone. */
function gaps(
  dataset: Dataset,
  policy: Policy,
  extensions: Extensions,
  result: Equilibrium,
): number[] {
  const { inputShares, valueAddedShares, tradeElasticities, finalDemand } = dataset;
  const { labourMobility, labourSupply, passThrough, scaleElasticities } = extensions;
  const { priceRatios, sectorLabour, sectorValueAdded, output, trade, regions } = result;
  const N = dataset.regions.length;
  const J = dataset.sectors.length;
  const promises = policy.commitments ?? [];
  const left = result.state.slice(result.state.length - promises.length).map(Math.exp);
  const found: number[] = [];

  const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
  const cells = Array.from({ length: N * J }, (_, cell) => cell);
  const of = (n: number) => cells.slice(n * J, (n + 1) * J);
  const wage = (cell: number) =>
    sectorValueAdded.after[cell] / sectorValueAdded.before[cell] / sectorLabour[cell];
  const cost = (cell: number): number => {
    const n = Math.floor(cell / J);
    const j = cell % J;
    let log = valueAddedShares[cell] * Math.log(wage(cell));
    for (let k = 0; k < J; k++) log += inputShares[cell * J + k] * Math.log(priceRatios[n * J + k]);
    log -= (scaleElasticities?.[j] ?? 0) * Math.log(sectorLabour[cell]);
    return Math.exp(log) / (policy.productivity?.[cell] ?? 1);
  };

  // Bundles of products: their price, and what sellers get of a dollar spent on one.
  const bundle = (n: number, i: number, j: number) => {
    const named = promises.flatMap((promise, k) =>
      promise.importer === n && promise.exporter === i && promise.sector === j
        ? [{ ...promise, left: left[k] }]
        : [],
    );
    const { share: first = 1 } = named[0] ?? {};
    if (named.length === 0) return { price: 1, received: 1, sold: [] };
    if (first === 1) {
      return {
        price: named[0].left,
        received: 1 / named[0].left,
        sold: [{ ...named[0], part: 1 }],
      };
    }
    const eta = named[0].substitution ?? Number.NaN;
    const weights = named.map(({ share = 1, left: price }) => share * price ** (1 - eta));
    const rest = 1 - sum(named.map(({ share = 1 }) => share));
    const all = rest + sum(weights);
    const sold = named.map((each, m) => ({ ...each, part: weights[m] / all }));
    const received = rest / all + sum(sold.map(({ part, left: price }) => part / price));
    return { price: all ** (1 / (1 - eta)), received, sold };
  };

  const revenue = new Float64Array(N);
  const borne = new Float64Array(N);
  const made = new Float64Array(N * J);
  const spent = new Float64Array(N * J);
  for (let j = 0; j < J; j++) {
    const theta = tradeElasticities[j];
    const phi = passThrough?.[j] ?? 1;
    for (let n = 0; n < N; n++) {
      const row = Array.from({ length: N }, (_, i) => {
        const cell = flowIndex(N, j, n, i);
        const rise = (1 + policy.tariffs[cell]) / (1 + dataset.tariffs[cell]);
        const { price, received, sold } = bundle(n, i, j);
        const paid = cost(i * J + j) * rise ** phi * (policy.tradeCosts?.[cell] ?? 1) * price;
        const factor = 1 + policy.tariffs[cell];
        // Trade is counted before duty and subsidy; buyers pay 1 + t and less the subsidy.
        const spending = (trade.after[cell] * factor) / received;
        return { cell, i, rise, paid, spending, received, sold, factor };
      });
      const total = sum(row.map(({ spending }) => spending));
      spent[n * J + j] = total;
      const before = sum(row.map(({ cell }) => dataset.flows[cell]));
      const index =
        sum(row.map(({ cell, paid }) => (dataset.flows[cell] / before) * paid ** -theta)) **
        (-1 / theta);
      found.push(index / priceRatios[n * J + j] - 1);
      for (const { cell, i, rise, paid, spending, received, sold, factor } of row) {
        if (dataset.flows[cell] === 0) continue;
        const share = (dataset.flows[cell] / before) * (paid / index) ** -theta;
        found.push(share - spending / total);
        const net = (spending * received) / factor;
        revenue[n] += spending - net;
        borne[i] += net * (1 - rise ** (1 - phi));
        made[i * J + j] += net * rise ** (1 - phi);
        for (const { part, left: price, target } of sold) {
          const bought = (spending * part) / price / factor;
          // Reached with a subsidy, or passed without one.
          if (price < 1 - 1e-9) found.push(bought / target - 1);
          else found.push(Math.min(0, bought / target - 1));
        }
      }
    }
  }
  regions.forEach((region, n) => {
    const before = sum(of(n).map((cell) => sectorValueAdded.before[cell]));
    const earned = sum(of(n).map((cell) => sectorValueAdded.after[cell]));
    const hired = sum(of(n).map((cell) => finalDemand[cell]));
    const index = Math.exp(
      sum(of(n).map((cell) => (finalDemand[cell] / hired) * Math.log(priceRatios[cell]))),
    );
    const w = 1 + region.wageChange;
    found.push(region.consumerPriceChange - (index - 1));
    found.push(earned / before / (w * (w / index) ** labourSupply) - 1);
    if (Number.isFinite(labourMobility)) {
      // Wages of sectors aggregate to the region's; hours follow the ratio of the two.
      const mean = sum(
        of(n).map(
          (cell) => (sectorValueAdded.before[cell] / before) * wage(cell) ** labourMobility,
        ),
      );
      found.push(mean ** (1 / labourMobility) / w - 1);
      for (const cell of of(n)) {
        if (sectorValueAdded.before[cell] === 0) continue;
        const income = (wage(cell) / w) ** labourMobility * w * (w / index) ** labourSupply;
        found.push(sectorValueAdded.after[cell] / sectorValueAdded.before[cell] / income - 1);
      }
    } else for (const cell of of(n)) if (output.before[cell] > 0) found.push(wage(cell) / w - 1);
    found.push((revenue[n] - region.tariffRevenue.after) / before);
    const deficit = hired - before - region.tariffRevenue.before + (policy.transfers?.[n] ?? 0);
    const income = earned + revenue[n] + borne[n] + deficit;
    for (let k = 0; k < J; k++) {
      let uses = (finalDemand[n * J + k] / hired) * income;
      for (const cell of of(n)) uses += inputShares[cell * J + k] * output.after[cell];
      found.push(uses / spent[n * J + k] - 1);
      found.push(made[n * J + k] / output.after[n * J + k] - 1);
    }
    found.push(region.realIncomeChange - (income / hired / index - 1));
  });
  const world = (values: Float64Array) => sum(values);
  found.push(world(sectorValueAdded.after) / world(sectorValueAdded.before) - 1);
  return found;
}
