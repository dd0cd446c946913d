import { jobChanges } from '@parley/analysis';
import type { Dataset, EmploymentEntry, Equilibrium } from '@parley/economy';
import type { Language } from '@parley/intake';
import { fixed, signed } from '@parley/texts';
import { textTable } from './table.ts';
import { extensionTextsFor } from './texts/sensitivity-texts-for.ts';

/** Movements listed on the screen. */
const LISTED = 10;
/** In thousand persons; less is not worth a line. */
const LEAST = 0.05;

/** The largest movements of jobs, as lines; none where no jobs are known or none move. */
export function jobsBlock(
  dataset: Dataset,
  result: Equilibrium,
  employment: readonly EmploymentEntry[],
  language: Language,
): readonly string[] {
  const { jobs } = extensionTextsFor(language);
  const moved = [...jobChanges(dataset, result, employment)]
    .map((change) => ({ ...change, by: change.after - change.before }))
    .filter(({ by }) => Math.abs(by) >= LEAST)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  if (moved.length === 0) return [];
  const rows = moved
    .slice(0, LISTED)
    .map(({ region, sector, name, before, by }) => [
      `${region} ${sector} ${name[language]}`,
      fixed(before, 1),
      signed(by, 1),
      signed((100 * by) / before, 2),
    ]);
  const more = moved.length > LISTED ? [jobs.more(moved.length - LISTED)] : [];
  return [jobs.heading, '', textTable(jobs.columns, rows), ...more, jobs.note, ''];
}
