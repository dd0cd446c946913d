import { createDataset, type Dataset, flowIndex } from '@parley/economy';
import { seededRandom } from './random-policies.ts';

/** Rounds in which spending answers to the inputs that its own output needs; far more than enough. */
const ROUNDS = 200;

/**
 * A made-up world of given size in which every sector uses every other and everyone trades
 * everything: regions of very different size, home bias, tariffs up to 20 %, elasticities from 2
 * to 9. It closes: from final demand, spending is what that demand and all inputs need.
 */
export function syntheticWorld(regions: number, sectors: number, seed: number): Dataset {
  const [N, J] = [regions, sectors];
  const random = seededRandom(seed);
  const sizes = Array.from({ length: N }, () => 1 + 200 * random() ** 3);
  const shares = new Float64Array(J * N * N);
  const tariffs = new Float64Array(J * N * N);
  for (let row = 0; row < J * N; row++) {
    const importer = row % N;
    let total = 0;
    for (let i = 0; i < N; i++) {
      const size = i === importer ? 4 * N * 60 : (sizes[i] ?? 0);
      total += shares[row * N + i] = size * (0.5 + random());
      if (i !== importer) tariffs[row * N + i] = 0.2 * random() ** 2;
    }
    for (let i = 0; i < N; i++) shares[row * N + i] = (shares[row * N + i] ?? 0) / total;
  }
  const valueAddedShares = Float64Array.from({ length: N * J }, () => 0.3 + 0.4 * random());
  const inputShares = new Float64Array(N * J * J);
  for (let cell = 0; cell < N * J; cell++) {
    const weights = Array.from({ length: J }, () => random() ** 2);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const inputs = 1 - (valueAddedShares[cell] ?? 0);
    for (let k = 0; k < J; k++) inputShares[cell * J + k] = (inputs * (weights[k] ?? 0)) / total;
  }
  const finalDemand = Float64Array.from(
    { length: N * J },
    (_, cell) => 1e4 * (sizes[Math.floor(cell / J)] ?? 0) * (0.2 + random()),
  );
  const spending = finalDemand.slice();
  const output = new Float64Array(N * J);
  for (let round = 0; round < ROUNDS; round++) {
    output.fill(0);
    for (let j = 0; j < J; j++) {
      for (let n = 0; n < N; n++) {
        for (let i = 0; i < N; i++) {
          const cell = flowIndex(N, j, n, i);
          const paid = (shares[cell] ?? 0) * (spending[n * J + j] ?? 0);
          output[i * J + j] = (output[i * J + j] ?? 0) + paid / (1 + (tariffs[cell] ?? 0));
        }
      }
    }
    spending.set(finalDemand);
    for (let cell = 0; cell < N * J; cell++) {
      const user = Math.floor(cell / J) * J;
      for (let k = 0; k < J; k++) {
        const used = (inputShares[cell * J + k] ?? 0) * (output[cell] ?? 0);
        spending[user + k] = (spending[user + k] ?? 0) + used;
      }
    }
  }
  const flows = shares.map((share, cell) => {
    const n = Math.floor(cell / N) % N;
    const j = Math.floor(cell / (N * N));
    return share * (spending[n * J + j] ?? 0);
  });
  const named = (code: string) => ({ code, name: { en: code, ja: code } });
  const made = createDataset({
    id: `synthetic-${N}x${J}`,
    version: `synthetic-${N}x${J}-${seed}`,
    year: 2000,
    unitUsd: 1e6,
    regions: Array.from({ length: N }, (_, n) => named(`R${n}`)),
    sectors: Array.from({ length: J }, (_, j) => ({ ...named(`S${j}`), kind: 'goods' as const })),
    ...{ flows, tariffs, inputShares, valueAddedShares, finalDemand },
    tradeElasticities: Float64Array.from({ length: J }, () => 2 + 7 * random()),
  });
  if (made.kind !== 'dataset') throw new Error(JSON.stringify(made.faults));
  return made.dataset;
}
