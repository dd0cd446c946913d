import type { Domain, Issue } from '../domain/issue.ts';
import type { Package } from '../domain/package.ts';
import type { Rating, StatedUtilities } from '../domain/stated-utilities.ts';
import { sharesOfOne } from './decimal-shares.ts';
import type { Inexpressible, Written } from './genius-write.ts';

/** Weights further from one together than this are not those of a GeniusWeb profile. */
const WEIGHTS_TOLERANCE = 1e-9;
const DECIMALS = 8;

/** A domain as GeniusWeb JSON. */
export function writeGeniusWebDomain(domain: Domain): Written {
  const reasons = gridless(domain);
  if (reasons.length > 0) return { kind: 'inexpressible', reasons };
  return { kind: 'written', text: `${JSON.stringify(domainValue(domain), null, 2)}\n` };
}

/**
 * Stated utilities as a GeniusWeb `LinearAdditiveUtilitySpace`. Its program asks for weights that add up
 * to exactly one as decimals: what rounding leaves over goes to the largest.
 *
 * @param reservationBid package that no deal is as good as; none where null
 */
export function writeGeniusWebProfile(
  domain: Domain,
  stated: StatedUtilities,
  name: string,
  reservationBid: Package | null = null,
): Written {
  const reasons = gridless(domain);
  const utilities: Record<string, object> = {};
  domain.issues.forEach((issue, k) => {
    const made = utilitiesOf(issue, stated.ratings[k]!);
    if ('code' in made) reasons.push(made);
    else utilities[issue.id] = made;
  });
  const whole = stated.weights.reduce((sum, weight) => sum + weight, 0);
  const shares = stated.weights.every((weight) => weight >= 0 && weight <= 1);
  if (!shares || Math.abs(whole - 1) > WEIGHTS_TOLERANCE) reasons.push({ code: 'not-normalised' });
  if (Number.isFinite(stated.cap) && stated.cap < 1) reasons.push({ code: 'not-normalised' });
  if (reasons.length > 0) return { kind: 'inexpressible', reasons };
  const weights = sharesOfOne(stated.weights);
  const bid = reservationBid?.map((level, k) => {
    const issue = domain.issues[k]!;
    return [issue.id, issue.kind === 'options' ? issue.options[level]! : level] as const;
  });
  const value = {
    LinearAdditiveUtilitySpace: {
      name,
      issueUtilities: utilities,
      issueWeights: Object.fromEntries(domain.issues.map(({ id }, k) => [id, weights[k]])),
      domain: domainValue(domain),
      ...(bid === undefined ? {} : { reservationBid: { issuevalues: Object.fromEntries(bid) } }),
    },
  };
  return { kind: 'written', text: `${JSON.stringify(value, null, 2)}\n` };
}

/** GeniusWeb has no issues without a step. */
function gridless({ issues }: Domain): Inexpressible[] {
  return issues
    .filter((issue) => issue.kind === 'continuous' && issue.step === undefined)
    .map(({ id }) => ({ code: 'kind', issue: id }));
}

function domainValue({ name, issues }: Domain): object {
  const values = issues.map((issue) => {
    if (issue.kind === 'options') return [issue.id, { values: issue.options }];
    const step = issue.kind === 'integer' ? 1 : issue.step;
    return [issue.id, { range: [issue.from, issue.to, step].map(String) }];
  });
  return { name, issuesValues: Object.fromEntries(values) };
}

function utilitiesOf(issue: Issue, rating: Rating): object | Inexpressible {
  const within = (value: number) => value >= 0 && value <= 1;
  if (issue.kind === 'options') {
    if (rating.kind !== 'table') return { code: 'kind', issue: issue.id };
    if (!rating.ratings.every(within)) return { code: 'not-normalised', issue: issue.id };
    const utilities = issue.options.map((option, k) => [option, rating.ratings[k]!]);
    return { discreteutils: { valueUtilities: Object.fromEntries(utilities) } };
  }
  const sameRange =
    rating.kind === 'linear' &&
    rating.from === issue.from &&
    rating.to === issue.to &&
    rating.decimals === DECIMALS;
  if (!sameRange) return { code: 'kind', issue: issue.id };
  const { ratingFrom, ratingTo } = rating;
  if (!within(ratingFrom) || !within(ratingTo)) return { code: 'not-normalised', issue: issue.id };
  return {
    numberutils: {
      lowValue: issue.from,
      lowUtility: ratingFrom,
      highValue: issue.to,
      highUtility: ratingTo,
    },
  };
}
