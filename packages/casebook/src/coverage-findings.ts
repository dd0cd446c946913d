import type { Finding } from './fault.ts';
import { type Entry, entries, number, text, texts } from './lenient.ts';

/** Shares are given to three decimals; more than this above 1 is no rounding. */
const TOLERANCE = 1e-9;

/**
 * Sectors of one importer and exporter that the measures of a world cover more than once. The finding stands
 * at the measure, in the world's list, that tips the sum over 1.
 */
export function coverageFindings(world: Entry, measures: readonly Entry[]): Finding[] {
  const totals = new Map<string, number>();
  return texts(world, 'measures').flatMap(({ value, path }) => {
    const measure = measures.find((candidate) => text(candidate, 'id') === value);
    const importer = measure && text(measure, 'importer');
    const exporter = measure && text(measure, 'exporter');
    if (!measure || importer === undefined || exporter === undefined) return [];
    return entries(measure, 'sectors').flatMap((line): Finding[] => {
      const sector = text(line, 'sector');
      const coverage = number(line, 'coverage');
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
            world: text(world, 'id') ?? '',
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
