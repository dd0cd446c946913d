import { type Aim, climb, projectedGradientNorm, solveConditions } from './first-order.ts';
import type { JointChoice, Reached, WelfareObjective } from './joint-choice.ts';
import { logBounds } from './tariff-bounds.ts';
import type { Station, TariffLandscape } from './tariff-landscape.ts';

const ROUNDS = 250;
const NOTHING_LEFT = { iterations: 30, tolerance: 1e-9 } as const;

/** All rates of a landscape, chosen by its players together; welfare is their payoffs. */
export function createRateChoice(land: TariffLandscape): JointChoice<Station> {
  const { players, groups, bounds } = land.game;
  const all = groups.map((_, g) => g);
  const { within } = logBounds(bounds);
  let logs: Float64Array = new Float64Array(groups.length).fill(within(0));
  const aimOf = ({ value, weigh }: WelfareObjective): Aim => ({
    value: (payoffs) => value(Float64Array.from(payoffs)),
    weigh(payoffs, out) {
      const welfare = Float64Array.from(payoffs);
      if (!welfare.every((each) => each > 0) || !weigh(welfare, out)) return false;
      for (let p = 0; p < out.length; p++) out[p] /= welfare[p];
      return true;
    },
  });
  const reachedAt = (station: Station | null): Reached<Station> | null =>
    station === null ? null : { point: station, welfare: station.payoffs };
  return {
    members: players.length,
    maximise(weigh, tolerance) {
      const choice = { aim: aimOf({ value: () => Number.NaN, weigh }), groups: all };
      const found = solveConditions(land, [choice], logs, { tolerance, rounds: ROUNDS });
      const { converged, residual, rounds, station } = found;
      if (converged) logs = found.logs;
      return { converged, reached: reachedAt(station), residual, rounds };
    },
    climb(objective, from, limits = NOTHING_LEFT) {
      const choice = { aim: aimOf(objective), groups: all };
      const { station, gain } = climb(land, choice, from, limits);
      const norm = projectedGradientNorm(land, choice, station);
      return { reached: reachedAt(station), gain: Math.max(0, gain), projectedGradientNorm: norm };
    },
    startAt(station) {
      logs = Float64Array.from(station.logs, within);
    },
  };
}
