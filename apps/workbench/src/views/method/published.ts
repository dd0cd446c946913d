import type { Language } from '@parley/intake';

type Both = Readonly<Record<Language, string>>;

/** A published estimate beside ours: docs/validation.md, in the words of the page. Numbers are percent. */
export interface PublishedEstimate {
  readonly who: Both;
  readonly what: Both;
  readonly published: string;
  readonly here: Both;
  readonly why: Both;
}

const similar: Both = { en: 'similar basis', ja: '前提が近い' };

export const PUBLISHED: readonly PublishedEstimate[] = [
  {
    who: { en: 'Nomura Research Institute', ja: '野村総合研究所' },
    what: { en: 'Japan’s GDP, 24 %', ja: '日本のGDP（税率24％）' },
    published: '−0.59',
    here: { en: '−0.20 (long run), −0.30 (short run)', ja: '−0.20（長期）、−0.30（短期）' },
    why: {
      en: 'a demand-side model: lost exports lower incomes and spending again; here resources move to other uses',
      ja: '需要型モデルで、輸出減が所得と支出をさらに減らす。本モデルでは資源が他の用途に移る',
    },
  },
  {
    who: { en: 'Nomura Research Institute', ja: '野村総合研究所' },
    what: { en: '24 % and cars', ja: '24％と自動車関税' },
    published: '−0.71 … −0.76',
    here: {
      en: '−0.21 (long), −0.30 (short), −0.44 (producers bear the duty on cars)',
      ja: '−0.21（長期）、−0.30（短期）、−0.44（自動車関税を生産者が負担）',
    },
    why: {
      en: 'as above; only if producers bear the duty does most of the loss stay in Japan',
      ja: '同上。損失の大半が日本に残るのは、生産者が関税を負担する場合のみ',
    },
  },
  {
    who: { en: 'Nomura Research Institute', ja: '野村総合研究所' },
    what: { en: 'the agreement of July 2025', ja: '2025年7月の合意' },
    published: '−0.55',
    here: {
      en: '−0.08 (law of 17 September, all partners)',
      ja: '−0.08（9月17日の法令、全相手国）',
    },
    why: {
      en: 'theirs compares with no duties at all and keeps metals; ours has the law for all partners, so that competitors pay too',
      ja: '同研究所は関税が全くない場合と比べ、鉄鋼・アルミを含む。本モデルは競合国にも課される関税を含む',
    },
  },
  {
    who: { en: 'Daiwa Institute of Research', ja: '大和総研' },
    what: { en: 'the measures together', ja: '一連の措置' },
    published: '−0.5 … −0.9',
    here: { en: '−0.13 to −0.34 (law of 9 April)', ja: '−0.13〜−0.34（4月9日の法令）' },
    why: { en: 'demand effects, as above', ja: '上と同じく需要効果の有無' },
  },
  {
    who: { en: 'Nomura Securities', ja: '野村證券' },
    what: { en: 'the measures', ja: '一連の措置' },
    published: '−0.2',
    here: { en: '−0.13 to −0.20', ja: '−0.13〜−0.20' },
    why: similar,
  },
  {
    who: { en: 'International Monetary Fund', ja: '国際通貨基金（IMF）' },
    what: { en: 'direct effect', ja: '直接効果' },
    published: '−0.28',
    here: { en: '−0.13 to −0.34', ja: '−0.13〜−0.34' },
    why: similar,
  },
  {
    who: {
      en: 'Ignatenko and others (2025), one sector, 194 economies',
      ja: 'Ignatenkoほか（2025）、1部門・194経済',
    },
    what: { en: 'welfare, 2 April', ja: '厚生（4月2日発表分）' },
    published: '−0.29',
    here: {
      en: '−0.29 with their model, −0.13 with the default',
      ja: '同モデルで−0.29、標準モデルで−0.13',
    },
    why: {
      en: 'no input–output links; all rates on all goods alike, exempt goods with them',
      ja: '投入産出の連関がなく、適用除外品を含む全品目に一律の税率',
    },
  },
  {
    who: { en: 'Budget Lab at Yale, 7 April', ja: 'イェール大学予算研究所（4月7日）' },
    what: { en: 'mean US duty, all measures', ja: '米国の平均関税率（全措置）' },
    published: '22.5',
    here: { en: '24.5 (9 April)', ja: '24.5（4月9日）' },
    why: {
      en: 'ours has the 125 % on China of 9 April; exemptions at shares of 2024',
      ja: '本モデルは4月9日の対中125％を含み、適用除外は2024年の構成比による',
    },
  },
  {
    who: { en: 'Budget Lab at Yale, 12 May', ja: 'イェール大学予算研究所（5月12日）' },
    what: { en: 'mean US duty', ja: '米国の平均関税率' },
    published: '17.8',
    here: { en: '14.6', ja: '14.6' },
    why: {
      en: 'goods of Canada and Mexico under their agreement, and exempt lists, at the shares of 2024',
      ja: 'USMCA適用品と適用除外品を2024年の構成比で扱う',
    },
  },
  {
    who: { en: 'Budget Lab at Yale, 7 April', ja: 'イェール大学予算研究所（4月7日）' },
    what: { en: 'US consumer prices', ja: '米国の消費者物価' },
    published: '+2.3',
    here: { en: '+3.6', ja: '+3.6' },
    why: {
      en: 'theirs is the price level with wages held, ours is relative to world incomes',
      ja: '同研究所は賃金を固定した物価水準、本モデルは世界の所得に対する相対価格',
    },
  },
];

/** Sources of the embedded data and their terms, as `provenance.json` of each folder has them. */
export const DATA_SOURCES: Readonly<
  Record<
    string,
    readonly { readonly publisher: string; readonly title: string; readonly terms: string }[]
  >
> = {
  'world-2023': [
    {
      publisher: 'OECD; World Bank (WITS)',
      title: 'Inter-Country Input-Output Tables, 2021 edition, year 2017',
      terms: 'CC BY 4.0; averages, cited',
    },
    {
      publisher: 'WIOD; Lashkaripour & Lugovskyy (2023)',
      title: 'World Input-Output Database, release 2016, year 2014',
      terms: 'CC BY 4.0',
    },
    {
      publisher: 'WIOD',
      title: 'World Input-Output Database, release 2013, year 2011',
      terms: 'CC BY 4.0',
    },
    {
      publisher:
        'CEPII; World Bank; compiled by Ignatenko, Lashkaripour, Macedoni & Simonovska (2025)',
      title: 'BACI; World Development Indicators',
      terms: 'Etalab Open Licence 2.0; CC BY 4.0',
    },
    {
      publisher: 'US Census Bureau',
      title: 'US International Trade in Goods, imports by HS-10, 2024',
      terms: 'public domain',
    },
    {
      publisher: 'US International Trade Commission',
      title: 'DataWeb, total exports, FAS value',
      terms: 'public domain',
    },
    {
      publisher: 'Budget Lab at Yale',
      title: 'HS-6 to GTAP crosswalk',
      terms: 'facts; MIT',
    },
    {
      publisher: 'Japan Customs',
      title: 'Tariff schedule, 2026, compiled by qlitre/japan-tariff-mcp',
      terms: 'facts; MIT',
    },
    {
      publisher: 'WIOD socio-economic accounts, ILO; built by Rodríguez-Clare, Ulate & Vasquez',
      title: 'Employment by country and sector',
      terms: 'facts, cited',
    },
  ],
};
