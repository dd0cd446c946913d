import {
  applyChanges,
  caliendoParro,
  type Dataset,
  type Equilibrium,
  flowIndex,
  gradientsAt,
  type Policy,
} from '@parley/economy';
import { embeddedDataset } from '../scripts/embedded.ts';
import { openNafta, openWorld2017 } from './datasets.ts';
import { syntheticWorld } from './synthetic-world.ts';
import { type Timing, timed } from './timing.ts';

export interface Solved {
  readonly benchmark: string;
  readonly size: string;
  readonly iterations: number;
  readonly residual: number;
  readonly cold: Timing;
  readonly warm: Timing;
  readonly near: Timing;
  /** Of one welfare by every lever, at the solution. */
  readonly gradient: Timing;
}

function solved(dataset: Dataset, policy: Policy, start?: Float64Array): Equilibrium {
  const result = caliendoParro.solve(dataset, policy, {}, start);
  if (result.kind !== 'equilibrium') throw new Error(JSON.stringify(result));
  return result;
}

function benchmark(name: string, dataset: Dataset, policy: Policy, runs: number): Solved {
  const result = solved(dataset, policy);
  const neighbour = solved(dataset, scaled(dataset, policy, 0.95)).state;
  const welfare = new Float64Array(dataset.regions.length);
  welfare[0] = 1;
  const time = (run: () => void) => timed(run, runs, runs);
  return {
    benchmark: name,
    size: `${dataset.regions.length} x ${dataset.sectors.length}`,
    iterations: result.iterations,
    residual: result.residual,
    // A copy is a dataset never seen before, so everything about it is prepared again.
    cold: time(() => solved({ ...dataset }, policy)),
    warm: time(() => solved(dataset, policy)),
    near: time(() => solved(dataset, policy, neighbour)),
    gradient: time(() => {
      const [found] = gradientsAt(dataset, policy, result, [{ welfare }]);
      if (found?.kind !== 'adjoint') throw new Error(JSON.stringify(found));
    }),
  };
}

/** The policy with its tariff changes scaled. */
function scaled(dataset: Dataset, policy: Policy, factor: number): Policy {
  const tariffs = Float64Array.from(policy.tariffs, (rate, cell) => {
    const base = dataset.tariffs[cell] ?? 0;
    return base + factor * (rate - base);
  });
  return { ...policy, tariffs };
}

/** The first region adds 10, 20 or 30 points to all that it imports. */
function againstAll(dataset: Dataset): Policy {
  const N = dataset.regions.length;
  const tariffs = Float64Array.from(dataset.tariffs);
  for (let j = 0; j < dataset.sectors.length; j++) {
    for (let i = 1; i < N; i++) {
      const cell = flowIndex(N, j, 0, i);
      tariffs[cell] = (tariffs[cell] ?? 0) + 0.1 * (1 + (i % 3));
    }
  }
  return { tariffs, tradeCosts: null, productivity: null };
}

/** Solves of the default model from 7 x 44 to 77 x 45. NAFTA is left out where its data are not at hand. */
export function benchmarkCaliendoParro(): readonly Solved[] {
  const cars = (dataset: Dataset) =>
    applyChanges(dataset, [
      { kind: 'tariff', importer: 'USA', exporter: 'JPN', sector: '*', form: 'added', value: 0.24 },
    ]);
  const [world2017, world2023] = [openWorld2017(), embeddedDataset('world-2023')];
  const name = 'US +24 points on all Japanese goods';
  const results = [
    benchmark(`${name}, world-2017`, world2017, cars(world2017), 60),
    benchmark(`${name}, world-2023`, world2023, cars(world2023), 60),
  ];
  const nafta = openNafta();
  if (nafta !== null) {
    results.push(benchmark('NAFTA, tariffs of 2005', nafta.dataset, nafta.policy, 40));
  }
  for (const [N, J, runs] of [
    [40, 40, 24],
    [77, 45, 16],
  ] as const) {
    const made = syntheticWorld(N, J, 1);
    results.push(benchmark('synthetic, everyone uses everything', made, againstAll(made), runs));
  }
  return results;
}
