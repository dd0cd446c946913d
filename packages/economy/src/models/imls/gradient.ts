import type { ReadonlyVector } from '@parley/numerics';
import { gradientByDuty, imlsAdjoint } from './adjoint.ts';
import { createImlsMap } from './equilibrium-map.ts';
import type { GoodsTrade } from './goods-trade.ts';
import { imls2025, prepareImls } from './imls.ts';
import type { ImlsOptions } from './options.ts';

export type ImlsGradient =
  | {
      readonly kind: 'gradient';
      /** By log of 1 + tariff of the importer, by exporter. */
      readonly gradient: Float64Array;
      readonly residual: number;
      readonly iterations: number;
    }
  | { readonly kind: 'not-converged'; readonly residual: number };

/**
 * Gradient of `sum_i weights_i log W_i` by all tariffs of one importer, at an equilibrium.
 *
 * @param state of the equilibrium at these tariffs and options
 */
export function imlsGradient(
  data: GoodsTrade,
  tariffs: ReadonlyVector,
  options: Partial<ImlsOptions>,
  state: Float64Array,
  weights: ReadonlyVector,
  importer: number,
): ImlsGradient {
  const settings = { ...imls2025.defaults, ...options };
  const prepared = prepareImls(data, settings);
  const { base } = prepared;
  const equations = createImlsMap(base, tariffs, settings);
  const adjoint = imlsAdjoint(prepared, equations, settings, state, weights);
  if (adjoint.kind !== 'adjoint') return adjoint;
  const { worth, residual, iterations } = adjoint;
  const gradient = gradientByDuty(base, equations, settings, state, worth, importer);
  return { kind: 'gradient', gradient, residual, iterations };
}
