import type { DrawPlan } from './draw-plan.ts';
import { type DrawChunk, quantityReads } from './run-draws.ts';
import { type WorldQuantities, worldQuantities } from './world-quantities.ts';

/** The middle of the draws and the span that holds nine in ten of them. */
export interface Interval {
  readonly median: number;
  /** 5th and 95th percentiles. */
  readonly low: number;
  readonly high: number;
}

/** What draws say of a world. */
export interface WorldDraws extends WorldQuantities<Interval> {
  readonly id: string;
  /** Draws under which it was not solved; they are left out of its intervals. */
  readonly failed: number;
}

/** Two worlds under the same draws. */
export interface WorldComparison {
  readonly world: string;
  readonly reference: string;
  readonly parties: readonly {
    readonly region: string;
    /** Real income in the world less that in the reference: shares, and USD bn a year. */
    readonly realIncomeChange: Interval;
    readonly realIncomeUsdBn: Interval;
    /** Share of draws in which the party's real income is higher in the world, and lower. */
    readonly higher: number;
    readonly lower: number;
  }[];
}

/** Real incomes that differ by no more are the same: shares. */
const SAME = 1e-7;

/** @param chunks those of all draws, in any order */
export function summariseDraws(
  plan: DrawPlan,
  chunks: readonly DrawChunk[],
): {
  readonly worlds: readonly WorldDraws[];
  readonly comparisons: readonly WorldComparison[];
  /** The largest of all solutions. */
  readonly residual: number;
} {
  const { draws } = plan.request;
  const quantities = quantityReads(plan).length;
  const width = plan.worlds.length * quantities;
  const all = new Float64Array(draws * width).fill(Number.NaN);
  for (const { from, numbers } of chunks) all.set(numbers, from * width);
  const column = (world: number, quantity: number) =>
    Float64Array.from(
      { length: draws },
      (_, draw) => all[draw * width + world * quantities + quantity] ?? Number.NaN,
    );
  let next = 0;
  const places = worldQuantities(plan, () => next++);

  const worlds = plan.worlds.map(({ id }, w): WorldDraws => {
    let quantity = 0;
    const intervals = worldQuantities(plan, () => intervalOf(column(w, quantity++)));
    return { id, failed: column(w, 0).filter(Number.isNaN).length, ...intervals };
  });
  const comparisons = plan.worlds.flatMap(({ id: world }, w) =>
    plan.worlds.slice(0, w).map(({ id: reference }, r): WorldComparison => {
      const difference = (quantity: number) => {
        const other = column(r, quantity);
        return column(w, quantity).map((value, draw) => value - (other[draw] ?? Number.NaN));
      };
      const parties = plan.parties.flatMap((region) => {
        const place = places.regions.find((each) => each.region === region);
        if (place === undefined) return [];
        const changes = difference(place.realIncomeChange);
        const solved = changes.filter((change) => !Number.isNaN(change));
        const share = (holds: (change: number) => boolean) =>
          solved.filter(holds).length / Math.max(1, solved.length);
        return [
          {
            region,
            realIncomeChange: intervalOf(changes),
            realIncomeUsdBn: intervalOf(difference(place.realIncomeUsdBn)),
            higher: share((change) => change > SAME),
            lower: share((change) => change < -SAME),
          },
        ];
      });
      return { world, reference, parties };
    }),
  );
  return { worlds, comparisons, residual: Math.max(0, ...chunks.map(({ residual }) => residual)) };
}

/** Of the values that are numbers; not a number where there are none. */
function intervalOf(values: Float64Array): Interval {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.05),
    high: quantile(sorted, 0.95),
  };
}

/** Between neighbours in proportion (Hyndman & Fan 1996, type 7). */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (place - Math.floor(place)) * (above - below);
}
