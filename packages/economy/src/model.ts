import type { Dataset } from './dataset.ts';
import type { Equilibrium, NotConverged } from './equilibrium.ts';
import type { Policy } from './policy.ts';

/** A trade model: from a world and a policy to the new equilibrium, or to an explicit failure. */
export interface Model<Options> {
  readonly id: string;
  readonly defaults: Options;
  /**
   * @param start the `state` of an earlier equilibrium of the same dataset and model, to begin
   * from (a warm start).
   */
  solve(
    dataset: Dataset,
    policy: Policy,
    options?: Partial<Options>,
    start?: Float64Array,
  ): Equilibrium | NotConverged;
}
