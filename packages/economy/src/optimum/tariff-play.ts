import { uniformAt } from '@parley/numerics';
import {
  aimOf,
  type Choice,
  climb,
  projectedGradientNorm,
  solveConditions,
} from './first-order.ts';
import { logBounds } from './tariff-bounds.ts';
import type { Station, TariffLandscape } from './tariff-landscape.ts';

/** How sure an optimum is. */
export interface PlayCertificate {
  /** `max |x - P(x + gradient)|` over the rates chosen, in scaled logs of 1 + rate. */
  readonly projectedGradientNorm: number;
  /** Of the equilibrium conditions, in logs. */
  readonly residual: number;
  /** What each player could still gain by deviating alone, as a share of its income: [player]. */
  readonly deviationGains: readonly number[];
  readonly solves: number;
  readonly gradients: number;
  /** Positions of the groups on their lower and upper bound. */
  readonly atLow: readonly number[];
  readonly atHigh: readonly number[];
  /** Groups under which there is next to no trade: any rate of theirs is as good as another. */
  readonly flat: readonly number[];
}

export type Play =
  | { readonly kind: 'optimum'; readonly station: Station; readonly certificate: PlayCertificate }
  | PlayNotFound;

export interface PlayNotFound {
  readonly kind: 'not-found';
  /** `no-equilibrium`: the model did not solve at the rates reached. */
  readonly reason: 'not-converged' | 'no-equilibrium';
  readonly residual: number;
  readonly solves: number;
}

/** Rate from which a search begins. */
const START = 0.1;
/** Accuracy of a log in a best reply on the way, and in the end. */
const ROUGH = { tolerance: 1e-3, rounds: 40 } as const;
const FINE = { tolerance: 1e-9, rounds: 200 } as const;
const ASCENT = { iterations: 300, tolerance: 1e-9 } as const;
/** A gain, as a share of income, above which a point was no optimum: a millionth of a per cent. */
const NO_GAIN = 1e-8;
const SWEEPS = 12;
const ATTEMPTS = 4;

/**
 * Rates that are each player's best reply to the others': of one player its optimal tariffs, of
 * several a Nash equilibrium. Best replies in turn (Gauss-Seidel), then all first-order conditions
 * at once by Anderson acceleration, then a search for deviations that pay, from which all begins
 * anew where one is found.
 *
 * @param from logs of 1 + rate to begin at: [group]; default 10 % each
 */
export function playRates(land: TariffLandscape, from?: ArrayLike<number>): Play {
  const { within } = logBounds(land.game.bounds);
  const choices = land.game.players.map((_, p): Choice => ({ aim: aimOf(p), groups: land.own[p] }));
  let logs: Float64Array = Float64Array.from(land.game.groups, (_, g) =>
    within(from === undefined ? Math.log(1 + START) : from[g]),
  );
  let residual = Number.NaN;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // Later attempts begin with more sweeps: what acceleration alone does not settle, turns may.
    const sweeps = choices.length === 1 ? Math.min(1, attempt) : 2 + attempt * SWEEPS;
    for (let sweep = 0; sweep < sweeps; sweep++) {
      let moved = 0;
      for (const choice of choices) {
        const next = replyTo(land, choice, logs);
        if (next === null) return notFound(land, residual);
        for (const g of choice.groups) moved = Math.max(moved, Math.abs(next[g] - logs[g]));
        logs = next;
      }
      if (moved < ROUGH.tolerance) break;
    }
    const found = solveConditions(land, choices, logs, FINE);
    residual = found.residual;
    if (found.station === null || !found.converged) continue;
    const { station } = found;
    const searches = choices.map((choice, p) => deviate(land, choice, station, attempt, p));
    const better = searches.find(({ gain }) => gain > NO_GAIN);
    if (better !== undefined && attempt < ATTEMPTS - 1) {
      logs = better.station.logs.slice();
      continue;
    }
    return {
      kind: 'optimum',
      station,
      certificate: {
        projectedGradientNorm: Math.max(
          ...choices.map((choice) => projectedGradientNorm(land, choice, station)),
        ),
        residual: station.equilibrium.residual,
        deviationGains: searches.map(({ gain }) => gain),
        solves: land.counts.solves,
        gradients: land.counts.gradients,
        ...singledOutGroups(land, station.logs),
      },
    };
  }
  return notFound(land, residual);
}

