import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  cooperate,
  createOssaWorld,
  type GoodsTrade,
  type ImlsEquilibrium,
  type ImlsOptions,
  type IndustryTrade,
  imls2025,
  imlsGradient,
  loadOssa2007,
  OSSA2007_FILES,
  optimalImlsTariffs,
  playTariffs,
} from '@parley/economy';
import { openTrade2023 } from './datasets.ts';
import { type Timing, timed } from './timing.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

export interface ModelTiming extends Timing {
  readonly benchmark: string;
  /** Iterations of a solve, or rounds of an optimum. */
  readonly rounds: number;
  readonly residual: number;
}

/** The world of Ossa (2014), not ours to ship; null where it is not at hand. */
function openOssa(): IndustryTrade | null {
  const shared = process.env.PARLEY_SHARED ?? join(ROOT, '..', 'shared');
  const folder = join(shared, 'data', 'ossa2007');
  if (!existsSync(folder)) return null;
  const loaded = loadOssa2007(
    Object.fromEntries(
      OSSA2007_FILES.map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
    ),
  );
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults));
  return loaded.data;
}

/** Times the published models: solves, gradients, optima, trade war and trade talks. */
export function benchmarkModels(): readonly ModelTiming[] {
  const { data, policies } = openTrade2023();
  const usa = data.economies.findIndex(({ code }) => code === 'USA');
  const solve = (world: GoodsTrade, options: Partial<ImlsOptions> = {}): ImlsEquilibrium => {
    const result = imls2025.solve(world, policies.ustr, options);
    if (result.kind !== 'equilibrium') throw new Error(JSON.stringify(result));
    return result;
  };
  const roundabout = { variant: 'roundabout' } as const;
  const timings: ModelTiming[] = [];
  const add = (
    benchmark: string,
    run: () => { readonly rounds: number; readonly residual: number },
    warmUp: number,
    runs: number,
  ) => {
    const { rounds, residual } = run();
    timings.push({ benchmark, rounds, residual, ...timed(run, warmUp, runs) });
  };
  const solved = ({ iterations, residual }: ImlsEquilibrium) => ({ rounds: iterations, residual });
  // A copy is data never seen before: calibrated and prepared anew.
  add('194 economies, cold', () => solved(solve({ ...data })), 40, 60);
  add('194 economies, prepared', () => solved(solve(data)), 40, 60);
  add('194 roundabout, prepared', () => solved(solve(data, roundabout)), 30, 40);
  for (const [name, options] of [
    ['194: 193 gradients', {}],
    ['194 roundabout: 193 gradients', roundabout],
  ] as const) {
    const { state } = solve(data, options);
    const weights = new Float64Array(data.economies.length);
    weights[usa] = 1;
    const gradient = () => {
      const found = imlsGradient(data, policies.ustr, options, state, weights, usa);
      if (found.kind !== 'gradient') throw new Error(JSON.stringify(found));
      return { rounds: found.iterations, residual: found.residual };
    };
    add(name, gradient, 30, 40);
  }
  for (const [name, options] of [
    ['194: optimum over 193 tariffs', {}],
    ['194 roundabout: optimum over 193', roundabout],
  ] as const) {
    const optimum = () => {
      const free = new Float64Array(data.economies.length ** 2);
      const found = optimalImlsTariffs(data, free, usa, options);
      if (found.kind !== 'optimum') throw new Error(JSON.stringify(found));
      return { rounds: found.rounds, residual: found.projectedGradientNorm };
    };
    add(name, optimum, 3, 9);
  }
  const ossa = openOssa();
  if (ossa === null) return timings;
  const world = createOssaWorld(ossa);
  const everyone = ossa.regions.map((_, region) => region);
  const played = (players: readonly number[]) => {
    const play = playTariffs(world, players);
    if (play.kind !== 'optimum') throw new Error(JSON.stringify(play));
    return play;
  };
  for (const [region, { code }] of ossa.regions.entries()) {
    const optimum = () => {
      const { certificate } = played([region]);
      return { rounds: certificate.iterations, residual: certificate.projectedGradientNorm };
    };
    add(`Ossa: optimum of ${code}`, optimum, 5, 11);
  }
  const war = () => {
    const { certificate } = played(everyone);
    return { rounds: certificate.iterations, residual: certificate.projectedGradientNorm };
  };
  add('Ossa: Nash', war, 3, 9);
  const factual = new Float64Array(everyone.length).fill(1);
  for (const [from, threat] of [
    ['Nash', played(everyone).welfare],
    ['2007', factual],
  ] as const) {
    for (const solution of ['equal-gains', 'nash-product', 'kalai-smorodinsky'] as const) {
      const talks = () => {
        const agreed = cooperate(world, everyone, solution, threat);
        if (agreed.kind !== 'agreement') throw new Error(JSON.stringify(agreed));
        const { rounds, projectedGradientNorm } = agreed.certificate;
        return { rounds, residual: projectedGradientNorm };
      };
      // Seven searches for ideal points beside the agreement itself: seconds.
      const [warmUp, runs] = solution === 'kalai-smorodinsky' ? [1, 1] : [2, 7];
      add(`Ossa: ${solution} from ${from}`, talks, warmUp, runs);
    }
  }
  return timings;
}
