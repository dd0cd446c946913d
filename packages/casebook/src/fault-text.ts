/** Languages in which faults are told. */
export type Language = 'en' | 'ja';

interface Words {
  readonly message: string;
  readonly hint: string;
  /** Hint for want of the detail that `hint` needs. */
  readonly otherwise?: string;
}

/** `{name}` stands for a detail of the fault. */
const catalogue = {
  'file-missing': {
    en: { message: '{file} is missing', hint: 'a case folder needs {file}' },
    ja: { message: '{file} がありません', hint: 'ケースのフォルダーには {file} が必要です' },
  },
  'file-unknown': {
    en: {
      message: 'no file of a case is called {found}',
      hint: 'did you mean {near}?',
      otherwise: 'known here: {known}',
    },
    ja: {
      message: '{found} はケースのファイル名ではありません',
      hint: '{near} の誤りではありませんか',
      otherwise: '使えるもの: {known}',
    },
  },
  'file-too-large': {
    en: {
      message: 'the file has {found} characters, more than {limit}',
      hint: 'shorten or split it',
    },
    ja: {
      message: 'ファイルが {found} 文字あり、上限 {limit} を超えています',
      hint: '短くするか分割してください',
    },
  },
  'yaml-syntax': {
    en: {
      message: 'not valid YAML: {reason}',
      hint: 'check indentation, quotes and brackets here',
    },
    ja: {
      message: 'YAML として読めません: {reason}',
      hint: 'この箇所の字下げ・引用符・括弧を確かめてください',
    },
  },
  'yaml-too-deep': {
    en: {
      message: 'nested more than {limit} levels deep',
      hint: 'no case needs that: check the brackets',
    },
    ja: {
      message: '入れ子が {limit} 段を超えています',
      hint: '括弧の閉じ忘れなどを確かめてください',
    },
  },
  'yaml-too-many-aliases': {
    en: {
      message: 'aliases repeat too much',
      hint: 'use at most {limit} aliases; write the rest out',
    },
    ja: {
      message: 'エイリアスの使用が多すぎます',
      hint: 'エイリアスは {limit} 個までとし、残りは書き下してください',
    },
  },
  'key-duplicate': {
    en: { message: 'this key is already given above', hint: 'keep one of the two' },
    ja: { message: 'このキーは上で既に与えられています', hint: 'どちらか一方を残してください' },
  },
  'key-unknown': {
    en: {
      message: 'unknown key {found}',
      hint: 'did you mean {near}?',
      otherwise: 'known here: {known}',
    },
    ja: {
      message: '未知のキー {found} です',
      hint: '{near} の誤りではありませんか',
      otherwise: '使えるもの: {known}',
    },
  },
  'key-missing': {
    en: { message: '{key} is missing', hint: 'add {key} ({expected})' },
    ja: { message: '{key} がありません', hint: '{key} を補ってください（{expected}）' },
  },
  'type-wrong': {
    en: { message: 'expected {expected}, found {found}', hint: 'write {example}' },
    ja: { message: '{expected} が必要ですが {found} です', hint: '{example} と書いてください' },
  },
  'value-not-allowed': {
    en: {
      message: '{found} is not one of {allowed}',
      hint: 'did you mean {near}?',
      otherwise: 'known here: {known}',
    },
    ja: {
      message: '{found} は使えません（{allowed} のいずれか）',
      hint: '{near} の誤りではありませんか',
      otherwise: '使えるもの: {known}',
    },
  },
  'text-malformed': {
    en: { message: '{found} is not {expected}', hint: 'write it like {example}' },
    ja: {
      message: '{found} は {expected} ではありません',
      hint: '{example} のように書いてください',
    },
  },
  'length-wrong': {
    en: { message: 'the length must be {bound} {limit}', hint: 'lengthen or shorten it' },
    ja: { message: '長さの条件（{bound} {limit}）を満たしません', hint: '長さを調整してください' },
  },
  'date-invalid': {
    en: { message: '{found} is not a date', hint: 'write a day of the calendar as YYYY-MM-DD' },
    ja: {
      message: '{found} は日付ではありません',
      hint: '実在する日付を YYYY-MM-DD で書いてください',
    },
  },
  'date-order': {
    en: { message: '{later} lies before {earlier}', hint: 'check which of the two dates is wrong' },
    ja: {
      message: '{later} が {earlier} より前です',
      hint: 'どちらの日付が誤りか確かめてください',
    },
  },
  'number-not-finite': {
    en: { message: '{found} is not a finite number', hint: 'write a plain decimal such as 0.25' },
    ja: { message: '{found} は有限の数ではありません', hint: '0.25 のような小数で書いてください' },
  },
  'number-out-of-range': {
    en: {
      message: '{found} is not between {low} and {high}',
      hint: 'shares, not percent: 25 % is 0.25',
    },
    ja: {
      message: '{found} は {low} 以上 {high} 以下ではありません',
      hint: '百分率ではなく割合で書きます（25 % は 0.25）',
    },
  },
  'id-duplicate': {
    en: { message: '{found} is already used in {list}', hint: 'give each entry its own' },
    ja: {
      message: '{found} は {list} で既に使われています',
      hint: '項目ごとに異なる値にしてください',
    },
  },
  'reference-unknown': {
    en: {
      message: '{found} is not in {list}',
      hint: 'did you mean {near}?',
      otherwise: 'known here: {known}',
    },
    ja: {
      message: '{found} は {list} にありません',
      hint: '{near} の誤りではありませんか',
      otherwise: '使えるもの: {known}',
    },
  },
  'same-party': {
    en: {
      message: '{found} is both importer and exporter',
      hint: 'a tariff falls on trade between two',
    },
    ja: { message: '{found} が輸入側と輸出側の両方です', hint: '関税は二者間の貿易に課されます' },
  },
  'coverage-above-one': {
    en: {
      message:
        'sector {sector} of {exporter} in {importer} is covered {total} times in world {world}',
      hint: 'measures of one world share a sector: their coverage may add up to 1 at most',
    },
    ja: {
      message:
        'シナリオ {world} では {importer} の {exporter} 産品（部門 {sector}）の対象割合の合計が {total} です',
      hint: '同じシナリオの措置の対象割合は、部門ごとに合計 1 以下でなければなりません',
    },
  },
  'baseline-misplaced': {
    en: {
      message: 'the first world, and it alone, is the baseline, and a baseline has no measures',
      hint: 'put the baseline first with `measures: []`',
    },
    ja: {
      message: '基準（baseline）は最初のシナリオのみで、措置を含みません',
      hint: '基準を先頭に置き `measures: []` としてください',
    },
  },
  'measure-ended': {
    en: {
      message: '{found} ended on {to}, before world {world} ({on})',
      hint: 'drop it or mend the dates',
    },
    ja: {
      message: '{found} は {to} に終了しており、シナリオ {world}（{on}）より前です',
      hint: '外すか日付を直してください',
    },
  },
  'standstill-broken': {
    en: {
      message:
        'world {world} says {importer} leaves its tariffs on {exporter} as they are, yet {found} changes them',
      hint: 'drop the standstill or the measure',
    },
    ja: {
      message:
        'シナリオ {world} では {importer} の対 {exporter} 関税は据え置きですが、{found} が変更しています',
      hint: '据え置きか措置のどちらかを外してください',
    },
  },
  'source-missing': {
    en: {
      message: 'neither a source nor an assumption is given',
      hint: 'add sources, or say `assumption:` why',
    },
    ja: {
      message: '出典も前提も示されていません',
      hint: 'sources を挙げるか、assumption に理由を書いてください',
    },
  },
} as const satisfies Record<string, Record<Language, Words>>;

