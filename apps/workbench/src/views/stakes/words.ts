import type { Catalogue } from '../../words/language.ts';

interface StakesWords {
  readonly lead: (baseline: string, year: number) => string;
  /** The case has nothing but its baseline. */
  readonly loneWorld: string;
  readonly run: string;
  readonly runs: Readonly<Record<'long' | 'medium', string>>;
  readonly runMeaning: Readonly<Record<'long' | 'medium', string>>;
  readonly mediumRun: string;
  readonly askDraws: string;
  readonly drawCount: string;
  readonly drawOption: (count: string) => string;
  readonly showDraws: (count: string, seed: number) => string;
  readonly showAlternatives: string;
  readonly spans: string;
  readonly drawsLongOnly: string;
  readonly bottomLine: string;
  readonly worlds: string;
  readonly worldsHint: string;
  readonly packageRow: string;
  readonly besideNoDeal: (noDeal: string) => string;
  readonly packageHead: string;
  readonly packageHint: (noDeal: string) => string;
  readonly noTable: string;
  readonly noPackage: string;
  readonly oneWorld: string;
  readonly chooseWorld: string;
  readonly noJobs: string;
  readonly thirdCountries: string;
  readonly basis: string;
  readonly compute: string;
  readonly stopped: string;
  readonly why: {
    readonly head: (figure: string, party: string, world: string) => string;
    readonly cell: (figure: string, party: string, world: string, value: string) => string;
    readonly figures: Readonly<Record<Figure, string>>;
    readonly meaning: Readonly<Record<Figure, string>>;
    readonly packageMeaning: string;
    readonly number: string;
    readonly world: string;
    readonly lawDay: string;
    readonly measures: string;
    readonly noLaw: (year: number) => string;
    readonly replaced: string;
    readonly data: string;
    readonly dataOf: (version: string, year: number) => string;
    readonly counted: (share: string, exporter: string, importer: string) => string;
    readonly notCounted: string;
    readonly model: string;
    readonly elasticity: string;
    readonly elasticityOf: (sector: string, value: string) => string;
    readonly elasticities: (least: string, most: string) => string;
    readonly mobility: (value: string | null) => string;
    readonly span: string;
    readonly residual: string;
    readonly solved: (residual: string, iterations: string) => string;
    readonly versions: string;
  };
}

/** What a cell of the table of worlds tells. */
export type Figure = 'income' | 'prices' | 'revenue' | 'trade' | 'tariff';

