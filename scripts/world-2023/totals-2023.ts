import { flowIndex } from '@parley/economy';
import { add, at, range, sum } from './cells.ts';
import { FACTS } from './facts.ts';
import { REGION_CODES, regionAt, regionOf, TRADED_GOODS } from './names.ts';
import type { CountryData } from './raw.ts';

/** What 2023 is known to have been, USD million. */
export interface Totals2023 {
  /** [region]. */
  readonly gdp: Float64Array;
  /** Trade in goods before duty, between regions: [importer][exporter]; the diagonal is 0. */
  readonly goods: Float64Array;
  /** Pairs whose total no source states and the trade of 2014 shares out (Taiwan's): [importer][exporter]. */
  readonly assumed: readonly boolean[];
}

/** Part of US goods imports from the rest of the world that comes from the named countries. */
export function restCountedIn(data: CountryData, counted: ReadonlySet<string>): number {
  const usa = data.countries.indexOf('USA');
  let [all, named] = [0, 0];
  data.countries.forEach((country, exporter) => {
    if (regionOf(country) !== 'ROW') return;
    const value = data.exports[exporter]?.[usa] ?? 0;
    all += value;
    if (counted.has(country)) named += value;
  });
  return named / all;
}

/**
 * GDP and bilateral goods trade of 2023 by region. Taiwan is not among the countries of the data: its GDP and its
 * trade with the United States, China and Japan are published figures, its other trade what is left of its published
 * totals, shared out as the seed does.
 *
 * @param seed trade of 2017: [sector][importer][exporter]
 * @param usExportsToTaiwan USD million, 2023
 */
export function totals2023(
  data: CountryData,
  seed: Float64Array,
  usExportsToTaiwan: number,
): Totals2023 {
  const N = REGION_CODES.length;
  const home = data.countries.map((country) => regionAt(regionOf(country)));
  const gdp = new Float64Array(N);
  const goods = new Float64Array(N * N);
  home.forEach((i, exporter) => {
    add(gdp, i, (data.gdp[exporter] ?? Number.NaN) / 1e6);
    home.forEach((n, importer) => {
      if (n !== i) add(goods, n * N + i, (data.exports[exporter]?.[importer] ?? Number.NaN) / 1e3);
    });
  });

  const taiwan = regionAt('TWN');
  const [usa, china, japan] = [regionAt('USA'), regionAt('CHN'), regionAt('JPN')];
  gdp[taiwan] = FACTS.taiwanGdp.value;
  const exports = FACTS.taiwanExports.value;
  const imports = FACTS.taiwanImports.value;
  const published = new Map([
    [usa * N + taiwan, FACTS.taiwanToUsa.value],
    [china * N + taiwan, FACTS.taiwanToChina.value * exports],
    [japan * N + taiwan, FACTS.taiwanToJapan.value * exports],
    [taiwan * N + usa, usExportsToTaiwan],
    [taiwan * N + china, FACTS.taiwanFromChina.value * imports],
    [taiwan * N + japan, FACTS.taiwanFromJapan.value * imports],
  ]);
  for (const [pair, value] of published) goods[pair] = value;

  const assumed = Array.from({ length: N * N }, () => false);
  const shareOut = (pairs: readonly number[], total: number) => {
    const stated = pairs.filter((pair) => published.has(pair));
    const rest = pairs.filter((pair) => !published.has(pair));
    const left = total - sum(stated.map((pair) => at(goods, pair)));
    const weights = rest.map((pair) =>
      sum(TRADED_GOODS.map((j) => at(seed, flowIndex(N, j, Math.floor(pair / N), pair % N)))),
    );
    rest.forEach((pair, k) => {
      goods[pair] = (left * at(weights, k)) / sum(weights);
      assumed[pair] = true;
    });
  };
  const others = range(N).filter((n) => n !== taiwan);
  shareOut(
    others.map((n) => n * N + taiwan),
    exports,
  );
  shareOut(
    others.map((i) => taiwan * N + i),
    imports,
  );
  return { gdp, goods, assumed };
}
