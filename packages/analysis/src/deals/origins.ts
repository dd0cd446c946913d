import type { Case } from '@parley/casebook';
import type { TradeProfile } from '@parley/law';

type Of = Pick<Case, 'economy' | 'parties'>;
type Profile = Pick<TradeProfile, 'origins'>;

/** Positions in a trade profile of the origins that stand for a region of the economy. */
export function originsOfRegion(
  { economy }: Of,
  region: string,
  profile: Profile,
): readonly number[] {
  const named = economy.origins[region];
  if (named === 'rest') {
    const elsewhere = new Set(
      Object.values(economy.origins).flatMap((origins) => (origins === 'rest' ? [] : origins)),
    );
    return profile.origins.flatMap(({ code }, k) => (elsewhere.has(code) ? [] : [k]));
  }
  const codes = named ?? [region];
  return profile.origins.flatMap(({ code }, k) => (codes.includes(code) ? [k] : []));
}

/**
 * The origins whose goods are a party's own: all of its region's, or, where it stands in the rest of the world, the one
 * of its code.
 */
export function originsOfParty(of: Of, party: string, profile: Profile): readonly number[] {
  const region = of.parties.find(({ code }) => code === party)?.region ?? party;
  const all = originsOfRegion(of, region, profile);
  if (of.economy.origins[region] !== 'rest') return all;
  return all.filter((k) => profile.origins[k]?.code === party);
}