export const STAKES: Catalogue<StakesWords> = {
  en: {
    lead: (baseline, year) =>
      `Every world of the case, solved in full and compared with “${baseline}”. Dollars and trade are those of ${year}.`,
    loneWorld:
      'This case has no world beside its baseline, so there is nothing to compare here. The package under study is shown below; worlds are added in case.yaml.',
    run: 'How long after',
    runs: { long: 'Long run', medium: 'Medium run' },
    runMeaning: {
      long: 'Labour has moved to where it earns most: one wage in each country.',
      medium:
        'Labour is slow to move between sectors (mobility 1.5, as Galle, Rodríguez-Clare and Yi 2023 estimate).',
    },
    mediumRun:
      'These are results of the medium run: labour moves between sectors with mobility 1.5 (Galle, Rodríguez-Clare and Yi 2023). No unemployment, no exchange-rate or monetary policy, no uncertainty.',
    askDraws: 'Compute intervals from draws',
    drawCount: 'Number of draws',
    drawOption: (count) => `${count} draws`,
    showDraws: (count, seed) => `5–95 % of ${count} draws, seed ${seed}`,
    showAlternatives: 'Alternative assumptions',
    spans: 'Spans',
    drawsLongOnly: 'Draws are made for the long run.',
    bottomLine: 'Bottom line',
    worlds: 'Worlds side by side',
    worldsHint: 'Choose a number to see what it rests on.',
    packageRow: 'Package under study',
    besideNoDeal: (noDeal) => `beside no deal (“${noDeal}”), not the baseline`,
    packageHead: 'The package under study as one more world',
    packageHint: (noDeal) =>
      `Everything here is compared with no deal (“${noDeal}”), not with the baseline of the worlds above.`,
    noTable:
      'On this day there is no table to lay for this case, so there is no package to study. The worlds above do not need one.',
    noPackage:
      'Nothing is agreed yet: the package equals no deal. Move a slider in Table, or load an offer there.',
    oneWorld: 'One world in detail',
    chooseWorld: 'World',
    noJobs: 'This dataset does not count persons at work, so no jobs are told.',
    thirdCountries: 'Third countries',
    basis: 'What these numbers rest on',
    compute: 'Compute',
    stopped: 'The calculation was stopped.',
    why: {
      head: (figure, party, world) => `Why this number: ${figure}, ${party}, ${world}`,
      cell: (figure, party, world, value) => `${figure}, ${party}, ${world}: ${value}. Why?`,
      figures: {
        income: 'real income',
        prices: 'prices',
        revenue: 'tariff revenue',
        trade: 'exports of highlighted goods',
        tariff: 'tariff met',
      },
      meaning: {
        income:
          'Change of real income against the baseline; in dollars it is equivalent variation, at prices of the baseline.',
        prices: 'Change of consumer prices against the baseline, relative to world incomes.',
        revenue: 'Change of tariff revenue against the baseline, USD bn a year.',
        trade: 'Exports to the other party before duty, and their change against the baseline.',
        tariff: 'Mean tariff that the party’s goods meet at the other party, at baseline trade.',
      },
      packageMeaning:
        'The package and no deal are both solved in full; the number is their difference. No deal is a path in time: the discounted mean of the law of each stretch.',
      number: 'Number',
      world: 'World',
      lawDay: 'Day of law',
      measures: 'Basis of the measures',
      noLaw: (year) => `No law is added: the tariffs of ${year} in the data.`,
      replaced: 'Terms that stand in place of law',
      data: 'Data',
      dataOf: (version, year) => `${version}, economy of ${year}`,
      counted: (share, exporter, importer) =>
        `${share} of the trade from ${exporter} to ${importer} stands on a count of that flow.`,
      notCounted: 'The data do not say how well this trade is known.',
      model: 'Model',
      elasticity: 'Trade elasticity',
      elasticityOf: (sector, value) => `${sector}: ${value}`,
      elasticities: (least, most) => `Goods sectors: ${least} to ${most}`,
      mobility: (value) =>
        value === null
          ? 'labour moves freely between sectors (long run)'
          : `labour mobility ${value} (Galle, Rodríguez-Clare and Yi 2023)`,
      span: 'Span',
      residual: 'Solution',
      solved: (residual, iterations) => `residual ${residual}, ${iterations} iterations`,
      versions: 'Versions',
    },
  },
  ja: {
    lead: (baseline, year) =>
      `事例の各シナリオを解き、「${baseline}」と比較しています。金額と貿易は${year}年のものです。`,
    loneWorld:
      'この事例には基準のほかにシナリオがないため、ここで比較するものはありません。検討中の合意案は下に示します。シナリオはcase.yamlに追加できます。',
    run: '期間',
    runs: { long: '長期', medium: '中期' },
    runMeaning: {
      long: '労働が最も有利な部門へ移動し終えた状態：各国で賃金は一つ。',
      medium:
        '労働の部門間移動に時間がかかる状態（移動弾力性1.5、Galle, Rodríguez-Clare and Yi 2023の推計）。',
    },
    mediumRun:
      '中期の結果：労働は部門間を弾力性1.5で移動する（Galle, Rodríguez-Clare and Yi 2023）。失業、為替・金融政策、不確実性は考慮していない。',
    askDraws: '抽出計算で区間を求める',
    drawCount: '抽出回数',
    drawOption: (count) => `${count}回`,
    showDraws: (count, seed) => `${count}通りの試算の5～95％（シード${seed}）`,
    showAlternatives: '他の想定による幅',
    spans: '幅の種類',
    drawsLongOnly: '抽出計算は長期についてのみ行います。',
    bottomLine: '要点',
    worlds: 'シナリオの比較',
    worldsHint: '数値を選ぶと、その根拠を表示します。',
    packageRow: '検討中の合意案',
    besideNoDeal: (noDeal) => `基準ではなく、合意がない場合（${noDeal}）との比較`,
    packageHead: '検討中の合意案を一つのシナリオとして見る',
    packageHint: (noDeal) =>
      `ここでの比較対象は上の各シナリオの基準ではなく、合意がない場合（「${noDeal}」）です。`,
    noTable:
      'この日にはこの事例の交渉の場を構成できないため、検討する合意案がありません。上の各シナリオはその影響を受けません。',
    noPackage:
      'まだ何も合意されておらず、合意案は合意がない場合と同じです。「交渉」でスライダーを動かすか、提案を読み込んでください。',
    oneWorld: 'シナリオの詳細',
    chooseWorld: 'シナリオ',
    noJobs: 'このデータには就業者数がないため、雇用は示しません。',
    thirdCountries: '第三国',
    basis: 'これらの数値の前提',
    compute: '計算する',
    stopped: '計算を中止しました。',
    why: {
      head: (figure, party, world) => `この数値の根拠：${figure}、${party}、${world}`,
      cell: (figure, party, world, value) => `${figure}、${party}、${world}：${value}。根拠を表示`,
      figures: {
        income: '実質所得',
        prices: '物価',
        revenue: '関税収入',
        trade: '注目品目の輸出',
        tariff: '直面する関税率',
      },
      meaning: {
        income: '実質所得の基準からの変化。金額は基準時価格による等価変分。',
        prices: '消費者物価の基準からの変化（世界全体の所得に対する相対水準）。',
        revenue: '関税収入の基準からの変化（年間、億ドル）。',
        trade: '相手国への輸出額（関税賦課前）と、基準からの変化。',
        tariff: '相手国で直面する平均関税率（基準時の貿易額で加重）。',
      },
      packageMeaning:
        '合意案と合意がない場合の双方を解き、その差を示しています。合意がない場合は時間経路であり、各期間の法令の割引平均です。',
      number: '数値',
      world: 'シナリオ',
      lawDay: '法令の日付',
      measures: '措置の根拠',
      noLaw: (year) => `法令による上乗せなし：データにある${year}年の関税率。`,
      replaced: '法令に代わる合意条件',
      data: 'データ',
      dataOf: (version, year) => `${version}（${year}年の経済）`,
      counted: (share, exporter, importer) =>
        `${exporter}から${importer}への貿易額の${share}は、その取引自体の統計による。`,
      notCounted: 'この貿易額の確かさについて、データに情報がない。',
      model: 'モデル',
      elasticity: '貿易弾力性',
      elasticityOf: (sector, value) => `${sector}：${value}`,
      elasticities: (least, most) => `財部門：${least}～${most}`,
      mobility: (value) =>
        value === null
          ? '労働は部門間を自由に移動（長期）'
          : `労働移動の弾力性${value}（Galle, Rodríguez-Clare and Yi 2023）`,
      span: '幅',
      residual: '解',
      solved: (residual, iterations) => `残差${residual}、反復${iterations}回`,
      versions: '版',
    },
  },
};
