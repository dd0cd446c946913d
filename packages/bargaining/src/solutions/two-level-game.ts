import type { FiniteDomain } from '../domain/finite-domain.ts';
import type { Package } from '../domain/package.ts';
import type { Constituency } from '../domain/party.ts';
import type { Preference } from '../domain/preference.ts';
import { outcomeSpace, packageAtPosition, type TooLarge } from '../outcomes/outcome-space.ts';

/** A constituency with its own view of packages and of no deal. */
export interface Ratifier {
  readonly constituency: Constituency;
  readonly preference: Preference;
  /** What no deal is worth to it. */
  readonly reservation: number;
}

/** The core of a two-level game (Putnam 1988): deals that would be ratified at home on all sides. */
export interface TwoLevelGame {
  readonly kind: 'two-level-game';
  /** Packages that every pivotal constituency prefers to no deal. */
  readonly core: number;
  /** The first of them, in the order of the domain. */
  readonly packages: readonly Package[];
  /** Win-set of each party: packages that its own pivotal constituencies would ratify. */
  readonly winSets: readonly { readonly party: string; readonly packages: number }[];
  /** By constituency, in the order given. */
  readonly constituencies: readonly {
    readonly id: string;
    /** Packages it prefers to no deal. */
    readonly accepts: number;
    /** How much larger the core were without its veto: 0 unless pivotal. */
    readonly vetoes: number;
  }[];
  /** The constituency that binds: whose veto alone keeps most out of the core; null if none does. */
  readonly binding: string | null;
}

/** Vetoes are kept as bits. */
const MOST_PIVOTAL = 30;

/**
 * Win-sets and core by listing every package.
 *
 * @throws RangeError on more than 30 pivotal constituencies
 */
export function twoLevelGame(
  finite: FiniteDomain,
  ratifiers: readonly Ratifier[],
  shown = 100,
  limit = 10_000_000,
): TwoLevelGame | TooLarge {
  const pivotal = ratifiers.filter(({ constituency }) => constituency.role === 'pivotal');
  if (pivotal.length > MOST_PIVOTAL) {
    throw new RangeError(`${pivotal.length} pivotal constituencies; at most ${MOST_PIVOTAL}`);
  }
  const { packages } = finite;
  if (packages > limit) return { kind: 'too-large', packages, limit };
  const vetoes = new Uint32Array(packages);
  const accepts = ratifiers.map((ratifier) => {
    const bit = pivotal.indexOf(ratifier);
    const { preference, reservation } = ratifier;
    return markVetoes(finite, preference, reservation, bit, vetoes);
  });
  const parties = [...new Set(ratifiers.map(({ constituency }) => constituency.party))];
  const masks = parties.map((party) =>
    pivotal.reduce(
      (mask, { constituency }, bit) => (constituency.party === party ? mask | (1 << bit) : mask),
      0,
    ),
  );
  const winSets = parties.map(() => 0);
  const alone = new Float64Array(pivotal.length);
  const found: Package[] = [];
  let core = 0;
  for (let k = 0; k < packages; k++) {
    const mask = vetoes[k]!;
    for (let party = 0; party < parties.length; party++) {
      if ((mask & masks[party]!) === 0) winSets[party]!++;
    }
    if (mask === 0) {
      core++;
      if (found.length < shown) found.push(packageAtPosition(finite, k));
    } else if ((mask & (mask - 1)) === 0) alone[31 - Math.clz32(mask)]!++;
  }
  const most = alone.reduce((best, count) => Math.max(best, count), 0);
  return {
    kind: 'two-level-game',
    core,
    packages: found,
    winSets: parties.map((party, k) => ({ party, packages: winSets[k]! })),
    constituencies: ratifiers.map((ratifier, k) => ({
      id: ratifier.constituency.id,
      accepts: accepts[k]!,
      vetoes: alone[pivotal.indexOf(ratifier)] ?? 0,
    })),
    binding: most === 0 ? null : pivotal[alone.indexOf(most)]!.constituency.id,
  };
}

/** Sets a bit wherever the package is worse than no deal; returns how many are not. */
function markVetoes(
  finite: FiniteDomain,
  preference: Preference,
  reservation: number,
  bit: number,
  vetoes: Uint32Array,
): number {
  // Listed on purpose, additive or not: a veto is asked of every package.
  const { party } = preference;
  const listed = { party, utility: preference.utility.bind(preference) };
  const space = outcomeSpace(finite, [listed], { limit: Number.POSITIVE_INFINITY });
  if (space.kind !== 'listed') throw new Error(`listing gave ${space.kind}`);
  const [column] = space.columns;
  const floor = reservation - space.tolerances[0]!;
  let accepts = 0;
  for (let k = 0; k < vetoes.length; k++) {
    // A package without a utility is not one to ratify.
    if (column![k]! >= floor) accepts++;
    else if (bit >= 0) vetoes[k]! |= 1 << bit;
  }
  return accepts;
}
