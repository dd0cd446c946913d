import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parley } from './run.fixture.ts';

/** Seconds on a busy machine. */
const SLOW = { timeout: 60_000 } as const;
/** A millionth of a per cent. */
const NO_GAIN = 1e-6;
const ANNOUNCED = new URL('../../../docs/examples/us-japan-announced.csv', import.meta.url)
  .pathname;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function answer(...argv: string[]) {
  const { exitCode, stdout, stderr } = await parley(...argv, '--json');
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  return JSON.parse(stdout);
}

/** Faults of a call that is refused. */
async function faults(...argv: string[]) {
  const { exitCode, stdout } = await parley(...argv, '--json');
  expect(exitCode).toBe(2);
  return JSON.parse(stdout).faults.map(({ code }: { code: string }) => code);
}

const JAPAN = ['optimum', 'world-2017', '--party', 'USA', '--on', 'JPN'];
const CARS = ['--sectors', '29,rest', '--form', 'added', '--retaliation', 'none'];
const rateOf = (found: { tariffs: { sectors: string[]; tariff: number }[] }, sector: string) =>
  100 * (found.tariffs.find(({ sectors }) => sectors.includes(sector))?.tariff ?? Number.NaN);

describe('optimal tariffs on the default model', () => {
  // Specification of the economy, section 5.
  test('the US optimal tariff on Japan alone is 6.4 %, for a gain of 0.002 %', async () => {
    const found = await answer(...JAPAN);
    expect(found.model).toBe('caliendo-parro');
    expect(rateOf(found, '29')).toBeCloseTo(6.4, 0);
    expect(Math.abs(rateOf(found, '29') - 6.4)).toBeLessThan(0.1);
    expect(found.gainPercent).toBeCloseTo(0.002, 3);
    const { certificate, retaliation, regions } = found;
    expect(certificate.projectedGradientNorm).toBeLessThan(1e-8);
    expect(certificate.residual).toBeLessThan(1e-11);
    expect(certificate.deviationGainsPercent.USA).toBeLessThanOrEqual(NO_GAIN);
    const japan = regions.find(({ code }: { code: string }) => code === 'JPN');
    expect(japan.realIncomeUsdBn).toBeLessThan(-1);
    expect(retaliation).toMatchObject({ kind: 'best-reply', by: ['JPN'] });
    expect(retaliation.gainPercent).toBeLessThan(0);
    expect(retaliation.certificate.deviationGainsPercent.JPN).toBeLessThanOrEqual(NO_GAIN);
  });

  test.each([
    ['balance:JPN=0.245', 24.2, 24.8],
    ['revenue=2.57', 25.2, 23.7],
  ])('a weight of %s makes the announced rates nearly optimal', async (weight, cars, rest) => {
    const found = await answer(...JAPAN, ...CARS, '--weight', weight);
    expect(Math.abs(rateOf(found, '29') - cars)).toBeLessThan(0.1);
    expect(Math.abs(rateOf(found, '26') - rest)).toBeLessThan(0.1);
    expect(found.objectiveGainUsdBn).toBeGreaterThan(0);
    expect(found.gainUsdBn).toBeLessThan(0);
  });

  test('income in the car industry explains cars but not the rest', async () => {
    const found = await answer(...JAPAN, ...CARS, '--weight', 'sector:29=1.5');
    expect(Math.abs(rateOf(found, '29') - 25)).toBeLessThan(0.3);
    expect(rateOf(found, '26')).toBeLessThan(5);
  });

  test('rates by partner, sector or cell; the finer, the more there is to gain', SLOW, async () => {
    const at = async (by: string) =>
      answer(...JAPAN.slice(0, 4), '--on', 'JPN,CHN', '--by', by, '--retaliation', 'none');
    const [uniform, partner, sector, cell] = await Promise.all(
      ['uniform', 'partner', 'sector', 'cell'].map(at),
    );
    expect(uniform.tariffs).toHaveLength(1);
    expect(uniform.tariffs[0].exporters).toEqual(['JPN', 'CHN']);
    expect(partner.tariffs).toHaveLength(2);
    expect(sector.tariffs).toHaveLength(22);
    expect(cell.tariffs.length).toBeGreaterThan(40);
    expect(partner.gainUsdBn).toBeGreaterThan(uniform.gainUsdBn);
    expect(sector.gainUsdBn).toBeGreaterThan(uniform.gainUsdBn);
    expect(cell.gainUsdBn).toBeGreaterThan(Math.max(partner.gainUsdBn, sector.gainUsdBn));
    const [{ mostFavouredNation, boundRates, meanTariff }] = partner.standing;
    expect(boundRates).toBe('not held');
    expect(mostFavouredNation.apart).toBe(22);
    expect(meanTariff.chosen).toBeGreaterThan(meanTariff.data);
  });

  test('what others hold, the form, options and closure all count', SLOW, async () => {
    const none = ['--retaliation', 'none'];
    const plain = await answer(...JAPAN, ...none);
    const short = await answer(...JAPAN, ...none, '--set', 'labourMobility=medium');
    expect(short.options.labourMobility).toBe(1.5);
    expect(rateOf(short, '29')).not.toBeCloseTo(rateOf(plain, '29'), 2);
    const balanced = await answer(...JAPAN, ...none, '--closure', 'balanced');
    expect(balanced.options.closure).toEqual({ kind: 'balanced' });
    const war = file(
      'war.csv',
      'importer,exporter,sector,tariff\nJPN,USA,29,0.5\nUSA,JPN,29,0.4\n',
    );
    const under = await answer(...JAPAN, ...none, '--policy', war);
    expect(under.policy).toBe(war);
    expect(under.gainUsdBn).toBeGreaterThan(plain.gainUsdBn);
    const added = await answer(...JAPAN, ...none, '--form', 'added');
    expect(rateOf(added, '29')).toBeLessThan(rateOf(plain, '29'));
  });

  test('a party that wants nothing but less trade goes to its bound, and is told so', async () => {
    const wish = ['--weight', 'balance:JPN=5', '--retaliation', 'none'];
    const { exitCode, stdout } = await parley(...JAPAN, ...wish);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/At the upper bound \(300 %\): USA on JPN all goods\./);
    const tight = await answer(...JAPAN, ...wish, '--bounds', '0:0.1');
    expect(tight.certificate.atHigh).toHaveLength(1);
    expect(rateOf(tight, '29')).toBeCloseTo(10, 8);
  });

  test('promises that cannot be kept are explained', async () => {
    const vain = file('vain.csv', 'importer,exporter,sector,purchase\nJPN,USA,01T02,9000\n');
    const { exitCode, stderr } = await parley(...JAPAN, '--policy', vain);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^Purchase promise 1|9,?000/);
  });

  test('trade war as the answer', SLOW, async () => {
    const war = await answer(...JAPAN, '--retaliation', 'nash');
    expect(war.retaliation.kind).toBe('nash');
    expect(war.retaliation.tariffs).toHaveLength(2);
    expect(war.retaliation.gainPercent).toBeLessThan(war.gainPercent);
    const { stdout } = await parley(...JAPAN, '--retaliation', 'nash', '--lang', 'ja');
    expect(stdout).toMatch(/JPN との貿易戦争/);
    expect(stdout).toMatch(/譲許税率はデータに含まれていません。/);
  });

  test('all that is wrong is said at once', async () => {
    const wrong = ['--by', 'country', '--form', 'extra', '--bounds', '2:1', '--sectors', '29,2X'];
    const more = ['--weight', 'revenu=1', 'balance:JPM=1', '--retaliation', 'twice'];
    expect(
      await faults('optimum', 'world-2017', '--party', 'US', '--on', 'JPM', ...wrong, ...more),
    ).toEqual([
      ...['bad-retaliation', 'bad-bounds', 'bad-form', 'unknown-sector', 'bad-by'],
      ...['unknown-region'],
    ]);
    expect(await faults(...JAPAN, '--sectors', '29,29')).toEqual(['bad-sectors']);
    expect(await faults(...JAPAN, '--weight', 'revenu=1', 'revenue=x')).toEqual([
      'bad-weight',
      'bad-weight',
    ]);
    expect(await faults('optimum', 'world-2017', '--party', 'USA', '--on', 'USA')).toEqual([
      'nothing-to-choose',
    ]);
    expect(
      await faults('optimum', 'trade-2023', '--party', 'USA', '--by', 'cell', '--on', 'JPN'),
    ).toEqual(['option-of-default-model', 'option-of-default-model']);
  });
});

