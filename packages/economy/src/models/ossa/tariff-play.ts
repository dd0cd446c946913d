import { solveFixedPoint } from '@parley/numerics';
import { weightedLogs } from '../../optimum/joint-choice.ts';
import { logBounds } from '../../optimum/tariff-bounds.ts';
import { climb } from './climb.ts';
import { type OssaWorld, ossaAdjoints, solveOssa } from './ossa.ts';
import { cellsOf, gameOf, singledOut, type TariffGame, type TariffName } from './tariff-game.ts';

/** How sure an optimum is. */
interface Certificate {
  /** `max |x - P(x + gradient)|` over the tariffs chosen, in scaled logs of 1 + tariff. */
  readonly projectedGradientNorm: number;
  /** Of the equilibrium conditions, in logs. */
  readonly residual: number;
  /** What each party could still gain by deviating alone, as a share of its welfare. */
  readonly deviationGains: Readonly<Record<string, number>>;
  readonly iterations: number;
  /** Tariffs that lie on their lower and upper bound. */
  readonly atLow: readonly TariffName[];
  readonly atHigh: readonly TariffName[];
  /** Tariffs on next to no trade: any value of theirs is as good as another. */
  readonly flat: readonly TariffName[];
}

export interface NotFound {
  readonly kind: 'not-found';
  readonly reason: 'not-converged' | 'no-equilibrium';
  readonly residual: number;
  readonly iterations: number;
}

export type TariffPlay =
  | {
      readonly kind: 'optimum';
      /** New tariffs, shares: the data's cells. */
      readonly tariffs: Float64Array;
      /** Real income, new over old: [region]. */
      readonly welfare: Float64Array;
      readonly state: Float64Array;
      readonly certificate: Certificate;
    }
  | NotFound;

const TOLERANCE = 1e-11;
const MAX_ITERATIONS = 400;
/** Tariff from which the search begins. */
const START = 0.3;

/**
 * Tariffs that are each player's best reply to the others': one player gives its optimal tariffs,
 * several a Nash equilibrium.
 *
 * First-order conditions are met by iterating on themselves: with the adjoint multipliers held,
 * each cell's condition is linear in its tariff; solving all of them, then the equilibrium and the
 * adjoint anew, converges in some 15 to 30 rounds under Anderson acceleration. What comes out is
 * then searched for profitable deviations of every player by projected L-BFGS, and those are
 * reported.
 *
 * @param players positions of regions; all others keep their tariffs
 * @param onRound is told how many rounds are done
 */
export function playTariffs(
  world: OssaWorld,
  players: readonly number[],
  choices: Partial<TariffGame> = {},
  onRound?: (round: number) => void,
): TariffPlay {
  const { base, equations } = world;
  const N = base.regionCount;
  const { bounds, given, exporters } = gameOf(world, choices);
  const { within } = logBounds(bounds);
  const cellsByPlayer = players.map((player) => cellsOf(world, player, exporters));
  const cells = cellsByPlayer.flat();
  const objectives = players.map((player) =>
    Float64Array.from({ length: N }, (_, region) => (region === player ? 1 : 0)),
  );
  const tariffs = Float64Array.from(given);
  const logs = tariffs.map((tariff) => Math.log(1 + tariff));
  let state: Float64Array | undefined;
  let round = 0;
  const set = (y: Float64Array) => {
    cells.forEach((cell, k) => {
      tariffs[cell] = Math.exp(y[k]) - 1;
      logs[cell] = y[k];
    });
    return solveOssa(world, tariffs, state);
  };
  const found = solveFixedPoint(
    {
      dimension: cells.length,
      map(y, out) {
        onRound?.(round++);
        const solution = set(y);
        if (solution.kind !== 'equilibrium') {
          out.fill(Number.NaN);
          return;
        }
        state = solution.state;
        const adjoints = ossaAdjoints(world, objectives);
        players.forEach((player, p) => {
          const { multipliers, priceWeights } = adjoints[p];
          equations.stationaryTariffs(player, multipliers, priceWeights, logs);
        });
        cells.forEach((cell, k) => {
          out[k] = within(logs[cell]);
        });
      },
    },
    Float64Array.from(cells, () => within(Math.log(1 + START))),
    { tolerance: TOLERANCE, maxIterations: MAX_ITERATIONS },
  );
  const solution = set(found.x);
  if (found.kind === 'not-converged' || solution.kind !== 'equilibrium') {
    const reason = found.kind === 'not-converged' ? 'not-converged' : 'no-equilibrium';
    const { residual, iterations } = found;
    return { kind: 'not-found', reason, residual, iterations };
  }
  let norm = 0;
  const gains: Record<string, number> = {};
  players.forEach((player, p) => {
    onRound?.(round++);
    const own = cellsByPlayer[p];
    const objective = weightedLogs(objectives[p]);
    const further = climb(world, own, objective, tariffs, bounds, solution.state);
    norm = Math.max(norm, further.projectedGradientNorm);
    gains[world.data.regions[player].code] = Math.expm1(further.gain);
  });
  return {
    kind: 'optimum',
    tariffs,
    welfare: solution.welfare,
    state: solution.state,
    certificate: {
      projectedGradientNorm: norm,
      residual: solution.residual,
      deviationGains: gains,
      iterations: found.iterations,
      ...singledOut(world, cells, found.x, bounds),
    },
  };
}
