import type { BargainTexts } from './bargain-texts.ts';

export const jaBargain: BargainTexts = {
  help: {
    bargain: '交渉問題: 双方が望む合意と、そのうちの公平なもの',
    solve:
      'ドメインとプロファイルから、フロンティア・合意可能領域・公平な合意を求める（GENIUS XML、GeniusWeb JSON、後者のフォルダー、または案件）',
  },
  faults: {
    fewProfiles: (value) => [
      `プロファイルが ${value} 件では交渉になりません。`,
      'ドメインと、二者以上のプロファイルを指定してください。',
    ],
    noDomain: (value) => [
      `「${value}」に GeniusWeb のドメインがないか、複数あります。`,
      'ドメインは issuesValues を持つ JSON ファイルです。',
    ],
    notGeniusWeb: (value) => [
      `「${value}」はドメインでもプロファイルでもありません。`,
      'フォルダーから除くか、ファイルを一つずつ指定してください。',
    ],
    tooLarge: (value) => [
      `組み合わせが ${value} 通りあり、多すぎます。`,
      '段階を減らしてください。',
    ],
  },
  heading: (domain, parties) => `${domain}: ${parties.join(' と ')}`,
  packages: (count, issues) => `論点 ${issues} 件、組み合わせ ${count} 通り`,
  grid: (levels) => `連続的な論点は ${levels} 段階で調べています`,
  frontier: (points) => `全員にとってより良い案のない点（パレート・フロンティア）: ${points}`,
  gap: (gap) => `厳密ではなく、真のフロンティアは最大 ${gap} 上にあり得ます`,
  reservation: (values, stated) =>
    `合意しない場合の効用: ${values}${stated ? '' : '（プロファイルにない場合は 0）'}`,
  zone: (packages) =>
    packages === null
      ? '合意可能領域があります（案が多すぎて数えていません）'
      : `全員にとって合意なしより劣らない案: ${packages} 通り`,
  ideal: (values) => `他者に損をさせずに得られる最大: ${values}`,
  noZone: '全員にとって合意なしより劣らない案はありません（合意可能領域なし）。',
  closest: (values, deal) => `最も近い案: ${values}（${deal}）`,
  opensAt: (party, value) => `${party} だけが ${value} を受け入れれば合意可能になります。`,
  opensForNone: '一者だけの譲歩では合意可能になりません。',
  concepts: {
    nash: 'ナッシュ',
    kalaiSmorodinsky: 'カライ＝スモロディンスキー',
    egalitarian: '平等主義 *',
    utilitarian: '功利主義 *',
  },
  columns: { concept: '公平の基準', deal: '案' },
  more: (count) => `ほか ${count} 点`,
  comparable: '* 当事者の効用が同じ単位であることを前提とします',
};
