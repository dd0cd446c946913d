import type { CsvFaultCode } from '@parley/intake';

/** Every way in which data or a policy can be wrong. Catalogues of words must cover them all. */
export type DataFaultCode =
  // shape and content of a dataset
  | 'duplicate-region'
  | 'duplicate-sector'
  | 'too-few-regions'
  | 'too-few-sectors'
  | 'wrong-length'
  | 'bad-flow'
  | 'bad-tariff'
  | 'bad-value-added-share'
  | 'bad-final-demand'
  | 'bad-elasticity'
  | 'bad-input-share'
  | 'domestic-tariff'
  | 'more-of-the-same'
  | 'cost-shares-not-one'
  | 'does-not-close'
  // files
  | CsvFaultCode
  | 'wrong-row-count'
  | 'missing-row'
  | 'repeated-row'
  | 'unknown-region'
  | 'unknown-sector'
  | 'unknown-kind'
  // policies
  | 'own-market'
  | 'one-value-a-line'
  | 'tariff-too-low'
  | 'tariff-not-a-share'
  | 'coverage-not-a-share'
  | 'ratio-out-of-range'
  | 'number-out-of-range'
  | 'single-flow-needed'
  | 'nothing-traded'
  | 'products-exceed-flow'
  | 'substitution-differs'
  | 'does-not-belong'
  | 'bad-yaml'
  | 'too-many-aliases'
  | 'not-a-policy'
  | 'no-changes'
  | 'no-policy-name'
  | 'unknown-key'
  | 'not-a-list'
  | 'not-a-line';

/**
 * Something wrong with what came in, as data: a code, what it is about, and where it stands.
 * The words for it belong to the catalogue of whoever shows it.
 */
export interface DataFault {
  readonly code: DataFaultCode;
  readonly params: FaultParams;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1; in a CSV file it counts cells. */
  readonly column?: number;
}

export type FaultParams = Readonly<Record<string, string | number | readonly string[]>>;
