import type { RecordTexts } from './record-texts.ts';

export const jaRecord: RecordTexts = {
  faults: {
    noSuchSource: (value, near, known) => [
      `記録に情報源「${value}」はありません。`,
      near === null ? `記述のある情報源：${known}。` : `「${near}」ではありませんか。`,
    ],
    noSuchIssue: (value, near, known) => [
      `この案件に論点「${value}」はない。`,
      near === null ? `論点：${known}。` : `「${near}」の誤りではないか。`,
    ],
    badId: (value) => [
      `「${value}」は識別子として使えない。`,
      '英小文字と数字をハイフンでつなぐ（例：japan-us-2025）。',
    ],
    fewParties: (value) => [
      `「${value}」では当事者が2者に満たない。`,
      '地域コードをコンマで区切る（例：--parties JPN,USA）。',
    ],
    partyTwice: (value) => [`「${value}」が重複している。`, '各当事者は一度だけ指定する。'],
    exists: (folder) => [`「${folder}」は既にある。`, '別の識別子か --out を指定する。'],
    badTitle: ['題名が空か長すぎる。', '1〜200字とする。'],
  },
  created: {
    wrote: (folder, files) => `${folder}を作成した（${files}ファイル）。`,
    about: (parties, asOf, dataset, law) =>
      `${parties}、${asOf}時点。経済データ：${dataset}${law === null ? '' : `。関税法令：${law}`}。`,
    issues: '論点',
    next: '次にできること',
    examples: (folder) => `${folder}の各ファイルには、写して使える記入例がある。`,
    commands: {
      check: '誤りを行番号付きで表示',
      brief: '影響の試算',
      state: '交渉の状況',
    },
  },
};
