import { describe, expect, test } from 'vitest';
import { deriveRate } from './derive.ts';
import { FOREVER, instantIn } from './instant.ts';
import { schedule } from './invented.fixture.ts';
import { type LawFiles, loadLaw } from './load-law.ts';
import { formatPercent } from './rate.ts';

const ZONE = 'Europe/Vienna';
const RURITANIA: LawFiles = {
  'rur-cars.yaml': `
importer: RUR
zone: ${ZONE}
authority: Defence Tariff Act
family: rur-cars
measures:
  - id: rur-cars-25
    kind: additional
    name: { en: Cars, ja: 自動車 }
    citation: { instrument: Decree 7, reference: 3 RG 12 }
    origins: { except: [SYL] }
    products: { include: ["8703"], lists: [rur-vans], exclude: ["8703.10"] }
    rate: "0.25"
    from: 2031-04-03 00:01
    known: 2031-03-26
    displaces: [{ family: rur-country, extent: good }]
    status: complete
`,
  'rur-country.yaml': `
importer: RUR
zone: ${ZONE}
authority: Emergency Act
family: rur-country
measures:
  - id: rur-baseline
    kind: additional
    name: { en: Baseline, ja: 基本 }
    citation: { instrument: Decree 8 }
    origins: all
    products: all
    rate: "0.10"
    from: 2031-04-05 00:01
    to: 2032-02-24
    known: 2031-04-02
    end_known: 2032-02-20
    status: complete
  - id: rur-erewhon
    kind: additional
    name: { en: Erewhon, ja: エレホン }
    citation: { instrument: Decree 8, reference: Annex I }
    origins: [ERE]
    products: all
    rate: { floor: "0.15" }
    from: 2031-04-09 00:01
    to: 2032-02-24
    known: 2031-04-02
    end_known: 2032-02-20
    replaces: [rur-baseline]
    status: complete
  - id: rur-annex
    family: rur-exemptions
    kind: exemption
    name: { en: Annex II, ja: 附属書II }
    citation: { instrument: Decree 8, reference: Annex II }
    origins: all
    products: { include: ["30"] }
    exempts: [rur-country]
    known: 2031-04-02
    status: complete
pauses:
  - measures: [rur-erewhon]
    from: 2031-04-10 00:01
    to: 2031-07-09 00:01
    known: 2031-04-09
    citation: { instrument: Decree 9 }
`,
  'lists/rur-vans.txt': '# vans\n8704.21.00\n\n87043100 # petrol\n',
  'shares/metal.csv': 'code,share\n8708,0.4\n',
};
const BASE = schedule({ '87': '2.5', '30': '0', '61': '7.5' });

function lawOf(files: LawFiles) {
  const loaded = loadLaw(files, [BASE]);
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded.faults, null, 1));
  return loaded.law;
}

function faultsOf(changes: Record<string, string>, files: LawFiles = RURITANIA) {
  const loaded = loadLaw({ ...files, ...changes }, [BASE]);
  if (loaded.kind !== 'faulty') throw new Error('must be faulty');
  return loaded.faults.map(({ code, file, line, column }) => `${file}:${line}:${column} ${code}`);
}

/** A file of Ruritania with one text replaced. */
function edited(file: string, from: string, to: string): Record<string, string> {
  const text = RURITANIA[file] ?? '';
  if (!text.includes(from)) throw new Error(from);
  return { [file]: text.replace(from, to) };
}

describe('the law of an invented country', () => {
  const law = lawOf(RURITANIA);
  const total = (code: string, origin: string, at: string, known?: string) => {
    const moment = {
      at: instantIn(at, ZONE) ?? Number.NaN,
      known: known === undefined ? FOREVER : (instantIn(known, ZONE) ?? Number.NaN),
    };
    return formatPercent(
      deriveRate(law, { code, origin, importer: 'RUR' }, moment).total ?? Number.NaN,
    );
  };

  test('runs through the engine as it is written', () => {
    expect(total('87032301', 'ERE', '2031-04-03 00:00')).toBe('2.5');
    expect(total('87032301', 'ERE', '2031-04-03 00:01')).toBe('27.5');
    expect(total('87042100', 'ERE', '2031-05-01')).toBe('27.5');
    expect(total('87031000', 'ERE', '2031-05-01')).toBe('12.5');
    expect(total('87032301', 'SYL', '2031-05-01')).toBe('12.5');
    expect(total('61010000', 'ERE', '2031-04-06')).toBe('17.5');
    expect(total('61010000', 'ERE', '2031-04-09 12:00')).toBe('15');
    expect(total('61010000', 'ERE', '2031-05-01')).toBe('17.5');
    expect(total('61010000', 'ERE', '2031-07-09 12:00')).toBe('15');
    expect(total('30049000', 'ERE', '2031-08-01')).toBe('0');
    expect(total('61010000', 'ERE', '2032-03-01')).toBe('7.5');
    // As known before the end was: still in force.
    expect(total('61010000', 'ERE', '2032-03-01', '2032-01-01')).toBe('15');
    expect(total('61010000', 'ERE', '2031-08-01', '2031-04-01')).toBe('7.5');
  });

  test('families that displace are decided first', () => {
    expect(law.familyOrder.indexOf('rur-cars')).toBeLessThan(
      law.familyOrder.indexOf('rur-country'),
    );
  });
});

