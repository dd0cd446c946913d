import { type Dataset, flowIndex } from '../dataset.ts';
import type { DataFault } from '../fault.ts';
import { clipFinalDemand } from '../models/caliendo-parro/clip-final-demand.ts';
import { type Settled, settle } from '../models/caliendo-parro/settle.ts';
import type { Policy } from '../policy.ts';
import { readNumberTable } from './number-table.ts';

/**
 * The published inputs of Caliendo & Parro (2015): 31 economies x 40 sectors, 1993, flows in US
 * dollars. Files and layouts as in the authors' replication archive.
 */
export const CP1993_FILES = [
  'B.txt',
  'GO.txt',
  'IO.txt',
  'T.txt',
  'tariffs1993.txt',
  'tariffs2005.txt',
  'xbilat1993.txt',
] as const;

const COUNTRIES =
  'ARG AUS AUT BRA CAN CHL CHN DNK FIN FRA DEU GRC HUN IND IDN IRL ITA JPN KOR MEX NLD NZL NOR PRT ZAF ESP SWE TUR GBR USA ROW'.split(
    ' ',
  );
const TRADABLES =
  'agriculture mining food textile wood paper petroleum chemicals plastic minerals basic-metals metal-products machinery office electrical communication medical auto other-transport other'.split(
    ' ',
  );
const NON_TRADABLES =
  'electricity construction retail hotels land-transport water-transport air-transport auxiliary-transport post finance real-estate renting computer r-and-d other-business public education health other-services private'.split(
    ' ',
  );
/** Elasticity given to sectors that are not traded, where it has no effect. */
const NON_TRADED_ELASTICITY = 8.22;

export type Cp1993 =
  | {
      readonly kind: 'loaded';
      /** 1993 without trade imbalances, as in the paper's experiment. */
      readonly dataset: Dataset;
      /** The paper's experiment: rates of 2005 among Canada, Mexico and the United States. */
      readonly nafta: Policy;
    }
  | { readonly kind: 'faulty'; readonly faults: readonly DataFault[] }
  | Extract<Settled, { kind: 'not-converged' }>;

/** Reads the archive (file name to text) and solves the balanced 1993 baseline. */
export function loadCp1993(files: Readonly<Record<string, string>>): Cp1993 {
  const faults: DataFault[] = [];
  const N = COUNTRIES.length;
  const G = TRADABLES.length;
  const J = G + NON_TRADABLES.length;
  const table = (file: (typeof CP1993_FILES)[number], rows: number, columns: number) =>
    readNumberTable(files[file], { file, rows, columns }, faults);
  const valueAddedShare = table('B.txt', J, N);
  const grossOutput = table('GO.txt', J, N);
  const materials = table('IO.txt', N * J, J);
  const elasticity = table('T.txt', G, 1);
  const percent1993 = table('tariffs1993.txt', G * N, N);
  const percent2005 = table('tariffs2005.txt', G * N, N);
  const imports = table('xbilat1993.txt', G * N, N);
  if (faults.length > 0) return { kind: 'faulty', faults };

  const tariffs = new Float64Array(J * N * N);
  const tariffs2005 = new Float64Array(J * N * N);
  const flows = new Float64Array(J * N * N);
  for (let j = 0; j < J; j++) {
    const exported = new Float64Array(N);
    for (let n = 0; j < G && n < N; n++) {
      for (let i = 0; i < N; i++) {
        if (i === n) continue;
        const cell = flowIndex(N, j, n, i);
        const at = (j * N + n) * N + i;
        tariffs[cell] = percent1993[at] / 100;
        tariffs2005[cell] = percent2005[at] / 100;
        const beforeDuty = imports[at] * 1000;
        flows[cell] = beforeDuty * (1 + tariffs[cell]);
        exported[i] += beforeDuty;
      }
    }
    for (let i = 0; i < N; i++) {
      // Output is raised to exports where the source has less.
      flows[flowIndex(N, j, i, i)] = Math.max(0, grossOutput[j * N + i] - exported[i]);
    }
  }

  const valueAddedShares = new Float64Array(N * J);
  const inputShares = new Float64Array(N * J * J);
  for (let n = 0; n < N; n++) {
    for (let j = 0; j < J; j++) {
      let total = 0;
      for (let k = 0; k < J; k++) total += materials[(n * J + k) * J + j];
      const beta = total === 0 ? 1 : valueAddedShare[j * N + n];
      valueAddedShares[n * J + j] = beta;
      for (let k = 0; total !== 0 && k < J; k++) {
        inputShares[(n * J + j) * J + k] = ((1 - beta) * materials[(n * J + k) * J + j]) / total;
      }
    }
  }

  const named = (code: string) => ({ code, name: { en: code, ja: code } });
  const { economy } = clipFinalDemand({
    id: 'cp1993',
    version: 'cp1993',
    year: 1993,
    unitUsd: 1,
    regions: COUNTRIES.map(named),
    sectors: [
      ...TRADABLES.map((code) => ({ ...named(code), kind: 'goods' as const })),
      ...NON_TRADABLES.map((code) => ({ ...named(code), kind: 'services' as const })),
    ],
    flows,
    tariffs,
    inputShares,
    valueAddedShares,
    tradeElasticities: Float64Array.from({ length: J }, (_, j) =>
      j < G ? elasticity[j] : NON_TRADED_ELASTICITY,
    ),
  });
  const settled = settle(economy, 'none');
  if (settled.kind === 'not-converged') return settled;
  return { kind: 'loaded', dataset: settled.dataset, nafta: naftaOf(tariffs, tariffs2005) };
}

function naftaOf(tariffs1993: Float64Array, tariffs2005: Float64Array): Policy {
  const N = COUNTRIES.length;
  const members = new Set(['CAN', 'MEX', 'USA'].map((code) => COUNTRIES.indexOf(code)));
  const tariffs = Float64Array.from(tariffs1993, (rate, cell) =>
    members.has(cell % N) && members.has(Math.floor(cell / N) % N) ? tariffs2005[cell] : rate,
  );
  return { tariffs, tradeCosts: null, productivity: null };
}
