import type {
  DealsLabels,
  DealsSentenceParams,
  IssueGain,
  NotWeighed,
  PartyGain,
  SolutionConcept,
  WeightsName,
} from './deals-texts.ts';
import type { Formats } from './formats.ts';
import { direction, type NumberFormat } from './number-format.ts';

type DealsSentences = {
  readonly [Key in keyof DealsSentenceParams]: (params: DealsSentenceParams[Key]) => string;
};

const SOLUTIONS: Readonly<Record<SolutionConcept, string>> = {
  nash: 'ナッシュ解',
  'kalai-smorodinsky': 'カライ・スモロディンスキー解',
  egalitarian: '平等解',
  utilitarian: '功利主義解',
};

const WEIGHTS: Readonly<Record<WeightsName, string>> = {
  recovered: '逆算した重みと案件に記した価値',
  case: '案件に記した重み',
  'real-income': '実質所得のみ',
};

const NOT_WEIGHED: Readonly<Record<NotWeighed, string>> = {
  'no-preferences':
    '本案件には、当事国が実質所得のほかに何を重んじるかの記載がないため、合意案は検討しない。',
  faulty:
    '合意案は検討しない。この日の案件には双方が合意し得る論点がない（理由は `parley deals` を参照）。',
  unsolved: '合意案は検討しない。この日についてはモデルの解が得られない。',
};

export function dealsSentencesJa(formats: Formats): DealsSentences {
  const { gain, weeklyCost, date, count, residual } = formats;
  const each = (parties: readonly PartyGain[], format: NumberFormat) =>
    parties.map(({ party, usdBn }) => `${party}${format.text(usdBn)}`).join('、');
  const issues = (gains: readonly IssueGain[]) =>
    gains.map(({ issue, usdBn }) => `${issue}（${gain.bare(usdBn)}）`).join('、');
  return {
    dealsNotWeighed: ({ why }) => NOT_WEIGHED[why],
    noDealMeans: ({ noDeal, turns }) =>
      `合意なしの場合：${noDeal}${turns.length === 0 ? '' : `（当事国間の法令は${turns.map(date).join('、')}に変わる）`}。`,
    zone: ({ least, clashes, weights }) => {
      const closed = clashes
        .map(
          ({ issue, lines }) =>
            `「${issue}」では譲れない一線どうしが両立しない（${lines.map(bare).join('、')}）。`,
        )
        .join('');
      const aside = clashes.length === 0 ? '' : 'これらの一線を外すと、';
      const way = direction(least, gain);
      const said =
        way === 'up'
          ? `合意可能領域がある。双方がいずれも合意なしより年${gain.text(least)}以上の利得を得る案が存在する`
          : way === 'flat'
            ? '双方が目に見える利得を得る案はない'
            : `合意可能領域はない。どの案でも、一方は合意なしより少なくとも年${unsigned(gain, Math.abs(least))}不利になる`;
      return `${closed}${aside}${said}（利得の尺度：${WEIGHTS[weights]}）。`;
    },
    dealPackage: ({ solution, parties, terms }) =>
      `提案に値するのは${SOLUTIONS[solution]}の案である。${terms.join('、')}。` +
      `合意なしと比べた利得は年、${each(parties, gain)}。`,
    dealParty: ({ party, total, gains, gives }) => {
      const parts = [
        ...(gains.length === 0 ? [] : [`得るものは${issues(gains)}`]),
        ...(gives.length === 0 ? [] : [`代償は${issues(gives)}`]),
      ];
      const why = parts.length === 0 ? '' : `${parts.join('、')}。`;
      const way = direction(total, gain);
      const said =
        way === 'up'
          ? `${party}には、年${gain.text(total)}の利得があり受け入れる理由がある`
          : way === 'flat'
            ? `${party}には、この案による損得がない`
            : `${party}は、この案により年${gain.text(total)}の損失となる`;
      return `${said}。${why}`;
    },
    dealHome: ({ groups, least }) => {
      const losers = groups.filter(({ usdBn }) => direction(usdBn, gain) === 'down');
      if (losers.length === 0)
        return '国内で合意を阻止できる関係者に、この案で損をする者はいない。';
      const first = `国内では${losers
        .map(({ group, usdBn }) => `「${group}」（年${gain.text(usdBn)}）`)
        .join('、')}がこの案で損をし、合意を阻止できる。`;
      return direction(least, gain) === 'up'
        ? `${first}この関係者も得をする案に限っても、双方は年${gain.text(least)}の利得を得られる。`
        : `${first}この関係者も得をする案の中に、双方の利益になるものはない。`;
    },
    zoneRange: ({ count: all, open, low, high }) =>
      (open === all
        ? `想定を変えた${count(all)}通りのいずれでも合意可能領域がある`
        : open === 0
          ? `想定を変えた${count(all)}通りのいずれでも合意可能領域はない`
          : `想定を変えた${count(all)}通りのうち${count(open)}通りで合意可能領域がある`) +
      `。双方が得られる利得は${gain.text(low.least)}（${low.name}）から${gain.text(high.least)}（${high.name}）まで。`,
    dealMoved: ({ noDeal, shift, gains }) =>
      `合意なしの意味が「${noDeal}」であれば、合意なしの価値は上記に比べ年、${each(shift, gain)}変わり、${
        gains === null ? '双方の利益になる案はない' : `案の利得は${each(gains, gain)}となる`
      }。`,
    offTheTable: ({ issues: all }) =>
      `どの案にも含めない論点：${all
        .map(({ issue, by, date: day }) => `${issue}（${by}が${date(day)}に除外）`)
        .join('、')}。`,
    delayCost: ({ parties, from }) =>
      `合意なしで1週間が過ぎるごとに、${parties
        .map(({ party, usdBn }) => `${party}は${unsigned(weeklyCost, usdBn)}`)
        .join('、')}を失う${
        from === null
          ? ''
          : `。${date(from)}以降は、${parties
              .map(({ party, later }) => `${party}${unsigned(weeklyCost, later)}`)
              .join('、')}`
      }。`,
    delaySum: ({ weeks, parties }) =>
      `${count(weeks)}週間の累計は、${parties
        .map(({ party, usdBn }) => `${party}${unsigned(gain, usdBn)}`)
        .join('、')}。`,
    delayTurn: ({ date: day, event, parties, leverage }) =>
      `${date(day)}${event === null ? '' : `（${event}）`}に、合意なしの価値は年、${each(parties, gain)}変わる` +
      `${leverage === null ? '' : `。交渉力は${leverage}に移る`}。`,
    nothingToWaitFor: () => '双方の利益になる案がないため、合意の遅れによる費用はない。',
    dealsLimits: ({ weights, recovered }) =>
      `合意案の利得は実質所得だけではなく、${WEIGHTS[weights]}で数える。` +
      (recovered.length === 0
        ? ''
        : `重みは公表内容から推定したものである（${recovered
            .map(
              ({ party, on, value }) =>
                `${party}は${on}の1ドルを実質所得の${value}ドル相当とみなす`,
            )
            .join('、')}）。`) +
      '論点自体の価値は多くが案件の想定であり、想定の表で一つずつ除いて確かめている。',
    dealsMethod: ({ years, discount, points, gap, agreement }) =>
      `合意案は、合意なしの場合と${years}年間、年${formats.rate.text(discount)}の割引率で比べる。` +
      (points === 0
        ? ''
        : `フロンティアの${count(points)}点はいずれもモデルの完全な解であり、勾配で検証した` +
          `（一次の残りは最大${residual(gap * 10)}億ドル、新たに解いた値との差は最大${residual(agreement * 10)}億ドル）。`) +
      '投資は、払い込みが貿易に及ぼす影響と記載の価値で数え、元本は損得に数えない。',
  };
}

