import type { Bilingual } from '@parley/casebook';
import type { Dataset, EmploymentEntry, Equilibrium, Knowledge } from '@parley/economy';

/** Persons at work in a sector of a region, in thousands. */
export interface JobChange {
  readonly region: string;
  readonly sector: string;
  readonly name: Bilingual;
  readonly before: number;
  readonly after: number;
  /** Year of the count, and how it is known. */
  readonly year: number;
  readonly status: Knowledge;
}

/**
 * Jobs before and after where persons at work are known: persons times the change of labour, in hours of the skill
 * that was at work there before. That employment moves with labour is an assumption.
 *
 * @param regions only of these, by code; all where it is not given
 */
export function jobChanges(
  dataset: Dataset,
  result: Equilibrium,
  employment: readonly EmploymentEntry[],
  regions?: readonly string[],
): readonly JobChange[] {
  const J = dataset.sectors.length;
  return employment.flatMap(({ region, sector, thousandPersons, year, status }): JobChange[] => {
    const code = dataset.regions[region]?.code ?? '';
    const { code: at = '', name = { en: at, ja: at } } = dataset.sectors[sector] ?? {};
    if (regions !== undefined && !regions.includes(code)) return [];
    const after = thousandPersons * (result.sectorLabour[region * J + sector] ?? 1);
    return [{ region: code, sector: at, name, before: thousandPersons, after, year, status }];
  });
}
