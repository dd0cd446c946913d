import { expect, test } from 'vitest';
import { caseHash } from './case-hash.ts';

test('is the SHA-256 of the names and texts', () => {
  // printf '[["case.yaml","id: a\\n"]]' | sha256sum
  expect(caseHash({ 'case.yaml': 'id: a\n' })).toBe(
    '487c0ad07222f070ed89fb84caee14ca65256a5a04bd76b470bc0f01dadb31d2',
  );
});

test('counts neither the order of files, nor line ends, nor a byte-order mark', () => {
  const hash = caseHash({ a: 'x\ny\n', b: 'z' });
  expect(caseHash({ b: 'z', a: 'x\ny\n' })).toBe(hash);
  expect(
    caseHash(
      new Map([
        ['a', '\uFEFFx\r\ny\r\n'],
        ['b', 'z'],
      ]),
    ),
  ).toBe(hash);
});

test('tells apart what differs in text, in name, or in where one file ends', () => {
  const variants = [
    { a: 'x', b: 'y' },
    { a: 'x', b: 'y ' },
    { a: 'x', c: 'y' },
    { a: 'xb', y: '' },
    { a: 'xy' },
  ];
  expect(new Set(variants.map(caseHash)).size).toBe(variants.length);
});
