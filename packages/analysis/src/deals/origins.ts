import type { Case } from '@parley/casebook';
import type { TradeProfile } from '@parley/law';

/** Positions in a trade profile of the origins that stand for a region of the economy. */
export function originsOfRegion(
  { economy }: Pick<Case, 'economy'>,
  region: string,
  profile: Pick<TradeProfile, 'origins'>,
): readonly number[] {
  const named = economy.origins[region];
  const codes = named === undefined || named === 'rest' ? [region] : named;
  return profile.origins.flatMap(({ code }, k) => (codes.includes(code) ? [k] : []));
}
