import type { Case, Issue, Offer } from '@parley/casebook';
import { placeOf, statusQuo, worthOf } from '../issue-scale.ts';
import { classOfSigns, type Sign, type StepClass, signOf } from '../step-class.ts';

/** What an offer would change of an issue, beside its maker's previous offer. */
interface Shift {
  readonly issue: Issue;
  /** Change of the share conceded. */
  readonly change: number;
}

/** Why a step has no one class. */
export type Undetermined =
  | {
      /** Issues pull a party's utility both ways, and what they weigh against one another is not given. */
      readonly because: 'importance-missing';
      readonly parties: readonly string[];
      readonly issues: readonly string[];
    }
  | {
      /** Terms name these issues without a level on their scale. */
      readonly because: 'level-missing';
      readonly issues: readonly string[];
      /** The class by the terms that have one, where they settle it. */
      readonly otherwise: StepClass | null;
    };

/** A change of utility, or what is known of it where weights are missing. */
export interface UtilityChange {
  /** With the weights of the party's issues adding up to one; null where one that matters is not given. */
  readonly delta: number | null;
  /** Every sign that some sensible weighting (each weight above zero) gives. */
  readonly signs: readonly Sign[];
}

/** How an offer is to be read against its maker's previous one, seen from one other party. */
export interface OfferStep {
  readonly against: string;
  readonly own: UtilityChange;
  readonly other: UtilityChange;
  readonly class: StepClass | null;
  /** Where there is no class. */
  readonly undetermined: readonly Undetermined[];
}

/** Changes of utility below this are none: levels are written to a few digits. */
export const TOLERANCE = 1e-9;

/** The shares conceded that an offer stands for: its own terms, on the rest its maker's previous offer. */
export type Package = ReadonlyMap<string, number>;

/** What a party has put forward before its first offer: nothing is conceded. */
export function beforeAnyOffer(issues: readonly Issue[]): Package {
  return new Map(issues.map((issue) => [issue.id, placeOf(issue, statusQuo(issue)) ?? 0]));
}

/** The package after an offer; terms without a level leave their issue as it was. */
export function packageAfter(before: Package, offer: Offer, issues: readonly Issue[]): Package {
  const after = new Map(before);
  for (const term of offer.terms) {
    const issue = issues.find(({ id }) => id === term.issue);
    const place =
      issue === undefined || term.level === undefined ? undefined : placeOf(issue, term.level);
    if (place !== undefined) after.set(term.issue, place);
  }
  return after;
}

/**
 * The step an offer makes, as each party it is addressed to would see it. Utilities are additive over the
 * issues of the case: importance × what the level is worth to the party (`worthOf`). Where importance is not
 * given, the class stands only if every weighting with weights above zero gives it.
 */
export function offerSteps(
  of: Case,
  offer: Offer,
  before: Package,
  after: Package,
): readonly OfferStep[] {
  const shifts = of.issues.map((issue): Shift => {
    return { issue, change: (after.get(issue.id) ?? 0) - (before.get(issue.id) ?? 0) };
  });
  const unmeasured = offer.terms
    .filter(({ issue: id, level }) => {
      const issue = of.issues.find((each) => each.id === id);
      return issue === undefined || level === undefined || placeOf(issue, level) === undefined;
    })
    .map(({ issue }) => issue);
  const own = utilityChange(of, offer.party, shifts);
  return of.parties
    .map(({ code }) => code)
    .filter((code) => code !== offer.party && (offer.to?.includes(code) ?? true))
    .map((against): OfferStep => {
      const other = utilityChange(of, against, shifts);
      const measured = classOf(own, other);
      const undetermined: Undetermined[] = [];
      if (unmeasured.length > 0) {
        const otherwise = unmeasured.length < offer.terms.length ? measured : null;
        undetermined.push({ because: 'level-missing', issues: unmeasured, otherwise });
      }
      if (measured === null) undetermined.push(importanceMissing(of, offer.party, against, shifts));
      return {
        against,
        own,
        other,
        class: undetermined.length > 0 ? null : measured,
        undetermined,
      };
    });
}

/** The class that all possible signs agree on. */
function classOf(own: UtilityChange, other: UtilityChange): StepClass | null {
  const classes = new Set(own.signs.flatMap((a) => other.signs.map((b) => classOfSigns(a, b))));
  const [only] = classes;
  return classes.size === 1 && only !== undefined ? only : null;
}

function utilityChange(of: Case, party: string, shifts: readonly Shift[]): UtilityChange {
  const importance = importanceOf(of, party);
  const total = shifts.reduce((sum, { issue }) => sum + (importance[issue.id] ?? 0), 0);
  let known = 0;
  let ups = 0;
  let downs = 0;
  for (const { issue, change } of shifts) {
    const gain = worthOf(issue, party, change) - worthOf(issue, party, 0);
    const weight = importance[issue.id];
    if (weight !== undefined) known += total > 0 ? (weight / total) * gain : 0;
    else if (signOf(gain, TOLERANCE) > 0) ups += 1;
    else if (signOf(gain, TOLERANCE) < 0) downs += 1;
  }
  const sure = signOf(known, TOLERANCE);
  if (ups === 0 && downs === 0) return { delta: known, signs: [sure] };
  if (downs === 0 && sure >= 0) return { delta: null, signs: [1] };
  if (ups === 0 && sure <= 0) return { delta: null, signs: [-1] };
  return { delta: null, signs: [-1, 0, 1] };
}

function importanceMissing(
  of: Case,
  own: string,
  other: string,
  shifts: readonly Shift[],
): Undetermined {
  const moved = shifts.filter(({ change }) => Math.abs(change) > TOLERANCE);
  const lacking = (party: string) =>
    moved.filter(({ issue }) => importanceOf(of, party)[issue.id] === undefined);
  const parties = [own, other].filter((party) => lacking(party).length > 0);
  const issues = new Set(parties.flatMap((party) => lacking(party).map(({ issue }) => issue.id)));
  return { because: 'importance-missing', parties, issues: [...issues] };
}

function importanceOf(of: Case, party: string): Readonly<Record<string, number>> {
  return of.preferences.find((preference) => preference.party === party)?.importance ?? {};
}
