import type { ReadonlyVector } from '@parley/numerics';

/**
 * What the model can have beyond Caliendo & Parro (2015); at these defaults it is theirs.
 *
 * - `labourMobility` kappa_L in (1, inf]: how easily labour moves between sectors (Galle,
 *   Rodriguez-Clare & Yi 2023, equations 6 and 7). Infinity is one wage (long run), 1.5 their
 *   estimate (medium run), near 1 sector-specific labour (short run).
 * - `labourSupply` kappa_S >= 0: elasticity of labour supply to the real wage.
 * - `passThrough` phi_j in [0, 1] by sector: buyers' prices move with
 *   `((1 + t')/(1 + t))^phi`; producers absorb the rest.
 * - `scaleElasticities` psi_j >= 0 by sector: unit costs fall with the sector's labour to the
 *   power psi; `psi_j theta_j < 1` is required.
 */
export interface Extensions {
  readonly labourMobility: number;
  readonly labourSupply: number;
  readonly passThrough: ReadonlyVector | null;
  readonly scaleElasticities: ReadonlyVector | null;
}

export const NO_EXTENSIONS: Extensions = {
  labourMobility: Number.POSITIVE_INFINITY,
  labourSupply: 0,
  passThrough: null,
  scaleElasticities: null,
};

/** Whether sectors have labour of their own among the unknowns. */
export function hasSectorLabour({ labourMobility, scaleElasticities }: Extensions): boolean {
  return labourMobility !== Number.POSITIVE_INFINITY || scaleElasticities !== null;
}

/** Whether an equilibrium need not be the only one. */
export function hasScale({ scaleElasticities }: Extensions): boolean {
  if (scaleElasticities === null) return false;
  for (let j = 0; j < scaleElasticities.length; j++) if (scaleElasticities[j] > 0) return true;
  return false;
}

/**
 * Parameters outside their domain, as `parameter` and the sector's position where it has one.
 *
 * @param tradeElasticities theta_j
 */
export function extensionFaults(
  extensions: Extensions,
  tradeElasticities: ReadonlyVector,
): readonly { readonly parameter: keyof Extensions; readonly sector?: number }[] {
  const { labourMobility, labourSupply, passThrough, scaleElasticities } = extensions;
  const outside = (
    parameter: 'passThrough' | 'scaleElasticities',
    values: ReadonlyVector | null,
    holds: (value: number, sector: number) => boolean,
  ) =>
    values === null
      ? []
      : Array.from(tradeElasticities, (_, sector) => sector)
          .filter((sector) => !holds(values[sector] ?? Number.NaN, sector))
          .map((sector) => ({ parameter, sector }));
  return [
    ...(labourMobility > 1 ? [] : [{ parameter: 'labourMobility' as const }]),
    ...(labourSupply >= 0 && Number.isFinite(labourSupply)
      ? []
      : [{ parameter: 'labourSupply' as const }]),
    ...outside('passThrough', passThrough, (value) => value >= 0 && value <= 1),
    ...outside(
      'scaleElasticities',
      scaleElasticities,
      (value, sector) => value >= 0 && value * tradeElasticities[sector] < 1,
    ),
  ];
}
