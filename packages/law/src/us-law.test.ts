import { describe, expect, test } from 'vitest';
import { changesBetween, turnsBetween } from './changes.ts';
import { deriveRate, type Facts } from './derive.ts';
import { compileLaw, lineRates } from './effective.ts';
import {
  effectiveByMeasure,
  effectiveByOrigin,
  effectiveRates,
  weighLaw,
} from './effective-rates.ts';
import { FOREVER, formatInstant, noonOf } from './instant.ts';
import { formatPercent, WHOLE } from './rate.ts';
import { usLaw } from './us-law.fixture.ts';

const { law, profile } = usLaw();
const EASTERN = 'America/New_York';
const moment = (at: string, known?: string, zone = EASTERN) => ({
  at: noonOf(at, zone) ?? Number.NaN,
  known: known === undefined ? FOREVER : (noonOf(known, zone) ?? Number.NaN),
});

function derive(code: string, origin: string, at: string, known?: string) {
  return deriveRate(law, { code, origin, importer: 'USA' }, moment(at, known));
}

const total = (code: string, origin: string, at: string, known?: string) =>
  formatPercent(derive(code, origin, at, known).total ?? Number.NaN);

const verdictOn = (code: string, at: string, id: string) =>
  derive(code, 'JPN', at).steps.find(({ measure }) => measure.id === id)?.verdict.kind;

describe('Japan: the vectors of the law', () => {
  const CAR = '87032301';
  const LIGHT_TRUCK = '87042101';
  /** A gearbox; MFN 2.5 %. */
  const PART = '87084075';
  /** Men's overcoats of wool; MFN free of specific duties. */
  const TEXTILE = '62031115';
  const BEEF = '02013080';

  test.each([
    ['2025-04-02', '2.5'],
    ['2025-04-03 00:00', '2.5'],
    ['2025-04-03 00:01', '27.5'],
    ['2025-05-01', '27.5'],
    ['2025-09-15', '27.5'],
    ['2025-09-16', '15'],
    ['2026-05-01', '15'],
  ])('a car on %s: %s %%', (at, rate) => expect(total(CAR, 'JPN', at)).toBe(rate));

  test.each([
    ['2025-04-02', '25'],
    ['2025-05-01', '50'],
    ['2025-09-16', '25'],
  ])('a light truck on %s: %s %%', (at, rate) => expect(total(LIGHT_TRUCK, 'JPN', at)).toBe(rate));

  test('car parts only from 3 May', () => {
    const base = derive(PART, 'JPN', '2025-03-01').base.rate ?? 0;
    const added = (at: string) => (derive(PART, 'JPN', at).total ?? 0) - base;
    expect(formatPercent(added('2025-05-02'))).toBe('10');
    expect(formatPercent(added('2025-05-03 00:01'))).toBe('25');
    expect(total(PART, 'JPN', '2025-09-16')).toBe('15');
  });

  test('cars were never in the reciprocal order', () => {
    for (const at of ['2025-04-09', '2025-05-01', '2025-08-10', '2025-10-01']) {
      const reciprocal = derive(CAR, 'JPN', at).steps.filter(
        ({ measure, verdict }) => measure.family === 'us-reciprocal' && verdict.kind === 'applied',
      );
      expect(reciprocal).toEqual([]);
    }
    expect(verdictOn(CAR, '2025-05-01', 'us-reciprocal-baseline')).toBe('displaced');
  });

  test('textiles: 24 points for the one day of 9 April', () => {
    const base = derive(TEXTILE, 'JPN', '2025-01-15').total ?? Number.NaN;
    const added = (at: string, known?: string) =>
      formatPercent((derive(TEXTILE, 'JPN', at, known).total ?? 0) - base);
    expect(added('2025-04-04')).toBe('0');
    expect(added('2025-04-05')).toBe('10');
    expect(added('2025-04-09 00:00')).toBe('10');
    expect(added('2025-04-09 00:01')).toBe('24');
    expect(added('2025-04-10 00:00')).toBe('24');
    expect(added('2025-04-10 00:01')).toBe('10');
    expect(added('2025-07-09', '2025-05-01')).toBe('24');
    expect(added('2025-07-09')).toBe('10');
    expect(added('2025-08-07', '2025-08-10')).toBe('15');
    expect(formatPercent(derive(TEXTILE, 'JPN', '2025-08-07').total ?? 0)).toBe('15');
    expect(added('2026-03-01')).toBe('10');
    expect(added('2026-07-23')).toBe('10');
  });

  test('beef: 26.4, then 41.4, then 26.4 again for the same day once the fix was known', () => {
    expect(total(BEEF, 'JPN', '2025-01-15')).toBe('26.4');
    expect(total(BEEF, 'JPN', '2025-08-07', '2025-08-10')).toBe('41.4');
    expect(total(BEEF, 'JPN', '2025-08-07')).toBe('26.4');
  });

  test('the reciprocal and fentanyl duties end on 24 February 2026', () => {
    for (const { code } of profile.origins) {
      const { steps } = deriveRate(
        law,
        { code: TEXTILE, origin: code, importer: 'USA' },
        moment('2026-03-01'),
      );
      for (const { measure, verdict } of steps) {
        if (/^us-(reciprocal|fentanyl)/.test(measure.family))
          expect(verdict.kind).not.toBe('applied');
      }
    }
  });

  test('what was not known is not seen', () => {
    const { steps } = derive(CAR, 'JPN', '2025-10-01', '2025-05-01');
    const known = noonOf('2025-05-01', EASTERN) ?? 0;
    for (const { measure } of steps) expect(measure.known).toBeLessThanOrEqual(known);
    expect(total(CAR, 'JPN', '2025-10-01', '2025-05-01')).toBe('27.5');
  });
});

