import type { Dataset } from '../../dataset.ts';
import type { EquationName } from '../../equilibrium.ts';

/** Which condition the unknown at `index` belongs to. */
export function nameEquation(
  dataset: Pick<Dataset, 'regions' | 'sectors'>,
  index: number,
): EquationName {
  const N = dataset.regions.length;
  const J = dataset.sectors.length;
  if (index < N) return { equation: 'wage', region: dataset.regions[index].code };
  const cell = (index - N) % (N * J);
  return {
    equation: index < N + N * J ? 'price' : 'spending',
    region: dataset.regions[Math.floor(cell / J)].code,
    sector: dataset.sectors[cell % J].code,
  };
}