/** Words for the shapes and forms that a schema asks for; a detail `term:array` is told as "a list". */
const terms = {
  object: { en: 'keys with values', ja: 'キーと値の組' },
  array: { en: 'a list', ja: 'リスト' },
  string: { en: 'text', ja: '文字列' },
  number: { en: 'a number', ja: '数値' },
  nothing: { en: 'nothing', ja: '空' },
  id: { en: 'an id (lower-case letters, digits, hyphens)', ja: 'ID（英小文字・数字・ハイフン）' },
  code: { en: 'a code (letters and digits)', ja: 'コード（英数字）' },
  language: { en: 'a language code of two letters', ja: '2文字の言語コード' },
  rate: { en: 'an exact decimal', ja: '正確な小数' },
  url: { en: 'a web address', ja: 'ウェブのアドレス' },
  object_example: { en: 'keys with values, indented below', ja: '字下げしたキーと値' },
  array_example: {
    en: 'a list: [a, b], or lines that begin with "-"',
    ja: '[a, b] または「-」で始まる行',
  },
  string_example: { en: 'text; put digits in quotes', ja: '文字列（数字は引用符で囲む）' },
  number_example: { en: 'a plain decimal such as 0.25', ja: '0.25 のような小数' },
  least: { en: 'at least', ja: '下限' },
  most: { en: 'at most', ja: '上限' },
} as const satisfies Record<string, Record<Language, string>>;

export type Term = keyof typeof terms;

/** Marks a detail as one of the words above, to be told in the reader's language. */
export function term(name: Term): string {
  return `term:${name}`;
}

function told(detail: string, language: Language): string {
  const name = detail.startsWith('term:') ? detail.slice('term:'.length) : '';
  return name in terms ? terms[name as Term][language] : detail;
}

export type FaultCode = keyof typeof catalogue;

function fill(
  template: string,
  details: Readonly<Record<string, string>>,
  language: Language,
): string | undefined {
  let complete = true;
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    complete &&= name in details;
    return told(details[name] ?? '', language);
  });
  return complete ? text : undefined;
}

/** Message and hint of a fault; the hint is empty when nothing is known that it could suggest. */
export function faultText(
  code: FaultCode,
  details: Readonly<Record<string, string>>,
  language: Language,
): { message: string; hint: string } {
  const words: Words = catalogue[code][language];
  const message = fill(words.message, details, language);
  if (message === undefined)
    throw new Error(`fault ${code}: details missing in ${JSON.stringify(details)}`);
  const hint =
    fill(words.hint, details, language) ?? fill(words.otherwise ?? '', details, language);
  return { message, hint: hint ?? '' };
}
