/**
 * Figures that the raw tables lack, each with the page that states it. All are of Taiwan, which the country data of
 * 2023 leave out, or serve as a check that nothing was fitted to.
 */

interface Fact {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

const CRS = 'Congressional Research Service, U.S.-Taiwan Trade and Economic Relations (IF10256)';
const MOF = 'Ministry of Finance (Taiwan), reported by ECCT Euroview, 10 January 2024';

const MAFF =
  'Ministry of Agriculture (Japan), trade of 2024, reported by JETRO, 27 May 2025, jetro.go.jp/biznews/2025/05/d3bb2eb943b7e555.html';

export const FACTS = {
  taiwanGdp: {
    value: 753_600,
    unit: 'USD million',
    source: `${CRS}, 15 March 2024, everycrsreport.com/files/2024-03-15_IF10256_fb46b8210a06e192634acda4978e0f5cff3d7a5c.html`,
  },
  taiwanToUsa: {
    value: 88_000,
    unit: 'USD million',
    source: `${CRS}, 6 December 2024 (US data of 2023), everycrsreport.com/reports/IF10256.html`,
  },
  taiwanExports: {
    value: 432_480,
    unit: 'USD million',
    source: `${MOF}, euroview.ecct.com.tw/category-inside.php?id=1789`,
  },
  taiwanImports: {
    value: 351_620,
    unit: 'USD million',
    source: `${MOF}, euroview.ecct.com.tw/category-inside.php?id=1789`,
  },
  /** Shares of Taiwan's exports. */
  taiwanToChina: {
    value: 0.221,
    unit: 'share of exports',
    source: `${MOF}, euroview.ecct.com.tw/category-inside.php?id=1789`,
  },
  taiwanToJapan: {
    value: 0.073,
    unit: 'share of exports',
    source: `${MOF}, euroview.ecct.com.tw/category-inside.php?id=1789`,
  },
  /** Shares of Taiwan's imports. */
  taiwanFromChina: {
    value: 0.1996,
    unit: 'share of imports',
    source:
      'Taiwan Insight, 14 February 2024 (customs data), taiwaninsight.org/2024/02/14/taiwans-trade-dynamics-in-2023-challenges-and-partners-shifting',
  },
  taiwanFromJapan: {
    value: 0.1259,
    unit: 'share of imports',
    source:
      'Taiwan Insight, 14 February 2024 (customs data), taiwaninsight.org/2024/02/14/taiwans-trade-dynamics-in-2023-challenges-and-partners-shifting',
  },
  /** Held out: cars 70.87 and parts 22.96. */
  koreaVehicleExports: {
    value: 93_830,
    unit: 'USD million',
    source:
      'Korea, Ministry of Trade, Industry and Energy, exports of 2023 by item, reported at ana.ir/en/news/4732/south-korea-logs-trade-deficit-of-997-billion-usd-in-2023',
  },
  /** Held out. */
  japanManufacturingShare: {
    value: 0.206,
    unit: 'share of GDP',
    source:
      'World Bank, NV.IND.MANF.ZS, 2023, reported at apiardata.com/statistics/jp-manufacturing-value-added-gdp',
  },
  /** Japan's imports from the United States, 2024, cif. */
  cornToJapan: { value: 459.3, unit: 'JPY billion', source: MAFF },
  soybeansToJapan: { value: 187.6, unit: 'JPY billion', source: MAFF },
  beefToJapan: { value: 180.2, unit: 'JPY billion', source: MAFF },
  riceToJapan: {
    value: 346,
    unit: 'thousand tonnes, minimum access of fiscal 2024',
    source: 'Ministry of Agriculture (Japan), reported at nippon.com/ja/japan-data/h02395',
  },
  ricePrice: {
    value: 750,
    unit: 'USD a tonne',
    source: 'assumption: milled medium-grain rice of California',
  },
  yen2024: {
    value: 151.4,
    unit: 'JPY a USD',
    source: 'assumption: average of 2024, to the nearest tenth',
  },
  /** US exports of motor vehicles to Japan, 2024. */
  carsToJapan: {
    value: 853,
    unit: 'USD million',
    source:
      'US Department of Commerce, reported at opportimes.com/en/u-s-gains-access-to-japans-automotive-market',
  },
} as const satisfies Record<string, Fact>;
