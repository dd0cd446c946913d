import type { IndustryTrade } from './industry-trade.ts';

/**
 * The baseline in the shape that the equations read. N regions, S industries; a cell is
 * [industry s][exporter i][importer j].
 *
 * | field | symbol (Ossa 2014) | shape |
 * |---|---|---|
 * | flows | T_ij^s | cell |
 * | spent | gamma_ij^s, share of j's spending on s | cell |
 * | labourIncome | w_i L_i | i |
 * | spending | E_j, duty included | j |
 * | expenditureShares | mu_j^s | [importer][industry] |
 */
export interface OssaBase {
  readonly regionCount: number;
  readonly industryCount: number;
  readonly flows: Float64Array;
  readonly tariffs: Float64Array;
  readonly spent: Float64Array;
  readonly sigma: Float64Array;
  readonly labourIncome: Float64Array;
  readonly spending: Float64Array;
  readonly expenditureShares: Float64Array;
  readonly totalLabourIncome: number;
}

export function calibrateOssa(data: IndustryTrade): OssaBase {
  const N = data.regions.length;
  const S = data.industries.length;
  const flows = Float64Array.from(data.flows);
  const tariffs = Float64Array.from(data.tariffs);
  const sigma = Float64Array.from(data.substitution);
  const spent = new Float64Array(S * N * N);
  const labourIncome = new Float64Array(N);
  const spending = new Float64Array(N);
  const expenditureShares = new Float64Array(N * S);
  for (let s = 0; s < S; s++) {
    for (let j = 0; j < N; j++) {
      let total = 0;
      for (let i = 0; i < N; i++) {
        const cell = (s * N + i) * N + j;
        const duty = (1 + tariffs[cell]) * flows[cell];
        spent[cell] = duty;
        total += duty;
        labourIncome[i] += (1 - 1 / sigma[s]) * flows[cell];
      }
      for (let i = 0; i < N; i++) {
        if (total > 0) spent[(s * N + i) * N + j] /= total;
      }
      expenditureShares[j * S + s] = total;
      spending[j] += total;
    }
  }
  let totalLabourIncome = 0;
  for (let j = 0; j < N; j++) {
    totalLabourIncome += labourIncome[j];
    for (let s = 0; s < S; s++) expenditureShares[j * S + s] /= spending[j];
  }
  return {
    regionCount: N,
    industryCount: S,
    flows,
    tariffs,
    spent,
    sigma,
    labourIncome,
    spending,
    expenditureShares,
    totalLabourIncome,
  };
}
