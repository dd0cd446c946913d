import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWithReferenceData } from '../../../../scripts/reference-data.ts';
import { cooperate } from '../models/ossa/cooperation.ts';
import { balanced } from '../models/ossa/from-dataset.ts';
import { followToIdeal } from '../models/ossa/ideal-newton.ts';
import { createOssaWorld, ossaGradient, solveOssa } from '../models/ossa/ossa.ts';
import { cellsOf } from '../models/ossa/tariff-game.ts';
import { playTariffs } from '../models/ossa/tariff-play.ts';
import { loadOssa2007, OSSA2007_FILES } from './ossa2007.ts';

/** Seconds on a busy machine. */
const SLOW = { timeout: 60_000 } as const;

describeWithReferenceData('Ossa (2014), trade wars and trade talks', ({ folder }) => {
  const textOf = (file: string) => readFileSync(join(folder, 'data/ossa2007', file), 'utf8');
  const texts = Object.fromEntries(OSSA2007_FILES.map((file) => [file, textOf(file)]));
  const loaded = loadOssa2007(texts);
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
  const { data } = loaded;
  const world = createOssaWorld(data);
  const at = (code: string) => data.regions.findIndex((region) => region.code === code);

  test('the baseline is an equilibrium', () => {
    const still = solveOssa(world, data.tariffs);
    if (still.kind !== 'equilibrium') throw new Error(JSON.stringify(still));
    for (const welfare of still.welfare) expect(Math.abs(welfare - 1)).toBeLessThan(1e-10);
  });

  // Gains of each region alone, optimal tariffs, others passive: percent.
  test.each([
    ['BRA', 1.086069],
    ['CHN', 1.790389],
    ['EU', 1.899237],
    ['IND', 1.659116],
    ['JPN', 4.034975],
    ['ROW', 2.853327],
    ['USA', 2.318164],
  ])('%s gains %f %% from its optimal tariffs', (code, gain) => {
    const play = playTariffs(world, [at(code)]);
    if (play.kind !== 'optimum') throw new Error(JSON.stringify(play));
    expect(Math.abs(100 * (play.welfare[at(code)] - 1) - gain)).toBeLessThan(1e-4);
    expect(play.certificate.deviationGains[code]).toBeLessThan(1e-8);
    expect(play.certificate.projectedGradientNorm).toBeLessThan(1e-7);
    expect([...play.certificate.atLow, ...play.certificate.atHigh]).toEqual([]);
  });

  test('in the trade war of all against all nobody gains by deviating, and all lose', SLOW, () => {
    const play = playTariffs(
      world,
      data.regions.map((_, region) => region),
    );
    if (play.kind !== 'optimum') throw new Error(JSON.stringify(play));
    for (const gain of Object.values(play.certificate.deviationGains)) {
      expect(gain).toBeLessThan(1e-8);
    }
    expect(play.certificate.projectedGradientNorm).toBeLessThan(1e-7);
    for (const welfare of play.welfare) expect(welfare).toBeLessThan(1);
  });

  const everyone = data.regions.map((_, region) => region);
  const nash = () => {
    const play = playTariffs(world, everyone);
    if (play.kind !== 'optimum') throw new Error(JSON.stringify(play));
    return play.welfare;
  };
  const talks = (solution: Parameters<typeof cooperate>[2], threat: Float64Array) => {
    const agreed = cooperate(world, everyone, solution, threat);
    if (agreed.kind !== 'agreement') throw new Error(JSON.stringify(agreed));
    expect(agreed.certificate.residual).toBeLessThan(1e-11);
    // All weights are positive and nothing raises their sum: no change of tariffs helps everyone.
    for (const weight of Object.values(agreed.weights)) expect(weight).toBeGreaterThan(0);
    expect(agreed.certificate.projectedGradientNorm).toBeLessThan(1e-7);
    expect(agreed.certificate.furtherGain).toBeLessThan(1e-10);
    return agreed;
  };

  test('trade talks with equal gains: from the trade war, from 2007, from free trade', SLOW, () => {
    const free = solveOssa(world, new Float64Array(data.tariffs.length));
    if (free.kind !== 'equilibrium') throw new Error(JSON.stringify(free));
    const factual = new Float64Array(everyone.length).fill(1);
    const reached = [nash(), factual, free.welfare].map((threat) => {
      const { gains, welfare } = talks('equal-gains', threat);
      const all = Object.values(gains);
      expect(Math.max(...all) - Math.min(...all)).toBeLessThan(1e-9);
      welfare.forEach((each, j) => {
        expect(Math.abs(each / threat[j] - 1 - all[0])).toBeLessThan(1e-9);
      });
      return all[0];
    });
    // The worse the alternative, the more there is to gain.
    expect(reached[0]).toBeGreaterThan(reached[1]);
    for (const gain of reached) expect(gain).toBeGreaterThan(0);
  });

  test('the Nash product picks the point where weights are one over gains', SLOW, () => {
    const threat = new Float64Array(everyone.length).fill(1);
    const { weights, welfare } = talks('nash-product', threat);
    const raw = Array.from(welfare, (each) => each / (each - 1));
    const sum = raw.reduce((all, each) => all + each, 0);
    Object.values(weights).forEach((weight, j) => {
      expect(Math.abs(weight - raw[j] / sum)).toBeLessThan(1e-7);
    });
    const product = (each: ArrayLike<number>) =>
      Array.from(each).reduce((all, one) => all + Math.log(one - 1), 0);
    expect(product(welfare)).toBeGreaterThan(product(talks('equal-gains', threat).welfare));
  });

  test('two parties, about their own trade: Kalai–Smorodinsky gains are in proportion', () => {
    const pair = [at('JPN'), at('USA')];
    const threat = new Float64Array(everyone.length).fill(1);
    const agreed = cooperate(world, pair, 'kalai-smorodinsky', threat, { exporters: pair });
    if (agreed.kind !== 'agreement' || agreed.idealGains === null) throw new Error('no agreement');
    const parts = ['JPN', 'USA'].map(
      (code) => agreed.gains[code] / (agreed.idealGains?.[code] ?? 0),
    );
    expect(parts[0]).toBeCloseTo(parts[1], 8);
    expect(parts[0]).toBeGreaterThan(0.3);
    expect(parts[0]).toBeLessThan(1);
    const untouched = agreed.tariffs.every((tariff, cell) => {
      const [importer, exporter] = [cell % 7, Math.floor(cell / 7) % 7];
      const between = importer !== exporter && pair.includes(importer) && pair.includes(exporter);
      return between || tariff === data.tariffs[cell];
    });
    expect(untouched).toBe(true);
  });

  test('all seven: Kalai–Smorodinsky gains are in proportion to what each could have', SLOW, () => {
    const agreed = talks('kalai-smorodinsky', new Float64Array(everyone.length).fill(1));
    const { idealGains, gains } = agreed;
    if (idealGains === null) throw new Error('no ideal gains');
    const parts = Object.keys(gains).map((code) => gains[code] / idealGains[code]);
    for (const part of parts) expect(Math.abs(part - parts[0])).toBeLessThan(1e-8);
    expect(parts[0]).toBeGreaterThan(1 / 7);
    expect(parts[0]).toBeLessThan(1);
  });

  test(
    'the most that one can have while the others stay whole fulfils its conditions',
    SLOW,
    () => {
      const { tariffs, state, weights } = talks('equal-gains', new Float64Array(7).fill(1));
      const cells = everyone.flatMap((region) => cellsOf(world, region, everyone));
      const [low, high] = [Math.log(0.7), Math.log(3.5)];
      for (const code of ['EU', 'JPN', 'BRA']) {
        const best = at(code);
        const kept = everyone.filter((region) => region !== best);
        const shareOf = (region: number) => weights[data.regions[region].code];
        const found = followToIdeal(
          { base: world.base, best, kept, goals: kept.map(() => 0), cells, low, high },
          {
            ...{ logs: tariffs.map((tariff) => Math.log(1 + tariff)), state },
            weights: Float64Array.from(kept, (region) => shareOf(region) / shareOf(best)),
          },
        );
        expect(found.exact).toBe(true);
        const there = solveOssa(
          world,
          found.logs.map((log) => Math.exp(log) - 1),
          found.state,
        );
        if (there.kind !== 'equilibrium') throw new Error(JSON.stringify(there));
        for (const region of kept) expect(Math.abs(there.welfare[region] - 1)).toBeLessThan(1e-9);
        expect(there.welfare[best]).toBeGreaterThan(1.02);
        const all = new Float64Array(everyone.length);
        all[best] = 1;
        kept.forEach((region, q) => {
          expect(found.weights[q]).toBeGreaterThan(0);
          all[region] = found.weights[q];
        });
        // The gradient vanishes, or points out of the bound that a tariff is on.
        const gradient = ossaGradient(world, all);
        for (const cell of cells) {
          const log = found.logs[cell];
          const inside = Math.min(high, Math.max(low, log + gradient[cell]));
          expect(Math.abs(inside - log)).toBeLessThan(1e-9);
        }
      }
    },
  );

  test('where nothing is left to gain there is no agreement', SLOW, () => {
    const { welfare } = talks('equal-gains', new Float64Array(everyone.length).fill(1));
    const better = welfare.map((each) => each * 1.001);
    expect(cooperate(world, everyone, 'equal-gains', better).kind).toBe('no-agreement');
  });

  test('purging the imbalances of the raw table gives the balanced one', () => {
    const raw = loadOssa2007({ ...texts, 'trade_balanced_ijs.csv': textOf('trade_ijs.csv') });
    if (raw.kind !== 'loaded') throw new Error(JSON.stringify(raw));
    const purged = balanced(raw.data);
    if (purged.kind !== 'industry-trade') throw new Error(JSON.stringify(purged));
    for (let cell = 0; cell < data.flows.length; cell++) {
      const scale = Math.max(1, data.flows[cell]);
      expect(Math.abs(purged.data.flows[cell] - data.flows[cell]) / scale).toBeLessThan(1e-8);
    }
    expect(Math.abs(purged.purged.USA)).toBeGreaterThan(0.001);
  });

  test('bounds that bind are kept and named', () => {
    const play = playTariffs(world, [at('JPN')], { bounds: { low: 0, high: 0.4 } });
    if (play.kind !== 'optimum') throw new Error(JSON.stringify(play));
    expect(Math.max(...play.tariffs.filter((_, cell) => cell % 7 === at('JPN')))).toBeLessThan(
      Math.max(0.4, ...data.tariffs) + 1e-12,
    );
    expect(play.certificate.atHigh.length).toBeGreaterThan(0);
    for (const { importer } of play.certificate.atHigh) expect(importer).toBe('JPN');
    expect(play.welfare[at('JPN')]).toBeLessThan(1.04034975);
  });

  test('the gradient is that of central differences', () => {
    const tariffs = Float64Array.from(data.tariffs, (tariff, cell) =>
      Math.floor(cell / 7) % 7 === cell % 7 ? tariff : tariff + 0.1 + (0.3 * (cell % 11)) / 11,
    );
    const weights = Float64Array.from(
      data.regions,
      (_, region) => [1, 0, 0, 0.3, 1, 0, 0.5][region],
    );
    const value = (cell: number, step: number) => {
      const moved = tariffs.slice();
      moved[cell] = (1 + tariffs[cell]) * Math.exp(step) - 1;
      const solution = solveOssa(world, moved);
      if (solution.kind !== 'equilibrium') throw new Error(JSON.stringify(solution));
      return solution.welfare.reduce(
        (sum, each, region) => sum + weights[region] * Math.log(each),
        0,
      );
    };
    solveOssa(world, tariffs);
    const gradient = ossaGradient(world, weights);
    const largest = Math.max(...gradient.map(Math.abs));
    const h = 1e-4;
    for (let cell = 1; cell < tariffs.length; cell += 37) {
      if (Math.floor(cell / 7) % 7 === cell % 7) continue;
      const slope =
        (8 * (value(cell, h) - value(cell, -h)) - (value(cell, 2 * h) - value(cell, -2 * h))) /
        (12 * h);
      expect(Math.abs(gradient[cell] - slope)).toBeLessThan(
        1e-6 * Math.abs(slope) + 1e-9 * largest,
      );
    }
  });
});