describe('other partners', () => {
  test.each([
    ['87032301', 'GBR', '2025-08-10', '10'],
    ['87032301', 'EU27', '2025-08-10', '15'],
    ['87032301', 'DEU', '2025-08-10', '15'],
    ['87032301', 'KOR', '2025-12-01', '15'],
    ['87032301', 'DEU', '2025-05-01', '27.5'],
    ['95030000', 'CHN', '2025-04-20', '145'],
    ['95030000', 'CHN', '2025-06-01', '30'],
    ['62031115', 'VNM', '2025-09-01', null],
  ])('%s of %s on %s: %s', (code, origin, at, rate) => {
    if (rate !== null) expect(total(code, origin, at)).toBe(rate);
    else {
      const base = derive(code, origin, '2025-01-15').total ?? Number.NaN;
      expect(formatPercent((derive(code, origin, at).total ?? 0) - base)).toBe('20');
    }
  });
});

describe('Japan as importer', () => {
  const duty = (code: string, at: string, facts: Facts = {}) =>
    deriveRate(
      law,
      { code, origin: 'USA', importer: 'JPN' },
      moment(at, undefined, 'Asia/Tokyo'),
      facts,
    );

  test.each([
    ['870323', '0'],
    ['120190', '0'],
    ['100590', '0'],
  ])('%s of the United States is free', (code, rate) => {
    expect(formatPercent(duty(code, '2025-05-01').total ?? Number.NaN)).toBe(rate);
  });

  test('rice beyond the quota pays 341 yen a kilogram', () => {
    const { base } = duty('1006300900', '2025-05-01', { unitValues: { 'JPY/kg': 170.5 } });
    expect(formatPercent(base.rate ?? Number.NaN)).toBe('200');
    expect(duty('1006300900', '2025-05-01').total).toBeNull();
  });

  test('beef pays the agreement’s rate, step by step', () => {
    expect(formatPercent(duty('0201', '2025-05-01').total ?? Number.NaN)).toBe('21.6');
    expect(formatPercent(duty('0201', '2026-05-01').total ?? Number.NaN)).toBe('20.8');
  });
});

