import { formatsFor } from './formats.ts';
import { calendarLabelsJa } from './ja-calendar.ts';
import { dealsLabelsJa } from './ja-deals.ts';
import { drawsLabelsJa } from './ja-draws.ts';
import { judgementLabelsJa } from './ja-judgement.ts';
import { factorJa, sentencesJa, treatmentJa } from './ja-sentences.ts';
import { dealStudyLabelsJa } from './ja-study-deals.ts';
import type { Labels, Texts } from './texts.ts';

const formats = formatsFor('ja');

const labels: Labels = {
  draws: drawsLabelsJa(formats),
  calendar: calendarLabelsJa,
  judgement: judgementLabelsJa,
  deals: dealsLabelsJa(formats),
  dealStudy: dealStudyLabelsJa(formats),
  withUnit: (name, unit) => `${name}（${unit}）`,
  inWorld: (world) => `シナリオ「${world}」の場合：`,
  asOf: (date) => `${date}時点`,
  heading: {
    attention: '数値を読む前に',
    bottomLine: '要点',
    worlds: '各シナリオが当事国に及ぼす影響',
    goods: '焦点となる品目の貿易',
    sectors: '部門別の得失',
    thirdCountries: '第三国への影響',
    calendar: '今後の日程',
    limits: '試算の限界',
    method: '試算の方法',
    sources: '出典',
    provenance: '試算の来歴',
  },
  column: {
    world: 'シナリオ',
    party: '国',
    realIncome: '実質所得',
    low: '下限',
    high: '上限',
    prices: '物価',
    revenue: '関税収入',
    tariff: '被課税率',
    counted: '実測分',
    change: '変化',
    before: '前',
    after: '後',
    good: '品目',
    exporter: '輸出国',
    importer: '輸入国',
    sector: '部門',
    valueAdded: '付加価値',
    region: '国・地域',
    date: '日付',
    days: '日数',
    event: '予定',
    kind: '種別',
    basis: '根拠',
    asInWorld: '当該シナリオ',
    betweenParties: '当事国間の関税のみ',
    rate: '税率',
    lawOf: '法令の日付',
    knownOn: '情報の時点',
    leviedBy: '課税国',
    added: '追加分',
    ofImports: '輸入額に占める割合',
    assumed: '想定による',
    absent: '規則未収録',
    lever: '合意案の内容',
    description: '内容',
    item: '項目',
    value: '値',
  },
  caption: {
    worlds: '各シナリオの比較（基準からの変化、年間）',
    worldsNote: (good, year) =>
      '下限・上限：貿易弾力性±25％等による。物価：世界全体の所得に対する相対水準。' +
      (good === null ? '' : `${good}：相手国向け輸出、億ドル。`) +
      `被課税率：相手国で課される平均関税率。貿易額と金額は${year}年。`,
    income: '実質所得の基準からの変化（中心値、下限、上限）',
    highlights: '当事国間の貿易額（関税賦課前）と平均関税率',
    sectors: (world) => `増減の大きい部門：${world}`,
    thirdCountries: '第三国の実質所得の基準からの変化（年間）',
    betweenPartiesOnly: '当事国間の関税だけを変更した場合の実質所得',
    law: '法令による追加（合意案の反映前）が平均関税率に及ぼす影響と、税率の確かさ',
    calendar: (at) => `${at}時点で知られていた今後の日程`,
    descriptions: '各シナリオの設定',
    packages: '法令に代えて合意案が定める内容',
    provenance: '数値の算出に用いた入力',
  },
  chart: {
    income: {
      title: '各シナリオにおける当事国の実質所得',
      subtitle: '基準からの変化（％）。点は中心値、帯は下限から上限まで。',
    },
    incomeUsd: {
      title: '同（金額）',
      subtitle: '等価変分（年間、億ドル）。点は中心値、帯は下限から上限まで。',
    },
    sectors: (world) => ({
      title: '増減の大きい部門',
      subtitle: `${world}。付加価値の変化（年間、億ドル）。`,
    }),
    jobs: (world, from, to) => ({
      title: '雇用の動きが大きい部門',
      subtitle: `${world}。就業者数（${from === to ? from : `${from}～${to}`}年）に労働投入の変化率を掛けたもの。雇用が労働投入に連動するというのは仮定である。`,
    }),
    highlight: (good, exporter, importer) => ({
      title: `${good}：${exporter}から${importer}への輸出`,
      subtitle: '年間、億ドル（関税賦課前）。括弧内は基準からの変化。税率は平均関税率。',
    }),
    tradeAtRate: (trade, change, rate) =>
      `${trade}${change === null ? '' : `（${change}）`}、税率${rate}`,
    source: (data, year, model) =>
      `Parley。データ：${data}（${year}年の経済構造）。モデル：${model}。`,
    reading: (title, items) => `${title}。${items.join('、')}。`,
    item: (name, value) => `${name}：${value}`,
    ranged: (name, value, low, high) => `${name}：${value}（${low}～${high}）`,
  },
  terminal: {
    headed: (head, text) => `${head}：${text}`,
    items: (items) => items.join('、'),
    clauses: (clauses) => clauses.join('；'),
    residual: (residual) => `残差≤${residual}`,
    next: '今後の日程',
    attention: '注',
    leavesOut: (year) =>
      `含まないもの：その他の${year}年以降の変化、報復関税、購入・投資の約束、短期の調整。`,
    moreWorlds: (count) => `ほか${count}件は、ページとファイルを参照。`,
  },
  allGoods: '全品目',
  noSectors: '表示桁数で変化する部門はない。',
  notSolved: '解なし',
  numbersBehind: 'グラフの数値',
  otherWorlds: '他のシナリオの部門別増減',
  descriptionsBehind: 'シナリオの内容',
  calendarKind: {
    round: '協議',
    expiry: '期限',
    summit: '首脳会議',
    measure: '措置',
    election: '選挙',
    deadline: '締め切り',
    announcement: '発表',
    statement: '発言',
    release: '統計公表',
    ruling: '判決',
  },
  assumption: '想定',
  lawDay: (on, known) => {
    if (known === null) return `${on}の法令`;
    return `${on}の法令（${known === on ? '同日' : known}時点の情報）`;
  },
  tariffsOf: (year) => `${year}年の関税率`,
  knownToday: '現在',
  setRate: (rate) => rate,
  addedRate: (rate) => `${rate}上乗せ`,
  floorRate: (rate) => `${rate}まで引き上げ`,
  baselineRate: '基準のまま',
  published: (publisher, date) => `${publisher}、${date}`,
  laterSource: '後日公表',
  provenance: {
    date: '時点',
    case: '案件',
    caseHash: '案件の内容（SHA-256）',
    data: 'データ',
    law: (importer) => `${importer}の法令と貿易（SHA-256）`,
    model: 'モデル',
    options: '設定',
    alternatives: '下限・上限の前提',
    residual: (world) => `残差：${world}`,
  },
  options: (treatment, tolerance) => `${treatment}、許容誤差${tolerance}`,
  treatment: treatmentJa,
  elasticityFactor: (factor) => `貿易弾力性が${factorJa(factor, formats)}`,
};

export const ja: Texts = { language: 'ja', formats, labels, sentences: sentencesJa(formats) };
