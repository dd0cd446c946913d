import type { BeforeAfter } from '../../equilibrium.ts';
import { type OssaEquilibrium, type OssaWorld, solveOssa } from './ossa.ts';

/** What a policy does to a region; changes are shares, values in the data's unit at the numeraire. */
export interface OssaOutcome {
  readonly code: string;
  readonly welfareChange: number;
  /** What that is worth at baseline prices. */
  readonly equivalentVariation: number;
  readonly wageChange: number;
  readonly consumerPriceChange: number;
  readonly spendingChange: number;
  /** Before duty, with other regions. */
  readonly exports: BeforeAfter;
  readonly imports: BeforeAfter;
  readonly tariffRevenue: BeforeAfter;
}

export interface OssaOutcomes {
  readonly regions: readonly OssaOutcome[];
  /** Values before duty: [industry][exporter][importer]. */
  readonly flows: Float64Array;
}

/** Reads a solved policy. The world is brought back to that solution first. */
export function readOssaOutcomes(
  world: OssaWorld,
  tariffs: Float64Array,
  solution: OssaEquilibrium,
): OssaOutcomes {
  const { base, equations, data } = world;
  const again = solveOssa(world, tariffs, solution.state);
  if (again.kind !== 'equilibrium') throw new RangeError(`not a solution: ${again.kind}`);
  const N = base.regionCount;
  const flows = equations.flows.slice();
  const side = () => ({ before: new Float64Array(N), after: new Float64Array(N) });
  const [exports, imports, revenue] = [side(), side(), side()];
  for (let cell = 0; cell < flows.length; cell++) {
    const i = Math.floor(cell / N) % N;
    const j = cell % N;
    if (i === j) continue;
    exports.before[i] += base.flows[cell];
    exports.after[i] += flows[cell];
    imports.before[j] += base.flows[cell];
    imports.after[j] += flows[cell];
    revenue.before[j] += base.tariffs[cell] * base.flows[cell];
    revenue.after[j] += tariffs[cell] * flows[cell];
  }
  const of = (values: ReturnType<typeof side>, j: number): BeforeAfter => ({
    before: values.before[j],
    after: values.after[j],
  });
  return {
    flows,
    regions: data.regions.map(({ code }, j) => {
      const spending = Math.exp(solution.state[N + j]);
      return {
        code,
        welfareChange: solution.welfare[j] - 1,
        equivalentVariation: (solution.welfare[j] - 1) * base.spending[j],
        wageChange: Math.exp(solution.state[j]) - 1,
        consumerPriceChange: spending / solution.welfare[j] - 1,
        spendingChange: spending - 1,
        exports: of(exports, j),
        imports: of(imports, j),
        tariffRevenue: of(revenue, j),
      };
    }),
  };
}
