import type { SolutionName, WeightsView } from '@parley/analysis';
import type { Catalogue } from '../../words/language.ts';

interface DealsWords {
  readonly lead: string;
  readonly start: string;
  readonly startHint: string;
  readonly stopped: string;
  readonly noPreferences: string;
  readonly bottomLine: string;
  readonly open: (least: string) => string;
  readonly empty: (short: string) => string;
  readonly flat: string;
  readonly closed: (issue: string) => string;
  readonly redLine: (party: string, text: string) => string;
  readonly setAside: string;
  readonly most: (gains: string) => string;
  readonly chosen: (solution: string, gains: string) => string;
  readonly home: (groups: string, least: string) => string;
  readonly homeClosed: (groups: string, short: string) => string;
  readonly stands: (count: number) => string;
  readonly closes: (closed: number, count: number, first: string) => string;
  readonly countedBy: (view: string) => string;
  readonly gainOf: (party: string, gain: string) => string;
  readonly solution: string;
  readonly weights: string;
  readonly weightsHint: Readonly<Record<WeightsView, string>>;
  readonly noDealAbove: (name: string) => string;
  readonly under: string;
  readonly underHint: string;
  readonly nothingUnder: string;
  readonly noGainsYet: string;
  readonly otherNoDeal: string;
  readonly explain: string;
  readonly explainHint: string;
  readonly changedSince: string;
  readonly load: string;
  readonly loadNamed: (name: string) => string;
  readonly loaded: string;
  readonly clear: string;
  readonly points: string;
  readonly pointsHint: string;
  readonly frontierPoint: (at: number, of: number) => string;
  readonly saveFrontier: string;
  readonly solutions: string;
  readonly about: Readonly<Record<SolutionName, string>>;
  readonly comparesDollars: string;
  readonly certified: (gap: string, agreement: string) => string;
  readonly notCertified: (gap: string, agreement: string) => string;
  readonly rounding: (value: string) => string;
  readonly package: (name: string) => string;
  readonly underExplained: string;
  readonly whichPackage: string;
  readonly none: string;
  readonly prices: string;
  readonly pricesHint: (giver: string) => string;
  readonly worth: (concession: string) => string;
  readonly amount: {
    readonly point: (amount: string) => string;
    readonly 'usd-bn': (amount: string) => string;
    readonly range: (amount: string) => string;
  };
  readonly between: (low: string, high: string) => string;
  readonly or: (issues: readonly string[]) => string;
  readonly free: (issues: string) => string;
  readonly tooDear: (issue: string, party: string, times: string) => string;
  readonly allRates: string;
  readonly swaps: string;
  readonly noSwaps: string;
  readonly swap: (issue: string, from: string, to: string) => string;
  readonly swapGains: (gains: string) => string;
  readonly binds: (groups: string) => string;
  readonly noneBinds: string;
  readonly noVeto: string;
  readonly redLines: string;
  readonly noRedLines: string;
  readonly onLine: string;
  readonly crossed: string;
  readonly standing: Readonly<Record<'stated' | 'inferred', string>>;
  readonly rests: string;
  readonly moved: string;
  readonly movedHint: string;
  readonly nashTariffs: (rates: string, settled: boolean) => string;
  readonly nashRate: (party: string, points: string) => string;
  readonly tariffs: string;
  readonly serves: (issue: string, setter: string, best: string) => string;
  readonly hurts: (issue: string, setter: string, best: string) => string;
  readonly refused: string;
  readonly refusedBy: (party: string, date: string) => string;
  readonly whatIf: (issues: string) => string;
  readonly nothingRefused: string;
  readonly notes: string;
  readonly noteOf: Readonly<
    Record<
      'no-lever' | 'whole-flow' | 'sector-rate' | 'even-steps' | 'within-total' | 'idle',
      string
    >
  >;
  readonly note: (note: string, issues: string) => string;
  readonly investment: string;
  readonly why: string;
  readonly whyText: (params: {
    readonly data: string;
    readonly law: string;
    readonly hash: string;
    readonly model: string;
  }) => string;
  readonly effort: (params: {
    readonly points: number;
    readonly solves: string;
    readonly gradients: string;
    readonly residual: string;
    readonly seconds: string;
  }) => string;
  readonly counts: string;
  readonly weight: string;
  readonly basis: string;
  readonly perDollar: (value: string) => string;
  readonly perRange: (value: string) => string;
  readonly bases: Readonly<Record<'case' | 'moved' | 'recovered' | 'unit', string>>;
  readonly assumption: string;
  readonly unitIncome: string;
  readonly recovered: (outcome: string, date: string) => string;
}

