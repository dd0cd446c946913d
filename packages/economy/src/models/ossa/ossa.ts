import {
  createLU,
  factorLU,
  type LU,
  type ReadonlyVector,
  solveLU,
  solveTransposedLU,
} from '@parley/numerics';
import { calibrateOssa, type OssaBase } from './calibration.ts';
import { createOssaEquations, type OssaEquations } from './equations.ts';
import type { IndustryTrade } from './industry-trade.ts';

/** Welfare of all regions under a policy, and how far the conditions are from holding. */
export type OssaSolution =
  | {
      readonly kind: 'equilibrium';
      /** Real income, new over old: [region]. */
      readonly welfare: Float64Array;
      readonly residual: number;
      readonly iterations: number;
      readonly state: Float64Array;
    }
  | {
      readonly kind: 'not-converged';
      readonly residual: number;
      readonly iterations: number;
      /** Which region's condition is furthest off, and which condition. */
      readonly worst: { readonly equation: 'wage' | 'spending'; readonly region: string };
    };

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
 * Newton's method on its 2N conditions.
 *
 * @param tariffs shares on the value before duty: [industry][exporter][importer]
 * @param start state of an earlier solution
 */
export function solveOssa(
  world: OssaWorld,
  tariffs: ReadonlyVector,
  start?: Float64Array,
): OssaSolution {
  const { equations, x, mapped, matrix, data, base } = world;
  const M = x.length;
  const N = base.regionCount;
  equations.setTariffs(tariffs);
  if (start) x.set(start);
  else x.fill(0);
  let residual = Number.POSITIVE_INFINITY;
  let worst = 0;
  for (let iteration = 0; iteration <= MAX_ITERATIONS; iteration++) {
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
    if (residual < TOLERANCE) {
      const welfare = new Float64Array(N);
      for (let j = 0; j < N; j++) welfare[j] = Math.exp(logWelfare(world, j));
      return { kind: 'equilibrium', welfare, residual, iterations: iteration, state: x.slice() };
    }
    if (!Number.isFinite(residual) || iteration === MAX_ITERATIONS) break;
    if (!factorStep(world)) break;
    solveLU(matrix, mapped);
    let longest = 0;
    for (let k = 0; k < M; k++) longest = Math.max(longest, Math.abs(mapped[k]));
    const scale = longest > MAX_STEP ? MAX_STEP / longest : 1;
    for (let k = 0; k < M; k++) x[k] += scale * mapped[k];
  }
  return {
    kind: 'not-converged',
    residual,
    iterations: MAX_ITERATIONS,
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
