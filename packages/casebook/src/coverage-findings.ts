import { type Entry, entriesAt, type Finding, numberAt, textAt, textsAt } from '@parley/intake';

/** Shares are given to three decimals; more than this above 1 is no rounding. */
const TOLERANCE = 1e-9;

/**
 * Sectors of one importer and exporter that the measures of a world cover more than once. The finding stands
 * at the measure, in the world's list, that tips the sum over 1.
 */
export function coverageFindings(
  world: Entry,
  measures: readonly Entry[],
): Finding<'coverage-above-one'>[] {
  const totals = new Map<string, number>();
  return textsAt(world, 'measures').flatMap(({ value, path }) => {
    const measure = measures.find((candidate) => textAt(candidate, 'id') === value);
    const importer = measure && textAt(measure, 'importer');
    const exporter = measure && textAt(measure, 'exporter');
    if (!measure || importer === undefined || exporter === undefined) return [];
    return entriesAt(measure, 'sectors').flatMap((line): Finding<'coverage-above-one'>[] => {
      const sector = textAt(line, 'sector');
      const coverage = numberAt(line, 'coverage');
      if (sector === undefined || coverage === undefined || coverage < 0 || coverage > 1) return [];
      const key = `${importer} ${exporter} ${sector}`;
      const before = totals.get(key) ?? 0;
      const total = before + coverage;
      totals.set(key, total);
      if (total <= 1 + TOLERANCE || before > 1 + TOLERANCE) return [];
      return [
        {
          code: 'coverage-above-one',
          path,
          details: {
            world: textAt(world, 'id') ?? '',
            importer,
            exporter,
            sector,
            total: total.toFixed(3),
          },
        },
      ];
    });
  });
}
