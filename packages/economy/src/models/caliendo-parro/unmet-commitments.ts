import type { AndersonResult } from '@parley/numerics';
import type { Dataset } from '../../dataset.ts';
import type { UnmetCommitment } from '../../equilibrium.ts';
import type { Policy } from '../../policy.ts';
import type { Calibration } from './calibration.ts';
import { baselinePurchase } from './committed-flow.ts';

/** What a policy's purchases come to at a solution, by commitment; null where none was found. */
export type TrySolving = (
  policy: Policy,
  start: Float64Array | undefined,
) => { readonly solution: AndersonResult; readonly committed: readonly number[] };

/** Far below any flow: such a target asks for nothing. */
const SLACK = 1e-200;
/** The largest value that can be reached is found to this precision. */
const PRECISION = 1.01;
/** Promises are then met a little less than that. */
const MARGIN = 0.98;

/** Commitments on flows that the baseline does not have: a subsidy multiplies, so nothing comes. */
export function withoutTrade(base: Calibration, policy: Policy): readonly number[] {
  return (policy.commitments ?? []).flatMap((promise, k) =>
    baselinePurchase(base, promise) > 0 && base.traded[promise.sector] ? [] : [k],
  );
}

/** How far a policy's commitments can be brought. */
export interface Brought {
  readonly unmet: readonly UnmetCommitment[];
  /** Where all are met: a solution, or close to one; null otherwise. */
  readonly state: Float64Array | null;
}

/**
 * Which commitments keep a policy from being solved, and how far each can be brought: one after
 * another is asked for in full, beside those before it, and where that has no solution, for as much
 * as has one. None are unmet, and there is no state, where the policy fails without them.
 */
export function bringAbout(
  dataset: Dataset,
  base: Calibration,
  policy: Policy,
  solve: TrySolving,
): Brought {
  const asked = policy.commitments ?? [];
  const impossible = withoutTrade(base, policy);
  const unmet: UnmetCommitment[] = [];
  const fail = (commitment: number, reached: number) => {
    const { importer, exporter, sector, target } = asked[commitment];
    unmet.push({
      commitment,
      importer: dataset.regions[importer].code,
      exporter: dataset.regions[exporter].code,
      sector: dataset.sectors[sector].code,
      target,
      reached,
    });
  };
  for (const k of impossible) fail(k, 0);
  const possible = asked.map((_, k) => k).filter((k) => !impossible.includes(k));
  const attempt = (targets: readonly number[], start: Float64Array | undefined) => {
    const commitments = possible.map((k, m) => ({ ...asked[k], target: targets[m] }));
    return solve({ ...policy, commitments }, start);
  };
  let targets = possible.map(() => SLACK);
  let last = attempt(targets, undefined);
  if (last.solution.kind !== 'converged') return { unmet, state: null };

  const ask = (position: number, target: number, detour: boolean): boolean => {
    const wanted = targets.with(position, target);
    let next = attempt(wanted, last.solution.x);
    if (next.solution.kind !== 'converged' && detour) {
      // A promise may bind in place of another: first it alone, then all.
      const alone = targets.map((_, m) => (m === position ? target : SLACK));
      const first = attempt(alone, undefined);
      if (first.solution.kind === 'converged') next = attempt(wanted, first.solution.x);
    }
    if (next.solution.kind !== 'converged') return false;
    last = next;
    targets = wanted;
    return true;
  };
  possible.forEach((k, position) => {
    const { target } = asked[k];
    if (ask(position, target, true)) return;
    let low = last.committed[position];
    let high = target;
    while (high > PRECISION * low) {
      const middle = Math.sqrt(low * high);
      if (ask(position, middle, false)) low = middle;
      else high = middle;
    }
    fail(k, low);
    targets = targets.with(position, MARGIN * low);
  });
  unmet.sort((a, b) => a.commitment - b.commitment);
  return { unmet, state: unmet.length === 0 ? last.solution.x : null };
}
