import { type Catalogue, commonFaults, type Fault, type Finding, type Forms } from '@parley/intake';

/** Words for what can be wrong with files of law: the common faults, and their own. */
export const lawFaults = {
  ...commonFaults,
  'zone-unknown': {
    en: { message: '{found} is no time zone', hint: 'write it like America/New_York' },
    ja: { message: '{found} という時間帯はありません', hint: 'America/New_York のように書きます' },
  },
  'moment-invalid': {
    en: {
      message: '{found} is no day or hour of the calendar',
      hint: 'write it like 2025-04-09 00:01',
    },
    ja: { message: '{found} という日時はありません', hint: '2025-04-09 00:01 のように書きます' },
  },
  'ends-before-it-begins': {
    en: { message: '{found} ends before it begins', hint: 'mend one of the two' },
    ja: { message: '{found} の終了が開始より前です', hint: 'どちらかを直してください' },
  },
  'list-unknown': {
    en: {
      message: 'there is no list lists/{found}.txt',
      hint: 'did you mean {near}?',
      otherwise: 'put the codes there, one a line',
    },
    ja: {
      message: 'リスト lists/{found}.txt がありません',
      hint: '{near} の誤りではありませんか',
      otherwise: 'コードを一行に一つずつ書いて置いてください',
    },
  },
  'code-malformed': {
    en: { message: '{found} is no tariff code', hint: '2 to 10 digits, an even number of them' },
    ja: { message: '{found} は税番ではありません', hint: '2～10桁（偶数桁）の数字です' },
  },
  'code-unknown': {
    en: {
      message: '{found} is in no line of the schedule of {importer}',
      hint: 'near it: {near}',
      otherwise: 'check the code',
    },
    ja: {
      message: '{found} は {importer} の税率表にありません',
      hint: '近いもの: {near}',
      otherwise: 'コードを確かめてください',
    },
  },
  'share-malformed': {
    en: { message: '{found} is no share of the value', hint: 'a number from 0 to 1' },
    ja: { message: '{found} は割合ではありません', hint: '0 から 1 の数です' },
  },
  'rate-missing': {
    en: { message: '{found} is a duty without a rate', hint: 'give it a rate, or kind: exemption' },
    ja: {
      message: '{found} は税率のない関税です',
      hint: 'rate を書くか kind: exemption としてください',
    },
  },
  'exempts-missing': {
    en: {
      message: '{found} is an exemption from nothing',
      hint: 'name families or measures under exempts',
    },
    ja: {
      message: '{found} は対象のない適用除外です',
      hint: 'exempts に系列または措置を書いてください',
    },
  },
  'key-out-of-place': {
    en: { message: '{key} has no meaning for {kind} measures', hint: 'leave it out' },
    ja: { message: '{key} は {kind} の措置では意味を持ちません', hint: '削除してください' },
  },
  'products-empty': {
    en: { message: '{found} has no products', hint: 'give include or lists, or products: all' },
    ja: {
      message: '{found} に対象品目がありません',
      hint: 'include か lists、または products: all としてください',
    },
  },
  'measures-overlap': {
    en: {
      message: '{found} and {other} of family {family} can meet in product, origin and time',
      hint: 'say which replaces the other, or part their scopes',
    },
    ja: {
      message: '系列 {family} の {found} と {other} が品目・原産国・期間で重なり得ます',
      hint: 'replaces で優先関係を示すか、範囲を分けてください',
    },
  },
  'displacement-circular': {
    en: {
      message: 'families displace one another in a circle: {found}',
      hint: 'one of them must give way',
    },
    ja: {
      message: '系列の優先関係が循環しています: {found}',
      hint: 'いずれかの関係を外してください',
    },
  },
  'assumption-missing': {
    en: {
      message: '{found} does not say what is assumed, or why it is absent',
      hint: 'give assumption: why and which value',
    },
    ja: {
      message: '{found} の仮定または欠落の理由がありません',
      hint: 'assumption に理由と値を書いてください',
    },
  },
  'gap-status': {
    en: {
      message: '{found}: a gap, and it alone, is absent',
      hint: 'kind: gap goes with status: absent',
    },
    ja: {
      message: '{found}: absent は kind: gap に限ります',
      hint: 'kind: gap と status: absent を揃えてください',
    },
  },
} satisfies Catalogue;

export type LawFaultCode = keyof typeof lawFaults;
export type LawFault = Fault<LawFaultCode>;
export type LawFinding = Finding<LawFaultCode>;

/** Forms of text that the schema of measures asks for. */
export const lawForms: Forms = {
  id: { name: { en: 'an id', ja: 'ID' }, example: 'us-reciprocal-baseline' },
  moment: {
    name: { en: 'a day, or a day and hour', ja: '日付または日時' },
    example: '2025-04-09 00:01',
  },
  rate: { name: { en: 'an exact share in quotes', ja: '引用符で囲んだ割合' }, example: '"0.25"' },
  origin: { name: { en: 'an origin', ja: '原産国' }, example: 'JPN' },
  'tariff-code': {
    name: { en: 'a tariff code in quotes', ja: '引用符で囲んだ税番' },
    example: '"8703.23"',
  },
  url: { name: { en: 'an address', ja: 'アドレス' }, example: 'https://www.federalregister.gov/' },
};
