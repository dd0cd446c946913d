import { type DrawChunk, type DrawPlan, type DrawRange, runDraws } from '@parley/analysis';
import {
  applyChanges,
  type CaliendoParroOptions,
  caliendoParro,
  type Dataset,
  type DomainProblem,
  type Equilibrium,
  type NotConverged,
  type PolicyChange,
} from '@parley/economy';

/** What solving one of many policies gave: the regions' outcomes, or why there are none. */
export type PolicyAnswer =
  | Pick<Equilibrium, 'kind' | 'residual' | 'iterations' | 'regions'>
  | NotConverged
  | { readonly kind: 'outside-domain'; readonly problems: readonly DomainProblem[] };

/** What all policies have in common. */
export interface SolveSetting {
  readonly dataset: Dataset;
  readonly options: Partial<CaliendoParroOptions>;
}

/** What a worker is given once, and each of its tasks. */
export type Shared =
  | { readonly job: 'draws'; readonly plan: DrawPlan }
  | { readonly job: 'solves'; readonly setting: SolveSetting };
export type Task =
  | { readonly job: 'draws'; readonly range: DrawRange }
  | { readonly job: 'solves'; readonly policies: readonly (readonly PolicyChange[])[] };
export type Outcome = DrawChunk | readonly PolicyAnswer[];

/** Does one task: the same in a worker as in the thread that asks. */
export function handle(shared: Shared, task: Task): Outcome {
  if (shared.job === 'draws' && task.job === 'draws') return runDraws(shared.plan, task.range);
  if (shared.job === 'solves' && task.job === 'solves') {
    return task.policies.map((changes) => solveOne(shared.setting, changes));
  }
  throw new Error(`a worker for ${shared.job} was given ${task.job}`);
}

/** Every policy begins from the baseline, so that it comes out the same whatever stands beside it. */
function solveOne(
  { dataset, options }: SolveSetting,
  changes: readonly PolicyChange[],
): PolicyAnswer {
  const policy = applyChanges(dataset, changes);
  const problems = caliendoParro.problems(dataset, policy, options);
  if (problems.length > 0) return { kind: 'outside-domain', problems };
  const result = caliendoParro.solve(dataset, policy, options);
  if (result.kind === 'not-converged') return result;
  const { kind, residual, iterations, regions } = result;
  return { kind, residual, iterations, regions };
}
