import type { Catalogue } from './fault-text.ts';

/** Words for what can be wrong with any file that people write: file, YAML, schema, references. */
export const commonFaults = {
  'file-missing': {
    en: { message: '{file} is missing', hint: 'add it to the folder' },
    ja: { message: '{file} がありません', hint: 'フォルダーに加えてください' },
  },
  'file-unknown': {
    en: {
      message: 'no file here is called {found}',
      hint: 'did you mean {near}?',
      otherwise: 'known here: {known}',
    },
    ja: {
      message: '{found} というファイルはここでは使いません',
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
      hint: 'check the brackets',
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
  'yaml-too-many-values': {
    en: {
      message: 'the file holds more values than can be checked, from here on',
      hint: 'shorten or split it',
    },
    ja: {
      message: 'この箇所から先は、確かめられる値の数を超えています',
      hint: '短くするか分割してください',
    },
  },
  'yaml-not-plain': {
    en: {
      message: 'a file of {found} characters must be written plainly, which this is not',
      hint: 'one key or entry a line; no anchors, escapes or unmarked texts over several lines; or keep the file below {limit}',
    },
    ja: {
      message: '{found} 文字のファイルでは使えない書き方です',
      hint: 'アンカー・エスケープ・複数行の値を避けて1行に1項目ずつ書くか、{limit} 文字未満に分けてください',
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
    en: { message: 'the length must be {range}', hint: 'lengthen or shorten it' },
    ja: { message: '長さは {range} でなければなりません', hint: '長さを調整してください' },
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
    en: { message: '{found} is not {range}', hint: 'check the number and its unit' },
    ja: {
      message: '{found} は {range} ではありません',
      hint: '数値と単位を確かめてください',
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
} satisfies Catalogue;

export type CommonFaultCode = keyof typeof commonFaults;
