import type { FaultParams } from '@parley/economy';
import type { CliTexts } from './cli-texts.ts';
import { jaBargain } from './ja-bargain.ts';
import { jaCase } from './ja-case.ts';
import { jaData } from './ja-data.ts';
import { jaDraws } from './ja-draws.ts';

const list = (value: FaultParams[string] | undefined): string =>
  Array.isArray(value) ? value.join('、') : String(value ?? '');
const meant = (p: FaultParams, otherwise: string): string =>
  p.near === undefined ? otherwise : `「${p.near}」のことですか。`;
const flow = (p: FaultParams) => `${p.exporter}から${p.importer}への部門${p.sector}`;
const pair = (p: FaultParams) => `${p.region}の部門${p.sector}`;
const source = '元データを修正してください。';

export const ja: CliTexts = {
  faults: {
    'duplicate-region': (p) => [`地域「${p.value}」が重複しています。`, '一つにしてください。'],
    'duplicate-sector': (p) => [`部門「${p.value}」が重複しています。`, '一つにしてください。'],
    'too-few-regions': (p) => [`地域が${p.count}しかありません。`, '二つ以上必要です。'],
    'too-few-sectors': (p) => [`部門が${p.count}しかありません。`, '一つ以上必要です。'],
    'wrong-length': (p) => [
      `「${p.field}」の数値は${p.got}個です。地域と部門の数からは${p.expected}個必要です。`,
      source,
    ],
    'bad-flow': (p) => [`${flow(p)}の支出が${p.value}です。`, '支出は0以上です。'],
    'bad-tariff': (p) => [
      `${flow(p)}の関税率が${p.value}です。`,
      '関税率は−1を超える比率です(0.25は25 %)。',
    ],
    'bad-value-added-share': (p) => [
      `${pair(p)}の付加価値率が${p.value}です。`,
      '0から1の間の値です。',
    ],
    'bad-final-demand': (p) => [
      `${pair(p)}の最終需要が${p.value}です。`,
      '最終需要は0以上です。読み込む前に調整してください。',
    ],
    'bad-elasticity': (p) => [
      `部門${p.sector}の貿易弾力性が${p.value}です。`,
      '0より大きい値です。',
    ],
    'bad-input-share': (p) => [`${pair(p)}の投入係数が${p.value}です。`, source],
    'domestic-tariff': (p) => [
      `${pair(p)}の国内取引に関税${p.value}があります。`,
      '関税は輸入にかかります。対角要素は0です。',
    ],
    'more-of-the-same': (p) => [
      `同種の誤りがほかに${p.count}件あります(${p.of})。`,
      '先に上の誤りを直してください。',
    ],
    'cost-shares-not-one': (p) => [
      `${pair(p)}の費用シェアの合計が1から${p.gap}ずれています(最大)。`,
      '産出1単位当たりの付加価値と投入の合計は1です。',
    ],
    'does-not-close': (p) => [
      `${p.cells}個のセルで需給が一致しません。最大は${pair(p)}:支出${p.spending}、使途${p.uses}。`,
      '各財の支出は中間需要と最終需要の和に等しくなければなりません。先にデータを均衡させてください。',
    ],
    'wrong-row-count': (p) => [`${p.got}行あります。${p.expected}行のはずです。`, source],
    'missing-row': (p) => [
      `${p.count}行が欠けています。最初は${pair(p)}です。`,
      'すべての地域と部門の行が必要です。',
    ],
    'repeated-row': () => ['この行は前の行と重複しています。', '一つにしてください。'],
    'unknown-region': (p) => [
      `このデータに地域「${p.value}」はありません。`,
      meant(
        p,
        p.known === undefined
          ? '「parley data info」をご覧ください。'
          : `使えるもの:${list(p.known)}、*。`,
      ),
    ],
    'unknown-sector': (p) => [
      `このデータに部門「${p.value}」はありません。`,
      meant(
        p,
        p.known === undefined
          ? '「parley data info」をご覧ください。'
          : `使えるもの:${list(p.known)}、*。`,
      ),
    ],
    'unknown-kind': (p) => [
      `「${p.value}」という部門の種類はありません。`,
      `使えるもの:${list(p.known)}。`,
    ],
    'own-market': (p) => [
      `輸入国と輸出国がともに${p.value}です。`,
      '政策は地域間の貿易に作用します。',
    ],
    'one-value-a-line': (p) => [
      `この行の値:${list(p.got) || 'なし'}。`,
      `${list(p.known)}のうち一つだけを書いてください。`,
    ],
    'tariff-too-low': (p) => [
      `関税率${p.value}は価格の全額以上の補助になります。`,
      '関税率は−1(−100 %)を超える値です。',
    ],
    'tariff-not-a-share': (p) => [
      `関税率${p.value}は${Number(p.value) * 100} %になります。`,
      '比率で書いてください(25 %は0.25)。',
    ],
    'coverage-not-a-share': (p) => [`対象割合が${p.value}です。`, '0から1の間の値です。'],
    'ratio-out-of-range': (p) => [
      `比率が${p.value}です。`,
      `新÷旧で、${1 / Number(p.limit)}から${p.limit}の間の値です。`,
    ],
    'number-out-of-range': (p) => [
      `「${p.column}」が${p.value}です。`,
      `0より大きく、${p.limit}以下にしてください。`,
    ],
    'single-flow-needed': (p) => [
      `「${p.column}」が一つに定まっていません。`,
      '購入と投資では、地域と部門を一つずつ指定してください。',
    ],
    'nothing-traded': (p) => [
      `基準の世界では、${p.exporter}から${p.importer}への部門${p.sector}の貿易がありません。`,
      '貿易のないものは補助しても増えません。',
    ],
    'products-exceed-flow': (p) => [
      `この貿易の品目が全体の${p.value}を占めています。`,
      '比率の合計は1以下です。比率のない購入は貿易全体を指します。',
    ],
    'substitution-differs': () => [
      '同じ貿易の品目で代替の弾力性が異なっています。',
      '同じ値にしてください。',
    ],
    'does-not-belong': (p) => [
      `「${p.value}」は「${p.column}」の行では意味を持ちません。`,
      '空欄にしてください。',
    ],
    'bad-yaml': (p) => [String(p.message), 'YAMLを修正してください。'],
    'too-many-aliases': (p) => [
      `${p.file}のYAMLエイリアスが多すぎます。`,
      '展開して書いてください。',
    ],
    'not-a-policy': (p) => ['政策ファイルではありません。', `政策の項目:${list(p.known)}。`],
    'no-changes': () => ['この政策は何も変更しません。', '少なくとも1行を書いてください。'],
    'no-policy-name': () => [
      'どの政策の行か分かりません。',
      '「policy」列に名前を書いてください。',
    ],
    'unknown-key': (p) => [`不明な項目「${p.value}」。`, meant(p, `使えるもの:${list(p.known)}。`)],
    'not-a-list': (p) => [`「${p.value}」が一覧ではありません。`, '各行を「- 」で始めてください。'],
    'not-a-line': (p) => ['政策の行ではありません。', `行の項目:${list(p.known)}。`],
    'no-such-dataset': (p) => [
      `データセットまたはフォルダー「${p.value}」がありません。`,
      meant(p, `内蔵データセット:${list(p.known)}。`),
    ],
    'not-a-dataset': (p) => [
      `「${p.value}」にデータセットがありません。`,
      `必要なファイル:${list(p.known)}。`,
    ],
    'one-policy-or-many': () => [
      '政策が1つ必要です（--policy で1つ、または --policies で複数を収めたファイル）。',
      'どちらか一方を指定してください。',
    ],
    'no-such-entry': (p) => [
      `「${p.value}」という追加項目はありません。`,
      meant(p, `使えるもの: ${list(p.known)}`),
    ],
    'no-such-case': (p) => [
      `事例またはフォルダー「${p.value}」がありません。`,
      meant(p, `内蔵の事例:${list(p.known)}。`),
    ],
    'no-such-policy': (p) => [
      `政策ファイル「${p.value}」がありません。`,
      'importer,exporter,sector,tariffのCSVまたはYAMLを指定してください。',
    ],
    unreadable: (p) => [`「${p.value}」を読めません(${p.reason})。`, 'パスを確認してください。'],
    'no-such-model': (p) => [
      `モデル「${p.value}」はありません。`,
      meant(p, `使えるもの:${list(p.known)}。`),
    ],
    'bad-closure': (p) => [
      `「${p.value}」という貿易収支の扱いはありません。`,
      'transfers、balanced、fixed:地域:gdp、fixed:地域:pricesのいずれかです。',
    ],
    'bad-set': (p) => [
      `「${p.value}」では何も設定されません。`,
      '--set 項目=値 と書いてください。',
    ],
    'unknown-option-key': (p) => [
      `モデルに設定「${p.value}」はありません。`,
      meant(p, `使えるもの:${list(p.known)}。`),
    ],
    'bad-option-value': (p) => [
      `「${p.value}」は${p.key}の値として使えません。`,
      String(p.expected),
    ],
    'bad-date': (p) => [
      `「${p.value}」は日付ではありません。`,
      '2025-05-01のように書いてください。',
    ],
    'bad-language': (p) => [`言語「${p.value}」はありません。`, '使えるもの:en、ja。'],
    'cannot-write': (p) => [
      `${p.value}に書き込めません(${p.reason})。`,
      '別の--outを指定してください。',
    ],
    'case-needs-code': (p) => [
      `事例の「${p.value}」(${p.at})がデータセット${p.dataset}にありません。`,
      'コードは「parley data info」をご覧ください。',
    ],
    'no-such-law': (p) => [
      `measures/ のある事例またはフォルダー「${p.value}」がありません。`,
      meant(p, `内蔵の事例:${list(p.known)}。`),
    ],
    'bad-code': (p) => [
      `「${p.value}」は税番ではありません。`,
      '8703.23のように2～10桁で書いてください。',
    ],
    'no-such-code': (p) => [
      `${p.importer}の税率表に${p.value}はありません。`,
      list(p.near) === ''
        ? '「parley law search」をお試しください。'
        : `近いもの:${list(p.near)}。`,
    ],
    'no-such-importer': (p) => [
      `輸入国「${p.value}」の法令はありません。`,
      `使えるもの:${list(p.known)}。`,
    ],
    'no-such-origin': (p) => [
      `原産国「${p.value}」はありません。`,
      meant(p, `使えるもの:${list(p.known)}。`),
    ],
    'date-out-of-reach': (p) => [
      `${p.value}は措置の対象期間外です。`,
      `データは${p.from}から${p.to}までです。`,
    ],
    'dates-reversed': (p) => [`${p.from}は${p.to}より後です。`, '早い日を先に書いてください。'],
    'bad-fact': (p) => [
      `「${p.value}」は事実の指定になっていません。`,
      `${p.example}のように書いてください。`,
    ],
    'fact-not-a-share': (p) => [
      `「${p.value}」は全体を超えています。`,
      '百分率ではなく割合で書いてください(0.4は40 %)。',
    ],
    'no-such-fact': (p) => [
      `「${p.value}」を問う措置はありません。`,
      meant(p, `使えるもの:${list(p.known)}。`),
    ],
    'no-trade-held': (p) => [
      `${p.value}の法令を加重する貿易データがありません。`,
      `収録:${list(p.known)}。`,
    ],
    'bad-grouping': (p) => [
      `「${p.value}」という分け方はありません。`,
      `使えるもの:${list(p.known)}。`,
    ],
    'nothing-found': (p) => [`「${p.value}」は見つかりません。`, '別の語か税番をお試しください。'],
  },
  data: jaData,
  draws: jaDraws,
  faultCount: (count) => `誤り${count}件。`,
  help: {
    about: '関税交渉のための公開ワークベンチ。',
    exitCodes:
      '終了コード:0 回答あり、1 回答が否定的(収束せず、収録なし、該当なし、検査で誤り)、2 入力または使い方の誤り、70 プログラムの不具合。',
    example: '例:',
    json: '回答をJSONで出力',
    lang: '回答の言語(en または ja。省略時は環境設定、なければ en)',
    brief: '事例で何が懸かっているか。1画面の回答と brief.html、brief.json',
    briefCase: '内蔵の事例、または case.yaml のあるフォルダー',
    briefAt: '基準日(省略時は事例の日付)',
    briefOut: '書き込み先フォルダー(省略時は out/<事例>)',
    briefNoDeals: '合意案と遅れの費用（数秒を要する）を省く',
    solve: '関税政策が各地域に及ぼす影響',
    solveDataset: '内蔵データセットまたはフォルダー',
    solveModel: '貿易モデル',
    solvePolicy: 'CSV(importer,exporter,sector,tariff。* は全部、0.25 は 25 %)またはYAML',
    solveClosure: '貿易収支の扱い:transfers、balanced、fixed:地域:gdp、fixed:地域:prices',
    solveSet: 'モデルの設定(項目=値)。繰り返し可',
    solveFull: '--json と併用:部門別・相手国別の貿易も出力',
    data: '回答の基になるデータ',
    dataInfo: 'データセットの内容、出所、調整',
    dataInfoDataset: '内蔵データセットまたはフォルダー',
    law: '関税法令:品目・日付別の税率とその根拠',
    lawCase: '措置を読む事例',
    lawImporter: '課税国(ISO 3166の3文字)',
    lawOrigin: '原産国(ISO 3166の3文字またはEU27)',
    lawAt: '輸入日(当地の正午)、または「2025-04-09 00:01」',
    lawKnown: 'この日に知られていた内容で(省略時は現在知られている全部)',
    lawRate: '品目の税率とその導出',
    lawRateCode: '2～10桁の税番(例 8703.23)',
    lawRateShare: '事実:価額に占める割合(例 steel-content=0.4)。繰り返し可',
    lawRateUnitValue: '事実:単価(例 JPY/kg=120)。繰り返し可',
    lawRateQuotaFill: '事実:措置の割当内の割合(例 jp-rice=0)。繰り返し可',
    lawRateAll: '終了した措置と将来の措置も表示',
    lawEffective: '2024年の貿易で加重した実効税率',
    lawEffectiveBy: 'origin(原産国)、sector(部門)、measure(措置)',
    lawChanges: 'いつ、どの国の税率がどれだけ変わるか',
    lawChangesFrom: '最初の日',
    lawChangesTo: '最後の日',
    lawSearch: '語または税番による品目検索',
    lawSearchLimit: '表示件数',
  },
  written: (paths) => `書き込み:${paths.join('、')}`,
  solve: {
    heading: (model, dataset, policy) => `${dataset}における${policy}(モデル ${model})`,
    columns: {
      region: '地域',
      realIncome: '実質所得 %',
      equivalentVariation: '10億ドル',
      realWage: '実質賃金 %',
      consumerPrices: '消費者物価 %',
      revenue: '関税収入 10億ドル',
      exports: '輸出 %',
      imports: '輸入 %',
    },
    units:
      '基準からの変化。実質所得は厳密な厚生指標、10億ドルは年間の等価変分。物価は世界の付加価値に対する相対値。',
    solved: (iterations, residual, milliseconds) =>
      `計算時間${milliseconds}ミリ秒、反復${iterations}回、残差${residual}。`,
    notConverged: (residual, iterations, worst) =>
      `解けませんでした。反復${iterations}回後の残差${residual}。最も離れている式:${worst}。`,
    reasons: {
      'iteration-limit': '反復回数の上限に達しました',
      'not-finite': '数値の範囲を外れました',
      stalled: 'それ以上近づけませんでした',
    },
    equations: {
      wage: '賃金:',
      price: '価格:',
      spending: '支出:',
      'sector-income': '付加価値:',
      commitment: '購入約束:',
    },
    tryInstead: '変化を小さくするか、--set tolerance=1e-8 で許容誤差を緩めてください。',
  },
  dataInfo: {
    heading: (id, year) => `${id}:${year}年の世界経済`,
    version: '版',
    regions: (count) => `${count}地域`,
    sectors: (goods, services) => `財${goods}部門、サービス${services}部門`,
    closes: (residual) => `均衡:基準は残差${residual}の不動点`,
    columns: {
      region: '地域',
      gdp: 'GDP',
      exports: '輸出',
      imports: '輸入',
      balance: '収支',
      tariff: '平均関税率 %',
    },
    units: '年間、10億ドル、関税を除く。平均関税率は輸入額で加重。',
    sources: '出所',
    adjustments: '調整',
    weaknesses: '既知の弱点',
  },
  case: jaCase,
  bargain: jaBargain,
  law: {
    rateHeading: (code, origin, importer, at) => `${origin}産品${code}の${importer}での税率、${at}`,
    asKnown: (known) =>
      known === null ? '現在知られている内容' : `${known}時点で知られていた内容`,
    lines: (count) => `${count}品目`,
    noTotal: '単価がないため従価換算できません(--unit-value)',
    base: '通常の税率',
    noBase: 'この品目の通常の税率は収録していません',
    generalRate: (paid) => `一般税率と仮定。特恵または第2欄の適用により2024年の納付は${paid} %`,
    sum: '合計',
    ofWhich: (rate, share) => `${share}に${rate} %`,
    share: (percent, status) =>
      `価額の${percent} %${{ given: '', table: '(表による)', assumed: '(仮定)' }[status]}`,
    floor: (percent) => `合計${percent} %まで`,
    since: (from) => `${from}から`,
    until: (to) => `${to}まで`,
    verdicts: {
      notYet: (from) => `${from}から適用`,
      ended: (to) => `${to}に終了`,
      paused: (from, to, by) => `${by}により${from}から${to}まで停止`,
      superseded: (by) => `${by}に置換`,
      displaced: (by) => `${by}を優先`,
      exempt: (by) => `${by}により除外`,
      exempts: (percent) => `価額の${percent} %を除外`,
      gap: '適用中だが内容を収録していない',
    },
    hidden: (count) => `当日適用のない措置がほかに${count}件(--all)`,
    statuses: {
      complete: '完全:全段階が法令による',
      assumed: '仮定を含む',
      absent: '適用中の規定が欠けている',
    },
    assumption: '仮定',
    effectiveHeading: (importer, at) => `${importer}の実効税率、${at}`,
    columns: {
      origin: '原産国',
      sector: '部門',
      measure: '措置',
      imports: '輸入額 10億ドル',
      mfn: '2024年納付 %',
      added: '追加 ポイント',
      total: '合計 %',
      assumed: '仮定 貿易の%',
      absent: '欠落 貿易の%',
      covered: '対象輸入額 10億ドル',
    },
    all: '全体',
    noSector: '第98・99類',
    effectiveNote:
      '2024年の貿易による関税額÷課税価格。2024年の納付分に、その後の法令による追加分を加えたもの。',
    changesHeading: (importer, from, to) => `${importer}の法令の変化、${from}から${to}`,
    noChanges: 'この期間に変化はありません。',
    turns: { begins: '開始', ends: '終了', pauses: '停止', resumes: '再開' },
    moved: (origin, before, after) => `${origin} ${before} → ${after} %`,
    moreOrigins: (count) => `ほか${count}`,
    meanMoved: (before, after) => `平均 ${before} → ${after} %`,
    noEffect: '税率の変化なし',
  },
};
