import type { TradeProfile } from '@parley/law';
import type { CensusPartner } from '../us-trade-2024/raw.ts';

/**
 * The imports of some origins at the ten digits of the Census files, as a profile of their own: a list of
 * ten-digit codes can then be weighed as it is written. Duties and sectors are those of the line above.
 */
export function tenDigitProfile(
  profile: TradeProfile,
  partners: readonly CensusPartner[],
  origins: readonly string[],
): TradeProfile {
  const chosen = origins.map((origin) => {
    const entry = profile.origins[profile.originAt.get(origin) ?? -1];
    const partner = partners.find(({ code }) => code === entry?.censusCode);
    if (entry === undefined || partner === undefined) throw new Error(`no imports of ${origin}`);
    return { entry, rows: [...partner.rows].sort((a, b) => (a.hs10 < b.hs10 ? -1 : 1)) };
  });
  const codes = [...new Set(chosen.flatMap(({ rows }) => rows.map(({ hs10 }) => hs10)))].sort();
  const lineAt = new Map(codes.map((code, line) => [code, line]));
  const above = codes.map(
    (code) => profile.lineAt.get(code) ?? profile.lineAt.get(code.slice(0, 8)) ?? -1,
  );
  const { lines } = profile;
  const column = <T>(values: readonly T[], absent: T) =>
    above.map((line) => values[line] ?? absent);
  return {
    lines: {
      codes,
      descriptions: column(lines.descriptions, ''),
      mfnTexts: column(lines.mfnTexts, ''),
      mfnKinds: column(lines.mfnKinds, 'other'),
      mfnRates: column(lines.mfnRates, ''),
      mfnStatuses: column(lines.mfnStatuses, 'absent'),
      mfnBases: column(lines.mfnBases, 'none'),
      sectors: column(lines.sectors, ''),
      sectorGaps: column(lines.sectorGaps, ''),
    },
    lineAt,
    origins: chosen.map(({ entry }) => entry),
    originAt: new Map(origins.map((origin, at) => [origin, at])),
    trade: chosen.map(({ rows }) => ({
      lines: Int32Array.from(rows, ({ hs10 }) => lineAt.get(hs10) ?? -1),
      valueUsd: Float64Array.from(rows, ({ valueUsd }) => valueUsd),
      dutyUsd: Float64Array.from(rows, ({ dutyUsd }) => dutyUsd),
      totalValueUsd: rows.reduce((sum, { valueUsd }) => sum + valueUsd, 0),
      totalDutyUsd: rows.reduce((sum, { dutyUsd }) => sum + dutyUsd, 0),
    })),
  };
}
