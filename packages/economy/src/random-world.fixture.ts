import fc from 'fast-check';
import { createDataset, type Dataset, flowIndex } from './dataset.ts';
import { clipFinalDemand } from './models/caliendo-parro/clip-final-demand.ts';
import { settle } from './models/caliendo-parro/settle.ts';

/** Shape of a random world: how many regions and sectors, and the seed of its cells. */
export interface WorldSeed {
  readonly regions: number;
  readonly sectors: number;
  readonly seed: number;
}

export const worldSeeds: fc.Arbitrary<WorldSeed> = fc.record({
  regions: fc.integer({ min: 2, max: 5 }),
  sectors: fc.integer({ min: 1, max: 5 }),
  seed: fc.integer({ min: 1, max: 2 ** 31 }),
});

/** Uniform numbers in [0, 1) from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A random economy in equilibrium: sizes that differ by up to 30 times, home bias, a few flows
 * that are zero, tariffs up to 30 %, elasticities from 1 to 9, trade imbalances.
 */
export function randomWorld({ regions: N, sectors: J, seed }: WorldSeed): Dataset {
  const random = seeded(seed);
  const sizes = Array.from({ length: N }, () => 1 + 30 * random() ** 2);
  const flows = new Float64Array(J * N * N);
  const tariffs = new Float64Array(J * N * N);
  for (let j = 0; j < J; j++) {
    for (let n = 0; n < N; n++) {
      for (let i = 0; i < N; i++) {
        const cell = flowIndex(N, j, n, i);
        // A ring of flows is never cut, so that every region can pay for what it imports.
        const home = i === n ? 8 * N : i !== (n + 1) % N && random() < 0.15 ? 0 : 1;
        flows[cell] = home * (0.5 + random()) * Math.min(sizes[n], sizes[i]) * 100;
        if (i !== n) tariffs[cell] = 0.3 * random() ** 2;
      }
    }
  }
  const valueAddedShares = Float64Array.from({ length: N * J }, () => 0.4 + 0.5 * random());
  const inputShares = new Float64Array(N * J * J);
  for (let cell = 0; cell < N * J; cell++) {
    const weights = Array.from({ length: J }, () => random());
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (let k = 0; k < J; k++) {
      inputShares[cell * J + k] = ((1 - valueAddedShares[cell]) * weights[k]) / total;
    }
  }
  const named = (code: string) => ({ code, name: { en: code, ja: code } });
  const { economy } = clipFinalDemand({
    id: `random-${seed}`,
    version: `random-${seed}`,
    year: 2000,
    unitUsd: 1e6,
    regions: Array.from({ length: N }, (_, n) => named(`R${n}`)),
    sectors: Array.from({ length: J }, (_, j) => ({ ...named(`S${j}`), kind: 'goods' as const })),
    flows,
    tariffs,
    inputShares,
    valueAddedShares,
    tradeElasticities: Float64Array.from({ length: J }, () => 1 + 8 * random()),
  });
  const settled = settle(economy, 'kept');
  if (settled.kind !== 'settled') throw new Error(`world ${seed}: ${JSON.stringify(settled)}`);
  return settled.dataset;
}

/** The dataset, or an error that says why it is none. */
export function mustBeDataset(input: Dataset): Dataset {
  const result = createDataset(input);
  if (result.kind !== 'dataset') throw new Error(JSON.stringify(result.faults));
  return result.dataset;
}
