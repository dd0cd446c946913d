import { flowIndex } from '@parley/economy';
import { at, range, sum } from './cells.ts';
import {
  REGION_CODES,
  regionAt,
  SECTORS,
  sectorAt,
  standsAlone2017,
  TRADED_GOODS,
  UTILITIES,
} from './names.ts';
import type { Totals2023 } from './totals-2023.ts';
import type { UsExports } from './us-exports.ts';
import type { UsImports } from './us-imports.ts';

export type Status = 'observed' | 'scaled' | 'assumed';

export interface Trade2023 {
  /** Before duty, USD million; the diagonal is the seed's, grown with GDP: [sector][importer][exporter]. */
  readonly trade: Float64Array;
  /** The seed grown with both economies' GDP and nothing else: what was there before any target. */
  readonly lifted: Float64Array;
  /** [sector][importer][exporter]. */
  readonly status: readonly Status[];
  /** Part of a flow that a count of 2023–24 states for this very flow. */
  readonly observed: Float64Array;
}

interface Inputs {
  /** Trade of 2017: [sector][importer][exporter]. */
  readonly seed: Float64Array;
  /** GDP of 2023 over the seed's value added: [region]. */
  readonly growth: Float64Array;
  readonly totals: Totals2023;
  readonly usImports: UsImports;
  readonly usExports: UsExports;
  /** Part of US imports from ROW that comes from origins whose lines are counted. */
  readonly countedOfRest: number;
}

/**
 * Part of the cross-border sales of trade and transport that stays. At the basic prices of the 2017 table these are
 * largely margins on exported goods; the goods totals of 2023 are values at the border and hold them already. The
 * parts are assumptions.
 */
const MARGINS_LEFT: Readonly<Record<string, number>> = { '45T47': 0.1, '49T53': 0.5 };

/** From this share of counted value a flow of the United States is observed, below it scaled. */
const MOSTLY = 0.75;

/**
 * Trade of 2023. Goods between two regions add up to the pair's total of 2023; by sector they follow the seed, but the
 * customs count where the United States buy or sell. Services grow with both economies' GDP.
 */
export function trade2023(inputs: Inputs): Trade2023 {
  const { seed, growth, totals, usImports, usExports, countedOfRest } = inputs;
  const [N, J] = [REGION_CODES.length, SECTORS.length];
  const lifted = new Float64Array(seed.length);
  const status: Status[] = Array.from({ length: seed.length }, () => 'scaled');
  const observed = new Float64Array(seed.length);
  for (const j of range(J)) {
    for (const n of range(N)) {
      for (const i of range(N)) {
        const cell = flowIndex(N, j, n, i);
        lifted[cell] = at(seed, cell) * Math.sqrt(at(growth, n) * at(growth, i));
        const whole =
          standsAlone2017(REGION_CODES[n] ?? 'ROW') && standsAlone2017(REGION_CODES[i] ?? 'ROW');
        const goods = TRADED_GOODS.includes(j) && n !== i;
        const pairKnown = goods && !totals.assumed[n * N + i];
        status[cell] = whole || pairKnown ? 'scaled' : 'assumed';
      }
    }
  }
  const trade = lifted.map((value, cell) => {
    const abroad = Math.floor(cell / N) % N !== cell % N;
    const left = MARGINS_LEFT[SECTORS[Math.floor(cell / (N * N))]?.code ?? ''] ?? 1;
    return abroad ? value * left : value;
  });
  const usa = regionAt('USA');
  for (const n of range(N)) {
    for (const i of range(N)) {
      if (n === i) continue;
      const total = at(totals.goods, n * N + i);
      const counted =
        n === usa
          ? countedImports(usImports, i, REGION_CODES[i] === 'ROW' ? countedOfRest : 1)
          : i === usa
            ? countedExports(usExports, n)
            : null;
      if (counted === null) {
        const goods = sum(TRADED_GOODS.map((j) => at(lifted, flowIndex(N, j, n, i))));
        for (const j of TRADED_GOODS) {
          const cell = flowIndex(N, j, n, i);
          trade[cell] = (at(lifted, cell) * total) / goods;
        }
        continue;
      }
      // Electricity and gas that customs count stand in a sector of services.
      for (const j of [...TRADED_GOODS, sectorAt(UTILITIES)]) {
        const cell = flowIndex(N, j, n, i);
        const share = at(counted.shares, j);
        if (!TRADED_GOODS.includes(j) && share === 0) continue;
        trade[cell] = share * total;
        observed[cell] = at(counted.observed, j);
        status[cell] = at(observed, cell) >= MOSTLY ? 'observed' : 'scaled';
      }
    }
  }
  return { trade, lifted, status, observed };
}

interface Counted {
  readonly shares: Float64Array;
  readonly observed: Float64Array;
}

/** Make-up of imports from one region, of which a part is counted line by line. */
function countedImports(imports: UsImports, origin: number, coverage: number): Counted {
  const J = SECTORS.length;
  const values = imports.value.slice(origin * J, (origin + 1) * J);
  const all = sum(values);
  return {
    shares: values.map((value) => value / all),
    observed: values.map((value) => (value > 0 ? coverage : 0)),
  };
}

function countedExports(exports: UsExports, destination: number): Counted {
  const J = SECTORS.length;
  const cells = [destination * J, (destination + 1) * J] as const;
  return {
    shares: exports.shares.slice(...cells),
    observed: exports.observed.slice(...cells),
  };
}
