import type {
  DrawnParameter,
  DrawSource,
  DrawsLabels,
  DrawsSentenceParams,
} from './draws-texts.ts';
import type { Formats } from './formats.ts';

type DrawsSentences = {
  readonly [Key in keyof DrawsSentenceParams]: (params: DrawsSentenceParams[Key]) => string;
};

const SOURCE: Readonly<Record<DrawSource, string>> = {
  'caliendo-parro-2015': 'Caliendo and Parro（2015）',
  'eaton-kortum-2002': 'Eaton and Kortum（2002）',
  'simonovska-waugh-2014': 'Simonovska and Waugh（2014）',
  'lashkaripour-lugovskyy-2023': 'Lashkaripour and Lugovskyy（2023）',
  'galle-rodriguez-clare-yi-2023': 'Galle, Rodríguez-Clare and Yi（2023）',
  'cavallo-gopinath-neiman-tang-2021': 'Cavallo, Gopinath, Neiman and Tang（2021）',
};

export function drawsSentencesJa(formats: Formats): DrawsSentences {
  const { incomeChange, rate, count } = formats;
  return {
    drawnIncome: ({ world, draws, parties }) =>
      `パラメーターを${count(draws)}通りに変えた試算の9割で、「${world}」の実質所得の変化は${parties
        .map(
          ({ party, low, high }) =>
            `${party}で${incomeChange.text(low)}から${incomeChange.text(high)}`,
        )
        .join('、')}の範囲にある。`,
    drawnComparison: ({ world, reference, parties }) =>
      `同じ試算のうち「${world}」の実質所得が「${reference}」を上回るものの割合は、${parties
        .map(({ party, higher }) => `${party}で${rate.text(higher)}`)
        .join('、')}である。`,
    drawsMeaning: ({ draws, seed, drawn }) =>
      `試算は、無作為に選んだパラメーターの組を全てのシナリオに共通に当てはめたものである（${count(draws)}組、シード${seed}）。` +
      drawn
        .map(
          (each) =>
            `${distribution(each)}（${each.sources
              .map((source) => SOURCE[source])
              .join('、')}を踏まえた想定）。`,
        )
        .join('') +
      '範囲が示すのはこれらのパラメーターによる違いだけであり、データ、法令、モデル自体の不確かさは含まない。',
    drawsFailed: ({ world, failed, draws }) =>
      `「${world}」は${count(draws)}通りの試算のうち${count(failed)}通りで解が得られず、これらは範囲に含まない。`,
  };
}

function distribution(drawn: DrawnParameter): string {
  if (drawn.parameter === 'tradeElasticities') {
    return (
      '貿易弾力性はデータの値を中央値とする対数正規分布に従い、対数の標準偏差は' +
      `全部門に共通の分が${drawn.common}、部門ごとの分が${drawn.own}である`
    );
  }
  const { low, high } = drawn;
  return drawn.parameter === 'labourMobility'
    ? `部門間の労働移動の弾力性は、${low}（中期）から${high === Number.POSITIVE_INFINITY ? '無限大（長期）' : high}まで、逆数について一様に分布する`
    : `関税の買い手価格への転嫁率は、${100 * low}％から${100 * high}％まで一様に分布する`;
}

export function drawsLabelsJa({ count }: Formats): DrawsLabels {
  return {
    folded: 'パラメーターによる結果の幅',
    regions: (draws) => `${count(draws)}通りの試算による実質所得と物価の変化（基準比）`,
    goods: (draws) => `${count(draws)}通りの試算による当事国間の貿易額（関税賦課前）`,
    sectors: (draws) => `${count(draws)}通りの試算による、変化の大きい部門の付加価値`,
    comparisons: (draws) => `${count(draws)}通りの試算によるシナリオ間の比較`,
    note: '1回の試算は、全てのシナリオに共通の1組のパラメーターによる。試算の5％が下限を下回り、5％が上限を上回る。',
    income: (unit, draws, seed) =>
      `基準からの変化（${unit}）。点は${count(draws)}通りの試算（シード${seed}）の中央値、帯は5％点から95％点まで。`,
    median: '中央値',
    low: '5％点',
    high: '95％点',
    higherIn: '上回る割合',
    lowerIn: '下回る割合',
    than: (world, reference) => `「${world}」と「${reference}」の差`,
    provenance: '試算',
    made: (draws, seed, method) =>
      `${count(draws)}回、シード${seed}、${method === 'sobol' ? 'スクランブルしたソボル列' : '擬似乱数'}`,
  };
}
