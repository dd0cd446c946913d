import {
  createLU,
  factorLU,
  type LU,
  type ReadonlyVector,
  solveLU,
  solveTransposedLU,
} from '@parley/numerics';
import { type OutOfDomain, tariffProblems } from '../out-of-domain.ts';
import { calibrateOssa, type OssaBase } from './calibration.ts';
import { createOssaEquations, type OssaEquations } from './equations.ts';
import type { IndustryTrade } from './industry-trade.ts';

/** Welfare of all regions under a policy, and how far the conditions are from holding. */
export interface OssaEquilibrium {
  readonly kind: 'equilibrium';
  /** Real income, new over old: [region]. */
  readonly welfare: Float64Array;
  readonly residual: number;
  readonly iterations: number;
  readonly state: Float64Array;
}

export interface OssaNotConverged {
  readonly kind: 'not-converged';
  readonly reason: 'iteration-limit' | 'not-finite' | 'singular';
  readonly residual: number;
  readonly iterations: number;
  /** Which region's condition is furthest off, and which condition. */
  readonly worst: { readonly equation: 'wage' | 'spending'; readonly region: string };
}

export type OssaSolution = OssaEquilibrium | OssaNotConverged | OutOfDomain;

/** One model of one world, with its buffers; not for use by two solves at a time. */
export interface OssaWorld {
  readonly data: IndustryTrade;
  readonly base: OssaBase;
  readonly equations: OssaEquations;
  readonly x: Float64Array;
  readonly mapped: Float64Array;
  readonly matrix: LU;
}

const MAX_ITERATIONS = 60;
/** Longest step of an unknown in one iteration, in logs. */
const MAX_STEP = 0.5;
const TOLERANCE = 1e-12;
/** Accepted where Newton's method makes no more progress. */
const ROUNDED = 1e-10;

export function createOssaWorld(data: IndustryTrade): OssaWorld {
  const base = calibrateOssa(data);
  const M = 2 * base.regionCount;
  return {
    data,
    base,
    equations: createOssaEquations(base),
    x: new Float64Array(M),
    mapped: new Float64Array(M),
    matrix: createLU(M),
  };
}

/**
 * Solves the model of Ossa (2014), "Trade Wars and Trade Talks with Data", with trade balanced, by
 * Newton's method on its 2N conditions. The whole policy is tried from `start` first; where that
 * fails it is walked to from the baseline in strides, shorter where a stride fails.
 *
 * @param tariffs shares on the value before duty: [industry][exporter][importer]
 * @param start state of an earlier solution
 */
export function solveOssa(
  world: OssaWorld,
  tariffs: ReadonlyVector,
  start?: Float64Array,
): OssaSolution {
  const problems = tariffProblems(tariffs, (cell) => placeOf(world, cell));
  if (problems.length > 0) return { kind: 'out-of-domain', problems };
  const direct = attempt(world, tariffs, start);
  return direct.kind === 'equilibrium' ? direct : walk(world, tariffs, direct);
}

/** Codes of a cell [industry][exporter][importer]. */
export function placeOf({ data }: Pick<OssaWorld, 'data'>, cell: number) {
  const N = data.regions.length;
  return {
    importer: data.regions[cell % N].code,
    exporter: data.regions[Math.floor(cell / N) % N].code,
    industry: data.industries[Math.floor(cell / (N * N))].code,
  };
}

const FIRST_STRIDE = 0.25;
const SHORTEST_STRIDE = 1 / 256;

/** Walks from the baseline to the policy, evenly in logs of 1 + tariff. */
function walk(
  world: OssaWorld,
  tariffs: ReadonlyVector,
  failure: OssaNotConverged,
): OssaEquilibrium | OssaNotConverged {
  const before = world.base.tariffs;
  let { iterations } = failure;
  let last = failure;
  let station: Float64Array | undefined;
  let share = 0;
  let stride = FIRST_STRIDE;
  while (stride >= SHORTEST_STRIDE) {
    const target = Math.min(1, share + stride);
    const part =
      target === 1
        ? tariffs
        : before.map(
            (base, cell) => (1 + base) ** (1 - target) * (1 + tariffs[cell]) ** target - 1,
          );
    const next = attempt(world, part, station);
    iterations += next.iterations;
    if (next.kind === 'equilibrium') {
      if (target === 1) return { ...next, iterations };
      station = next.state;
      share = target;
    } else {
      last = next;
      stride /= 2;
    }
  }
  return { ...last, iterations };
}

