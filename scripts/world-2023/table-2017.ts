import { flowIndex } from '@parley/economy';
import { GOODS, REGIONS as PARENTS, SERVICES } from '../world-2017/names.ts';
import type { RawTables } from '../world-2017/raw.ts';
import { add, at, range } from './cells.ts';
import { SECTORS } from './names.ts';

/** The table of 2017 with its seven economies and the sectors of this dataset. USD million. */
export interface Table2017 {
  readonly parents: readonly string[];
  /** Before duty: [sector][importer][exporter]. */
  readonly trade: Float64Array;
  /** Applied rates, weighted by the trade of merged sectors: [sector][importer][exporter]. */
  readonly tariffs: Float64Array;
  /** [parent][sector]. */
  readonly output: Float64Array;
  readonly valueAdded: Float64Array;
  /** Cost of input k in sector j: [parent][using j][input k]. */
  readonly intermediate: Float64Array;
  /** Spending less intermediate uses; some cells are negative: [parent][sector]. */
  readonly finalDemand: Float64Array;
}

/** Merges the services of the table and turns shares into values. */
export function mergeTable2017(raw: RawTables): Table2017 {
  const codes: readonly string[] = [...GOODS, ...SERVICES].map(([code]) => code);
  const parents = PARENTS.map(([code]) => code as string);
  const [N, K, J] = [parents.length, codes.length, SECTORS.length];
  const target = codes.map((code) =>
    SECTORS.findIndex(({ members2017 }) => members2017.includes(code)),
  );
  const trade = new Float64Array(J * N * N);
  const duty = new Float64Array(J * N * N);
  const output = new Float64Array(N * J);
  const rawOutput = new Float64Array(N * K);
  const spending = new Float64Array(N * J);
  for (const k of range(K)) {
    const j = at(target, k);
    for (const n of range(N)) {
      for (const i of range(N)) {
        const cell = flowIndex(N, k, n, i);
        const value = at(raw.flows, cell) / (1 + at(raw.tariffs, cell));
        add(trade, flowIndex(N, j, n, i), value);
        add(duty, flowIndex(N, j, n, i), at(raw.flows, cell) - value);
        add(spending, n * J + j, at(raw.flows, cell));
        add(output, i * J + j, value);
        add(rawOutput, i * K + k, value);
      }
    }
  }
  const valueAdded = new Float64Array(N * J);
  const intermediate = new Float64Array(N * J * J);
  for (const n of range(N)) {
    for (const k of range(K)) {
      const made = at(rawOutput, n * K + k);
      const share = at(raw.valueAddedShares, n * K + k);
      const user = n * J + at(target, k);
      add(valueAdded, user, share * made);
      const row = raw.materialShares.subarray((n * K + k) * K, (n * K + k + 1) * K);
      const total = row.reduce((a, b) => a + b, 0);
      row.forEach((part, input) => {
        const value = ((1 - share) * made * part) / total;
        add(intermediate, user * J + at(target, input), value);
      });
    }
  }
  const finalDemand = Float64Array.from(spending);
  for (const n of range(N)) {
    for (const j of range(J)) {
      for (const k of range(J)) {
        add(finalDemand, n * J + k, -at(intermediate, (n * J + j) * J + k));
      }
    }
  }
  const tariffs = duty.map((value, cell) => (value > 0 ? value / at(trade, cell) : 0));
  return { parents, trade, tariffs, output, valueAdded, intermediate, finalDemand };
}
