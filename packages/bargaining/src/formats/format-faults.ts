import {
  type Catalogue,
  commonFaults,
  type Details,
  type Fault,
  faultText,
  inReadingOrder,
  type Language,
  namesKnown,
  type Position,
} from '@parley/intake';

/** Words for what can be wrong with files of negotiation domains and profiles. */
export const formatFaults = {
  'file-too-large': commonFaults['file-too-large'],
  'key-duplicate': commonFaults['key-duplicate'],
  'key-unknown': commonFaults['key-unknown'],
  'key-missing': commonFaults['key-missing'],
  'type-wrong': commonFaults['type-wrong'],
  'xml-syntax': {
    en: { message: 'not valid XML: {reason}', hint: 'check tags, quotes and & here' },
    ja: {
      message: 'XML として読めません: {reason}',
      hint: 'この箇所のタグ・引用符・& を確かめてください',
    },
  },
  'xml-doctype': {
    en: { message: 'a DOCTYPE is not read', hint: 'leave it out; entities are not expanded' },
    ja: { message: 'DOCTYPE は読み込みません', hint: '削除してください（実体は展開されません）' },
  },
  'json-syntax': {
    en: { message: 'not valid JSON: {reason}', hint: 'check commas, quotes and brackets here' },
    ja: {
      message: 'JSON として読めません: {reason}',
      hint: 'この箇所のコンマ・引用符・括弧を確かめてください',
    },
  },
  'too-deep': {
    en: {
      message: 'nested more than {limit} levels deep',
      hint: 'check the closing tags or brackets',
    },
    ja: {
      message: '入れ子が {limit} 段を超えています',
      hint: '終了タグや括弧の閉じ忘れを確かめてください',
    },
  },
  'too-many-elements': {
    en: { message: 'more than {limit} elements', hint: 'shorten the file' },
    ja: { message: '要素の数が {limit} を超えています', hint: 'ファイルを短くしてください' },
  },
  'root-wrong': {
    en: { message: 'the file is {found}, not {expected}', hint: 'check which file was given' },
    ja: {
      message: 'ファイルが {expected} ではなく {found} です',
      hint: '指定したファイルを確かめてください',
    },
  },
  'element-unexpected': {
    en: { message: 'unexpected <{found}> in <{inside}>', hint: 'known here: {known}' },
    ja: { message: '<{inside}> の中に <{found}> は使えません', hint: '使えるもの: {known}' },
  },
  'attribute-missing': {
    en: { message: '<{element}> has no {key}', hint: 'add {key}="…"' },
    ja: { message: '<{element}> に {key} がありません', hint: '{key}="…" を加えてください' },
  },
  'number-malformed': {
    en: { message: '{found} is not {expected}', hint: 'write it like {example}' },
    ja: { message: '{found} は{expected}ではありません', hint: '{example} のように書いてください' },
  },
  'number-out-of-range': {
    en: { message: '{found} is not {range}', hint: 'check the number' },
    ja: { message: '{found} は {range} ではありません', hint: '数値を確かめてください' },
  },
  'not-additive': {
    en: {
      message: '{found} is not an additive utility space',
      hint: 'only sums over issues are read, never an approximation of others',
    },
    ja: {
      message: '{found} は加法型の効用空間ではありません',
      hint: '論点ごとの和で表されるものだけを読み込み、近似はしません',
    },
  },
  'kind-unknown': {
    en: { message: '{found} is no kind of issue that can be read', hint: 'known here: {known}' },
    ja: { message: '{found} という種類の論点は読めません', hint: '使えるもの: {known}' },
  },
  'kind-conflict': {
    en: { message: '{key} says {found}, type says {expected}', hint: 'make the two agree' },
    ja: { message: '{key} は {found} ですが type は {expected} です', hint: '揃えてください' },
  },
  'no-issues': {
    en: { message: 'there is no issue to negotiate', hint: 'add an issue with its values' },
    ja: { message: '交渉する論点がありません', hint: '論点とその値を加えてください' },
  },
  'no-values': {
    en: { message: 'issue {issue} has no values', hint: 'add its values' },
    ja: { message: '論点 {issue} に値がありません', hint: '値を加えてください' },
  },
  'range-empty': {
    en: { message: 'the range from {from} to {to} is empty', hint: 'give the lower end first' },
    ja: { message: '{from} から {to} の範囲が空です', hint: '小さいほうを先に書いてください' },
  },
  'index-duplicate': {
    en: { message: 'index {found} is already used', hint: 'give each issue its own' },
    ja: { message: 'index {found} は既に使われています', hint: '論点ごとに変えてください' },
  },
  'value-duplicate': {
    en: { message: 'the value {found} stands twice', hint: 'keep one of the two' },
    ja: { message: '値 {found} が重複しています', hint: 'どちらか一方を残してください' },
  },
  'issue-missing': {
    en: { message: 'issue {issue} of the domain is missing here', hint: 'add it' },
    ja: { message: 'ドメインの論点 {issue} がここにありません', hint: '加えてください' },
  },
  'issue-unknown': {
    en: { message: 'issue {found} is not in the domain', hint: 'known there: {known}' },
    ja: { message: '論点 {found} はドメインにありません', hint: 'ドメインの論点: {known}' },
  },
  'issue-differs': {
    en: {
      message: 'issue {index} is {found} here and {expected} in the domain',
      hint: 'check that the profile is one of this domain',
    },
    ja: {
      message: '論点 {index} はここでは {found}、ドメインでは {expected} です',
      hint: 'このドメインのプロファイルか確かめてください',
    },
  },
  'value-unknown': {
    en: {
      message: 'the domain has no value {found} for issue {issue}',
      hint: 'did you mean {near}?',
      otherwise: 'known there: {known}',
    },
    ja: {
      message: 'ドメインの論点 {issue} に値 {found} はありません',
      hint: '{near} の誤りではありませんか',
      otherwise: 'ドメインの値: {known}',
    },
  },
  'evaluation-missing': {
    en: { message: 'the value {found} of issue {issue} is not evaluated', hint: 'evaluate it' },
    ja: { message: '論点 {issue} の値 {found} に評価がありません', hint: '評価を加えてください' },
  },
  'evaluator-missing': {
    en: { message: 'issue {issue} has no evaluator', hint: 'say what its levels are worth' },
    ja: { message: '論点 {issue} に評価関数がありません', hint: '値の評価を書いてください' },
  },
  'evaluator-unknown': {
    en: { message: '{found} is no evaluator that can be read', hint: 'known here: {known}' },
    ja: { message: '{found} という評価関数は読めません', hint: '使えるもの: {known}' },
  },
  'weight-missing': {
    en: { message: 'issue {issue} has no weight', hint: 'add <weight index="{index}" value="…"/>' },
    ja: {
      message: '論点 {issue} に重みがありません',
      hint: '<weight index="{index}" value="…"/> を加えてください',
    },
  },
  'weight-duplicate': {
    en: { message: 'issue {index} has two weights', hint: 'keep one of the two' },
    ja: { message: '論点 {index} に重みが二つあります', hint: 'どちらか一方を残してください' },
  },
  'weights-not-one': {
    en: { message: 'the weights add up to {found}, not 1', hint: 'mend the weights' },
    ja: { message: '重みの合計が 1 ではなく {found} です', hint: '重みを直してください' },
  },
  'reservation-duplicate': {
    en: { message: 'a reservation value is already given above', hint: 'keep one of the two' },
    ja: { message: '留保値は上で既に与えられています', hint: 'どちらか一方を残してください' },
  },
} satisfies Catalogue;

