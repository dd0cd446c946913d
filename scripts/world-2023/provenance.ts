import type { BuiltWorld2023 } from './build.ts';
import { FACTS } from './facts.ts';
import type { Status } from './trade.ts';

/** What the dataset is made of, under which terms, and where it is weak: `provenance.json`. */
export function provenanceOf(built: BuiltWorld2023): object {
  const { dataset, trade, regions } = built;
  const value: Record<Status, number> = { observed: 0, scaled: 0, assumed: 0 };
  const N = dataset.regions.length;
  trade.status.forEach((status, cell) => {
    if (Math.floor(cell / N) % N !== cell % N) value[status] += trade.trade[cell] ?? 0;
  });
  const all = value.observed + value.scaled + value.assumed;
  const percent = (share: number) => Number((100 * share).toFixed(1));
  return {
    dataset: dataset.id,
    year: dataset.year,
    unit: {
      en: 'USD million at current prices; spending includes duty',
      ja: '名目百万ドル。支出は関税を含む',
    },
    sources: SOURCES,
    figures: Object.fromEntries(
      Object.entries(FACTS).map(([name, { value: figure, unit, source }]) => [
        name,
        { value: figure, unit, source },
      ]),
    ),
    tradeBetweenRegionsByStatusPercent: {
      observed: percent(value.observed / all),
      scaled: percent(value.scaled / all),
      assumed: percent(value.assumed / all),
    },
    balancing: {
      method: {
        en: 'RAS with signs (GRAS) on each economy’s accounts, trade between economies and GDP held fixed',
        ja: '域間取引とGDPを固定し、各経済の勘定を符号付きRAS法(GRAS)で調整',
      },
      largestGap: Math.max(...regions.map(({ balanced }) => balanced.gap)) < 1e-13 ? '< 1e-13' : '',
      details: 'METHOD.md, targets.csv',
    },
    knownWeaknesses: WEAKNESSES,
  };
}

const SOURCES = [
  {
    id: 'icio-2017',
    what: {
      en: 'trade, input–output and value-added shares of seven economies; the trade elasticities and average applied tariffs compiled with them',
      ja: '7経済圏の取引、投入係数、付加価値率、および併せて整理された貿易弾力性・平均実行関税率',
    },
    publisher: 'OECD; World Bank (WITS)',
    title: 'Inter-Country Input-Output Tables, 2021 edition, year 2017',
    terms: 'CC BY 4.0; averages, cited',
  },
  {
    id: 'wiod-2014',
    what: {
      en: 'trade of 44 economies in 16 sectors with applied tariffs; scale elasticities',
      ja: '44経済・16部門の取引と実行関税率、規模の弾力性',
    },
    publisher: 'WIOD; Lashkaripour & Lugovskyy (2023)',
    title: 'World Input-Output Database, release 2016, year 2014',
    terms: 'CC BY 4.0',
  },
  {
    id: 'wiod-2011',
    what: {
      en: 'input coefficients, final uses and trade in services of 16 economies in 35 sectors',
      ja: '16経済・35部門の投入係数、最終需要、サービス取引',
    },
    publisher: 'WIOD',
    title: 'World Input-Output Database, release 2013, year 2011',
    terms: 'CC BY 4.0',
  },
  {
    id: 'libday2023',
    what: {
      en: 'bilateral trade in goods and GDP of 194 countries, 2023',
      ja: '194か国の二国間財貿易とGDP(2023年)',
    },
    publisher:
      'CEPII; World Bank; compiled by Ignatenko, Lashkaripour, Macedoni & Simonovska (2025)',
    title: 'BACI; World Development Indicators',
    terms: 'Etalab Open Licence 2.0; CC BY 4.0',
  },
  {
    id: 'us-imports-2024-hs10',
    what: {
      en: 'US imports for consumption by ten-digit line and origin, customs value and duty, 2024',
      ja: '米国の10桁品目別・原産地別輸入額と関税額(2024年)',
    },
    publisher: 'US Census Bureau',
    title: 'US International Trade in Goods, imports by HS-10',
    terms: 'public domain',
  },
  {
    id: 'us-exports-hs2',
    what: {
      en: 'US exports by chapter and destination, 2023 and 2024',
      ja: '米国の類別・仕向地別輸出額(2023、2024年)',
    },
    publisher: 'US International Trade Commission',
    title: 'DataWeb, total exports, FAS value',
    terms: 'public domain',
  },
  {
    id: 'hs6-gtap',
    what: { en: 'six-digit codes to sectors', ja: '6桁品目と部門の対応' },
    publisher: 'Budget Lab at Yale',
    title: 'HS-6 to GTAP crosswalk',
    terms: 'facts; MIT',
  },
  {
    id: 'japan-tariff-2026',
    what: {
      en: 'Japan’s duties by line and preference, chapters 02 04 10 11 12 15 22 24 85 87 89',
      ja: '日本の品目別・協定別税率(02 04 10 11 12 15 22 24 85 87 89類)',
    },
    publisher: 'Japan Customs',
    title: 'Tariff schedule, 2026, compiled by qlitre/japan-tariff-mcp',
    terms: 'facts; MIT',
  },
  {
    id: 'employment-2018',
    what: { en: 'persons at work by country and sector, 2018', ja: '国別・部門別就業者数(2018年)' },
    publisher: 'WIOD socio-economic accounts, ILO; built by Rodríguez-Clare, Ulate & Vasquez',
    title: 'Employment by country and sector',
    terms: 'facts, cited',
  },
] as const;

const WEAKNESSES = [
  {
    en: 'Goods by sector between economies other than the United States follow the tables of 2017 and 2014, scaled to each pair’s total of 2023: prices of energy, and who makes what, have moved since.',
    ja: '米国以外の経済間の部門別財貿易は2017年・2014年表の構成を2023年の二国間総額に合わせたもので、その後のエネルギー価格や産業構造の変化を反映していない。',
  },
  {
    en: 'Services trade is that of 2017 grown with GDP; no source of 2023 was at hand.',
    ja: 'サービス貿易は2017年値をGDPの伸びで延長したもので、2023年の統計によらない。',
  },
  {
    en: 'Taiwan is in none of the country data of 2023: its GDP and totals are published figures, its trade with ten economies is shared out.',
    ja: '台湾は2023年の国別データに含まれず、GDPと貿易総額は公表値、10余りの経済との取引は按分による。',
  },
  {
    en: 'China’s duties are those before the retaliation of 2018–19 against the United States, most of which was on the books in 2023 with wide exclusions.',
    ja: '中国の関税率は2018〜19年の対米報復関税を含まない(2023年も大半が存続、ただし広範な除外あり)。',
  },
  {
    en: 'Averages of tariffs outside the United States are simple averages over lines and overstate what is collected; Korea’s on crops most.',
    ja: '米国以外の平均関税率は品目の単純平均で、実際の徴収より高い(韓国の農産物で顕著)。',
  },
  {
    en: 'Ships: Korea’s exports are understated and its exports of vehicles overstated, since the tables of 2014 do not tell the two apart and the United States buy no ships.',
    ja: '韓国の船舶輸出は過小、自動車輸出は過大。2014年表が両者を区別せず、米国が船舶を買わないため。',
  },
  {
    en: 'Input coefficients of the split economies are of 2011, Switzerland’s are the EU’s.',
    ja: '分割した経済の投入係数は2011年、スイスはEUの値による。',
  },
] as const;
