import { solveFixedPoint, uniformAt } from '@parley/numerics';
import { gradientByDuty, imlsAdjoint, stationaryDuties } from './adjoint.ts';
import { createImlsMap } from './equilibrium-map.ts';
import type { GoodsTrade } from './goods-trade.ts';
import { type ImlsEquilibrium, imls2025, prepareImls } from './imls.ts';
import type { ImlsOptions } from './options.ts';

export type ImlsOptimum =
  | {
      readonly kind: 'optimum';
      /** New tariffs of the party by exporter, shares. */
      readonly rates: Float64Array;
      readonly equilibrium: ImlsEquilibrium;
      /** `max |projected gradient|` of log welfare by log of 1 + tariff. */
      readonly projectedGradientNorm: number;
      /** The most that welfare gains in random deviations of the rates, a share; zero for none. */
      readonly deviationGain: number;
      readonly rounds: number;
      /** Exporters whose rate lies on the bound. */
      readonly atLow: readonly string[];
      readonly atHigh: readonly string[];
      /** Exporters of next to nothing to the party: any rate of theirs is as good as another. */
      readonly flat: readonly string[];
    }
  | {
      readonly kind: 'not-found';
      readonly reason: 'not-converged' | 'no-equilibrium';
      readonly residual: number;
      readonly rounds: number;
    };

export interface ImlsOptimumBounds {
  readonly low: number;
  readonly high: number;
}

/** Wide enough not to bind. */
export const IMLS_BOUNDS: ImlsOptimumBounds = { low: -0.3, high: 3 };
const START = 0.2;
/** Imports below this share of spending leave welfare flat in their tariff. */
const FLAT_SHARE = 1e-7;
const TOLERANCE = 1e-10;
/** Sizes of random deviations, in logs, and how many of each. */
const ASIDE = [0.02, 0.2] as const;
const TRIES = 3;
/** Conditions are held closer than the tariffs, which rest on them. */
const EQUILIBRIUM_TOLERANCE = 1e-12;

/**
 * Tariffs of one party by exporter that maximise its welfare, all other tariffs as given.
 *
 * First-order conditions are iterated on themselves: with the adjoint held, each rate has a closed
 * form; equilibrium and adjoint are then found anew. Some ten rounds of two solves each.
 *
 * Where there is no trade, or no closed form within reach, a rate stays as it stood.
 *
 * @param tariffs of everyone, [importer][exporter]; the party's own row is replaced
 * @param onRound is told how many rounds are done
 */
export function optimalImlsTariffs(
  data: GoodsTrade,
  tariffs: Float64Array,
  party: number,
  options: Partial<ImlsOptions> = {},
  bounds: ImlsOptimumBounds = IMLS_BOUNDS,
  onRound?: (round: number) => void,
): ImlsOptimum {
  const settings = { ...imls2025.defaults, ...options, tolerance: EQUILIBRIUM_TOLERANCE };
  const prepared = prepareImls(data, settings);
  const { base } = prepared;
  const N = base.count;
  const low = Math.log(1 + bounds.low);
  const high = Math.log(1 + bounds.high);
  const weights = new Float64Array(N);
  weights[party] = 1;
  const trial = tariffs.slice();
  let state: Float64Array | undefined;
  let round = 0;
  const evaluate = (logs: Float64Array) => {
    onRound?.(round++);
    for (let j = 0; j < N; j++) trial[party * N + j] = j === party ? 0 : Math.exp(logs[j]) - 1;
    const equilibrium = imls2025.solve(data, trial, settings, state);
    if (equilibrium.kind !== 'equilibrium') return null;
    state = equilibrium.state;
    const equations = createImlsMap(base, trial, settings);
    const adjoint = imlsAdjoint(prepared, equations, settings, state, weights);
    return adjoint.kind === 'adjoint' ? { equilibrium, equations, worth: adjoint.worth } : null;
  };
  const start = new Float64Array(N).fill(Math.min(high, Math.max(low, Math.log(1 + START))));
  start[party] = 0;
  const found = solveFixedPoint(
    {
      dimension: N,
      map(logs, out) {
        const at = evaluate(logs);
        if (at === null) {
          out.fill(Number.NaN);
          return;
        }
        const { equations, equilibrium, worth } = at;
        out.set(stationaryDuties(base, equations, settings, equilibrium.state, worth, party));
        for (let j = 0; j < N; j++) {
          const next = Number.isNaN(out[j]) ? logs[j] : out[j];
          out[j] = j === party ? 0 : Math.min(high, Math.max(low, next));
        }
      },
    },
    start,
    { tolerance: TOLERANCE, maxIterations: 100 },
  );
  const at = evaluate(found.x);
  if (found.kind !== 'converged' || at === null) {
    const reason = at === null ? 'no-equilibrium' : 'not-converged';
    return { kind: 'not-found', reason, residual: found.residual, rounds: found.iterations };
  }
  const { equations, equilibrium, worth } = at;
  const gradient = gradientByDuty(base, equations, settings, equilibrium.state, worth, party);
  let norm = 0;
  const atLow: string[] = [];
  const atHigh: string[] = [];
  const flat: string[] = [];
  for (let j = 0; j < N; j++) {
    if (j === party) continue;
    const log = found.x[j];
    const { code } = data.economies[j];
    if (base.shares[party * N + j] < FLAT_SHARE) flat.push(code);
    else if (log <= low) atLow.push(code);
    else if (log >= high) atHigh.push(code);
    const moved = Math.min(high, Math.max(low, log + gradient[j])) - log;
    norm = Math.max(norm, Math.abs(moved));
  }
  let deviationGain = 0;
  ASIDE.forEach((size, a) => {
    for (let t = 0; t < TRIES; t++) {
      const tried = tariffs.slice();
      for (let j = 0; j < N; j++) {
        const log = found.x[j] + size * (2 * uniformAt(a, t, j) - 1);
        tried[party * N + j] = j === party ? 0 : Math.expm1(Math.min(high, Math.max(low, log)));
      }
      const there = imls2025.solve(data, tried, settings, equilibrium.state);
      if (there.kind !== 'equilibrium') continue;
      const welfare = (of: ImlsEquilibrium) => 1 + of.economies[party].welfareChange;
      deviationGain = Math.max(deviationGain, welfare(there) / welfare(equilibrium) - 1);
    }
  });
  return {
    kind: 'optimum',
    deviationGain,
    rates: found.x.map((log, j) => (j === party ? 0 : Math.exp(log) - 1)),
    equilibrium,
    projectedGradientNorm: norm,
    rounds: found.iterations,
    atLow,
    atHigh,
    flat,
  };
}