describe('faults in the law', () => {
  test.each([
    [
      'a rate that is no share',
      edited('rur-cars.yaml', '"0.25"', '25'),
      'rur-cars.yaml:13:11 type-wrong',
    ],
    [
      'a key misspelt',
      edited('rur-cars.yaml', 'origins:', 'origin:'),
      'rur-cars.yaml:11:5 key-unknown',
    ],
    [
      'a day that is not',
      edited('rur-cars.yaml', '2031-04-03 00:01', '2031-02-30'),
      'rur-cars.yaml:14:11 moment-invalid',
    ],
    [
      'an unknown zone',
      edited('rur-cars.yaml', `zone: ${ZONE}`, 'zone: Europe/Strelsau'),
      'rur-cars.yaml:3:7 zone-unknown',
    ],
    [
      'an unknown list',
      edited('rur-cars.yaml', 'rur-vans', 'rur-van'),
      'rur-cars.yaml:12:44 list-unknown',
    ],
    [
      'an unknown code',
      edited('rur-cars.yaml', '"8703"', '"9903"'),
      'rur-cars.yaml:12:27 code-unknown',
    ],
    [
      'an unknown family',
      edited('rur-cars.yaml', 'family: rur-country', 'family: rur-contry'),
      'rur-cars.yaml:7:5 reference-unknown',
    ],
    [
      'a pause without a measure',
      edited('rur-country.yaml', '[rur-erewhon]', '[rur-erehwon]'),
      'rur-country.yaml:43:16 reference-unknown',
    ],
    [
      'two measures that meet',
      edited('rur-country.yaml', 'replaces: [rur-baseline]', 'replaces: []'),
      'rur-country.yaml:19:5 measures-overlap',
    ],
    [
      'an end before the beginning',
      edited('rur-country.yaml', 'to: 2032-02-24', 'to: 2031-02-24'),
      'rur-country.yaml:15:9 ends-before-it-begins',
    ],
    [
      'an assumption untold',
      edited('rur-cars.yaml', 'status: complete', 'status: assumed'),
      'rur-cars.yaml:17:13 assumption-missing',
    ],
    [
      'a duty without a rate',
      edited('rur-cars.yaml', '    rate: "0.25"\n', ''),
      'rur-cars.yaml:7:5 rate-missing',
    ],
    [
      'a bad code in a list',
      { 'lists/rur-vans.txt': '8704\n870' },
      'lists/rur-vans.txt:2:1 code-malformed',
    ],
    [
      'a share beyond one',
      { 'shares/metal.csv': 'code,share\n8708,1.4' },
      'shares/metal.csv:2:1 share-malformed',
    ],
    ['a stray file', { 'notes.md': 'x' }, 'notes.md:1:1 file-unknown'],
  ])('%s', (_, changes, fault) => {
    expect(faultsOf(changes)).toContain(fault);
  });

  test('families that displace one another in a circle', () => {
    const circle = edited(
      'rur-country.yaml',
      'replaces: [rur-baseline]',
      'replaces: [rur-baseline]\n    displaces: [{ family: rur-cars, extent: good }]',
    );
    expect(faultsOf(circle).some((fault) => fault.endsWith('displacement-circular'))).toBe(true);
  });

  test('come all at once, in two languages', () => {
    const changes = {
      ...edited('rur-cars.yaml', '2031-04-03 00:01', '2031-02-30'),
      ...edited('rur-country.yaml', '[rur-erewhon]', '[rur-erehwon]'),
      'notes.md': 'x',
    };
    expect(faultsOf(changes)).toHaveLength(3);
    const loaded = loadLaw({ ...RURITANIA, ...changes }, [BASE], 'ja');
    if (loaded.kind !== 'faulty') throw new Error('must be faulty');
    expect(loaded.faults.map(({ message }) => message).join()).toMatch(/という日時はありません/);
  });
});
