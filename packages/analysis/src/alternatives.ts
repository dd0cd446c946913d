import type { Case } from '@parley/casebook';
import type { CaliendoParroOptions, Dataset } from '@parley/economy';

/** An assumption that was varied to see how far an answer depends on it. */
export type Alternative =
  | { readonly kind: 'elasticities'; readonly factor: number }
  | { readonly kind: 'closure'; readonly closure: CaliendoParroOptions['closure'] };

interface Variant {
  readonly alternative: Alternative;
  readonly dataset: Dataset;
  readonly options: Partial<CaliendoParroOptions>;
}

/** Assumed span of the trade elasticities around their central values. */
const ELASTICITY_FACTORS = [0.75, 1.25];

const variants = new WeakMap<Dataset, Map<string, readonly Variant[]>>();

/**
 * The other assumptions every world is solved under: trade elasticities a quarter lower and
 * higher (an assumption), no trade imbalances, and imbalances fixed in each party's own prices.
 */
export function alternatives(file: Case, dataset: Dataset): readonly Variant[] {
  const parties = file.parties.map(({ region }) => region);
  const known = variants.get(dataset) ?? new Map<string, readonly Variant[]>();
  variants.set(dataset, known);
  const key = parties.join();
  const made = known.get(key) ?? make(parties, dataset);
  known.set(key, made);
  return made;
}

function make(parties: readonly string[], dataset: Dataset): readonly Variant[] {
  const elasticities = ELASTICITY_FACTORS.map((factor): Variant => {
    const scaled = Float64Array.from(dataset.tradeElasticities, (theta) => theta * factor);
    return {
      alternative: { kind: 'elasticities', factor },
      dataset: { ...dataset, tradeElasticities: scaled },
      options: {},
    };
  });
  const closures: CaliendoParroOptions['closure'][] = [
    { kind: 'balanced' },
    ...parties.map((region) => ({ kind: 'fixed', region, index: 'prices' }) as const),
  ];
  return [
    ...elasticities,
    ...closures.map(
      (closure): Variant => ({
        alternative: { kind: 'closure', closure },
        dataset,
        options: { closure },
      }),
    ),
  ];
}