function notFound({ counts }: TariffLandscape, residual: number): PlayNotFound {
  const reason = counts.trouble === null ? 'not-converged' : 'no-equilibrium';
  return { kind: 'not-found', reason, residual, solves: counts.solves };
}

/** A best reply, roughly: by the conditions, and by climbing where that lowers the payoff. */
function replyTo(land: TariffLandscape, choice: Choice, logs: Float64Array): Float64Array | null {
  const before = land.at(logs);
  if (before === null) return null;
  const found = solveConditions(land, [choice], logs, ROUGH);
  const { station } = found;
  const sound =
    station !== null &&
    found.converged &&
    choice.aim.value(station.payoffs) >= choice.aim.value(before.payoffs) - NO_GAIN;
  return sound ? found.logs : climb(land, choice, before, ASCENT).station.logs;
}

/** Tries beside an optimum, in logs, and how many of each. */
const ASIDE = [0.02, 0.2] as const;
const TRIES = 3;

/** The best deviation found for one player: by climbing on, and from points beside and far away. */
function deviate(
  land: TariffLandscape,
  choice: Choice,
  station: Station,
  seed: number,
  player: number,
): { readonly gain: number; readonly station: Station } {
  const { within } = logBounds(land.game.bounds);
  const { aim, groups } = choice;
  const stood = aim.value(station.payoffs);
  const limits = { iterations: 30, tolerance: 1e-10 };
  const further = climb(land, choice, station, limits);
  let best = { gain: Math.max(0, further.gain), station: further.station };
  const tryAt = (move: (log: number, k: number) => number) => {
    const logs = station.logs.slice();
    groups.forEach((g, k) => {
      logs[g] = within(move(logs[g], k));
    });
    const there = land.at(logs);
    if (there === null || aim.value(there.payoffs) - stood <= best.gain + NO_GAIN / 100) return;
    const up = climb(land, choice, there, limits);
    best = { gain: up.value - stood, station: up.station };
  };
  ASIDE.forEach((size, a) => {
    for (let t = 0; t < TRIES; t++) {
      tryAt((log, k) => log + size * (2 * uniformAt(seed, player, a, t, k) - 1));
    }
  });
  tryAt(() => 0);
  tryAt(() => Math.log(1.5));
  tryAt(() => Math.log(1 + land.game.bounds.high));
  // Steps of the solver's own accuracy are no gain.
  land.at(station.logs);
  return best;
}

/** Imports below this share of a region's income leave its payoff flat in their rate. */
const FLAT_SHARE = 1e-7;

/** Groups on their bounds, and those that hardly matter, by position. */
export function singledOutGroups(
  land: TariffLandscape,
  logs: ArrayLike<number>,
): Pick<PlayCertificate, 'atLow' | 'atHigh' | 'flat'> {
  const { dataset, groups, bounds } = land.game;
  const { low, high } = logBounds(bounds);
  const found = { atLow: [] as number[], atHigh: [] as number[], flat: [] as number[] };
  groups.forEach(({ setter, cells }, g) => {
    const imported = cells.reduce((sum, cell) => sum + dataset.flows[cell], 0);
    if ((imported / land.incomes[playerOf(land, setter)] / 1e9) * dataset.unitUsd < FLAT_SHARE) {
      found.flat.push(g);
    } else if (logs[g] <= low) found.atLow.push(g);
    else if (logs[g] >= high) found.atHigh.push(g);
  });
  return found;
}

function playerOf({ game }: TariffLandscape, region: number): number {
  return game.players.findIndex((player) => player.region === region);
}
