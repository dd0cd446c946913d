import { inverseNormal, sobolAt, uniformAt } from '@parley/numerics';
import type { Dataset } from '../dataset.ts';
import type { CaliendoParroOptions } from '../models/caliendo-parro/caliendo-parro.ts';
import type { DrawnParameter, Uniform } from './drawn-parameters.ts';

/** `sobol`: scrambled quasi-random numbers; `random`: pseudo-random ones. */
export type DrawMethod = 'sobol' | 'random';

export interface DrawPosition {
  readonly seed: number;
  /** Of the draw, from 0. */
  readonly index: number;
  readonly method: DrawMethod;
}

/** One set of parameters of the default model. */
export interface ParameterDraw {
  /** theta_j: [sector]. */
  readonly tradeElasticities: Float64Array;
  readonly options: Partial<CaliendoParroOptions>;
}

/** Dimensions of the cube; the first are the most even ones. */
const COMMON = 0;
const LABOUR_MOBILITY = 1;
const PASS_THROUGH = 2;
const OF_SECTORS = 3;

/**
 * The parameters of one draw. The same seed, index and method give the same draw for any dataset of
 * as many sectors, in any order and on any machine: worlds compared under one draw share it.
 *
 * @param drawn what varies; all else is as in the dataset and the model's defaults
 * @example
 * const { tradeElasticities, options } = drawParameters(dataset, parameters, { seed: 1, index: 0, method: 'sobol' });
 * caliendoParro.solve(withTradeElasticities(dataset, tradeElasticities), policy, options);
 */
export function drawParameters(
  dataset: Dataset,
  drawn: readonly DrawnParameter[],
  { seed, index, method }: DrawPosition,
): ParameterDraw {
  return parametersAt(dataset, drawn, (dimension) =>
    method === 'sobol' ? sobolAt(index, dimension, seed) : uniformAt(seed, dimension, index),
  );
}

/** The parameters in the middle of their distributions. */
export function medianParameters(
  dataset: Dataset,
  drawn: readonly DrawnParameter[],
): ParameterDraw {
  return parametersAt(dataset, drawn, () => 0.5);
}

function parametersAt(
  dataset: Dataset,
  drawn: readonly DrawnParameter[],
  share: (dimension: number) => number,
): ParameterDraw {
  let tradeElasticities = Float64Array.from(dataset.tradeElasticities);
  let options: Partial<CaliendoParroOptions> = {};
  for (const each of drawn) {
    if (each.parameter === 'tradeElasticities') {
      const { common, own } = each.distribution;
      const shared = common * inverseNormal(share(COMMON));
      tradeElasticities = tradeElasticities.map(
        (theta, j) => theta * Math.exp(shared + own * inverseNormal(share(OF_SECTORS + j))),
      );
    } else if (each.parameter === 'labourMobility') {
      options = { ...options, labourMobility: between(each.distribution, share(LABOUR_MOBILITY)) };
    } else {
      const value = between(each.distribution, share(PASS_THROUGH));
      const passThrough = new Float64Array(dataset.sectors.length).fill(value);
      options = { ...options, passThrough };
    }
  }
  return { tradeElasticities, options };
}

function between({ of, low, high }: Uniform, share: number): number {
  const value = low + share * (high - low);
  return of === 'inverse' ? 1 / value : value;
}
