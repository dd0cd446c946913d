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
const PRECISION = 1.002;
/** Promises are then met a little less than that. */
const MARGIN = 0.995;

/** Commitments on flows that the baseline does not have: a subsidy multiplies, so nothing comes. */
export function withoutTrade(base: Calibration, policy: Policy): readonly number[] {
  return (policy.commitments ?? []).flatMap((promise, k) =>
    baselinePurchase(base, promise) > 0 && base.traded[promise.sector] ? [] : [k],
  );
}

/**
 * Which commitments keep a policy from being solved, and how far each can be brought: one after
 * another is asked for in full, beside those before it, and where that has no solution, for as much
 * as has one. Empty where the policy fails without them.
 */
export function unmetCommitments(
  dataset: Dataset,
  base: Calibration,
  policy: Policy,
  solve: TrySolving,
): readonly UnmetCommitment[] {
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
  const possible = asked.flatMap((promise, k) =>
    impossible.includes(k) ? [] : [{ promise: { ...promise, target: SLACK }, k }],
  );
  const attempt = (start: Float64Array | undefined) =>
    solve({ ...policy, commitments: possible.map(({ promise }) => promise) }, start);
  let last = attempt(undefined);
  if (last.solution.kind !== 'converged') return unmet;
  possible.forEach((entry, position) => {
    const ask = (target: number): boolean => {
      entry.promise = { ...entry.promise, target };
      const next = attempt(last.solution.x);
      if (next.solution.kind !== 'converged') return false;
      last = next;
      return true;
    };
    const { target } = asked[entry.k];
    if (ask(target)) return;
    let low = last.committed[position];
    let high = target;
    while (high > PRECISION * low) {
      const middle = Math.sqrt(low * high);
      if (ask(middle)) low = middle;
      else high = middle;
    }
    fail(entry.k, low);
    entry.promise = { ...entry.promise, target: MARGIN * low };
  });
  return unmet.sort((a, b) => a.commitment - b.commitment);
}
