import { type Dataset, flowIndex, type Policy } from '@parley/economy';

/** A small seeded generator (mulberry32): uniform numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
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
 * A random tariff policy with rates up to `highest`, in one of five patterns: scattered cells, one
 * importer against all, one pair, one sector everywhere, or a trade war of all against all.
 */
export function randomPolicy(dataset: Dataset, random: () => number, highest: number): Policy {
  const N = dataset.regions.length;
  const J = dataset.sectors.length;
  const pick = (count: number) => Math.floor(random() * count);
  const pattern = pick(5);
  const [importer, exporter, sector] = [pick(N), pick(N), pick(J)];
  const density = random();
  const uniform = random() < 0.5 ? random() * highest : null;
  const tariffs = Float64Array.from(dataset.tariffs);
  for (let j = 0; j < J; j++) {
    for (let n = 0; n < N; n++) {
      for (let i = 0; i < N; i++) {
        if (i === n) continue;
        const hit =
          pattern === 0
            ? random() < density
            : pattern === 1
              ? n === importer
              : pattern === 2
                ? n === importer && i === exporter
                : pattern === 3
                  ? j === sector
                  : true;
        if (hit) tariffs[flowIndex(N, j, n, i)] = uniform ?? random() * highest;
      }
    }
  }
  return { tariffs, tradeCosts: null, productivity: null };
}
