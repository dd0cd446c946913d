import type { FaultParams } from '@parley/economy';
import type { DataTexts } from './data-texts.ts';

const list = (value: FaultParams[string] | undefined): string =>
  Array.isArray(value) ? value.join('、') : String(value ?? '');
const headers =
  '使える形式:OECD ICIO(V1, AUS_A01, …)、WIOD(IndustryCode, …)、BACI(t,i,j,k,v,q)、ITPD(exporter_iso3, …)、importer,exporter,sector,value。docs/data.mdをご覧ください。';

export const jaData: DataTexts = {
  faults: {
    'unknown-format': () => ['見出し行が、知られたどの形式でもありません。', headers],
    'gtap-har': () => [
      'GTAP独自の形式(.har、.prm)は読み込めません。',
      'CSV(importer,exporter,sector,valueと投入係数)に書き出してください(har2csv、ViewHARなど)。docs/data.mdをご覧ください。',
    ],
    'not-text': () => [
      '圧縮ファイル、表計算ファイルなど、テキストではないファイルです。',
      '展開するか、CSVで保存してください。',
    ],
    'two-formats': (p) => [
      `ファイルの形式が混在しています:${list(p.known)}。`,
      '表を一つずつ取り込んでください。',
    ],
    'format-mismatch': (p) => [
      `ファイルは${p.value}ではなく${p.got}のようです。`,
      '--formatを省くか、ファイルを確かめてください。',
    ],
    'missing-part': (p) => [
      `ファイルが足りません:${p.value}。`,
      'ほかのファイルと一緒に指定してください。',
    ],
    'unused-file': (p) => [
      `このファイル(${p.value})はここでは使えません。`,
      '除いてください。対応表は--regions、--sectorsで指定します。',
    ],
    'line-too-long': (p) => [
      `行が${p.limit}文字を超えています。`,
      '表のテキストか確かめてください。',
    ],
    'truncated-row': (p) => [
      `ファイルがここで途切れています(${p.expected}セル中${p.got}セル)。`,
      'ダウンロードまたは展開をやり直してください。',
    ],
    'truncated-table': (p) => [
      `${p.count}行が欠けています。最初は${p.value}で、ファイルはここで終わっています。`,
      'ダウンロードまたは展開をやり直してください。',
    ],
    'unknown-label': (p) => [
      `「${p.value}」はこの形式の見出しではありません。`,
      p.near === undefined ? 'docs/data.mdをご覧ください。' : `「${p.near}」のことですか。`,
    ],
    'repeated-label': (p) => [`「${p.value}」が重複しています。`, '一つにしてください。'],
    'missing-total': (p) => [
      `${p.value === 'VA' ? '付加価値・税' : '産出'}の行がありません。`,
      '表の末尾にある行です。ファイルが完全か確かめてください。',
    ],
    'too-many-codes': (p) => [
      `地域または部門が${p.limit}を超えています。`,
      '--regions、--sectorsでまとめてください。',
    ],
    'too-many-cells': (p) => [
      `取引が${p.limit}件を超えています。`,
      '--regions、--sectorsでまとめてください。',
    ],
    'negative-value': (p) => [`値が${p.value}です。`, '値は0以上です。'],
    'year-needed': (p) => [
      list(p.known) === ''
        ? 'ファイルから年が分かりません。'
        : `ファイルに複数の年があります:${list(p.known)}。`,
      '--yearを指定してください。',
    ],
    'year-absent': (p) => [`ファイルに${p.value}年はありません。`, `ある年:${list(p.known)}。`],
    'unmapped-region': (p) => [
      `対応表に${p.count}地域がありません:${list(p.codes)}。`,
      'それぞれfrom,toの行を加えてください。',
    ],
    'unmapped-sector': (p) => [
      `対応表に${p.count}部門がありません:${list(p.codes)}。`,
      'それぞれfrom,toの行を加えてください。',
    ],
    'mapped-twice': (p) => [`「${p.value}」が2回対応づけられています。`, '1行にしてください。'],
    'kinds-mixed': (p) => [
      `「${p.value}」に財とサービスが混在しています。`,
      '分けるか、対応表のkind列にgoodsかservicesを書いてください。',
    ],
    'does-not-add-up': (p) => [
      `${p.what === 'columns' ? '列' : '行'}の合計が表の合計と産出の${(100 * Number(p.gap)).toPrecision(3)} %ずれています。最大は${p.value}です。`,
      'ファイルが完全で、一つの年のものか確かめてください。',
    ],
    'elasticity-needed': (p) => [
      `${p.count}部門に貿易弾力性がありません:${list(p.codes)}。`,
      '--elasticities file.csv(sector,trade_elasticity)か--thetaを指定してください。',
    ],
    'no-domestic-sales': () => [
      '国内取引がないため、生産が分かりません。',
      '輸入国と輸出国が同じ行を加えるか、value_added_shareの隣にoutput列を加えてください。',
    ],
    'empty-region': (p) => [
      `${p.region}には生産または支出がありません。`,
      '--regionsでほかの地域とまとめてください。',
    ],
  },
  help: {
    import:
      '公表されたファイル(OECD ICIO、WIOD、BACI、ITPD、縦持ちCSV)からデータセットまたは貿易表を作る',
    importFormat: 'icio、baci、itpd、wiod、long(省略時は見出しから判定)',
    importYear: '年(ファイルに複数あるか、ない場合)',
    regions: 'CSV from,to[,name_en,name_ja]:地域をまとめる',
    sectors: 'CSV from,to[,name_en,name_ja,kind]:部門をまとめる(BACIではHSコードから)',
    importTariffs: 'CSV importer,exporter,sector,tariff(比率、*はすべて)。まとめた後のコードで',
    importElasticities: 'CSV sector,trade_elasticity。まとめた後のコードで',
    importTheta: '全部門に共通の貿易弾力性',
    importUnit: '値の1単位の米ドル(形式の単位と異なる場合)',
    importProgress: '端末でなくても進み具合を標準エラーに出す',
    importOut: '書き込むフォルダー。その名がデータセットの名になる',
    aggregate: 'データセットの地域と部門をまとめる',
    aggregateOut: '書き込むフォルダー。その名が新しいデータセットの名になる',
    check: 'データセットの恒等式と、公表された合計値との比較',
  },
  progress: (file, read, of, percent) =>
    of === null ? `${file}:${read} MB読了` : `${file}:${percent} %(${of} MB中${read} MB)`,
  formats: {
    icio: 'OECD国際産業連関表',
    wiod: '世界産業連関データベース(WIOD)',
    baci: 'CEPII BACI',
    itpd: 'USITC国際貿易・生産データベース(ITPD)',
    long: '縦持ちCSV',
  },
  sources: {
    icio: { publisher: 'OECD', title: '国際産業連関表(ICIO)', terms: 'CC BY 4.0' },
    wiod: {
      publisher: 'フローニンゲン大学',
      title: '世界産業連関データベース',
      terms: 'CC BY 4.0',
    },
    baci: { publisher: 'CEPII', title: 'BACI', terms: 'Etalab Open Licence 2.0' },
    itpd: { publisher: 'USITC', title: '国際貿易・生産データベース', terms: 'パブリックドメイン' },
    long: { publisher: '利用者の表', title: '縦持ちCSV', terms: '出所の条件による' },
  },
  edition: (edition) => `${edition}年版`,
  unit: (usd) => `1単位は名目${usd}米ドル。支出は関税を含む`,
  imported: (id, year, regions, sectors) => `${id}:${year}年、${regions}地域、${sectors}部門`,
  tradeOnly: '貿易のみの表です。投入係数と付加価値率を添えるとデータセットになります',
  rows: (rows, megabytes, blanks) =>
    `${rows}行、${megabytes} MBを読み込みました${blanks === null ? '' : `(空欄${blanks}個は0とした)`}`,
  closes: (residual) => `閉じています:基準解は${residual}の精度で不動点`,
  adjustments: {
    folded: (codes) => `国の内訳を合算した:${codes}。`,
    maps: (maps) => `${maps}によりコードをまとめた。`,
    gaps: (columns, rows) =>
      `公表値では、列の合計は世界産出の${columns} %、行の合計は${rows} %ずれている。各セルの和を用いた。`,
    negativeFlows: (count, sum) => `負の購入額(在庫)${count}件、計${sum}十億ドルを0とした。`,
    negativeInputs: (count, sum) => `負の投入${count}件、計${sum}十億ドルを0とした。`,
    withoutValueAdded: (cells, count) =>
      `${count}産業(${cells})では投入が産出を超えるため、産出に合わせて縮小し、付加価値を0とした。`,
    movedInputs: (count) => `地域が購入していない財の投入${count}件をほかの投入に振り替えた。`,
    clipped: (count, sum) =>
      `最終需要は支出から中間需要を差し引いた残差。負となった${count}セル(計${sum}十億ドル)を0とし、地域の他のセルを比例調整した。`,
    settled: (wages, trade) =>
      `全市場が均衡するよう取引を解き直した。賃金は最大${wages} %${trade === null ? '' : `、地域の貿易総額は最大${trade} %`}動いた。`,
    taxes: '生産物に課される税(補助金を控除)は付加価値に含む。',
    tariffs: (file) => `関税率は${file}による。投入を含め、表の価額に課した。`,
    noTariffs: '関税率の指定がないため、基準では関税がない。',
    elasticities: (from) => `貿易弾力性:${from}。`,
    digits: '数値は有効数字12桁で記載した。',
    aggregated: (from, maps) => `${from}を${maps}によりまとめた。`,
    weights:
      '関税率は関税抜き価額で加重し、関税額を保つ。投入係数と付加価値率は産出で、弾力性は新しい地域間の貿易額で加重した。',
    dutyInside: (sum) =>
      `域内となった取引の関税${sum}十億ドルを、支出、最終需要、関税収入から除いた。`,
    leftOut: 'データセットに添えられた表(雇用、品目、状態、照合値)は引き継がない。',
  },
  checkHeading: (id, year) => `${id}:${year}年の世界経済`,
  checkColumns: ['恒等式', '最大のずれ', '許容', ''],
  identities: {
    'cost-shares': '費用の合計は産出に等しい',
    'market-clearing': '使途の合計は支出に等しい',
    'world-income': '世界の支出は所得に等しい',
    'flows-not-negative': '負の取引がない',
    'input-shares-not-negative': '負の投入係数がない',
    'value-added-not-negative': '負の付加価値がない',
    'final-demand-not-negative': '負の最終需要がない',
    baseline: '基準解は不動点',
  },
  holds: '成立',
  fails: '不成立',
  worstAt: (region, sector) => `${region}の部門${sector}`,
  anchorColumns: ['公表された合計値', '公表値', '本データ', '差 %', '年', '種類'],
  anchorWhat: {
    trade: (exporter, importer, sectors) => `${exporter}から${importer}へ、${sectors}`,
    gdp: (region) => `${region}のGDP`,
    'gdp-share': (region) => `${region}の世界GDPに占める割合`,
    'trade-to-gdp': (region, sectors) => `${region}の貿易額÷GDP、${sectors}`,
  },
  sectorWords: { all: '財・サービス', goods: '財', services: 'サービス' },
  sector: (codes) => `部門${codes}`,
  anchorKinds: { independent: '独立', used: '作成に使用' },
  everyOther: '他のすべて',
  noAnchors: 'このデータには照合する公表値(anchors.csv)がありません。',
  anchorUnits: '年間十億ドル(関税抜き)、割合はそのまま。差があっても不成立とはしません。',
};
