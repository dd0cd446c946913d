import type { GoodsTrade } from './goods-trade.ts';
import { type ImlsOptions, VARTHETA } from './options.ts';

/**
 * The baseline of the model in levels, tariffs zero.
 *
 * | field | symbol | |
 * |---|---|---|
 * | shares | lambda_ji = X_ji / E_i | [importer i][exporter j] |
 * | spending | E_i | materials included |
 * | income | Y_i | labour's |
 * | transfers | T_i | deficit |
 * | imports, exports | | |
 * | localShare | nu_i | part of the value of sales that stays with the importer |
 * | incidence | phi_i | exponent of 1 + t in the price index |
 *
 * Source: Ignatenko, Lashkaripour, Macedoni & Simonovska (2025), calibration.
 */
export interface ImlsBase {
  readonly count: number;
  readonly shares: Float64Array;
  readonly spending: Float64Array;
  readonly income: Float64Array;
  readonly transfers: Float64Array;
  readonly imports: Float64Array;
  readonly exports: Float64Array;
  readonly localShare: Float64Array;
  readonly incidence: Float64Array;
  /** Labour's part of cost: 1 without roundabout production. */
  readonly labourShare: number;
}

/** Local content of sales targeted for the rest of the world and the United States. */
const LOCAL_SHARE_TARGET = { rest: 0.12, usa: 0.26 } as const;
const HUB = 'USA';

export function calibrateImls(data: GoodsTrade, options: ImlsOptions): ImlsBase {
  const N = data.economies.length;
  const local = localShares(data);
  const flows = Float64Array.from(data.flows);
  for (let i = 0; i < N; i++) flows[i * N + i] = 0;
  // Home sales are what spending leaves over imports.
  for (let i = 0; i < N; i++) {
    let imports = 0;
    let earned = 0;
    for (let n = 0; n < N; n++) {
      imports += flows[n * N + i];
      earned += (1 - local[n]) * flows[i * N + n];
    }
    const spending = data.gdp[i] + (1 - local[i]) * (imports - earned);
    flows[i * N + i] = Math.max(0, spending - imports);
  }
  const plain = options.variant === 'eaton-kortum';
  const labourShare = options.variant === 'roundabout' ? options.labourShare : 1;
  for (let i = 0; i < N; i++) flows[i * N + i] /= labourShare;
  const localShare = plain ? new Float64Array(N) : local;

  const shares = new Float64Array(N * N);
  const spending = new Float64Array(N);
  const income = new Float64Array(N);
  const transfers = new Float64Array(N);
  const imports = new Float64Array(N);
  const exports = new Float64Array(N);
  const incidence = new Float64Array(N);
  for (let i = 0; i < N; i++) {
    for (let j = 0; j < N; j++) spending[i] += flows[j * N + i];
    for (let j = 0; j < N; j++) {
      shares[i * N + j] = flows[j * N + i] / spending[i];
      if (j === i) continue;
      imports[i] += flows[j * N + i];
      exports[j] += flows[j * N + i];
    }
  }
  for (let i = 0; i < N; i++) {
    let earned = 0;
    for (let n = 0; n < N; n++) earned += (1 - localShare[n]) * flows[i * N + n];
    income[i] = labourShare * earned + localShare[i] * spending[i];
    transfers[i] = spending[i] - income[i] - (1 - labourShare) * earned;
    incidence[i] = plain ? 1 : options.passThrough + entryTerm(local[i]);
  }
  return {
    count: N,
    shares,
    spending,
    income,
    transfers,
    imports,
    exports,
    localShare,
    incidence,
    labourShare,
  };
}

/** `(1 + vartheta) / ((1 - nu) vartheta) - 1 / vartheta - 1`. */
function entryTerm(localShare: number): number {
  return (1 + VARTHETA) / ((1 - localShare) * VARTHETA) - 1 / VARTHETA - 1;
}

/** Local shares of sales that meet the targets in the aggregate of two regions, by economy. */
function localShares(data: GoodsTrade): Float64Array {
  const N = data.economies.length;
  const hub = data.economies.findIndex(({ code }) => code === HUB);
  const flow = { within: 0, fromHub: 0, toHub: 0 };
  let restIncome = 0;
  for (let i = 0; i < N; i++) {
    if (i !== hub) restIncome += data.gdp[i];
    for (let n = 0; n < N; n++) {
      if (n === i) continue;
      const value = data.flows[i * N + n];
      if (i === hub) flow.fromHub += value;
      else if (n === hub) flow.toHub += value;
      else flow.within += value;
    }
  }
  const hubIncome = data.gdp[hub] ?? 0;
  let rest: number = LOCAL_SHARE_TARGET.rest;
  let usa: number = LOCAL_SHARE_TARGET.usa;
  for (let k = 0; k < 500; k++) {
    const restEarned = (1 - rest) * flow.within + (1 - usa) * flow.toHub;
    const restSpending = restIncome + (1 - rest) * (flow.within + flow.fromHub - restEarned);
    const hubSpending = hubIncome + (1 - usa) * (flow.toHub - (1 - rest) * flow.fromHub);
    const restHome = restSpending - flow.fromHub;
    const hubHome = hubSpending - flow.toHub;
    const r11 = restHome / (restHome + flow.toHub);
    const r22 = hubHome / (hubHome + flow.fromHub);
    // (1 - r11) usa + r11 rest = target, r22 usa + (1 - r22) rest = target
    const determinant = (1 - r11) * (1 - r22) - r11 * r22;
    const nextUsa =
      (LOCAL_SHARE_TARGET.rest * (1 - r22) - r11 * LOCAL_SHARE_TARGET.usa) / determinant;
    const nextRest =
      ((1 - r11) * LOCAL_SHARE_TARGET.usa - r22 * LOCAL_SHARE_TARGET.rest) / determinant;
    const moved = Math.max(Math.abs(nextUsa - usa), Math.abs(nextRest - rest));
    usa = nextUsa;
    rest = nextRest;
    if (moved < 1e-15) break;
  }
  return Float64Array.from({ length: N }, (_, i) => (i === hub ? usa : rest));
}
