import type { DomesticPreconditioner } from './domestic-preconditioner.ts';
import type { EquilibriumMap } from './equilibrium-map.ts';

/**
 * The domestic Newton step, with the sectors' own reaction where they have labour of their own: a
 * rise of a sector's value added raises its wage and cost (and lowers them with its scale), which
 * its sales answer. Commitments need no step of their own.
 */
export function preconditionerOf(
  { layout, extensions }: EquilibriumMap,
  domestic: DomesticPreconditioner,
): Pick<DomesticPreconditioner, 'apply' | 'applyTransposed'> {
  const { sectorIncome: Z, spending: S } = layout;
  if (Z < 0) return domestic;
  const immobility = 1 / extensions.labourMobility;
  const cells = Z - S;
  const { scaleElasticities } = extensions;
  const { ownCostElasticity, valueAddedShares, sectorCount } = domestic;
  const gain = Float64Array.from({ length: cells }, (_, cell) => {
    const scale = scaleElasticities === null ? 0 : scaleElasticities[cell % sectorCount];
    const cost = immobility * (valueAddedShares[cell] + scale) - scale;
    return 1 / Math.max(0.1, 1 + ownCostElasticity[cell] * cost);
  });
  const own = (residual: Float64Array) => {
    for (let cell = 0; cell < cells; cell++) residual[Z + cell] *= gain[cell];
  };
  return {
    apply(residual) {
      domestic.apply(residual);
      own(residual);
    },
    applyTransposed(residual) {
      domestic.applyTransposed(residual);
      own(residual);
    },
  };
}
