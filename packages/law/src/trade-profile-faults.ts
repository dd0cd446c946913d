import { type Catalogue, csvFaults, type Fault } from '@parley/intake';

/** Words for what can be wrong with the files of a trade profile. */
export const tradeProfileFaults = {
  ...csvFaults,
  'origin-unknown': {
    en: {
      message: '{value} is no origin of origins.csv',
      hint: 'did you mean {near}?',
      otherwise: 'add it there',
    },
    ja: {
      message: '{value} は origins.csv にありません',
      hint: '{near} の誤りではありませんか',
      otherwise: 'origins.csv に加えてください',
    },
  },
  'line-malformed': {
    en: { message: '{value} is no tariff line', hint: '8 or 10 digits, without points' },
    ja: { message: '{value} は税番ではありません', hint: '点のない8桁または10桁の数字です' },
  },
  'line-unknown': {
    en: { message: '{value} is no line of lines.csv', hint: 'add the line, or mend the code' },
    ja: {
      message: '{value} は lines.csv にありません',
      hint: '行を加えるか、コードを直してください',
    },
  },
  'out-of-order': {
    en: {
      message: '{value} does not come after {before}',
      hint: 'sort the rows; each stands once',
    },
    ja: {
      message: '{value} が {before} より後になっていません',
      hint: '重複なく昇順に並べてください',
    },
  },
  'amount-malformed': {
    en: { message: '{value} is no whole amount of dollars', hint: 'digits alone, 0 or more' },
    ja: { message: '{value} はドルの整数ではありません', hint: '0以上の整数を数字だけで書きます' },
  },
  'word-unknown': {
    en: { message: '{value} is no {column}', hint: 'one of {known}' },
    ja: { message: '{value} は {column} の値ではありません', hint: '{known} のいずれかです' },
  },
  'rate-malformed': {
    en: {
      message: '{value} is no share for a rate that is {status}',
      hint: 'a decimal of up to 8 digits such as 0.025; empty where the rate is absent',
    },
    ja: {
      message: '{status} の税率として {value} は使えません',
      hint: '0.025 のような8桁までの小数です。absent のときは空にします',
    },
  },
  'sector-or-reason': {
    en: {
      message: '{value} needs a sector or a reason for none, not both',
      hint: 'fill sector or no_sector',
    },
    ja: {
      message: '{value} には部門か、部門のない理由のどちらか一方が必要です',
      hint: 'sector か no_sector を書いてください',
    },
  },
} satisfies Catalogue;

export type TradeProfileFaultCode = keyof typeof tradeProfileFaults;
export type TradeProfileFault = Fault<TradeProfileFaultCode>;
