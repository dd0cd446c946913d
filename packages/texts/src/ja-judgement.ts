import type { JudgementLabels } from './judgement-texts.ts';

export const judgementLabelsJa: JudgementLabels = {
  byIssue: {
    title: '論点ごとの利益',
    subtitle:
      '合意がない場合との差、年額。合意案までの直線経路に沿って配分（オーマン＝シャプレー）。',
  },
  waterfall: {
    title: '合意なしから合意案までの論点別積み上げ',
    subtitle:
      '各当事国の考慮要素の合計、年額。各棒は直前の棒の終点から始まる（オーマン＝シャプレー配分）。',
  },
  whole: '合意案全体',
  soFar: '累計',
  sectors: {
    title: '利益・損失の大きい産業',
    subtitle: '付加価値、合意がない場合との差、年額（基準時の消費者物価による）。',
  },
  thirdCountries: {
    title: '第三国',
    subtitle: '実質所得、合意がない場合との差、年額。',
  },
  realIncome: '実質所得',
  ofIncome: '所得比',
  counted: '考慮要素の合計',
  issue: '論点',
  timing: '決裂の影響が現れるまでの期間の効果',
  nothing: '表示桁数では変化なし。',
};
