import { GOODS, SERVICES } from '../world-2017/names.ts';
import { at } from './cells.ts';
import { parametersOf, SECTORS } from './names.ts';
import type { RawWorld2023 } from './raw.ts';

export interface Elasticities {
  /** Trade elasticity theta: [sector]. */
  readonly trade: Float64Array;
  /** Scale elasticity of Lashkaripour & Lugovskyy (2023), mu: [sector]. */
  readonly scale: Float64Array;
  /** The same as compiled with the 2017 table: [sector]. */
  readonly scaleCompiled: Float64Array;
}

/** Trade elasticities of the 2017 table, scale elasticities of the 2014 table's sectors. */
export function elasticitiesOf(raw: RawWorld2023): Elasticities {
  const codes: readonly string[] = [...GOODS, ...SERVICES].map(([code]) => code);
  const first = SECTORS.map(({ members2017 }) => codes.indexOf(members2017[0] ?? ''));
  const mu = new Map(raw.parameters2014.map((row) => [Number(row.sector), Number(row.mu)]));
  return {
    trade: Float64Array.from(first, (k) => at(raw.table2017.tradeElasticities, k)),
    scale: Float64Array.from(SECTORS, (_, j) => mu.get(parametersOf(j)) ?? Number.NaN),
    scaleCompiled: Float64Array.from(first, (k) => Number(raw.scale2017[k]?.['\\psi'])),
  };
}
