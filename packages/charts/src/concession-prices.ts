import type { Deals, ExchangeRate, ExchangeUnit, ExplainedPackage } from '@parley/analysis';

/** Concessions that buy about as much of another, told as one. */
export interface PriceItem {
  readonly issues: readonly string[];
  readonly unit: ExchangeUnit;
  /** In units of the concessions paid with, for one of the one that is bought. */
  readonly atLeast: number;
  readonly atMost: number;
}

/** What a concession is worth in those of the other side. */
interface ConcessionPrice {
  readonly gives: string;
  readonly unit: ExchangeUnit;
  readonly items: readonly PriceItem[];
}

export interface ConcessionPrices {
  /** Whose concessions are priced. */
  readonly giver: string;
  readonly prices: readonly ConcessionPrice[];
  /** Concessions whose giver asks more than the other side would ever pay, with by how many times. */
  readonly tooDear: readonly { readonly issue: string; readonly times: number }[];
  /** Concessions that serve both sides: they need no return. */
  readonly free: readonly string[];
}

/** Rates that differ by less are one price. */
const SAME = 0.02;

/**
 * The exchange rates of a package in few: those of the side with fewer concessions to exchange, each in all of the
 * other's, with those of about one price together. On the frontier all others follow from these.
 */
export function concessionPrices(
  { parties, issues }: Pick<Deals, 'parties' | 'issues'>,
  { exchangeRates, marginals }: Pick<ExplainedPackage, 'exchangeRates' | 'marginals'>,
): ConcessionPrices | null {
  const giverOf = new Map(issues.map(({ id, concedes }) => [id, concedes]));
  const fair = exchangeRates.filter(({ atLeast, atMost }) => atLeast <= atMost * (1 + SAME));
  const soldBy = (party: string) =>
    new Set(exchangeRates.flatMap(({ gives }) => (giverOf.get(gives) === party ? [gives] : [])));
  const [giver] = parties
    .filter((party) => soldBy(party).size > 0)
    .toSorted((a, b) => soldBy(a).size - soldBy(b).size);
  const free = marginals
    .filter(({ perUnit }) => perUnit.every((each) => each > 0))
    .map(({ issue }) => issue);
  if (giver === undefined) return null;
  const prices = [...soldBy(giver)].flatMap((gives): ConcessionPrice[] => {
    const own = fair.filter((rate) => rate.gives === gives);
    const unit = own[0]?.unit;
    return unit === undefined ? [] : [{ gives, unit, items: itemsOf(own) }];
  });
  const tooDear = [...new Set(exchangeRates.map(({ gives }) => gives))].flatMap((issue) => {
    const own = exchangeRates.filter(({ gives }) => gives === issue);
    const times = Math.min(...own.map(({ atLeast, atMost }) => atLeast / atMost));
    return own.every((rate) => !fair.includes(rate)) ? [{ issue, times }] : [];
  });
  return { giver, prices, tooDear, free };
}

function itemsOf(rates: readonly ExchangeRate[]): readonly PriceItem[] {
  const items: { issues: string[]; unit: ExchangeUnit; atLeast: number; atMost: number }[] = [];
  for (const { for: issue, forUnit: unit, atLeast, atMost } of rates) {
    const near = (a: number, b: number) => Math.abs(a / b - 1) < SAME;
    const same = items.find(
      (item) => item.unit === unit && near(item.atLeast, atLeast) && near(item.atMost, atMost),
    );
    if (same === undefined) items.push({ issues: [issue], unit, atLeast, atMost });
    else same.issues.push(issue);
  }
  return items;
}
