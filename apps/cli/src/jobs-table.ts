import type { Dataset, EmploymentEntry, Equilibrium, Knowledge } from '@parley/economy';
import type { Language } from '@parley/intake';
import { fixed, signed } from './numbers.ts';
import { textTable } from './table.ts';
import { extensionTextsFor } from './texts/sensitivity-texts-for.ts';

/** Persons at work in a sector of a region, in thousands. */
export interface JobChange {
  /** Position among regions and sectors: `region * sectors + sector`. */
  readonly cell: number;
  readonly before: number;
  readonly after: number;
  readonly year: number;
  readonly status: Knowledge;
}

/** Movements listed on the screen. */
const LISTED = 10;
/** In thousand persons; less is not worth a line. */
const LEAST = 0.05;

/**
 * Jobs before and after where persons at work are known: persons times the change of labour, in
 * hours of the skill that was at work there before.
 */
export function jobChanges(
  dataset: Dataset,
  result: Equilibrium,
  employment: readonly EmploymentEntry[],
): readonly JobChange[] {
  const J = dataset.sectors.length;
  return employment.map(({ region, sector, thousandPersons, year, status }) => {
    const cell = region * J + sector;
    const after = thousandPersons * (result.sectorLabour[cell] ?? 1);
    return { cell, before: thousandPersons, after, year, status };
  });
}

/** The largest movements of jobs, as lines; none where no jobs are known or none move. */
export function jobsBlock(
  dataset: Dataset,
  result: Equilibrium,
  employment: readonly EmploymentEntry[],
  language: Language,
): readonly string[] {
  const { jobs } = extensionTextsFor(language);
  const J = dataset.sectors.length;
  const moved = [...jobChanges(dataset, result, employment)]
    .map((change) => ({ ...change, by: change.after - change.before }))
    .filter(({ by }) => Math.abs(by) >= LEAST)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  if (moved.length === 0) return [];
  const rows = moved.slice(0, LISTED).map(({ cell, before, by }) => {
    const region = dataset.regions[Math.floor(cell / J)];
    const sector = dataset.sectors[cell % J];
    return [
      `${region?.code} ${sector?.code} ${sector?.name[language]}`,
      fixed(before, 1),
      signed(by, 1),
      signed((100 * by) / before, 2),
    ];
  });
  const more = moved.length > LISTED ? [jobs.more(moved.length - LISTED)] : [];
  return [jobs.heading, '', textTable(jobs.columns, rows), ...more, jobs.note, ''];
}
