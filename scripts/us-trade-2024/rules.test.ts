import { describe, expect, test } from 'vitest';
import { readableCensus } from './census-words.ts';
import { describeLine } from './descriptions.ts';
import { type LineTrade, lineRates } from './equivalents.ts';
import { exactRate, mfnKind } from './mfn.ts';
import { findSplits } from './splits.ts';

test.each([
  ['Free', 'free', '0'],
  ['2.5%', 'ad-valorem', '0.025'],
  ['14.95%', 'ad-valorem', '0.1495'],
  ['350%', 'ad-valorem', '3.5'],
  ['0.8%', 'ad-valorem', '0.008'],
  ['1.4¢/kg', 'specific', null],
  ['$1.035/kg', 'specific', null],
  ['15¢ each', 'specific', null],
  ['3¢/kg on lead content', 'specific', null],
  ['41.9¢/kg + 16.3%', 'compound', null],
  ['3.9% on the movement and case + 5.3% on the battery', 'compound', null],
  ['2.5% on the value of the lead content', 'other', null],
  ['The rate applicable to each garment in the ensemble if separately entered', 'other', null],
  ['', 'other', null],
])('%s is %s', (text, kind, rate) => {
  expect(mfnKind(text)).toBe(kind);
  expect(exactRate(text)).toBe(rate);
});

describe('rates of duties that are not purely ad valorem', () => {
  const pays = (
    treatment: LineTrade['treatment'],
    valueUsd: number,
    dutyUsd: number,
  ): LineTrade => ({
    treatment,
    valueUsd,
    dutyUsd,
  });
  const rateOf = (texts: Record<string, string>, trade: Record<string, LineTrade[]>) =>
    lineRates(new Map(Object.entries(texts)), (code) => trade[code] ?? []);

  test('duty over value of origins that pay the general rate, and of no others', () => {
    const rates = rateOf(
      { '01010101': '1¢/kg' },
      {
        '01010101': [
          pays('mfn', 1000, 20),
          pays('mfn', 3000, 40),
          pays('preference', 9000, 0),
          pays('added', 1000, 270),
          pays('column-2', 1000, 900),
        ],
      },
    );
    expect(rates.get('01010101')).toEqual({
      kind: 'specific',
      rate: '0.015',
      basis: 'mfn-origins',
    });
  });

  test('then preference origins that paid, then the subheading, then the heading, then nothing', () => {
    const texts = {
      '01010101': '1¢/kg',
      '01010102': '1¢/kg',
      '01010103': '5%',
      '01010201': '1¢/kg',
      '02020202': '1¢/kg',
    };
    const rates = rateOf(texts, {
      '01010101': [pays('mfn', 1000, 10)],
      '01010103': [pays('mfn', 1000, 50)],
      '02020202': [pays('preference', 1000, 0)],
    });
    expect(rates.get('01010102')).toMatchObject({ rate: '0.01', basis: 'subheading' });
    expect(rates.get('01010201')).toMatchObject({ rate: '0.01', basis: 'heading' });
    expect(rates.get('02020202')).toMatchObject({ rate: '', basis: 'none' });
    const paid = rateOf(
      { '01010101': '1¢/kg' },
      { '01010101': [pays('preference', 9000, 0), pays('preference', 1000, 30)] },
    );
    expect(paid.get('01010101')).toMatchObject({ rate: '0.03', basis: 'other-origins' });
  });

  test('a compound duty is at least its ad-valorem part', () => {
    const rates = rateOf({ '01010101': '1¢/kg + 5%' }, { '01010101': [pays('mfn', 1000, 30)] });
    expect(rates.get('01010101')).toEqual({ kind: 'compound', rate: '0.05', basis: 'floor' });
  });
});

describe('lines cut by lists', () => {
  const known = new Set(['1111111110', '1111111120', '2222222200', '3333333310', '3333333390']);
  const cut = (...codes: string[]) => findSplits([{ name: 'list', codes: new Set(codes) }], known);

  test('some of the ten-digit codes cut a line', () => {
    expect([...cut('1111111110').byLine]).toEqual([['11111111', ['1111111110', '1111111120']]]);
  });

  test.each([
    ['all of them', ['1111111110', '1111111120']],
    ['the padded line beside some', ['1111111100', '1111111110']],
    ['the line beside some', ['11111111', '1111111110']],
    ['the heading beside some', ['1111', '1111111110']],
    ['the only code', ['2222222200']],
  ])('%s do not', (_, codes) => {
    expect(cut(...codes).byLine.size).toBe(0);
  });

  test('a code that nobody knows is told, and cuts nothing', () => {
    const { byLine, unknown } = cut('1111111199');
    expect(byLine.size).toBe(0);
    expect([...unknown]).toEqual([['1111111199', ['list']]]);
  });
});

describe('descriptions', () => {
  test('Census’ shortenings are written out where they mean one thing', () => {
    expect(readableCensus('MEAT,BVNE BNELESS FR/CH US NT 3 EXC PRCSD,LOIN')).toBe(
      'meat, bovine boneless fresh or chilled US note 3 except processed, loin',
    );
    expect(readableCensus('PASS VEH,NESOI,4 CYL,1500-3000CC')).toBe(
      'passenger vehicle, n.e.s., 4 cylinder, 1500-3000cc',
    );
  });

  test('heading, subheading and goods, each said once', () => {
    expect(describeLine('Live horses : Horses : Other', ['HORSES, LIVE, NESOI'])).toBe(
      'Live horses; horses',
    );
    expect(describeLine('Maize (corn) : Other', [])).toBe('Maize (corn)');
    expect(describeLine('Phenols : Cresols and their salts', ['CRESOLS AND THEIR SALTS'])).toBe(
      'Phenols; cresols and their salts',
    );
    expect(describeLine('', ['US GOODS RETURNED'])).toBe('US goods returned');
  });

  test('commodities that begin alike are named by what they share', () => {
    const shared = describeLine('', [
      'LIVE PLANTS OF ORCHIDS, WHITE',
      'LIVE PLANTS OF ORCHIDS, RED',
    ]);
    expect(shared).toBe('Live plants of orchids');
    expect(describeLine('', ['APPLES', 'PEARS'])).toBe('Apples; pears');
  });

  test('characters lost to question marks come back', () => {
    expect(describeLine('Brassi?res of heading?6212, 1,5?mm, 80?g/m? or more', [])).toBe(
      'Brassières of heading 6212, 1.5 mm, 80 g/m² or more',
    );
  });
});
