import type { BuiltUsTrade } from './build.ts';
import type { RateBasis } from './mfn.ts';

/** What the profile is made of, under which terms, and what was estimated: `provenance.json`. */
export function provenanceOf(built: BuiltUsTrade): object {
  const { byLine, unknown } = built.splits;
  const bases: Partial<Record<RateBasis, number>> = {};
  for (const { basis } of built.lines) bases[basis] = (bases[basis] ?? 0) + 1;
  return {
    dataset: 'us-trade-2024',
    year: 2024,
    unit: {
      en: 'US dollars: customs value of imports for consumption, and calculated duty',
      ja: '米ドル。消費用輸入の課税価額と算出関税額',
    },
    sources: [
      {
        what: {
          en: 'imports for consumption by ten-digit commodity and origin, customs value and calculated duty, January to December 2024; commodity descriptions',
          ja: '2024年1〜12月の10桁品目別・原産地別の消費用輸入(課税価額、算出関税額)と品目名',
        },
        publisher: 'US Census Bureau',
        title: 'US International Trade in Goods, imports by HS-10',
        terms: 'public domain',
      },
      {
        what: {
          en: 'most-favoured-nation duties of column 1, general, by eight-digit line, 2025; ten-digit codes',
          ja: '8桁品目別の最恵国税率(第1欄・一般、2025年)と10桁コード',
        },
        publisher: 'US International Trade Commission',
        title: 'Harmonized Tariff Schedule of the United States',
        terms: 'public domain; compiled by the Budget Lab at Yale (MIT)',
      },
      {
        what: {
          en: 'six-digit descriptions, shortened; GTAP commodity of each six-digit code, from which the ICIO sector',
          ja: '6桁品目名(短縮)と6桁品目別のGTAP商品分類。ICIO部門の割り当てに使用',
        },
        publisher: 'Budget Lab at Yale',
        title: 'HS-6 to GTAP crosswalk',
        terms: 'facts; MIT',
      },
      {
        what: {
          en: 'lists of products of the measures of 2018–2026, which decide the lines that are carried at ten digits',
          ja: '2018〜2026年の措置の対象品目リスト。10桁で持つ品目を決めるために使用',
        },
        publisher: 'US Federal Register and US International Trade Commission',
        title: 'annexes and US notes to chapter 99',
        terms: 'public domain; compiled by the Budget Lab at Yale (MIT)',
      },
    ],
    adjustments: [
      {
        what: {
          en: 'Ten-digit trade is added up to eight-digit lines. A line stays at ten digits where a list of products names some of its ten-digit codes and not others.',
          ja: '10桁の貿易額は8桁に集計した。ただし、いずれかの品目リストが8桁品目の一部の10桁コードだけを挙げている場合は10桁のまま残した。',
        },
        linesAtTenDigits: Object.fromEntries(
          [...byLine]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([line, codes]) => [line, codes.length]),
        ),
      },
      {
        what: {
          en: 'Files of countries inside another file are left out, so that nothing counts twice.',
          ja: '他のファイルに含まれる国のファイルは、二重計上を避けるため除いた。',
        },
        leftOut: built.leftOut,
      },
      {
        what: {
          en: 'Duties that are not purely ad valorem carry an equivalent, duty ÷ value of 2024, marked as assumed: from origins that paid the general rate (no agreement, no programme, no section 301, not column 2); where these did not trade the line, from preference origins on which duty was paid; else from such lines of the same subheading or heading. A compound duty is never below its ad-valorem part.',
          ja: '従価税だけではない税率には、2024年の関税額÷課税価額による従価換算値を付し、仮定(assumed)と記した。一般税率を払った原産地(特恵・301条追加関税・第2欄の適用がない国)から算出し、取引がない品目は関税が課された特恵国の取引から、それもなければ同じ6桁または4桁の同種の品目から補った。複合税の換算値は従価部分を下回らない。',
        },
        linesByBasis: Object.fromEntries(
          Object.entries(bases).sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
        notEstimated: built.lines.filter(({ basis }) => basis === 'none').map(({ code }) => code),
      },
      {
        what: {
          en: 'Lines with trade in 2024 that the schedule of 2025 lacks keep their code; their rate is duty ÷ value.',
          ja: '2024年に貿易額があり2025年の税率表にない品目は、コードをそのまま残し、税率は関税額÷課税価額とした。',
        },
        lines: built.notInSchedule,
      },
      {
        what: {
          en: 'Descriptions join the shortened six-digit text and what Census calls the most traded commodities of the line, its abbreviations written out where they are unambiguous.',
          ja: '品名は、短縮した6桁の品名に、その品目で最も取引の多い商品の統計局による呼称(略語は一義的なものだけを展開)をつないだもの。',
        },
      },
    ],
    knownWeaknesses: [
      {
        en: 'Only these 50 origins are held; the rest of the world is not, and no total of all US imports can be had.',
        ja: '収録した原産地は50のみで、それ以外の国は含まない。米国の輸入総額は得られない。',
      },
      {
        en: 'Calculated duty includes section 301 duties on China and section 232 duties on metals as they stood in 2024.',
        ja: '算出関税額には、2024年時点の対中301条関税と金属への232条関税が含まれる。',
      },
      {
        en: 'Lines of chapter 98 and the estimate of low-value imports (9999.95) belong to no sector.',
        ja: '第98類の品目と少額輸入の推計(9999.95)はどの部門にも属さない。',
      },
      {
        en: 'Duties of 2025 stand beside trade of 2024; what entered free under a programme for a product lowers an equivalent.',
        ja: '2025年の税率と2024年の貿易を並べている。品目別の免税制度で無税となった輸入は換算値を引き下げる。',
      },
      {
        en: 'Some codes in the lists are in no edition of the schedule at hand and carry no trade.',
        ja: 'リストにあるコードの一部は手元のどの版の税率表にもなく、貿易額を持たない。',
        codes: [...unknown.keys()].sort(),
      },
    ],
  };
}