export const DEALS: Catalogue<DealsWords> = {
  en: {
    lead: 'Packages that both sides prefer to no deal, and the fair ones among them. Point at one to read it; choose it to put it under study.',
    start: 'Look for deals',
    startHint:
      'Some five hundred full solutions of the model: five to ten seconds on a quiet machine.',
    stopped: 'Nothing has been computed for this day yet.',
    noPreferences:
      'The case does not say what its sides count beside real income. Gains are in real income, and in what their announced duties imply.',
    bottomLine: 'Bottom line',
    open: (least) =>
      `There is a zone of agreement: some package gives each side at least ${least} a year more than no deal.`,
    empty: (short) =>
      `There is no zone of agreement: whatever is agreed, one side loses at least ${short} a year beside no deal.`,
    flat: 'There is no zone of agreement that shows: no package gives both sides a gain.',
    closed: (issue) => `Red lines leave no level on “${issue}”:`,
    redLine: (party, text) => `${party}: ${text}`,
    setAside: 'With those lines set aside:',
    most: (gains) =>
      `The most that each could have with the other no worse off than without a deal: ${gains} a year.`,
    chosen: (solution, gains) => `The ${solution} package brings ${gains}.`,
    home: (groups, least) =>
      `If every group that can stop a package must gain too (${groups}), each side can still have ${least} a year.`,
    homeClosed: (groups, short) =>
      `If every group that can stop a package must gain too (${groups}), no package serves all: someone is short of ${short} a year.`,
    stands: (count) => `The zone stands under all ${count} assumptions that were tried.`,
    closes: (closed, count, first) =>
      `The zone closes under ${closed} of ${count} assumptions that were tried, first of all: ${first}.`,
    countedBy: (view) => `Gains count by: ${view}.`,
    gainOf: (party, gain) => `${party} ${gain}`,
    solution: 'Package to explain',
    weights: 'Gains count by',
    weightsHint: {
      recovered:
        'Real income, what the case says issues are worth, and the weight that best explains the duties announced.',
      case: 'The weights written in the case, as domestic figures have moved them.',
      'real-income': 'Real income and nothing else.',
    },
    noDealAbove: (name) => `Beside no deal: “${name}”. It is chosen in the bar above.`,
    under: 'Package under study',
    underHint: 'Its point follows the sliders of the Table.',
    nothingUnder: 'Nothing is under study yet: load a package here, or move a slider on the Table.',
    noGainsYet: 'working out what counts …',
    otherNoDeal:
      'With these weights each side would set other tariffs than on the Table, so the point of the package under study is not shown.',
    explain: 'Explain this package',
    explainHint: 'The full question for the package under study: seconds, not milliseconds.',
    changedSince: 'The package has changed since it was explained.',
    load: 'Load',
    loadNamed: (name) => `${name}: load`,
    loaded: 'Under study',
    clear: 'Clear',
    points: 'All points of the chart as a list',
    pointsHint: 'Each button puts its package under study.',
    frontierPoint: (at, of) => `Frontier, point ${at} of ${of}`,
    saveFrontier: 'Frontier with all levels (CSV)',
    solutions: 'Fair packages',
    about: {
      nash: 'Largest product of the gains.',
      'kalai-smorodinsky': 'Gains in proportion to the most that each could have.',
      egalitarian: 'Largest gain of the side that gains least.',
      utilitarian: 'Largest sum of gains.',
    },
    comparesDollars: 'Compares dollars of one side with dollars of the other.',
    certified: (gap, agreement) =>
      `Certified: at most USD ${gap} bn is left to first order; solved anew, gains differ by USD ${agreement} bn.`,
    notCertified: (gap, agreement) =>
      `Not certified: USD ${gap} bn may be left to first order; solved anew, gains differ by USD ${agreement} bn.`,
    rounding: (value) => `Whole levels cost USD ${value} bn.`,
    package: (name) => `The ${name} package explained`,
    underExplained: 'The package under study explained',
    whichPackage: 'Explain',
    none: 'As without a deal.',
    prices: 'What one concession is worth in another',
    pricesHint: (giver) =>
      `At the margin of this package: each concession of ${giver} in those of the other side. One amount: both put the same price on it. Two: what is asked at least, and what would be paid at most.`,
    worth: (concession) => `${concession.charAt(0).toUpperCase()}${concession.slice(1)} is worth`,
    amount: {
      point: (amount) => `${amount} points`,
      'usd-bn': (amount) => amount,
      range: (amount) => `${amount} of the way`,
    },
    between: (low, high) => `${low} – ${high}`,
    or: (issues) => issues.join(', or '),
    free: (issues) => `These serve both sides and need no return: ${issues}.`,
    tooDear: (issue, party, times) =>
      `Not worth trading here: ${issue}. ${party} asks ${times} times what the other side would pay.`,
    allRates: 'All rates as a table',
    swaps: 'Swaps that serve both',
    noSwaps: 'No change of two issues serves both: on these issues nothing is left to exchange.',
    swap: (issue, from, to) => `${issue}: ${from} → ${to}`,
    swapGains: (gains) => `brings ${gains} more`,
    binds: (groups) => `Would stop it: ${groups}.`,
    noneBinds: 'No group that can stop the package loses by it.',
    noVeto: 'The case names no group that can stop a package.',
    redLines: 'Red lines it touches',
    noRedLines: 'The package touches no red line.',
    onLine: 'holds it here',
    crossed: 'is crossed',
    standing: { stated: 'stated', inferred: 'inferred' },
    rests: 'What the answer rests on',
    moved: 'Without a deal: what else it could mean',
    movedHint:
      'What no deal would be worth to each side beside the one above, and where the same solution goes from it.',
    nashTariffs: (rates, settled) =>
      `Best answers to one another add ${rates}${settled ? '' : ' (not settled)'}.`,
    nashRate: (party, points) => `${party} ${points}`,
    tariffs: 'Does each duty serve the side that sets it?',
    serves: (issue, setter, best) =>
      `${issue} serves ${setter} on real income alone; ${best} would serve it best.`,
    hurts: (issue, setter, best) =>
      `${issue} costs ${setter} more than it brings on real income alone; ${best} would serve it best.`,
    refused: 'Off the table',
    refusedBy: (party, date) => `ruled out by ${party} on ${date}`,
    whatIf: (issues) => `Studied although off the table: ${issues}. The record stays as it is.`,
    nothingRefused: 'Nothing was ruled out by this day.',
    notes: 'How issues reach the economy',
    noteOf: {
      'no-lever': 'The economy cannot see it; only its stated worth counts',
      'whole-flow': 'The product is not told apart in the data; the whole flow stands for it',
      'sector-rate': 'No law is held for this flow; whole sectors take the level',
      'even-steps': 'Each step takes away an equal part of the duty: an assumption',
      'within-total': 'Part of the investment in all; it moves nothing by itself',
      idle: 'Moves nothing and is worth nothing to anyone; it stays where it is',
    },
    note: (note, issues) => `${note}: ${issues}.`,
    investment:
      'Investment counts by what paying it in does to trade and by its stated worth; the sum itself is neither gain nor loss, for the investor holds the claim.',
    why: 'Why these numbers?',
    whyText: ({ data, law, hash, model }) =>
      `Every number is from a full solution of the trade model (${model}). Data: ${data}. Law: ${law}. Case: ${hash}.`,
    effort: ({ points, solves, gradients, residual, seconds }) =>
      `${points} points of the frontier; ${solves} solutions and ${gradients} slopes in ${seconds} s; largest residual ${residual}.`,
    counts: 'What each side counts',
    weight: 'What',
    basis: 'From',
    perDollar: (value) => `${value} a dollar`,
    perRange: (value) => `${value} for the whole range`,
    bases: {
      case: 'the case',
      moved: 'the case, moved by the latest figure',
      recovered: 'recovered from announced duties',
      unit: 'by definition',
    },
    assumption: 'assumption',
    unitIncome: 'Real income',
    recovered: (outcome, date) =>
      `${outcome.charAt(0).toUpperCase()}${outcome.slice(1)}: the weight that best explains the duties announced by ${date}`,
  },
  ja: {
    lead: '双方にとって合意がない場合より望ましい合意案と、その中で公正といえる案。点を指すと内容を表示し、選ぶと検討中の合意案として読み込みます。',
    start: '合意案を探す',
    startHint: 'モデルを500回ほど解くため、通常5～10秒かかります。',
    stopped: 'この基準日についてはまだ計算していません。',
    noPreferences:
      '事例には、各当事国が実質所得のほかに何を重視するかの記載がありません。利益は実質所得と、発表された関税から推定した重視度によります。',
    bottomLine: '結論',
    open: (least) =>
      `合意可能領域があります。双方がともに、合意がない場合より年${least}以上有利になる案が存在します。`,
    empty: (short) =>
      `合意可能領域はありません。どのような案でも、少なくとも一方は合意がない場合より年${short}以上不利になります。`,
    flat: '表示桁数で見る限り、合意可能領域はありません。双方の利益になる案は見つかりません。',
    closed: (issue) => `レッドラインにより「${issue}」では合意できる水準がありません。`,
    redLine: (party, text) => `${party}：${text}`,
    setAside: 'これらのレッドラインを外した場合：',
    most: (gains) =>
      `相手が合意がない場合より不利にならない範囲で得られる最大の利益は、それぞれ${gains}（年額）。`,
    chosen: (solution, gains) => `${solution}の利益は${gains}（年額）。`,
    home: (groups, least) =>
      `合意を阻止し得る関係者（${groups}）も利益を得ることを条件としても、双方は年${least}の利益を得られます。`,
    homeClosed: (groups, short) =>
      `合意を阻止し得る関係者（${groups}）も利益を得ることを条件とすると、全員の利益になる案はありません（年${short}不足）。`,
    stands: (count) => `試した${count}通りの仮定のすべてで、合意可能領域は存在します。`,
    closes: (closed, count, first) =>
      `試した${count}通りの仮定のうち${closed}通りで、合意可能領域は失われます（最も不利なもの：${first}）。`,
    countedBy: (view) => `利益の数え方：${view}。`,
    gainOf: (party, gain) => `${party}${gain}`,
    solution: '説明する合意案',
    weights: '利益の数え方',
    weightsHint: {
      recovered:
        '実質所得に、事例に記載された各論点の価値と、発表された関税を最もよく説明する重視度を加えます。',
      case: '事例に記載された重視度（国内指標による変動後）。',
      'real-income': '実質所得のみ。',
    },
    noDealAbove: (name) => `合意がない場合「${name}」との比較。想定は画面上部で選べます。`,
    under: '検討中の合意案',
    underHint: 'この点は「交渉」画面のスライダーに追随します。',
    nothingUnder:
      '検討中の合意案はありません。ここで案を読み込むか、「交渉」画面でスライダーを動かしてください。',
    noGainsYet: '考慮要素を推定中…',
    otherNoDeal:
      'この数え方では、双方の最適な関税が「交渉」画面の想定と異なるため、検討中の合意案の点は表示しません。',
    explain: 'この合意案を詳しく分析',
    explainHint: '検討中の合意案についてすべての分析を行います（数秒かかります）。',
    changedSince: '分析後に合意案が変更されています。',
    load: '読み込む',
    loadNamed: (name) => `${name}：読み込む`,
    loaded: '検討中',
    clear: '消去',
    points: '図の点の一覧',
    pointsHint: 'ボタンを押すと、その案を検討中の合意案として読み込みます。',
    frontierPoint: (at, of) => `フロンティア上の点${at}／${of}`,
    saveFrontier: 'フロンティアの全水準（CSV）',
    solutions: '公正な合意案',
    about: {
      nash: '双方の利益の積が最大。',
      'kalai-smorodinsky': '各当事国が得られる最大の利益に比例して配分。',
      egalitarian: '利益の少ない側の利益が最大。',
      utilitarian: '利益の合計が最大。',
    },
    comparesDollars: '一方の1ドルと他方の1ドルを同等とみなしています。',
    certified: (gap, agreement) =>
      `検証済み：一次近似で残る改善余地は最大${gap}（10億ドル）、解き直した値との差は${agreement}（同）。`,
    notCertified: (gap, agreement) =>
      `未検証：一次近似で${gap}（10億ドル）の改善余地が残り得ます。解き直した値との差は${agreement}（同）。`,
    rounding: (value) => `水準を離散値に揃えることによる損失は${value}（10億ドル）。`,
    package: (name) => `${name}の分析`,
    underExplained: '検討中の合意案の分析',
    whichPackage: '分析の対象',
    none: '合意がない場合と同じ。',
    prices: '譲歩どうしの交換価値',
    pricesHint: (giver) =>
      `この合意案における限界的な価値。${giver}の各譲歩を相手側の譲歩に換算したものです。値が一つの場合は双方の評価が一致し、二つの場合は、求められる最小の対価と、払える最大の対価を示します。`,
    worth: (concession) => `${concession}に見合うもの：`,
    amount: {
      point: (amount) => `${amount}ポイント`,
      'usd-bn': (amount) => amount,
      range: (amount) => `全幅の${amount}`,
    },
    between: (low, high) => `${low}～${high}`,
    or: (issues) => issues.join('、または'),
    free: (issues) => `双方の利益になり、見返りを要しないもの：${issues}。`,
    tooDear: (issue, party, times) =>
      `ここでは取引に値しないもの：${issue}。${party}が求める対価は、相手が払える額の${times}倍です。`,
    allRates: '全組合せの表',
    swaps: '双方の利益になる交換',
    noSwaps: '二つの論点の組替えで双方の利益になるものはありません。',
    swap: (issue, from, to) => `${issue}：${from}→${to}`,
    swapGains: (gains) => `追加の利益は${gains}`,
    binds: (groups) => `阻止する可能性がある関係者：${groups}。`,
    noneBinds: '合意を阻止し得る関係者のうち、この案で不利になるものはありません。',
    noVeto: '合意を阻止し得る関係者は事例に記載されていません。',
    redLines: '制約となるレッドライン',
    noRedLines: 'この案に接するレッドラインはありません。',
    onLine: 'この水準を制約',
    crossed: '越えている',
    standing: { stated: '表明', inferred: '推定' },
    rests: '結果の前提',
    moved: '合意がない場合の別の想定',
    movedHint:
      '合意がないこと自体の価値が上記の想定とどれだけ違うか、またその場合に同じ解がどこに移るかを示します。',
    nashTariffs: (rates, settled) =>
      `互いの最適な関税は${rates}の上乗せ${settled ? '' : '（未収束）'}。`,
    nashRate: (party, points) => `${party}${points}`,
    tariffs: '各関税は課す側の利益になっているか',
    serves: (issue, setter, best) =>
      `${issue}は、実質所得のみで見て${setter}の利益になっています（最適な水準は${best}）。`,
    hurts: (issue, setter, best) =>
      `${issue}は、実質所得のみで見て${setter}の損失になっています（最適な水準は${best}）。`,
    refused: '交渉対象外',
    refusedBy: (party, date) => `${party}が${date}に対象外と表明`,
    whatIf: (issues) => `交渉対象外だが検討に含めた論点：${issues}。記録は変更されません。`,
    nothingRefused: 'この日までに対象外とされた論点はありません。',
    notes: '論点と経済モデルの対応',
    noteOf: {
      'no-lever': '経済モデルの対象外で、事例に記載された価値のみを数えるもの',
      'whole-flow': 'データに品目の区分がなく、貿易フロー全体で代替しているもの',
      'sector-rate': '法令データがなく、産業全体に税率を適用しているもの',
      'even-steps': '各段階で関税が均等に引き下げられると仮定したもの',
      'within-total': '投資総額の内数で、単独では何も動かさないもの',
      idle: '経済を動かさず、いずれの側にも価値の記載がないため動かさないもの',
    },
    note: (note, issues) => `${note}：${issues}。`,
    investment:
      '投資は、払い込みが貿易に及ぼす影響と事例に記載の価値で数えます。元本は投資側の債権として残るため、損得に数えません。',
    why: 'この数値の根拠',
    whyText: ({ data, law, hash, model }) =>
      `すべての数値は貿易モデル（${model}）を完全に解いて得たものです。データ：${data}。法令：${law}。事例：${hash}。`,
    effort: ({ points, solves, gradients, residual, seconds }) =>
      `フロンティア上の点${points}、求解${solves}回、勾配${gradients}回、所要${seconds}秒、最大残差${residual}。`,
    counts: '各当事国が考慮するもの',
    weight: '項目',
    basis: '根拠',
    perDollar: (value) => `1ドル当たり${value}`,
    perRange: (value) => `全幅で${value}`,
    bases: {
      case: '事例の記載',
      moved: '事例の記載（最新の指標による変動後）',
      recovered: '発表された関税から推定',
      unit: '定義による',
    },
    assumption: '仮定',
    unitIncome: '実質所得',
    recovered: (outcome, date) => `${outcome}：${date}までに発表された関税を最もよく説明する重視度`,
  },
};
