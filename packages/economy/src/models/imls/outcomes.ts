import type { ImlsBase } from './calibration.ts';
import type { ImlsEquations } from './equilibrium-map.ts';
import type { GoodsTrade } from './goods-trade.ts';
import type { ImlsOptions } from './options.ts';

/** What a policy does to an economy; changes are shares (0.01 is one per cent). */
export interface ImlsOutcome {
  readonly code: string;
  readonly welfareChange: number;
  /** What that is worth at baseline prices, in the data's unit a year. */
  readonly equivalentVariation: number;
  /** `(D' - D) / |D|`, flows net of duty; imports less exports. Null where trade was balanced. */
  readonly deficitChange: number | null;
  /** Change of exports over GDP. Null where there were none. */
  readonly exportShareChange: number | null;
  /** Change of imports over GDP. Null where there were none. */
  readonly importShareChange: number | null;
  readonly employmentChange: number;
  readonly consumerPriceChange: number;
  /** Tariff revenue over baseline spending. */
  readonly revenueShare: number;
  readonly wageChange: number;
}

export function readImlsOutcomes(
  data: GoodsTrade,
  base: ImlsBase,
  equations: ImlsEquations,
  options: ImlsOptions,
  x: Float64Array,
): ImlsOutcome[] {
  const { count: N, spending: E, income: Y, transfers } = base;
  const { wage, spending, labour, price, denominator, supplier, income, revenue } = equations.at(x);
  const imports = { before: base.imports, after: new Float64Array(N) };
  const exports = { before: base.exports, after: new Float64Array(N) };
  const perWeight = denominator.map((sum, i) => (E[i] * spending[i]) / sum);
  equations.weights.abroad(() => {
    equations.weights.overSuppliers(supplier, new Float64Array(N), imports.after);
    equations.weights.overBuyers(null, perWeight, exports.after);
  });
  let before = 0;
  let after = 0;
  for (let i = 0; i < N; i++) {
    before += Y[i];
    after += income[i];
    imports.after[i] *= perWeight[i];
    exports.after[i] *= supplier[i];
  }
  return data.economies.map(({ code }, i) => {
    const { kappa } = options;
    const final = Y[i] + transfers[i];
    const finalAfter = revenue[i] + income[i] + (transfers[i] * after) / before;
    const taxed = options.rebate === 'lump-sum' ? 1 : 1 - revenue[i] / income[i];
    const delta = final / (final - (kappa * taxed * Y[i]) / (1 + kappa));
    const spent = finalAfter / final;
    const welfare = (delta * spent + (1 - delta) * wage[i] * labour[i]) / price[i];
    const deficit = imports.before[i] - exports.before[i];
    const deficitAfter = imports.after[i] - exports.after[i];
    const share = (flow: { before: Float64Array; after: Float64Array }) =>
      flow.before[i] === 0 ? null : flow.after[i] / income[i] / (flow.before[i] / Y[i]) - 1;
    return {
      code,
      welfareChange: welfare - 1,
      equivalentVariation: ((welfare - 1) * final) / delta,
      deficitChange: deficit === 0 ? null : (deficitAfter - deficit) / Math.abs(deficit),
      exportShareChange: share(exports),
      importShareChange: share(imports),
      employmentChange: labour[i] - 1,
      consumerPriceChange: price[i] - 1,
      revenueShare: revenue[i] / E[i],
      wageChange: wage[i] - 1,
    };
  });
}
