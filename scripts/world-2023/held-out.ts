import { flowIndex } from '@parley/economy';
import type { BuiltWorld2023 } from './build.ts';
import { at, range, sum } from './cells.ts';
import { valueAddedBySector } from './employment.ts';
import { FACTS } from './facts.ts';
import { REGION_CODES, regionAt, SECTORS, sectorAt, TRADED_GOODS } from './names.ts';

/** What nothing was fitted to, and how it came out. */
export interface HeldOut {
  /** USD million. */
  readonly koreaVehicleExports: { readonly published: number; readonly dataset: number };
  /** Share of GDP. */
  readonly japanManufacturing: { readonly published: number; readonly dataset: number };
  /**
   * Where customs count the sectors of a pair, part of the pair's goods that the seed had in other sectors: what to
   * expect of the make-up of pairs that nobody counts. Weighted by trade, imports and exports of the United States.
   */
  readonly misplaced: { readonly imports: number; readonly exports: number };
}

export function heldOut(built: BuiltWorld2023): HeldOut {
  const [N, J] = [REGION_CODES.length, SECTORS.length];
  const { dataset, trade, totals } = built;
  const korea = regionAt('KOR');
  const vehicles = range(N).map((n) => {
    const cell = flowIndex(N, sectorAt('29'), n, korea);
    return n === korea ? 0 : at(dataset.flows, cell) / (1 + at(dataset.tariffs, cell));
  });
  const japan = regionAt('JPN');
  const valueAdded = valueAddedBySector(dataset).subarray(japan * J, (japan + 1) * J);
  const manufacturing = valueAdded.subarray(sectorAt('10T12'), sectorAt('31T33') + 1);

  const usa = regionAt('USA');
  const misplaced = (pairs: readonly (readonly [n: number, i: number])[]) => {
    let wrong = 0;
    let all = 0;
    for (const [n, i] of pairs) {
      const cells = TRADED_GOODS.map((j) => flowIndex(N, j, n, i));
      const [was, is] = [trade.lifted, trade.trade].map((values) => {
        const picked = cells.map((cell) => at(values, cell));
        const total = sum(picked);
        return picked.map((value) => value / total);
      });
      if (was === undefined || is === undefined) throw new Error('no shares');
      const total = at(totals.goods, n * N + i);
      wrong += (total * sum(was.map((share, k) => Math.abs(share - at(is, k))))) / 2;
      all += total;
    }
    return wrong / all;
  };
  const partners = range(N).filter((n) => n !== usa);
  return {
    koreaVehicleExports: { published: FACTS.koreaVehicleExports.value, dataset: sum(vehicles) },
    japanManufacturing: {
      published: FACTS.japanManufacturingShare.value,
      dataset: sum(manufacturing) / at(totals.gdp, japan),
    },
    misplaced: {
      imports: misplaced(partners.map((i) => [usa, i] as const)),
      exports: misplaced(partners.map((n) => [n, usa] as const)),
    },
  };
}
