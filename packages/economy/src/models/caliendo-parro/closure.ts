/**
 * What is held constant about trade imbalances.
 *
 * - `transfers`: deficits keep their share of world value added (with the world numeraire:
 *   their value).
 * - `balanced`: no deficits; the baseline is first solved without them, and the policy is
 *   compared with that balanced world, as in Caliendo & Parro (2015).
 * - `fixed`: deficits are constant in the currency of one region, that is relative to its GDP
 *   or its consumer price index.
 */
export type Closure =
  | { readonly kind: 'transfers' }
  | { readonly kind: 'balanced' }
  | { readonly kind: 'fixed'; readonly region: string; readonly index: 'gdp' | 'prices' };

export const DEFAULT_CLOSURE: Closure = { kind: 'transfers' };
