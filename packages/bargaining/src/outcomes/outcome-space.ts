import type { ReadonlyVector } from '@parley/numerics';
import type { FiniteDomain } from '../domain/finite-domain.ts';
import type { Package } from '../domain/package.ts';
import type { AdditiveTerms, Preference } from '../domain/preference.ts';

/** What all packages of a domain are worth to the parties. */
export type OutcomeSpace = AdditiveSpace | ListedSpace;

interface SpaceBase {
  /** Codes of the parties; utilities are in this order everywhere. */
  readonly parties: readonly string[];
  readonly finite: FiniteDomain;
  /** Lowest and highest utility of each party over all packages. */
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
  /** Utilities of a party closer than this count as equal. */
  readonly tolerances: readonly number[];
}

/** Every preference is a sum over issues: packages need not be listed. */
export interface AdditiveSpace extends SpaceBase {
  readonly kind: 'additive';
  /** Terms by party, issue and index of the level. */
  readonly tables: readonly (readonly Float64Array[])[];
  readonly caps: readonly number[];
}

/** The utilities of each package, the last issue fastest. NaN: the package has no utility. */
export interface ListedSpace extends SpaceBase {
  readonly kind: 'listed';
  /** By party. */
  readonly columns: readonly Float64Array[];
  /** Packages without a utility for someone, such as one that a model does not solve. */
  readonly unvalued: number;
}

/** The domain is too large to list, and not additive. */
export interface TooLarge {
  readonly kind: 'too-large';
  readonly packages: number;
  readonly limit: number;
}

export interface SpaceOptions {
  /** Share of a party's range of utilities within which two count as equal; default 1e-9. */
  readonly relativeTolerance?: number;
  /** Packages listed at most where a preference is not additive; default 10^7. */
  readonly limit?: number;
}

const RELATIVE_TOLERANCE = 1e-9;
const LIMIT = 10_000_000;
/** Sums of issues carry rounding of a few units in the last place. */
const ROUNDING = 16 * Number.EPSILON;

/**
 * Tabulates what the packages of a domain are worth. Additive preferences cost time in the number of
 * levels, others in the number of packages.
 *
 * @param preferences two or more
 * @throws if an additive term is not finite
 */
export function outcomeSpace(
  finite: FiniteDomain,
  preferences: readonly Preference[],
  options: SpaceOptions = {},
): OutcomeSpace | TooLarge {
  const { relativeTolerance = RELATIVE_TOLERANCE, limit = LIMIT } = options;
  const parties = preferences.map(({ party }) => party);
  const additive = preferences.flatMap((preference) => preference.additive ?? []);
  const base = (lowest: readonly number[], highest: readonly number[]): SpaceBase => ({
    parties,
    finite,
    lowest,
    highest,
    tolerances: lowest.map((low, party) => {
      const high = highest[party]!;
      const rounding = ROUNDING * Math.max(Math.abs(low), Math.abs(high));
      return Math.max(relativeTolerance * (high - low), rounding, Number.MIN_VALUE);
    }),
  });
  if (additive.length === preferences.length) {
    const tables = additive.map((terms) => tablesOf(finite, terms));
    const caps = additive.map(({ cap }) => cap);
    const extremes = (of: (...values: number[]) => number) =>
      tables.map((table, party) => {
        const sum = table.reduce((total, each) => total + each.reduce((a, b) => of(a, b)), 0);
        return Math.min(sum, caps[party]!);
      });
    return { kind: 'additive', ...base(extremes(Math.min), extremes(Math.max)), tables, caps };
  }
  if (finite.packages > limit) return { kind: 'too-large', packages: finite.packages, limit };
  const { columns, unvalued } = listUtilities(finite, preferences);
  const lowest = columns.map((column) => column.reduce((a, b) => (b < a ? b : a), Infinity));
  const highest = columns.map((column) => column.reduce((a, b) => (b > a ? b : a), -Infinity));
  return { kind: 'listed', ...base(lowest, highest), columns, unvalued };
}

function tablesOf(finite: FiniteDomain, { terms }: AdditiveTerms): readonly Float64Array[] {
  return finite.levels.map((levels, issue) =>
    levels.map((level) => {
      const value = terms[issue]!(level);
      if (!Number.isFinite(value)) {
        throw new Error(`term of issue ${issue} at ${level} is ${value}`);
      }
      return value;
    }),
  );
}

/** A package without a utility for one party has none for anyone. */
function listUtilities(finite: FiniteDomain, preferences: readonly Preference[]) {
  const { packages, levels } = finite;
  const columns = preferences.map(() => new Float64Array(packages));
  const digits = new Uint32Array(levels.length);
  const current = Float64Array.from(levels, (each) => each[0]!);
  let unvalued = 0;
  for (let k = 0; k < packages; k++) {
    let valued = true;
    for (let party = 0; party < preferences.length; party++) {
      const utility = preferences[party]!.utility(current);
      columns[party]![k] = utility;
      valued &&= Number.isFinite(utility);
    }
    if (!valued) {
      unvalued++;
      for (const column of columns) column[k] = Number.NaN;
    }
    for (let issue = levels.length - 1; issue >= 0; issue--) {
      const digit = ++digits[issue]!;
      const own = levels[issue]!;
      if (digit < own.length) {
        current[issue] = own[digit]!;
        break;
      }
      digits[issue] = 0;
      current[issue] = own[0]!;
    }
  }
  return { columns, unvalued };
}

/** The package at a position of the list in which the last issue runs fastest. */
export function packageAtPosition(finite: FiniteDomain, position: number): Package {
  const found: number[] = [];
  let rest = position;
  for (let issue = finite.levels.length - 1; issue >= 0; issue--) {
    const own = finite.levels[issue]!;
    found.unshift(own[rest % own.length]!);
    rest = Math.floor(rest / own.length);
  }
  return found;
}

/**
 * What a package of the domain is worth to each party.
 *
 * @throws if a level is not one of its issue's
 */
export function utilitiesOf(space: OutcomeSpace, levels: ReadonlyVector): readonly number[] {
  const digits = digitsOf(space.finite, levels);
  if (space.kind === 'additive') {
    return space.tables.map((table, party) => {
      let sum = 0;
      for (let issue = 0; issue < table.length; issue++) sum += table[issue]![digits[issue]!]!;
      return Math.min(sum, space.caps[party]!);
    });
  }
  const position = digits.reduce(
    (at, digit, issue) => at * space.finite.levels[issue]!.length + digit,
    0,
  );
  return space.columns.map((column) => column[position]!);
}

/** Index of each level among its issue's. */
export function digitsOf(finite: FiniteDomain, levels: ReadonlyVector): readonly number[] {
  return finite.levels.map((own, issue) => {
    const digit = own.indexOf(levels[issue]!);
    if (digit < 0) throw new Error(`issue ${issue} has no level ${levels[issue]}`);
    return digit;
  });
}
