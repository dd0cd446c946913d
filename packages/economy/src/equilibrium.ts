/** A value in the baseline and under the policy. */
export interface BeforeAfter<T = number> {
  readonly before: T;
  readonly after: T;
}

/**
 * What a policy does to a region. Changes are shares (0.01 is one per cent); values are in the
 * dataset's unit, at the numeraire (world value added constant).
 */
export interface RegionOutcome {
  readonly code: string;
  /** The model's own exact welfare measure; here the change of real income. */
  readonly welfareChange: number;
  /** `I'/I / prod_j P_j^alpha - 1`. */
  readonly realIncomeChange: number;
  /** Equivalent variation: what the change is worth at baseline prices. */
  readonly equivalentVariation: number;
  readonly wageChange: number;
  readonly realWageChange: number;
  /** Consumer price index `prod_j P_j^alpha`, measured against world value added. */
  readonly consumerPriceChange: number;
  /** Value added plus tariff revenue. */
  readonly gdp: BeforeAfter;
  readonly tariffRevenue: BeforeAfter;
  /** Before duty. */
  readonly exports: BeforeAfter;
  readonly imports: BeforeAfter;
  /** Exports less imports. */
  readonly tradeBalance: BeforeAfter;
  readonly firstOrder: FirstOrderWelfare;
}

/**
 * The first-order decomposition of Caliendo & Parro (2015, equation 13): shares of baseline
 * income. It is not the exact change, and for large policies differs from it.
 */
export interface FirstOrderWelfare {
  readonly welfareChange: number;
  readonly termsOfTrade: number;
  readonly volumeOfTrade: number;
}

export interface Equilibrium {
  readonly kind: 'equilibrium';
  readonly model: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly datasetVersion: string;
  /** `max |G(x) - x|` in logs. */
  readonly residual: number;
  readonly iterations: number;
  readonly regions: readonly RegionOutcome[];
  /** Output before duty: [region][sector]. */
  readonly output: BeforeAfter<Float64Array>;
  /** Value added: [region][sector]. */
  readonly sectorValueAdded: BeforeAfter<Float64Array>;
  /** Labour, new over old: [region][sector]; 1 where the sector makes nothing. */
  readonly sectorLabour: Float64Array;
  /** Prices paid by buyers, new over old: [region][sector]. */
  readonly priceRatios: Float64Array;
  /** Trade before duty: [sector][importer][exporter]; the diagonal is domestic sales. */
  readonly trade: BeforeAfter<Float64Array>;
  /** The solver's unknowns, for warm starts. */
  readonly state: Float64Array;
}

/** Which condition is furthest from holding. */
export interface EquationName {
  readonly equation: 'wage' | 'price' | 'spending' | 'sector-income' | 'commitment';
  /** A region's code; of a commitment, its position among the policy's. */
  readonly region: string;
  readonly sector?: string;
}

/** The solver did not get there: an answer in itself, never to be shown as a result. */
export interface NotConverged {
  readonly kind: 'not-converged';
  readonly model: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly datasetVersion: string;
  readonly reason: 'iteration-limit' | 'not-finite' | 'stalled';
  readonly residual: number;
  readonly iterations: number;
  readonly worst: EquationName;
  /**
   * With scale economies: the part of the policy up to which the solution could be followed from
   * the baseline; beyond it there is none close by (a sector tips over).
   */
  readonly followed?: number;
  /** Purchases that no subsidy was found to bring about, where those are what failed. */
  readonly unmet?: readonly UnmetCommitment[];
}

/** A purchase commitment that was not reached, the others being met as far as they can be. */
export interface UnmetCommitment {
  /** Position among the policy's commitments. */
  readonly commitment: number;
  readonly importer: string;
  readonly exporter: string;
  readonly sector: string;
  /** Before duty, in the dataset's unit. */
  readonly target: number;
  /** The largest value that was solved for; 0 where nothing is traded, so that nothing grows. */
  readonly reached: number;
}
