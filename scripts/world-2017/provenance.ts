import type { Built } from './build.ts';

/** What the dataset is made of, under which terms, and what was adjusted: `provenance.json`. */
export function provenanceOf(built: Built): object {
  const percent = (share: number) => Number((100 * share).toFixed(4));
  return {
    dataset: built.dataset.id,
    year: built.dataset.year,
    unit: {
      en: 'USD million at current prices; spending includes duty',
      ja: '名目百万ドル。支出は関税を含む',
    },
    sources: [
      {
        what: {
          en: 'trade between economies, input–output and value-added shares',
          ja: '経済圏間の取引、投入係数、付加価値率',
        },
        publisher: 'OECD',
        title:
          'Inter-Country Input-Output Tables, 2021 edition, year 2017, aggregated to 7 economies',
        terms: 'CC BY 4.0',
      },
      {
        what: {
          en: 'applied tariffs before the increases of 2018, simple averages by sector',
          ja: '2018年の引き上げ前の実行関税率(部門別単純平均)',
        },
        publisher: 'World Bank',
        title: 'World Integrated Trade Solution (WITS)',
        terms: 'averages, cited',
      },
      {
        what: {
          en: 'trade elasticities by sector; services are given 10, an assumption',
          ja: '部門別の貿易弾力性(サービスは10と仮定)',
        },
        publisher: 'compiled with the tables for a university course',
        title: 'theta by ICIO sector',
        terms: 'facts',
      },
    ],
    adjustments: [
      {
        what: {
          en: 'Final demand is spending less intermediate uses. Cells that come out negative are set to zero, the region’s other cells scaled to keep its final spending, and all flows solved for again so that every market clears.',
          ja: '最終需要は支出から中間需要を差し引いた残差。負となったセルは0とし、地域の最終支出が変わらないよう他のセルを比例調整したうえで、全市場が均衡するよう取引を解き直した。',
        },
        cells: built.clipped.map(({ region, sector, residual }) => ({
          region,
          sector,
          residualUsdMillion: Number(residual.toFixed(1)),
        })),
        wageChangesPercent: Object.fromEntries(
          Object.entries(built.wageChanges).map(([code, change]) => [code, percent(change)]),
        ),
        largestChangeOfTotalTradePercent: percent(built.largestTradeChange),
      },
      {
        what: {
          en: 'Material shares are rescaled to add up to one less value added; deficits are scaled to add up to zero.',
          ja: '投入係数は合計が1マイナス付加価値率となるよう、貿易収支は合計が0となるよう調整した。',
        },
      },
      {
        what: {
          en: 'Numbers are written with 12 significant digits.',
          ja: '数値は有効数字12桁で記載した。',
        },
      },
    ],
    knownWeaknesses: [
      {
        en: 'Korea, Mexico, Canada, the United Kingdom and Taiwan are part of the rest of the world.',
        ja: '韓国、メキシコ、カナダ、英国、台湾は「その他の国・地域」に含まれる。',
      },
      {
        en: 'Tariffs are simple averages of applied rates, not weighted by trade.',
        ja: '関税率は実行税率の単純平均であり、貿易額で加重していない。',
      },
      {
        en: 'The year is 2017: the economies have grown by different amounts since.',
        ja: '2017年のデータであり、その後の各国の成長の差は反映していない。',
      },
    ],
  };
}
