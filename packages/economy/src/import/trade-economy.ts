import { flowIndex } from '../dataset.ts';
import type { FaultLog } from './import-fault.ts';
import { emptyIoTable, type IoTable } from './io-table.ts';
import type { Coefficients } from './side-tables.ts';
import type { TradeTable } from './trade-table.ts';

/** What cost shares may miss one by. */
const MAX_GAP = 0.01;

/**
 * A table of trade and cost shares as a world table. Home sales come from the trade (importer and
 * exporter the same) or, where output is given, are what is not exported. Where shares do not add
 * up to one the inputs are scaled to what value added leaves; a gap above {@link MAX_GAP} is a fault.
 */
export function tradeEconomy(
  trade: TradeTable,
  { inputShares, valueAddedShares, output }: Coefficients,
  faults: FaultLog,
): { readonly table: IoTable; readonly tariffs: Float64Array } {
  const N = trade.regions.length;
  const J = trade.sectors.length;
  const table = emptyIoTable(
    trade.regions.map(({ code }) => code),
    trade.sectors.map(({ code }) => code),
    true,
  );
  const tariffs = new Float64Array(J * N * N);
  const exported = new Float64Array(N * J);
  let home = output !== null;
  for (const { sector: j, importer: n, exporter: i, value, tariff } of trade.flows) {
    const cell = flowIndex(N, j, n, i);
    table.flows[cell] = value;
    if (n === i) {
      home = true;
      continue;
    }
    exported[i * J + j] += value;
    tariffs[cell] = tariff ?? 0;
  }
  if (!home) faults.push({ code: 'no-domestic-sales', params: {} });
  for (let n = 0; n < N; n++) {
    for (let j = 0; j < J; j++) {
      const cell = n * J + j;
      const own = flowIndex(N, j, n, n);
      if (output !== null) table.flows[own] = Math.max(0, output[cell] - exported[cell]);
      const made = table.flows[own] + exported[cell];
      table.output[cell] = made;
      const row = inputShares.subarray(cell * J, (cell + 1) * J);
      const total = row.reduce((sum, share) => sum + share, 0);
      const materials = 1 - valueAddedShares[cell];
      const gap = Math.abs(total - materials);
      if (made > 0 && gap > MAX_GAP) {
        const params = { region: table.regions[n], sector: table.sectors[j], gap };
        faults.push({ code: 'cost-shares-not-one', params });
      }
      for (let k = 0; k < J && total > 0; k++) {
        table.inputs[cell * J + k] = (made * materials * row[k]) / total;
      }
    }
  }
  return { table, tariffs };
}
