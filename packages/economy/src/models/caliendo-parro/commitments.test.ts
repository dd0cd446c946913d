import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowIndex } from '../../dataset.ts';
import { applyChanges, baselinePolicy } from '../../policy.ts';
import { mustBeDataset, randomWorld, worldSeeds } from '../../random-world.fixture.ts';
import { type CaliendoParroOptions, caliendoParro } from './caliendo-parro.ts';
import { mirrorWorld } from './mirror-world.fixture.ts';
import {
  randomExtensions,
  randomPolicy,
  randomPurchases,
  randomTransfers,
} from './random-extensions.fixture.ts';

const world = mirrorWorld();
const flow = { importer: 0, exporter: 1, sector: 0 };
const promising = (...targets: { target: number; share?: number; substitution?: number }[]) => ({
  ...baselinePolicy(world),
  commitments: targets.map((each) => ({ ...flow, ...each })),
});

describe('a purchase that cannot be brought about', () => {
  test('on a flow that the baseline does not have is named, with nothing reached', () => {
    const cut = mustBeDataset({
      ...world,
      flows: Float64Array.of(50, 0, 0, 50, 40, 10, 10, 40),
    });
    const commitments = [
      { ...flow, sector: 1, target: 12 },
      { ...flow, target: 5 },
    ];
    const result = caliendoParro.solve(cut, { ...baselinePolicy(cut), commitments });
    expect(result).toMatchObject({
      kind: 'not-converged',
      worst: { equation: 'commitment', region: '1' },
      unmet: [{ commitment: 1, importer: 'A', exporter: 'B', sector: 'S1', target: 5, reached: 0 }],
    });
  });

  test('for more than the importer could ever spend is named, with how far it got', () => {
    const policy = promising({ target: 1e4 });
    const result = caliendoParro.solve(world, policy);
    if (result.kind !== 'not-converged') throw new Error('solved');
    const [missed] = result.unmet ?? [];
    expect(missed).toMatchObject({ commitment: 0, importer: 'A', sector: 'S1', target: 1e4 });
    // The whole world makes 200; what was reached has a solution, and a tenth more has none.
    expect(missed.reached).toBeGreaterThan(20);
    expect(missed.reached).toBeLessThan(200);
    const solve = (target: number) => caliendoParro.solve(world, promising({ target })).kind;
    expect(solve(missed.reached)).toBe('equilibrium');
    expect(solve(1.1 * missed.reached)).toBe('not-converged');
  });

  test('does not keep the others from being met', () => {
    const commitments = [
      { ...flow, target: 12 },
      { ...flow, sector: 1, target: 1e4 },
      { importer: 1, exporter: 0, sector: 1, target: 11 },
    ];
    const result = caliendoParro.solve(world, { ...baselinePolicy(world), commitments });
    if (result.kind !== 'not-converged') throw new Error('solved');
    expect(result.unmet?.map(({ commitment }) => commitment)).toEqual([1]);
  });

  test('a policy that fails for another reason blames no purchase', () => {
    const result = caliendoParro.solve(world, promising({ target: 12 }), { tolerance: 1e-40 });
    expect(result.kind).toBe('not-converged');
    expect(result).not.toHaveProperty('unmet');
  });
});

describe('purchases', () => {
  test('that trade reaches anyway cost nothing', () => {
    const result = caliendoParro.solve(world, promising({ target: 9 }));
    if (result.kind !== 'equilibrium') throw new Error('not solved');
    expect(result.state.at(-1)).toBe(0);
    expect(result.regions[0].equivalentVariation).toBe(0);
  });

  test('of two products are both met, and the rest of the flow gives way', () => {
    const targets = [
      { target: 4, share: 0.3, substitution: 3 },
      { target: 5, share: 0.4, substitution: 3 },
    ];
    const result = caliendoParro.solve(world, promising(...targets));
    if (result.kind !== 'equilibrium') throw new Error('not solved');
    const rest = result.trade.after[flowIndex(2, 0, 0, 1)] - 9;
    expect(rest).toBeLessThan(3);
    expect(rest).toBeGreaterThan(1);
  });
});

