import { type Dataset, flowIndex } from '../../dataset.ts';
import type { Policy, PurchaseCommitment } from '../../policy.ts';
import { seeded } from '../../random-world.fixture.ts';
import type { Extensions } from './extensions.ts';
import { NO_EXTENSIONS } from './extensions.ts';

const EXTENSIONS = ['labourMobility', 'labourSupply', 'passThrough', 'scaleElasticities'];

/** Some or all extensions with random parameters. */
export function randomExtensions(dataset: Dataset, seed: number): Extensions {
  const random = seeded(seed);
  const bySector = (value: (j: number) => number) =>
    Float64Array.from(dataset.sectors, (_, j) => value(j));
  const chosen = EXTENSIONS.filter(() => random() < 0.5);
  const all = {
    labourMobility: 1 + 0.05 + 3 * random() ** 2,
    labourSupply: 2 * random(),
    passThrough: bySector(() => random()),
    // Low enough for an equilibrium to exist where labour supply is elastic as well.
    scaleElasticities: bySector((j) =>
      Math.min(0.15, (0.6 * random()) / dataset.tradeElasticities[j]),
    ),
  };
  return {
    ...NO_EXTENSIONS,
    ...Object.fromEntries(Object.entries(all).filter(([name]) => chosen.includes(name))),
  };
}

/** Tariffs, trade costs and productivities that differ from the baseline in scattered cells. */
export function randomPolicy(dataset: Dataset, seed: number, highest: number): Policy {
  const random = seeded(seed);
  const N = dataset.regions.length;
  const isHome = (cell: number) => Math.floor(cell / N) % N === cell % N;
  return {
    tariffs: Float64Array.from(dataset.tariffs, (rate, cell) =>
      isHome(cell) || random() < 0.4 ? rate : random() * highest,
    ),
    tradeCosts: Float64Array.from(dataset.tariffs, (_, cell) =>
      isHome(cell) || random() < 0.5 ? 1 : 0.9 + 0.3 * random(),
    ),
    productivity: Float64Array.from(dataset.finalDemand, () =>
      random() < 0.7 ? 1 : 0.95 + 0.1 * random(),
    ),
  };
}

/** Purchases of up to twice the baseline's value, on whole flows and on products of one. */
export function randomPurchases(dataset: Dataset, seed: number): readonly PurchaseCommitment[] {
  const random = seeded(seed);
  const N = dataset.regions.length;
  const pick = (count: number) => Math.floor(random() * count);
  const purchases: PurchaseCommitment[] = [];
  const taken = new Set<number>();
  for (let k = 0; k < 3; k++) {
    const importer = pick(N);
    // Of the ring, which every random world has.
    const exporter = k === 0 ? (importer + 1) % N : pick(N);
    const sector = pick(dataset.sectors.length);
    const cell = flowIndex(N, sector, importer, exporter);
    const value = dataset.flows[cell] / (1 + dataset.tariffs[cell]);
    if (importer === exporter || value === 0 || taken.has(cell)) continue;
    // With two regions and one sector the flow either way decides the other: one promise will do.
    if (N === 2 && dataset.sectors.length === 1 && taken.size > 0) continue;
    taken.add(cell);
    const target = (share: number) => share * value * (1 + random());
    const flow = { importer, exporter, sector };
    if (random() < 0.5) purchases.push({ ...flow, target: target(1) });
    else {
      const substitution = 0.5 + 4 * random();
      const shares = [0.2 + 0.2 * random(), 0.1 + 0.4 * random()];
      for (const share of shares) {
        purchases.push({ ...flow, target: target(share), share, substitution });
      }
    }
  }
  return purchases;
}

export function randomTransfers(dataset: Dataset, seed: number, share: number): Float64Array {
  const random = seeded(seed);
  const J = dataset.sectors.length;
  const final = dataset.regions.map((_, n) =>
    Array.from({ length: J }, (__, k) => dataset.finalDemand[n * J + k]).reduce((a, b) => a + b, 0),
  );
  const transfers = new Float64Array(final.length);
  const paid = share * Math.min(...final) * random();
  transfers[0] -= paid;
  transfers[1] += paid;
  return transfers;
}
