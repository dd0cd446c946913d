import type { Dataset } from '../../dataset.ts';
import type { EquationName } from '../../equilibrium.ts';
import type { Layout } from './layout.ts';

/** Which condition the unknown at `index` belongs to. */
export function nameEquation(
  dataset: Pick<Dataset, 'regions' | 'sectors'>,
  layout: Layout,
  index: number,
): EquationName {
  const J = dataset.sectors.length;
  if (index < layout.prices) return { equation: 'wage', region: dataset.regions[index].code };
  if (index >= layout.commitments) {
    return { equation: 'commitment', region: String(index - layout.commitments) };
  }
  const start = index < layout.spending ? layout.prices : layout.spending;
  const cell = (index - start) % (dataset.regions.length * J);
  const equation =
    index < layout.spending
      ? 'price'
      : layout.sectorIncome >= 0 && index >= layout.sectorIncome
        ? 'sector-income'
        : 'spending';
  return {
    equation,
    region: dataset.regions[Math.floor(cell / J)].code,
    sector: dataset.sectors[cell % J].code,
  };
}