describe('loading the archive', () => {
  test('says where a number makes no sense', () => {
    const rows = (count: number, row: string, first = row) =>
      [first, ...Array.from({ length: count - 1 }, () => row)].join('\n');
    const loaded = loadOssa2007({
      'trade_balanced_ijs.csv': rows(231, '1,1,1,1,1,1,1', '1,-2,1,1,1,1,1'),
      'tariff_ijs.csv': rows(231, '0,0,0,0,0,0,0', '0,0,-1,0,0,0,0'),
      'sigma_s.csv': rows(33, '3,3,3,3,3', '0.9,3,3,3,3'),
      'labels.csv': Array.from({ length: 33 }, (_, s) => `"i${s}"`).join('\n'),
    });
    if (loaded.kind !== 'faulty') throw new Error('must be faulty');
    expect(loaded.faults).toMatchObject([
      { code: 'bad-flow', file: 'trade_balanced_ijs.csv', line: 1, column: 2 },
      { code: 'bad-tariff', file: 'tariff_ijs.csv', line: 1, column: 3 },
      { code: 'bad-substitution', file: 'sigma_s.csv', line: 1, params: { sector: 'i0' } },
    ]);
  });

  test('reports every missing file', () => {
    const empty = loadOssa2007({});
    if (empty.kind !== 'faulty') throw new Error('must be faulty');
    expect(empty.faults.map(({ file }) => file).sort()).toEqual([...OSSA2007_FILES].sort());
  });
});
