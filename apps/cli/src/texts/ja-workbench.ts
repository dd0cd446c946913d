import type { WorkbenchTexts } from './workbench-texts.ts';

export const jaWorkbench: WorkbenchTexts = {
  help: {
    workbench:
      'ワークベンチ(交渉の全体を一画面で扱うブラウザー画面)をこの端末だけに配信します。事例は組み込みの名前かフォルダーで指定します',
    start: '概要を表示し、続いてワークベンチを配信します',
    port: '配信に使うポート。使用中のときは次のポート',
    withPrivate: '事例のprivate/にあるファイルも配信します',
    once: '概要を表示して終了します',
  },
  building: (seconds) => `ワークベンチを構築しています(約${seconds}秒)…`,
  built: (seconds) => `${seconds}秒で構築しました。`,
  notBuilt: 'ワークベンチを構築できませんでした。構築時の出力は次のとおりです。',
  serving: (address) => `ワークベンチ:${address}\nCtrl-Cで終了します。`,
  portTaken: (asked, found) => `ポート${asked}は使用中のため、${found}を使います。`,
  noPort: (first, last, reason) => [
    first === last
      ? `ポート${first}は使えません(${reason})。`
      : `ポート${first}〜${last}はいずれも使えません(${reason})。`,
    '別の--portを指定してください。',
  ],
  privateServed: (files, folder) =>
    files === 0
      ? `${folder}に配信するファイルはありません。`
      : `${folder}の${files}件のファイルも、この端末からに限り、このアドレスで閲覧できます。`,
  stopped: '終了しました。',
};
