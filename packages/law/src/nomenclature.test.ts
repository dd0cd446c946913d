import { describe, expect, test } from 'vitest';
import { nearestCodes, searchNomenclature } from './nomenclature.ts';
import { formatCode, normaliseCode } from './scope.ts';
import { stems } from './stem.ts';
import { usTrade2024 } from './us-trade-2024.fixture.ts';

const profile = usTrade2024();
const codes = (query: string, limit = 5) =>
  searchNomenclature(profile, query, limit).map(({ code }) => code);

describe('search', () => {
  test.each([
    ['passenger car', /^8703/],
    ['Passenger cars', /^8703/],
    ['soybeans', /^1201/],
    ['corn', /^1005/],
    ['beef', /^02/],
    ['semiconductor', /^854[12]/],
    ['aircraft', /^8802/],
    ['rice', /^1006/],
    ['steel', /^7[23]/],
    ['whisky', /^220830/],
    ['whiskies', /^220830/],
    ['car parts', /^8708/],
    ['牛肉', /^02/],
    ['乗用車', /^8703/],
    ['lithium-ion battery', /^850760/],
    ['golf clubs', /^9506/],
    ['wood screws', /^731812/],
  ])('%s', (query, expected) => {
    const found = codes(query, 2);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(expected);
    if (query !== 'wood screws' && query !== 'lithium-ion battery') {
      expect(found[1]).toMatch(expected);
    }
  });

  test('the most traded line comes first among equals', () => {
    expect(codes('passenger car')[0]).toBe('87032301');
    expect(codes('soybeans')[0]).toBe('12019000');
    expect(codes('rice')[0]).toBe('10063090');
  });

  test('codes, at any depth, with points or without', () => {
    expect(codes('8703.23')).toEqual(['87032301']);
    expect(codes('870323')).toEqual(['87032301']);
    expect(codes('8703', 100).every((code) => code.startsWith('8703'))).toBe(true);
    expect(codes('8703', 100).length).toBeGreaterThan(8);
    expect(codes('8703.23.01.40')).toEqual(['87032301']);
  });

  test('where no line has all words, those with most come, and say so', () => {
    const [best] = searchNomenclature(profile, 'frozen shrimp xylophagous', 1);
    expect(best.code).toMatch(/^0306/);
    expect([best.matched, best.asked]).toEqual([2, 3]);
    expect(codes('xylophagous')).toEqual([]);
    expect(codes('  ')).toEqual([]);
  });

  test('parts stand behind the thing itself unless they are asked for', () => {
    const [thing] = searchNomenclature(profile, 'microwave oven', 1);
    expect(thing.code).toBe('85165000');
    expect(codes('microwave oven parts', 3)).not.toContain('85165000');
  });
});

test('codes near one that does not exist', () => {
  expect(nearestCodes(profile, '8703.23.00')[0]).toBe('87032301');
  expect(nearestCodes(profile, '8733', 3)).toContain('8703');
  expect(nearestCodes(profile, '', 3)).toEqual([]);
  for (const code of nearestCodes(profile, '030799')) expect(code).toHaveLength(6);
});

test('words are singular and spelt as the tariff spells them', () => {
  expect(stems('Whiskies, tyres & AEROPLANES of aluminium')).toEqual([
    'whisky',
    'tire',
    'airplane',
    'of',
    'aluminum',
  ]);
  expect(stems('glass, gas, gases, boxes, potatoes')).toEqual([
    'glass',
    'gas',
    'gase',
    'box',
    'potato',
  ]);
  expect(stems('ガスﾊﾞｽ négligés')).toEqual(['ガスバス', 'neglige']);
});

test('every line goes from digits to points and back', () => {
  expect(formatCode('87032301')).toBe('8703.23.01');
  for (const code of profile.lines.codes) expect(normaliseCode(formatCode(code))).toBe(code);
});
