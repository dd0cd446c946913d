/** One applied tariff of an importer, as a share. */
export interface AppliedRate {
  readonly exporter: string;
  readonly sector: string;
  readonly before: number;
  readonly after: number;
  /** Baseline imports under it. */
  readonly trade: number;
}

/** How an importer's rates stand against treating all partners alike, and against its earlier ones. */
export interface MfnStanding {
  /** Sectors imported from two partners or more, and those of them in which rates differ. */
  readonly sectors: number;
  readonly apart: number;
  /** Where rates lie furthest apart. */
  readonly widest: {
    readonly sector: string;
    readonly low: Readonly<Pick<AppliedRate, 'exporter' | 'after'>>;
    readonly high: Readonly<Pick<AppliedRate, 'exporter' | 'after'>>;
  } | null;
  /** The widest distance before, a share. */
  readonly widestBefore: number;
  /** Means at baseline trade of the tariffs that were chosen, a share. */
  readonly meanBefore: number;
  readonly meanAfter: number;
  /** Share of that trade whose rate is higher than before. */
  readonly above: number;
}

/** Rates that differ by less are alike: a tenth of a percentage point. */
const ALIKE = 1e-3;

/**
 * @param applied all rates of one importer on what it imports, chosen or not
 * @param isChosen whether a rate was chosen
 */
export function mfnStanding(
  applied: readonly AppliedRate[],
  isChosen: (rate: AppliedRate) => boolean,
): MfnStanding {
  const traded = applied.filter(({ trade }) => trade > 0);
  const bySector = new Map<string, AppliedRate[]>();
  for (const rate of traded) {
    bySector.set(rate.sector, [...(bySector.get(rate.sector) ?? []), rate]);
  }
  let widest: MfnStanding['widest'] = null;
  let distance = ALIKE;
  let widestBefore = 0;
  let [sectors, apart] = [0, 0];
  for (const [sector, rates] of bySector) {
    if (rates.length < 2) continue;
    sectors++;
    const sorted = rates.toSorted((a, b) => a.after - b.after);
    const [low, high] = [sorted[0], sorted[sorted.length - 1]];
    if (high.after - low.after > ALIKE) apart++;
    if (high.after - low.after > distance) {
      distance = high.after - low.after;
      widest = { sector, low, high };
    }
    const before = rates.map((rate) => rate.before);
    widestBefore = Math.max(widestBefore, Math.max(...before) - Math.min(...before));
  }
  const chosen = traded.filter(isChosen);
  const sum = (of: (rate: AppliedRate) => number) =>
    chosen.reduce((all, rate) => all + of(rate), 0);
  const trade = sum((rate) => rate.trade);
  return {
    sectors,
    apart,
    widest,
    widestBefore,
    meanBefore: sum((rate) => rate.trade * rate.before) / trade,
    meanAfter: sum((rate) => rate.trade * rate.after) / trade,
    above: sum((rate) => (rate.after > rate.before + ALIKE ? rate.trade : 0)) / trade,
  };
}
