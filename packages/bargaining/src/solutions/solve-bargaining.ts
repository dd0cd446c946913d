import type { DisagreementPoint } from '../domain/disagreement-point.ts';
import type { Package } from '../domain/package.ts';
import { type Frontier, paretoFrontier } from '../outcomes/frontier.ts';
import type { OutcomeSpace } from '../outcomes/outcome-space.ts';
import {
  egalitarianPoints,
  kalaiSmorodinskyPoints,
  nashPoints,
  utilitarianPoints,
} from './fair-points.ts';
import { type Zone, zoneOfAgreement } from './zone-of-agreement.ts';

/** A point that a concept chooses, and a package that attains it; `packagesAt` gives all. */
export interface ChosenPoint {
  readonly utilities: readonly number[];
  readonly package: Package;
}

/** Everything the solution concepts say, together with the disagreement point they were asked for. */
export interface BargainingSolution {
  readonly parties: readonly string[];
  readonly disagreement: DisagreementPoint;
  readonly packages: number;
  readonly frontier: Frontier;
  readonly zone: Zone;
  /** Each a set, empty where there is no zone of agreement. */
  readonly nash: readonly ChosenPoint[];
  readonly kalaiSmorodinsky: readonly ChosenPoint[];
  readonly egalitarian: readonly ChosenPoint[];
  readonly utilitarian: readonly ChosenPoint[];
  /** Utilities of a party closer than this counted as equal. */
  readonly tolerances: readonly number[];
}

export interface SolveOptions {
  /** Exponents of the Nash product by party; equal where not given. */
  readonly nashWeights?: readonly number[];
  /** A frontier of the same space, where it is at hand already. */
  readonly frontier?: Frontier;
}

/**
 * Frontier, zone of agreement and fair points of a bargaining problem, by pure packages; for lotteries
 * see `solveByLottery`, for money `solveBySidePayment`.
 *
 * @example
 * const space = outcomeSpace(finiteDomain(domain), [japan, unitedStates]);
 * if (space.kind !== 'too-large') {
 *   solveBargaining(space, { kind: 'status-quo', utilities: [0, 0] }).nash;
 * }
 */
export function solveBargaining(
  space: OutcomeSpace,
  disagreement: DisagreementPoint,
  options: SolveOptions = {},
): BargainingSolution {
  const frontier = options.frontier ?? paretoFrontier(space);
  const reservations = disagreement.utilities;
  const zone = zoneOfAgreement(space, frontier, reservations);
  const choice = zone.kind === 'zone' ? { space, frontier, zone, reservations } : null;
  const chosen = (points: readonly number[]): readonly ChosenPoint[] =>
    points.map((point) => pointOf(frontier, point));
  return {
    parties: space.parties,
    disagreement,
    packages: space.finite.packages,
    frontier,
    zone,
    nash: choice === null ? [] : chosen(nashPoints(choice, options.nashWeights)),
    kalaiSmorodinsky: choice === null ? [] : chosen(kalaiSmorodinskyPoints(choice)),
    egalitarian: choice === null ? [] : chosen(egalitarianPoints(choice)),
    utilitarian: choice === null ? [] : chosen(utilitarianPoints(choice)),
    tolerances: space.tolerances,
  };
}

/** A point of a frontier with its package. */
export function pointOf(frontier: Frontier, point: number): ChosenPoint {
  return {
    utilities: frontier.utilities.map((column) => column[point]!),
    package: frontier.packageAt(point),
  };
}
