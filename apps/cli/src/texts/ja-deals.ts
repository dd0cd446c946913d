import type { DealsTexts } from './deals-texts.ts';

export const jaDeals: DealsTexts = {
  heading: (title, at, known) => `${title}：合意の可能性（${at}、${known}時点の情報）`,
  delayHeading: (title, at, known) => `${title}：合意の遅れの費用（${at}以降、${known}時点の情報）`,
  noDeal: (name, path) => `合意なしの場合：${name}（${path.join('・')}）`,
  horizon: (years, discount) => `${years}年間、割引率年${discount}％`,
  tariffsTitle: '実質所得だけで見て、各関税は課す側の利益になるか',
  tariffWorth: (issue, level, setter, own, others, best) =>
    `${issue}（${level}）：${setter}に${own}、${others}。${setter}に最適な水準は${best}`,
  recoveredTitle: (party) => `${party}が公表した関税を説明する重み（実質所得に一つずつ加える）`,
  fit: (on, value, range, optimum, off) =>
    `${on} ${value}（同程度に説明する範囲 ${range}）：最適は${optimum}、ずれ${off}ポイント`,
  taken: '採用',
  views: {
    recovered: '逆算した重みと記載の価値',
    case: '案件に記した重み',
    'real-income': '実質所得のみ',
  },
  weights: (view) => `利得の尺度：${view}。`,
  zoneOpen: (least) =>
    `合意可能領域がある。双方が少なくとも年${least}（10億ドル）の利得を得られる。`,
  zoneEmpty: (short) =>
    `合意可能領域はない。どの合意でも一方が少なくとも年${short}（10億ドル）を失う。`,
  zoneClosed: (issue, above, below) =>
    `${issue}で譲れない一線が合意可能領域を閉ざしている：${above}、${below}。`,
  setAside: '以下はこれらの一線を外した場合である。',
  atHome: (groups, least) => `阻止できる関係者（${groups}）も得をする場合：${least}`,
  variantsTitle: '双方が得られる利得の最大値（年、10億ドル）、利得の尺度別',
  columns: { package: '合意案', solution: '解', issue: '論点', noDeal: '合意なし' },
  solutions: {
    nash: 'ナッシュ解',
    'kalai-smorodinsky': 'カライ・スモロディンスキー解',
    egalitarian: '平等解',
    utilitarian: '功利主義解',
  },
  comparable: '平等解と功利主義解は双方のドルを等価とみなす。',
  gains: (party) => `${party}の利得`,
  packageTitle: (name) => `${name}の合意案`,
  given: '与えられた案',
  term: (issue, level) => `${issue} ${level}`,
  timing: '発効までの期間の差',
  ratesTitle: '譲歩どうしの限界的な交換比率',
  ratesIn: (unit) => `${unit}を単位として`,
  swapsTitle: '双方の利益になる交換',
  swap: (terms, gains) => `${terms.join('と')}（${gains.join('、')}）`,
  noSwaps: '二つの論点の交換で双方が得るものは残っていない。',
  groupsTitle: '国内の関係者（合意なしとの差）',
  group: (name, veto) => `${name}${veto ? '（阻止できる）' : ''}`,
  redLine: (line, crossed, unit, worth) =>
    `${crossed ? '越えた一線' : '効いている一線'}：${line}。${unit}の譲歩の限界的な価値（年、10億ドル）：${worth}`,
  share: (from, share) => `${from}から${share}`,
  movedTitle: '合意なしの意味による答えの動き',
  movedNone: (name, short) => `${name}：双方の利益になる案はない（不足 ${short}）`,
  moved: (name, shift, gains, terms) =>
    `${name}：合意なし自体の差 ${shift}、利得 ${gains}、${terms}`,
  drawsTitle: (draws, seed) =>
    `弾力性・重み・障壁・一線、購入と投資の履行割合を変えた${draws}回の試行（乱数の種${seed}）`,
  span: (party, low, median, high) => `${party} ${median}（${low}〜${high}）`,
  prefers: (both, within) =>
    `双方が合意なしより案を選ぶ割合 ${both}％、うち一線も守られる割合 ${within}％`,
  offTable: (issue, by, date, sources) => `対象外：${issue}（${date}に${by}が除外、${sources}）`,
  whatIf: (issue) => `対象外だが検討に含めた論点：${issue}。記録は変えない。`,
  investment:
    '投資は、払い込みが貿易に及ぼす影響と記載の価値で数える。元本は投資側の債権として残るため損得に数えない。',
  checked: ({ nearby, better, restarts, same, higher }) =>
    `選ばれた案の周辺の${nearby}案を完全に解いたところ、より良い案は${better === 0 ? 'なかった' : `${better}件あった`}。別の点から始めた${restarts}回の探索のうち${same}回が同じ値に至り、${higher === 0 ? 'これを上回ったものはなかった' : `${higher}回がこれを上回ったため、注意を要する`}。これは検査であり証明ではない。`,
  certificate: (points, gap, agreement, residual) =>
    `フロンティア${points}点をすべて完全に解いた。一次の残り最大${gap}（10億ドル）、新たに解いた値との差${agreement}、残差${residual}`,
  usdBn: '年、10億ドル',
  phase: (from, until) => (until === null ? `${from}以降` : `${from}〜${until}`),
  perWeek: '週当たり、10億ドル',
  bySum: (weeks) => `${weeks}週後`,
  turn: (date, to, changes) =>
    `${date}：合意なしの価値の変化 ${changes}${to === null ? '' : `、交渉力は${to}に移る`}`,
  turnsTitle: '交渉力が移る時点',
  against: (basis, terms) => `比較の対象：${basis}の合意案（${terms}）`,
  nothingToWaitFor: '双方の利益になる案がなく、待つ対象がない。',
  stages: {
    'no-deal': '合意なしの法令',
    weights: '公表関税からの重みの逆算',
    model: '二次近似',
    zone: '合意可能領域',
    frontier: 'フロンティア',
    solutions: '解',
    points: '他の不一致点',
    draws: '試行',
  },
  listed: (items) => items.join('、'),
  faults: {
    'no-such-issue': (issue) => [
      `論点「${issue}」はその日までの記録にない。`,
      '`parley state` を参照。',
    ],
    excluded: (issue, by, where) => [
      `「${issue}」は合意案に含められない。${by}が除外している（${where}）。`,
      '`--what-if-include` で記録を変えずに検討できる。',
    ],
    'not-two-parties': () => ['当事者が2者ではない。', '合意案は2者間で求める。'],
    'nothing-on-the-table': () => ['その日に協議中の論点がない。', '後の日を指定する。'],
    'contradictory-red-lines': (party, issue) => [
      `「${issue}」に関する${party}の一線が互いに矛盾している。`,
      'いずれかに `until` を付けるか水準を直す。',
    ],
    'no-such-disagreement': (value, known) => [
      `不一致点「${value}」はない。`,
      `この案件：${known}。`,
    ],
    'no-such-level': (issue, value) => [
      `「${value}」は「${issue}」の水準ではない。`,
      '尺度に近い数値か選択肢の識別子を指定する。',
    ],
    'bad-choice': (option, value, known) => [
      `${option}：「${value}」はない。`,
      `選択肢：${known}。`,
    ],
    'bad-draws': (option, value) => [
      `${option}：「${value}」は範囲内の整数ではない。`,
      '試行は1〜100000、種は0〜4294967295。',
    ],
    'bad-package': (file, reason) => [
      `${file}は合意案ではない：${reason}`,
      '1行に1論点、「論点: 水準」と書く。',
    ],
    unsolved: (reason) => [`モデルに解がない：${reason}`, '別の日か穏やかな水準を試す。'],
  },
};
