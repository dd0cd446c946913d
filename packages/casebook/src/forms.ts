import type { Forms } from '@parley/intake';

/** Forms of text that the definition of a case asks for, by the names it gives them. */
export const caseForms: Forms = {
  id: {
    name: {
      en: 'an id (lower-case letters, digits, hyphens)',
      ja: 'ID（英小文字・数字・ハイフン）',
    },
    example: 'us-car-duty',
  },
  code: { name: { en: 'a code (letters and digits)', ja: 'コード（英数字）' }, example: '"29"' },
  origin: {
    name: {
      en: 'an origin (three capital letters, or EU27)',
      ja: '原産地コード（英大文字3字または EU27）',
    },
    example: 'JPN',
  },
  origins: {
    name: { en: 'a list of origins, or rest', ja: '原産地のリスト、または rest' },
    example: '[CHN, HKG]',
  },
  'tariff-code': {
    name: { en: 'a tariff code (2 to 10 digits)', ja: '関税番号（2〜10桁の数字）' },
    example: '"8703.23"',
  },
  sectors: {
    name: { en: 'a list of sectors, or goods', ja: '部門のリスト、または goods' },
    example: '["29", "30"]',
  },
  language: {
    name: { en: 'a language code of two letters', ja: '2文字の言語コード' },
    example: 'en',
  },
  rate: { name: { en: 'an exact decimal', ja: '正確な小数' }, example: '0.25' },
  url: {
    name: { en: 'a web address', ja: 'ウェブのアドレス' },
    example: 'https://www.whitehouse.gov/presidential-actions/',
  },
};
