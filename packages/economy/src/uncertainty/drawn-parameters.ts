/** What a distribution rests on: works by author and year, or figures of the specification. */
export type UncertaintySource =
  | 'caliendo-parro-2015'
  | 'eaton-kortum-2002'
  | 'simonovska-waugh-2014'
  | 'lashkaripour-lugovskyy-2023'
  | 'galle-rodriguez-clare-yi-2023'
  | 'cavallo-gopinath-neiman-tang-2021';

/**
 * The dataset's own value is the median. The log has a part common to all sectors and one of its own
 * for each, with these standard deviations.
 */
export interface LogNormal {
  readonly kind: 'log-normal';
  readonly common: number;
  readonly own: number;
}

/** One number for all, evenly between low and high; with `of: 'inverse'` its inverse is. */
export interface Uniform {
  readonly kind: 'uniform';
  readonly of: 'value' | 'inverse';
  readonly low: number;
  readonly high: number;
}

/** A parameter of the default model that is known as a distribution, not a number. */
export type DrawnParameter = (
  | { readonly parameter: 'tradeElasticities'; readonly distribution: LogNormal }
  | { readonly parameter: 'labourMobility' | 'passThrough'; readonly distribution: Uniform }
) & {
  /** `assumption`: chosen here in view of the sources, which do not state it as such. */
  readonly basis: 'assumption';
  readonly sources: readonly UncertaintySource[];
};

export type DrawnParameterId = DrawnParameter['parameter'];

/**
 * What can be drawn, and how.
 *
 * Trade elasticities. `common`: methods differ for all sectors at once: with the same model and
 * prices Eaton & Kortum's way gives 8.3 and Simonovska & Waugh's about 4, a factor of two, which
 * 0.25 spans with nine draws in ten (0.66 to 1.51). `own`: by sector, the estimates of Caliendo &
 * Parro (2015) are typically more than twice or less than half those of Lashkaripour & Lugovskyy
 * (2023), from which the embedded worlds have theirs; 0.5 spans 0.44 to 2.28.
 *
 * Labour mobility. From the medium run estimated by Galle, Rodríguez-Clare & Yi (2023), 1.5, to the
 * long run, infinity, evenly in the inverse, which is what the equations hold.
 *
 * Pass-through. Cavallo et al. (2021) find about 95 % at the border for the US tariffs of 2018–19;
 * the span down to 80 % is for exporters that price to market.
 */
export const DRAWN_PARAMETERS: Readonly<Record<DrawnParameterId, DrawnParameter>> = {
  tradeElasticities: {
    parameter: 'tradeElasticities',
    distribution: { kind: 'log-normal', common: 0.25, own: 0.5 },
    basis: 'assumption',
    sources: [
      'eaton-kortum-2002',
      'simonovska-waugh-2014',
      'caliendo-parro-2015',
      'lashkaripour-lugovskyy-2023',
    ],
  },
  labourMobility: {
    parameter: 'labourMobility',
    distribution: { kind: 'uniform', of: 'inverse', low: 0, high: 1 / 1.5 },
    basis: 'assumption',
    sources: ['galle-rodriguez-clare-yi-2023'],
  },
  passThrough: {
    parameter: 'passThrough',
    distribution: { kind: 'uniform', of: 'value', low: 0.8, high: 1 },
    basis: 'assumption',
    sources: ['cavallo-gopinath-neiman-tang-2021'],
  },
};