describe('a question outside the domain', () => {
  test('is told, each number with its place, before anything is solved', () => {
    const policy = {
      tariffs: Float64Array.of(0, -1, 0, 0, 0, 0, 0, 0),
      tradeCosts: Float64Array.of(1, 1, 0, 1, 1, 1, 1, 1),
      productivity: Float64Array.of(1, 1, 1, Number.NaN),
      transfers: Float64Array.of(1, 1),
      commitments: [
        { ...flow, target: 0 },
        { ...flow, target: 1, share: 0.5 },
        { ...flow, exporter: 0, target: 1 },
        { ...flow, sector: 1, target: 1, share: 0.5, substitution: 2 },
        { ...flow, sector: 1, target: 1, share: 0.4, substitution: 3 },
      ],
    };
    const options = {
      labourMobility: 1,
      labourSupply: -1,
      passThrough: Float64Array.of(1, 1.1),
      scaleElasticities: Float64Array.of(0.25, 0.1),
    };
    const found = caliendoParro.problems(world, policy, options);
    expect(found).toEqual([
      { what: 'labourMobility', value: 1 },
      { what: 'labourSupply', value: -1 },
      { what: 'passThrough', value: 1.1, sector: 'S2' },
      { what: 'scaleElasticities', value: 0.25, sector: 'S1' },
      { what: 'tariff', value: -1, importer: 'A', exporter: 'B', sector: 'S1' },
      { what: 'tradeCosts', value: 0, importer: 'B', exporter: 'A', sector: 'S1' },
      { what: 'productivity', value: Number.NaN, region: 'B', sector: 'S2' },
      { what: 'transfers', value: 2 },
      { what: 'target', value: 0, importer: 'A', exporter: 'B', sector: 'S1', commitment: 0 },
      { what: 'shares', value: 1.5, importer: 'A', exporter: 'B', sector: 'S1', commitment: 1 },
      { what: 'exporter', value: 0, importer: 'A', exporter: 'A', sector: 'S1', commitment: 2 },
      { what: 'substitution', value: 3, importer: 'A', exporter: 'B', sector: 'S2', commitment: 4 },
    ]);
    expect(() => caliendoParro.solve(world, policy, options)).toThrow(RangeError);
  });

  test('is not what ordinary questions are', () => {
    expect(caliendoParro.problems(world, baselinePolicy(world))).toEqual([]);
    const policy = applyChanges(world, [
      { kind: 'investment', from: 'A', to: 'B', usdBn: 1 / 3 },
      { kind: 'purchase', importer: 'A', exporter: 'B', sector: 'S1', form: 'added', usdBn: 1 },
    ]);
    expect(caliendoParro.problems(world, policy)).toEqual([]);
  });
});

describe('random policies with random extensions', () => {
  test('are solved or fail explicitly; nearly all are solved', () => {
    const count = { solved: 0, failed: 0 };
    fc.assert(
      fc.property(
        worldSeeds,
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.constantFrom(0.3, 1, 3),
        (of, seed, highest) => {
          const dataset = randomWorld(of);
          const policy = {
            ...randomPolicy(dataset, seed, highest),
            commitments: randomPurchases(dataset, seed),
            transfers: randomTransfers(dataset, seed, 0.05),
          };
          const options: Partial<CaliendoParroOptions> = randomExtensions(dataset, seed);
          const result = caliendoParro.solve(dataset, policy, options);
          if (result.kind === 'equilibrium') {
            count.solved++;
            expect(result.residual).toBeLessThan(1e-10);
            for (const each of result.regions) {
              expect(each.welfareChange + each.tariffRevenue.after).not.toBeNaN();
            }
          } else {
            count.failed++;
            expect(result.residual).toBeGreaterThan(1e-10);
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(count.solved / (count.solved + count.failed)).toBeGreaterThan(0.97);
  });
});
