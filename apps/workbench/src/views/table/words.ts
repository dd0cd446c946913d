import type { Catalogue } from '../../words/language.ts';

interface TableWords {
  readonly issue: string;
  readonly lawNow: (date: string) => string;
  readonly noLaw: string;
  readonly noDealLevel: string;
  readonly positions: string;
  readonly package: string;
  readonly concedes: (party: string) => string;
  readonly reset: string;
  readonly resetAll: string;
  readonly load: string;
  readonly loadOffer: (party: string, date: string) => string;
  readonly loadOutcome: (name: string, date: string) => string;
  readonly loadNone: string;
  readonly loadSolution: (name: string) => string;
  readonly offTheTable: string;
  readonly ruledOut: (party: string, date: string) => string;
  readonly disputed: (party: string, statement: string) => string;
  readonly study: string;
  readonly studied: string;
  readonly gains: string;
  readonly besideNoDeal: (name: string) => string;
  readonly bothGain: string;
  readonly oneLoses: (party: string) => string;
  readonly bothLose: string;
  readonly nothing: string;
  readonly onRealIncome: string;
  readonly onCounted: string;
  readonly realIncome: string;
  readonly counted: string;
  readonly countedPending: string;
  readonly countedMeaning: string;
  readonly perYear: string;
  readonly ofIncome: (share: string) => string;
  readonly groups: string;
  readonly veto: string;
  readonly groupGain: string;
  readonly redLines: string;
  readonly crossed: (party: string, standing: 'stated' | 'inferred') => string;
  readonly redLineAt: (party: string, level: string) => string;
  readonly flows: string;
  readonly flow: (exporter: string, importer: string) => string;
  readonly keep: string;
  readonly kept: string;
  readonly keptHint: string;
  readonly keptName: (n: number) => string;
  readonly drop: string;
  readonly loadKept: string;
  readonly now: string;
  readonly noTable: Readonly<Record<string, string>>;
  readonly noTableElse: string;
  readonly noteOf: Readonly<
    Record<'no-lever' | 'whole-flow' | 'sector-rate' | 'even-steps' | 'within-total', string>
  >;
  readonly derivation: string;
  readonly derivationOf: (code: string) => string;
  readonly base: string;
  readonly total: string;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly assumed: string;
  readonly tariffLine: (code: string, value: string, year: number) => string;
  readonly lastSaid: string;
  readonly nothingSaid: string;
  readonly sources: string;
  readonly kinds: Readonly<
    Record<'demand' | 'refusal' | 'flexibility' | 'priority' | 'offer', string>
  >;
  readonly milliseconds: (ms: string) => string;
  readonly residual: (value: string) => string;
  readonly why: string;
  readonly whyText: (params: {
    readonly data: string;
    readonly hash: string;
    readonly law: string;
    readonly residual: string;
  }) => readonly string[];
}

