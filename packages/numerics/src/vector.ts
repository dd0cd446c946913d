/**
 * Numbers that may be read but not written. Every `Float64Array` (and every `number[]`) is
 * one, so data can be handed out without a copy and without the means to change it.
 */
export interface ReadonlyVector extends Iterable<number> {
  readonly length: number;
  readonly [index: number]: number;
}
