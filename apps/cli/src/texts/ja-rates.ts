import { signed } from '@parley/texts';
import type { RatesTexts } from './rates-texts.ts';

const money = (usdBn: number) => `${signed(10 * usdBn, 1)}億ドル`;

export const jaRates: RatesTexts = {
  help: {
    onOptimum: '関税の対象国: all(全て)または JPN,CHN のようなコード',
    onGame: '関税の対象: parties(当事者相互の財)、all(全て)または JPN,CHN のようなコード',
    by: '税率の区分: uniform(一律)、partner(相手国別)、sector(部門別)、cell(相手国・部門別)',
    sectors:
      '独自の税率を持つ財をコンマ区切りで指定。+ は部門をまとめ、rest は残り全て(例: 29,rest。既定: 全ての財)',
    form: 'rate(税率そのもの)または added(出発点への上乗せポイント)',
    weight:
      '実質所得のほかに1ドルの持つ価値: balance:JPN=0.2、revenue=0.8、sector:29=0.5、prices=-0.5。繰り返し指定可',
    weightOfMany: '同上。当事者を限る場合は USA:balance:JPN=0.2',
    start: '選ばれない関税などの前提とする政策ファイル(既定: データの関税)',
    retaliation: '他国の対応: once(最適な対抗)、nash(貿易戦争の帰結)、none(なし)',
    recover: '観察された関税を最適な選択とするような、実質所得以外のウェイト',
    observed: '観察された関税の政策ファイル',
    candidates: 'ウェイトの候補: balance:JPN、revenue、sector:29、prices。繰り返し指定可',
    recoverBy:
      '税率の区分: observed(相手国ごとに同じ上乗せ幅を一つとする)、uniform、partner、sector、cell',
    recoverForm: 'rate または added(出発点への上乗せポイント)',
    fullRates: '全ての税率を表示(--json には常に全て含まれます)',
  },
  allPartners: '全ての相手国',
  allGoods: '全ての財',
  partners: (first, more) => (more === 0 ? first : `${first} ほか${more}`),
  sectors: (first, more) => (more === 0 ? first : `${first} ほか${more}部門`),
  columns: {
    importer: '輸入国',
    exporter: '対象国',
    sector: '財',
    rate: '税率 %',
    added: '上乗せ(ポイント)',
    now: '従来 %',
    imports: '輸入額(10億ドル)',
    region: '国・地域',
    realIncome: '実質所得 %',
    usdBn: '10億ドル',
    answered: '対抗時 %',
    nash: '貿易戦争 %',
    objective: '目的関数(10億ドル)',
    weight: 'ウェイト',
    range: '同等に説明する範囲',
    span: '同等に説明する範囲',
    best: '最適税率 %',
    distance: '差(ポイント)',
    perPoint: '1ポイント当たり(10億ドル)',
    observed: '観察値 %',
    bound: '範囲の端',
  },
  outcomes: {
    'real-income': () => '実質所得',
    'sector-income': (of) => `部門 ${of} の所得`,
    'tariff-revenue': () => '関税収入',
    'consumer-prices': () => '消費者物価(負の評価)',
    'bilateral-balance': (of) => `対${of}貿易収支`,
  },
  weighed: (weights) => `実質所得1ドルのほかに考慮するウェイト: ${weights}。`,
  weightedBy: (party, outcome, weight) => `${party} ${outcome} ${weight}`,
  gain: (party, percent, usdBn) =>
    `${party}: 対抗措置がなければ実質所得 ${percent} %(年${money(usdBn)})。`,
  gainOfObjective: (usdBn) => `ウェイトを含む目的関数の増加は年${money(usdBn)}です。`,
  answered: (others, percent, usdBn) =>
    `${others} がその財に最適な関税で対抗した場合: ${percent} %(${money(usdBn)})。`,
  nashAnswer: (others, percent, usdBn) =>
    `${others} との貿易戦争(互いに最適な対抗)の帰結: ${percent} %(${money(usdBn)})。`,
  other: (code, percent, usdBn) => `${code} ${percent} %(${money(usdBn)})`,
  othersTogether: (usdBn, most) =>
    `他の国・地域の合計は年${money(usdBn)}${most === '' ? '' : `。損失が大きいのは ${most}`}です。`,
  moreRates: (count) => `他の ${count} の税率は --full で表示します。`,
  ratesOf: (count) => `他の${count}の国・地域`,
  costs: '各国・地域への影響',
  units: (start) => `${start}からの変化。実質所得は厳密な厚生指標、金額はその等価変分(年額)です。`,
  baseline: 'データの関税',
  mfnApart: (importer, apart, sectors, points, where) =>
    `最恵国待遇: ${importer} は財${sectors}部門のうち${apart}部門で相手国により異なる税率を課しており、差は最大 ${points} ポイントです(${where})。`,
  mfnWhere: (sector, low, lowRate, high, highRate) =>
    `${sector}: ${low} ${lowRate} %、${high} ${highRate} %`,
  mfnBefore: (points) => `従来の差は最大 ${points} ポイントでした。`,
  mfnAlike: (importer) => `最恵国待遇: ${importer} は全ての相手国に同じ税率を課しています。`,
  meanRates: (importer, before, after, above) =>
    `${importer} が選ぶ税率の平均(基準時の貿易額による加重): ${before} → ${after} %。対象となる貿易の ${above} % でデータの税率を上回ります。`,
  boundRates: '譲許税率はデータに含まれていません。',
  certificate: (norm, residual) => `証明: 射影勾配 ${norm}、残差 ${residual}。`,
  deviation: (gains) => `単独で変更して得られる追加利益(%): ${gains}。`,
  solves: (solves, gradients, milliseconds) =>
    `求解 ${solves} 回、勾配 ${gradients} 回、${milliseconds} ミリ秒。`,
  solving: (solves) => `求解 ${solves} 回 …`,
  agreementWeights: 'ウェイト %',
  objectiveNote:
    '利益は、実質所得とそのほかに考慮するものの合計を、合意がない場合の実質所得に対する比で表したものです。',
  recoverHeading: (party, dataset, model) =>
    `${party}の関税を説明するウェイト(データ ${dataset}、モデル ${model})`,
  observedHeading: '観察された税率と、1ポイントの引上げが実質所得に与える影響',
  bounds: { low: '下限', high: '上限', between: '–' },
  plain: (rates, distance) =>
    `実質所得だけを考えた場合の最適税率は ${rates} %で、観察値との差は ${distance} ポイントです。`,
  singlesHeading: '一つのウェイトだけを考えた場合',
  jointHeading: '全てを同時に考えた場合(一階条件による)',
  jointDistance: (distance) => `この場合の最適税率と観察値との差は ${distance} ポイントです。`,
  unbounded: (low) => `${low} 以上`,
  none: '説明に役立ちません',
  rangeNote:
    '「同等に説明する範囲」は、最適税率の差の増加が2.5ポイント以内にとどまるウェイトの範囲です。差は基準時の貿易額で加重した二乗平均平方根です。',
  explains: (weight, outcome, rates, distance) =>
    `単独で最もよく説明するのは${outcome}へのウェイト ${weight} で、最適税率は ${rates} %(差 ${distance} ポイント)です。`,
  nothingExplains: '実質所得だけの場合よりもよく説明する単独のウェイトはありません。',
  weightNote:
    'ウェイトは、その結果が1ドル増えることを実質所得の何ドルに相当すると評価するかを表します。説明できることは、それが設定の理由であることを意味しません。',
};