/** Newton's method from one start. */
function attempt(
  world: OssaWorld,
  tariffs: ReadonlyVector,
  start?: Float64Array,
): OssaEquilibrium | OssaNotConverged {
  const { equations, x, mapped, matrix, data, base } = world;
  const M = x.length;
  const N = base.regionCount;
  equations.setTariffs(tariffs);
  if (start) x.set(start);
  else x.fill(0);
  let residual = Number.POSITIVE_INFINITY;
  let worst = 0;
  let reason: OssaNotConverged['reason'] = 'iteration-limit';
  let iteration = 0;
  for (; iteration <= MAX_ITERATIONS; iteration++) {
    const previous = residual;
    equations.map(x, mapped);
    residual = 0;
    for (let k = 0; k < M; k++) {
      mapped[k] -= x[k];
      const size = Math.abs(mapped[k]);
      if (!(size <= residual)) {
        residual = size;
        worst = k;
      }
    }
    // Where tariffs are huge, rounding keeps the residual from the last digits.
    const exhausted = residual < ROUNDED && residual >= previous / 2;
    if (residual < TOLERANCE || exhausted) {
      const welfare = new Float64Array(N);
      for (let j = 0; j < N; j++) welfare[j] = Math.exp(logWelfare(world, j));
      if (!welfare.every(Number.isFinite)) {
        reason = 'not-finite';
        break;
      }
      return { kind: 'equilibrium', welfare, residual, iterations: iteration, state: x.slice() };
    }
    if (!Number.isFinite(residual)) {
      reason = 'not-finite';
      break;
    }
    if (iteration === MAX_ITERATIONS) break;
    if (!factorStep(world)) {
      reason = 'singular';
      break;
    }
    solveLU(matrix, mapped);
    let longest = 0;
    for (let k = 0; k < M; k++) longest = Math.max(longest, Math.abs(mapped[k]));
    const scale = longest > MAX_STEP ? MAX_STEP / longest : 1;
    for (let k = 0; k < M; k++) x[k] += scale * mapped[k];
  }
  return {
    kind: 'not-converged',
    reason,
    residual,
    iterations: iteration,
    worst: {
      equation: worst < N ? 'wage' : 'spending',
      region: data.regions[worst % N]?.code ?? '',
    },
  };
}

/** Factors `I - G'(x)` at the last point; false where it is singular. */
function factorStep({ equations, matrix, x }: OssaWorld): boolean {
  const M = x.length;
  equations.jacobian(matrix.factors);
  for (let k = 0; k < M * M; k++) matrix.factors[k] = -matrix.factors[k];
  for (let k = 0; k < M; k++) matrix.factors[k * M + k] += 1;
  return factorLU(matrix.factors, M, matrix).kind === 'factored';
}

function logWelfare({ base, equations, x }: OssaWorld, region: number): number {
  const { regionCount: N, industryCount: S, expenditureShares } = base;
  let value = x[N + region];
  for (let s = 0; s < S; s++) {
    value -= expenditureShares[region * S + s] * equations.logPrices[s * N + region];
  }
  return value;
}

/** What a change of the conditions is worth to an objective: adjoint multipliers and price weights. */
export interface OssaAdjoint {
  readonly multipliers: Float64Array;
  readonly priceWeights: Float64Array;
}

/**
 * The adjoint of `sum_j weights_j log W_j` at the solution that was just found. The factors of the
 * conditions must be those of that solution: {@link factorStep}.
 */
function adjointOf({ base, equations, matrix }: OssaWorld, weights: ReadonlyVector): OssaAdjoint {
  const { regionCount: N, industryCount: S, expenditureShares } = base;
  const priceWeights = new Float64Array(N * S);
  const multipliers = new Float64Array(2 * N);
  for (let j = 0; j < N; j++) {
    if (weights[j] === 0) continue;
    multipliers[N + j] = weights[j];
    for (let s = 0; s < S; s++) {
      priceWeights[j * S + s] = weights[j] * expenditureShares[j * S + s];
    }
  }
  const byWage = new Float64Array(N);
  equations.priceByWage(priceWeights, byWage);
  for (let i = 0; i < N; i++) multipliers[i] = -byWage[i];
  solveTransposedLU(matrix, multipliers);
  return { multipliers, priceWeights };
}

/** The adjoints of several objectives at the solution that was just found. */
export function ossaAdjoints(
  world: OssaWorld,
  objectives: readonly ReadonlyVector[],
): readonly OssaAdjoint[] {
  if (!factorStep(world)) throw new RangeError('the conditions are singular at the solution');
  return objectives.map((weights) => adjointOf(world, weights));
}

/** Gradient of `sum_j weights_j log W_j` by the log of 1 + every tariff, at the last solution. */
export function ossaGradient(world: OssaWorld, weights: ReadonlyVector): Float64Array {
  const gradient = new Float64Array(world.base.flows.length);
  for (const { multipliers, priceWeights } of ossaAdjoints(world, [weights])) {
    world.equations.pullBack(multipliers, priceWeights, gradient);
  }
  return gradient;
}
