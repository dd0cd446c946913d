import type { ReadonlyVector } from '@parley/numerics';
import type { LocalisedText } from '../../dataset.ts';

/**
 * Goods trade of many economies in one year and their incomes: all that a one-sector model needs.
 * Immutable.
 */
export interface GoodsTrade {
  readonly id: string;
  /** Identity of the content, carried by every result computed from it. */
  readonly version: string;
  readonly year: number;
  /** Value of one unit of the flows and incomes, in US dollars. */
  readonly unitUsd: number;
  readonly economies: readonly { readonly code: string; readonly name: LocalisedText }[];
  /** Value of trade: [exporter][importer]; the diagonal is not read. */
  readonly flows: ReadonlyVector;
  /** Gross domestic product: [economy]. */
  readonly gdp: ReadonlyVector;
}
