/** Options of the model of Ignatenko, Lashkaripour, Macedoni & Simonovska (2025). */
export interface ImlsOptions {
  /**
   * `one-sector`: as in the paper's main text. `roundabout`: production uses a bundle of all goods
   * beside labour. `eaton-kortum`: no local share of sales, complete pass-through.
   */
  readonly variant: (typeof IMLS_CHOICES)['variant'][number];
  /** Trade elasticity. It alone changes: scale elasticity and pass-through stay as calibrated. */
  readonly epsilon: number;
  /** Elasticity of labour supply to the real wage. */
  readonly kappa: number;
  /**
   * The part of a duty that buyers pay before entry responds, in the paper's accounting: the
   * exponent of `1 + t` in the price index is this plus the entry term. 1 is complete.
   */
  readonly passThrough: number;
  /** How tariff revenue reaches households: in place of income tax, or as a lump sum. */
  readonly rebate: (typeof IMLS_CHOICES)['rebate'][number];
  /** Share of labour in cost, of the roundabout variant. */
  readonly labourShare: number;
  /** Largest accepted `|G(x) - x|` in logs. */
  readonly tolerance: number;
}

export const IMLS_DEFAULTS: ImlsOptions = {
  variant: 'one-sector',
  epsilon: 4,
  kappa: 0.5,
  passThrough: 1,
  rebate: 'tax-relief',
  labourShare: 0.49,
  tolerance: 1e-10,
};

/** Where the model has answers: the least and greatest of each number. */
export const IMLS_RANGES = {
  epsilon: [0.1, 50],
  kappa: [0, 10],
  passThrough: [0, 2],
  labourShare: [0.05, 1],
  tolerance: [1e-13, 1e-3],
} as const satisfies Partial<Record<keyof ImlsOptions, readonly [number, number]>>;

export const IMLS_CHOICES = {
  variant: ['one-sector', 'roundabout', 'eaton-kortum'],
  rebate: ['tax-relief', 'lump-sum'],
} as const;

/** Scale elasticity times trade elasticity, of the paper's calibration at epsilon = 4. */
const SCALE = 0.67;
const CALIBRATED_EPSILON = 4;
/** Elasticity of sales to the number of firms: scale economies `psi`. */
export const PSI = SCALE / CALIBRATED_EPSILON;
/** Shape of the distribution of productivity, `vartheta = epsilon / 0.67`. */
export const VARTHETA = CALIBRATED_EPSILON / SCALE;