export type FormatFaultCode = keyof typeof formatFaults;
export type FormatFault = Fault<FormatFaultCode>;

/** Characters of what stands in a file that a fault repeats. */
const LONGEST = 160;
/** Faults told at most for a file. */
const MAX_FAULTS = 200;

/** Names among which the one that was meant is looked for: more would only cost time. */
const MAX_NAMES = 300;

/** The name that was probably meant, and the first of what is known, worked out when it is told. */
export function meant(found: string, names: readonly string[], rest: Details = {}): () => Details {
  return () => ({ ...rest, found, ...namesKnown(found, names.slice(0, MAX_NAMES)) });
}

/** Where a reader puts what is wrong; details that take time can be given as a function. */
export interface FaultSink {
  readonly report: (
    code: FormatFaultCode,
    position: Position,
    details?: Details | (() => Details),
  ) => void;
  /** In reading order. */
  readonly faults: () => readonly FormatFault[];
}

export function faultSink(file: string, language: Language): FaultSink {
  const found: FormatFault[] = [];
  return {
    report: (code, { line, column }, details = {}) => {
      if (found.length >= MAX_FAULTS) return;
      const told = brief(typeof details === 'function' ? details() : details);
      found.push({ code, file, line, column, ...faultText(formatFaults, code, told, language) });
    },
    faults: () => inReadingOrder(found),
  };
}

/** Details with no text longer than a line: names in a file can be of any length. */
function brief(details: Details): Details {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value,
    ]),
  );
}
