import type { Dataset } from './dataset.ts';
import type { Equilibrium, NotConverged } from './equilibrium.ts';
import type { DomainProblem } from './models/out-of-domain.ts';
import type { Policy } from './policy.ts';

/** A trade model: from a world and a policy to the new equilibrium, or to an explicit failure. */
export interface Model<Options> {
  readonly id: string;
  readonly defaults: Options;
  /**
   * What of a question lies outside the model's domain, for callers to report before they solve;
   * bounded in number. None for a question that the model can be asked.
   */
  problems(dataset: Dataset, policy: Policy, options?: Partial<Options>): readonly DomainProblem[];
  /**
   * Throws a `RangeError` on a question with {@link problems}.
   *
   * @param start the `state` of an earlier equilibrium of the same dataset and model, to begin
   * from (a warm start); of one with other unknowns, what they share is used.
   */
  solve(
    dataset: Dataset,
    policy: Policy,
    options?: Partial<Options>,
    start?: Float64Array,
  ): Equilibrium | NotConverged;
}