describe('Nash and cooperative tariffs on the default model', () => {
  const PAIR = ['world-2017', '--parties', 'USA,JPN', '--on', 'parties'];

  test('nobody gains by deviating alone; weights are of one party or of all', SLOW, async () => {
    const plain = await answer('nash', ...PAIR, '--by', 'cell');
    for (const gain of Object.values(plain.certificate.deviationGainsPercent)) {
      expect(gain).toBeLessThanOrEqual(NO_GAIN);
    }
    const weighed = await answer('nash', ...PAIR, '--weight', 'USA:balance:JPN=0.2', 'revenue=0.1');
    expect(weighed.weights).toEqual({
      USA: { 'balance:JPN': 0.2, revenue: 0.1 },
      JPN: { revenue: 0.1 },
    });
    expect(rateOf(weighed, '29')).toBeGreaterThan(20);
    const everyone = await answer('nash', 'world-2017', '--parties', 'all', '--on', 'all');
    expect(Object.keys(everyone.certificate.deviationGainsPercent)).toHaveLength(7);
    for (const gain of Object.values(everyone.certificate.deviationGainsPercent)) {
      expect(gain).toBeLessThanOrEqual(NO_GAIN);
    }
  });

  test.each(['equal-gains', 'nash-product', 'kalai-smorodinsky'])(
    '%s: gains over trade war, today and free trade',
    SLOW,
    async (solution) => {
      for (const from of ['nash', 'factual', 'free-trade']) {
        const found = await answer('cooperate', ...PAIR, '--solution', solution, '--from', from);
        const { USA, JPN } = found.gainsPercent;
        expect(Math.min(USA, JPN)).toBeGreaterThan(0);
        expect(found.certificate.projectedGradientNorm).toBeLessThan(1e-6);
        if (solution === 'equal-gains') expect(Math.abs(USA - JPN)).toBeLessThan(1e-7);
        if (solution === 'kalai-smorodinsky') {
          const ideal = found.idealGainsPercent;
          expect(USA / ideal.USA).toBeCloseTo(JPN / ideal.JPN, 5);
        }
        if (solution === 'nash-product') {
          const { weights } = found;
          expect((weights.USA * USA) / (weights.JPN * JPN)).toBeCloseTo(1, 2);
        }
      }
    },
  );

  test('in words, in both languages', SLOW, async () => {
    const war = await parley('nash', ...PAIR);
    expect(war.stdout).toMatch(/Trade war between USA, JPN/);
    expect(war.stdout).toMatch(/Left to gain by deviating alone, %: USA .*, JPN /);
    const talks = await parley('cooperate', ...PAIR, '--weight', 'USA:revenue=0.1', '--lang', 'ja');
    expect(talks.stdout).toMatch(/貿易戦争と比べた利益。/);
    expect(talks.stdout).toMatch(/USA 関税収入 0\.1/);
    for (const line of talks.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('what has no place in another model is refused', async () => {
    expect(
      await faults(
        'nash',
        ...PAIR,
        '--model',
        'ossa-2014',
        '--by',
        'cell',
        '--weight',
        'revenue=1',
      ),
    ).toEqual(['option-of-default-model', 'option-of-default-model']);
    expect(await faults('nash', 'world-2017', '--parties', 'USA,JPN', '--on', 'JPM')).toEqual([
      'unknown-region',
    ]);
  });
});

describe('recovered weights', () => {
  const ASKED = ['recover', 'world-2017', '--party', 'USA', '--observed', ANNOUNCED];

  test('explain the announced tariffs on Japan as known', SLOW, async () => {
    const found = await answer(...ASKED);
    expect(found.rates.map(({ observed }: { observed: number }) => observed)).toEqual([
      expect.closeTo(0.24, 10),
      expect.closeTo(0.25, 10),
    ]);
    const on = (code: string) => found.singles.find((each: { on: string }) => each.on === code);
    expect(Math.abs(on('balance:JPN').weight - 0.245)).toBeLessThan(0.005);
    expect(on('balance:JPN').distancePoints).toBeLessThan(1);
    expect(Math.abs(on('revenue').weight - 2.57)).toBeLessThan(0.05);
    expect(Math.abs(on('sector:29').weight - 1.5)).toBeLessThan(0.15);
    expect(on('sector:29').distancePoints).toBeGreaterThan(10);
    expect(found.plain.distancePoints).toBeGreaterThan(15);
    // With as many weights as rates all is explained, and each weight could do without the others.
    expect(found.joint.distancePoints).toBeLessThan(0.01);
    for (const [low] of Object.values<number[]>(found.joint.spans)) expect(low).toBeLessThan(0.01);
    for (const single of found.singles) {
      expect(single.range[0]).toBeLessThan(single.weight);
      expect(single.range[1]).toBeGreaterThan(single.weight);
    }
  });

  test('conditions at a bound have a sign only', SLOW, async () => {
    const found = await answer(
      ...ASKED,
      '--bounds',
      '0:0.24',
      '--candidate',
      'balance:JPN',
      'prices',
    );
    expect(found.rates[0].at).toBe('high');
    const [balance, prices] = found.singles;
    // Any greater weight fits the rate at its bound as well.
    expect(balance.range[1]).toBeGreaterThan(2 * balance.weight);
    expect(prices).toMatchObject({ on: 'prices', weight: 0 });
  });

  test('rates by sector or cell, and of given baskets', SLOW, async () => {
    const basket = await answer(...ASKED, '--sectors', '29,rest', '--candidate', 'revenue');
    expect(basket.rates).toHaveLength(2);
    expect(basket.joint).toBeNull();
    const cells = await answer(
      ...ASKED,
      '--by',
      'cell',
      '--form',
      'rate',
      '--candidate',
      'revenue',
    );
    expect(cells.rates).toHaveLength(22);
    expect(cells.singles[0].weight).toBeGreaterThan(1);
    const some = await parley(...ASKED, '--by', 'sector', '--candidate', 'revenue');
    expect(some.stdout).toMatch(/6 more rates with --full\./);
    const { stdout } = await parley(...ASKED, '--candidate', 'revenue', '--lang', 'ja');
    expect(stdout).toMatch(/関税収入へのウェイト 2\.\d+/);
  });

  test('what cannot be asked is refused', async () => {
    expect(await faults(...ASKED, '--by', 'region', '--candidate', 'balanc:JPN')).toEqual([
      'bad-by',
    ]);
    expect(await faults(...ASKED, '--candidate', 'balance:USA')).toEqual(['bad-weight']);
    expect(await faults(...ASKED, '--on', 'CHN')).toEqual(['nothing-observed']);
    expect(
      await faults('recover', 'world-2017', '--party', 'USA', '--observed', 'nowhere.csv'),
    ).toEqual(['no-such-policy']);
    const none = await parley('recover', 'trade-2023', '--party', 'USA', '--observed', ANNOUNCED);
    expect(none.exitCode).toBe(2);
  });
});
