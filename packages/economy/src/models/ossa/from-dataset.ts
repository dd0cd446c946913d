import { type Dataset, flowIndex } from '../../dataset.ts';
import type { IndustryTrade } from './industry-trade.ts';
import { createOssaWorld, type OssaNotConverged, solveOssa } from './ossa.ts';

export type IndustryTradeResult =
  | {
      readonly kind: 'industry-trade';
      readonly data: IndustryTrade;
      /** Largest imbalance that was purged: net exports over spending, by region. */
      readonly purged: Readonly<Record<string, number>>;
    }
  | OssaNotConverged;

/**
 * The goods trade of a dataset as the model of Ossa (2014) takes it: sectors of goods only, values
 * before duty whatever they are used for, elasticity of substitution `sigma = theta + 1`, and trade
 * imbalances purged by the model itself, as in the paper. Input-output links and services are left
 * out, which is the paper's own abstraction.
 */
export function industryTradeOf(dataset: Dataset): IndustryTradeResult {
  const N = dataset.regions.length;
  const goods = dataset.sectors.flatMap(({ kind }, j) => (kind === 'goods' ? [j] : []));
  const flows = new Float64Array(goods.length * N * N);
  const tariffs = new Float64Array(goods.length * N * N);
  goods.forEach((j, s) => {
    for (let i = 0; i < N; i++) {
      for (let n = 0; n < N; n++) {
        const from = flowIndex(N, j, n, i);
        const cell = (s * N + i) * N + n;
        tariffs[cell] = dataset.tariffs[from];
        flows[cell] = dataset.flows[from] / (1 + dataset.tariffs[from]);
      }
    }
  });
  return balanced({
    id: dataset.id,
    version: dataset.version,
    year: dataset.year,
    unitUsd: dataset.unitUsd,
    regions: dataset.regions,
    industries: goods.map((j) => dataset.sectors[j]),
    flows,
    tariffs,
    substitution: Float64Array.from(goods, (j) => dataset.tradeElasticities[j] + 1),
  });
}

/**
 * The same world without trade imbalances: the equilibrium of the model at the same tariffs in
 * which each region spends what it earns.
 */
export function balanced(data: IndustryTrade): IndustryTradeResult {
  const world = createOssaWorld(data);
  const solution = solveOssa(world, data.tariffs);
  if (solution.kind === 'out-of-domain') throw new RangeError(JSON.stringify(solution.problems));
  if (solution.kind !== 'equilibrium') return solution;
  const N = data.regions.length;
  const net = new Float64Array(N);
  for (let cell = 0; cell < data.flows.length; cell++) {
    net[Math.floor(cell / N) % N] += data.flows[cell];
    net[cell % N] -= data.flows[cell];
  }
  return {
    kind: 'industry-trade',
    data: { ...data, flows: world.equations.flows.slice() },
    purged: Object.fromEntries(
      data.regions.map(({ code }, j) => [code, net[j] / world.base.spending[j]]),
    ),
  };
}