export const TABLE: Catalogue<TableWords> = {
  en: {
    issue: 'Issue',
    lawNow: (date) => `Law on ${date}`,
    noLaw: 'no law held',
    noDealLevel: 'Without a deal',
    positions: 'Last said',
    package: 'Package under study',
    concedes: (party) => `${party} concedes`,
    reset: 'Back to no deal',
    resetAll: 'Clear the package',
    load: 'Load a package …',
    loadOffer: (party, date) => `Offer of ${party}, ${date}`,
    loadOutcome: (name, date) => `${name}, ${date}`,
    loadNone: 'No offer is on record by this day.',
    loadSolution: (name) => `Solution: ${name}`,
    offTheTable: 'Off the table',
    ruledOut: (party, date) => `${party} ruled it out on ${date}`,
    disputed: (party, statement) => `${party} says otherwise: ${statement}`,
    study: 'Study it all the same',
    studied: 'Studied here only; the record stays as it is',
    gains: 'Gains of both sides',
    besideNoDeal: (name) => `compared with no deal: “${name}”`,
    bothGain: 'Both sides prefer this package to no deal.',
    oneLoses: (party) => `${party} would rather have no deal.`,
    bothLose: 'Both sides would rather have no deal.',
    nothing: 'Nothing is agreed yet: move a slider.',
    onRealIncome: 'On real income alone:',
    onCounted: 'By all that counts:',
    realIncome: 'Real income',
    counted: 'All that counts',
    countedPending: 'working out what else counts …',
    countedMeaning:
      'Real income, what the case says issues are worth in themselves, and the weight that best explains the duties announced. Assumptions: see Method.',
    perYear: 'USD bn a year',
    ofIncome: (share) => `${share} of income`,
    groups: 'Groups at home',
    veto: 'can stop it',
    groupGain: 'What each group watches, beside no deal, USD bn a year',
    redLines: 'Red lines',
    crossed: (party, standing) => `crosses a red line of ${party} (${standing})`,
    redLineAt: (party, level) => `${party} will not go beyond ${level}`,
    flows: 'Trade between the sides',
    flow: (exporter, importer) => `${exporter} → ${importer}`,
    keep: 'Keep for comparison',
    kept: 'Compared',
    keptHint: 'Up to four packages can be kept and set side by side.',
    keptName: (n) => `Package ${n}`,
    drop: 'Drop',
    loadKept: 'Load',
    now: 'Now',
    noTable: {
      'not-two-parties': 'The table takes two parties; this case has another number.',
      'nothing-on-the-table':
        'No issue is open on this day. Choose a later day, or add issues to the case.',
      'contradictory-red-lines': 'Red lines of one party contradict one another: no level is left.',
      'no-such-disagreement': 'The case has no such way to disagree.',
      'no-such-issue': 'The case has no such issue on this day.',
      excluded: 'An issue of the package is off the table.',
    },
    noTableElse: 'The table cannot be laid for this case and day.',
    noteOf: {
      'no-lever': 'The economy cannot see this issue: only its stated worth counts.',
      'whole-flow': 'The product is not told apart in the data: the whole flow stands for it.',
      'sector-rate': 'No law is held for this flow: whole sectors take the level.',
      'even-steps': 'Each step takes away an equal part of the duty: an assumption.',
      'within-total': 'Part of the investment in all: it moves nothing by itself.',
    },
    derivation: 'How the law comes to this',
    derivationOf: (code) => `Line ${code}`,
    base: 'Ordinary duty',
    total: 'All together',
    verdicts: {
      applied: 'applies',
      'not-yet': 'not yet in force',
      ended: 'ended',
      paused: 'paused',
      superseded: 'superseded',
      displaced: 'gives way to another',
      exempt: 'exempt',
      exempts: 'exempts',
      gap: 'rule not held',
    },
    assumed: 'assumed',
    tariffLine: (code, value, year) => `${code}: imports of ${value} in ${year}`,
    lastSaid: 'Last said',
    nothingSaid: 'No position on record.',
    sources: 'Sources',
    kinds: {
      demand: 'demand',
      refusal: 'refusal',
      flexibility: 'flexibility',
      priority: 'priority',
      offer: 'offer',
    },
    milliseconds: (ms) => `${ms} ms`,
    residual: (value) => `residual ${value}`,
    why: 'Why these numbers?',
    whyText: ({ data, hash, law, residual }) => [
      'Both worlds, the package and no deal, are solved in full with the general-equilibrium trade model of Caliendo and Parro (2015); the numbers are their difference. No deal is a path in time: the discounted mean of the law of each stretch.',
      `Real income is equivalent variation at prices of the baseline. Data: ${data}. Law: ${law}. Case: ${hash}. Residual: ${residual}.`,
      'Trade elasticities, stated worths and the tariff equivalents of barriers are assumptions; Stakes shows the span over some of them, Deals what each changes.',
    ],
  },
  ja: {
    issue: '論点',
    lawNow: (date) => `${date}の法令`,
    noLaw: '法令データなし',
    noDealLevel: '合意がない場合',
    positions: '直近の立場',
    package: '検討中の合意案',
    concedes: (party) => `${party}が譲歩`,
    reset: '合意がない場合に戻す',
    resetAll: '合意案を消去',
    load: '合意案を読み込む…',
    loadOffer: (party, date) => `${party}の提案（${date}）`,
    loadOutcome: (name, date) => `${name}（${date}）`,
    loadNone: 'この日までに記録された提案はありません。',
    loadSolution: (name) => `解：${name}`,
    offTheTable: '交渉対象外',
    ruledOut: (party, date) => `${party}が${date}に対象外と表明`,
    disputed: (party, statement) => `${party}は異なる見解：${statement}`,
    study: '仮に検討する',
    studied: 'この画面での検討のみ（記録は変更されません）',
    gains: '双方の利益',
    besideNoDeal: (name) => `合意がない場合「${name}」との比較`,
    bothGain: '双方にとって、合意がない場合より望ましい。',
    oneLoses: (party) => `${party}にとっては、合意がない方が望ましい。`,
    bothLose: '双方にとって、合意がない方が望ましい。',
    nothing: 'まだ何も合意されていません。スライダーを動かしてください。',
    onRealIncome: '実質所得のみで見ると：',
    onCounted: '考慮要素全体で見ると：',
    realIncome: '実質所得',
    counted: '考慮要素の合計',
    countedPending: '実質所得以外の重視度を推定中…',
    countedMeaning:
      '実質所得に、事例に記載された各論点自体の価値と、発表された関税を最もよく説明する重視度を加えたもの。いずれも仮定を含む（「方法」を参照）。',
    perYear: '億ドル／年',
    ofIncome: (share) => `所得比${share}`,
    groups: '国内の関係者',
    veto: '阻止し得る',
    groupGain: '各関係者が注視する項目の、合意がない場合との差（億ドル／年）',
    redLines: 'レッドライン',
    crossed: (party, standing) =>
      `${party}のレッドライン（${standing === 'stated' ? '表明' : '推定'}）を越える`,
    redLineAt: (party, level) => `${party}は${level}を越えて譲らない`,
    flows: '双方間の貿易',
    flow: (exporter, importer) => `${exporter}→${importer}`,
    keep: '比較用に保存',
    kept: '比較',
    keptHint: '合意案を4件まで保存し、並べて比較できます。',
    keptName: (n) => `合意案${n}`,
    drop: '外す',
    loadKept: '読み込む',
    now: '現在',
    noTable: {
      'not-two-parties': 'この画面は二者間の交渉を対象とします。この事例の当事者数は異なります。',
      'nothing-on-the-table':
        'この日に開かれている論点はありません。基準日を後にするか、事例に論点を加えてください。',
      'contradictory-red-lines':
        '一方の当事者のレッドライン同士が矛盾し、合意できる水準がありません。',
      'no-such-disagreement': '事例にその決裂の想定はありません。',
      'no-such-issue': '事例にその論点はありません。',
      excluded: '合意案に交渉対象外の論点が含まれています。',
    },
    noTableElse: 'この事例・基準日では交渉画面を構成できません。',
    noteOf: {
      'no-lever': '経済モデルの対象外：事例に記載された価値のみを数えます。',
      'whole-flow': 'データに品目の区分がないため、貿易フロー全体で代替しています。',
      'sector-rate': 'このフローの法令データがないため、産業全体に税率を適用しています。',
      'even-steps': '各段階で関税が均等に引き下げられると仮定しています。',
      'within-total': '投資総額の内数であり、単独では何も動かしません。',
    },
    derivation: '税率の導出',
    derivationOf: (code) => `品目${code}`,
    base: '通常税率',
    total: '合計',
    verdicts: {
      applied: '適用',
      'not-yet': '未発効',
      ended: '終了',
      paused: '停止中',
      superseded: '置き換え',
      displaced: '他の措置が優先',
      exempt: '適用除外',
      exempts: '除外を規定',
      gap: '規定データなし',
    },
    assumed: '仮定',
    tariffLine: (code, value, year) => `${code}：${year}年の輸入額${value}`,
    lastSaid: '直近の立場',
    nothingSaid: '記録された立場はありません。',
    sources: '出典',
    kinds: {
      demand: '要求',
      refusal: '拒否',
      flexibility: '柔軟姿勢',
      priority: '優先事項',
      offer: '提案',
    },
    milliseconds: (ms) => `${ms}ミリ秒`,
    residual: (value) => `残差${value}`,
    why: 'この数値の根拠',
    whyText: ({ data, hash, law, residual }) => [
      '合意案と、合意がない場合の双方を、Caliendo・Parro（2015）の一般均衡貿易モデルで解き、その差を示しています。合意がない場合は時間経路であり、各期間の法令の割引平均です。',
      `実質所得は基準時価格による等価変分です。データ：${data}。法令：${law}。事例：${hash}。残差：${residual}。`,
      '貿易弾力性、各論点の価値、非関税障壁の関税換算値は仮定です。「影響」では一部の仮定による幅を、「合意案」では各仮定の影響を示します。',
    ],
  },
};
