import { flowIndex } from '@parley/economy';
import { at } from './cells.ts';
import { csv, digits } from './csv.ts';
import { REGION_CODES, SECTORS } from './names.ts';
import type { Trade2023 } from './trade.ts';

/** `status.csv`: how well each flow is known, and which part of it a count of that very flow states. */
export function statusFile({ status, observed }: Trade2023): string {
  const N = REGION_CODES.length;
  return csv(
    ['sector', 'importer', 'exporter', 'status', 'observed_share'],
    SECTORS.flatMap(({ code }, j) =>
      REGION_CODES.flatMap((importer, n) =>
        REGION_CODES.map((exporter, i) => {
          const cell = flowIndex(N, j, n, i);
          return [code, importer, exporter, status[cell] ?? '', digits(at(observed, cell), 3)];
        }),
      ),
    ),
  );
}
