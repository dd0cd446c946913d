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
