import type { SolvedWorld, Stakes, WorldStakes } from '@parley/analysis';
import { type Direction, direction, type NumberFormat } from '@parley/texts';
import type { Mark } from './chart.ts';

/** The worlds that are compared with the baseline, in the case's order. */
export function comparedWorlds(stakes: Stakes): readonly WorldStakes[] {
  return stakes.worlds.filter(({ world }) => world.kind !== 'baseline');
}

export function isSolved(world: WorldStakes): world is SolvedWorld {
  return world.kind === 'solved';
}

const TONES: Readonly<Record<Direction, Mark['tone']>> = {
  up: 'gain',
  down: 'loss',
  flat: 'plain',
};

export function toneOf(change: number, format: NumberFormat): Mark['tone'] {
  return TONES[direction(change, format)];
}
