import type { BuiltTrade2023 } from './build.ts';

/** What the data are made of, under which terms, and what was adjusted: `provenance.json`. */
export function provenanceOf({ data }: BuiltTrade2023): object {
  const N = data.economies.length;
  let pairs = 0;
  for (let cell = 0; cell < N * N; cell++) {
    if (Math.floor(cell / N) !== cell % N && (data.flows[cell] ?? 0) > 0) pairs++;
  }
  return {
    dataset: data.id,
    year: data.year,
    unit: {
      en: 'USD thousand at current prices; trade before duty',
      ja: '名目千ドル。貿易額は関税を含まない',
    },
    sources: [
      {
        what: {
          en: 'goods trade between 194 economies, 2023, all products together',
          ja: '194経済間の財貿易(2023年、全品目計)',
        },
        publisher: 'CEPII; compiled by Ignatenko, Lashkaripour, Macedoni & Simonovska (2025)',
        title: 'BACI',
        terms: 'Etalab Open Licence 2.0',
      },
      {
        what: { en: 'gross domestic product, 2023', ja: '国内総生産(2023年)' },
        publisher: 'World Bank; compiled by Ignatenko, Lashkaripour, Macedoni & Simonovska (2025)',
        title: 'World Development Indicators',
        terms: 'CC BY 4.0',
      },
      {
        what: {
          en: 'country tariffs announced by the United States on 2 April 2025',
          ja: '米国が2025年4月2日に発表した国別関税率',
        },
        publisher: 'Executive Office of the President; Office of the US Trade Representative',
        title: 'Reciprocal tariffs, Executive Order 14257',
        terms: 'public domain',
      },
      {
        what: { en: 'names of economies', ja: '国・地域名' },
        publisher: 'Unicode',
        title: 'Common Locale Data Repository, shortened where usage is shorter',
        terms: 'facts',
      },
    ],
    adjustments: [
      {
        what: {
          en: `Values are rounded to the dollar; ${pairs} pairs trade, all others do not.`,
          ja: `金額はドル単位に四捨五入。取引があるのは${pairs}組で、他は0。`,
        },
      },
    ],
    knownWeaknesses: [
      {
        en: 'Goods only, in one sector: no services, no products, no supply chains by industry.',
        ja: '財のみの1部門であり、サービス、品目、産業別の供給網は含まない。',
      },
      {
        en: 'Tariffs in force in 2023 are taken as zero, as in the model the data were compiled for: a policy’s rates are on top of them.',
        ja: '2023年の実行関税は0とみなす(データの元となったモデルと同じ)。政策の税率はその上に加わる。',
      },
      {
        en: 'Taiwan and some small economies are missing, for want of GDP in the source.',
        ja: '台湾と一部の小規模経済は、原典にGDPがないため含まれない。',
      },
    ],
  };
}
