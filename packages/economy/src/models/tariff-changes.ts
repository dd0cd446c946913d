import type { PolicyCodes } from '../files/policy-line.ts';
import type { PolicyChange } from '../policy.ts';

export type TariffChangesResult =
  | { readonly kind: 'tariffs'; readonly tariffs: Float64Array }
  /** The policy changes something that a model of tariffs alone does not have. */
  | { readonly kind: 'beyond-tariffs'; readonly changes: readonly PolicyChange['kind'][] };

const ALL = '*';

/**
 * Applies a policy's lines to baseline tariffs in a model's own layout; a floor tops up the
 * baseline, later lines override (`rate`) or add to what stands.
 *
 * @param baseline shares, as `cellOf` lays them out
 * @param cellOf position of a tariff
 */
export function applyTariffChanges(
  { regions, sectors }: PolicyCodes,
  baseline: ArrayLike<number>,
  changes: readonly PolicyChange[],
  cellOf: (sector: number, importer: number, exporter: number) => number,
): TariffChangesResult {
  const beyond = changes.flatMap(({ kind }) => (kind === 'tariff' ? [] : [kind]));
  if (beyond.length > 0) return { kind: 'beyond-tariffs', changes: [...new Set(beyond)] };
  const tariffs = Float64Array.from(baseline);
  const positions = (code: string, items: readonly { readonly code: string }[]) =>
    items.flatMap((item, position) => (code === ALL || item.code === code ? [position] : []));
  for (const change of changes) {
    if (change.kind !== 'tariff') continue;
    const { form, value, coverage = 1 } = change;
    for (const j of positions(change.sector, sectors)) {
      for (const n of positions(change.importer, regions)) {
        for (const i of positions(change.exporter, regions)) {
          if (n === i) continue;
          const cell = cellOf(j, n, i);
          const stands = tariffs[cell];
          if (form === 'rate') tariffs[cell] = coverage * value + (1 - coverage) * stands;
          else if (form === 'added') tariffs[cell] = stands + coverage * value;
          else tariffs[cell] = stands + coverage * Math.max(0, value - baseline[cell]);
        }
      }
    }
  }
  return { kind: 'tariffs', tariffs };
}
