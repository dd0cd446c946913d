import type { FaultParams } from '@parley/economy';
import type { ModelsTexts } from './models-texts.ts';

const list = (value: FaultParams[string] | undefined): string =>
  Array.isArray(value) ? value.join('、') : String(value ?? '');
const meant = (p: FaultParams, otherwise: string): string =>
  p.near === undefined ? otherwise : `「${p.near}」の誤りではありませんか。`;
const holds: ModelsTexts['holds'] = {
  dataset: '投入産出関係を含む世界経済',
  'goods-trade': '1部門の財貿易',
  'industry-trade': '産業別の貿易(均衡)',
};
const held = (p: FaultParams): string => holds[p.holds as keyof typeof holds];
const takes = (p: FaultParams): string =>
  [p.takes]
    .flat()
    .map((kind) => holds[kind as keyof typeof holds])
    .join('、');

export const jaModels: ModelsTexts = {
  faults: {
    'bad-gdp': (p) => [
      `${p.region} のGDPが ${p.value} です。`,
      'GDPは0より大きくなければなりません。',
    ],
    'bad-trade-value': (p) => [
      `${p.importer} の ${p.exporter} からの輸入額が ${p.value} です。`,
      '貿易額は0以上です。',
    ],
    'own-trade': (p) => [
      `輸入者と輸出者がどちらも ${p.value} です。`,
      'この行を削除してください。国内販売はGDPから求めます。',
    ],
    'bad-substitution': (p) => [
      `${p.sector} の代替の弾力性が ${p.value} です。`,
      '1より大きくなければなりません。',
    ],
    'no-hub': (p) => [`${p.value} がありません。`, 'モデルはこの国を軸に較正されます。'],
    'model-does-not-fit': (p) => [
      `モデル ${p.model} は「${p.value}」には使えません(内容: ${held(p)})。`,
      `${p.model} が対象とするもの: ${takes(p)}。このデータに使えるモデル: ${list(p.fits)}。`,
    ],
    'data-for-another-model': (p) => [
      `「${p.value}」の内容は${held(p)}です。`,
      `このコマンドには投入産出関係を含む世界経済のデータが必要です。このデータはモデル ${p.model} で使えます: parley solve ${p.value} --model ${p.model}`,
    ],
    'option-of-another-model': (p) => [
      `${p.value} はモデル ${p.model} のオプションではありません。`,
      `--set で指定できるもの: ${list(p.known)}。`,
    ],
    'beyond-tariffs': (p) => [
      `この政策は ${list(p.value)} を変えますが、モデル ${p.model} が扱うのは関税のみです。`,
      'その行を削除するか、モデル caliendo-parro を使ってください。',
    ],
    'no-such-named-policy': (p) => [
      `「${p.value}」という政策またはファイルはありません。`,
      meant(
        p,
        list(p.known) === ''
          ? 'importer,exporter,sector,tariff の列を持つCSV、またはYAMLを指定してください。'
          : `このデータの政策: ${list(p.known)}。または importer,exporter,sector,tariff の列を持つCSVかYAMLを指定してください。`,
      ),
    ],
    'bad-bounds': (p) => [
      `「${p.value}」は範囲として読めません。`,
      '--bounds 下限:上限 を割合で書いてください。下限は−1より大きく上限より小さい値、上限は10以下です(例: -0.3:3)。',
    ],
    'too-few-parties': (p) => [
      `当事者が ${p.got} では足りません。`,
      '--parties USA,JPN のように2つ以上、または all を指定してください。',
    ],
    'repeated-party': (p) => [
      `${p.value} が重複しています。`,
      '当事者はそれぞれ1回だけ指定してください。',
    ],
    'no-such-solution': (p) => [
      `「${p.value}」という解はありません。`,
      meant(p, `指定できるもの: ${list(p.known)}。`),
    ],
    'no-such-disagreement': (p) => [
      `「${p.value}」という不一致点はありません。`,
      meant(p, `指定できるもの: ${list(p.known)}。`),
    ],
    'bad-on': (p) => [
      `関税の対象に「${p.value}」は指定できません。`,
      meant(p, `指定できるもの: ${list(p.known)}。`),
    ],
    'bad-by': (p) => [
      `税率の区分に「${p.value}」は指定できません。`,
      meant(p, `指定できるもの: ${list(p.known)}。`),
    ],
    'bad-form': (p) => [
      `「${p.value}」という関税の形はありません。`,
      meant(p, `指定できるもの: ${list(p.known)}。`),
    ],
    'bad-retaliation': (p) => [
      `他国の対応に「${p.value}」は指定できません。`,
      meant(p, `指定できるもの: ${list(p.known)}。`),
    ],
    'bad-sectors': (p) => [
      `部門 ${p.value} が重複しているか、「rest」に当たる部門がありません。`,
      '29,rest や 29+30,26 のように、各部門を1回だけ指定してください。',
    ],
    'bad-weight': (p) => [
      `「${p.value}」はウェイトとして読めません。`,
      `結果=数値(−100から100)の形で書いてください。結果の例: ${list(p.known)}。当事者を限る場合は USA:revenue=0.8 とします。`,
    ],
    'nothing-to-choose': (p) => [
      `${p.value} にはそのような輸入がありません。`,
      '--on で別の相手国を、または --sectors で別の財を指定してください。',
    ],
    'nothing-observed': (p) => [
      `観察された政策は、その財に対する ${p.value} の関税を変えていません。`,
      '--observed に当事者の関税を含む政策を、--policy に従前の政策を指定してください。',
    ],
    'option-of-default-model': (p) => [
      `${p.value} はモデル caliendo-parro のオプションで、${p.model} では使えません。`,
      'このオプションを外すか、world-2023 などの世界経済のデータを使ってください。',
    ],
    'outside-domain': (p) => [
      `${list(p.what)} の値 ${p.value}${p.at === undefined ? '' : `(${p.at})`} はモデルの範囲外です。`,
      '関税率は−1(−100 %)より大きい有限の値、弾力性は正の値です。',
    ],
  },
  help: {
    sensitivity: 'どの関税・障壁・購入・支払いがある結果を最も動かすか',
    sensitivityOutcome:
      '結果（realIncome:USA、realWage:USA、prices:JPN、revenue:USA、valueAdded:USA:29、balance:USA:JPN、exports:JPN:USA:29、imports:… など）',
    sensitivityPolicy: 'データセットの場合: 出発点とする政策（既定: 基準）',
    sensitivityWorld: '事案の場合: 出発点とするシナリオ（既定: 現行）',
    sensitivityTop: '種類ごとに示す手段の数',
    model: '貿易モデル: caliendo-parro、imls-2025、ossa-2014(省略時はデータに合うもの)',
    modelOf: 'caliendo-parro、ossa-2014、optimum では imls-2025 も可(省略時はデータに合うもの)',
    policy:
      'ファイル: CSV(importer,exporter,sector,tariff。* は全て、0.25 は25 %)またはYAML。ustr のような政策名も可',
    full: '全ての国・地域を表示。--json では部門別・国別の貿易も出力',
    optimum: '一国にとって最適な関税(最適性の証明つき)',
    nash: '貿易戦争の関税: どの当事者も相手に対して最適',
    cooperate: '交渉理論の解に基づいて当事者が合意する関税',
    party: '関税を選ぶ当事者(データのコード)',
    parties: '関税を選ぶ当事者: USA,JPN のようなコード、または all',
    bounds: '関税の下限と上限。下限:上限 を割合で(既定: -0.3:3 または -0.3:2.5)',
    solution: 'equal-gains、nash-product、kalai-smorodinsky',
    from: '合意がない場合の状態: nash(貿易戦争)、factual(現状)、free-trade(自由貿易)',
  },
  holds,
  goods: '財',
  columns: {
    economy: '国・地域',
    welfare: '厚生 %',
    deficit: '貿易赤字 %',
    exportShare: '輸出/GDP %',
    importShare: '輸入/GDP %',
    employment: '雇用 %',
    prices: '消費者物価 %',
    revenue: '関税収入(対支出 %)',
    wage: '賃金 %',
    exports: '輸出 %',
    imports: '輸入 %',
    revenueUsd: '関税収入(10億ドル)',
    gain: '利益 %',
    ideal: '得られる最大の利益 %',
    weight: 'ウェイト %',
    deviation: '単独で得られる追加利益 %',
  },
  levying: '関税を変える国・地域',
  largestGains: '利益の大きい国・地域',
  largestLosses: '損失の大きい国・地域',
  more: (count) => `他 ${count} は --full で表示します。`,
  imlsUnits:
    '関税ゼロの基準からの変化。赤字の変化は赤字の大きさに対する比、関税収入は基準時の支出に対する比です。',
  ossaUnits:
    '基準からの変化。貿易額は関税を含まず、収支は均衡しています。金額は世界の平均賃金を一定として表します。',
  solved: (iterations, residual, milliseconds) =>
    `${milliseconds} ミリ秒、反復 ${iterations} 回、残差 ${residual} で求解しました。`,
  equations: { wage: '賃金', spending: '支出', labour: '労働', price: '物価' },
  reasons: {
    'iteration-limit': '反復回数の上限に達しました',
    'not-finite': '値が数の範囲を超えました',
    stalled: 'それ以上進展しませんでした',
    singular: '方程式が特異になりました',
  },
  followed: (percent, economy) =>
    `現在の均衡は政策の${percent}%の地点まではたどれますが、その先では近くに均衡がありません。このモデルは貿易収支の不均衡を一定と仮定しており、黒字を維持できなくなった国・地域がある可能性があります(${economy}を確認してください)。変化を小さくしてみてください。`,
  optimumHeading: (party, dataset, model) =>
    `${party}の最適関税(データ ${dataset}、モデル ${model})`,
  nashHeading: (parties, dataset, model) =>
    `${parties}の貿易戦争(データ ${dataset}、モデル ${model})`,
  cooperateHeading: (solution, parties, dataset, model) =>
    `${parties}の合意(${solution}、データ ${dataset}、モデル ${model})`,
  gains: (party, percent) => `${party}: 対抗措置がなければ厚生 ${percent} %。`,
  others: '他の国・地域への影響',
  rates: (low, median, high, mean) =>
    `関税率は ${low} ~ ${high} %、中央値 ${median} %、基準時の貿易額による加重平均 ${mean} %。`,
  certificate: (norm, residual, rounds) =>
    `証明: 射影勾配 ${norm}、残差 ${residual}、${rounds} 回。`,
  deviations: (most) => `関税を選ぶどの当事者も、単独で変更して得られる利益は ${most} % 以下です。`,
  gap: (gap, further) =>
    `解の条件は ${gap} の精度で成り立ち、加重目的関数の改善余地は ${further} です。`,
  atLow: (names, bound) => `下限(${bound} %)にあるもの: ${names}。`,
  atHigh: (names, bound) => `上限(${bound} %)にあるもの: ${names}。`,
  noneAtBounds: '影響のある関税で範囲の端にあるものはありません。',
  flat: (names) => `貿易がほとんどないため、次の関税は厚生にほぼ影響しません: ${names}。`,
  andMore: (names, count) => `${names} 他 ${count}`,
  tariffName: (importer, exporter, industry) => `${importer}の対${exporter} ${industry}`,
  inKind: (party, percent) =>
    `全ての国が同じ税率で ${party} の財に報復した場合: ${party} ${percent} %。`,
  bestReply: (party, percent) =>
    `全ての国が ${party} の財に最適な関税で対抗した場合: ${party} ${percent} %。`,
  tradeWar: (party, percent) =>
    `全ての国による貿易戦争(互いに最適な対抗)の帰結: ${party} ${percent} %。`,
  solutions: {
    'nash-product': 'ナッシュ積',
    'equal-gains': '均等な利益',
    'kalai-smorodinsky': 'カライ・スモロディンスキー解',
  },
  disagreements: { nash: '貿易戦争', factual: 'データの関税', 'free-trade': '自由貿易' },
  fromPoint: (point) => `${point}と比べた利益。`,
  noAgreement: '合意はありません。この状態からは、全ての当事者が利益を得ることはできません。',
  notFound: (residual, rounds) =>
    `求まりませんでした(${rounds} 回、残差 ${residual})。--bounds を狭めてください。`,
  noEquilibrium: '到達した関税ではモデルに均衡がありません。--bounds を狭めてください。',
  tradeHeading: (id, year, kind, model) => `${id}: ${kind}、${year}年、モデル ${model} 用`,
  industries: (count) => (count === 1 ? '財1部門' : `${count}産業`),
  namedPolicies: (names) => `名前で指定できる政策: ${names}`,
  smaller: (count) => `貿易額がより小さい${count}の国・地域は --json で表示します。`,
  progress: (rounds) => `${rounds} 回 …`,
};
