import type { CaseTexts } from './case-texts.ts';

export const jaCase: CaseTexts = {
  help: {
    check: '事案の誤りをすべて位置付きで示す（case.yaml、記録、措置）',
    checkCase: '内蔵の事案、または case.yaml のあるフォルダー',
    create: '内蔵データから事案を作る（当事国、主要な貿易と関税。そのまま計算できる）',
    createParties: '当事国のコード（例: JPN,USA）',
    createTitle: '事案の題名',
    createAt: '事案の基準日（既定: 今日）',
    createOut: '事案のフォルダーを置く場所（既定: 現在のフォルダー）',
    createDataset: '事案が用いる経済データセット',
    record: '交渉の記録（追加、主張の評価）',
    add: '出典・協議・立場・提案・主張・論点を事案の記録に追記する',
    addSet: 'キーと値（issue=us-car-duty、text.en="…"、sources=[a,b] など。繰り返し可）',
    addFrom: '項目を書いた YAML ファイル。- は標準入力',
    addDryRun: '書き込む内容と位置を示すだけで、書き込まない',
    claims: '各主張の評価とその理由',
    claimsSource: 'この出典の主張のみ',
    known: 'この日までに知られていた内容（既定: すべて）',
    state: 'ある日の交渉の現状を1画面で示す',
    stateAt: '日付（既定: 事案の基準日）',
    moves: '誰がいつ、どの論点で、どれだけ動いたか',
    movesIssue: 'この論点のみ。繰り返し可',
    movesFrom: '最初の日（既定: 記録の初め）',
    movesTo: '最後の日（既定: 記録の終わり）',
  },
  sound: (folder) => `${folder}: 誤りはありません。`,
  holds: (n) =>
    `当事国${n.parties}、論点${n.issues}、出典${n.sources}、協議${n.rounds}、立場${n.positions}、提案${n.offers}、主張${n.claims}、結果${n.outcomes}${
      n.measures === null ? '' : `、法令上の措置${n.measures}`
    }。`,
  added: (id, place) => `${id} を ${place} に追加しました。`,
  wouldAdd: (place) => `${place} に次のように書き込みます:`,
  untouched: '書き込みは行っていません。',
};
