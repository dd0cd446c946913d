import type { View } from '../session/scenario.ts';
import type { Catalogue } from '../words/language.ts';

interface AppWords {
  readonly views: Readonly<Record<View, string>>;
  readonly skip: string;
  readonly navigation: string;
  readonly caseLabel: string;
  readonly openCase: string;
  readonly asOf: string;
  readonly known: string;
  readonly knownThen: string;
  readonly noDeal: string;
  readonly undo: string;
  readonly redo: string;
  readonly share: string;
  readonly shared: string;
  readonly language: string;
  readonly theme: (dark: boolean) => string;
  readonly opening: (name: string) => string;
  readonly stages: Readonly<Record<string, string>>;
  readonly failed: string;
  readonly unsolved: string;
  readonly noData: string;
  readonly retry: string;
  readonly cancel: string;
  readonly close: string;
  readonly faulty: (name: string, count: number) => string;
  readonly faultHint: string;
  readonly looking: (title: string, date: string, known: string | null) => string;
  readonly sayMove: string;
  readonly cite: (date: string) => string;
}

export const APP: Catalogue<AppWords> = {
  en: {
    views: {
      table: 'Table',
      stakes: 'Stakes',
      deals: 'Deals',
      calendar: 'Calendar',
      record: 'Record',
      method: 'Method',
    },
    skip: 'Skip to the content',
    navigation: 'Views',
    caseLabel: 'Case',
    openCase: 'Open a case …',
    asOf: 'As of',
    known: 'As known on',
    knownThen: 'that day',
    noDeal: 'Without a deal',
    undo: 'Undo',
    redo: 'Redo',
    share: 'Copy link',
    shared: 'Link copied. It holds the package, the dates and the view; nothing else.',
    language: '日本語',
    theme: (dark) => (dark ? 'Light colours' : 'Dark colours'),
    opening: (name) => (name === '' ? 'Opening …' : `Opening ${name} …`),
    stages: {
      case: 'reading the case',
      economy: 'reading the economy',
      law: 'reading tariff law',
      'no-deal': 'what no deal means',
      weights: 'what each side counts',
      model: 'curvature of the gains',
      frontier: 'tracing the frontier',
      solutions: 'fair packages',
      zone: 'zone of agreement under each assumption',
      points: 'other points of disagreement',
      draws: 'draws',
      delay: 'cost of delay',
    },
    failed: 'Something went wrong in the calculation.',
    unsolved: 'The model has no solution here. Nothing is shown rather than a wrong number.',
    noData:
      'A file of this page could not be read. Load the page again; offline, open it once with a connection first.',
    retry: 'Try again',
    cancel: 'Stop',
    close: 'Close',
    faulty: (name, count) =>
      `${name} was not opened: ${count === 1 ? 'one fault' : `${count} faults`}.`,
    faultHint: 'Mend them in the file and drop it again; nothing here was changed.',
    looking: (title, date, known) =>
      `You are looking at ${title}, as of ${date}${known === null ? '' : `, as known on ${known}`}. `,
    sayMove: 'Move a slider: both sides’ gains follow, compared with no deal.',
    cite: (date) => `Parley, ${date}`,
  },
  ja: {
    views: {
      table: '交渉',
      stakes: '影響',
      deals: '合意案',
      calendar: '日程',
      record: '記録',
      method: '方法',
    },
    skip: '本文へ移動',
    navigation: '画面',
    caseLabel: '事例',
    openCase: '事例を開く…',
    asOf: '基準日',
    known: '情報の時点',
    knownThen: '基準日と同じ',
    noDeal: '合意がない場合',
    undo: '元に戻す',
    redo: 'やり直す',
    share: 'リンクをコピー',
    shared: 'リンクをコピーしました。含まれるのは合意案・日付・画面のみです。',
    language: 'English',
    theme: (dark) => (dark ? '明るい配色' : '暗い配色'),
    opening: (name) => (name === '' ? '読み込み中…' : `${name}を読み込み中…`),
    stages: {
      case: '事例の読み込み',
      economy: '経済データの読み込み',
      law: '関税法令の読み込み',
      'no-deal': '合意がない場合の算定',
      weights: '各当事国の重視度の推定',
      model: '利益の曲率の算定',
      frontier: 'フロンティアの追跡',
      solutions: '公正な合意案の探索',
      zone: '各想定の下での合意可能領域',
      points: '他の交渉決裂点',
      draws: '抽出計算',
      delay: '遅延の費用',
    },
    failed: '計算中に問題が発生しました。',
    unsolved: 'この条件ではモデルに解がありません。誤った数値は表示しません。',
    noData:
      'ページのファイルを読み込めませんでした。再読み込みしてください（オフラインで使うには、一度接続した状態で開く必要があります）。',
    retry: '再試行',
    cancel: '中止',
    close: '閉じる',
    faulty: (name, count) => `「${name}」は開けませんでした（誤り${count}件）。`,
    faultHint: 'ファイルを修正して再度ドロップしてください。ここでの作業内容は変わっていません。',
    looking: (title, date, known) =>
      `${title}（${date}現在${known === null ? '' : `、情報は${known}時点`}）を表示しています。`,
    sayMove: 'スライダーを動かすと、合意がない場合と比べた双方の利益が直ちに更新されます。',
    cite: (date) => `Parley、${date}`,
  },
};