function unsigned({ text }: NumberFormat, value: number): string {
  return value < 0 ? `${text(value)}（利得）` : text(value).replace('+', '');
}

function bare(sentence: string): string {
  return sentence.replace(/。$/, '');
}

export function dealsLabelsJa({ gain, weeklyCost }: Formats): DealsLabels {
  return {
    withoutDeal: '合意に至らない場合に、いつ何が起こるか',
    heading: '提案に値する合意案と、相手が受け入れる理由',
    solutions: SOLUTIONS,
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
    timing: '発効までの期間の差',
    total: '合計',
    weights: WEIGHTS,
    outcomes: {
      'real-income': '実質所得',
      'sector-income': '部門の所得',
      'tariff-revenue': '関税収入',
      'consumer-prices': '生計費',
      'bilateral-balance': '相手国との貿易収支',
    },
    ofSectors: (_, sectors) => `${sectors.join('・')}の所得`,
    without: (text, party) =>
      party === null ? `${text}を除く` : `${party}の「${bare(text)}」を除く`,
    recoveredWeight: '逆算した重み',
    statedWorths: '記載の価値すべて',
    instead: (outcome, value) => `代わりに${outcome}に重み${value}`,
    provenance: '合意案の利得',
    veto: '可',
    column: {
      point: '点',
      package: '合意案',
      period: '期間',
      leverage: '交渉力の移る先',
      issue: '論点',
      withoutDeal: '合意なし',
      inPackage: '合意案',
      least: '双方が得られる利得',
      group: '関係者',
      canStop: '阻止',
    },
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
      byIssue: (solution) => `${solution}の案と、論点ごとの双方の利得`,
      groups: '国内の関係者の損得（合意なしとの差）',
    },
    cost: '費用',
    noDealChanges: '合意なしの価値の変化',
    withVetoes: (groups) => `阻止できる関係者（${groups.join('、')}）も得をする場合`,
    period: (from, until) => (until === null ? `${from}以降` : `${from}～${until}`),
    perWeek: '週当たり',
    sumSoFar: '累計',
    afterWeeks: (weeks) => `${weeks}週間後まで`,
    lawTurns: '法令の変更',
    time: '日付',
  };
}
