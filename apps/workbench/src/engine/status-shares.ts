import { type Dataset, type FlowStatus, flowIndex } from '@parley/economy';
import type { Basis } from './protocol.ts';

/** Shares of the trade between regions, by value before duty, that are counted, scaled to a count, or assumed. */
export function statusShares(dataset: Dataset, known: FlowStatus | null): Basis['flows'] {
  if (known === null) return null;
  const sums = { observed: 0, scaled: 0, assumed: 0 };
  const N = dataset.regions.length;
  for (let j = 0; j < dataset.sectors.length; j += 1) {
    for (let n = 0; n < N; n += 1) {
      for (let i = 0; i < N; i += 1) {
        const cell = flowIndex(N, j, n, i);
        if (i !== n) sums[known.status[cell] ?? 'assumed'] += beforeDuty(dataset, cell);
      }
    }
  }
  const all = sums.observed + sums.scaled + sums.assumed || 1;
  return {
    observed: sums.observed / all,
    scaled: sums.scaled / all,
    assumed: sums.assumed / all,
  };
}

function beforeDuty({ flows, tariffs }: Dataset, cell: number): number {
  return (flows[cell] ?? 0) / (1 + (tariffs[cell] ?? 0));
}
