import type { DealsLabels } from './deals-texts.ts';
import type { Formats } from './formats.ts';

export function dealsLabelsJa({ gain, weeklyCost }: Formats): DealsLabels {
  return {
    solutions: {
      nash: 'ナッシュ解',
      'kalai-smorodinsky': 'カライ・スモロディンスキー解',
      egalitarian: '平等解',
      utilitarian: '功利主義解',
    },
    given: '指定された案',
    frontier: 'パレート・フロンティア',
    noDeal: '合意なし',
    term: (issue, level) => `${issue}：${level}`,
    terms: (terms) => terms.join('、'),
    noTerms: '合意なしと同じ',
    gainOf: (party) => `${party}の利得`,
    gains: (gains) => gains.join('、'),
    gain: (party, amount) => `${party}${amount}`,
    from: (solution, noDeal) => `${solution}（合意なしの場合：${noDeal}）`,
    column: { point: '点', package: '合意案', period: '期間', leverage: '交渉力の移る先' },
    chart: {
      frontier: (across, up, noDeal) => ({
        title: '双方の利益になる合意',
        subtitle:
          `合意なし（${noDeal}）と比べた利得（年間、${gain.unit}）。横軸は${across}、縦軸は${up}。` +
          '線上の案より双方にとって良い案はない。',
      }),
      delay: (basis) => ({
        title: '合意なしで過ぎる1週間の費用',
        subtitle: `合意案（${basis}）であれば得られた利得（週当たり、${weeklyCost.unit}）。印は予定と法令の変更日。`,
      }),
    },
    caption: {
      frontier: 'フロンティア上の合意案、解、不一致点',
      delay: '合意の遅れの費用（週当たりと累計）',
    },
    cost: '費用',
    period: (from, until) => (until === null ? `${from}以降` : `${from}～${until}`),
    perWeek: '週当たり',
    sumSoFar: '累計',
    afterWeeks: (weeks) => `${weeks}週間後まで`,
    lawTurns: '法令の変更',
    time: '日付',
  };
}
