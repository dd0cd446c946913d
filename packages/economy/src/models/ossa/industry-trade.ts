import type { ReadonlyVector } from '@parley/numerics';
import type { LocalisedText } from '../../dataset.ts';

/** A region or an industry. */
export interface Named {
  readonly code: string;
  readonly name: LocalisedText;
}

/**
 * Trade and tariffs of regions by industry, trade balanced: what the model of Ossa (2014) needs.
 * Index order outermost first. Immutable.
 */
export interface IndustryTrade {
  readonly id: string;
  /** Identity of the content, carried by every result computed from it. */
  readonly version: string;
  readonly year: number;
  readonly unitUsd: number;
  readonly regions: readonly Named[];
  readonly industries: readonly Named[];
  /** Value before duty: [industry][exporter][importer]. */
  readonly flows: ReadonlyVector;
  /** Shares on the value before duty: [industry][exporter][importer]. */
  readonly tariffs: ReadonlyVector;
  /** Elasticity of substitution sigma: [industry]. */
  readonly substitution: ReadonlyVector;
}
