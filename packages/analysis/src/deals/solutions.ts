import type { Optimum, Station } from './climb.ts';
import { type Floor, type Program, productOfGains, weighted } from './programs.ts';
import { firstStation, type Search, type Solved, solveProgram } from './solve-program.ts';

export const SOLUTIONS = ['nash', 'kalai-smorodinsky', 'egalitarian', 'utilitarian'] as const;
export type SolutionName = (typeof SOLUTIONS)[number];

/** Gains of the least favoured below this, USD bn, are no zone of agreement. */
export const NO_GAIN = 1e-6;

/** Scores of a party beside one another: a row that picks it. */
function only(party: number, scores: number): number[] {
  return Array.from({ length: scores }, (_, s) => (s === party ? 1 : 0));
}

/** Both gain at least nothing, and every further score as much (groups that can stop a package). */
export function rational(scores: number, from = 0): readonly Floor[] {
  return Array.from({ length: scores }, (_, s) => ({
    coefficients: only(s, scores),
    floor: 0,
  })).slice(from);
}

const COUNT = 2;

/** The package whose least gain is largest; below zero it says how far a zone of agreement is. */
export function fairest(
  search: Search,
  floors: readonly Floor[],
  scale: readonly [number, number] = [1, 1],
  from?: Station,
): Solved & { readonly least: number } {
  const { landscape } = search;
  const S = landscape.scores.length;
  // The gains in proportion: one is maximised while the other is no smaller, then the other way about.
  const favour = (party: number): Solved => {
    const other = 1 - party;
    const coefficients = Array.from({ length: S }, () => 0);
    coefficients[other] = 1 / (scale[other] ?? 1);
    coefficients[party] = -1 / (scale[party] ?? 1);
    const program: Program = {
      aim: weighted(only(party, S)),
      floors: [{ coefficients, floor: 0 }, ...floors],
    };
    const start = from ?? firstStation(landscape, program, landscape.middle);
    return solveProgram(search, program, start);
  };
  const leastOf = ({ optimum }: Solved) =>
    Math.min(...[0, 1].map((p) => (optimum.gains[p] ?? 0) / (scale[p] ?? 1)));
  const first = favour(0);
  // Slopes of both add up to nothing in shares of one: no step raises the least, whichever is favoured.
  const [price = 0] = first.optimum.multipliers;
  if (first.optimum.converged && price <= (scale[0] ?? 1)) {
    return { ...first, least: leastOf(first) };
  }
  const second = favour(1);
  const best = leastOf(second) > leastOf(first) + 1e-9 ? second : first;
  return { ...best, least: leastOf(best) };
}

/** The best a party can get while the other (and every further score) gains at least nothing. */
function ideal(search: Search, party: number, floors: readonly Floor[], from?: Station): Solved {
  const { landscape } = search;
  const program: Program = { aim: weighted(only(party, landscape.scores.length)), floors };
  return solveProgram(search, program, from ?? firstStation(landscape, program, landscape.middle));
}

export function nash(
  search: Search,
  from: Station,
  powers: readonly number[] = [1, 1],
  floors: readonly Floor[] = [],
): Solved {
  const least = Math.max(NO_GAIN, 0.02 * Math.min(...from.gains.slice(0, COUNT)));
  const program: Program = { aim: productOfGains(powers, least), floors };
  // The aim is a sum of logs: its rest counts in shares of the gains.
  const options = { ...search.options, gap: LOG_GAP };
  return solveProgram({ ...search, options }, program, from);
}

const LOG_GAP = 1e-5;

export function utilitarian(search: Search, floors: readonly Floor[], from?: Station): Solved {
  const { landscape } = search;
  const coefficients = landscape.scores.map((_, s) => (s < COUNT ? 1 : 0));
  const program: Program = { aim: weighted(coefficients), floors };
  return solveProgram(search, program, from ?? firstStation(landscape, program, landscape.middle));
}

/** Part of the curve by which a point may lie off its place on it. */
const SPACING = 1e-3;

export interface Frontier {
  readonly points: readonly (Optimum & { readonly rounding: number })[];
  /** The ends: each party's best while the other loses nothing. */
  readonly ideals: readonly [Solved, Solved];
  /** Points that another point of the curve is better than for both; they are left out. */
  readonly dominated: number;
}

/**
 * The frontier between the parties' ideals: the first party's most at evenly spaced floors of the second's
 * gain, each begun at the point before it, each certified.
 */
export function traceFrontier(
  search: Search,
  floors: readonly Floor[],
  count: number,
  onPoint?: (done: number) => void,
): Frontier {
  const { landscape } = search;
  const S = landscape.scores.length;
  const first = ideal(search, 0, floors);
  const second = ideal(search, 1, floors);
  const from = first.optimum.gains[1] ?? 0;
  const to = second.optimum.gains[1] ?? 0;
  const found: (Optimum & { readonly rounding: number })[] = [
    { ...first.optimum, rounding: first.rounding },
  ];
  // Floors only space the points out: where one is missed a little, the point is as good a one.
  const options = { ...search.options, missed: SPACING * Math.abs(to - from) };
  let last: Station = first.optimum;
  onPoint?.(1);
  for (let k = 1; k < count - 1; k++) {
    const floor = from + ((to - from) * k) / (count - 1);
    const program: Program = {
      aim: weighted(only(0, S)),
      floors: [{ coefficients: only(1, S), floor }, ...floors],
    };
    const { optimum, rounding } = solveProgram({ ...search, options }, program, last);
    found.push({ ...optimum, rounding });
    last = optimum;
    onPoint?.(k + 1);
  }
  found.push({ ...second.optimum, rounding: second.rounding });
  const points = found.filter((point) => !found.some((other) => dominates(other, point)));
  return { points, ideals: [first, second], dominated: found.length - points.length };
}

/** Better for one party by more than a rounding, USD bn, and worse for none. */
const BETTER = 1e-5;

function dominates(a: Optimum, b: Optimum): boolean {
  const ahead = [0, 1].map((p) => (a.gains[p] ?? 0) - (b.gains[p] ?? 0));
  return ahead.every((each) => each >= 0) && ahead.some((each) => each > BETTER);
}
