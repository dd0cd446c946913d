import type { DealStudyLabels } from './deal-study-texts.ts';
import type { Formats } from './formats.ts';

export function dealStudyLabelsJa({ gain }: Formats): DealStudyLabels {
  return {
    views: {
      recovered: '推定した重視度と事例に記載の価値',
      case: '事例に記載の重視度',
      'real-income': '実質所得のみ',
    },
    recoveredWeight: '推定した重視度',
    statedWorths: '記載された論点の価値すべて',
    instead: (outcome, value) => `${outcome}（重視度${value}）`,
    bothGain: '双方とも合意がない場合より有利',
    zone: {
      title: '合意可能領域は一つの仮定に依存しているか',
      subtitle: `各仮定の下で双方がともに得られる利益の最大値（年額、${gain.unit}）。`,
    },
    noZone: '合意の余地なし',
    zonePanels: {
      views: '利益の数え方',
      instead: '推定した重視度を別のものに置き換えた場合',
      without: '次の仮定を除いた場合',
    },
    groups: (name) => ({
      title: '国内の関係者',
      subtitle: `各関係者が注視する項目の、合意がない場合との差（${name}、年額、${gain.unit}）。`,
    }),
    veto: (name) => `${name}（阻止し得る）`,
    fits: {
      title: '発表された関税を説明する重視度',
      subtitle:
        '実質所得に一つずつ加えた場合。各項目の1ドルが実質所得の何ドルに相当するか。帯は同程度に説明できる範囲。',
    },
    fit: (value, low, high) => `${value}（${low}～${high}）`,
    term: (issue, level) => `${issue}：${level}`,
    listed: (items) => items.join('、'),
    noPackage: '双方の利益になる案なし',
    caption: {
      moved: '合意がない場合の想定による結果の違い',
      tariffs: '実質所得のみで見て、各関税は課す側の利益になっているか',
      rates: '譲歩どうしの限界的な交換比率（全組合せ）',
      fits: '発表された関税を説明する重視度',
      frontier: 'フロンティア上の合意案と各解（論点別の水準）',
      counted: '各当事国が考慮するもの',
    },
    column: {
      assumption: '仮定',
      least: '双方の利益',
      package: '合意案',
      group: '関係者',
      noDeal: '合意がない場合',
      noDealItself: '合意がないこと自体の差',
      solution: 'その場合の合意案の利益',
      duty: '関税',
      level: '水準',
      setter: '課す側',
      ownIncome: '課す側への効果',
      otherIncome: '相手側への効果',
      best: '課す側に最適な水準',
      gives: '譲歩',
      for: '対価の単位',
      asks: '求める対価（最小）',
      pays: '払える対価（最大）',
      weight: '対象',
      value: '重視度',
      low: '下限',
      high: '上限',
      wouldChoose: '選ばれる水準',
      off: '誤差',
      taken: '採用',
      point: '点',
    },
    yes: '採用',
    unit: {
      point: (issue) => `${issue}1ポイント`,
      'usd-bn': (issue) => `${issue}10億ドル分`,
      range: (issue) => `${issue}の全幅`,
    },
  };
}
