import type { DrawsTexts } from './draws-texts.ts';

export const jaDraws: DrawsTexts = {
  help: {
    draws: 'パラメーターを無作為に変えた試算の回数(20～10,000)。全シナリオを各回で解く',
    seed: '試算のシード(省略時は1)',
    vary: '変えるもの: elasticities、labour-mobility、pass-through(省略時はelasticities)',
    threads: 'ワーカースレッド数(省略時はコア数)',
    policies:
      '多数の政策のCSV。「policy」列に各政策の名前、他の列は --policy と同じ。政策ごとに1行を出力',
  },
  drawn: (done, all) => `試算 ${done}/${all}`,
  solved: (done, all) => `政策 ${done}/${all}`,
  policy: '政策',
  iterations: '反復',
  columns: '各地域の実質所得の変化(基準比、%)',
  moreRegions: (count) => `…ほか${count}地域は --json で表示`,
  summary: (solved, all, milliseconds) =>
    `${all}件中${solved}件を${(milliseconds / 1000).toFixed(1)}秒で解いた。`,
  notSolved: '解なし',
  outsideDomain: 'モデルの適用範囲外',
};
