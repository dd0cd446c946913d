import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveRate } from './derive.ts';
import { compileLaw, lineRates } from './effective.ts';
import { FOREVER } from './instant.ts';
import { day, duty, exemption, lawOf, percent, products, schedule } from './invented.fixture.ts';
import type { Law } from './law.ts';
import type { DutyMeasure, Measure } from './measure.ts';

// Ascending, as in a schedule.
const CODES = [
  '10059000',
  '72071100',
  '87032301',
  '87032401',
  '8704210010',
  '8704210020',
  '87089900',
  '99010000',
];
const BASE = schedule({ '10': '0', '87': '2.5', '8704': '25', '72': '4.4', '8708': '3.125' });
const ORIGINS = ['ERE', 'SYL'];
const FAMILIES = ['f0', 'f1', 'f2'];

const prefixes = fc.constantFrom(
  '10',
  '87',
  '8703',
  '870323',
  '8704',
  '87042100',
  '8704210010',
  '8708',
  '72',
  '99',
);
const days = fc
  .integer({ min: 1, max: 28 })
  .map((d) => day(`2025-05-${String(d).padStart(2, '0')}`));
const rates: fc.Arbitrary<DutyMeasure['rate']> = fc
  .integer({ min: 0, max: 500_000 })
  .map((value) => value * 100)
  .chain((rate) =>
    fc.constantFrom<DutyMeasure['rate']>(
      { kind: 'ad-valorem', rate },
      { kind: 'floor', rate },
      { kind: 'cap', rate, ceiling: percent('30') },
      {
        kind: 'quota',
        within: { kind: 'ad-valorem', rate: 0 },
        beyond: { kind: 'ad-valorem', rate },
        fill: 0.3,
      },
    ),
  );
const contents = fc.option(
  fc.record({
    share: fc.constantFrom('metal', 'claims'),
    on: fc.constantFrom<'share' | 'rest'>('share', 'rest'),
    otherwise: fc.constantFrom(0, 0.5, 1),
  }),
  { nil: undefined },
);

const laws: fc.Arbitrary<Law> = fc
  .array(
    fc.record({
      exempts: fc.boolean(),
      family: fc.constantFrom(...FAMILIES),
      target: fc.constantFrom(...FAMILIES),
      include: fc.uniqueArray(prefixes, { minLength: 1, maxLength: 4 }),
      exclude: fc.uniqueArray(prefixes, { maxLength: 2 }),
      onlyOne: fc.boolean(),
      from: days,
      to: days,
      known: days,
      rate: rates,
      content: contents,
      whole: fc.boolean(),
      replacesPrevious: fc.boolean(),
      displaces: fc.boolean(),
    }),
    { maxLength: 9 },
  )
  .map((seeds) => {
    const measures = seeds.map((seed, k): Measure => {
      const common = {
        family: seed.exempts ? `e${k}` : seed.family,
        products: products(seed.include, seed.exclude),
        origins: {
          all: !seed.onlyOne,
          only: new Set(['ERE']),
          except: new Set<string>(),
        },
        from: Math.min(seed.from, seed.to),
        to: Math.max(seed.from, seed.to) + 86_400_000,
        known: seed.known,
        replaces: seed.replacesPrevious && k > 0 ? [`m${k - 1}`] : [],
        ...(seed.content === undefined ? {} : { content: seed.content }),
      };
      if (seed.exempts) return exemption({ id: `m${k}`, exempts: [seed.target], ...common });
      const later = FAMILIES[FAMILIES.indexOf(seed.family) + 1];
      const displaces =
        seed.displaces && later !== undefined
          ? [{ family: later, extent: seed.whole ? ('good' as const) : ('part' as const) }]
          : [];
      return duty({ id: `m${k}`, rate: seed.rate, displaces, ...common });
    });
    const shares = new Map([
      [
        'metal',
        {
          name: 'metal',
          byOrigin: false,
          origins: new Set<string>(),
          entries: new Map([
            ['87', 0.37],
            ['8703', 0.61],
          ]),
        },
      ],
      [
        'claims',
        {
          name: 'claims',
          byOrigin: true,
          origins: new Set(['SYL']),
          entries: new Map([['87|SYL', 0.123456]]),
        },
      ],
    ]);
    return { ...lawOf(measures, BASE, shares), familyOrder: [...FAMILIES] };
  });

test('the whole schedule at once gives what each line gives by itself, to the unit', () => {
  fc.assert(
    fc.property(laws, days, fc.constantFrom(FOREVER, day('2025-05-14')), (law, at, known) => {
      const compiled = compileLaw(law, 'RUR', CODES);
      for (const origin of ORIGINS) {
        const all = lineRates(compiled, origin, { at, known });
        CODES.forEach((code, line) => {
          const one = deriveRate(law, { code, origin, importer: 'RUR' }, { at, known });
          if (one.base.rate === null) return;
          expect(all.base[line]).toBe(one.base.rate);
          expect(all.base[line] + all.added[line]).toBe(one.total);
          expect(all.assumed[line]).toBe(one.status === 'assumed' ? 1 : 0);
          expect(all.absent[line]).toBe(0);
          let parts = 0;
          for (const [measure, adds] of all.byMeasure) {
            const at = compiled.scopes.get(measure)?.indexOf(line) ?? -1;
            if (at >= 0) parts += adds[at];
          }
          expect(parts).toBe(all.added[line]);
        });
      }
    }),
    { numRuns: 400 },
  );
});

test('an exemption of nothing in force changes nothing', () => {
  fc.assert(
    fc.property(laws, days, (law, at) => {
      const idle = exemption({ id: 'idle', exempts: ['no-family'] });
      const more = { ...law, measures: [...law.measures, idle] };
      for (const origin of ORIGINS) {
        const moment = { at, known: FOREVER };
        expect(lineRates(compileLaw(more, 'RUR', CODES), origin, moment).added).toEqual(
          lineRates(compileLaw(law, 'RUR', CODES), origin, moment).added,
        );
      }
    }),
    { numRuns: 100 },
  );
});

test('a measure outside its interval is never applied', () => {
  fc.assert(
    fc.property(laws, days, (law, at) => {
      for (const code of CODES) {
        const { steps } = deriveRate(
          law,
          { code, origin: 'ERE', importer: 'RUR' },
          { at, known: FOREVER },
        );
        for (const { measure, verdict } of steps) {
          if (verdict.kind === 'applied') {
            expect(at >= measure.from && at < measure.to).toBe(true);
          }
        }
      }
    }),
    { numRuns: 100 },
  );
});
