import type { Case } from '@parley/casebook';
import {
  type CaliendoParroOptions,
  caliendoParro,
  type Dataset,
  DRAWN_PARAMETERS,
  type DrawMethod,
  type DrawnParameter,
  type Equilibrium,
  medianParameters,
  type Policy,
  withTradeElasticities,
} from '@parley/economy';
import type { HeldLaw } from '../held-law.ts';
import { betweenPartiesOnly, worldTariffs } from '../world-policy.ts';

/** How many draws, of what, from which seed. */
export interface DrawRequest {
  readonly draws: number;
  /** A whole number from 0 below 2^32. */
  readonly seed: number;
  /** What varies; by default the trade elasticities. */
  readonly drawn?: readonly DrawnParameter[];
  readonly method?: DrawMethod;
}

/** A policy to be solved under every draw, from its solution in the middle of the distributions. */
interface PlannedPolicy {
  readonly policy: Policy;
  readonly start: Float64Array;
  /** Whether it leaves everything as it is, so that no draw moves it. */
  readonly still: boolean;
}

export interface PlannedWorld {
  readonly id: string;
  readonly whole: PlannedPolicy;
  /** Only the tariffs between the parties change. */
  readonly alone: PlannedPolicy;
}

/**
 * All that draws need, as plain data: it can be copied to another thread. Law has been asked for the
 * rates of every world already.
 */
export interface DrawPlan {
  readonly dataset: Dataset;
  /** Regions of the parties. */
  readonly parties: readonly string[];
  readonly highlights: readonly { readonly id: string; readonly sector: string }[];
  readonly worlds: readonly PlannedWorld[];
  /** Worlds without a solution even in the middle of the distributions. */
  readonly unsolved: readonly string[];
  readonly request: Required<DrawRequest>;
  readonly options: Partial<CaliendoParroOptions>;
}

/**
 * Accuracy of a draw in logs. Draws are read to three digits or so; two orders more precise than the
 * smallest change that is printed.
 */
const DRAW_TOLERANCE = 1e-8;

/** Prepares the draws of a case's worlds. Codes of the case must exist in the dataset. */
export function planDraws(
  file: Case,
  dataset: Dataset,
  laws: readonly HeldLaw[],
  request: DrawRequest,
): DrawPlan {
  const { drawn = [DRAWN_PARAMETERS.tradeElasticities], method = 'sobol' } = request;
  const middle = medianParameters(dataset, drawn);
  const world = withTradeElasticities(dataset, middle.tradeElasticities);
  const options = { tolerance: DRAW_TOLERANCE };
  const planned = (policy: Policy, from?: Equilibrium): PlannedPolicy | null => {
    const start = caliendoParro.solve(
      world,
      policy,
      { ...options, ...middle.options },
      from?.state,
    );
    if (start.kind === 'not-converged') return null;
    return { policy, start: start.state, still: isStill(policy, dataset) };
  };
  const worlds: PlannedWorld[] = [];
  const unsolved: string[] = [];
  for (const { id, ...rest } of file.worlds) {
    const { policy } = worldTariffs(file, { id, ...rest }, dataset, laws);
    const whole = planned(policy);
    const alone = planned(betweenPartiesOnly(policy, file, dataset));
    if (whole === null || alone === null) unsolved.push(id);
    else worlds.push({ id, whole, alone });
  }
  return {
    dataset,
    parties: file.parties.map(({ region }) => region),
    highlights: file.economy.highlights.map(({ id, sector }) => ({ id, sector })),
    worlds,
    unsolved,
    request: { draws: request.draws, seed: request.seed, drawn, method },
    options,
  };
}

/** Whether a policy is the baseline. */
function isStill({ tariffs, ...others }: Policy, dataset: Dataset): boolean {
  const { tradeCosts, productivity, commitments = [], transfers } = others;
  return (
    tradeCosts === null &&
    productivity === null &&
    commitments.length === 0 &&
    transfers === undefined &&
    Array.from(dataset.tariffs).every((rate, cell) => tariffs[cell] === rate)
  );
}
