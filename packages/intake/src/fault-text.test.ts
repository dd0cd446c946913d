import { describe, expect, test } from 'vitest';
import { commonFaults } from './common-faults.ts';
import { csvFaults } from './csv-faults.ts';
import { type Fault, inReadingOrder } from './fault.ts';
import { type Catalogue, faultText } from './fault-text.ts';

const catalogue = {
  ...commonFaults,
  'same-party': {
    en: { message: '{found} taxes itself', hint: 'name {other}' },
    ja: { message: '{found} が自らに課税しています', hint: '{other} を挙げてください' },
  },
} satisfies Catalogue;

describe('words of a fault', () => {
  test('a domain adds its codes to the common ones', () => {
    expect(faultText(catalogue, 'same-party', { found: 'AAA', other: 2 }, 'en')).toEqual({
      message: 'AAA taxes itself',
      hint: 'name 2',
    });
    expect(faultText(catalogue, 'file-missing', { file: 'case.yaml' }, 'ja').message).toBe(
      'case.yaml がありません',
    );
  });

  test('a code that is not in the catalogue, or in one language only, does not compile', () => {
    // @ts-expect-error: no such code
    expect(() => faultText(catalogue, 'same-partty', {}, 'en')).toThrow();
    const half = { x: { en: { message: 'x', hint: '' } } };
    // @ts-expect-error: no Japanese
    expect(() => faultText(half, 'x', {}, 'ja')).toThrow();
  });

  test('details come in the language of the reader', () => {
    const details = { found: '7', range: { en: 'at least 8', ja: '8 以上' } };
    expect(faultText(catalogue, 'number-out-of-range', details, 'en').message).toContain('least');
    expect(faultText(catalogue, 'number-out-of-range', details, 'ja').message).toContain('以上');
  });

  test('a hint falls back on what is known, and then on silence', () => {
    const hint = (details: Record<string, string>) =>
      faultText(catalogue, 'key-unknown', { found: 'x', ...details }, 'en').hint;
    expect(hint({ near: 'y', known: 'y, z' })).toBe('did you mean y?');
    expect(hint({ known: 'y, z' })).toBe('known here: y, z');
    expect(hint({})).toBe('');
  });

  test('a message without its details is a bug', () => {
    expect(() => faultText(catalogue, 'key-unknown', {}, 'en')).toThrow('details missing');
  });

  test.each(
    Object.entries({ ...commonFaults, ...csvFaults }),
  )('%s says the same in both languages', (_, { en, ja }) => {
    const details = (words: Readonly<Record<string, string>>) =>
      Object.entries(words).map(([part, text]) => [part, (text.match(/\{\w+\}/g) ?? []).sort()]);
    expect(details({ ...ja })).toEqual(details({ ...en }));
  });
});

test('faults are read by file, line, column, code', () => {
  const fault = (file: string, line: number, column: number, code = 'b'): Fault => ({
    code,
    file,
    line,
    column,
    message: '',
    hint: '',
  });
  const ordered = [
    fault('a', 2, 1),
    fault('a', 10, 1, 'a'),
    fault('a', 10, 1),
    fault('a', 10, 3),
    fault('b', 1, 1),
  ];
  expect(inReadingOrder([4, 3, 2, 1, 0].map((index) => ordered[index]))).toEqual(ordered);
});