describe('weighed by the trade of 2024', () => {
  const compiled = compileLaw(law, 'USA', profile.lines.codes);
  const weighed = weighLaw(compiled, profile, noonOf('2024-07-01', EASTERN) ?? 0);
  const japan = profile.originAt.get('JPN') ?? -1;

  test('adds nothing at the moment the year’s duties stand for', () => {
    for (const { added } of effectiveByOrigin(weighed, moment('2024-07-01'))) {
      expect(added).toBe(0);
    }
  });

  test('an effective rate is the trade-weighted mean of the rates on its lines', () => {
    const trade = profile.trade[japan];
    const then = lineRates(compiled, 'JPN', moment('2024-07-01'));
    let sum = 0;
    trade.lines.forEach((line, k) => {
      const code = profile.lines.codes[line];
      const { total: rate, base } = derive(code, 'JPN', '2025-05-01');
      const added = (rate ?? 0) - (base.rate ?? 0) - then.added[line];
      sum += trade.valueUsd[k] * added;
    });
    const expected = sum / trade.totalValueUsd / WHOLE;
    const [found] = effectiveByOrigin(weighed, moment('2025-05-01')).slice(japan);
    expect(found.origin).toBe('JPN');
    expect(found.added).toBeCloseTo(expected, 9);
    expect(found.mfn).toBeCloseTo(0.0150800613, 9);
    expect(found.total).toBe(found.mfn + found.added);
    expect(found.assumed).toBeLessThan(0.2);
  });

  test('a floor tops up what is paid: cars of Korea, free under its agreement, pay 15 %', () => {
    const korea = profile.originAt.get('KOR') ?? -1;
    const cars = effectiveRates(weighed, moment('2025-12-01'), 1, (origin, line) =>
      origin === korea && profile.lines.codes[line].startsWith('8703') ? 0 : -1,
    );
    expect(cars[0].mfn).toBeLessThan(0.001);
    expect(cars[0].total).toBeCloseTo(0.15, 3);
  });

  test('every rate of every origin is a number, on every day of change', () => {
    const from = noonOf('2025-01-01', EASTERN) ?? 0;
    const to = noonOf('2026-08-31', EASTERN) ?? 0;
    for (const at of turnsBetween(law, 'USA', from, to, FOREVER).keys()) {
      for (const { origin, mfn, added, total } of effectiveByOrigin(weighed, {
        at,
        known: FOREVER,
      })) {
        expect(Number.isFinite(mfn + added + total), origin).toBe(true);
        expect(total).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('what measures add, adds up to what is added', () => {
    const only = new Set(['JPN']);
    const parts = effectiveByMeasure(weighed, moment('2025-05-01'), only);
    const sum = parts.reduce((all, { added }) => all + added, 0);
    expect(sum).toBeCloseTo(effectiveByOrigin(weighed, moment('2025-05-01'))[japan].added, 9);
    expect(parts[0].measure).toMatch(/^us-s232-cars/);
  });

  test('changes chain up: the last of one day is the first of the next', () => {
    const changes = changesBetween(
      weighed,
      noonOf('2025-04-01', EASTERN) ?? 0,
      noonOf('2025-07-31', EASTERN) ?? 0,
      FOREVER,
    );
    expect(changes.map(({ at }) => formatInstant(at, EASTERN))).toContain('2025-04-09 00:01');
    for (let k = 1; k < changes.length; k++) {
      expect(changes[k].all.before).toBeCloseTo(changes[k - 1].all.after, 12);
    }
    const pause = changes.find(({ at }) => formatInstant(at, EASTERN) === '2025-04-10 00:01');
    expect(pause?.turns.some(({ turn }) => turn === 'pauses')).toBe(true);
    expect(pause?.origins.some(({ origin }) => origin === 'JPN')).toBe(true);
  });

  test('on 9 July, as known on 1 May, country rates come back', () => {
    const known = noonOf('2025-05-01', EASTERN) ?? 0;
    const [back] = changesBetween(
      weighed,
      noonOf('2025-07-01', EASTERN) ?? 0,
      noonOf('2025-07-31', EASTERN) ?? 0,
      known,
    );
    expect(formatInstant(back.at, EASTERN)).toBe('2025-07-09 00:01');
    expect(back.turns.every(({ turn }) => turn === 'resumes')).toBe(true);
    const moved = back.origins.find(({ origin }) => origin === 'JPN');
    expect(moved?.after.added).toBeGreaterThan((moved?.before.added ?? 0) + 0.05);
  });
});
